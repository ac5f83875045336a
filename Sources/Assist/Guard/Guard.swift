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
    if isTooLong(text) { find(.tooLong, "> \(replyLimitScalars)") }
    if Display.form(text) != text { find(.controlCharacter, text) }
    for placeholder in Placeholders.names(in: text) { find(.unfilledPlaceholder, placeholder) }
    for number in grounds.missing(NumberText.numbers(of: text)) { find(.ungroundedNumber, number) }
    let wording = Wording(text)
    for sentence in promises(in: text, wording, grounds) { find(.ungroundedPromise, sentence) }
    let reading = Reading(text)
    for words in sensitive(reading, grounds) { find(.sensitiveData, words) }
    for words in contacts(reading, grounds) { find(.contactDetail, words) }
    for finding in Self.findings(in: text, wording, rules, grounds) {
      find(finding.rule, finding.words)
    }
    return GuardVerdict(allowed: findings.isEmpty, findings: findings)
  }

  private static func isTooLong(_ text: String) -> Bool {
    // No scalar takes less than a byte.
    text.utf8.count > replyLimitScalars
      && text.unicodeScalars.prefix(replyLimitScalars + 1).count > replyLimitScalars
  }

  /// Short grounds are titles.
  private static let titleLimitBytes = 200

  /// Sentences that promise or claim a deed and stand in no cited passage.
  private static func promises(
    in text: String, _ wording: Wording, _ grounds: Grounds
  ) -> [String] {
    // What no text holds no sentence of it does, and most replies promise nothing.
    guard wording.holds(promiseSigns) else { return [] }
    let passages = grounds.passages.map(squeezed)
    let titles = grounds.passages.filter { !$0.isEmpty && $0.utf8.count <= titleLimitBytes }
    return Sentences.split(text).filter { sentence in
      guard Wording(sentence).holds(promiseSigns) else { return false }
      let words = squeezed(sentence)
      if passages.contains(where: { $0.holds(words) }) { return false }
      // The title of an article, named in a question, is quoted and not said.
      let own = titles.reduce(sentence) { $0.replacingOccurrences(of: $1, with: "") }
      return Wording(own).holds(promiseSigns)
    }
  }

  /// A text with what can be told of its numbers at a glance; its entities are read where they may
  /// matter.
  private struct Reading {
    let text: String
    let entities: [Entity]
    let mayHoldSecrets: Bool

    /// No card and no identity number is shorter, and no phone number is by more than one.
    private static let leastDigits = 7

    init(_ text: String) {
      self.text = text
      let digits = text.unicodeScalars.lazy.filter(Self.isDigit).prefix(Self.leastDigits + 1).count
      mayHoldSecrets = digits > Self.leastDigits
      let mayHoldEntities =
        digits >= Self.leastDigits || text.unicodeScalars.contains { $0 == "@" || $0 == "＠" }
      entities = mayHoldEntities ? EntityReader.read(text) : []
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x80
        ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType != nil
    }
  }

  /// Card and identity numbers, whoever wrote them first.
  private static func sensitive(_ reading: Reading, _ grounds: Grounds) -> [String] {
    guard reading.mayHoldSecrets else { return [] }
    var found = reading.entities.filter(\.isSensitive).map(\.text)
    let said = grounds.customerWords.flatMap { EntityReader.read($0) }.filter(\.isSensitive)
    let folded = IdentifierText.Folded(reading.text)
    for entity in said {
      let value = IdentifierText.Folded(entity.value)
      if !value.isEmpty, folded.holds(value), !found.contains(entity.text) {
        found.append(entity.text)
      }
    }
    // A finding is kept in the ledger, so it must not repeat what it found.
    return found.map { _ in "card or identity number" }
  }

  /// Phone numbers, addresses and e-mail that no cited passage holds: the customer's own are not
  /// for a chat window, and another's are nobody's business.
  private static func contacts(_ reading: Reading, _ grounds: Grounds) -> [String] {
    let own = (grounds.customer?.contacts ?? []).map(\.value)
    let said = reading.entities.filter { $0.kind == .phone || $0.kind == .email }
    guard !own.isEmpty || !said.isEmpty else { return [] }
    let folded = IdentifierText.Folded(reading.text)
    let passages = said.isEmpty ? [] : grounds.passages.map(IdentifierText.Folded.init)
    var kinds: [String] = []
    for value in own where isSaid(value, in: reading.text, folded) {
      kinds.append("the customer's own")
    }
    for entity in said {
      let wanted = IdentifierText.Folded(entity.text)
      if !passages.contains(where: { $0.holds(wanted) }) { kinds.append("of unknown origin") }
    }
    return kinds
  }

  private static func isSaid(
    _ value: String, in text: String, _ folded: IdentifierText.Folded
  ) -> Bool {
    let wanted = IdentifierText.Folded(value)
    // An address in Chinese folds to its few digits; it is looked for as it is written.
    return wanted.bytes.count >= 7
      ? folded.holds(wanted) : !value.isEmpty && Array(text.utf8).holds(Array(value.utf8))
  }

  /// The bytes of a text without its blanks.
  private static func squeezed(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      out.append(contentsOf: scalar.utf8)
    }
    return out
  }

  private static let promiseSigns = PhraseSet([
    "i will", "ill", "we will", "well refund", "i promise", "we promise", "guarantee",
    "guaranteed", "i have refunded", "we have refunded", "i have cancelled", "i have canceled",
    "i have changed", "ive refunded", "ive cancelled", "has been cancelled for you", "i can refund",
    "you will receive", "you will get", "full refund", "free of charge", "compensation",
    "compensate", "我会", "我们会", "我将", "我们将", "将为您", "会为您", "已为您", "已经为您", "马上为您", "立即为您",
    "保证", "承诺", "一定会", "赔偿", "补偿", "全额退", "免费",
  ])
}
