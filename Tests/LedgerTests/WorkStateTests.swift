import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct WorkStateTests {
  let desk = TestDesk()
  let service = Worker(id: "w1", rank: .service)

  // MARK: Drafts

  @Test func sendingDeletesTheAuthorsDraftAndNobodyElses() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    try save("mine", by: "ann", id, ledger)
    try save("theirs", by: "bob", id, ledger)
    _ = try desk.perform(.send(text: "mine", basis: nil), on: id, by: .agent("ann"), in: ledger)
    #expect(try drafts(id, ledger).map(\.agent) == ["bob"])
  }

  @Test func aNoteDeletesANoteDraftAndLeavesAReplyDraft() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    try save("to the customer", by: "ann", id, ledger)
    _ = try desk.perform(.note(text: "n"), on: id, by: .agent("ann"), in: ledger)
    #expect(try drafts(id, ledger).map(\.text) == ["to the customer"])
    try save("note", by: "ann", id, isNote: true, ledger)
    _ = try desk.perform(.note(text: "note"), on: id, by: .agent("ann"), in: ledger)
    #expect(try drafts(id, ledger).isEmpty)
  }

  @Test func aRefusedMessageKeepsItsDraft() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    try save("mine", by: "bob", id, ledger)
    let outcome = try desk.perform(
      .send(text: "mine", basis: nil), on: id, by: .agent("bob"), in: ledger)
    #expect(outcome == .refused(.notOwner(.agent("ann"))))
    #expect(try drafts(id, ledger).count == 1)
  }

  @Test func anEmptyDraftIsRemovedAndAnotherAgentsStays() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    try save("a", by: "ann", id, ledger)
    try save("b", by: "bob", id, ledger)
    try save("", by: "ann", id, ledger)
    #expect(try drafts(id, ledger).map(\.agent) == ["bob"])
  }

  @Test func theViewersDraftsAreToldBySession() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    try save("mine", by: "ann", id, ledger)
    let mine = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.drafted, viewer: "ann", at: desk.now)
    }
    let theirs = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.drafted, viewer: "bob", at: desk.now)
    }
    #expect(mine == .drafted([id]))
    #expect(theirs == .drafted([]))
  }

  // MARK: Stopping

  @Test func betweenTransactionsNothingIsWrittenAndAfterwardsEverythingIs() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    let other = try SQLiteLedger.open(folder: desk.folder, options: desk.options)
    let written = DispatchSemaphore(value: 0)
    let draft = Draft(session: id, agent: "ann", text: "x", isNote: false, at: desk.now)
    var isWrittenWithin = true
    var othersWrite = false
    ledger.betweenTransactions {
      for _ in 0..<8 {
        Thread {
          // A write that fails is missing below.
          try? ledger.work.saveDraft(draft)
          written.signal()
        }.start()
      }
      isWrittenWithin = written.wait(timeout: .now() + .milliseconds(50)) == .success
      othersWrite = (try? other.work.markRead(id, upTo: 1, agent: "bob")) != nil
    }
    #expect(!isWrittenWithin)
    #expect(othersWrite)
    for _ in 0..<8 { #expect(written.wait(timeout: .now() + 10) == .success) }
    #expect(try drafts(id, ledger).map(\.text) == ["x"])
    other.close()
  }

  @Test func theTurnBetweenTransactionsComesWhileOthersWriteWithoutPause() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    let draft = Draft(session: id, agent: "ann", text: "x", isNote: false, at: desk.now)
    let done = DispatchSemaphore(value: 0)
    for _ in 0..<4 {
      Thread {
        for _ in 0..<50 { try? ledger.work.saveDraft(draft) }
        done.signal()
      }.start()
    }
    for _ in 0..<20 { ledger.betweenTransactions {} }
    for _ in 0..<4 { #expect(done.wait(timeout: .now() + 30) == .success) }
  }

  // MARK: Jobs

  @Test func onlyTheNewestMessageIsAnsweredAndOnlyWhileTheAssistantOwns() throws {
    let ledger = try desk.open()
    let first = try desk.receive("one", into: ledger)
    let id = try #require(first.session).id
    _ = try desk.receive("two", into: ledger)
    let last = try #require(try desk.receive("three", into: ledger).session?.lastInbound)
    let jobs = try lease([.respond], ledger)
    #expect(jobs.map(\.subject) == [last])
    _ = try desk.perform(.takeOver, on: id, by: .agent("ann"), in: ledger)
    #expect(try ledger.work.openJobCount(kinds: [.respond], session: nil) == 0)
    // What comes back unanswered is the assistant's again.
    _ = try desk.perform(.handBack(instruction: nil), on: id, by: .agent("ann"), in: ledger)
    #expect(try lease([.respond], ledger).map(\.subject) == [last])
  }

  @Test func aLateResultIsDroppedOnceTheLeaseHasEnded() throws {
    let ledger = try desk.open()
    let id = try #require(try desk.receive("one", into: ledger).session).id
    let old = try #require(try lease([.respond], ledger).first)
    #expect(try lease([.respond], ledger).isEmpty)
    _ = desk.tick(ms: Lease.holdMs)
    let other = Worker(id: "w2", rank: .service)
    let new = try #require(
      try ledger.work.lease(
        other, kinds: [.respond], limit: 5, onlySession: nil, at: desk.now
      ).first)
    let late = try desk.perform(
      .respond(reply(to: old.subject, "late")), on: id, by: .assistant, completing: old.lease,
      in: ledger)
    #expect(late == .leaseLost)
    let result = try desk.perform(
      .respond(reply(to: new.subject, "in time")), on: id, by: .assistant, completing: new.lease,
      in: ledger)
    #expect(result.session?.lastResponded == new.subject)
    #expect(try ledger.work.openJobCount(kinds: [.respond], session: id) == 0)
    #expect(try ledger.work.finish(new.lease) == false)
  }

  @Test func deliveriesOfASessionGoOneAfterTheOther() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    for text in ["first", "second"] {
      _ = try desk.perform(.send(text: text, basis: nil), on: id, by: .agent("ann"), in: ledger)
    }
    let head = try #require(try lease([.deliver], ledger).first)
    #expect(try lease([.deliver], ledger).isEmpty)
    #expect(try ledger.work.nextDue(kinds: [.deliver]) == nil)
    // In back-off the head holds the later ones.
    #expect(try ledger.work.retry(head.lease, at: desk.now.adding(ms: 60_000), trouble: "503"))
    #expect(try lease([.deliver], ledger).isEmpty)
    #expect(try ledger.work.nextDue(kinds: [.deliver]) == desk.now.adding(ms: 60_000))
    #expect(try rows([id], ledger).first?.hasTrouble == true)
    _ = desk.tick(ms: 60_000)
    let again = try #require(try lease([.deliver], ledger).first)
    #expect(again.subject == head.subject)
    #expect(again.attempts == 1)
    let message = MessageID(again.subject)
    _ = try desk.perform(
      .startDelivery(message), on: id, by: .system, completing: again.lease, in: ledger)
    _ = try desk.perform(
      .finishDelivery(message, receipt: nil), on: id, by: .system, completing: again.lease,
      in: ledger)
    let next = try #require(try lease([.deliver], ledger).first)
    #expect(next.subject > head.subject)
    #expect(try rows([id], ledger).first?.hasTrouble == false)
  }

  @Test func whatIsDueAtOnceIsDueWhateverTheSessionsClockSays() throws {
    let ledger = try desk.open()
    let ahead = desk.now.adding(ms: 3_600_000)
    let inbound = Inbound(
      channel: "test", customer: "C1", id: "m1", parts: ["hello"],
      understanding: TestDesk.understanding())
    _ = try ledger.perform(
      Request(
        .receive(inbound), on: .customer("C1", channel: "test"), by: .customer, at: ahead))
    #expect(try lease([.respond], ledger).count == 1)
  }

  @Test func aJobThatWasOnlyTooEarlyHasNoTryLess() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    _ = try desk.perform(.send(text: "one", basis: nil), on: id, by: .agent("ann"), in: ledger)
    let job = try #require(try lease([.deliver], ledger).first)
    #expect(try ledger.work.retry(job.lease, at: desk.now, trouble: nil))
    #expect(try rows([id], ledger).first?.hasTrouble == false)
    #expect(try lease([.deliver], ledger).first?.attempts == 0)
  }

  @Test func aBeatKeepsTheLeasesOfItsWorker() throws {
    let ledger = try desk.open()
    _ = try desk.receive("one", into: ledger)
    let job = try #require(try lease([.respond], ledger).first)
    for _ in 1...4 {
      _ = desk.tick(ms: Lease.holdMs / 2)
      try ledger.work.beat(service)
    }
    #expect(try ledger.work.finish(job.lease))
  }

  @Test func aTimerIsDueAtTheEndOfTheSnoozeAndEndsWithIt() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    let until = desk.now.adding(ms: 100_000)
    _ = try desk.perform(.snooze(until: until), on: id, by: .agent("ann"), in: ledger)
    #expect(try ledger.work.nextDue(kinds: [.timer]) == until)
    #expect(try lease([.timer], ledger).isEmpty)
    _ = desk.tick(ms: 200_000)
    let job = try #require(try lease([.timer], ledger).first)
    let outcome = try desk.perform(
      .wake(dueAt: job.dueAt), on: id, by: .system, completing: job.lease, in: ledger)
    #expect(outcome.session?.status == .open)
    #expect(try ledger.work.nextDue(kinds: [.timer]) == nil)
  }

  @Test func aWorkstationGetsNoJobWhileAServiceLives() throws {
    let ledger = try desk.open()
    _ = try desk.receive("one", into: ledger)
    let workstation = Worker(id: "w9", rank: .workstation)
    try ledger.work.beat(service)
    func got() throws -> Int {
      try ledger.work.lease(
        workstation, kinds: [.respond], limit: 1, onlySession: nil, at: desk.now
      ).count
    }
    #expect(try got() == 0)
    _ = desk.tick(ms: 3 * Worker.heartbeatMs + 1)
    #expect(try ledger.work.hasLivingWorker() == false)
    #expect(try got() == 1)
  }

  @Test func leavingGivesTheLeasesBackAtOnce() throws {
    let ledger = try desk.open()
    _ = try desk.receive("one", into: ledger)
    #expect(try lease([.respond], ledger).count == 1)
    try ledger.work.leave(service)
    #expect(try lease([.respond], ledger).count == 1)
  }

  @Test func readMarksOnlyMoveForward() throws {
    let ledger = try desk.open()
    let id = try owned(by: "ann", in: ledger)
    try ledger.work.markRead(id, upTo: 5, agent: "ann")
    try ledger.work.markRead(id, upTo: 3, agent: "ann")
    let marks = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.readMarks([id]), viewer: "ann", at: desk.now)
    }
    #expect(marks == .readMarks([id: 5]))
  }

  // MARK: Helpers

  private func owned(by agent: AgentID, in ledger: SQLiteLedger) throws -> SessionID {
    let id = try #require(try desk.receive("hello", into: ledger).session).id
    _ = try desk.perform(.takeOver, on: id, by: .agent(agent), in: ledger)
    return id
  }

  private func save(
    _ text: String, by agent: AgentID, _ id: SessionID, isNote: Bool = false,
    _ ledger: SQLiteLedger
  ) throws {
    try ledger.work.saveDraft(
      Draft(session: id, agent: agent, text: text, isNote: isNote, at: desk.now))
  }

  private func drafts(_ id: SessionID, _ ledger: SQLiteLedger) throws -> [Draft] {
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.details(id), viewer: "ann", at: desk.now)
    }
    guard case .details(let details) = answer else { return [] }
    return details.drafts
  }

  private func rows(_ ids: [SessionID], _ ledger: SQLiteLedger) throws -> [SessionRow] {
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.rows(ids), viewer: nil, at: desk.now)
    }
    guard case .rows(let rows) = answer else { return [] }
    return rows
  }

  private func lease(_ kinds: Set<JobKind>, _ ledger: SQLiteLedger) throws -> [LeasedJob] {
    try ledger.work.lease(service, kinds: kinds, limit: 10, onlySession: nil, at: desk.now)
  }

  private func reply(to message: Seq, _ text: String) -> AssistantReply {
    AssistantReply(
      message: message, epoch: 1, outcome: .answered, text: text, score: 0.9,
      provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 1))
  }
}
