import Assist
import Desk
import Language

extension ConfigKey where Target == DeskConfig {
  /// `guard`: what is not said to customers, and what must be.
  static var guardRules: ConfigKey {
    ConfigKey(
      "guard",
      keys: [
        .phrases("bannedPromises", \.guardRules.bannedPromises),
        .phrases("competitors", \.guardRules.competitors),
        .phrases("profanity", \.guardRules.profanity),
        .amounts("amountLimits", \.guardRules.amountLimits), disclaimers, neverOverridden,
      ])
  }

  private static func phrases(
    _ name: String, _ path: WritableKeyPath<DeskConfig, [String]>
  ) -> ConfigKey {
    ConfigKey(name, path, expected: "a list of at most \(GuardRules.phraseLimit) phrases") {
      value in
      value.array.flatMap { items in
        let phrases = items.compactMap { $0.string.flatMap { $0.isEmpty ? nil : $0 } }
        return phrases.count == items.count && phrases.count <= GuardRules.phraseLimit
          ? phrases : nil
      }
    }
  }

  private static var disclaimers: ConfigKey {
    ConfigKey(
      "disclaimers", \.guardRules.disclaimers,
      expected: "sentences by intent: a text, or { en, zh } with one for each language"
    ) { value in
      value.members.flatMap { members in
        let rules = members.compactMap { member -> GuardRules.Disclaimer? in
          if let text = member.value.string, !text.isEmpty {
            return GuardRules.Disclaimer(intent: member.key, english: text, chinese: text)
          }
          let texts = Dictionary(
            (member.value.members ?? []).compactMap { pair in
              pair.value.string.map { (pair.key, $0) }
            }, uniquingKeysWith: { first, _ in first })
          guard let english = texts["en"], let chinese = texts["zh"], texts.count == 2 else {
            return nil
          }
          return GuardRules.Disclaimer(intent: member.key, english: english, chinese: chinese)
        }
        return rules.count == members.count ? rules : nil
      }
    }
  }

  private static var neverOverridden: ConfigKey {
    let names = GuardRule.allCases.map(\.rawValue)
    return ConfigKey(
      "neverOverridden", \.guardRules.neverOverridden,
      expected: "a list of rules, of: " + names.joined(separator: ", ")
    ) { value in
      value.array.flatMap { items in
        let rules = items.compactMap { $0.string.flatMap(GuardRule.init) }
        return rules.count == items.count ? Set(rules) : nil
      }
    }
  }
}
