import Desk
import Language

extension World {
  /// The busy desk as its supervisor sees it, in the middle of a Saturday afternoon.
  static let supervised: World = {
    var world = World.busy
    var open = OpenSessions()
    (open.assistant, open.waiting, open.agents, open.snoozed) = (30, 9, 8, 1)
    open.emotions = [.angry: 3, .frustrated: 4, .anxious: 2, .calm: 36, .satisfied: 2]
    (open.falling, open.overdue, open.soon) = (2, 3, 2)
    let offset: Int64 = 8 * 3_600_000
    let dayStart = Timestamp(ms: (World.now.ms + offset) / 86_400_000 * 86_400_000 - offset)
    var board = Board(at: World.now, open: open)
    board.queues = [
      BoardQueue(
        name: "general", waiting: 7, waitingSince: ago(220), soon: 2, overdue: 3,
        told: WaitEstimate(ahead: 7, expectedMs: 240_000, lowMs: 130_000, highMs: 380_000),
        came: 12, left: 7),
      BoardQueue(name: "vip", waiting: 2, waitingSince: ago(41), came: 3, left: 4),
      BoardQueue(name: "second"),
    ]
    board.agents = boardAgents(world)
    board.stops = [.intent("returns")]
    var hand = world.rows[4]
    hand.handRaisedAt = ago(60)
    board.hands = [hand]
    board.overdue = Array(world.rows.prefix(2))
    board.falling = [world.rows[2]]
    var day = DayFigures()
    (day.arrivals, day.handOffs, day.closed, day.contained) = (214, 61, 166, 118)
    (day.answered, day.waitMs, day.abandoned) = (52, 52 * 70_000, 2)
    for agent in board.agents { day.agents += agent.today }
    board.day = day
    board.halfHours = HalfHour.all(from: dayStart, to: World.now).enumerated().map {
      index, halfHour in
      var halfHour = halfHour
      guard index > 15 else { return halfHour }
      halfHour.arrivals = [4, 9, 16, 22, 25, 19, 12, 14][index % 8]
      halfHour.handOffs = [1, 2, 5, 7, 6, 4, 3, 2][index % 8]
      halfHour.longestWaitMs = [20, 45, 130, 220, 310, 180, 90, 60][index % 8] * 1000
      halfHour.mood = [0.3, 0.2, 0, -0.3, -0.4, -0.2, 0, 0.1][index % 8]
      return halfHour
    }
    world.board = board
    var week = AgentFigures()
    for _ in 0..<5 { week += board.agents[0].today }
    world.ownFigures = OwnFigures(today: board.agents[0].today, week: week)
    return world
  }()

  private static func boardAgents(_ world: World) -> [BoardAgent] {
    func agent(
      _ id: AgentID, _ name: String, _ presence: Presence, _ load: Double, _ handled: Int,
      viewing: SessionRow? = nil, hands: Int = 0, overdue: Int = 0, isOnShift: Bool = true
    ) -> BoardAgent {
      var today = AgentFigures()
      today.taken = handled + Int(load)
      today.handled = handled
      today.handlingMs = Int64(handled) * 250_000
      today.firstResponses = handled
      today.firstResponseMs = Int64(handled) * 21_000
      (today.fromQueue, today.late) = (handled, handled / 6)
      (today.replies, today.suggested, today.edited) = (handled * 5, handled * 3, handled)
      today.moods = handled
      (today.moodBefore, today.moodAfter) = (-0.4 * Double(handled), 0.1 * Double(handled))
      return BoardAgent(
        RosterRow(
          agent: Agent(id: id, name: name, role: .agent, origin: .imported), presence: presence,
          load: load, capacity: 4, sessions: Int(load), isOnShift: isOnShift,
          lastServedAt: nil),
        overdue: overdue, hands: hands, viewing: viewing, today: today)
    }
    return [
      agent("lina", "李娜", .online, 2, 14, viewing: world.rows[2], overdue: 1),
      agent("sam", "Sam Okafor", .away(until: ago(-900)), 0, 9),
      agent("zhangq", "张强", .online, 4, 11, viewing: world.rows[4], hands: 1),
      agent("zoe", "Zoe", .offline, 0, 0, isOnShift: false),
    ]
  }
}
