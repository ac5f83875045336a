import Language

/// What a session came to so far, in the words of those who spoke: nothing in it was made up.
public struct SessionSummary: Codable, Sendable, Equatable {
  /// The customer's sentence that says best what it is about; nil where they have named no matter.
  public var issue: String?
  /// Filled slots by name, such as `order: 88231`; of one named twice the later value.
  public var slots: [String: String]
  /// What the desk said to it, one line for each message, oldest first; manners left out.
  public var tried: [String]
  /// Sentences with which the desk promised something.
  public var promises: [String]
  /// The customer's words since the desk last spoke.
  public var openQuestion: String?
  /// Polarity of the customer's messages, oldest first, each in [-1, 1].
  public var trajectory: [Double]

  /// How many turns back a summary looks; bounds it.
  public static let turnLimit = 24
  private static let triedLimit = 4
  private static let promiseLimit = 5
  private static let lineLimitScalars = 120

  /// Reads the dialogue, oldest turn first; what the system said is left out.
  public init(turns: [Turn], trajectory: [Double]) {
    let spoken = turns.suffix(Self.turnLimit).filter { $0.speaker != .system }
    slots = [:]
    for turn in spoken { slots.merge(turn.slots) { _, newer in newer } }
    issue = Self.issue(in: spoken)
    tried = Self.tried(in: spoken)
    promises = Self.promises(in: spoken)
    openQuestion = Self.openQuestion(in: spoken)
    self.trajectory = trajectory
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool {
    issue == nil && slots.isEmpty && tried.isEmpty && promises.isEmpty && openQuestion == nil
  }

  // MARK: What is picked

  /// The sentence with the most to it; of several alike the earliest, since later ones go into
  /// details.
  private static func issue(in turns: [Turn]) -> String? {
    var best: (text: String, weight: Double)?
    let said = turns.filter { $0.speaker == .customer }
    for (place, turn) in said.enumerated() {
      for sentence in SaidSentence.split(turn.text) where !sentence.isManners {
        var weight = Double(min(sentence.wordCount, 12)) - 0.4 * Double(place)
        if sentence.isQuestion { weight += 1.5 }
        if !turn.slots.isEmpty { weight += 1 }
        if weight > best?.weight ?? 1 { best = (sentence.text, weight) }
      }
    }
    return best.map { clipped($0.text) }
  }

  private static func tried(in turns: [Turn]) -> [String] {
    let lines = turns.filter { $0.speaker != .customer }.compactMap { turn in
      SaidSentence.split(turn.text).first { !$0.isManners }.map { clipped($0.text) }
    }
    return Array(distinct(lines).suffix(triedLimit))
  }

  private static func promises(in turns: [Turn]) -> [String] {
    let promised = turns.filter { $0.speaker != .customer }.flatMap { turn in
      SaidSentence.split(turn.text).filter(\.isPromise).map { clipped($0.text) }
    }
    return Array(distinct(promised).suffix(promiseLimit))
  }

  static func openQuestion(in turns: [Turn]) -> String? {
    let open = turns.reversed().prefix { $0.speaker == .customer }.reversed()
    return open.isEmpty ? nil : clipped(open.map(\.text).joined(separator: " "))
  }

  private static func distinct(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }

  static func clipped(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > lineLimitScalars else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(lineLimitScalars - 1))) + "…"
  }
}
