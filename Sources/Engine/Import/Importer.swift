public import Desk
public import Ledger

/// Brings knowledge, records and examples from files into the desk; dialogues are `DialogueImport`'s.
///
/// A file comes in whole or not at all. Who may import is decided by the caller.
public struct Importer: Sendable {
  typealias Read =
    @Sendable (_ now: Timestamp, _ body: (any ImportReader) throws(LedgerError) -> Void)
    throws(LedgerError) -> Void
  typealias Record =
    @Sendable (_ facts: [ProposedFact], _ now: Timestamp) throws(LedgerError)
    -> Void

  let read: Read
  let record: Record

  public init(ledger: any Ledger) {
    self.init(
      read: { now, body throws(LedgerError) in
        try ledger.read { reader throws(LedgerError) in
          try body(LedgerImportReader(reader: reader, now: now))
        }
      },
      record: { facts, now throws(LedgerError) in try ledger.record(facts, at: now) })
  }

  init(read: @escaping Read, record: @escaping Record) {
    self.read = read
    self.record = record
  }

  /// Imports files, or folders of Markdown for knowledge, in the order given.
  ///
  /// A key that stands in two files of one run is refused in the second. When the ledger fails, the
  /// files not yet recorded are refused with its reason; what came before is kept.
  ///
  /// - Parameters:
  ///   - isCheck: report what would come in, and record nothing.
  ///   - actor: who brings the facts about.
  public func run(
    _ kind: ImportKind, paths: [String], isCheck: Bool = false, actor: Actor, at now: Timestamp
  ) -> ImportReport {
    let files = ImportFiles.find(kind, paths)
    switch kind {
    case .dialogues:
      // They need more of a desk than its ledger: `Engine.importFiles` takes them.
      var report = ImportReport(kind: kind, isCheck: isCheck)
      for found in files {
        var file = ImportedFile(found.path)
        file.refuse([FileProblem(found.path, nil, "dialogues come in through the engine")])
        report.files.append(file)
      }
      return report
    case .knowledge: return run(kind, Article.self, files, isCheck, actor, now)
    case .customers: return run(kind, ImportedCustomer.self, files, isCheck, actor, now)
    case .orders: return run(kind, Order.self, files, isCheck, actor, now)
    case .agents: return run(kind, Agent.self, files, isCheck, actor, now)
    case .canned: return run(kind, Canned.self, files, isCheck, actor, now)
    case .intents: return run(kind, ExampleRow<IntentExamples>.self, files, isCheck, actor, now)
    case .sentiment:
      return run(kind, ExampleRow<SentimentExamples>.self, files, isCheck, actor, now)
    }
  }

  /// Reads the text of a file as if the desk were empty, and tells what is wrong with it.
  ///
  /// - Parameter name: with an extension, which says how the text is read.
  public static func problems(in bytes: [UInt8], named name: String, as kind: ImportKind)
    -> [FileProblem]
  {
    switch kind {
    case .dialogues: DialogueImport.problems(in: bytes, name)
    case .knowledge: ImportRun<Article>.problems(in: bytes, name, kind)
    case .customers: ImportRun<ImportedCustomer>.problems(in: bytes, name, kind)
    case .orders: ImportRun<Order>.problems(in: bytes, name, kind)
    case .agents: ImportRun<Agent>.problems(in: bytes, name, kind)
    case .canned: ImportRun<Canned>.problems(in: bytes, name, kind)
    case .intents: ImportRun<ExampleRow<IntentExamples>>.problems(in: bytes, name, kind)
    case .sentiment: ImportRun<ExampleRow<SentimentExamples>>.problems(in: bytes, name, kind)
    }
  }

  private func run<Entry: ImportEntry>(
    _ kind: ImportKind, _ type: Entry.Type, _ files: [ImportFiles.Found], _ isCheck: Bool,
    _ actor: Actor, _ now: Timestamp
  ) -> ImportReport {
    var run = ImportRun<Entry>(self, kind, isCheck: isCheck, actor: actor, at: now)
    for file in files { run.take(file) }
    return run.finish()
  }
}
