/// In which parts of a context a word came.
struct ContextWords {
  private var hashes: [UInt32]
  private var masks: [UInt8]
  private let mask: Int
  let partRarities: [Float]
  /// The desk's single turns, each with its words.
  let said: [ReplyWords]

  init(_ context: ReplyContext, _ rarities: WordRarity) {
    var capacity = 64
    let total = context.parts.reduce(0) { $0 + $1.reduce(0) { $0 + $1.words.count } }
    while capacity < total * 2 { capacity *= 2 }
    hashes = [UInt32](repeating: 0, count: capacity)
    masks = [UInt8](repeating: 0, count: capacity)
    mask = capacity - 1
    var sums: [Float] = [0, 0, 0, 0]
    for part in 0..<4 {
      for terms in context.parts[part] {
        for hash in terms.words {
          var place = Int(hash) & mask
          while masks[place] != 0, hashes[place] != hash { place = (place + 1) & mask }
          if masks[place] & 1 << UInt8(part) == 0 { sums[part] += rarities.of(hash) }
          hashes[place] = hash
          masks[place] |= 1 << UInt8(part)
        }
      }
    }
    partRarities = sums
    said = (context.parts[1] + context.parts[3]).map { ReplyWords($0, rarities) }
  }

  @inline(__always)
  func parts(with hash: UInt32) -> UInt8 {
    var place = Int(hash) & mask
    while masks[place] != 0 {
      if hashes[place] == hash { return masks[place] }
      place = (place + 1) & mask
    }
    return 0
  }
}
