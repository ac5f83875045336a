import Foundation
import Testing

@testable import Desk

@Suite struct EditDistanceTests {
  @Test func aTextSentAsItWasOfferedIsNoEdit() {
    #expect(EditDistance.share(from: "Hello there.", to: "Hello there.") == 0)
    #expect(EditDistance.share(from: "", to: "") == 0)
    // Blanks at the ends and line breaks are typing, not writing.
    #expect(EditDistance.share(from: "Hello there.", to: "  Hello\nthere. ") == 0)
  }

  @Test func theShareIsThatOfTheLongerText() {
    #expect(EditDistance.share(from: "abcd", to: "abcx") == 0.25)
    #expect(EditDistance.share(from: "ab", to: "abcd") == 0.5)
    #expect(EditDistance.share(from: "", to: "abcd") == 1)
    #expect(EditDistance.share(from: "退款三天到账", to: "退款五天到账") == 1.0 / 6)
  }

  @Test func itIsTheSameInBothDirectionsAndNeverBeyondOne() {
    let texts = ["", "a", "Your order is late.", "Your order was never late!", "订单延误了", "x y z"]
    for one in texts {
      for other in texts {
        let share = EditDistance.share(from: one, to: other)
        #expect(share == EditDistance.share(from: other, to: one))
        #expect((0...1).contains(share))
      }
    }
  }

  @Test func longTextsAreComparedByTheirWords() {
    let long = (0..<3000).map { "word\($0)" }.joined(separator: " ")
    #expect(EditDistance.share(from: long, to: long + " end") < 0.001)
    let changed = long.replacingOccurrences(of: "word7 ", with: "other ")
    #expect(EditDistance.share(from: long, to: changed) <= 0.001)
    #expect(EditDistance.share(from: long, to: String(repeating: "no ", count: 20_000)) > 0.9)
  }
}
