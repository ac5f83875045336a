import Foundation
import Testing
import Workstation

@testable import tandem

/// The editor is a child that ends in its own way, and its file is nobody else's.
@Suite struct ExternalEditorTests {
  @Test func `VISUAL comes before EDITOR, and an empty one counts for nothing`() {
    #expect(ExternalEditor.command(in: ["VISUAL": "vim -f", "EDITOR": "ed"]) == "vim -f")
    #expect(ExternalEditor.command(in: ["VISUAL": " ", "EDITOR": "ed"]) == "ed")
    #expect(ExternalEditor.command(in: [:]) == nil)
  }

  /// How an editor ended; waits for the end and leaves it for `state` to see.
  private func end(of command: String, on path: String) -> ExternalEditor.State? {
    guard let editor = ExternalEditor(command, on: path) else { return nil }
    var info = siginfo_t()
    guard waitid(P_PID, id_t(editor.process), &info, WEXITED | WNOWAIT) == 0 else { return nil }
    return editor.state()
  }

  @Test(.timeLimit(.minutes(1)))
  func `an editor gets the file as one argument, whatever its name`() throws {
    let path = try PrivateFile.write("old", named: "a b; $(exit 9).md")
    defer { PrivateFile.remove(path) }
    let command = "sh -c 'printf new > \"$1\"' sh"
    guard case .ended = end(of: command, on: path) else {
      Issue.record("the editor did not end")
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a code and a signal are told apart`() {
    if case .failed(let code) = end(of: "sh -c 'exit 3'", on: "x") {
      #expect(code == 3)
    } else {
      Issue.record("no code")
    }
    if case .killed(let signal) = end(of: "sh -c 'kill -SEGV $$'", on: "x") {
      #expect(signal == SIGSEGV)
    } else {
      Issue.record("no signal")
    }
    if case .failed(let code) = end(of: "no-such-editor-here", on: "x") {
      #expect(code == 127)
    } else {
      Issue.record("a missing editor was started")
    }
  }

  @Test func `the file lies in a folder that only its owner enters`() throws {
    let path = try PrivateFile.write("text", named: ArticleDesk.fileName("../退货 1"))
    #expect(path.hasSuffix("/article..-退货-1.md"))
    let folder = (path as NSString).deletingLastPathComponent
    let attributes = try FileManager.default.attributesOfItem(atPath: folder)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    PrivateFile.remove(path)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
