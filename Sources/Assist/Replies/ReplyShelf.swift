import Language

/// The replies a desk has sent, each once, with how often and where it lies among the others.
///
/// Those of a model file stay in the file; what was learned since lies beside them.
struct ReplyShelf: Sendable {
  /// What a file holds of many replies.
  private struct Filed: Sendable {
    var texts: Column<UInt8>
    /// `ReplyEncoder.size` steps for each reply.
    var vectors: Column<Int8>
    var keys: Column<UInt64>
    /// Numbers + 1 by the keys' places, by open addressing; 0 is a free place.
    var slots: Column<UInt32>

    static let none = Filed(
      texts: Column([]), vectors: Column([]), keys: Column([]), slots: Column([0]))

    func place(of key: UInt64) -> Int? {
      let mask = slots.count - 1
      var slot = ReplyShelf.slot(of: key) & mask
      while slots[slot] != 0 {
        let number = Int(slots[slot]) - 1
        if keys[number] == key { return number }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// Means that a reply was sent to more than one customer.
  static let severalOwners: UInt32 = 0
  /// Nobody knows to whom: says nothing about being another.
  static let unknownOwner: UInt32 = 1

  private var filed = Filed.none
  /// `[reply]`: the end of its text; the texts learned since go on after those of the file.
  private var textEnds: [UInt32] = []
  /// `[reply]`: how often it was sent, in its own words or in words that count as the same.
  private var counts: [UInt32] = []
  /// `[reply]`: who it was sent to first; `severalOwners` once it was sent to another.
  private var owners: [UInt32] = []
  /// `[reply]`: 1 where it is offered only once it was sent to several.
  private var doubts: [UInt8] = []
  /// `[reply]`: one through the length of its vector.
  private(set) var inverseLengths: [Float] = []

  // Learned since the file was made.
  private var newTexts: [UInt8] = []
  private var newVectors: [Int8] = []
  private var newKeys: [UInt64] = []
  private var newPlaces: [UInt64: Int32] = [:]

  init() {}

  var count: Int { textEnds.count }

  /// The words of a reply, which merge it with others: case and punctuation aside.
  static func key(of terms: ReplyTerms) -> UInt64 {
    terms.words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Takes a reply in, or counts it where the same words are there.
  mutating func add(
    _ template: ReplyTemplate, key: UInt64, owner: UInt32, isDoubtful: Bool,
    vector: () -> [ReplyEncoder.Lane]
  ) {
    if let place = filed.place(of: key) ?? newPlaces[key].map(Int.init) {
      let known = owners[place]
      counts[place] &+= 1
      if known == Self.unknownOwner {
        owners[place] = owner
      } else if owner != Self.unknownOwner, owner != known {
        owners[place] = Self.severalOwners
      }
      if isDoubtful { doubts[place] = 1 }
      return
    }
    let textBytes = filed.texts.count + newTexts.count
    guard textBytes + template.text.utf8.count < Self.mostBytes else { return }
    newTexts.append(contentsOf: template.text.utf8)
    newPlaces[key] = Int32(count)
    newKeys.append(key)
    textEnds.append(UInt32(filed.texts.count + newTexts.count))
    counts.append(1)
    owners.append(owner)
    doubts.append(isDoubtful ? 1 : 0)
    let steps = ReplyScan.steps(of: vector())
    newVectors.append(contentsOf: steps)
    inverseLengths.append(ReplyScan.inverseLength(of: steps))
  }

  /// The most texts kept, in bytes; far more than a desk says in years.
  private static let mostBytes = 1 << 30

  func text(_ index: Int) -> String {
    let start = index == 0 ? 0 : Int(textEnds[index - 1])
    let end = Int(textEnds[index])
    let before = filed.texts.count
    // No text lies half in the file.
    return end <= before
      ? String(decoding: filed.texts.elements[start..<end], as: UTF8.self)
      : String(decoding: newTexts[(start - before)..<(end - before)], as: UTF8.self)
  }

  /// How often a reply was sent.
  func sentCount(_ index: Int) -> Int { Int(counts[index]) }

  func isOffered(_ index: Int) -> Bool {
    doubts[index] == 0 || owners[index] == Self.severalOwners
  }

  /// The replies whose vectors lie nearest to `query`, nearest first.
  func nearest(to query: [Int8], limit: Int) -> [Int] {
    newVectors.withUnsafeBytes { new in
      ReplyScan.nearest(
        to: query, in: [filed.vectors.bytes, new], inverseLengths: inverseLengths, limit: limit,
        isWanted: isOffered)
    }
  }

  /// The vector of a reply, as near to the one it was added with as its steps allow.
  func vector(_ index: Int) -> [ReplyEncoder.Lane] {
    let start = index * ReplyEncoder.size
    let filedCount = filed.vectors.count
    func lanes(_ steps: UnsafeRawBufferPointer, _ start: Int) -> [ReplyEncoder.Lane] {
      (0..<ReplyEncoder.lanes).map { lane in
        ReplyEncoder.Lane(
          steps.loadUnaligned(fromByteOffset: start + lane * 8, as: SIMD8<Int8>.self))
          * inverseLengths[index]
      }
    }
    return start < filedCount
      ? lanes(filed.vectors.bytes, start)
      : newVectors.withUnsafeBytes { lanes($0, start - filedCount) }
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }
}

extension ReplyShelf {
  func write(to writer: inout ColumnWriter) {
    let keys = Array(filed.keys.elements) + newKeys
    writer.write(Array(filed.texts.elements) + newTexts)
    writer.write(textEnds)
    writer.write(counts)
    writer.write(owners)
    writer.write(doubts)
    writer.write(inverseLengths)
    writer.write(Array(filed.vectors.elements) + newVectors)
    writer.write(keys)
    writer.write(Self.slots(of: keys))
  }

  private static func slots(of keys: [UInt64]) -> [UInt32] {
    var capacity = 2
    while capacity < keys.count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    for (number, key) in keys.enumerated() {
      var slot = slot(of: key) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt32(number + 1)
    }
    return slots
  }

  init(from reader: inout ColumnReader) throws(ModelFileError) {
    filed.texts = try reader.read(UInt8.self)
    textEnds = Array(try reader.read(UInt32.self).elements)
    counts = Array(try reader.read(UInt32.self).elements)
    owners = Array(try reader.read(UInt32.self).elements)
    doubts = Array(try reader.read(UInt8.self).elements)
    inverseLengths = Array(try reader.readFloats().elements)
    filed.vectors = try reader.read(Int8.self)
    filed.keys = try reader.read(UInt64.self)
    filed.slots = try reader.read(UInt32.self)
    let count = textEnds.count
    let slots = filed.slots.elements
    guard
      [counts.count, owners.count, doubts.count, inverseLengths.count, filed.keys.count]
        .allSatisfy({ $0 == count }),
      filed.vectors.count == count * ReplyEncoder.size,
      Int(textEnds.last ?? 0) == filed.texts.count,
      zip(textEnds, textEnds.dropFirst()).allSatisfy({ $0 <= $1 }),
      filed.vectors.elements.allSatisfy({ abs(Int($0)) <= ReplyScan.most }),
      // A free place ends every search.
      slots.count > count, slots.count & (slots.count - 1) == 0,
      slots.count(where: { $0 != 0 }) == count, slots.allSatisfy({ $0 <= count })
    else { throw ModelFileError(.damaged) }
  }
}
