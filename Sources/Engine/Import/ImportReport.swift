/// What an import did, file by file; with `isCheck`, what it would have done.
public struct ImportReport: Sendable, Equatable {
  public let kind: ImportKind
  /// Nothing was recorded.
  public let isCheck: Bool
  /// In the order in which they were read.
  public internal(set) var files: [ImportedFile] = []

  /// Whether every file came in.
  public var isComplete: Bool { files.allSatisfy { $0.problems.isEmpty } }

  public var added: Int { files.reduce(0) { $0 + $1.added } }
  public var updated: Int { files.reduce(0) { $0 + $1.updated } }
  public var unchanged: Int { files.reduce(0) { $0 + $1.unchanged } }
}

/// What one file brought: all of its entries, or none of them and the problems.
public struct ImportedFile: Sendable, Equatable {
  /// A part that was left out without harm.
  public struct Skipped: Sendable, Equatable {
    /// 1-based; nil where the whole file was left out.
    public let line: Int?
    public let reason: String
  }

  public let path: String
  public internal(set) var added = 0
  public internal(set) var updated = 0
  /// Entries that the desk has in the same form; they make no fact.
  public internal(set) var unchanged = 0
  public internal(set) var skipped: [Skipped] = []
  /// Why nothing of the file came in, the first 20; empty when it came in.
  public internal(set) var problems: [FileProblem] = []

  init(_ path: String) {
    self.path = path
  }

  /// Why nothing of the file came in, one problem a line; nil when it came in.
  public var refused: String? {
    problems.isEmpty ? nil : problems.map(\.description).joined(separator: "\n")
  }

  mutating func refuse(_ problems: [FileProblem]) {
    added = 0
    updated = 0
    unchanged = 0
    self.problems = Array(problems.prefix(ImportLimits.maxProblems))
  }

  mutating func skip(_ line: Int?, _ reason: String) {
    skipped.append(Skipped(line: line, reason: reason))
  }
}
