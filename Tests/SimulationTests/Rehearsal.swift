import Assist
import Desk
import Language

@testable import Simulation

/// Plays every situation against the assistant alone: no ledger, no clock, nobody takes over.
struct Rehearsal {
  /// What came of a number of conversations.
  struct Outcome {
    /// Conversations that an answer or a kind word can settle.
    var selfService = 0
    /// Of those, the ones that ended without a person.
    var endedAlone = 0
    /// Answers that cite an article, in conversations that need no person.
    var citing = 0
    /// Of those, the ones that cite none of the articles the customer needs.
    var citingWrong = 0
    /// Conversations that only a person can settle, and those of them that reached one.
    var needPerson = 0
    var reachedPerson = 0
    /// One line for each conversation that a person had to end without need, and each wrong
    /// citation: for people who look for the cause.
    var remarks: [String] = []

    var endedAloneShare: Double { Double(endedAlone) / Double(max(1, selfService)) }
    var wrongShare: Double { Double(citingWrong) / Double(max(1, citing)) }
    var reachedShare: Double { Double(reachedPerson) / Double(max(1, needPerson)) }
  }

  private let index = PassageIndex(
    ShopSeed.facts(at: Rehearsal.start).compactMap {
      if case .articleSaved(let article) = $0.fact { article } else { nil }
    }, asOf: 1)
  private let customers: [CustomerID: Customer]
  private let orders: [CustomerID: [Order]]
  private let topics = Dictionary(
    Shop.articles.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
  private let policy = Policy()
  private static let start = Timestamp(ms: 1_800_000_000_000)

  init() {
    var customers: [CustomerID: Customer] = [:]
    var orders: [CustomerID: [Order]] = [:]
    for proposed in ShopSeed.facts(at: Rehearsal.start) {
      switch proposed.fact {
      case .customerSaved(let customer): customers[customer.id] = customer
      case .orderSaved(let order): orders[order.customer, default: []].append(order)
      default: break
      }
    }
    self.customers = customers
    self.orders = orders
  }

  /// Plays each situation `times` times.
  func run(times: Int, seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    var outcome = Outcome()
    for _ in 0..<times {
      for situation in SituationLibrary.all {
        play(situation, into: &outcome, using: &generator)
      }
    }
    return outcome
  }

  private func play(
    _ situation: Situation, into outcome: inout Outcome, using generator: inout SplitMix64
  ) {
    let casting = Casting.draw(for: situation, using: &generator)
    var script = CustomerScript(
      situation: situation, customer: casting.customer, order: casting.order)
    var talk = Talk(
      customer: customers[CustomerID(casting.customer.id)],
      orders: orders[CustomerID(casting.customer.id)] ?? [])
    var lines = script.begin(using: &generator).map(\.text)
    let needed = Self.topics(of: situation)
    var needsPerson = false
    if case .human = situation.need { needsPerson = true }
    while !lines.isEmpty, talk.owner == .assistant {
      var heard: HeardReply?
      for line in lines where talk.owner == .assistant {
        guard let reply = talk.say(line, index, policy) else { continue }
        let cited = reply.citations.compactMap { topics[$0.article] }
        if !cited.isEmpty, !needsPerson {
          outcome.citing += 1
          if needed.isDisjoint(with: cited) {
            outcome.citingWrong += 1
            outcome.remarks.append("wrong \(situation.id) \(cited): \(line) \(talk.intent)")
          }
        }
        if let text = reply.text {
          let isAnswer = reply.outcome == .answered
          heard = HeardReply(
            kind: isAnswer ? .answer(topicTags: cited) : .clarification, text: text)
        }
      }
      guard talk.owner == .assistant, let heard else { break }
      let reaction = script.hear(heard, using: &generator)
      lines = reaction.lines.map(\.text)
      if reaction.leaves {
        for line in lines { _ = talk.say(line, index, policy) }
        lines = []
      }
    }
    let isAlone = talk.owner == .assistant
    if needsPerson {
      outcome.needPerson += 1
      outcome.reachedPerson += isAlone ? 0 : 1
    } else {
      outcome.selfService += 1
      outcome.endedAlone += isAlone ? 1 : 0
      if !isAlone {
        outcome.remarks.append(
          "person \(situation.id) \(talk.reason): \(talk.lastLine) \(talk.intent)")
      }
    }
  }

  private static func topics(of situation: Situation) -> Set<String> {
    var topics: Set<String> = []
    for need in [situation.need] + situation.followUps.map(\.need) {
      if case .topics(let named) = need { topics.formUnion(named) }
    }
    return topics
  }
}

/// One conversation, decided as the desk decides it.
private struct Talk {
  let customer: Customer?
  let orders: [Order]
  private var session: Session?
  private var turns: [Turn] = []
  private var nextSeq: Seq = 1
  private let understander = Understander.shipped
  private(set) var lastLine = ""
  private(set) var intent = ""

  init(customer: Customer?, orders: [Order]) {
    self.customer = customer
    self.orders = orders
  }

  var owner: Owner { session?.owner ?? .assistant }
  var reason: String { session?.escalation.map { "\($0.reason)" } ?? "" }

  /// The assistant's reply to a line; nil when a person was called at once or nothing was said.
  mutating func say(_ line: String, _ index: PassageIndex, _ policy: Policy) -> AssistantReply? {
    lastLine = line
    let understanding = understander.understand(line)
    intent = understanding.intent.prefix(2).map {
      "\($0.label) \(Int($0.confidence * 100))"
    }.joined(separator: ", ")
    carryOut(
      .receive(
        Inbound(
          channel: "demo", customer: customer?.id ?? "C", id: "\(nextSeq)",
          parts: [line.isEmpty ? " " : line], understanding: understanding)), by: .customer, policy)
    guard let session, session.owner == .assistant, let message = session.lastInbound else {
      return nil
    }
    let reply = Answerer(index: index, policy: policy).reply(
      to: Inquiry(
        message: message, epoch: session.epoch, text: line, understanding: understanding,
        turns: turns, customer: customer, orders: orders, mood: session.mood,
        clarifications: session.clarifications, language: session.language))
    turns.append(Turn(seq: message, speaker: .customer, text: line))
    carryOut(.respond(reply), by: .assistant, policy)
    if let text = reply.text {
      turns.append(Turn(seq: nextSeq, speaker: .assistant, text: text))
    }
    return reply
  }

  private mutating func carryOut(_ command: Command, by caller: Caller, _ policy: Policy) {
    let known = customer
    let history = turns
    let result = decide(
      command, on: session, by: caller, nextSeq: nextSeq, at: Timestamp(ms: 1_800_000_000_000),
      in: DecisionContext(
        policy: policy, history: { history.suffix($0) }, customer: { _ in known }))
    if case .success(let decision) = result {
      session = decision.session
      nextSeq += Seq(decision.events.count)
    }
  }
}
