import Foundation
import Simulation

/// A journal in a file: each entry is in the system's hands when `write` returns, so that it survives
/// the death of the process.
final class FileJournal: LawJournal {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard descriptor >= 0 else { throw BenchError("\(path): \(String(cString: strerror(errno)))") }
  }

  deinit {
    close(descriptor)
  }

  func write(_ entry: LawEntry) {
    var line = entry.line + "\n"
    line.withUTF8 { bytes in
      _ = Foundation.write(descriptor, bytes.baseAddress, bytes.count)
    }
  }

  /// Reads the entries of a journal.
  static func read(_ path: String, _ take: (LawEntry?) -> Void) throws {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      take(LawEntry(line: Substring(line)))
    }
  }
}
