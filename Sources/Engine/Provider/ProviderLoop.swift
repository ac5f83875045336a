import Desk
import Foundation
import Synchronization

/// The thread that talks with the program that speaks HTTP; it starts with the first question.
final class ProviderLoop: Sendable {
  private struct Inbox {
    var questions: [ProviderQuestion] = []
    var endsAll = false
    var isClosing = false
    var isRunning = false
  }

  private let setup: ProviderSetup
  private let inbox = Mutex(Inbox())
  private let wakeEnds: (read: Int32, write: Int32)
  private let finished = DispatchSemaphore(value: 0)

  init(_ setup: ProviderSetup) {
    self.setup = setup
    var ends: [Int32] = [0, 0]
    // Two descriptors are there at the start of a desk.
    precondition(pipe(&ends) == 0, "no descriptors are left for a provider")
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    wakeEnds = (ends[0], ends[1])
  }

  deinit {
    Foundation.close(wakeEnds.read)
    Foundation.close(wakeEnds.write)
  }

  /// Asks; the completion is called once, on this loop's thread or the caller's, within the budget.
  func ask(_ question: ProviderQuestion) {
    let isClosing = inbox.withLock { inbox in
      if inbox.isClosing { return true }
      inbox.questions.append(question)
      if !inbox.isRunning {
        inbox.isRunning = true
        let thread = Thread { self.run() }
        thread.name = "provider"
        thread.start()
      }
      return false
    }
    if isClosing { question.completion(.failure(.closing)) } else { wake() }
  }

  /// Ends what is under way; later questions are asked again.
  func endAll() {
    inbox.withLock { $0.endsAll = true }
    wake()
  }

  /// Ends the thread and the other program.
  func close() {
    let wasRunning = inbox.withLock { inbox in
      inbox.isClosing = true
      return inbox.isRunning
    }
    guard wasRunning else { return }
    wake()
    finished.wait()
    inbox.withLock { $0.isRunning = false }
  }

  private func wake() {
    var byte: UInt8 = 1
    _ = write(wakeEnds.write, &byte, 1)
  }

  private static var nowMs: Int64 { Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000) }

  private func run() {
    let work = ProviderWork(setup)
    while true {
      wait(work)
      let now = Self.nowMs
      let taken = inbox.withLock { inbox in
        let taken = inbox
        inbox.questions = []
        inbox.endsAll = false
        return taken
      }
      for question in taken.questions { work.take(question, nowMs: now) }
      if taken.endsAll || taken.isClosing { work.endAll(.closing) }
      if taken.isClosing { break }
      work.childIsReady(nowMs: now)
      work.advance(nowMs: now)
    }
    finished.signal()
  }

  /// Sleeps until somebody asks, the other program speaks, or time is up.
  private func wait(_ work: ProviderWork) {
    let waitMs = work.deadlineMs.map { Int32(clamping: max(0, $0 - Self.nowMs)) } ?? -1
    var events = [pollfd(fd: wakeEnds.read, events: Int16(POLLIN), revents: 0)]
    if let child = work.child {
      let wanted = Int16(POLLIN) | (work.hasUnsent ? Int16(POLLOUT) : 0)
      events.append(pollfd(fd: child.descriptor, events: wanted, revents: 0))
    }
    _ = poll(&events, nfds_t(events.count), waitMs)
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(wakeEnds.read, &bytes, bytes.count) > 0 {}
  }
}
