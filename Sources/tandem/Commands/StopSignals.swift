import Foundation
import Synchronization

/// Waits for the signals that end a program in order.
final class StopSignals: Sendable {
  private static let numbers = [SIGTERM, SIGINT, SIGHUP]
  private let semaphore = DispatchSemaphore(value: 0)
  private let received = Mutex<Int32?>(nil)

  init() {
    // The signals are blocked in every thread made from here on and waited for by one.
    var set = sigset_t()
    sigemptyset(&set)
    for number in StopSignals.numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    let waiting = set
    let thread = Thread { [weak self] in
      var set = waiting
      var number: Int32 = 0
      while sigwait(&set, &number) == 0 { self?.notice(number) }
    }
    thread.name = "signals"
    thread.start()
  }

  private func notice(_ number: Int32) {
    received.withLock { $0 = $0 ?? number }
    semaphore.signal()
  }

  /// Returns at a signal or after `seconds`.
  func wait(seconds: Double? = nil) {
    guard received.withLock({ $0 }) == nil else { return }
    if let seconds {
      _ = semaphore.wait(timeout: .now() + seconds)
    } else {
      semaphore.wait()
    }
  }

  /// The exit code of a program that was ended by one of the signals; nil if none came.
  var exitCode: ExitCode? {
    switch received.withLock({ $0 }) {
    case nil: nil
    case SIGINT: .interrupted
    case SIGHUP: .hungUp
    default: .terminated
    }
  }
}
