public import Foundation

/// Cuts the bytes of a pipe into lines, each with a bound.
public struct WireLines: Sendable {
  /// Longer than any line that is written: a request holds a bounded prompt, a piece of an answer
  /// at most `pieceBytes`.
  public static let lineLimitBytes = 1024 * 1024
  /// An answer travels in pieces no larger.
  public static let pieceBytes = 64 * 1024

  private var pending = Data()

  public init() {}

  /// The lines that are whole now, without their ends.
  ///
  /// - Returns: nil once a line exceeds its bound: the other side does not keep to the protocol.
  public mutating func take(_ bytes: Data) -> [Data]? {
    pending.append(bytes)
    var lines: [Data] = []
    var from = pending.startIndex
    while let end = pending[from...].firstIndex(of: 0x0A) {
      lines.append(Data(pending[from..<end]))
      from = end + 1
    }
    pending = Data(pending[from...])
    return pending.count > Self.lineLimitBytes ? nil : lines
  }

  /// One value as a line.
  public static func line(_ value: some Encodable) -> Data {
    // Integers, texts and bytes always encode.
    guard var line = try? JSONEncoder().encode(value) else { return Data("{}\n".utf8) }
    line.append(0x0A)
    return line
  }
}
