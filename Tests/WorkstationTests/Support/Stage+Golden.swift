import Desk
import Foundation
import Terminal
import Testing

@testable import Workstation

extension Stage {
  /// A started workstation that looks like a shot.
  static func started(
    _ shot: FrameTests.Shot, _ world: World = .busy, _ permissions: Set<Permission> = []
  ) -> Stage {
    started(
      world, language: shot.language, width: shot.width, height: shot.height,
      symbols: shot.symbols, permissions: permissions)
  }

  /// Holds the screen against the one that stands in `Frames/`; `TANDEM_WRITE_FRAMES=1` writes it.
  func expectFrame(_ name: String) throws {
    let frame = frame()
    #expect(frame.buffer.checkInvariants() == nil)
    var text = frame.buffer.lines.map { $0 + "\n" }.joined()
    if let cursor = frame.cursor { text += "cursor \(cursor.x),\(cursor.y)\n" }
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Frames/\(name).frame")
    if ProcessInfo.processInfo.environment["TANDEM_WRITE_FRAMES"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard text != expected else { return }
    let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
    let first = lines.first { $0 != $1 }
    Issue.record(
      "\(name): shows '\(first?.0 ?? "")' instead of '\(first?.1 ?? "")'\n\(text)")
  }
}
