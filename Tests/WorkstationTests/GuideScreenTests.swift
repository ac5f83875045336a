import Foundation
import Testing

/// The screens in `docs/` are frames of `Frames/`; set `TANDEM_WRITE_GENERATED=1` to write them anew.
///
/// A fence that opens with "screen NAME" holds `Frames/NAME.frame` without the spaces at its lines' ends.
@Suite struct GuideScreenTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let docs = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs")
  private static let fence = "```"

  @Test func `the screens of the guide are the screens of the program`() throws {
    let pages = try FileManager.default.contentsOfDirectory(
      at: Self.docs, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "md" }
    var count = 0
    for page in pages {
      let text = try String(contentsOf: page, encoding: .utf8)
      let (fresh, screens) = try Self.withFreshScreens(text)
      count += screens
      if ProcessInfo.processInfo.environment["TANDEM_WRITE_GENERATED"] == "1" {
        if fresh != text { try Data(fresh.utf8).write(to: page) }
      } else {
        #expect(fresh == text, "\(page.lastPathComponent) shows screens of an older program.")
      }
    }
    #expect(count >= 4)
  }

  private static func withFreshScreens(_ text: String) throws -> (text: String, screens: Int) {
    var lines: [String] = []
    var isInScreen = false
    var screens = 0
    for line in text.components(separatedBy: "\n") {
      if isInScreen, line != fence { continue }
      isInScreen = false
      lines.append(line)
      guard line.hasPrefix(fence + "screen ") else { continue }
      lines += try screen(String(line.dropFirst(fence.count + "screen ".count)))
      isInScreen = true
      screens += 1
    }
    return (lines.joined(separator: "\n"), screens)
  }

  private static func screen(_ name: String) throws -> [String] {
    let file = tests.appending(path: "Frames/\(name).frame")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("cursor ") }.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
