import Desk
import Engine
import Foundation
import Workstation

/// Labels as JSON Lines from a pipe: each is recorded by itself, a bad line leaves the others.
struct LabelReader {
  private struct Input: Decodable {
    let message: Seq?
    let session: String?
    let text: String?
    let label: String
  }

  private static let lineLimitBytes = 1024 * 1024

  private let task: LearningTask
  private let engine: Engine
  private let caller: Caller
  private let program: Program

  init(_ task: LearningTask, _ engine: Engine, _ caller: Caller, _ program: Program) {
    self.task = task
    self.engine = engine
    self.caller = caller
    self.program = program
  }

  func run() throws -> ExitCode {
    var lines = LineReader(STDIN_FILENO, limitBytes: Self.lineLimitBytes)
    let decoder = JSONDecoder()
    var number = 0
    var failures = 0
    var recorded = 0
    var new = 0
    while let line = lines.next() {
      number += 1
      do {
        guard case .line(let bytes) = line else {
          throw ProgramError(.failed, "longer than \(Self.lineLimitBytes) bytes")
        }
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        let given = try given(bytes, decoder)
        let receipts = try program.doing { () throws(EngineError) in
          try engine.label(task, [given], by: caller)
        }
        recorded += receipts.count { !$0.isKnown }
        new += receipts.count(where: \.isNewLabel)
        for receipt in receipts {
          if let nearest = receipt.nearest {
            Console.err("line \(number): \(receipt.example.label) is new; \(nearest) is near to it")
          }
        }
      } catch let error as ProgramError where error.code != .refused {
        failures += 1
        Console.err("line \(number): \(error.message)")
      }
    }
    Console.out(program.strings.labelled(recorded, new: new) + "\n")
    return failures == 0 ? .done : .failed
  }

  private func given(_ bytes: [UInt8], _ decoder: JSONDecoder) throws -> GivenLabel {
    guard let input = try? decoder.decode(Input.self, from: Data(bytes)) else {
      throw ProgramError(
        .failed, "expected a JSON object {\"message\"|\"session\"|\"text\",\"label\"}")
    }
    if let message = input.message { return GivenLabel(.message(message), label: input.label) }
    if let session = input.session.flatMap(SessionID.init) {
      return GivenLabel(.session(session), label: input.label)
    }
    if let text = input.text { return GivenLabel(.text(text), label: input.label) }
    throw ProgramError(.failed, "one of \"message\", \"session\" and \"text\" is needed")
  }
}
