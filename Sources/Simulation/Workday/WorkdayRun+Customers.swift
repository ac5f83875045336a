import Desk
import Engine
import Ledger

extension WorkdayRun {
  /// The next customer comes, and brings the one after.
  mutating func arrive() {
    let gap =
      plan.steady.map { Int64(chance.exponential(mean: 3_600_000 / $0.perHour)) }
      ?? ArrivalCurve.gapMs(after: clock.ms, customersADay: plan.customers, using: &chance)
    guard clock.ms + gap < endMs else { return }
    add(.arrival, afterMs: gap)
    let number = customers.count
    customers.append(
      WorkdayCustomer(
        number: number, patienceSeconds: plan.patienceSeconds, using: &chance))
    add(.move(number, .say(afterMs: 0)), afterMs: gap)
  }

  mutating func plan(_ moves: [WorkdayCustomer.Move], of customer: Int) {
    var afterMs: Int64 = 0
    for move in moves {
      switch move {
      case .say(let ms), .leave(let ms): afterMs += ms
      }
      add(.move(customer, move), afterMs: afterMs)
    }
  }

  mutating func carryOut(_ move: WorkdayCustomer.Move, of number: Int) {
    switch move {
    case .say: say(number)
    case .leave: leave(number)
    }
  }

  /// Writes a message and hands it to the channel, which may dawdle.
  private mutating func say(_ number: Int) {
    guard !customers[number].isGone else { return }
    customers[number].said += 1
    let customer = customers[number]
    let id = "\(customer.id).\(customer.said)"
    let inbound = Inbound(
      channel: desk.channel.name, customer: customer.id, id: id, parts: ["message \(id)"],
      understanding: customer.understanding(using: &chance))
    let delayMs =
      active.contains(.reordered) ? Int64.random(in: 0..<20_000, using: &chance) : 0
    add(.inbound(number, inbound), afterMs: delayMs)
  }

  /// The channel brings a message; what the desk cannot take now is brought again.
  mutating func bring(_ inbound: Inbound, of number: Int) {
    let target = Request.Target.customer(inbound.customer, channel: inbound.channel)
    switch perform(.receive(inbound), on: target, by: .customer) {
    case .done(_, let session):
      customers[number].session = session.id
      judge.acknowledge(inbound.id)
      if active.contains(.duplicate), chance.happens(0.3) {
        add(.inbound(number, inbound), afterMs: 2000)
      }
      // Somebody who has gone ends what their last words opened again.
      if customers[number].isGone { add(.move(number, .leave(afterMs: 0)), afterMs: 60_000) }
    case .duplicate: judge.judgeDuplicate(inbound.id)
    case .refused, .leaseLost, nil: add(.inbound(number, inbound), afterMs: 5000)
    }
  }

  /// Leaves; who waited ends the session themselves, an agent closes their own.
  private mutating func leave(_ number: Int) {
    customers[number].leave()
    guard let id = customers[number].session, let session = judge.sessions[id] else { return }
    switch session.owner {
    case .assistant, .queue:
      let outcome = perform(
        .resolve(disposition: "customerLeft"), on: .session(id), by: .system,
        expecting: session.epoch)
      // Somebody took it at the same moment, or the disk is full.
      if case .done? = outcome { return }
      add(.move(number, .leave(afterMs: 0)), afterMs: 10_000)
    case .agent, .nobody: break
    }
  }

  /// A customer who waits for a person looks at the clock.
  mutating func wait(_ number: Int) {
    guard let session = customers[number].session, let since = waits.since[session] else { return }
    plan(customers[number].waited(clock.ms - since, using: &chance), of: number)
    add(.patience(number), afterMs: 30_000)
  }

  /// A customer reads what the channel brought.
  mutating func hear(_ delivered: WorkdayChannel.Delivered) {
    guard let number = Int(delivered.customer.dropFirst()) else { return }
    switch delivered.author {
    case .agent, .assistant:
      let settles = delivered.text.hasPrefix(WorkdayRun.settling)
      plan(customers[number].hear(settles: settles, using: &chance), of: number)
    case .system, .customer: break
    }
  }

  /// How an answer begins that settles the matter; any other one misses it.
  static let settling = "Settled"
}
