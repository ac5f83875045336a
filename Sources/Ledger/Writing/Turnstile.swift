import Foundation

/// Lets the processes of a desk race for a session one after the other.
///
/// All of them want the write lock only to hear that they lost; waiting for it by looking again and
/// again, many processes take the processor from the one who holds it. Here they sleep in the
/// kernel's line, and whoever comes after the winner is refused from a snapshot. The lock lies on the
/// desk's folder and ends with the process, however that ends.
///
/// `@unchecked Sendable` because the variables are touched only under `condition`.
final class Turnstile: @unchecked Sendable {
  private let descriptor: Int32
  private let condition = NSCondition()
  /// Threads of this process that pass or wait to.
  private var passingCount = 0
  private var isHeld = false

  init(folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Runs `body` while no other process does; who has to wait looks first whether it is still needed.
  ///
  /// Where the folder cannot be locked, `body` runs at once.
  func passing<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value, unless look: () throws(Failure) -> Value?
  ) throws(Failure) -> Value {
    enter()
    defer { leave() }
    while true {
      if let value = try look() { return value }
      if descriptor < 0 { return try body() }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        defer { flock(descriptor, LOCK_UN) }
        return try body()
      }
      // All who wait are let go together when the one before is through.
      if flock(descriptor, LOCK_SH) != 0, errno != EINTR { return try body() }
      flock(descriptor, LOCK_UN)
    }
  }

  /// Runs `body` while no thread of this process passes or waits to: the process may stop in it.
  func whileOutside(_ body: () -> Void) {
    condition.lock()
    while passingCount > 0 || isHeld { condition.wait() }
    isHeld = true
    condition.unlock()
    body()
    condition.lock()
    isHeld = false
    condition.broadcast()
    condition.unlock()
  }

  private func enter() {
    condition.lock()
    while isHeld { condition.wait() }
    passingCount += 1
    condition.unlock()
  }

  private func leave() {
    condition.lock()
    passingCount -= 1
    if passingCount == 0 { condition.broadcast() }
    condition.unlock()
  }
}
