import Desk
import Foundation
import Ledger
import Language

/// The persons a desk has forgotten, in a file beside each archive that was made before: a restore
/// forgets them again.
///
/// JSON Lines of `{"desk","customer","at"}`; it names customers by their opaque ids only. `desk` is
/// the chain of the desk's first event, so that a list of another desk does nothing.
struct ForgottenList {
  struct Line: Codable, Equatable {
    var desk: String
    var customer: CustomerID
    var at: Timestamp
  }

  /// The name of the list in a desk's folder.
  static let name = "forgotten.jsonl"
  /// A list of a hundred thousand persons is far below this.
  private static let limitBytes = 64 * 1024 * 1024

  /// Where the list of an archive lies.
  static func path(beside archive: String) -> String { archive + ".forgotten" }

  static func read(_ path: String) throws(PosixError) -> [Line] {
    guard Files.exists(path) else { return [] }
    guard let bytes = try Files.read(path, limitBytes: limitBytes) else { return [] }
    let decoder = JSONDecoder()
    // A line cut off by a crash names nobody: its forgetting is still open and writes it again.
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      try? decoder.decode(Line.self, from: Data($0))
    }
  }

  /// Adds a line where it is not there.
  static func add(_ line: Line, to path: String, mode: UInt32) throws(PosixError) {
    guard try !read(path).contains(line) else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Two texts and a time are always JSON.
    guard let bytes = try? encoder.encode(line) else { return }
    let descriptor = try Files.open(path, O_WRONLY | O_CREAT | O_APPEND, mode: mode)
    defer { Files.close(descriptor) }
    // The leading break ends a line that a crash cut off.
    try Files.write([UInt8(ascii: "\n")] + [UInt8](bytes), to: descriptor, path)
    try Files.write([UInt8(ascii: "\n")], to: descriptor, path)
    try Files.sync(descriptor, path)
  }
}

extension Engine {
  /// Names a person in the lists that restores read; returns the archives that hold them still.
  func listForgotten(_ forgetting: Forgetting) throws(EngineError) -> [String] {
    let line = try forgottenLine(forgetting)
    let backups = try privacy { (work) throws(LedgerError) in try work.backups() }
    var holding: [String] = []
    do throws(PosixError) {
      let own = Files.join(folder.path, ForgottenList.name)
      try ForgottenList.add(line, to: own, mode: folder.fileMode)
    } catch {
      throw EngineError(.file, "The list of who was forgotten cannot be written: \(error).")
    }
    for backup in backups where backup.at <= line.at && Files.exists(backup.path) {
      holding.append(backup.path)
      do throws(PosixError) {
        try ForgottenList.add(line, to: ForgottenList.path(beside: backup.path), mode: 0o600)
      } catch {
        // The archive is named all the same; the desk's own list can be given to a restore.
        Log.write("\(backup.path): \(error)")
      }
    }
    return holding
  }

  /// The chain of the desk's first event, in hexadecimal digits.
  func deskName() throws(EngineError) -> String {
    try reading { (reader) throws(LedgerError) in
      Hex.encode(try reader.head(at: 1)?.chain ?? [])
    }
  }

  private func forgottenLine(_ forgetting: Forgetting) throws(EngineError) -> ForgottenList.Line {
    let at = try reading { (reader) throws(LedgerError) in
      try reader.events(after: forgetting.seq - 1, limit: 1).first?.at
    }
    return ForgottenList.Line(
      desk: try deskName(), customer: forgetting.customer, at: at ?? clock.now())
  }

  /// Forgets again whom a list names and this desk, being older, knows still.
  ///
  /// - Returns: how many were forgotten.
  func forgetAgain(_ lines: [ForgottenList.Line]) throws(EngineError) -> Int {
    let desk = try deskName()
    var latest: [CustomerID: Timestamp] = [:]
    for line in lines where line.desk == desk {
      latest[line.customer] = max(line.at, latest[line.customer] ?? line.at)
    }
    var known: [CustomerID: Timestamp] = [:]
    for event in try factsOfDesk(.customerForgotten) {
      if case .customerForgotten(let fact) = event.fact { known[fact.customer] = event.at }
    }
    let caller = Caller(.system, permissions: [.manageDesk])
    var count = 0
    for (customer, at) in latest.sorted(by: { $0.key < $1.key })
    where known[customer].map({ $0 < at }) ?? true {
      do throws(EngineError) {
        _ = try forget(customer, by: caller)
        count += 1
      } catch  where error.code == .input {
        // The archive is older than the customer.
        continue
      } catch {
        throw error
      }
    }
    return count
  }
}
