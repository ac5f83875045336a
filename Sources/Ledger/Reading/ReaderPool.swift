import Foundation

/// A few reading connections that threads take turns with.
///
/// `@unchecked Sendable` because the lists are touched only under `condition`; a connection is used
/// only by the thread that took it out.
final class ReaderPool: @unchecked Sendable {
  private let open: () throws(LedgerError) -> Connection
  private let limit: Int
  private let condition = NSCondition()
  private var free: [Connection] = []
  private var openCount = 0
  private var isClosed = false

  init(limit: Int, open: @escaping () throws(LedgerError) -> Connection) {
    self.limit = limit
    self.open = open
  }

  /// Runs `body` with a connection of its own, in one snapshot.
  func read<Value>(
    _ body: (Connection) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    let connection = try take()
    defer { giveBack(connection) }
    return try connection.snapshot { () throws(LedgerError) in try body(connection) }
  }

  /// Closes the free connections now and the others when they come back.
  func close() {
    condition.lock()
    isClosed = true
    let closing = free
    free.removeAll()
    condition.broadcast()
    condition.unlock()
    for connection in closing { connection.close() }
  }

  private func take() throws(LedgerError) -> Connection {
    condition.lock()
    while !isClosed, free.isEmpty, openCount >= limit { condition.wait() }
    if isClosed {
      condition.unlock()
      throw LedgerError(.closed, "the ledger was closed")
    }
    if let connection = free.popLast() {
      condition.unlock()
      return connection
    }
    openCount += 1
    condition.unlock()
    do throws(LedgerError) {
      return try open()
    } catch {
      condition.lock()
      openCount -= 1
      condition.signal()
      condition.unlock()
      throw error
    }
  }

  private func giveBack(_ connection: Connection) {
    condition.lock()
    let mustClose = isClosed
    if !mustClose { free.append(connection) }
    condition.signal()
    condition.unlock()
    if mustClose { connection.close() }
  }
}
