import Assist
import Desk
import Language

extension ConfigKey where Target == DeskConfig {
  /// Every key of `config.json`.
  static var all: [ConfigKey] {
    [
      ConfigKey("language", \.language, expected: "'en' or 'zh'") { value in
        value.string.flatMap { ["en", "zh"].contains($0) ? .some($0) : nil }
      },
      ConfigKey("theme", \.theme, expected: "the name of a theme") { value in
        value.string.flatMap { Name.problem(of: $0) == nil ? .some($0) : nil }
      },
      queue("queue") { $0.policy.queue = $1 },
      ConfigKey("vipQueue") { value, config, reader in
        if value.isNull {
          config.policy.vipQueue = nil
        } else {
          queue("vipQueue") { $0.policy.vipQueue = $1 }.read(value, &config, &reader)
        }
      },
      .queues,
      .split,
      ConfigKey("assistant", keys: assistant),
      ConfigKey("escalation", keys: escalation),
      .time(
        "firstResponseTargetSeconds", \.policy.firstResponseTargetMs, unitMs: 1000, 1...86_400),
      .time("sendHoldSeconds", \.policy.sendHoldMs, unitMs: 1000, 0...60),
      .time("reopenWindowHours", \.policy.reopenWindowMs, unitMs: 3_600_000, 0...8760),
      .flag("reopenIsSticky", \.policy.reopenIsSticky),
      ConfigKey("priority", keys: priority),
      .routing,
      .guardRules,
      .privacy,
      .orderNumbers,
      .products,
      .llm,
      ConfigKey("agents") { value, config, reader in
        ConfiguredAgent.read(value, into: &config, &reader)
      },
    ]
  }

  private static var assistant: [ConfigKey] {
    [
      .flag("answers", \.policy.assistantAnswers),
      .flag("saysWhatItIs", \.guardRules.assistantSaysSo),
      .number("answerThreshold", \.policy.answerThreshold, 0...1),
      .count("clarificationLimit", \.policy.clarificationLimit, 0...10),
      .count("turnLimit", \.policy.turnLimit, 1...1000),
      .time(
        "closeAfterQuietSeconds", \.policy.instructedCloseMs, unitMs: 1000, 10...86_400),
    ]
  }

  /// A key that names a queue.
  private static func queue(
    _ key: String, _ set: @escaping (inout DeskConfig, QueueName) -> Void
  ) -> ConfigKey {
    ConfigKey(key) { value, config, reader in
      guard let name = value.string, Name.problem(of: name) == nil else {
        let orNull = key == "queue" ? "" : ", or null"
        reader.report(
          value.line, "'\(key)': expected \(Name.expected)\(orNull), found \(value.inWords)")
        return
      }
      set(&config, name)
      reader.names.queues.append(
        NamedThings.Mention(name: name, line: value.line, place: "'\(key)'"))
    }
  }

  private static var priority: [ConfigKey] {
    [
      // At zero the order of the queue would not be defined: it divides by this.
      ConfigKey(
        "perMinute", \.policy.priority.perMinute, expected: "a number above 0, at most 1000"
      ) { value in
        value.number.flatMap { $0 >= 0.001 && $0 <= 1000 ? $0 : nil }
      },
      .number("angry", \.policy.priority.angry, 0...1000),
      .number("frustrated", \.policy.priority.frustrated, 0...1000),
      .number("gold", \.policy.priority.gold, 0...1000),
      .number("vip", \.policy.priority.vip, 0...1000),
      .number("asked", \.policy.priority.asked, 0...1000),
      .number("rule", \.policy.priority.rule, 0...1000),
      .number("falling", \.policy.priority.falling, 0...1000),
      .number("dissatisfied", \.policy.priority.dissatisfied, 0...1000),
      .number("slaSoon", \.policy.priority.slaSoon, 0...1000),
      .number("slaBreached", \.policy.priority.slaBreached, 0...1000),
      .number("failedTurn", \.policy.priority.failedTurn, 0...1000),
      .number("returning", \.policy.priority.returning, 0...1000),
      .numbers(
        "severity", \.policy.priority.severity, 0...PriorityWeights.limit,
        expected: "points from 0 to 1000 by intent, such as { billing: 2 }"),
    ]
  }
}
