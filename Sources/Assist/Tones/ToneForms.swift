public import Desk
import Language

/// Puts a reply that Tandem words itself into another tone: with other manners around the same
/// statements.
public enum ToneForms {
  /// The reply in a tone; nil where that changes nothing or the guard speaks against it.
  ///
  /// - Parameter rules: the desk's own.
  public static func form(
    of reply: String, _ tone: Tone, for inquiry: Inquiry, rules: GuardRules
  ) -> String? {
    let language = ReplyLanguage.ofText(reply) ?? ReplyLanguage.of(inquiry).language
    let phrases = Phrases.of(language)
    let candidates =
      switch tone {
      case .concise: [withoutManners(reply, phrases, isUnhappy: inquiry.isUnhappy)]
      case .warm: [framed(reply, phrases.warmOpening, phrases.warmClosing, phrases)]
      case .formal:
        // Where a rule reads the written-out words as a promise, they stay as they were.
        [formal(reply, language), reply].map {
          framed($0, phrases.formalOpening, phrases.formalClosing, phrases)
        }
      }
    return candidates.first { form in
      form != reply && keepsFacts(form, of: reply, for: inquiry, rules: rules)
    }
  }

  /// Whether a form says nothing that the reply does not say, and states all of its numbers.
  static func keepsFacts(
    _ form: String, of reply: String, for inquiry: Inquiry, rules: GuardRules
  ) -> Bool {
    guard Set(NumberText.numbers(of: form)) == Set(NumberText.numbers(of: reply)) else {
      return false
    }
    return Guard.check(form, grounds: Grounds(inquiry, passages: [reply]), rules: rules).allowed
  }

  /// The reply without the set phrases of the assistant; an apology stays for who is unhappy, and
  /// that a program speaks stays said.
  private static func withoutManners(
    _ reply: String, _ phrases: Phrases, isUnhappy: Bool
  ) -> String {
    var text = reply
    let apology = isUnhappy ? [] : [phrases.apology]
    for phrase in apology
      + [
        phrases.greeting, phrases.welcome, phrases.goodbye, phrases.acknowledgement,
        phrases.offerOfPerson, phrases.warmOpening, phrases.warmClosing, phrases.formalOpening,
        phrases.formalClosing,
      ]
    {
      text = text.replacing(phrase, with: "")
    }
    let lines = text.split(separator: "\n").map { line in
      line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    }
    let kept = lines.map { String($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
    return kept.isEmpty ? reply : kept
  }

  /// The reply between an opening and a closing; an apology opens it already.
  private static func framed(
    _ reply: String, _ opening: String, _ closing: String, _ phrases: Phrases
  ) -> String {
    let isOpened = reply.hasPrefix(phrases.apology) || reply.hasPrefix(phrases.disclosure)
    return ((isOpened ? [] : [opening]) + [reply, closing]).joined(separator: "\n")
  }

  /// Contractions written out, and the polite form of Chinese.
  private static func formal(_ reply: String, _ language: ReplyLanguage) -> String {
    switch language {
    case .english:
      var text = reply.replacing("’", with: "'")
      for (short, long) in contractions {
        text = text.replacing(short, with: long)
          .replacing(short.prefix(1).uppercased() + short.dropFirst(), with: capitalised(long))
      }
      return text
    case .chinese: return reply.replacing("你们", with: "您").replacing("你", with: "您")
    }
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static let contractions = [
    ("I'm", "I am"), ("I've", "I have"), ("you're", "you are"), ("you've", "you have"),
    ("it's", "it is"), ("that's", "that is"), ("there's", "there is"), ("what's", "what is"),
    ("we're", "we are"), ("we've", "we have"), ("they're", "they are"), ("can't", "cannot"),
    ("don't", "do not"), ("doesn't", "does not"), ("didn't", "did not"), ("isn't", "is not"),
    ("aren't", "are not"), ("wasn't", "was not"), ("haven't", "have not"), ("hasn't", "has not"),
    ("couldn't", "could not"), ("shouldn't", "should not"),
  ]
}
