import Desk
public import Ledger

/// One thread's share of the schedules: the parts that fall to it, mixed at random.
///
/// Schedules are played in groups. All lanes play the same group at about the same time, so that the
/// actors of one session, spread over lanes of several processes, meet.
public struct LawLane {
  /// Where the schedules come from and how they are shared out.
  public struct Plan: Sendable {
    public let seed: UInt64
    public let scheduleCount: Int
    public let laneCount: Int

    /// Enough sessions at once to keep every lane busy, few enough for the actors to meet.
    public static let groupSize = 16

    public init(seed: UInt64, scheduleCount: Int, laneCount: Int) {
      self.seed = seed
      self.scheduleCount = scheduleCount
      self.laneCount = laneCount
    }

    public var groupCount: Int {
      (scheduleCount + Plan.groupSize - 1) / Plan.groupSize
    }
  }

  private let plan: Plan
  private let lane: Int
  private let ledger: any Ledger
  private let journal: any LawJournal
  private var chance: SplitMix64
  private var prepared: [Int: [LawPlayer]] = [:]

  /// - Parameter lane: from 0 to below the plan's `laneCount`.
  public init(_ lane: Int, of plan: Plan, on ledger: any Ledger, journal: any LawJournal) {
    self.plan = plan
    self.lane = lane
    self.ledger = ledger
    self.journal = journal
    chance = SplitMix64(seed: plan.seed ^ UInt64(lane) << 32)
  }

  /// Sends the first messages of a group's customers, so that its sessions are there when it is
  /// played.
  public mutating func open(group: Int) {
    guard group < plan.groupCount, prepared[group] == nil else { return }
    let first = group * Plan.groupSize
    let schedules = first..<min(first + Plan.groupSize, plan.scheduleCount)
    var players: [LawPlayer] = []
    for index in schedules {
      let schedule = LawSchedule(seed: plan.seed, index: index)
      for part in schedule.parts where part.lane % plan.laneCount == lane {
        var player = LawPlayer(
          part, of: schedule, seed: plan.seed, on: ledger, journal: journal)
        if part.caller == .customer { player.play() }
        if !player.isDone { players.append(player) }
      }
    }
    prepared[group] = players
  }

  /// Plays this lane's parts of a group to their ends.
  public mutating func play(group: Int) {
    open(group: group)
    var players = prepared.removeValue(forKey: group) ?? []
    while !players.isEmpty {
      let index = Int.random(in: 0..<players.count, using: &chance)
      players[index].play()
      if players[index].isDone { players.swapAt(index, players.count - 1) }
      if players[players.count - 1].isDone { players.removeLast() }
    }
  }
}
