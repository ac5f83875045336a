/// What customers say at the ordinary moments for which a situation has no line of its own.
enum Phrasebook {
  /// The common lines of a moment in a language; for the same moment an angry customer has others.
  ///
  /// There are none in other languages: those situations say everything themselves.
  static func utterances(at moment: Moment, language: Situation.Language, mood: Int) -> [Utterance]
  {
    let book =
      switch language {
      case .english: english
      case .chinese: chinese
      case .mixed: mixed
      case .other: [String: [Utterance]]()
      }
    let tense = mood < -1 ? book[moment.rawValue + "!"] : nil
    return tense ?? book[moment.rawValue] ?? []
  }

  static let english = book(englishPhrases)
  static let chinese = book(chinesePhrases)
  static let mixed = book(mixedPhrases)

  private static func book(_ text: String) -> [String: [Utterance]] {
    let fields = TextRecord.parse(text).flatMap(\.fields)
    return Dictionary(grouping: fields, by: \.key).mapValues { $0.map { Utterance($0.value) } }
  }
}
