import Desk
import Foundation
import Ledger
import Simulation

/// One scratch desk with the schedules that are played on it by several processes.
struct LawsDesk {
  let folder: URL
  let seed: UInt64
  let scheduleCount: Int
  let processCount: Int

  /// A power cut is not what these desks are for; `kill -9` needs no fsync.
  static let options: LedgerOptions = {
    var options = LedgerOptions()
    options.durability = .off
    return options
  }()

  var plan: LawLane.Plan {
    LawLane.Plan(
      seed: seed, scheduleCount: scheduleCount, laneCount: processCount * LawsChild.lanes)
  }

  /// How far each lane has come.
  func board() throws -> SharedBoard {
    try SharedBoard(path: folder.path + "/laws.board", count: plan.laneCount)
  }

  static func journalPath(_ desk: URL, _ process: Int) -> String {
    desk.path + "/laws.journal-\(process)"
  }

  /// What playing came to.
  struct Played {
    var kills = 0
    /// Schedules that were under way when a process was killed.
    var killedSchedules = 0
    var troubles: [String] = []
  }

  /// Makes the desk, plays all schedules in child processes and starts a killed one again.
  func play(_ children: RunningChildren) throws -> Played {
    let ledger = try SQLiteLedger.open(folder: folder, create: true, options: LawsDesk.options)
    ledger.use(LawDesk.policy(seed: seed))
    try LawDesk.found(ledger)
    ledger.close()
    var played = Played()
    let results = Results(count: processCount)
    let desk = self
    let threads = (0..<processCount).map { index in
      LaneThread { results.set(index, desk.follow(index, children)) }
    }
    let inspection = Inspection(of: self)
    for thread in threads { thread.start() }
    for thread in threads { thread.join() }
    played.troubles += inspection.end()
    for result in results.all {
      played.kills += result.kills
      played.troubles += result.troubles
    }
    played.killedSchedules = min(scheduleCount, played.kills * LawLane.Plan.groupSize)
    return played
  }

  private func start(_ process: Int, isResumed: Bool) throws -> ChildProcess {
    try ChildProcess(
      "laws-child",
      [
        "--desk", folder.path, "--process", "\(process)", "--processes", "\(processCount)",
        "--interleavings", "\(scheduleCount)", "--seed", "\(seed)",
      ] + (isResumed ? ["--resumed"] : []))
  }

  /// Runs a child to its end and starts it again each time that it was killed.
  private func follow(_ index: Int, _ children: RunningChildren) -> Played {
    var played = Played()
    do {
      while true {
        let ending = try children.run { try start(index, isResumed: played.kills > 0) }
        if ending == .exit(0) { return played }
        guard ending == .signal(SIGKILL) else {
          throw BenchError("process \(index) ended with \(ending)")
        }
        played.kills += 1
      }
    } catch {
      played.troubles.append((error as? BenchError)?.message ?? "\(error)")
      excuse(index)
    }
    return played
  }

  /// Lets the others go on without a process that ended in disorder.
  private func excuse(_ process: Int) {
    // Without the board nobody waits.
    guard let board = try? board() else { return }
    for lane in process * LawsChild.lanes..<(process + 1) * LawsChild.lanes {
      board[lane] = plan.groupCount
    }
  }

  /// Holds the desk against the laws and the journals of its processes.
  func verify() throws -> LawVerifier {
    var verifier = LawVerifier()
    for process in 0..<processCount {
      let path = LawsDesk.journalPath(folder, process)
      try FileJournal.read(path) { entry in
        verifier.take(entry ?? .broken(schedule: 0, "a line of the journal cannot be read"))
      }
    }
    let ledger = try SQLiteLedger.open(folder: folder, options: LawsDesk.options)
    defer { ledger.close() }
    ledger.use(LawDesk.policy(seed: seed))
    // What a killed process began, the next one ends.
    for forgetting in try ledger.privacy.openForgettings() {
      try LawDesk.carryOut(forgetting, on: ledger)
    }
    try verifier.verify(ledger)
    for finding in try ledger.check().findings {
      verifier.take(.broken(schedule: 0, "check: \(finding.kind.rawValue) \(finding.detail)"))
    }
    return verifier
  }

  func remove() {
    // What cannot be removed goes with the scratch folder.
    try? FileManager.default.removeItem(at: folder)
  }

  /// Filled by one thread each.
  ///
  /// `@unchecked Sendable` because `values` is touched only under `lock`.
  private final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Played]

    init(count: Int) {
      values = Array(repeating: Played(), count: count)
    }

    func set(_ index: Int, _ value: Played) {
      lock.withLock { values[index] = value }
    }

    var all: [Played] { lock.withLock { values } }
  }
}
