public import Desk
import Foundation
import Language

/// Looks at a reply before it is sent without a person, and says what speaks against it.
///
/// Its rules are fixed here and in the desk's configuration; nothing in a customer's message or an
/// article can change them.
public enum Guard {
  /// A chat reply that is longer is not read; the best passages fit twice.
  public static let replyLimitScalars = 1_200
  /// Of the words a finding speaks of, so many scalars are kept.
  static let wordsLimitScalars = 60

  /// The verdict on `text`, each finding as `rule: the words it speaks of`.
  ///
  /// - Complexity: O(text + grounds); well under a millisecond for the bounded texts of a reply.
  public static func check(
    _ text: String, grounds: Grounds, rules: GuardRules = GuardRules()
  ) -> GuardVerdict {
    var findings: [String] = []
    func find(_ rule: GuardRule, _ words: String) {
      findings.append(
        rule.rawValue + ": " + Display.oneLine(words, limitScalars: wordsLimitScalars))
    }
    if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) { find(.empty, "-") }
    let scalars = text.unicodeScalars.prefix(replyLimitScalars + 1).count
    if scalars > replyLimitScalars { find(.tooLong, "> \(replyLimitScalars)") }
    if Display.form(text) != text { find(.controlCharacter, text) }
    for placeholder in Placeholders.names(in: text) { find(.unfilledPlaceholder, placeholder) }
    let stated = Set(NumberText.numbers(of: text))
    if !stated.isEmpty {
      for number in stated.subtracting(grounds.numbers).sorted() { find(.ungroundedNumber, number) }
    }
    for sentence in promises(in: text, grounds) { find(.ungroundedPromise, sentence) }
    for words in sensitive(in: text, grounds) { find(.sensitiveData, words) }
    for words in contacts(in: text, grounds) { find(.contactDetail, words) }
    for finding in Self.findings(in: text, rules, grounds) { find(finding.rule, finding.words) }
    return GuardVerdict(allowed: findings.isEmpty, findings: findings)
  }

  /// Short grounds are titles.
  private static let titleLimitBytes = 200

  /// Sentences that promise or claim a deed and stand in no cited passage.
  private static func promises(in text: String, _ grounds: Grounds) -> [String] {
    let passages = grounds.passages.map(squeezed)
    let titles = grounds.passages.filter { !$0.isEmpty && $0.utf8.count <= titleLimitBytes }
    return Sentences.split(text).filter { sentence in
      guard Wording(sentence).holds(promiseSigns) else { return false }
      let words = squeezed(sentence)
      if passages.contains(where: { $0.contains(words) }) { return false }
      // The title of an article, named in a question, is quoted and not said.
      let own = titles.reduce(sentence) { $0.replacingOccurrences(of: $1, with: "") }
      return Wording(own).holds(promiseSigns)
    }
  }

  /// No card and no identity number is shorter.
  private static let sensitiveDigits = 8

  /// Card and identity numbers, whoever wrote them first.
  private static func sensitive(in text: String, _ grounds: Grounds) -> [String] {
    let digits = text.unicodeScalars.lazy.filter { $0.properties.numericType != nil }
    guard digits.prefix(sensitiveDigits).count == sensitiveDigits else { return [] }
    var found = EntityReader.read(text).filter(\.isSensitive).map(\.text)
    let said = grounds.customerWords.flatMap { EntityReader.read($0) }.filter(\.isSensitive)
    let folded = IdentifierText.folded(text)
    for entity in said {
      let value = IdentifierText.folded(entity.value)
      if !value.isEmpty, folded.contains(value), !found.contains(entity.text) {
        found.append(entity.text)
      }
    }
    // A finding is kept in the ledger, so it must not repeat what it found.
    return found.map { _ in "card or identity number" }
  }

  /// Phone numbers, addresses and e-mail that no cited passage holds: the customer's own are not
  /// for a chat window, and another's are nobody's business.
  private static func contacts(in text: String, _ grounds: Grounds) -> [String] {
    let folded = IdentifierText.folded(text)
    let passages = grounds.passages.map(IdentifierText.folded)
    let own = (grounds.customer?.contacts ?? []).map(\.value)
    let read = EntityReader.read(text).filter { $0.kind == .phone || $0.kind == .email }
      .map(\.text)
    var kinds: [String] = []
    for value in own where isSaid(value, in: text, folded) { kinds.append("the customer's own") }
    for value in read {
      let wanted = IdentifierText.folded(value)
      if !passages.contains(where: { $0.contains(wanted) }) { kinds.append("of unknown origin") }
    }
    return kinds
  }

  private static func isSaid(_ value: String, in text: String, _ folded: String) -> Bool {
    let wanted = IdentifierText.folded(value)
    // An address in Chinese folds to its few digits; it is looked for as it is written.
    return wanted.utf8.count >= 7 ? folded.contains(wanted) : !value.isEmpty && text.contains(value)
  }

  private static func squeezed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  private static let promiseSigns = [
    "i will", "ill", "we will", "well refund", "i promise", "we promise", "guarantee",
    "guaranteed", "i have refunded", "we have refunded", "i have cancelled", "i have canceled",
    "i have changed", "ive refunded", "ive cancelled", "has been cancelled for you", "i can refund",
    "you will receive", "you will get", "full refund", "free of charge", "compensation",
    "compensate", "我会", "我们会", "我将", "我们将", "将为您", "会为您", "已为您", "已经为您", "马上为您", "立即为您",
    "保证", "承诺", "一定会", "赔偿", "补偿", "全额退", "免费",
  ]
}
