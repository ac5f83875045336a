public import Desk
import Foundation
import Ledger

extension Engine {
  /// An article as the Markdown that an import takes; nil where there is none of this id.
  public func articleText(_ id: String) throws(EngineError) -> String? {
    try reading { reader throws(LedgerError) in try reader.article(id) }
      .map(ArticleText.markdown)
  }

  /// Takes in an article that was edited in a file, with the checks of every import.
  ///
  /// - Parameter before: the text that the edit began with: where the desk has another by now,
  ///   nothing is taken in.
  public func takeEditedArticle(
    _ id: String, at path: String, before: String, by caller: Caller
  ) throws(EngineError) -> EditedArticle {
    guard try articleText(id) == before else { return .changedMeanwhile }
    let report = try importFiles(.knowledge, paths: [path], isCheck: false, by: caller)
    for file in report.files {
      if let problem = file.problems.first {
        throw EngineError(.input, (problem.line.map { "line \($0): " } ?? "") + problem.message)
      }
      if let reason = file.skipped.first(where: { $0.line == nil })?.reason {
        throw EngineError(.input, reason)
      }
    }
    return report.added + report.updated > 0 ? .saved : .unchanged
  }
}

/// What became of an edited article.
public enum EditedArticle: Sendable, Equatable {
  case saved, unchanged
  /// The desk has another version than the edit began with; nothing was taken in.
  case changedMeanwhile
}

/// Writes articles as they are imported: front matter, then the body.
enum ArticleText {
  static func markdown(_ article: Article) -> String {
    var lines = ["---", "id: " + scalar(article.id)]
    if let language = article.language { lines.append("language: " + scalar(language)) }
    lines.append("title: " + scalar(article.title))
    lines += list("tags", article.tags)
    lines += list("questions", article.questions)
    if let from = article.validFrom { lines.append("validFrom: \(from)") }
    if let until = article.validUntil { lines.append("validUntil: \(until)") }
    if let version = article.version { lines.append("version: " + scalar(version)) }
    if let owner = article.owner { lines.append("owner: " + scalar(owner)) }
    lines += ["---", "", article.body, ""]
    return lines.joined(separator: "\n")
  }

  private static func list(_ key: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["\(key):"] + items.map { "  - " + scalar($0) }
  }

  /// A value on one line, in quotes where it would be read as something else.
  private static func scalar(_ text: String) -> String {
    // Only these end a line of the file; other separators are part of the text.
    let line = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map(String.init)
      .joined(separator: " ")
    let isPlain =
      !line.isEmpty && line.first != "[" && line.first != "\"" && line.first != "'"
      && line.first?.isWhitespace == false && line.last?.isWhitespace == false
    return isPlain ? line : "\"\(line)\""
  }
}
