import Desk
import Engine
import Foundation
import Ledger
import Workstation

/// `tandem forget CUSTOMER` and `tandem export CUSTOMER|SESSION`: the rights of a person.
enum PersonCommand {
  private struct Forgotten: Encodable {
    let customer: String
    let sessions: Int
    let dialogues: Int
    let removedCopies: [String]
    let backups: [String]
  }

  static func forget(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let (_, caller) = try program.caller(engine)
    let customer = try program.parsed.required("CUSTOMER")
    let report = try program.doing { () throws(EngineError) in
      try engine.forget(customer, by: caller)
    }
    if program.wantsJSON {
      try Console.json(
        Forgotten(
          customer: report.customer, sessions: report.sessions, dialogues: report.dialogues,
          removedCopies: report.removedCopies, backups: report.backups))
      return .done
    }
    for backup in report.backups { Console.out(backup + "\n") }
    Console.err(program.strings.forgotten(customer, sessions: report.sessions))
    if !report.removedCopies.isEmpty {
      Console.err(program.strings.oldCopiesRemoved(report.removedCopies))
    }
    if !report.backups.isEmpty { Console.err(program.strings.backupsRemember) }
    return .done
  }

  static func export(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let (_, caller) = try program.caller(engine)
    let name = try program.parsed.required("CUSTOMER|SESSION")
    // `S12` is a session unless a customer bears that name.
    let known = try program.doing { () throws(EngineError) in
      try engine.reading { reader throws(LedgerError) in try reader.customer(name) }
    }
    let session = known == nil ? SessionID(name) : nil
    let export = try program.doing { () throws(EngineError) in
      var customer = name
      if let session { customer = try engine.customer(of: session) }
      return try engine.export(
        customer, only: session, isPlain: program.parsed.has("--plain"), by: caller)
    }
    Console.out(HarmlessText.json(String(decoding: try export.json(), as: UTF8.self)) + "\n")
    return .done
  }
}
