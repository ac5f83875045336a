import Foundation
import Testing

@testable import tandem

@Suite struct HarmlessTextTests {
  @Test func textLosesItsSequencesAndKeepsItsColumnsAndLines() {
    let text = "c\u{1B}[2J1\tEvil\u{202E}\u{9B}31m\n客户 👍"
    #expect(HarmlessText.plain(text) == "c1\tEvil\n客户 👍")
  }

  @Test func jsonKeepsItsMeaningWithoutAnythingATerminalObeys() throws {
    let received = "a\u{9B}31m \u{202E}b\u{2028}c\u{7F} 客户"
    let json = try Console.jsonLine([received])
    #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || !(0x7F...0x9F).contains($0.value) })
    #expect(!json.unicodeScalars.contains { [0x202E, 0x2028].contains($0.value) })
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [received])
  }
}
