import Foundation
import Testing

@testable import tandem

@Suite struct CommandLineCompletionTests {
  private static func script(_ shell: String) throws -> String {
    guard case .print(let script) = try CommandReader.read(["completions", shell]) else {
      return ""
    }
    return script
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func everyShellThatIsHereAcceptsItsScript(_ shell: String) throws {
    guard let program = Self.program(shell) else { return }
    let result = try Self.run(program, ["-n"], script: try Self.script(shell))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func everyScriptNamesAllCommandsAndOptions(_ shell: String) throws {
    let script = try Self.script(shell)
    for (path, spec) in TandemCommands.root.walk() {
      for name in path { #expect(script.contains(name)) }
      for option in spec.options {
        let name = shell == "fish" ? "-l " + option.name.dropFirst(2) : option.name
        #expect(script.contains(name), "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("tandem,s", "serve sessions show search suggest shadow"),
    ("tandem,do,t", "takeover transfer tag"),
    ("tandem,--desk,/,do,cl", "claim"),
    ("tandem,do,--as,show,esc", "escalate"),
    ("tandem,do,escalate,--reason,t", "toolFailure turnLimit"),
    ("tandem,do,transfer,--reason,t", ""),
    ("tandem,sessions,--status,=,o", "open"),
    ("tandem,sessions,--status,=", "open snoozed closed"),
    ("tandem,sessions,--s", "--status --sort"),
    ("tandem,do,transfer,S1,--to,queue,:,vip,--re", "--reason"),
    ("tandem,import,c", "customers canned"),
    ("tandem,import,knowledge,/et", "/etc"),
    ("tandem,queue,--desk,/et", "/etc"),
    ("tandem,desk,", "share"), ("tandem,completions,b", "bash"),
    ("tandem,queue,--,-", ""), ("tandem,show,", ""),
  ])
  func bashOffersWhatFits(_ line: String, _ offers: String) throws {
    guard let bash = Self.program("bash") else { return }
    let words = line.split(separator: ",", omittingEmptySubsequences: false).map {
      shellQuoted(String($0))
    }
    let script =
      BashCompletions.script(for: TandemCommands.root) + """
        COMP_WORDS=(\(words.joined(separator: " ")))
        COMP_CWORD=\(words.count - 1)
        _tandem
        echo "${COMPREPLY[*]}"

        """
    let result = try Self.run(bash, ["--norc"], script: script)
    #expect(result.output == offers + "\n")
  }

  private static func program(_ shell: String) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + shell }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs `program` with `script` as a file after its arguments.
  private static func run(
    _ program: String, _ arguments: [String], script: String
  ) throws -> (status: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "tandem-\(UUID())")
    try Data(script.utf8).write(to: file)
    // What cannot be removed here, the system clears.
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments + [file.path]
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
