import Desk
import Language

/// The queues, skills and languages that a configuration speaks of, with their lines: looked at once
/// all of it was read.
struct NamedThings {
  /// A place where something is named.
  struct Mention {
    let name: String
    let line: Int
    /// The key that names it, as a message says it.
    let place: String
  }

  /// Where a queue's sessions go on.
  struct Way {
    /// `overflow` or `ladder`.
    let kind: String
    let from: QueueName
    let to: QueueName
    let line: Int
  }

  var queuesLine: Int?
  var queues: [Mention] = []
  var ways: [Way] = []
  /// That queues ask of their agents.
  var skills: [Mention] = []
  var languages: [Mention] = []

  /// Everything that is wrong with the names, by line.
  ///
  /// A desk that names no queues may speak of any.
  func problems(in config: DeskConfig) -> [(line: Int, message: String)] {
    let agents = config.agents
    return queueProblems(in: config.policy)
      + unheld(skills, "skill", among: agents.flatMap { $0.skills.map(\.name) })
      + unheld(languages, "language", among: agents.flatMap(\.languages))
  }

  /// What is asked for and no agent has; where the file says nothing of agents, none is unknown.
  private func unheld(
    _ mentions: [Mention], _ kind: String, among held: [String]
  ) -> [(line: Int, message: String)] {
    let known = Set(held).sorted()
    guard !known.isEmpty else { return [] }
    return mentions.filter { !known.contains($0.name) }.map { mention in
      let shown = Display.oneLine(mention.name, limitScalars: 60)
      let nearest = NearestName.of(mention.name, among: known)
      return (
        mention.line,
        "\(mention.place): no agent has the \(kind) '\(shown)'; "
          + (nearest.map { "did you mean '\($0)'?" }
            ?? "they have " + known.joined(separator: ", "))
      )
    }
  }

  private func queueProblems(in policy: Policy) -> [(line: Int, message: String)] {
    guard let queuesLine, !policy.queues.isEmpty else { return [] }
    let known = policy.queues.keys.sorted()
    var problems = queues.filter { !known.contains($0.name) }.map { mention in
      let shown = Display.oneLine(mention.name, limitScalars: 60)
      let nearest = NearestName.of(mention.name, among: known)
      return (
        mention.line,
        "\(mention.place): unknown queue '\(shown)'; "
          + (nearest.map { "did you mean '\($0)'?" }
            ?? "expected one of " + known.joined(separator: ", "))
      )
    }
    if !queues.contains(where: { $0.place == "'queue'" }), !known.contains(policy.queue) {
      problems.append(
        (queuesLine, "'queues': the queue '\(policy.queue)' is missing; name another as 'queue'"))
    }
    return problems
      + circles.map { way in
        (
          way.line,
          "'\(way.kind)' of '\(way.from)': sessions would go round in circles from '\(way.to)'"
        )
      }
  }

  /// The ways that lead back to where they began; overflow and ladder may not form a circle together
  /// either, since both move a session by time alone.
  private var circles: [Way] {
    ways.filter { way in
      var seen: Set<QueueName> = [way.to]
      var next = [way.to]
      while let name = next.popLast() {
        if name == way.from { return true }
        for way in ways where way.from == name && seen.insert(way.to).inserted {
          next.append(way.to)
        }
      }
      return false
    }
  }
}
