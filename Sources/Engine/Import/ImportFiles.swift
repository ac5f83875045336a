/// Finds the files of an import.
enum ImportFiles {
  /// How a file is read.
  enum Format: Equatable {
    case csv, jsonLines, markdown
  }

  /// One file, or why there is none.
  struct Found: Equatable {
    enum What: Equatable {
      /// - relativePath: below the folder that was named.
      case file(Format, relativePath: String)
      case skipped(String)
      case nothing(FileProblem)
    }

    let path: String
    let what: What
  }

  static func find(_ kind: ImportKind, _ paths: [String]) -> [Found] {
    paths.flatMap { path in
      do throws(PosixError) {
        return try find(kind, path)
      } catch {
        return nothing(path, error.description)
      }
    }
  }

  private static func find(_ kind: ImportKind, _ path: String) throws(PosixError) -> [Found] {
    guard let status = try FileStatus.behind(path) else { return nothing(path, "no such file") }
    if status.kind == .file {
      guard let format = format(of: path, kind) else {
        return nothing(path, "expected \(formats(of: kind))")
      }
      return [Found(path: path, what: .file(format, relativePath: Files.name(of: path)))]
    }
    guard status.kind == .folder, kind == .knowledge else {
      return nothing(path, "is no file; expected \(formats(of: kind))")
    }
    var found: [Found] = []
    try walk(path, relative: "", depth: 0, into: &found)
    return found.isEmpty ? nothing(path, "no Markdown file (.md) in this folder") : found
  }

  private static func nothing(_ path: String, _ message: String) -> [Found] {
    [Found(path: path, what: .nothing(FileProblem(path, nil, message)))]
  }

  static func formats(of kind: ImportKind) -> String {
    switch kind {
    case .knowledge: "a folder of .md files, .md, .csv or .jsonl"
    case .dialogues: "a .jsonl file"
    case .customers, .orders, .agents, .canned, .intents, .sentiment: "a .csv or .jsonl file"
    }
  }

  static func format(of path: String, _ kind: ImportKind) -> Format? {
    let name = path.lowercased()
    if name.hasSuffix(".csv"), kind != .dialogues { return .csv }
    if name.hasSuffix(".jsonl") { return .jsonLines }
    let isMarkdown = name.hasSuffix(".md") || name.hasSuffix(".markdown")
    return isMarkdown && kind == .knowledge ? .markdown : nil
  }

  private static func walk(
    _ folder: String, relative: String, depth: Int, into found: inout [Found]
  ) throws(PosixError) {
    for name in try Files.list(folder) {
      // Hidden entries are tools' own, such as .git.
      if name.hasPrefix(".") { continue }
      let path = Files.join(folder, name)
      let below = relative.isEmpty ? name : relative + "/" + name
      guard let status = try FileStatus.of(path) else { continue }
      guard found.count < ImportLimits.maxFiles else {
        found.append(
          Found(
            path: path,
            what: .nothing(
              FileProblem(path, nil, "more than \(ImportLimits.maxFiles) files in one folder"))))
        return
      }
      switch status.kind {
      case .folder where depth == ImportLimits.maxDepth:
        found.append(Found(path: path, what: .skipped("folders nested too deeply")))
      case .folder:
        try walk(path, relative: below, depth: depth + 1, into: &found)
      case .file:
        let isMarkdown = format(of: name, .knowledge) == .markdown
        found.append(
          Found(
            path: path,
            what: isMarkdown
              ? .file(.markdown, relativePath: below) : .skipped("not Markdown (.md)")))
      case .symbolicLink:
        // A link may lead in a circle or out of the folder.
        found.append(Found(path: path, what: .skipped("a symbolic link")))
      case .other:
        found.append(Found(path: path, what: .skipped("not a file")))
      }
    }
  }
}
