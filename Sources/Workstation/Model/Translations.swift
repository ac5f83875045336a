import Desk
import Language
import Terminal

/// The customer's messages of the open session in the language of the interface, as far as known.
struct Translations: Sendable, Equatable {
  enum Known: Sendable, Equatable {
    /// It is in that language already.
    case notNeeded
    case asked
    case text(String)
    /// There is no translation of it.
    case missing
  }

  let language: TranslationLanguage
  var known: [Seq: Known] = [:]
  /// Why no more are asked for, until the viewer wants it again.
  var fault: TranslationFault?

  /// Messages asked for at once: some more than a screen shows.
  static let limit = 20

  init(_ language: TranslationLanguage) {
    self.language = language
  }

  /// The lines under a message, dim; none where nothing is to be said.
  func lines(
    of seq: Seq, indent: Int, width: Int, strings: Strings, metrics: TextMetrics, sight: Sight
  ) -> [TextLine] {
    let (words, mark): (String, String)
    switch known[seq] {
    case .text(let text):
      (words, mark) = (Display.form(Masking.text(text, sight)), strings.translatedMark)
    case .missing: (words, mark) = ("", strings.untranslatedMark)
    case .notNeeded, .asked, nil: return []
    }
    var rows = metrics.wrap(words, to: max(2, width)).map { String($0) }
    // The mark is not broken: it goes behind the last word or below it.
    if let last = rows.last, last.isEmpty || metrics.width(of: last + "  " + mark) <= width {
      rows[rows.count - 1] = last.isEmpty ? mark : last + "  " + mark
    } else {
      rows.append(mark)
    }
    return rows.map { TextLine(indent: indent, Span($0, .dim)) }
  }

  /// The translations that have come, by the message.
  var texts: [Seq: String] {
    known.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
  }
}

/// The wish to have the draft in the customer's language.
struct WantedDraft: Sendable, Equatable {
  var text: String
  var language: TranslationLanguage
}

extension UILanguage {
  /// The same language, as texts are translated into it.
  var translation: TranslationLanguage { self == .english ? .english : .chinese }
}
