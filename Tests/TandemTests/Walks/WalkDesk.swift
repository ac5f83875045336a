import Desk
import Engine
import Foundation
import Ledger

@testable import tandem

/// A desk for one walk, which the agent `lina` sits at.
///
/// What happens there meanwhile, and what came of it, is done and read as another process would.
final class WalkDesk {
  private let root: String
  private var path: String { root + "/desk" }

  init() throws {
    root =
      NSTemporaryDirectory() + "tandem-walk-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    for name in ["desk", "state", "config", "run"] {
      try FileManager.default.createDirectory(
        atPath: root + "/" + name, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    try with(creating: true) { engine in
      try engine.record([
        ProposedFact(
          .system, .agentSaved(Agent(id: "lina", name: "Li Na", role: .agent, origin: .firstUse)))
      ])
    }
  }

  deinit {
    // What a walk leaves behind in the temporary folder harms nobody.
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The line that starts the workstation.
  func command(_ words: String = "") -> String { "exec " + bareCommand(words) }

  /// The same for a shell that stays.
  func bareCommand(_ words: String = "") -> String {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    return "'\(folder.path)/tandem' --desk '\(path)' --as lina \(words)"
  }

  /// Nothing of the person who runs the tests is seen or changed.
  var variables: [String: String] {
    [
      "HOME": root, "XDG_STATE_HOME": root + "/state", "XDG_CONFIG_HOME": root + "/config",
      "XDG_RUNTIME_DIR": root + "/run", "LC_ALL": "C.UTF-8",
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "SHELL": "/bin/sh",
      "TZ": "UTC", "PS1": "shell$ ",
    ]
  }

  // MARK: What happens there

  /// A customer writes.
  @discardableResult
  func hears(_ text: String, from name: String) throws -> SessionID {
    try with { engine in
      try engine.receive(
        InboundMessage(
          channel: "test", customer: CustomerID("C-" + name), customerName: name,
          id: UUID().uuidString, text: text)
      ).session
    }
  }

  /// Lina does something without the workstation.
  func does(_ command: Command, in session: SessionID) throws {
    try with { engine in
      guard case .done = engine.perform(command, on: session, by: .agent("lina")) else {
        throw ProgramError(.failed, command.name)
      }
    }
  }

  /// Brings an article in.
  func knows(_ article: String) throws {
    let file = root + "/article.md"
    try article.write(toFile: file, atomically: true, encoding: .utf8)
    try with { engine in
      _ = try engine.importFiles(
        .knowledge, paths: [file], isCheck: false, by: .agent("sue", role: .supervisor))
    }
  }

  // MARK: What came of it

  func owner(of session: SessionID) throws -> Owner? {
    try with { engine in
      guard case .details(let details) = engine.answer(.details(session), viewer: nil) else {
        return nil
      }
      return details.row.owner
    }
  }

  /// What agents said in a session.
  func sent(in session: SessionID) throws -> [MessageCommitted] {
    try with { engine in
      guard case .history(let events) = engine.answer(.history(session), viewer: nil) else {
        return []
      }
      return events.compactMap { event in
        guard case .agent = event.actor, case .messageCommitted(let said) = event.fact else {
          return nil
        }
        return said
      }
    }
  }

  @discardableResult
  private func with<Result>(creating: Bool = false, _ body: (Engine) throws -> Result) throws
    -> Result
  {
    let engine = try Engine.open(DeskFolder(path: path), creating: creating)
    defer { engine.close() }
    return try body(engine)
  }
}
