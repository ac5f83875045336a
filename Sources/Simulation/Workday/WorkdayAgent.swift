import Desk

/// A simulated agent: what they can do, when they are there, how fast and how carefully they work.
struct WorkdayAgent: Sendable {
  let id: AgentID
  let languages: Set<String>
  /// Levels from 1 to 5 by skill.
  let skills: [String: Int]
  /// Minutes of the day; the end may lie beyond midnight.
  let shift: Range<Int>
  /// Sessions at the same time.
  let capacity: Int
  /// Times as long as others take.
  let slowness: Double
  /// Share of their actions that are wrong.
  let mistakes: Double
  /// Sessions they own.
  var own: Set<SessionID> = []
  /// Whether their workstation is silent, and nobody sits there.
  var isLost = false
  /// Until when they write or pause, in milliseconds of the simulation.
  var busyUntilMs: Int64 = 0

  private static let shifts = [0..<480, 420..<960, 540..<1080, 840..<1380, 960..<1500]
  private static let shiftShares = [0.1, 0.25, 0.3, 0.2, 0.15]

  init(number: Int, of count: Int, using generator: inout SplitMix64) {
    id = "agent\(number)"
    // Drawn by number rather than by chance, so that a small team covers everything too.
    var languages: Set<String> = [number % 2 == 0 ? "en" : "zh"]
    if generator.happens(0.3) { languages.formUnion(["en", "zh"]) }
    if number % 4 == 1 { languages.insert("other") }
    self.languages = languages
    let topics = WorkdayTopic.all
    var skills: [String: Int] = [:]
    for (index, topic) in topics.enumerated() {
      if index == number % topics.count || generator.happens(0.45) {
        skills[topic.skill] = Int.random(in: 2...5, using: &generator)
      }
    }
    self.skills = skills
    var place = (Double(number) + 0.5) / Double(max(count, 1))
    var shift = Self.shifts[1]
    for (candidate, share) in zip(Self.shifts, Self.shiftShares) {
      if place < share {
        shift = candidate
        break
      }
      place -= share
    }
    self.shift = shift
    capacity = Int.random(in: 2...4, using: &generator)
    slowness = Double.random(in: 0.8...1.3, using: &generator)
    mistakes = Double.random(in: 0...0.02, using: &generator)
  }

  /// As the desk knows them.
  ///
  /// - Parameter keepsShifts: whether they are there in their shift only.
  func known(keepsShifts: Bool) -> Agent {
    let spans = (0..<7).map { day in
      WeekHours.Span(
        startMinute: day * WeekHours.dayMinutes + shift.lowerBound,
        endMinute: day * WeekHours.dayMinutes + shift.upperBound)
    }
    return Agent(
      id: id, name: id, role: .agent, languages: languages.sorted(),
      skills: skills.sorted { $0.key < $1.key }.map { Skill($0.key, level: $0.value) },
      capacity: Double(capacity),
      shifts: keepsShifts ? WeekHours(timeZone: "UTC", spans: spans) : nil, origin: .imported)
  }

  /// How long it is until they come to work; nil while they are there.
  ///
  /// - Parameter ms: since the first midnight.
  func msUntilShift(atMs ms: Int64) -> Int64? {
    let dayMs: Int64 = 86_400_000
    let (start, end) = (Int64(shift.lowerBound) * 60_000, Int64(shift.upperBound) * 60_000)
    let time = ms % dayMs
    if (start..<end).contains(time) || (start..<end).contains(time + dayMs) { return nil }
    return (start - time + dayMs) % dayMs
  }

  /// How often an answer of theirs settles a matter.
  func settles(_ topic: WorkdayTopic) -> Double {
    0.5 + 0.08 * Double(skills[topic.skill] ?? 0)
  }

  /// How long an answer takes them to write, in milliseconds.
  func replyMs(to topic: WorkdayTopic, using generator: inout SplitMix64) -> Int64 {
    let skill = 1.6 - 0.15 * Double(skills[topic.skill] ?? 0)
    return Int64(generator.logNormal(median: 40, spread: 0.5) * slowness * skill * 1000)
  }
}
