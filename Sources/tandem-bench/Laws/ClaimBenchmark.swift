import Desk
import Engine
import Foundation
import Ledger
import Simulation

/// Lets many processes race to claim one waiting session: exactly one may win, and the others are
/// told who it was.
enum ClaimBenchmark {
  struct Figures: Encodable, Verdict {
    var rounds = 0
    /// The most winners of any round.
    var winnersPerRound = 0
    var roundsWithoutWinner = 0
    /// From the moment a claim is submitted to its refusal.
    var loserP99Ms = 0.0
    var loserMaxMs = 0.0
    var winnerP99Ms = 0.0
    /// Losers who were told another name than the winner's.
    var misinformed = 0

    var hasFailed: Bool { winnersPerRound > 1 || roundsWithoutWinner > 0 || misinformed > 0 }
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let processes = max(2, try options.number("processes", 64))
    let rounds = max(1, try options.number("rounds", 20))
    let scratch = try ScratchFolder(options, "claim")
    defer { scratch.remove() }
    let folder = URL(fileURLWithPath: scratch.path)
    let durability = options.text("durability") ?? "full"
    try prepare(folder, rounds, try ClaimBenchmark.options(durability))
    let board = try SharedBoard(path: boardPath(folder), count: processes + 1)
    let children = try (0..<processes).map { number in
      try ChildProcess(
        "claim-child",
        [
          "--desk", folder.path, "--process", "\(number)", "--processes", "\(processes)",
          "--rounds", "\(rounds)", "--durability", durability,
        ])
    }
    for round in 1...rounds {
      board.wait(for: round, inFirst: processes, pollUs: 1000)
      // Far enough ahead for every child to have read it.
      board[processes] = nowNs() + 30_000_000
    }
    return try judge(children, rounds)
  }

  static func options(_ durability: String) throws(BenchError) -> LedgerOptions {
    var options = LedgerOptions()
    guard let durability = LedgerOptions.Durability(rawValue: durability.uppercased()) else {
      throw BenchError("--durability is full, normal or off", isUsage: true)
    }
    options.durability = durability
    return options
  }

  static func boardPath(_ desk: URL) -> String { desk.path + "/claim.board" }

  static func customer(_ round: Int) -> CustomerID { "race-\(round)" }

  /// A clock that all processes of the machine share.
  static func nowNs() -> Int { Int(DispatchTime.now().uptimeNanoseconds) }

  /// Makes one waiting session for each round.
  private static func prepare(_ folder: URL, _ rounds: Int, _ options: LedgerOptions) throws {
    let ledger = try SQLiteLedger.open(folder: folder, create: true, options: options)
    defer { ledger.close() }
    var policy = Policy()
    policy.assistantAnswers = false
    ledger.use(policy)
    for round in 1...rounds {
      let message = LawMessage(
        "race-\(round)", customer: customer(round), channel: LawSchedule.channel,
        tone: .wantsPerson, partCount: 1)
      _ = try ledger.perform(
        Request(
          .receive(message.inbound),
          on: .customer(customer(round), channel: LawSchedule.channel), by: .customer,
          at: Clock.system.now()))
    }
  }

  private static func judge(_ children: [ChildProcess], _ rounds: Int) throws -> Figures {
    let runs = try children.map { child in
      let (ending, line) = child.wait()
      guard ending == .exit(0) else { throw BenchError("a claiming process ended with \(ending)") }
      return try JSONDecoder().decode(ClaimChild.Figures.self, from: Data(line.utf8))
    }
    var figures = Figures()
    figures.rounds = rounds
    var losersMs: [Double] = []
    var winnersMs: [Double] = []
    for round in 0..<rounds {
      let claims = runs.map { $0.claims[round] }
      let winners = claims.filter(\.hasWon)
      figures.winnersPerRound = max(figures.winnersPerRound, winners.count)
      if winners.isEmpty { figures.roundsWithoutWinner += 1 }
      for claim in claims {
        if claim.hasWon {
          winnersMs.append(claim.ms)
        } else {
          losersMs.append(claim.ms)
          if claim.owner != winners.first?.owner { figures.misinformed += 1 }
        }
      }
    }
    figures.loserP99Ms = Percentiles(losersMs).p99
    figures.loserMaxMs = Percentiles(losersMs).largest
    figures.winnerP99Ms = Percentiles(winnersMs).p99
    return figures
  }
}

/// One of the processes that race.
enum ClaimChild {
  struct Figures: Codable {
    var claims: [Claim] = []
  }

  struct Claim: Codable {
    var hasWon: Bool
    /// Who has the session, as far as the claimant was told.
    var owner: String
    var ms: Double
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let folder = URL(fileURLWithPath: options.text("desk") ?? "")
    let number = try options.number("process")
    let processes = try options.number("processes")
    let board = try SharedBoard(
      path: ClaimBenchmark.boardPath(folder), count: processes + 1)
    let ledger = try SQLiteLedger.open(
      folder: folder, options: try ClaimBenchmark.options(options.text("durability") ?? "full"))
    defer { ledger.close() }
    var figures = Figures()
    var lastStart = 0
    for round in 1...max(1, try options.number("rounds")) {
      let customer = ClaimBenchmark.customer(round)
      let found = try ledger.read { reader throws(LedgerError) in
        try reader.session(of: customer, channel: LawSchedule.channel)
      }
      guard let session = found else { throw BenchError("round \(round) has no session") }
      board[number] = round
      while board[processes] == lastStart { usleep(2000) }
      lastStart = board[processes]
      let leftNs = lastStart - ClaimBenchmark.nowNs()
      if leftNs > 0 { usleep(UInt32(leftNs / 1000)) }
      figures.claims.append(try claim(session, by: "racer-\(number)", ledger))
    }
    return figures
  }

  private static func claim(
    _ session: SessionID, by agent: AgentID, _ ledger: SQLiteLedger
  ) throws -> Claim {
    let startMs = Stopwatch.nowMs()
    let outcome = try ledger.perform(
      Request(.claim, on: .session(session), by: .agent(agent), at: Clock.system.now()))
    let ms = Stopwatch.nowMs() - startMs
    switch outcome {
    case .done: return Claim(hasWon: true, owner: Owner.agent(agent).text, ms: ms)
    case .refused(.wrongOwner(let owner)):
      return Claim(hasWon: false, owner: owner.text, ms: ms)
    default: throw BenchError("a claim came to \(outcome)")
    }
  }
}
