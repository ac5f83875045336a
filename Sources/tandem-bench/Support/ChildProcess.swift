import Foundation

/// This program once more, for one part of a measurement.
///
/// The words it prints are the parent's; it ends by itself or by a signal.
final class ChildProcess {
  /// How it ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  private let process = Process()
  private let output = Pipe()

  /// Starts the benchmark `name` with options, in this process's environment and `environment`.
  init(_ name: String, _ options: [String], environment: [String: String] = [:]) throws {
    process.executableURL = URL(fileURLWithPath: ChildProcess.executable)
    process.arguments = [name] + options
    // A child that crashes is counted; its backtrace would take seconds.
    let environment = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
  }

  private static let executable: String = {
    // Linux names the running program; elsewhere the first word of the command line does.
    let link = "/proc/self/exe"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: link))
      ?? CommandLine.arguments[0]
  }()

  /// Waits for its end and gives what it printed last.
  func wait() -> (ending: Ending, lastLine: String) {
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let ending: Ending =
      process.terminationReason == .uncaughtSignal
      ? .signal(process.terminationStatus) : .exit(process.terminationStatus)
    let lastLine = text.split(separator: "\n").last.map(String.init) ?? ""
    return (ending, lastLine)
  }

  var isRunning: Bool { process.isRunning }

  /// Waits for its end and reads the figures that it printed.
  func figures<Figures: Decodable>(_ type: Figures.Type) throws -> Figures {
    let (ending, line) = wait()
    guard ending == .exit(0) else { throw BenchError("a child process ended with \(ending)") }
    return try JSONDecoder().decode(type, from: Data(line.utf8))
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
  }
}
