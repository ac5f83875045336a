import Language

/// What stands in one file: rows, what was left out, and what is wrong.
struct ImportContent {
  var rows: [ImportRow] = []
  var skipped: [ImportedFile.Skipped] = []
  var problems: [FileProblem] = []
  var sizeBytes = 0

  static func read(
    _ path: String, _ format: ImportFiles.Format, _ relativePath: String, columns: [String]
  ) -> ImportContent {
    let limit = format == .markdown ? ImportLimits.maxArticleBytes : ImportLimits.maxFileBytes
    do {
      if let bytes = try Files.read(path, limitBytes: limit) {
        return ImportContent(bytes, path, format, relativePath, columns: columns)
      }
      return ImportContent(
        FileProblem(path, nil, "longer than \(limit / 1_048_576) MiB; split it"))
    } catch {
      return ImportContent(FileProblem(path, nil, error.description))
    }
  }

  init(
    _ bytes: [UInt8], _ path: String, _ format: ImportFiles.Format, _ relativePath: String,
    columns: [String]
  ) {
    sizeBytes = bytes.count
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    switch format {
    case .csv: readCSV(text, path, columns)
    case .jsonLines: readJSONLines(text, path, columns)
    case .markdown: readMarkdown(text, path, relativePath, columns)
    }
  }

  private init(_ problem: FileProblem) {
    problems = [problem]
  }

  /// The message for a column or key that nobody knows.
  static func unknown(_ what: String, _ name: String, _ columns: [String]) -> String {
    let nearest = NearestName.of(name, among: columns)
    let shown = Display.oneLine(name, limitScalars: 40)
    return "unknown \(what) '\(shown)'; "
      + (nearest.map { "did you mean '\($0)'?" }
        ?? "expected one of " + columns.joined(separator: ", "))
  }
}
