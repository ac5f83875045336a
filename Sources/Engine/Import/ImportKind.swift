/// What can be imported.
public enum ImportKind: String, Sendable, CaseIterable {
  case knowledge, customers, orders, agents, canned, intents, sentiment, dialogues
}

/// The bounds of an import.
enum ImportLimits {
  /// A line of a table; a mistaken file without line ends must not be taken for one entry.
  static let maxLineBytes = 1024 * 1024
  /// An article; longer ones are no answer to anything and slow the retrieval of all others.
  static let maxArticleBytes = 5 * 1024 * 1024
  /// A file is all or nothing, so it is held in memory.
  static let maxFileBytes = 512 * 1024 * 1024
  static let maxKeyBytes = 128
  /// Names, titles and other texts of one line.
  static let maxShortBytes = 500
  /// Notes and replies.
  static let maxTextBytes = 64 * 1024
  /// Tags, questions, items or contact points of one entry.
  static let maxListCount = 1000
  /// Problems told of one file; the first ones usually explain the others.
  static let maxProblems = 20
  /// Files of one folder.
  static let maxFiles = 100_000
  /// Folders within folders.
  static let maxDepth = 32
  /// Facts recorded together; small files share a transaction, so a folder does not wait for the
  /// disk once a file.
  static let batchFacts = 256
  /// The same bound in bytes of the files the facts came from.
  static let batchBytes = 16 * 1024 * 1024
  /// Entries looked up in one snapshot, so that none lasts long.
  static let lookUpCount = 200
}
