import Testing

@testable import Terminal

@Suite struct NotificationTests {
  private let news = DesktopNotification(title: "Tandem", body: "王芳 超时 1:10")

  @Test func eachTerminalIsAskedInItsOwnWords() {
    #expect(
      NotificationProtocol.osc9.sequence(for: news, isInTmux: false)
        == "\u{1B}]9;Tandem: 王芳 超时 1:10\u{7}")
    #expect(
      NotificationProtocol.osc777.sequence(for: news, isInTmux: false)
        == "\u{1B}]777;notify;Tandem;王芳 超时 1:10\u{7}")
    #expect(NotificationProtocol.none.sequence(for: news, isInTmux: false) == nil)
  }

  @Test func tmuxIsAskedToHandItOn() {
    #expect(
      NotificationProtocol.osc9.sequence(for: news, isInTmux: true)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]9;Tandem: 王芳 超时 1:10\u{7}\u{1B}\\")
  }

  @Test(arguments: HostileText.samples)
  func noTextEndsItsSequenceOrItsField(text: String) throws {
    let hostile = DesktopNotification(title: text + ";x", body: text + "\u{7}\u{1B}\\;4;9")
    for style in [NotificationProtocol.osc9, .osc777] {
      let sent = try #require(style.sequence(for: hostile, isInTmux: false)).unicodeScalars
      let body = sent.dropFirst(2).dropLast()
      #expect(!body.contains(where: Width.isUnprintable))
      #expect(sent.count { $0 == ";" } == (style == .osc9 ? 1 : 3))
      #expect(sent.count < 300)
    }
  }

  @Test func theTerminalIsKnownByItsName() {
    func detect(_ pairs: (String, String)...) -> NotificationProtocol {
      .detect(environment: Dictionary(uniqueKeysWithValues: pairs))
    }
    #expect(detect(("TERM", "xterm-256color")) == .none)
    #expect(detect(("TERM", "linux")) == .none)
    #expect(detect(("TERM", "xterm-256color"), ("VTE_VERSION", "7200")) == .osc777)
    #expect(detect(("TERM", "foot")) == .osc777)
    #expect(detect(("TERM", "tmux-256color"), ("KITTY_WINDOW_ID", "1")) == .osc9)
    #expect(detect(("TERM", "xterm-256color"), ("TERM_PROGRAM", "WezTerm")) == .osc9)
  }
}
