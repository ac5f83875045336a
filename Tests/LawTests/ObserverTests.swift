import Desk
import Simulation
import Testing

/// Each law, broken by hand: the observer must say so.
@Suite struct ObserverTests {
  /// Writes a feed event by event, with the headers that are right unless told otherwise.
  private struct Feed {
    var events: [Event] = []
    private var version = 1
    private var epoch = 1
    private let session = SessionID(1)

    init(owner: Owner = .assistant) {
      events = [
        Event(
          seq: 1, session: session, version: 1, epoch: 1, actor: .system, at: Timestamp(ms: 1),
          fact: .sessionOpened(
            SessionOpened(customer: "C1", channel: "test", tier: .standard, owner: owner)))
      ]
    }

    /// Takes the words of the first event away.
    mutating func forget() {
      events[0] = Event(
        seq: 1, session: session, version: 1, epoch: 1, actor: .system, at: Timestamp(ms: 1),
        fact: .forgotten(kind: "sessionOpened"))
    }

    var lastSeq: Seq { Seq(events.count) }

    /// Adds a fact; the version and the epoch can be off by something.
    mutating func add(
      _ actor: Actor, _ fact: Fact, seqGap: Seq = 0, versionGap: Int = 0, epochGap: Int = 0,
      at ms: Int64 = 1
    ) {
      version += 1 + versionGap
      if case .ownerChanged = fact { epoch += 1 }
      events.append(
        Event(
          seq: lastSeq + 1 + seqGap, session: session, version: version, epoch: epoch + epochGap,
          actor: actor, at: Timestamp(ms: ms), fact: fact))
    }

    mutating func change(
      _ verb: OwnerVerb, _ actor: Actor, from: Owner, to: Owner, reason: EscalationReason? = nil
    ) {
      let packet = reason.map {
        HandOffPacket(why: $0, words: nil, turns: [], trajectory: [])
      }
      add(
        actor, .ownerChanged(OwnerChanged(verb, from: from, to: to, reason: reason, packet: packet))
      )
    }

    mutating func commit(_ actor: Actor, notice: Notice? = nil) -> MessageID {
      add(actor, .messageCommitted(MessageCommitted(text: "text", notice: notice)))
      return MessageID(lastSeq)
    }

    var violations: [String] {
      var observer = LawObserver()
      for event in events { observer.observe(event) }
      observer.finish()
      return observer.violations.map(\.law)
    }
  }

  private let queue = Owner.queue("general")

  @Test func aLawfulSessionHasNoViolations() {
    var feed = Feed()
    let reply = feed.commit(.assistant)
    feed.add(.system, .messageStarted(MessageRef(reply)))
    feed.add(.system, .messageDelivered(MessageDelivered(message: reply, receipt: nil)))
    let late = feed.commit(.assistant)
    feed.change(.escalate, .system, from: .assistant, to: queue, reason: .turnLimit)
    feed.add(
      .system,
      .messageWithdrawn(
        MessageWithdrawn(message: late, author: .assistant, text: "text", cause: .ownerChanged)))
    feed.change(.claim, .agent("ann"), from: queue, to: .agent("ann"))
    _ = feed.commit(.agent("ann"))
    feed.change(.resolve, .agent("ann"), from: .agent("ann"), to: .nobody)
    #expect(feed.violations == [])
  }

  @Test func aGapInTheOrderIsReported() {
    var feed = Feed()
    feed.add(.agent("ann"), .noteAdded(NoteAdded(text: "n")), seqGap: 1)
    #expect(feed.violations == ["the seq before is 1"])
  }

  @Test func aGapInTheVersionsIsReported() {
    var feed = Feed()
    feed.add(.agent("ann"), .noteAdded(NoteAdded(text: "n")), versionGap: 1)
    #expect(feed.violations == ["version 3 follows 1"])
  }

  @Test func anEpochThatRisesWithoutAnOwnerChangeIsReported() {
    var feed = Feed()
    feed.add(.agent("ann"), .noteAdded(NoteAdded(text: "n")), epochGap: 1)
    #expect(feed.violations == ["epoch 2 follows 1 by noteAdded"])
  }

  @Test func wordsThatAreGoneFromTheMiddleOfASessionAreReported() {
    var feed = Feed()
    feed.add(.agent("ann"), .forgotten(kind: "noteAdded"))
    #expect(feed.violations == ["words are gone from a session"])
  }

