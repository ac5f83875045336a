import Desk
import Engine
import Foundation
import Language
import Ledger

/// Makes a large desk through the real path: every message is received, understood, decided on,
/// committed, projected and indexed, and answers are committed and delivered like any other.
///
/// When it is done no job is open: calm sessions were answered, the others wait in a queue.
struct DeskBuilder {
  private static let laneCount = 8

  let plan: DeskPlan
  let path: String

  /// Builds the desk and looks whether it is what was planned.
  func build() throws {
    var options = BenchDesk.options(.off)
    options.cacheKiB = 128 * 1024
    let engine = try BenchDesk.open(path, creating: true, options)
    defer { engine.close() }
    _ = Understander.shipped.understand("hello 你好")
    let now = engine.clock.now()
    let lanes = shares().map { DeskLane(plan, sessions: $0, engine, now: now) }
    let threads = lanes.map { lane in LaneThread { lane.run() } }
    for thread in threads { thread.start() }
    for thread in threads { thread.join() }
    for case let error? in lanes.map(\.error) { throw error }
    try check(engine)
    _ = try BenchDesk.sizeBytes(path)
  }

  private func check(_ engine: Engine) throws {
    guard case .counts(let counts) = engine.answer(.counts, viewer: nil) else {
      throw BenchError("the desk that was built does not answer")
    }
    let jobs = try engine.ledger.work.openJobCount(kinds: Set(JobKind.allCases), session: nil)
    let sessions = plan.messageCounts.count
    guard counts.open == sessions, counts.waiting == plan.waitingCount, jobs == 0 else {
      throw BenchError(
        "the desk has \(counts.open) open sessions, \(counts.waiting) of them waiting, and \(jobs) "
          + "open jobs; wanted \(sessions), \(plan.waitingCount) and 0")
    }
  }

  /// Which sessions each lane fills, about as many messages each.
  private func shares() -> [[Int]] {
    var shares = [[Int]](repeating: [], count: DeskBuilder.laneCount)
    var loads = [Int](repeating: 0, count: DeskBuilder.laneCount)
    for (session, count) in plan.messageCounts.enumerated() {
      let lane = loads.indices.min { loads[$0] < loads[$1] } ?? 0
      shares[lane].append(session)
      loads[lane] += count
    }
    return shares.filter { !$0.isEmpty }
  }
}
