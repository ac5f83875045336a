/// Words of both languages that mean the same thing at a service desk.
///
/// A concept found in a message is one more feature beside its words, so that an example with
/// "parcel" also teaches "package" and 快递, and English and Chinese examples teach each other.
public struct Concepts: Sendable {
  static let shipped = Concepts(table: ShippedConcepts.table)

  let trie: PhraseTrie
  /// The features of the concepts, by the value a hit carries.
  let features: [UInt32]

  /// Reads a plain table: a heading `[concept]`, then phrases parted by commas.
  init(table: String) {
    var trie = PhraseTrie(expectedScalars: table.utf8.count / 2)
    var features: [UInt32] = []
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "[") {
        features.append(Self.feature(line))
        continue
      }
      precondition(!features.isEmpty, "a concept table starts with a heading")
      for phrase in line.split(separator: UInt8(ascii: ",")) {
        trie.add(Substring(phrase.drop { $0 == 0x20 }), value: features.count - 1)
      }
    }
    self.trie = trie
    self.features = features
  }

  /// The shipped concepts and those of `table`, which is read as they are; a phrase that stands in
  /// both means what `table` says.
  public init(shippedWith table: String) {
    self.init(table: ShippedConcepts.table + "\n" + table)
  }

  /// Calls `body` with the number of each concept in `text`, in reading order; a number is the same
  /// in every run and build.
  ///
  /// - Complexity: O(scalars).
  public func visit(_ text: String, _ body: (UInt32) -> Void) {
    NormalText(text).scalars.withUnsafeBufferPointer { scalars in
      for hit in trie.hits(in: scalars, skipsRepeats: false) { body(features[hit.value]) }
    }
  }

  private static func feature(_ heading: Substring.UTF8View) -> UInt32 {
    heading.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
