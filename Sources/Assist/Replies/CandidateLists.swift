/// Lists of candidates to weigh signs with: a right reply first, then others drawn by lot.
struct CandidateLists {
  /// Candidates in a list.
  static let length = 60

  /// `ReplySigns.count` for each candidate.
  private(set) var signs: [Float] = []
  private let rarity: WordRarity
  private var lot: Lot

  init(rarity: WordRarity, seed: UInt64) {
    self.rarity = rarity
    lot = Lot(seed: seed &+ 77)
  }

  /// Adds a list for each pair, the others being replies of the same pairs.
  mutating func add(_ pairs: [ReplyModel.Pair], _ encoder: ReplyEncoder) {
    guard Set(pairs.map(\.key)).count > 1 else { return }
    let vectors = pairs.map { encoder.vector(of: $0.reply) }
    let words = pairs.map { ReplyWords($0.reply, rarity) }
    var row = [Float](repeating: 0, count: ReplySigns.count)
    signs.reserveCapacity(signs.count + pairs.count * Self.length * ReplySigns.count)
    for (index, pair) in pairs.enumerated() {
      let context = ContextWords(pair.context, rarity)
      let vector = encoder.vector(of: pair.context)
      var written = 0
      while written < Self.length {
        let other = written == 0 ? index : lot.next(below: pairs.count)
        if written > 0, pairs[other].key == pair.key {
          // Where most replies are alike, some lists hold the right one more than once.
          if lot.next(below: 64) > 0 { continue }
        }
        let nearness = ReplyEncoder.nearness(vector, vectors[other])
        ReplySigns.write(words[other], context, nearness: nearness, &row)
        signs += row
        written += 1
      }
    }
  }
}

/// Numbers by lot, the same for the same seed everywhere.
struct Lot {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below count: Int) -> Int { Int(next() >> 33) % max(count, 1) }

  /// -0.5 ..< 0.5.
  mutating func share() -> Float { Float(next() >> 40) / Float(1 << 24) - 0.5 }

  mutating func shuffle<Element>(_ list: inout [Element]) {
    guard list.count > 1 else { return }
    for index in (1..<list.count).reversed() { list.swapAt(index, next(below: index + 1)) }
  }
}
