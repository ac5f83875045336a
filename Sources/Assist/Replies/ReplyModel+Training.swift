import Desk

extension ReplyModel {
  /// A reply with what came before it.
  struct Pair: Sendable {
    var context: ReplyContext
    var reply: ReplyTerms
    /// Equal for replies of the same words.
    var key: UInt32
    var dialogue: Int
  }

  /// Learns from whole dialogues; the same dialogues and seed give the same model.
  static func trained(on dialogues: [[Turn]], seed: UInt64) -> ReplyModel {
    let pairs = Self.pairs(of: dialogues)
    guard pairs.count >= leastPairs else { return .empty }
    var counts: [UInt32: UInt32] = [:]
    for pair in pairs { for word in Set(pair.reply.words) { counts[word, default: 0] += 1 } }
    let rarity = WordRarity(counts: counts, textCount: pairs.count)
    var lists = CandidateLists(rarity: rarity, seed: seed)
    let encoder: ReplyEncoder
    if pairs.count > manyPairs {
      encoder = trainedOnce(pairs, &lists, seed)
    } else {
      encoder = trainedByFolds(pairs, &lists, seed)
    }
    let passes = pairs.count > manyPairs ? 5 : 15
    let mix = ReplyMix(
      lists: lists.signs, listCount: CandidateLists.length, passes: passes, seed: seed)
    return ReplyModel(
      encoder: encoder, rarity: rarity, mix: mix, pairCount: pairs.count,
      calibration: calibration(mix, lists))
  }

  /// With fewer, nothing can be held back to weigh the signs with.
  static let leastPairs = 40
  /// From here on a small share held back is enough, and words outweigh chance.
  private static let manyPairs = 20_000
  /// The share of dialogues held back of many is one in so many.
  private static let heldShare = 12
  private static let foldCount = 4

  private static func pairs(of dialogues: [[Turn]]) -> [Pair] {
    var pairs: [Pair] = []
    for (index, dialogue) in dialogues.enumerated() {
      var turns: [(isCustomer: Bool, terms: ReplyTerms)] = []
      for turn in dialogue where turn.speaker != .system {
        let terms = ReplyTerms(turn.text)
        if turn.speaker == .agent {
          let context = ReplyContext(Array(turns.suffix(ReplyContext.turnLimit)))
          pairs.append(Pair(context: context, reply: terms, key: terms.key, dialogue: index))
        }
        turns.append((turn.speaker == .customer, terms))
      }
    }
    return pairs
  }

  /// Weighs the signs on dialogues the encoder has not seen yet, then lets it see them too.
  private static func trainedOnce(
    _ pairs: [Pair], _ lists: inout CandidateLists, _ seed: UInt64
  ) -> ReplyEncoder {
    let held = pairs.indices.filter { pairs[$0].dialogue % heldShare == 0 }
    let seen = pairs.indices.filter { pairs[$0].dialogue % heldShare != 0 }
    var training = EncoderTraining(pairs, options: .many, seed: seed)
    training.run(seen, passes: 2)
    lists.add(held.map { pairs[$0] }, training.encoder)
    training.run(Array(pairs.indices), passes: 1)
    return training.encoder
  }

  /// Weighs the signs on each quarter by an encoder that learned from the others.
  private static func trainedByFolds(
    _ pairs: [Pair], _ lists: inout CandidateLists, _ seed: UInt64
  ) -> ReplyEncoder {
    let passes = EncoderTrainer.Options.few.passes
    for fold in 0..<foldCount {
      let held = pairs.filter { $0.dialogue % foldCount == fold }
      let seen = pairs.filter { $0.dialogue % foldCount != fold }
      guard held.count > 1, seen.count > 1 else { continue }
      var training = EncoderTraining(seen, options: .few, seed: seed)
      training.run(Array(seen.indices), passes: passes)
      lists.add(held, training.encoder)
    }
    var training = EncoderTraining(pairs, options: .few, seed: seed)
    training.run(Array(pairs.indices), passes: passes)
    return training.encoder
  }

  /// Fits the chance of being right to the scores of the lists, by Newton's method.
  private static func calibration(_ mix: ReplyMix, _ lists: CandidateLists) -> [Float] {
    let scores = lists.signs.withUnsafeBufferPointer { signs in
      stride(from: 0, to: signs.count, by: ReplySigns.count).map { place in
        // Within the buffer: the stride ends before its count, a multiple of the step.
        signs.baseAddress.map { mix.score($0 + place) } ?? 0
      }
    }
    guard !scores.isEmpty else { return ReplyModel.empty.calibration }
    let mean = scores.reduce(0) { $0 + Double($1) } / Double(scores.count)
    var slope = 1.0
    var offset = -4.0 - mean
    for _ in 0..<30 {
      var gradient = (slope: 0.0, offset: 0.0)
      var curve = (slope: 1e-3, both: 0.0, offset: 1e-3)
      for (index, score) in scores.enumerated() {
        let value = Double(score)
        let sum = max(-30, min(30, slope * value + offset))
        let power = Double(ReplyMath.exponential(Float(-abs(sum))))
        let chance = sum >= 0 ? 1 / (1 + power) : power / (1 + power)
        let error = chance - (index % CandidateLists.length == 0 ? 1 : 0)
        let weight = max(chance * (1 - chance), 1e-9)
        gradient.slope += error * value
        gradient.offset += error
        curve.slope += weight * value * value
        curve.both += weight * value
        curve.offset += weight
      }
      let determinant = curve.slope * curve.offset - curve.both * curve.both
      guard determinant > 1e-9 else { break }
      slope -= (gradient.slope * curve.offset - gradient.offset * curve.both) / determinant
      offset -= (gradient.offset * curve.slope - gradient.slope * curve.both) / determinant
    }
    guard slope.isFinite, offset.isFinite, slope > 0, abs(slope) < 1_000, abs(offset) < 10_000
    else { return ReplyModel.empty.calibration }
    return [Float(slope), Float(offset)]
  }
}
