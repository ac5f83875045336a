import Assist
import Desk
import Foundation

/// The files of a reply selection: dialogues to learn from, a pool of texts, items to answer.
enum ReplyFiles {
  /// A context with the ids of the texts that may answer it.
  struct Item: Decodable {
    let context: [Line]
    let candidates: [Int]
    let answer: Int
  }

  /// One turn as the files have it.
  struct Line: Decodable {
    let role: String
    let text: String
  }

  private struct Dialogue: Decodable {
    let turns: [Line]
  }

  private struct PoolText: Decodable {
    let id: Int
    let text: String
  }

  static func dialogues(_ path: String) throws -> [ReplyDialogue] {
    try read(path, as: Dialogue.self).map { ReplyDialogue(turns: turns($0.turns)) }
  }

  /// The texts of a pool by id.
  static func pool(_ path: String) throws -> [Int: String] {
    Dictionary(try read(path, as: PoolText.self).map { ($0.id, $0.text) }) { $1 }
  }

  static func items(_ path: String) throws -> [Item] { try read(path, as: Item.self) }

  /// What people said; turns of any other role (`action`) are dropped.
  static func turns(_ lines: [Line]) -> [Turn] {
    lines.compactMap { line in
      switch line.role {
      case "customer": Turn(seq: 0, speaker: .customer, text: line.text)
      case "agent": Turn(seq: 0, speaker: .agent, text: line.text)
      default: nil
      }
    }
  }

  private static func read<Row: Decodable>(_ path: String, as: Row.Type) throws -> [Row] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchError("\(path) cannot be read")
    }
    let decoder = JSONDecoder()
    var rows: [Row] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let row = try? decoder.decode(Row.self, from: line) else {
        throw BenchError("\(path):\(index + 1) is not what this file should hold")
      }
      rows.append(row)
    }
    guard !rows.isEmpty else { throw BenchError("\(path) is empty") }
    return rows
  }
}
