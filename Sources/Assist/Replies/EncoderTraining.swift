/// The training of an encoder on pairs, a few passes at a time.
struct EncoderTraining {
  private let trainer: EncoderTrainer
  private let contexts: ReplyVocabulary
  private let replies: ReplyVocabulary
  private let options: EncoderTrainer.Options
  private var lot: Lot
  private var passCount = 0

  init(_ pairs: [ReplyModel.Pair], options: EncoderTrainer.Options, seed: UInt64) {
    self.options = options
    var contextCounts: [UInt32: UInt32] = [:]
    var replyCounts: [UInt32: UInt32] = [:]
    for pair in pairs {
      for part in ReplyContext.Part.allCases {
        for feature in pair.context.features(of: part) {
          contextCounts[feature, default: 0] += 1
        }
      }
      for feature in pair.reply.features { replyCounts[feature, default: 0] += 1 }
    }
    contexts = ReplyVocabulary(
      ReplyVocabulary.hashes(of: contextCounts, least: 2, limit: Self.contextLimit))
    replies = ReplyVocabulary(
      ReplyVocabulary.hashes(of: replyCounts, least: 2, limit: Self.replyLimit))
    var contextLists = FeatureLists()
    var replyLists = FeatureLists()
    for pair in pairs {
      for part in ReplyContext.Part.allCases {
        contextLists.add(
          pair.context.features(of: part), contexts,
          share: ReplyEncoder.partShares[part.rawValue])
      }
      contextLists.close()
      replyLists.add(pair.reply.features, replies)
      replyLists.close()
    }
    trainer = EncoderTrainer(
      contexts: contextLists, replies: replyLists, keys: pairs.map(\.key),
      contextRows: contexts.count, replyRows: replies.count, options: options, seed: seed)
    lot = Lot(seed: seed)
  }

  /// The most features kept: together under 100 MB while training, a quarter of it when saved.
  private static let contextLimit = 150_000
  private static let replyLimit = 60_000

  /// Makes passes over some of the pairs, each pass in smaller steps.
  mutating func run(_ indices: [Int], passes: Int) {
    var order = indices.map { Int32($0) }
    for _ in 0..<passes {
      lot.shuffle(&order)
      let done = Float(passCount) / Float(max(options.passes, 1))
      passCount += 1
      trainer.pass(order, rate: options.rate * (1 - 0.9 * done), salt: UInt32(passCount) &* 7_919)
    }
  }

  /// The encoder as it stands.
  var encoder: ReplyEncoder {
    ReplyEncoder(
      contexts: Self.table(contexts, trainer.contextTable),
      replies: Self.table(replies, trainer.replyTable))
  }

  private static func table(
    _ vocabulary: ReplyVocabulary, _ rows: UnsafePointer<ReplyEncoder.Lane>
  ) -> ReplyEncoder.Table {
    var steps: [Int8] = []
    var scales: [Float] = []
    steps.reserveCapacity(vocabulary.count * ReplyEncoder.size)
    for row in 0..<vocabulary.count {
      let first = rows + row * ReplyEncoder.lanes
      var largest: Float = 0
      for lane in 0..<ReplyEncoder.lanes {
        for index in 0..<8 { largest = max(largest, abs(first[lane][index])) }
      }
      scales.append(largest / 127)
      let inverse = largest > 0 ? 127 / largest : 0
      for lane in 0..<ReplyEncoder.lanes {
        let scaled = (first[lane] * inverse).rounded(.toNearestOrEven)
        for index in 0..<8 { steps.append(Int8(scaled[index])) }
      }
    }
    return ReplyEncoder.Table(
      vocabulary: vocabulary, steps: Column(steps), scales: Column(scales))
  }
}