  @Test func aForgottenSessionIsJudgedByItsHeadersAndDoesNotGoOn() {
    var feed = Feed()
    feed.forget()
    feed.add(.agent("ann"), .forgotten(kind: "messageCommitted"))
    #expect(feed.violations == [])
    feed.add(.agent("ann"), .forgotten(kind: "noteAdded"), epochGap: 1)
    #expect(feed.violations == ["epoch 2 follows 1 by noteAdded"])
    feed.add(.agent("ann"), .noteAdded(NoteAdded(text: "n")))
    #expect(feed.violations.contains("a forgotten session goes on"))
  }

  @Test func timeThatGoesBackIsReported() {
    var feed = Feed()
    feed.add(.agent("ann"), .noteAdded(NoteAdded(text: "n")), at: 0)
    #expect(feed.violations == ["its time goes back"])
  }

  @Test func aSecondClaimIsReported() {
    var feed = Feed(owner: queue)
    feed.change(.claim, .agent("ann"), from: queue, to: .agent("ann"))
    feed.change(.claim, .agent("bob"), from: .agent("ann"), to: .agent("bob"))
    #expect(feed.violations == ["claim does not begin at agent:ann"])
  }

  @Test func aClaimForSomebodyElseIsReported() {
    var feed = Feed(owner: queue)
    feed.change(.claim, .agent("ann"), from: queue, to: .agent("bob"))
    #expect(feed.violations == ["agent:ann claims for agent:bob"])
  }

  @Test func anOwnerChangeByTheWrongActorIsReported() {
    var feed = Feed(owner: queue)
    feed.change(.claim, .agent("ann"), from: queue, to: .agent("ann"))
    feed.change(.handBack, .system, from: .agent("ann"), to: .assistant)
    #expect(feed.violations == ["handBack by system"])
  }

  @Test func aMessageThatATakeoverLeavesWaitingIsReported() {
    var feed = Feed()
    _ = feed.commit(.assistant)
    feed.change(.takeOver, .agent("ann"), from: .assistant, to: .agent("ann"))
    #expect(feed.violations == ["an owner change left a message of the assistant waiting"])
  }

  @Test func anAssistantThatSpeaksInAnAgentsSessionIsReported() {
    var feed = Feed(owner: .agent("ann"))
    _ = feed.commit(.assistant)
    #expect(feed.violations == ["the assistant speaks where agent:ann owns"])
  }

  @Test func aStartUnderAnotherEpochIsReported() {
    var feed = Feed(owner: queue)
    let notice = feed.commit(.system, notice: .received)
    feed.change(.claim, .agent("ann"), from: queue, to: .agent("ann"))
    feed.add(.system, .messageStarted(MessageRef(notice)))
    #expect(feed.violations == ["\(notice) of epoch 1 starts in epoch 2"])
  }

  @Test func aRepeatedNoticeIsReported() {
    var feed = Feed()
    _ = feed.commit(.system, notice: .position)
    _ = feed.commit(.system, notice: .position)
    #expect(feed.violations == ["a notice is repeated in one epoch"])
  }

  @Test func aMessageThatOvertakesIsReported() {
    var feed = Feed(owner: .agent("ann"))
    let first = feed.commit(.agent("ann"))
    let second = feed.commit(.agent("ann"))
    feed.add(.system, .messageStarted(MessageRef(second)))
    #expect(feed.violations == ["\(second) overtakes \(first)"])
  }

  @Test func aWithdrawalAfterTheStartIsReported() {
    var feed = Feed(owner: .agent("ann"))
    let message = feed.commit(.agent("ann"))
    feed.add(.system, .messageStarted(MessageRef(message)))
    feed.add(
      .agent("ann"),
      .messageWithdrawn(
        MessageWithdrawn(message: message, author: .agent("ann"), text: "text", cause: .byHand)))
    #expect(feed.violations == ["\(message) is withdrawn after it started"])
  }

  @Test func aMessageTakenInTwiceIsReported() {
    var feed = Feed()
    let message = MessageReceived(id: "m1", channel: "test", text: "hi", part: 0, parts: 1)
    feed.add(.customer, .messageReceived(message))
    feed.add(.customer, .messageReceived(message))
    #expect(feed.violations == ["an inbound message was taken in twice"])
  }

  @Test func anEscalationWithoutItsReasonIsReported() {
    var feed = Feed()
    feed.change(.escalate, .system, from: .assistant, to: queue)
    #expect(feed.violations == ["an escalation without reason or packet"])
  }

  @Test func aSuggestionWithoutAScoreIsReported() {
    var feed = Feed()
    feed.add(
      .system,
      .suggestionsShown(
        SuggestionsShown(
          message: 1,
          suggestions: [Suggestion(source: .knowledge, score: .nan, text: "text")],
          provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 0))))
    #expect(feed.violations == ["a suggestion has score nan"])
  }
}
