import Assist
import Desk
import Foundation

/// Reads a corpus and the questions put to it from files of JSON Lines.
enum RetrievalFile {
  /// A question with the articles that answer it.
  struct Question {
    var query: PassageQuery
    var relevant: Set<String>
  }

  /// Rows `{"id","title","text"}`, each an article.
  static func corpus(_ path: String) throws -> [Article] {
    try rows(path) { row in
      guard let id = row["id"] as? String, let text = row["text"] as? String else { return nil }
      return Article(id: id, title: row["title"] as? String ?? "", body: text)
    }
  }

  /// Rows `{"text","relevant"}`, with `context` (`[{"role","text"}]`, oldest first) where a question
  /// comes from a dialogue.
  ///
  /// - Parameter condition: `field=value` keeps the rows whose field, written as JSON without
  ///   quotes, equals the value.
  static func questions(_ path: String, where condition: String? = nil) throws -> [Question] {
    let parts = condition?.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts == nil || parts?.count == 2 else {
      throw BenchError("--where needs field=value, not \"\(condition ?? "")\"", isUsage: true)
    }
    var kept: [Question] = []
    let all = try rows(path) { row -> (Question, Bool)? in
      guard let text = row["text"] as? String, let relevant = row["relevant"] as? [String],
        !relevant.isEmpty
      else { return nil }
      let context = row["context"] as? [[String: Any]] ?? []
      var query = PassageQuery(text)
      query.context = context.compactMap { $0["text"] as? String }
      let isKept = parts.map { written(row[$0[0]]) == $0[1] } ?? true
      return (Question(query: query, relevant: Set(relevant)), isKept)
    }
    for (question, isKept) in all where isKept { kept.append(question) }
    guard !kept.isEmpty else { throw BenchError("\(path) holds no such questions") }
    return kept
  }

  private static func rows<Row>(_ path: String, _ read: ([String: Any]) -> Row?) throws -> [Row] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchError("\(path) cannot be read")
    }
    var rows: [Row] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any],
        let row = read(object)
      else { throw BenchError("\(path):\(index + 1) is not a row of the expected fields") }
      rows.append(row)
    }
    guard !rows.isEmpty else { throw BenchError("\(path) is empty") }
    return rows
  }

  /// A field's value as JSON, a text without its quotes.
  private static func written(_ value: Any?) -> String? {
    guard let value else { return nil }
    if let text = value as? String { return text }
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) }
  }
}
