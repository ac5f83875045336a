import Language

/// The replies a desk has sent, each once, with how often and where it lies among the others.
struct ReplyShelf: Sendable {
  /// One reply.
  struct Entry: Sendable {
    /// The end of its text in `texts`.
    var textEnd: UInt32
    /// How often it was sent, in its own words or in words that count as the same.
    var count: UInt32
    /// Who it was sent to first; `severalOwners` once it was sent to another.
    var owner: UInt32
    /// Offered only once it was sent to several.
    var isDoubtful: Bool
  }

  /// Means that a reply was sent to more than one customer.
  static let severalOwners: UInt32 = 0
  /// Nobody knows to whom: says nothing about being another.
  static let unknownOwner: UInt32 = 1

  private(set) var entries: [Entry] = []
  private(set) var texts: [UInt8] = []
  /// `ReplyEncoder.size` steps for each reply.
  private(set) var vectors: [Int8] = []
  /// One through the length of each vector.
  private(set) var inverseLengths: [Float] = []
  private(set) var keys: [UInt64] = []
  private var places: [UInt64: Int32] = [:]

  init() {}

  var count: Int { entries.count }

  /// The words of a reply, which merge it with others: case and punctuation aside.
  static func key(of terms: ReplyTerms) -> UInt64 {
    terms.words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Takes a reply in, or counts it where the same words are there.
  mutating func add(
    _ template: ReplyTemplate, key: UInt64, owner: UInt32, isDoubtful: Bool,
    vector: () -> [ReplyEncoder.Lane]
  ) {
    if let place = places[key] {
      let known = entries[Int(place)].owner
      entries[Int(place)].count &+= 1
      if known == Self.unknownOwner {
        entries[Int(place)].owner = owner
      } else if owner != Self.unknownOwner, owner != known {
        entries[Int(place)].owner = Self.severalOwners
      }
      entries[Int(place)].isDoubtful = entries[Int(place)].isDoubtful || isDoubtful
      return
    }
    guard texts.count + template.text.utf8.count < Self.mostBytes else { return }
    texts.append(contentsOf: template.text.utf8)
    places[key] = Int32(entries.count)
    keys.append(key)
    entries.append(
      Entry(
        textEnd: UInt32(texts.count), count: 1, owner: owner, isDoubtful: isDoubtful))
    let steps = ReplyScan.steps(of: vector())
    vectors.append(contentsOf: steps)
    inverseLengths.append(ReplyScan.inverseLength(of: steps[...]))
  }

  /// The most texts kept, in bytes; far more than a desk says in years.
  private static let mostBytes = 1 << 30

  func text(_ index: Int) -> String {
    let start = index == 0 ? 0 : Int(entries[index - 1].textEnd)
    return String(decoding: texts[start..<Int(entries[index].textEnd)], as: UTF8.self)
  }

  func isOffered(_ index: Int) -> Bool {
    !entries[index].isDoubtful || entries[index].owner == Self.severalOwners
  }
}

extension ReplyShelf {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt32(texts.count))
    writer.write(texts)
    writer.write(entries.map(\.textEnd))
    writer.write(entries.map(\.count))
    writer.write(entries.map(\.owner))
    writer.write(entries.map { $0.isDoubtful ? 1 : 0 } as [Int8])
    writer.write(keys.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] })
    writer.write(vectors)
  }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    texts = try reader.readBytes(Int(try reader.readUInt32()))
    let ends = try reader.readUInt32s()
    let counts = try reader.readUInt32s()
    let owners = try reader.readUInt32s()
    let doubts = try reader.readInt8s()
    let halves = try reader.readUInt32s()
    vectors = try reader.readInt8s()
    guard counts.count == ends.count, owners.count == ends.count, doubts.count == ends.count,
      halves.count == ends.count * 2, vectors.count == ends.count * ReplyEncoder.size,
      Int(ends.last ?? 0) == texts.count, zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }),
      vectors.allSatisfy({ abs(Int($0)) <= ReplyScan.most })
    else { throw ModelFileError(.damaged) }
    for index in ends.indices {
      entries.append(
        Entry(
          textEnd: ends[index], count: counts[index], owner: owners[index],
          isDoubtful: doubts[index] != 0))
      let key = UInt64(halves[index * 2]) | UInt64(halves[index * 2 + 1]) << 32
      keys.append(key)
      places[key] = Int32(index)
      let first = index * ReplyEncoder.size
      inverseLengths.append(
        ReplyScan.inverseLength(of: vectors[first..<(first + ReplyEncoder.size)]))
    }
  }
}
