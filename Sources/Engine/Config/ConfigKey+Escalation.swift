import Desk
import Language

extension ConfigKey where Target == DeskConfig {
  /// Intents, topics and currencies that a rule may list; bounds the reading of each message.
  private static var listLimit: Int { 200 }

  /// `escalation`: when the assistant gives a session to people, and to whom.
  static var escalation: [ConfigKey] {
    [
      .number("angerThreshold", \.policy.angerThreshold, -1...0),
      .number("moodThreshold", \.policy.moodThreshold, -1...0),
      .optionalNumber("fallThreshold", \.policy.escalation.fallThreshold, 0...2),
      .optionalNumber(
        "dissatisfactionThreshold", \.policy.escalation.dissatisfactionThreshold, 0...1),
      .flag("vipAtOnce", \.policy.escalation.vipAtOnce),
      ConfigKey(
        "sensitive", \.policy.escalation.sensitive,
        expected: "lists of intents by topic, such as { fraud: ['account/fraud'] }"
      ) { value in
        value.members.flatMap { members in
          var topics: [String: [String]] = [:]
          for member in members {
            guard let intents = intents(member.value) else { return nil }
            topics[member.key] = intents
          }
          return topics
        }
      },
      ConfigKey(
        "refundIntents", \.policy.escalation.refundIntents, expected: "a list of intents", intents),
      .amounts("refundLimits", \.policy.escalation.refundLimits),
      queues("queueByIntent") { config, intent, queue in
        config.policy.escalation.queueByIntent[intent] = queue
        return nil
      },
      queues("queueByReason") { config, name, queue in
        guard let reason = EscalationReason(rawValue: name) else {
          let names = EscalationReason.allCases.map(\.rawValue)
          return "unknown reason '\(Display.oneLine(name, limitScalars: 60))'; "
            + (NearestName.of(name, among: names).map { "did you mean '\($0)'?" }
              ?? "expected one of " + names.joined(separator: ", "))
        }
        config.policy.escalation.queueByReason[reason] = queue
        return nil
      },
      .time("debounceMinutes", \.policy.escalation.debounceMs, unitMs: 60_000, 0...1440),
    ]
  }

  private static func intents(_ value: JSON5Value) -> [String]? {
    guard let items = value.array, items.count <= listLimit else { return nil }
    let intents = items.compactMap { $0.string.flatMap { $0.isEmpty ? nil : $0 } }
    return intents.count == items.count ? intents : nil
  }

  /// Queues by something else.
  ///
  /// - Parameter set: takes one in, or says what is wrong with its key.
  private static func queues(
    _ key: String, _ set: @escaping (inout DeskConfig, String, QueueName) -> String?
  ) -> ConfigKey {
    ConfigKey(key) { value, config, reader in
      guard let members = value.members, members.count <= listLimit else {
        reader.report(value.line, "'\(key)': expected queues by name, found \(value.inWords)")
        return
      }
      for member in members {
        guard let queue = member.value.string, Name.problem(of: queue) == nil else {
          reader.report(
            member.line, "'\(key)': expected \(Name.expected), found \(member.value.inWords)")
          continue
        }
        if let problem = set(&config, member.key, queue) {
          reader.report(member.line, "'\(key)': \(problem)")
        }
        reader.names.queues.append(
          NamedThings.Mention(name: queue, line: member.value.line, place: "'\(key)'"))
      }
    }
  }

  private static func optionalNumber(
    _ name: String, _ path: WritableKeyPath<DeskConfig, Double?>, _ range: ClosedRange<Double>
  ) -> ConfigKey {
    ConfigKey(
      name, path,
      expected: "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)), or null"
    ) { value in
      if value.isNull { return .some(nil) }
      return value.number.flatMap { range.contains($0) ? .some($0) : nil }
    }
  }
}
