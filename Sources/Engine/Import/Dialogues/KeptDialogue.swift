import Desk
import Foundation
import Language

/// A recorded dialogue of the desk's past: one line `{"id","lang","turns":[{"role","text"}]}`.
struct KeptDialogue: Codable, Equatable {
  struct Line: Codable, Equatable {
    var role: String
    var text: String
  }

  var id: String
  var lang: String?
  /// Oldest first; of the roles `customer` and `agent` only once it is kept.
  var turns: [Line]

  /// The longest of real ones have some hundred KiB.
  static let lineLimitBytes = 16 * 1024 * 1024
  private static let roles: Set<String> = ["customer", "agent", "action"]

  /// Why a line is no dialogue, in words that end a message.
  struct Problem: Error {
    let message: String
  }

  /// Reads a line of a file; what machines did (`action`) is left out.
  init(line: [UInt8]) throws(Problem) {
    let shape = #"expected {"id","turns":[{"role","text"}]}"#
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Problem(message: "expected text in UTF-8, found other bytes")
    }
    guard let read = try? JSONDecoder().decode(KeptDialogue.self, from: Data(text.utf8)) else {
      throw Problem(message: shape)
    }
    guard !read.id.isEmpty, read.id.utf8.count <= ImportLimits.maxKeyBytes else {
      throw Problem(message: "id: expected a name of 1 to \(ImportLimits.maxKeyBytes) bytes")
    }
    if let other = read.turns.first(where: { !Self.roles.contains($0.role) }) {
      let shown = Display.oneLine(other.role, limitScalars: 40)
      throw Problem(message: "role: expected customer, agent or action, found '\(shown)'")
    }
    self = read
    turns.removeAll { $0.role == "action" || Example.cleaned($0.text).isEmpty }
  }

  /// Whether an agent says something after the customer did.
  var teaches: Bool {
    guard let first = turns.firstIndex(where: { $0.role == "customer" }) else { return false }
    return turns[first...].contains { $0.role == "agent" }
  }

  /// As it is kept: the same dialogue is the same line.
  func line() throws(Problem) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    } catch {
      throw Problem(message: "cannot be written: \(error)")
    }
  }

  var spoken: [Turn] {
    turns.map {
      Turn(seq: 0, speaker: $0.role == "customer" ? .customer : .agent, text: $0.text)
    }
  }

  /// A number for a text that other texts have by no accident worth counting.
  static func mark(of bytes: some Sequence<UInt8>) -> UInt64 {
    SHA256.hash(Array(bytes)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
