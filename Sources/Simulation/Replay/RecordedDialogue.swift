import Foundation

/// One recorded dialogue: who said what, in order.
public struct RecordedDialogue: Sendable, Equatable {
  public struct Turn: Sendable, Equatable, Decodable {
    /// `customer`, `agent` or `action`.
    public let role: String
    public let text: String
  }

  public let id: String
  public let turns: [Turn]

  /// A dialogue is one line; the longest of real ones have some hundred KiB.
  public static let lineLimitBytes = 16 * 1024 * 1024

  /// Reads `{"id","lang","turns":[{"role","text"}]}`; nil where the line is none.
  public init?(line: [UInt8]) {
    struct Line: Decodable {
      let id: String
      let turns: [Turn]
    }
    let text = String(decoding: line, as: UTF8.self)
    guard let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8)) else {
      return nil
    }
    id = line.id
    turns = line.turns
  }
}
