import Desk
import Language

extension Strings {
  /// What the guard found, the first in full.
  func findings(_ findings: [GuardFinding]) -> String {
    guard let first = findings.first else { return "" }
    let words = Display.oneLine(first.words, limitScalars: 60)
    let rest = findings.count - 1
    return rule(first.rule) + say(" (\(words))", "（\(words)）")
      + (rest > 0 ? say(" and \(rest) more", "等 \(rest + 1) 项") : "")
  }

  /// A refusal by the guard as the composer tells it: with what Enter does next.
  func guarded(_ findings: [GuardFinding]) -> String {
    refusal(.guarded(findings))
      + (findings.mayBeOverridden
        ? say(" Enter again sends it all the same.", "再按 Enter 仍然发送。")
        : say(" Change the text.", "请修改内容。"))
  }

  func rule(_ rule: GuardRule) -> String {
    switch rule {
    case .empty: say("it says nothing", "内容为空")
    case .tooLong: say("too long", "过长")
    case .controlCharacter: say("control characters", "含控制字符")
    case .unfilledPlaceholder: say("a blank is not filled", "占位符未填写")
    case .ungroundedNumber: say("no source holds this number", "数字没有出处")
    case .ungroundedPromise: say("a promise without a source", "承诺没有出处")
    case .sensitiveData: say("a number to be kept secret", "含敏感号码")
    case .contactDetail: say("a contact detail", "含联系方式")
    case .otherCustomersData: say("another customer's data", "含其他客户的信息")
    case .bannedPromise: say("a promise the desk forbids", "禁止的承诺")
    case .competitor: say("another shop's name", "提到了竞争对手")
    case .profanity: say("rude words", "不文明用语")
    case .amountAboveAuthority: say("more than you may grant", "金额超出权限")
    case .wrongLanguage: say("not the customer's language", "不是客户的语言")
    case .missingDisclaimer: say("a sentence is missing", "缺少必须的说明")
    }
  }
}
