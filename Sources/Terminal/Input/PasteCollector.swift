/// Gathers a bracketed paste up to its end mark, within a bound.
struct PasteCollector: Sendable {
  private static let endMark = Array("\u{1B}[201~".utf8)

  let limitBytes: Int
  private var bytes: [UInt8] = []
  private var count = 0
  /// How many bytes of the end mark the last bytes are.
  private var matched = 0

  init(limitBytes: Int) { self.limitBytes = limitBytes }

  mutating func start() {
    bytes = []
    count = 0
    matched = 0
  }

  /// Takes `byte`; true once the end mark is complete.
  mutating func add(_ byte: UInt8) -> Bool {
    count += 1
    // The mark is kept with the text until it is complete, so it needs room beside it.
    if bytes.count < limitBytes + Self.endMark.count { bytes.append(byte) }
    if byte == Self.endMark[matched] {
      matched += 1
    } else {
      matched = byte == Self.endMark[0] ? 1 : 0
    }
    guard matched == Self.endMark.count else { return false }
    count -= matched
    if count <= limitBytes { bytes.removeLast(matched) }
    return true
  }

  /// The paste, or its size if it exceeds the limit; the collector is empty afterwards.
  mutating func finish() -> InputEvent {
    defer { start() }
    guard count <= limitBytes else { return .pasteTooLarge(count) }
    return .paste(TypedText.clean(String(decoding: bytes, as: UTF8.self)))
  }
}
