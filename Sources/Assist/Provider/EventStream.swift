/// Reads server-sent events out of the bytes of a stream, wherever the reads end.
public struct EventStream: Sendable {
  /// A longer line is no piece of an answer: those hold a few words.
  public static let lineLimitBytes = 256 * 1024
  /// So much that belongs to no event makes garbage of a stream.
  public static let strayLimitBytes = 4 * 1024

  private var line: [UInt8] = []
  private var data: [UInt8]?
  private var skipsLineFeed = false
  private var isAtStart = true
  /// Bytes of lines that belong to no event.
  public private(set) var strayBytes = 0
  /// True once a line or an event exceeded its bound; nothing more is read then.
  public private(set) var isTooLong = false
  /// True once more than `strayLimitBytes` came; nothing more is read then.
  public var isGarbage: Bool { strayBytes > Self.strayLimitBytes }

  public init() {}

  /// The data of the events that are whole now.
  public mutating func take(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
    var events: [[UInt8]] = []
    for byte in bytes where !isTooLong && !isGarbage {
      if skipsLineFeed, byte == 0x0A {
        skipsLineFeed = false
        continue
      }
      skipsLineFeed = byte == 0x0D
      if byte == 0x0A || byte == 0x0D {
        if let event = endLine() { events.append(event) }
      } else {
        line.append(byte)
        isTooLong = line.count > Self.lineLimitBytes
      }
    }
    return events
  }

  private mutating func endLine() -> [UInt8]? {
    defer { line.removeAll(keepingCapacity: true) }
    if isAtStart {
      isAtStart = false
      if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    }
    guard !line.isEmpty else {
      defer { data = nil }
      return data
    }
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    var value = line.dropFirst(name.count + 1)
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    if name.elementsEqual("data".utf8) {
      data = data.map { $0 + [0x0A] + value } ?? Array(value)
      isTooLong = (data?.count ?? 0) > Self.lineLimitBytes
    } else if !name.isEmpty, !["event", "id", "retry"].contains(where: name.elementsEqual) {
      strayBytes += line.count
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func elementsEqual(_ text: String) -> Bool { elementsEqual(text.utf8) }
}
