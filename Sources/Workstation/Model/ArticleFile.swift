/// An article as a file that an agent edits.
public struct ArticleFile: Sendable, Equatable {
  /// The article's id.
  public var article: String
  /// A Markdown file with front matter, in a folder that only its owner reads.
  public var path: String

  public init(article: String, path: String) {
    self.article = article
    self.path = path
  }
}

/// What an edit of an article came to.
public enum ArticleOutcome: Sendable, Equatable {
  /// The desk has the new version.
  case saved
  /// The file says what the desk has; it was removed.
  case unchanged
  /// Nothing was taken in; the file stays where its text was changed.
  case refused(ArticleFault, isKept: Bool)
}

/// Why an edited article was not taken in.
public enum ArticleFault: Sendable, Equatable {
  case noArticle
  /// The desk has another version by now.
  case changedMeanwhile
  /// What the import or the system said.
  case problem(String)
  case editorNotStarted
  case editorFailed(code: Int32)
  case editorKilled(signal: Int32)
}
