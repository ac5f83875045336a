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
      ConfigKey("queue", \.policy.queue, expected: Name.expected) { value in
        value.string.flatMap { Name.problem(of: $0) == nil ? $0 : nil }
      },
      ConfigKey("vipQueue", \.policy.vipQueue, expected: Name.expected + ", or null") { value in
        if value.isNull { return .some(nil) }
        return value.string.flatMap { Name.problem(of: $0) == nil ? .some($0) : nil }
      },
      ConfigKey("assistant", keys: assistant),
      ConfigKey("escalation", keys: escalation),
      .time(
        "firstResponseTargetSeconds", \.policy.firstResponseTargetMs, unitMs: 1000, 1...86_400),
      .time("sendHoldSeconds", \.policy.sendHoldMs, unitMs: 1000, 0...60),
      .time("reopenWindowHours", \.policy.reopenWindowMs, unitMs: 3_600_000, 0...8760),
      .flag("reopenIsSticky", \.policy.reopenIsSticky),
      ConfigKey("priority", keys: priority),
      .guardRules,
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
    ]
  }

  private static var escalation: [ConfigKey] {
    [
      .number("angerThreshold", \.policy.angerThreshold, -1...0),
      .number("moodThreshold", \.policy.moodThreshold, -1...0),
    ]
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
    ]
  }
}
