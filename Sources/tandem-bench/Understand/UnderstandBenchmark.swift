import Foundation
import Language

/// How long one whole understanding takes: language, intent, entities, sentiment.
enum UnderstandBenchmark {
  private struct Figures: Encodable {
    let microsecondsP50: Double
    let microsecondsP99: Double
    let messages: Int
    /// Of the messages of 15 to 25 words (a word of Han text is two characters).
    let twentyWordsMicrosecondsP50: Double
    let languageMicrosecondsP50: Double
    let entitiesMicrosecondsP50: Double
  }

  /// Messages read before measuring begins, so that no table is made meanwhile.
  private static let warmUp = 200

  static func run(_ options: BenchOptions) throws -> any Encodable {
    guard let path = options.text("input") else {
      throw BenchError("--input is needed", isUsage: true)
    }
    let texts = try TextLines.read(path)
    guard !texts.isEmpty else { throw BenchError("\(path) holds no line with a text") }
    let understander = Understander.shipped
    for text in texts.prefix(warmUp) { _ = understander.understand(text) }
    let whole = texts.map { text in Stopwatch.ms { _ = understander.understand(text) } }
    let language = texts.map { text in Stopwatch.ms { _ = MessageLanguage.detect(text) } }
    let entities = texts.map { text in Stopwatch.ms { _ = EntityReader.read(text) } }
    let middling = zip(texts, whole).filter { (15...25).contains(words(of: $0.0)) }.map(\.1)
    let percentiles = Percentiles(whole)
    return Figures(
      microsecondsP50: percentiles.p50 * 1_000, microsecondsP99: percentiles.p99 * 1_000,
      messages: texts.count,
      twentyWordsMicrosecondsP50: Percentiles(middling).p50 * 1_000,
      languageMicrosecondsP50: Percentiles(language).p50 * 1_000,
      entitiesMicrosecondsP50: Percentiles(entities).p50 * 1_000)
  }

  private static func words(of text: String) -> Int {
    var words = 0
    var han = 0
    Tokens.visit(text) { token in
      switch token.kind {
      case .word, .number: words += 1
      case .han: han += 1
      case .hanBigram: break
      }
    }
    return words + han / 2
  }
}

/// The texts of a file of JSON lines.
enum TextLines {
  private struct Line: Decodable {
    var text: String?
    var turns: [Turn]?

    struct Turn: Decodable {
      var role: String
      var text: String
    }
  }

  /// The `text` of each line; of a dialogue the texts of the customer's turns.
  static func read(_ path: String) throws -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchError("\(path) cannot be read")
    }
    let decoder = JSONDecoder()
    var texts: [String] = []
    for (index, bytes) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let line = try? decoder.decode(Line.self, from: Data(bytes)) else {
        // The decoder's own words say nothing that helps a person.
        throw BenchError("\(path):\(index + 1) is no JSON object with a text")
      }
      if let text = line.text { texts.append(text) }
      texts += (line.turns ?? []).filter { $0.role == "customer" }.map(\.text)
    }
    return texts
  }
}
