import Foundation
import Ledger
import Simulation

/// One of the processes that play schedules on a desk.
enum LawsChild {
  /// Lanes of one process: enough for its commits to be shared, and for actors to meet inside it.
  static let lanes = 4

  struct Figures: Encodable {
    var process: Int
  }

  /// Plays this process's lanes from where the board says; dies in the middle where it is told so.
  static func run(_ options: BenchOptions) throws -> any Encodable {
    let process = try options.number("process")
    let processes = try options.number("processes")
    let seed = try options.seed
    let desk = LawsDesk(
      folder: URL(fileURLWithPath: options.text("desk") ?? ""), seed: seed,
      scheduleCount: try options.number("interleavings"), processCount: processes)
    let plan = desk.plan
    let board = try desk.board()
    let journal = try FileJournal(path: LawsDesk.journalPath(desk.folder, process))
    let ledger = try SQLiteLedger.open(folder: desk.folder, options: LawsDesk.options)
    ledger.use(LawDesk.policy(seed: seed))
    let isResumed = options.has("resumed")
    let mine = process * lanes..<(process + 1) * lanes
    if isResumed {
      // The group in which the process died is given up.
      for lane in mine { board[lane] += 1 }
    }
    let threads = mine.map { lane in
      LaneThread {
        play(lane, plan, ledger, journal, board, process)
      }
    }
    for thread in threads { thread.start() }
    for thread in threads { thread.join() }
    ledger.close()
    return Figures(process: process)
  }

  private static func play(
    _ index: Int, _ plan: LawLane.Plan, _ ledger: SQLiteLedger, _ journal: FileJournal,
    _ board: SharedBoard, _ process: Int
  ) {
    var lane = LawLane(index, of: plan, on: ledger, journal: journal)
    let first = board[index]
    lane.open(group: first)
    lane.open(group: first + 1)
    for group in first..<max(first, plan.groupCount) {
      if index % lanes == 0 { dieIfMeant(group, plan, process) }
      board.wait(for: group - 1, inFirst: plan.laneCount)
      lane.play(group: group)
      lane.open(group: group + 2)
      board[index] = group + 1
    }
    // So that nobody waits for a lane that died in the last groups.
    board[index] = plan.groupCount
  }

  /// In one group of a hundred one process is killed some milliseconds after it began.
  private static func dieIfMeant(_ group: Int, _ plan: LawLane.Plan, _ process: Int) {
    var chance = SplitMix64(seed: plan.seed ^ UInt64(group) << 20)
    guard Int.random(in: 0..<100, using: &chance) == 0 else { return }
    guard Int.random(in: 0..<(plan.laneCount / lanes), using: &chance) == process else { return }
    let delayUs = UInt32.random(in: 0...20_000, using: &chance)
    Thread.detachNewThread {
      usleep(delayUs)
      kill(getpid(), SIGKILL)
    }
  }
}

/// A thread that can be waited for.
///
/// `@unchecked Sendable` because `body` is set once, before the start.
final class LaneThread: @unchecked Sendable {
  private let body: @Sendable () -> Void
  private let done = DispatchSemaphore(value: 0)

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }

  func start() {
    Thread.detachNewThread { [self] in
      body()
      done.signal()
    }
  }

  func join() {
    done.wait()
  }
}
