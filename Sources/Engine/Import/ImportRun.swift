import Desk
import Ledger

/// One import under way: what the desk has, what was seen, and what waits to be recorded.
struct ImportRun<Entry: ImportEntry> {
  private let importer: Importer
  private let isCheck: Bool
  private let actor: Actor
  private let now: Timestamp
  private var report: ImportReport
  /// What the desk has, as far as it was looked up.
  private var stored: [String: Entry] = [:]
  private var isStoredWhole = false
  /// Where each key stood first.
  private var places: [String: (file: String, row: ImportRow)] = [:]
  private var batch = ImportBatch()
  /// The ledger's failure, after which nothing more is tried.
  private var failure: LedgerError?

  init(_ importer: Importer, _ kind: ImportKind, isCheck: Bool, actor: Actor, at now: Timestamp) {
    self.importer = importer
    self.isCheck = isCheck
    self.actor = actor
    self.now = now
    report = ImportReport(kind: kind, isCheck: isCheck)
  }

  /// Reads one file and records it, at once or with its neighbours.
  mutating func take(_ found: ImportFiles.Found) {
    var file = ImportedFile(found.path)
    switch found.what {
    case .nothing(let problem): file.refuse([problem])
    case .skipped(let reason): file.skip(nil, reason)
    case .file(let format, let relativePath):
      if let failure {
        file.refuse([FileProblem(found.path, nil, failure.description)])
      } else {
        take(found.path, format, relativePath, into: &file)
        return
      }
    }
    report.files.append(file)
  }

  /// Records what waits.
  mutating func finish() -> ImportReport {
    flush()
    return report
  }

  /// See `Importer.problems`.
  static func problems(in bytes: [UInt8], _ name: String, _ kind: ImportKind) -> [FileProblem] {
    guard let format = ImportFiles.format(of: name, kind) else {
      return [FileProblem(name, nil, "expected \(ImportFiles.formats(of: kind))")]
    }
    var content = ImportContent(bytes, name, format, name, columns: Entry.columns)
    for index in content.rows.indices {
      if let key = Entry.key(of: &content.rows[index]) {
        _ = Entry(key: key, &content.rows[index], over: nil)
      }
      content.problems += content.rows[index].takeProblems()
    }
    return content.problems
  }

  private mutating func take(
    _ path: String, _ format: ImportFiles.Format, _ relativePath: String,
    into file: inout ImportedFile
  ) {
    let content = ImportContent.read(path, format, relativePath, columns: Entry.columns)
    file.skipped = content.skipped
    var problems = content.problems
    var rows = content.rows
    let keys = readKeys(&rows, &problems, &file.skipped)
    do {
      problems += try lookUp(rows, path)
    } catch {
      failure = error
      problems = [FileProblem(path, nil, error.description)]
    }
    // Without what the desk has, entries would be taken for new ones and blamed for it.
    let entries = failure == nil ? build(&rows, keys, &problems) : []
    guard problems.isEmpty else {
      // In the order of the file, whatever found them; a problem of the whole file first.
      let ordered = problems.enumerated().sorted {
        ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
      }
      file.refuse(ordered.map(\.element))
      report.files.append(file)
      return
    }
    var facts: [ProposedFact] = []
    for (entry, row) in entries {
      places[entry.key] = (path, row)
      let before = stored.updateValue(entry, forKey: entry.key)
      let news = entry.facts(over: before)
      if news.isEmpty {
        file.unchanged += 1
      } else if before == nil {
        file.added += 1
      } else {
        file.updated += 1
      }
      facts += news.map { ProposedFact(actor, $0) }
    }
    report.files.append(file)
    if isCheck || facts.isEmpty { return }
    if !batch.hasRoom(facts.count, content.sizeBytes) { flush() }
    batch.add(facts, content.sizeBytes, file: report.files.count - 1)
    if !batch.hasRoom(1, 1) { flush() }
  }

  /// The key of each row, nil where it is missing or stood before.
  private func readKeys(
    _ rows: inout [ImportRow], _ problems: inout [FileProblem],
    _ skipped: inout [ImportedFile.Skipped]
  ) -> [String?] {
    var earlier: [String: ImportRow] = [:]
    return rows.indices.map { index in
      guard let key = Entry.key(of: &rows[index]) else {
        problems += rows[index].takeProblems()
        return nil
      }
      let row = rows[index]
      let place = places[key]
      guard let first = earlier[key] ?? place?.row else {
        earlier[key] = row
        return key
      }
      let standing =
        earlier[key] == nil ? "in \(place?.file ?? ""):\(first.line)" : "on line \(first.line)"
      if Entry.repeats(row, first) {
        skipped.append(
          ImportedFile.Skipped(
            line: row.line, reason: "the same \(Entry.keyName) stands \(standing) already"))
      } else {
        problems.append(
          row.problem("duplicate \(Entry.keyName) \(Entry.shownKey(key)): it stands \(standing)"))
      }
      return nil
    }
  }

  /// Looks up what the desk has of the rows, in short snapshots.
  private mutating func lookUp(_ rows: [ImportRow], _ path: String) throws(LedgerError)
    -> [FileProblem]
  {
    if isStoredWhole { return [] }
    var problems: [FileProblem] = []
    let step = Entry.isReadWhole ? max(1, rows.count) : ImportLimits.lookUpCount
    for start in stride(from: 0, to: rows.count, by: step) {
      let some = Array(rows[start..<min(start + step, rows.count)])
      var found = StoredEntries<Entry>()
      try importer.read(now) { reader throws(LedgerError) in
        found = try Entry.stored(for: some, in: reader)
      }
      // What this run brought in itself is newer than a snapshot before the batch is recorded.
      stored.merge(found.entries) { mine, _ in mine }
      problems += found.problems
    }
    isStoredWhole = Entry.isReadWhole && !rows.isEmpty
    return problems
  }

  private func build(
    _ rows: inout [ImportRow], _ keys: [String?], _ problems: inout [FileProblem]
  ) -> [(entry: Entry, row: ImportRow)] {
    var entries: [(entry: Entry, row: ImportRow)] = []
    for index in rows.indices {
      guard let key = keys[index] else { continue }
      let entry = Entry(key: key, &rows[index], over: stored[key])
      let wrong = rows[index].takeProblems()
      if wrong.isEmpty { entries.append((entry, rows[index])) }
      problems += wrong
    }
    return entries
  }

  private mutating func flush() {
    let waiting = batch
    batch = ImportBatch()
    guard !waiting.facts.isEmpty else { return }
    do {
      try importer.record(waiting.facts, now)
    } catch {
      failure = error
      for index in waiting.files {
        report.files[index].refuse([
          FileProblem(report.files[index].path, nil, error.description)
        ])
      }
    }
  }
}

/// Facts of whole files that are recorded in one transaction.
private struct ImportBatch {
  private(set) var facts: [ProposedFact] = []
  /// Indexes into the report's files.
  private(set) var files: [Int] = []
  private var sizeBytes = 0

  func hasRoom(_ count: Int, _ bytes: Int) -> Bool {
    facts.count + count <= ImportLimits.batchFacts && sizeBytes + bytes <= ImportLimits.batchBytes
  }

  mutating func add(_ more: [ProposedFact], _ bytes: Int, file: Int) {
    facts += more
    files.append(file)
    sizeBytes += bytes
  }
}
