/// The names of the things that a desk sells, found in messages whatever their case and width.
public struct Catalogue: Sendable {
  /// One thing on sale.
  public struct Product: Sendable, Equatable {
    /// What an entity gives as its value.
    public var name: String
    /// Other names of the same thing.
    public var aliases: [String]

    public init(name: String, aliases: [String] = []) {
      self.name = name
      self.aliases = aliases
    }
  }

  /// The most names read, aliases included; far more than a shop's range, and bounded memory.
  public static let maxNames = 100_000
  /// A name is cut off here; a longer one is a description.
  public static let maxNameScalars = 200

  private let names: [String]
  private let trie: PhraseTrie
  let isEmpty: Bool

  /// Names of fewer than two letters or characters are left out: they would be found everywhere.
  public init(_ products: [Product]) {
    var trie = PhraseTrie(expectedScalars: products.reduce(0) { $0 + $1.name.utf8.count })
    var names: [String] = []
    var count = 0
    for product in products where count < Self.maxNames {
      for name in [product.name] + product.aliases where count < Self.maxNames {
        let scalars = name.unicodeScalars.prefix(Self.maxNameScalars)
        guard scalars.filter({ Scalars.isWord($0.value) }).count >= 2 else { continue }
        trie.add(String(String.UnicodeScalarView(scalars)), value: names.count)
        count += 1
      }
      names.append(product.name)
    }
    self.names = names
    self.trie = trie
    isEmpty = count == 0
  }

  /// The longest name that begins at `start`.
  @inline(__always)
  func longest(_ scalars: UnsafeBufferPointer<UInt32>, at start: Int) -> (
    range: Range<Int>, name: String
  )? {
    guard let hit = trie.longest(scalars, at: start, skipsRepeats: false) else { return nil }
    return (hit.range, names[hit.value])
  }
}
