public import Desk

/// What the guard and the rest of the configuration say, in plain words.
extension Strings {
  public var guardTitle: String { say("Guard", "发送检查") }
  public var splitTitle: String { say("On trial", "试行规则") }
  public var agentsTitle: String { say("Agents", "坐席") }
  public var surroundingsTitle: String { say("Surroundings", "环境") }

  /// - Parameter phrases: that a rule forbids; empty says that none are named.
  public func guardPhrases(_ rule: GuardRule, _ phrases: [String]) -> String {
    self.rule(rule) + say(": ", "：")
      + (phrases.isEmpty ? say("none named", "未列出") : phrases.joined(separator: ", "))
  }

  public func guardAmounts(_ limits: [String: Double]) -> String {
    let amounts = limits.sorted { $0.key < $1.key }.map { "\($0.key) \(number($0.value))" }
    return amounts.isEmpty
      ? say("No amount is limited.", "金额没有上限。")
      : say("At most ", "至多给予 ") + amounts.joined(separator: ", ") + say(" is granted.", "。")
  }

  public func guardDisclaimer(_ intent: String, _ english: String, _ chinese: String) -> String {
    say("Answers to \(intent) say: ", "回答 \(intent) 时须说明：")
      + (english == chinese ? english : "\(english) / \(chinese)")
  }

  public func guardNeverOverridden(_ rules: Set<GuardRule>) -> String {
    let names = rules.sorted { $0.rawValue < $1.rawValue }.map { rule($0) }
    return names.isEmpty
      ? say("Every finding may be overridden.", "所有检查结果均可越过。")
      : say("Never overridden: ", "不可越过：") + names.joined(separator: say("; ", "；"))
  }

  public func assistantSaysWhatItIs(_ says: Bool) -> String {
    says
      ? say("The assistant says that it is a program when it first speaks.", "助手首次应答时说明自己是程序。")
      : say("The assistant does not say by itself that it is a program.", "助手不主动说明自己是程序。")
  }

  /// - Parameter percent: of the customers who are served by the other rules.
  public func split(_ name: String, percent: Double, _ file: String, _ version: String) -> String {
    say(
      "\(name): \(number(percent)) % of the customers are served by \(file) (rules \(version)).",
      "\(name)：\(number(percent)) % 的客户按 \(file)（规则 \(version)）接待。")
  }
}
