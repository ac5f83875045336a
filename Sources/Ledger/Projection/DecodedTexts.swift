import Foundation

/// What was decoded lately, by its text: reading JSON takes a hundred times as long as looking here.
///
/// `@unchecked Sendable` because `values` is touched only under `lock`.
final class DecodedTexts<Value: Sendable>: @unchecked Sendable {
  private let limit: Int
  private let lock = NSLock()
  private var values: [String: Value] = [:]

  /// - Parameter limit: so many are kept; then all are forgotten and gathered anew.
  init(limit: Int) {
    self.limit = limit
  }

  func value(
    of text: String, decode: (String) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    if let known = lock.withLock({ values[text] }) { return known }
    let value = try decode(text)
    lock.withLock {
      if values.count >= limit { values.removeAll(keepingCapacity: true) }
      values[text] = value
    }
    return value
  }
}
