import Desk
import Foundation
import Simulation

/// What a desk of the benchmark `assist` holds: the same options give the same desk.
struct AssistPlan {
  let articles: Int
  let replies: Int
  let seed: UInt64

  /// Sessions in which suggestions are asked for.
  static let sessions = 50
  /// Pairs of question and reply in one recorded dialogue.
  private static let pairsInDialogue = 4
  private static let topicWords = 4

  init(_ options: BenchOptions) throws {
    articles = try options.number("articles", 1_000)
    replies = try options.number("replies", 1_000)
    seed = try options.seed
  }

  /// The folder's name.
  var name: String { "assist-\(articles)-\(replies)-\(seed)" }

  /// The words an article or a dialogue is about.
  func topic(_ number: Int) -> [String] {
    var texts = TextSource(seed: seed &+ UInt64(number) &* 7_919)
    let vocabulary = number % 2 == 0 ? Vocabulary.english : Vocabulary.chinese
    return (0..<Self.topicWords).map { place in
      place == 0
        ? vocabulary.words[vocabulary.commonCount + texts.number(in: 0..<8_000)]
        : vocabulary.commonWord(using: &texts.chance)
    }
  }

  /// A text about a topic; every other topic is Chinese.
  func text(about number: Int, _ texts: inout TextSource) -> String {
    let words = topic(number)
    let separator = number % 2 == 0 ? " " : ""
    return words.shuffled(using: &texts.chance).joined(separator: separator) + separator
      + texts.text(isChinese: number % 2 == 1)
  }

  /// A short question about a topic: half of its words, and some others.
  func question(about number: Int, _ texts: inout TextSource) -> String {
    let vocabulary = number % 2 == 0 ? Vocabulary.english : Vocabulary.chinese
    let others = (0..<3).map { _ in vocabulary.commonWord(using: &texts.chance) }
    return (topic(number).prefix(Self.topicWords / 2 + 1) + others)
      .joined(separator: vocabulary.separator)
  }

  func article(_ number: Int) -> Article {
    var texts = TextSource(seed: seed &+ 1_000_003 &* UInt64(number + 1))
    let paragraphs = (0..<texts.number(in: 2..<6)).map { _ in text(about: number, &texts) }
    return Article(
      id: "article-\(number)", language: number % 2 == 0 ? "en" : "zh",
      title: topic(number).joined(separator: number % 2 == 0 ? " " : ""),
      body: paragraphs.joined(separator: "\n\n"),
      questions: [question(about: number, &texts)])
  }

  /// Recorded dialogues with so many replies in all, as lines of a file.
  func visitDialogues(_ take: (String) throws -> Void) throws {
    var left = replies
    var number = 0
    while left > 0 {
      var texts = TextSource(seed: seed &+ 15_485_863 &* UInt64(number + 1))
      let topic = articles > 0 ? texts.number(in: 0..<articles) : number
      let pairs = min(left, Self.pairsInDialogue)
      var turns: [[String: String]] = []
      for _ in 0..<pairs {
        turns.append(["role": "customer", "text": question(about: topic, &texts)])
        turns.append(["role": "agent", "text": text(about: topic, &texts)])
      }
      let line = try JSONSerialization.data(
        withJSONObject: ["id": "dialogue-\(number)", "turns": turns])
      try take(String(decoding: line, as: UTF8.self))
      left -= pairs
      number += 1
    }
  }
}
