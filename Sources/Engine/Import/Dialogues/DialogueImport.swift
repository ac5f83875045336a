import Desk
import Language
import Ledger

/// Brings recorded dialogues into the desk, a line at a time.
///
/// What is kept is a file of the desk; the fact says which. A file comes in whole or not at all, and
/// a dialogue that the desk has is not kept twice.
struct DialogueImport {
  private let store: DialogueStore
  private let record: (ProposedFact) throws(EngineError) -> Void
  private let actor: Actor
  private let isCheck: Bool
  /// What the desk has, and what this run brought: id to text.
  private var marks: [UInt64: UInt64]

  init(
    _ folder: DeskFolder, isCheck: Bool, actor: Actor,
    record: @escaping (ProposedFact) throws(EngineError) -> Void
  ) throws(PosixError) {
    store = DialogueStore(folder: folder)
    self.record = record
    self.actor = actor
    self.isCheck = isCheck
    marks = try store.marks()
  }

  /// What is wrong with the lines of a file.
  static func problems(in bytes: [UInt8], _ name: String) -> [FileProblem] {
    guard ImportFiles.format(of: name, .dialogues) != nil else {
      return [FileProblem(name, nil, "expected \(ImportFiles.formats(of: .dialogues))")]
    }
    var problems: [FileProblem] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !isBlank(line) {
      do throws(KeptDialogue.Problem) {
        _ = try KeptDialogue(line: Array(line))
      } catch {
        problems.append(FileProblem(name, number + 1, error.message))
        if problems.count == ImportLimits.maxProblems { break }
      }
    }
    return problems
  }

  private static func isBlank(_ line: some Sequence<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  mutating func run(_ paths: [String]) -> ImportReport {
    var report = ImportReport(kind: .dialogues, isCheck: isCheck)
    for found in ImportFiles.find(.dialogues, paths) {
      var file = ImportedFile(found.path)
      switch found.what {
      case .nothing(let problem): file.refuse([problem])
      case .skipped(let reason): file.skip(nil, reason)
      case .file: take(found.path, into: &file)
      }
      report.files.append(file)
    }
    return report
  }

  private mutating func take(_ path: String, into file: inout ImportedFile) {
    do {
      let reading = try read(path, into: &file)
      guard reading.problems.isEmpty else {
        file.refuse(reading.problems)
        return
      }
      marks.merge(reading.marks) { _, new in new }
    } catch let error as PosixError {
      file.refuse([FileProblem(path, nil, error.description)])
    } catch let error as EngineError {
      file.refuse([FileProblem(path, nil, error.message)])
    } catch {
      file.refuse([FileProblem(path, nil, "\(error)")])
    }
  }

  /// What one file brought.
  private struct Reading {
    var problems: [FileProblem] = []
    var marks: [UInt64: UInt64] = [:]
    var dialogues = 0
    var turns = 0
    var sizeBytes = 0
    var hasher = SHA256()
  }

  private func read(_ path: String, into file: inout ImportedFile) throws -> Reading {
    let descriptor = try Files.openToRead(path)
    defer { Files.close(descriptor) }
    var scanner = LineScanner(descriptor, path: path, limitBytes: KeptDialogue.lineLimitBytes)
    var reading = Reading()
    var output: (path: String, part: String, descriptor: Int32)?
    defer {
      if let output {
        Files.close(output.descriptor)
        // Gone by now where the file came in.
        try? Files.remove(output.part)
      }
    }
    if !isCheck {
      let mode = store.folder.isShared ? DeskFolder.sharedMode : DeskFolder.privateMode
      try Files.makeFolder(store.folder.dialoguesPath, mode: mode)
      let target = try store.nextPath()
      let part = target + ".part"
      try Files.remove(part)
      output = (target, part, try Files.openNew(part))
      try Files.setPermissions(part, store.folder.fileMode)
    }
    var number = 0
    while let line = try scanner.next(), reading.problems.count < ImportLimits.maxProblems {
      number += 1
      guard let bytes = take(line, number, path, &reading, &file) else { continue }
      reading.dialogues += 1
      reading.sizeBytes += bytes.count
      reading.hasher.update(bytes)
      if let output { try Files.write(bytes, to: output.descriptor, output.part) }
    }
    if number == 0 {
      reading.problems.append(FileProblem(path, nil, "empty; expected a dialogue a line"))
    }
    if let output, reading.problems.isEmpty, reading.dialogues > 0 {
      try keep(reading, from: output.part, as: output.path, output.descriptor)
    }
    return reading
  }

  /// The line to keep; nil for what is nothing new.
  private func take(
    _ line: LineScanner.Line, _ number: Int, _ path: String, _ reading: inout Reading,
    _ file: inout ImportedFile
  ) -> [UInt8]? {
    guard case .whole(let bytes) = line else {
      reading.problems.append(
        FileProblem(
          path, number, "longer than \(KeptDialogue.lineLimitBytes / 1_048_576) MiB; split it"))
      return nil
    }
    if Self.isBlank(bytes) { return nil }
    do throws(KeptDialogue.Problem) {
      let dialogue = try KeptDialogue(line: bytes)
      guard dialogue.teaches else {
        file.skip(number, "no agent answers a customer here; nothing can be learned")
        return nil
      }
      let kept = try dialogue.line()
      let id = KeptDialogue.mark(of: dialogue.id.utf8)
      let text = KeptDialogue.mark(of: kept)
      if let before = reading.marks[id] {
        if before == text {
          file.skip(number, "stands in this file already")
        } else {
          let shown = Display.oneLine(dialogue.id, limitScalars: 40)
          reading.problems.append(
            FileProblem(path, number, "id: '\(shown)' stands in this file with other turns"))
        }
        return nil
      }
      reading.marks[id] = text
      reading.turns += dialogue.turns.count
      switch marks[id] {
      case text?:
        file.unchanged += 1
        return nil
      case nil: file.added += 1
      case _?: file.updated += 1
      }
      return kept
    } catch {
      reading.problems.append(FileProblem(path, number, error.message))
      return nil
    }
  }

  /// Puts the file in its place, then records it: a fact never names a file that is not there.
  private func keep(
    _ reading: Reading, from part: String, as target: String, _ descriptor: Int32
  ) throws {
    try Files.sync(descriptor, part)
    try Files.move(part, to: target)
    try Files.syncFolder(store.folder.dialoguesPath)
    do {
      try record(
        ProposedFact(
          actor,
          .dialoguesImported(
            DialoguesImported(
              file: Files.name(of: target), digest: Hex.encode(reading.hasher.finalize()),
              dialogues: reading.dialogues, turns: reading.turns, sizeBytes: reading.sizeBytes))))
    } catch {
      try Files.remove(target)
      throw error
    }
  }
}
