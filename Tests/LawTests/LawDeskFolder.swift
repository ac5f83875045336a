import Desk
import Foundation
import Ledger
import Simulation

/// A desk in a folder of its own that goes away with it; it can be opened several times, as by
/// several processes.
final class LawDeskFolder: Sendable {
  let folder: URL
  private let options: LedgerOptions

  init(durability: LedgerOptions.Durability = .off) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tandem-laws-\(UUID().uuidString)")
    var options = LedgerOptions()
    options.durability = durability
    self.options = options
    let ledger = try SQLiteLedger.open(folder: folder, create: true, options: options)
    try LawDesk.found(ledger)
    ledger.close()
  }

  deinit {
    // A folder that stays behind harms no other test.
    try? FileManager.default.removeItem(at: folder)
  }

  func open() throws -> SQLiteLedger {
    try SQLiteLedger.open(folder: folder, options: options)
  }

  /// Runs `body` on `count` threads at once and waits for all of them.
  static func together(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let done = DispatchGroup()
    for index in 0..<count {
      done.enter()
      Thread.detachNewThread {
        body(index)
        done.leave()
      }
    }
    done.wait()
  }
}

/// Things that several threads gather.
///
/// `@unchecked Sendable` because `values` is touched only under `lock`.
final class Gathered<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Value] = []

  func add(_ value: Value) {
    lock.withLock { values.append(value) }
  }

  var all: [Value] { lock.withLock { values } }
  var count: Int { lock.withLock { values.count } }
}

/// A journal in memory: enough where no process dies.
final class MemoryJournal: LawJournal {
  let entries = Gathered<LawEntry>()

  func write(_ entry: LawEntry) {
    entries.add(entry)
  }
}

/// Lets lanes go on only together, so that their actors meet.
///
/// `@unchecked Sendable` because `played` is touched only under `lock`.
final class Pace: @unchecked Sendable {
  private let lock = NSCondition()
  private var played: [Int]

  init(laneCount: Int) {
    played = Array(repeating: 0, count: laneCount)
  }

  func finish(_ lane: Int, _ count: Int) {
    lock.lock()
    played[lane] = count
    lock.broadcast()
    lock.unlock()
  }

  func wait(for count: Int) {
    lock.lock()
    while played.contains(where: { $0 < count }) { lock.wait() }
    lock.unlock()
  }
}
