import Desk
import Language

/// The languages the assistant speaks.
enum ReplyLanguage: String, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The language to answer a message in, and whether it is not the customer's own.
  ///
  /// A message without letters ("204117", "??") keeps the language of the session, and failing that
  /// the one of the customer's locale.
  static func of(_ inquiry: Inquiry) -> (language: ReplyLanguage, isForeign: Bool) {
    switch inquiry.understanding.language {
    case .chinese, .mixed: return (.chinese, false)
    case .english: return (.english, false)
    case .other:
      let letters = inquiry.text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(2)
      if letters.count == 2 { return (.english, true) }
      for code in [inquiry.language, inquiry.customer?.locale].compactMap(\.self) {
        if code.hasPrefix("zh") || code == MessageLanguage.mixed.rawValue {
          return (.chinese, false)
        }
        if code.hasPrefix("en") { return (.english, false) }
      }
      return (.english, false)
    }
  }

  /// The language a text of the desk is written in; nil where it has no letters.
  ///
  /// Names, brands and models stand in texts of either: a Latin word counts as one character.
  static func ofText(_ text: String) -> ReplyLanguage? {
    var han = 0
    var words = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isLatin = scalar.properties.isAlphabetic && scalar.value < 0x250
      if isLatin, !isInWord { words += 1 }
      isInWord = isLatin
      if (0x3400...0x9FFF).contains(scalar.value) { han += 1 }
    }
    if han == 0, words == 0 { return nil }
    return han >= words ? .chinese : .english
  }
}
