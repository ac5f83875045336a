public import Desk

/// What a desk's replies teach: which reply follows which context.
public struct ReplyMemory: Sendable {
  var model: ReplyModel

  /// Knows nothing and offers nothing.
  public init() {
    model = .empty
  }

  /// Learns from dialogues: each reply of an agent or of the assistant with the turns before it.
  ///
  /// - Parameter seed: the same dialogues and seed make the same memory.
  public init(learning dialogues: [ReplyDialogue], seed: UInt64 = 1) {
    model = ReplyModel.trained(on: dialogues.map(\.turns), seed: seed)
  }

  /// Pairs of context and reply that the memory was trained on.
  public var pairCount: Int { model.pairCount }

  /// Makes texts ready to be scored, any texts, whether the memory holds them or not.
  public func pool(_ texts: [String]) -> ReplyPool {
    ReplyPool(candidates: texts.map(model.candidate))
  }

  /// How well texts of a pool answer the last turns of a dialogue; higher is better, always finite.
  ///
  /// - Parameters:
  ///   - indices: places in the pool.
  ///   - context: the dialogue until now, oldest first.
  public func scores(_ indices: [Int], of pool: ReplyPool, for context: [Turn]) -> [Float] {
    let question = model.question(ReplyContext(context))
    return indices.map { model.score(pool.candidates[$0], for: question) }
  }
}
