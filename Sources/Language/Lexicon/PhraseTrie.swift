/// Finds the longest known phrase at a place, over folded scalars.
///
/// One open-addressing table holds all edges, so a step costs one probe whatever the alphabet.
struct PhraseTrie: Sendable {
  /// A phrase found in a text.
  struct Hit: Equatable {
    /// The folded scalars it covers.
    var range: Range<Int>
    /// What the phrase was added with.
    var value: Int
  }

  /// Edges as (node << 21 | scalar) + 1; 0 marks a free place.
  private var keys: [UInt64]
  /// Of each place a byte of its key, 0 where it is free: most steps lead nowhere, and this much of
  /// the table stays near the processor.
  private var tags: [UInt8]
  private var targets: [Int32]
  private var mask: Int
  private var edgeCount = 0
  /// The value of the phrase that ends at a node; -1 when none does.
  private var values: [Int32] = [-1]

  init(expectedScalars: Int = 1_024) {
    var capacity = 1_024
    while capacity < expectedScalars * 2 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    tags = [UInt8](repeating: 0, count: capacity)
    targets = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Adds a phrase; a phrase added twice keeps its last value.
  mutating func add(_ phrase: some StringProtocol, value: Int) {
    precondition(value >= 0, "a negative value means that no phrase ends here")
    let simplified = SimplifiedHan.table
    var node: Int32 = 0
    for raw in phrase.unicodeScalars {
      let scalar = NormalText.folded(raw.value, simplified)
      if scalar == 0x27 || NormalText.isPassedOver(scalar) { continue }
      node = step(node, scalar) ?? insert(node, scalar)
    }
    if node != 0 { values[Int(node)] = Int32(value) }
  }

  /// The value that exactly this phrase was added with.
  func value(of phrase: some StringProtocol) -> Int? {
    let simplified = SimplifiedHan.table
    var node: Int32 = 0
    for raw in phrase.unicodeScalars {
      let scalar = NormalText.folded(raw.value, simplified)
      if scalar == 0x27 || NormalText.isPassedOver(scalar) { continue }
      guard let next = step(node, scalar) else { return nil }
      node = next
    }
    let value = Int(values[Int(node)])
    return value < 0 ? nil : value
  }

  /// The longest phrase that starts at `start` and ends inside no Latin word and no number.
  ///
  /// Apostrophes, repeated spaces and, where `skipsRepeats`, repeated letters are passed over.
  @inline(__always)
  func longest(_ text: UnsafeBufferPointer<UInt32>, at start: Int, skipsRepeats: Bool) -> Hit? {
    guard let first = step(0, text[start]) else { return nil }
    var node = first
    var best: Hit?
    var at = start + 1
    while true {
      let value = values[Int(node)]
      if value >= 0, endsWord(text, at) { best = Hit(range: start..<at, value: Int(value)) }
      guard at < text.count else { return best }
      let scalar = text[at]
      if let next = step(node, scalar) {
        node = next
      } else if scalar == text[at - 1] ? skipsRepeats || scalar == 0x20 : scalar == 0x27 {
        // The same place in the phrase, one scalar further in the text.
      } else {
        return best
      }
      at += 1
    }
  }

  /// All hits from left to right, longest first at each place, none overlapping.
  func hits(in text: UnsafeBufferPointer<UInt32>, skipsRepeats: Bool) -> [Hit] {
    var hits: [Hit] = []
    var at = 0
    var isInWord = false
    while at < text.count {
      let scalar = text[at]
      let isWordScalar = Scalars.isDigit(scalar) || Scalars.isLatinLetter(scalar)
      if !(isInWord && isWordScalar), scalar != 0x20,
        let hit = longest(text, at: at, skipsRepeats: skipsRepeats)
      {
        hits.append(hit)
        at = hit.range.upperBound
        let last = text[at - 1]
        isInWord = Scalars.isDigit(last) || Scalars.isLatinLetter(last)
        continue
      }
      isInWord = isWordScalar || (isInWord && scalar == 0x27)
      at += 1
    }
    return hits
  }

  @inline(__always)
  private func endsWord(_ text: UnsafeBufferPointer<UInt32>, _ at: Int) -> Bool {
    guard at < text.count else { return true }
    let last = text[at - 1]
    let next = text[at]
    return !(Scalars.isLatinLetter(last) && Scalars.isLatinLetter(next))
      && !(Scalars.isDigit(last) && Scalars.isDigit(next))
  }

  @inline(__always)
  private func step(_ node: Int32, _ scalar: UInt32) -> Int32? {
    let key = Self.key(node, scalar)
    var place = Self.place(key) & mask
    let tag = Self.tag(key)
    while tags[place] != 0 {
      if tags[place] == tag, keys[place] == key { return targets[place] }
      place = (place &+ 1) & mask
    }
    return nil
  }

  private mutating func insert(_ node: Int32, _ scalar: UInt32) -> Int32 {
    if (edgeCount + 1) * 2 > keys.count { grow() }
    let target = Int32(values.count)
    values.append(-1)
    place(Self.key(node, scalar), target)
    edgeCount += 1
    return target
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    var place = Self.place(key) & mask
    while keys[place] != 0 { place = (place + 1) & mask }
    keys[place] = key
    tags[place] = Self.tag(key)
    targets[place] = target
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.0 != 0 }
    let capacity = keys.count * 2
    keys = [UInt64](repeating: 0, count: capacity)
    tags = [UInt8](repeating: 0, count: capacity)
    targets = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
    for (key, target) in old { place(key, target) }
  }

  @inline(__always)
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    (UInt64(UInt32(bitPattern: node)) << 21 | UInt64(scalar)) &+ 1
  }

  /// Never 0; of the node and the scalar both.
  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: key ^ (key >> 21)) | 1
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
