import Foundation

/// Lets several processes begin at the same moment: each says that it is ready and waits for the word.
struct StartGate {
  private let folder: String
  /// Between two looks.
  private static let pauseUs: UInt32 = 500

  /// - Parameter folder: where the marks lie; the same for all who meet.
  init(folder: String) {
    self.folder = folder
  }

  /// Called by a participant; returns when the gate is opened.
  func arrive(_ index: Int) throws {
    try mark("ready-\(index)")
    while !isMarked("go") { usleep(StartGate.pauseUs) }
  }

  /// Opens the gate when all have arrived.
  ///
  /// - Parameter isBroken: asked meanwhile; true when a participant died.
  func open(forCount count: Int, isBroken: () -> Bool) throws {
    for index in 0..<count {
      while !isMarked("ready-\(index)") {
        if isBroken() { throw BenchError("a child process ended before it was ready") }
        usleep(StartGate.pauseUs)
      }
    }
    try mark("go")
  }

  private func mark(_ name: String) throws {
    let path = folder + "/" + name
    guard FileManager.default.createFile(atPath: path, contents: Data()) else {
      throw BenchError("cannot write \(path)")
    }
  }

  private func isMarked(_ name: String) -> Bool { access(folder + "/" + name, F_OK) == 0 }
}
