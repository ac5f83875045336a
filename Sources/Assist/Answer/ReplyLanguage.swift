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
}
