import Desk
import Terminal
import Testing

@testable import Workstation

/// The lines at the bottom: nothing that matters is hidden by something else or cut in silence.
@Suite struct StatusTests {
  private func offered(_ width: Int = 120, _ height: Int = 40) throws -> Stage {
    var stage = Stage.started(width: width, height: height)
    stage.press(.f(3), .f(3))
    let row = try #require(stage.world.rows.first { $0.id == World.zhang })
    stage.send(.duty(Duty(offer: Offer(row: row, leftMs: 20_000, terms: []))))
    return stage
  }

  @Test func `what a key came to is told while an offer stands, and the offer as well`() throws {
    var stage = try offered()
    #expect(stage.status.contains("For you: "))
    stage.press(.alt("y"), .alt("u"))
    #expect(!stage.status.contains("For you: "))
    #expect(stage.screen[39].hasPrefix("For you: 张伟"))
    #expect(stage.screen[39].hasSuffix("F1 help"))
    stage.type("好")
    #expect(stage.status.contains("For you: "))
    #expect(stage.screen[39].hasPrefix("Enter send"))
  }

  @Test func `Esc says what it cannot do while a message is being sent`() {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    stage.type("今晚发出。")
    stage.press(.enter, .escape)
    #expect(stage.model.focus == .composer)
    #expect(
      stage.status.contains(
        "Being sent: Esc cannot stop it; Alt-w withdraws it while it has not left."))
  }

  @Test func `a notice that is as wide as the screen stands there whole`() {
    var stage = Stage.started(width: 80, height: 24)
    stage.press(.f(3), .f(3))
    let wide = String(repeating: "x", count: 80)
    stage.send(.status(.text(wide)))
    #expect(stage.status == wide)
  }

  @Test func `the smallest screen says in whole words how to see more`() {
    let stage = Stage.started(width: 20, height: 5)
    #expect(stage.screen[4] == "enlarge the window")
  }

  @Test func `a line that is too long says so, one that just fits stays whole`() {
    var settings = Settings()
    settings.symbols = .line
    var canvas = Canvas(Size(width: 8, height: 4), theme: .plain(Look.roles), settings: settings)
    canvas.put(TextLine(Span("12345678"), Span("  ")), y: 0)
    canvas.put(TextLine(Span("1234"), Span("56789")), y: 1)
    canvas.put(TextLine(Span("12345678"), Span("9")), y: 2)
    canvas.put(TextLine(Span("1234567"), Span("中文")), y: 3)
    #expect(canvas.buffer.lines == ["12345678", "1234567…", "1234567…", "1234567…"])
  }
}
