import Desk
import Language

/// An article as the desk would write it about a gap: the questions as customers asked them, and
/// what agents answered, without what belongs to single customers.
///
/// A person finishes it and somebody who may change the knowledge base brings it in.
public struct ArticleDraft: Sendable, Equatable {
  public var title: String
  /// `en` or `zh`.
  public var language: String
  public var tags: [String]
  public var questions: [String]
  /// Empty where no reply worked yet: the import leaves an article without text out.
  public var body: String

  private static let titleScalars = 80
  private static let questionLimit = 5
  private static let tagLimit = 3

  public init(_ gap: Gap) {
    let known = gap.parties.map(KnownValues.init)
    let texts = gap.questions.map(\.text)
    let questions = Self.questions(texts, known)
    let isChinese = texts.first.flatMap(ReplyLanguage.ofText) == .chinese
    title = String(
      String.UnicodeScalarView(
        (questions.first ?? gap.words.joined(separator: " ")).unicodeScalars
          .prefix(Self.titleScalars)))
    language = (isChinese ? ReplyLanguage.chinese : .english).rawValue
    tags = Array(gap.words.prefix(Self.tagLimit))
    self.questions = Array(questions.prefix(Self.questionLimit))
    body = Self.body(gap.replies.map(\.text), known, isChinese: isChinese)
  }

  /// What says most of each question, each once; those that speak of one customer's things are left
  /// out.
  private static func questions(_ texts: [String], _ known: [KnownValues]) -> [String] {
    var kept: [(text: String, words: LikeText)] = []
    for text in texts where kept.count < questionLimit {
      let turn = Turn(seq: 0, speaker: .customer, text: text)
      guard let issue = SessionSummary(turns: [turn], trajectory: []).issue, !issue.hasSuffix("…"),
        isNobodys(issue, known)
      else { continue }
      let words = LikeText(issue)
      if kept.contains(where: { $0.words.saysTheSame(as: words) }) { continue }
      kept.append((issue, words))
    }
    return kept.map(\.text)
  }

  /// The sentences of the replies that tell something, each once.
  private static func body(
    _ replies: [String], _ known: [KnownValues], isChinese: Bool
  ) -> String {
    var seen: Set<String> = []
    let paragraphs = replies.map { reply in
      SaidSentence.split(reply)
        .filter { !$0.isManners && !$0.isQuestion && isNobodys($0.text, known) }
        .filter { seen.insert($0.text).inserted }
        .map { $0.text + (isChinese ? "。" : ".") }.joined(separator: isChinese ? "" : " ")
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Whether a text holds nothing that belongs to one customer.
  private static func isNobodys(_ text: String, _ known: [KnownValues]) -> Bool {
    let parties = known.isEmpty ? [KnownValues(ReplyParties())] : known
    return parties.allSatisfy { ReplyTemplate(text, $0)?.text == text }
  }

  /// The article as `import knowledge` reads it.
  public var markdown: String {
    var lines = ["---", "title: \(Self.quoted(title))", "language: \(language)"]
    if !tags.isEmpty {
      lines.append("tags: [" + tags.map(Self.quoted).joined(separator: ", ") + "]")
    }
    if !questions.isEmpty { lines += ["questions:"] + questions.map { "- " + Self.quoted($0) } }
    return (lines + ["---", body]).joined(separator: "\n") + "\n"
  }

  /// On one line and in quotes; the reader of front matter knows no escapes.
  private static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "\"": "”"
      case _ where scalar.properties.isWhitespace: " "
      default: scalar
      }
    }
    return "\"" + Display.oneLine(String(String.UnicodeScalarView(plain)), limitScalars: 400) + "\""
  }
}
