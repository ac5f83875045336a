/// The block before each file of a POSIX archive (IEEE 1003.1, `ustar`).
///
/// Written in one way only, so that a header that reads back as another block was changed.
struct TarHeader: Equatable {
  static let blockBytes = 512
  /// The largest size that octal digits hold; beyond it the number is written in base 256, as GNU
  /// tar and libarchive read it.
  private static let maxOctalSize: Int64 = 0o77_777_777_777

  let path: String
  let sizeBytes: Int64
  /// Seconds since 1970.
  let modifiedSeconds: Int64

  /// Bytes from the end of the content to the next block.
  var paddingBytes: Int {
    let rest = Int(sizeBytes % Int64(Self.blockBytes))
    return rest == 0 ? 0 : Self.blockBytes - rest
  }

  /// The block, or nil where the path fits in no header.
  func encoded() -> [UInt8]? {
    guard let (prefix, name) = Self.split(path) else { return nil }
    var block = [UInt8](repeating: 0, count: Self.blockBytes)
    func put(_ bytes: some Collection<UInt8>, _ at: Int) {
      block.replaceSubrange(at..<at + bytes.count, with: bytes)
    }
    func putOctal(_ value: Int64, _ at: Int, digits: Int) {
      let text = String(value, radix: 8)
      put((String(repeating: "0", count: max(0, digits - text.utf8.count)) + text).utf8, at)
    }
    put(name, 0)
    putOctal(0o600, 100, digits: 7)
    putOctal(0, 108, digits: 7)
    putOctal(0, 116, digits: 7)
    if sizeBytes <= Self.maxOctalSize {
      putOctal(sizeBytes, 124, digits: 11)
    } else {
      block[124] = 0x80
      for index in 0..<8 {
        block[128 + index] = UInt8(truncatingIfNeeded: sizeBytes >> (56 - 8 * Int64(index)))
      }
    }
    putOctal(max(0, min(modifiedSeconds, Self.maxOctalSize)), 136, digits: 11)
    block[156] = UInt8(ascii: "0")
    put("ustar\u{0}00".utf8, 257)
    put(prefix, 345)
    // The checksum counts itself as eight blanks.
    put([UInt8](repeating: 0x20, count: 8), 148)
    let sum = block.reduce(Int64(0)) { $0 + Int64($1) }
    putOctal(sum, 148, digits: 6)
    block[154] = 0
    return block
  }

  /// Reads a block back; nil where it is not exactly what `encoded` writes.
  init?(_ block: [UInt8]) {
    guard block.count == Self.blockBytes else { return nil }
    func text(_ range: Range<Int>) -> String? {
      String(validating: block[range].prefix { $0 != 0 }, as: UTF8.self)
    }
    func octal(_ range: Range<Int>) -> Int64? { text(range).flatMap { Int64($0, radix: 8) } }
    guard let name = text(0..<100), let prefix = text(345..<500), let modified = octal(136..<148)
    else { return nil }
    let size =
      block[124] == 0x80
      ? block[128..<136].reduce(Int64(0)) { $0 << 8 | Int64($1) } : octal(124..<136)
    guard let size, size >= 0 else { return nil }
    path = prefix.isEmpty ? name : prefix + "/" + name
    sizeBytes = size
    modifiedSeconds = modified
    guard encoded() == block else { return nil }
  }

  init(path: String, sizeBytes: Int64, modifiedSeconds: Int64) {
    self.path = path
    self.sizeBytes = sizeBytes
    self.modifiedSeconds = modifiedSeconds
  }

  /// Cuts a path of more than 100 bytes at a slash into a prefix of at most 155 and a name.
  private static func split(_ path: String) -> (prefix: [UInt8], name: [UInt8])? {
    let bytes = Array(path.utf8)
    if bytes.isEmpty || bytes.contains(0) { return nil }
    if bytes.count <= 100 { return ([], bytes) }
    let slash = bytes.indices.first { index in
      bytes[index] == UInt8(ascii: "/") && index <= 155
        && (1...100).contains(bytes.count - index - 1)
    }
    guard let slash, slash > 0 else { return nil }
    return (Array(bytes[..<slash]), Array(bytes[(slash + 1)...]))
  }
}
