import Engine
import Foundation
import Ledger

/// Opens desks for measurements through the front door.
enum BenchDesk {
  static func open(
    _ path: String, creating: Bool = false, _ options: LedgerOptions = LedgerOptions()
  ) throws -> Engine {
    try Engine.open(
      DeskFolder(path: absolute(path)), creating: creating, options: options)
  }

  static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }

  static func databasePath(_ desk: String) -> String { desk + "/" + SQLiteLedger.fileName }

  /// The size of the desk's file in bytes after its log was copied back and cut off.
  static func sizeBytes(_ desk: String) throws -> Int {
    let path = databasePath(desk)
    try RawDatabase(path: path).checkpoint()
    return try fileBytes(path)
  }

  /// The size of the write-ahead log in bytes; 0 where there is none.
  static func logBytes(_ desk: String) -> Int {
    (try? fileBytes(databasePath(desk) + "-wal")) ?? 0
  }

  private static func fileBytes(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  static func options(_ durability: LedgerOptions.Durability) -> LedgerOptions {
    var options = LedgerOptions()
    options.durability = durability
    return options
  }
}

extension BenchOptions {
  /// `--durability full|normal`; full where it is not given.
  var durability: LedgerOptions.Durability {
    get throws(BenchError) {
      switch text("durability") {
      case nil, "full": .full
      case "normal": .normal
      case let other?:
        throw BenchError("--durability is full or normal, not \"\(other)\"", isUsage: true)
      }
    }
  }
}
