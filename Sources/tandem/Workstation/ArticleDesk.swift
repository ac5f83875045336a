import Desk
import Engine
import Foundation
import Synchronization
import Workstation

/// Brings articles to files and back: the work before and after an editor, off the terminal's thread.
final class ArticleDesk: Sendable {
  private let engine: Engine
  private let caller: Caller
  /// The texts that edits under way began with, by path.
  private let originals = Mutex<[String: String]>([:])

  init(_ engine: Engine, _ caller: Caller) {
    self.engine = engine
    self.caller = caller
  }

  /// Writes an article into a folder that nobody else can enter.
  func prepare(_ article: String) -> AppEvent {
    let file = ArticleFile(article: article, path: "")
    do {
      guard let text = try engine.articleText(article) else {
        return .articleEdited(file, .refused(.noArticle, isKept: false))
      }
      let path = try PrivateFile.write(text, named: ArticleDesk.fileName(article))
      originals.withLock { $0[path] = text }
      return .articleReady(ArticleFile(article: article, path: path))
    } catch {
      return .articleEdited(file, .refused(.problem(error.description), isKept: false))
    }
  }

  /// Takes in what an editor left.
  ///
  /// - Parameter fault: why the editor failed; nil where it ended well.
  func take(_ file: ArticleFile, after fault: ArticleFault?) -> AppEvent {
    let before = originals.withLock { $0[file.path] } ?? ""
    // A file that was removed or is not text is judged by the import.
    let isSame = (try? String(contentsOfFile: file.path, encoding: .utf8)) == before
    if let fault {
      if isSame { forget(file) }
      return .articleEdited(file, .refused(fault, isKept: !isSame))
    }
    if isSame {
      forget(file)
      return .articleEdited(file, .unchanged)
    }
    do {
      let taken = try engine.takeEditedArticle(
        file.article, at: file.path, before: before, by: caller)
      if taken == .changedMeanwhile {
        return .articleEdited(file, .refused(.changedMeanwhile, isKept: true))
      }
      forget(file)
      return .articleEdited(file, taken == .saved ? .saved : .unchanged)
    } catch {
      return .articleEdited(file, .refused(.problem(error.description), isKept: true))
    }
  }

  private func forget(_ file: ArticleFile) {
    _ = originals.withLock { $0.removeValue(forKey: file.path) }
    PrivateFile.remove(file.path)
  }

  /// The id as a file's name: whatever stands in it, nothing leads out of the folder.
  static func fileName(_ article: String) -> String {
    let kept = article.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_.".unicodeScalars.contains(scalar)
        ? scalar : "-"
    }
    let name = String(String.UnicodeScalarView(kept.prefix(60)))
    return (name.hasPrefix(".") || name.isEmpty ? "article" : "") + name + ".md"
  }
}
