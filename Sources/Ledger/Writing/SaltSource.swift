import Foundation

/// Random bytes that keep a digest from telling what a short body says.
///
/// Drawn from the system many at a time; used by one thread.
final class SaltSource {
  private var pool: [UInt8] = []
  /// The most that `getentropy` gives at once.
  private static let poolBytes = 256

  func next() -> [UInt8] {
    if pool.count < Chain.saltBytes { refill() }
    let salt = Array(pool.suffix(Chain.saltBytes))
    pool.removeLast(Chain.saltBytes)
    return salt
  }

  private func refill() {
    pool = [UInt8](repeating: 0, count: SaltSource.poolBytes)
    if getentropy(&pool, pool.count) == 0 { return }
    // A kernel without the call: Swift's generator asks it in another way.
    var generator = SystemRandomNumberGenerator()
    for index in pool.indices { pool[index] = UInt8.random(in: 0...255, using: &generator) }
  }
}
