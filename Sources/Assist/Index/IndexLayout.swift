import Desk
import Language

/// How an index lies in memory and in its file: a header, then sections, each aligned to 8 bytes.
///
/// One layout serves both, so that loading is mapping. Little-endian, as every machine is that the
/// product runs on; a file from another kind fails its magic number.
struct IndexLayout: Equatable {
  /// `TDPIDX` and the version of this layout.
  static let magic: UInt64 = 0x0006_5844_4950_4454
  /// Magic, covered seq, seven counts, checksum.
  static let headerBytes = 104
  static let checksumOffset = 72
  private static let countFields = 2..<9
  /// A posting keeps its passage in 24 bits.
  static let maxPassages = 1 << 24
  /// Far more than any desk's knowledge; keeps every sum of sizes away from overflow.
  static let maxCount = 1 << 40

  var passages: Int
  var articles: Int
  var terms: Int
  var postings: Int
  var textBytes: Int
  /// Different titles.
  var titles: Int
  /// Words in the order in which the passages hold them.
  var readWords: Int

  // Section offsets in bytes, in this order.
  var termHashes: Int { Self.headerBytes }
  var termStarts: Int { termHashes + terms * 8 }
  var postingList: Int { Self.aligned(termStarts + (terms + 1) * 4) }
  var passageWordStarts: Int { Self.aligned(postingList + postings * 4) }
  var passageWords: Int { Self.aligned(passageWordStarts + (passages + 1) * 4) }
  var passageArticles: Int { Self.aligned(passageWords + readWords * 4) }
  var passageTexts: Int { Self.aligned(passageArticles + passages * 4) }
  var articleNames: Int { passageTexts + (passages + 1) * 8 }
  var articleMarks: Int { articleNames + (articles * 2 + 1) * 8 }
  var text: Int { articleMarks + articles * MemoryLayout<ArticleMark>.stride }
  var totalBytes: Int { text + textBytes }

  private static func aligned(_ offset: Int) -> Int { (offset + 7) & ~7 }

  /// Writes the header but for the checksum.
  func writeHeader(asOf: Seq, to bytes: UnsafeMutableRawBufferPointer) {
    let fields: [Int64] = [
      Int64(bitPattern: Self.magic), asOf, Int64(passages), Int64(articles), Int64(terms),
      Int64(postings), Int64(textBytes), Int64(titles), Int64(readWords),
    ]
    for (index, field) in fields.enumerated() {
      bytes.storeBytes(of: field, toByteOffset: index * 8, as: Int64.self)
    }
  }

  /// Reads the header and checks that the sections fill the file exactly.
  ///
  /// - Throws: `foreignFile` for another format or version, `damagedFile` for sizes that do not fit.
  static func read(
    _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(AssistError) -> (layout: IndexLayout, asOf: Seq) {
    guard bytes.count >= headerBytes, bytes.load(as: UInt64.self) == magic else {
      throw AssistError(.foreignFile, context: path)
    }
    func field(_ index: Int) -> Int64 {
      bytes.load(fromByteOffset: index * 8, as: Int64.self)
    }
    let counts = countFields.map { Int(field($0)) }
    guard counts.allSatisfy({ (0...maxCount).contains($0) }), counts[0] <= maxPassages else {
      throw AssistError(.damagedFile, context: path)
    }
    let layout = IndexLayout(
      passages: counts[0], articles: counts[1], terms: counts[2], postings: counts[3],
      textBytes: counts[4], titles: counts[5], readWords: counts[6])
    guard layout.totalBytes == bytes.count else {
      throw AssistError(.damagedFile, context: path)
    }
    return (layout, field(1))
  }

  /// SHA-256 of everything but the checksum itself.
  static func checksum(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(UnsafeRawBufferPointer(rebasing: bytes[..<checksumOffset]))
    hasher.update(UnsafeRawBufferPointer(rebasing: bytes[headerBytes...]))
    return hasher.finalize()
  }
}
