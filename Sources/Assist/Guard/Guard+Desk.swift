public import Desk
import Language

/// The rules of a desk, and what is asked of people.
extension Guard {
  /// What speaks against `text` by the desk's own rules, whoever wrote it.
  static func findings(
    in text: String, _ wording: Wording, _ rules: GuardRules, _ grounds: Grounds
  ) -> [(rule: GuardRule, words: String)] {
    var found: [(rule: GuardRule, words: String)] = []
    for list in rules.forbidden {
      for phrase in list.phrases where wording.holds([phrase.folded]) {
        found.append((list.rule, phrase.written))
      }
    }
    for amount in granted(in: text, wording, rules) {
      found.append((.amountAboveAuthority, amount))
    }
    // A finding is kept in the ledger, so it must not repeat what it found.
    if !grounds.others.isEmpty {
      let folded = IdentifierText.Folded(text)
      for value in grounds.others where folded.holds(value) {
        found.append((.otherCustomersData, "an order of another customer"))
      }
    }
    return found
  }

  /// What speaks against a text that a person wrote and is about to send.
  ///
  /// Numbers are looked at where they are amounts of money: people look things up that the desk
  /// does not hold.
  public static func checkByHand(
    _ text: String, for inquiry: Inquiry, grounds: Grounds, rules: GuardRules
  ) -> [GuardFinding] {
    var found = findings(in: text, Wording(text), rules, grounds)
    for placeholder in Placeholders.names(in: text) {
      found.append((.unfilledPlaceholder, placeholder))
    }
    let read = inquiry.understander.glance(at: text)
    let entities = read.entities
    if entities.contains(where: \.isSensitive) {
      found.append((.sensitiveData, "card or identity number"))
    }
    for entity in entities where entity.kind == .amount {
      if !grounds.missing(NumberText.numbers(of: entity.text)).isEmpty {
        found.append((.ungroundedNumber, entity.text))
      }
    }
    let contacts = entities.filter { $0.kind == .phone || $0.kind == .email }
    if !contacts.isEmpty {
      let points = grounds.contactPoints
      for contact in contacts.map({ IdentifierText.Folded($0.value) })
      where !points.contains(where: { $0.holds(contact) }) {
        found.append((.contactDetail, "of unknown origin"))
      }
    }
    if read.flags.isAbusive {
      found.append((.profanity, Display.oneLine(text, limitScalars: wordsLimitScalars)))
    }
    let (language, _) = ReplyLanguage.of(inquiry)
    if isForeign(text, read.language, to: inquiry) {
      found.append((.wrongLanguage, language.rawValue))
    }
    for needed in rules.disclaimers(for: inquiry.understanding, in: language) {
      if !text.contains(needed) { found.append((.missingDisclaimer, needed)) }
    }
    return found.map { finding in
      GuardFinding(
        rule: finding.rule,
        words: Display.oneLine(finding.words, limitScalars: wordsLimitScalars),
        mayOverride: !rules.neverOverridden.contains(finding.rule))
    }
  }

  /// A short text ("OK", "thanks") belongs to every language.
  private static let leastForeignScalars = 12

  private static func isForeign(
    _ text: String, _ ours: MessageLanguage, to inquiry: Inquiry
  ) -> Bool {
    guard text.unicodeScalars.prefix(leastForeignScalars).count == leastForeignScalars else {
      return false
    }
    let theirs = inquiry.language.flatMap(MessageLanguage.init) ?? inquiry.understanding.language
    return theirs == .english && ours == .chinese || theirs == .chinese && ours == .english
  }

  /// Amounts that a sentence gives away and that lie above what the desk allows.
  private static func granted(
    in text: String, _ wording: Wording, _ rules: GuardRules
  ) -> [String] {
    guard !rules.amountLimits.isEmpty, wording.holds(givingWords) else { return [] }
    return Sentences.split(text).flatMap { sentence -> [String] in
      guard Wording(sentence).holds(givingWords) else { return [] }
      return EntityReader.read(sentence).filter { entity in
        guard entity.kind == .amount else { return false }
        let parts = entity.value.split(separator: " ")
        guard let value = parts.last.flatMap({ Double($0) }) else { return false }
        // An amount without a currency is held against the strictest limit.
        let limit =
          parts.count == 2
          ? rules.amountLimits[String(parts[0])] : rules.amountLimits.values.min()
        return limit.map { value > $0 } ?? false
      }.map(\.text)
    }
  }

  private static let givingWords = PhraseSet([
    "refund", "refunded", "refunding", "reimburse", "compensate", "compensation", "credit",
    "discount", "voucher", "coupon", "pay you", "give you", "take off", "退", "赔", "补偿", "返", "减",
    "优惠", "代金券", "抵扣", "送您", "给您",
  ])
}
