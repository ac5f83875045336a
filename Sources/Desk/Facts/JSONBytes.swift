/// Writes JSON straight into bytes; used by one thread, for one value.
final class JSONBytes {
  private(set) var bytes: [UInt8] = []
  /// False once a number came that JSON cannot hold.
  private(set) var isValid = true

  init() {
    bytes.reserveCapacity(768)
  }

  // MARK: Containers

  func object(_ fields: (JSONBytes) -> Void) {
    bytes.append(0x7B)
    fields(self)
    bytes.append(0x7D)
  }

  /// The key of the next value; `name` holds nothing that must be escaped.
  func key(_ name: StaticString) -> JSONBytes {
    if bytes.last != 0x7B { bytes.append(0x2C) }
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    return self
  }

  func list<Element>(_ values: [Element], _ write: (JSONBytes, Element) -> Void) {
    bytes.append(0x5B)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      write(self, value)
    }
    bytes.append(0x5D)
  }

  /// A key with its text, or nothing.
  func optional(_ name: StaticString, _ value: String?) {
    if let value { key(name).string(value) }
  }

  /// An object whose keys come from data.
  func pairs(_ values: [String: String]) {
    bytes.append(0x7B)
    for (index, pair) in values.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { bytes.append(0x2C) }
      string(pair.key)
      bytes.append(0x3A)
      string(pair.value)
    }
    bytes.append(0x7D)
  }

  // MARK: Values

  func int(_ value: Int64) {
    bytes.append(contentsOf: String(value).utf8)
  }

  func bool(_ value: Bool) {
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  func double(_ value: Double) {
    if !value.isFinite { isValid = false }
    bytes.append(contentsOf: value.description.utf8)
  }

  func string(_ value: String) {
    bytes.append(0x22)
    var value = value
    value.withUTF8 { text in
      var from = 0
      for at in text.indices where text[at] < 0x20 || text[at] == 0x22 || text[at] == 0x5C {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<at]))
        escape(text[at])
        from = at + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
    }
    bytes.append(0x22)
  }

  private func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
