import Desk
import Engine
import Foundation

/// `tandem receive`: inbound messages as JSON Lines, each acknowledged after its commit.
enum ReceiveCommand {
  private struct Input: Decodable {
    let channel: String
    let customer: String
    let id: String
    let text: String
    let at: Timestamp?
    let files: [String]?
    let name: String?
  }

  private struct Acknowledgement: Encodable {
    let id: String
    let session: String
    let seq: Seq
    let duplicate: Bool
  }

  private struct Failure: Encodable {
    let line: Int
    let error: String
  }

  /// A message may have 512 KiB of text; escaped as JSON it can be six times as long.
  private static let lineLimitBytes = 4 * 1024 * 1024

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: true)
    defer { engine.close() }
    let decoder = JSONDecoder()
    var lines = LineReader(STDIN_FILENO, limitBytes: lineLimitBytes)
    var failures = 0
    var number = 0
    while let line = lines.next() {
      number += 1
      do {
        guard case .line(let bytes) = line else {
          throw ProgramError(.failed, "the line is longer than \(lineLimitBytes) bytes")
        }
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        let input = try decode(bytes, decoder)
        let receipt = try engine.receive(
          InboundMessage(
            channel: input.channel, customer: input.customer, customerName: input.name,
            id: input.id, text: input.text, files: input.files ?? [], at: input.at))
        try Console.json(
          Acknowledgement(
            id: input.id, session: receipt.session.description, seq: receipt.seq,
            duplicate: receipt.isDuplicate))
      } catch {
        failures += 1
        try Console.json(Failure(line: number, error: message(of: error)))
      }
    }
    if failures > 0 {
      Console.err("Lines not taken in: \(failures) of \(number). All others are on disk.")
    }
    return failures == 0 ? .done : .failed
  }

  private static func decode(_ bytes: [UInt8], _ decoder: JSONDecoder) throws -> Input {
    do {
      // Ill-formed UTF-8 is stored as U+FFFD, as everywhere.
      return try decoder.decode(Input.self, from: Data(String(decoding: bytes, as: UTF8.self).utf8))
    } catch DecodingError.keyNotFound(let key, _) {
      throw ProgramError(.failed, "the key \"\(key.stringValue)\" is missing")
    } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
      throw ProgramError(.failed, "the value of \"\(key(context))\" is of the wrong kind")
    } catch DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty {
      throw ProgramError(.failed, "the value of \"\(key(context))\" is missing")
    } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
      throw ProgramError(.failed, "the value of \"\(key(context))\" cannot be read")
    } catch {
      throw ProgramError(
        .failed, "not a JSON object {\"channel\",\"customer\",\"id\",\"text\",\"at\"?,\"files\"?}")
    }
  }

  private static func key(_ context: DecodingError.Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }

  private static func message(of error: any Error) -> String {
    switch error {
    case let error as ProgramError: error.message
    case let error as EngineError: error.message
    default: "\(error)"
    }
  }
}
