import Desk
import Engine
import Foundation
import Ledger

/// The desk of a simulated day: the real engine over the real ledger, on a disk.
///
/// It does not wait for the disk, since only the order of things is looked at; and it can be opened
/// anew, as after a crash or with a file that cannot grow.
final class WorkdayDesk {
  let folder: DeskFolder
  let clock: WorkdayClock
  let channel = WorkdayChannel()
  private(set) var engine: Engine
  let worker = Worker(id: "worker", rank: .service)

  /// - Parameter config: the text of its `config.json`; nil takes the product's.
  init(_ path: String, clock: WorkdayClock, config: String?) throws {
    folder = DeskFolder(path: path)
    self.clock = clock
    if let config {
      try folder.create()
      try config.write(toFile: folder.configPath, atomically: true, encoding: .utf8)
    }
    engine = try Self.open(folder, clock, channel, maxPages: nil)
  }

  /// Opens the desk anew.
  ///
  /// - Parameter isFull: whether its file cannot grow any more.
  func reopen(isFull: Bool) throws {
    engine.close()
    var maxPages: Int?
    if isFull {
      let path = folder.path + "/" + SQLiteLedger.fileName
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      maxPages = size / 4096 + 1
    }
    engine = try Self.open(folder, clock, channel, maxPages: maxPages)
  }

  static func open(
    _ folder: DeskFolder, _ clock: WorkdayClock, _ channel: any Channel, maxPages: Int? = nil,
    atCommit: (@Sendable (LedgerOptions.CommitMoment) -> Void)? = nil
  ) throws -> Engine {
    var options = LedgerOptions()
    options.durability = .off
    options.maxPages = maxPages
    options.bootClockMs = { clock.ms }
    options.atCommit = atCommit
    // What a full disk refuses is planned, and counted by what becomes of it.
    let jobTrouble: (@Sendable (String) -> Void)? = if maxPages == nil { nil } else { { _ in } }
    return try Engine.open(
      folder, creating: true, options: options, clock: Clock { clock.now }, channels: [channel],
      jobTrouble: jobTrouble)
  }

  func close() { engine.close() }
}
