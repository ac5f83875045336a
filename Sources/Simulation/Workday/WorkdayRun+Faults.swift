import Desk
import Engine
import Ledger

extension WorkdayRun {
  /// When the next fault of a kind begins, from now.
  mutating func faultGapMs() -> Int64 {
    Int64(chance.exponential(mean: 3 * 3600) * 1000)
  }

  /// A fault begins.
  mutating func begin(_ fault: WorkdayFault) throws {
    guard clock.ms < endMs else { return }
    active.insert(fault)
    switch fault {
    case .channelDown: desk.channel.setDown(true)
    case .workerKilled:
      // Its leases stay until they end by themselves.
      _ = try? desk.engine.ledger.work.lease(
        Worker(id: "dead-\(clock.ms)", rank: .service), kinds: Set(JobKind.allCases), limit: 128,
        onlySession: nil, at: clock.now)
      planWork(afterMs: Lease.holdMs + 1)
    case .clockJump: clock.setWallError(ms: chance.happens(0.5) ? 86_400_000 : -86_400_000)
    case .agentLost:
      let busy = agents.indices.filter { !agents[$0].own.isEmpty }
      lost = busy.randomElement(using: &chance)
      if let lost { agents[lost].isLost = true }
    case .diskFull:
      try desk.reopen(isFull: true)
      try listenAnew()
    case .kill: nextKillMs = clock.ms
    case .duplicate, .reordered, .slowDisk: break
    }
    add(.faultOver(fault), afterMs: Int64.random(in: 60_000..<600_000, using: &chance))
  }

  /// A fault is over; another one of its kind comes later.
  mutating func end(_ fault: WorkdayFault) throws {
    active.remove(fault)
    switch fault {
    case .channelDown: desk.channel.setDown(false)
    case .clockJump: clock.setWallError(ms: 0)
    case .agentLost:
      if let lost { agents[lost].isLost = false }
      lost = nil
    case .diskFull:
      try desk.reopen(isFull: false)
      try listenAnew()
    case .kill, .workerKilled, .duplicate, .reordered, .slowDisk: break
    }
    add(.fault(fault), afterMs: faultGapMs())
  }

  /// A worker does what is due and dies of it; what it had handed to the channel has left.
  mutating func killWorker() throws {
    guard let victim, clock.ms >= nextKillMs, !active.contains(.diskFull) else { return }
    let orders = WorkdayVictim.Orders(
      desk: desk.folder.path, ms: clock.ms, wallErrorMs: clock.wallErrorMs,
      commit: Int.random(in: 1...8, using: &chance),
      diesBefore: Bool.random(using: &chance), isChannelDown: desk.channel.isDown)
    nextKillMs = clock.ms + Int64.random(in: 20_000..<120_000, using: &chance)
    kills += 1
    try victim(orders)
    desk.channel.take(try orders.takeJournal())
    planWork(afterMs: Lease.holdMs + 1)
  }
}
