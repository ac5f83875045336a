import Desk
import Foundation

/// Group commit: the threads that want to write take turns in leading, and whoever leads carries out
/// what the others wait for in one transaction.
///
/// Leading on the caller's own thread spares a lone writer two thread switches per commit. Decisions
/// write nothing before they are made, so a refusal needs no savepoint; after an error the
/// transaction is rolled back and each of its members goes again by itself, so that neighbours of the
/// one that failed are left alone.
///
/// `@unchecked Sendable` because `waiting`, `isLed` and `isClosed` are touched only under `lock`, and
/// `writer` only by the thread that leads.
final class WriteQueue: @unchecked Sendable {
  /// At most so many members go into one transaction.
  static let batchLimit = 256
  /// After so much work a transaction takes no more members: later ones wait for the next.
  ///
  /// A commit of many pages takes about as long; half of it cost a seventh of the messages of 64
  /// writers.
  static let batchWorkNs: UInt64 = 4_000_000

  private let writer: Writer
  private let lock = NSLock()
  private var waiting: [Ticket] = []
  private var isLed = false
  private var isClosed = false

  init(_ writer: Writer) {
    self.writer = writer
  }

  /// Runs `body` inside a write transaction and returns once it is committed.
  ///
  /// It may run more than once, each time from the state of the ledger at that moment.
  func submit<Value>(
    _ body: @escaping (Writer) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    var value: Value?
    let ticket = Ticket { (writer) throws(LedgerError) in value = try body(writer) }
    lock.lock()
    if isClosed {
      lock.unlock()
      throw LedgerError(.closed, "the ledger was closed")
    }
    waiting.append(ticket)
    let mustLead = !isLed
    if mustLead { isLed = true }
    lock.unlock()
    if mustLead || ticket.waitForTurn() { lead() }
    if let failure = ticket.failure { throw failure }
    guard let value else { throw LedgerError(.closed, "the ledger was closed") }
    return value
  }

  /// Runs `body` in this thread's turn without a transaction: nothing is being written meanwhile.
  func betweenTransactions(_ body: () -> Void) {
    let ticket = Ticket(nil)
    lock.lock()
    if isClosed {
      lock.unlock()
      body()
      return
    }
    waiting.append(ticket)
    let mustLead = !isLed
    if mustLead { isLed = true }
    lock.unlock()
    if !mustLead { _ = ticket.waitForTurn() }
    lock.lock()
    waiting.removeAll { $0 === ticket }
    lock.unlock()
    body()
    passLead()
  }

  /// Refuses what comes from now on and waits for what is under way; a second call does nothing.
  func close() {
    lock.lock()
    let wasClosed = isClosed
    isClosed = true
    lock.unlock()
    if wasClosed { return }
    while true {
      lock.lock()
      let isIdle = !isLed
      if isIdle { isLed = true }
      lock.unlock()
      if isIdle { break }
      usleep(200)
    }
    writer.close()
  }

  /// Carries out one transaction, then gives the lead to the first of those who came meanwhile.
  private func lead() {
    carryOut()
    passLead()
  }

  private func passLead() {
    lock.lock()
    let next = waiting.first
    if next == nil { isLed = false }
    lock.unlock()
    next?.giveLead()
  }

  private func carryOut() {
    var members: [Ticket] = []
    do throws(LedgerError) {
      try writer.begin()
    } catch {
      settle(takeAll(), with: error)
      return
    }
    let startedNs = DispatchTime.now().uptimeNanoseconds
    do throws(LedgerError) {
      while members.count < WriteQueue.batchLimit, let ticket = takeOne() {
        members.append(ticket)
        try ticket.work?(writer)
        if DispatchTime.now().uptimeNanoseconds - startedNs > WriteQueue.batchWorkNs { break }
      }
      if Mutation.acknowledgedEarly.isActive {
        settle(members, with: nil)
        usleep(3000)
      }
      try writer.commit()
      settle(members, with: nil)
      writer.tidy()
    } catch {
      writer.rollBack()
      if members.count == 1 {
        settle(members, with: error)
      } else {
        for ticket in members { carryOutAlone(ticket) }
      }
    }
  }

  private func carryOutAlone(_ ticket: Ticket) {
    do throws(LedgerError) {
      try writer.begin()
      try ticket.work?(writer)
      try writer.commit()
      settle([ticket], with: nil)
    } catch {
      writer.rollBack()
      settle([ticket], with: error)
    }
  }

  private func takeOne() -> Ticket? {
    lock.lock()
    defer { lock.unlock() }
    // Who wants no transaction ends this one: their turn comes after it.
    guard let first = waiting.first, first.work != nil else { return nil }
    return waiting.removeFirst()
  }

  private func takeAll() -> [Ticket] {
    lock.lock()
    defer { lock.unlock() }
    defer { waiting.removeAll { $0.work != nil } }
    return waiting.filter { $0.work != nil }
  }

  private func settle(_ tickets: [Ticket], with failure: LedgerError?) {
    for ticket in tickets { ticket.settle(failure) }
  }
}

/// One thread's place in the queue.
///
/// `@unchecked Sendable` because its owner sleeps on `wake` while the leader works with it.
private final class Ticket: @unchecked Sendable {
  /// Nil where the turn is wanted without a transaction.
  let work: ((Writer) throws(LedgerError) -> Void)?
  private(set) var failure: LedgerError?
  private var mustLead = false
  private let wake = DispatchSemaphore(value: 0)

  init(_ work: ((Writer) throws(LedgerError) -> Void)?) {
    self.work = work
  }

  /// Sleeps until the work is settled (false) or the lead is this thread's (true).
  func waitForTurn() -> Bool {
    wake.wait()
    return mustLead
  }

  func giveLead() {
    mustLead = true
    wake.signal()
  }

  func settle(_ failure: LedgerError?) {
    self.failure = failure
    wake.signal()
  }
}
