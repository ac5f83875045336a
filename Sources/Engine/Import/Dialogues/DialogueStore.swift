import Foundation
import Language

/// The recorded dialogues of a desk: files that are written once, one a file that was imported.
///
/// A dialogue that comes again with other turns stands in a later file too; the later one counts.
struct DialogueStore: Sendable {
  let folder: DeskFolder

  private static let suffix = ".jsonl"

  /// The paths of the files, oldest first.
  func paths() throws(PosixError) -> [String] {
    guard Files.exists(folder.dialoguesPath) else { return [] }
    return try Files.list(folder.dialoguesPath).filter { $0.hasSuffix(Self.suffix) }.sorted()
      .map { Files.join(folder.dialoguesPath, $0) }
  }

  /// Where the next file goes.
  func nextPath() throws(PosixError) -> String {
    let last = try paths().last.map { Files.name(of: $0).dropLast(Self.suffix.utf8.count) }
    let number = (last.flatMap { Int($0) } ?? 0) + 1
    let digits = String(number)
    // By name is by age.
    let name = String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    return Files.join(folder.dialoguesPath, name + Self.suffix)
  }

  /// What is kept: the mark of each dialogue's text by the mark of its id.
  func marks() throws(PosixError) -> [UInt64: UInt64] {
    var marks: [UInt64: UInt64] = [:]
    for path in try paths() {
      try Self.visit(path) { dialogue, line in
        marks[KeptDialogue.mark(of: dialogue.id.utf8)] = KeptDialogue.mark(of: line)
        return true
      }
    }
    return marks
  }

  /// Every dialogue that counts, the newest file first, until `take` says that it is enough.
  func visit(_ take: (KeptDialogue) -> Bool) throws(PosixError) {
    var seen: Set<UInt64> = []
    var isEnough = false
    for path in try paths().reversed() where !isEnough {
      try Self.visit(path) { dialogue, _ in
        if seen.insert(KeptDialogue.mark(of: dialogue.id.utf8)).inserted {
          isEnough = !take(dialogue)
        }
        return !isEnough
      }
    }
  }

  /// Lines that are none are passed over: the import wrote none.
  static func visit(
    _ path: String, _ take: (KeptDialogue, [UInt8]) -> Bool
  ) throws(PosixError) {
    let descriptor = try Files.openToRead(path)
    defer { Files.close(descriptor) }
    var scanner = LineScanner(descriptor, path: path, limitBytes: KeptDialogue.lineLimitBytes)
    while let line = try scanner.next() {
      guard case .whole(let bytes) = line, let dialogue = try? KeptDialogue(line: bytes) else {
        continue
      }
      if !take(dialogue, bytes + [UInt8(ascii: "\n")]) { return }
    }
  }
}
