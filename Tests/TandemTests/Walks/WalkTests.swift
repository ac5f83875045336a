import Desk
import Foundation
import Terminal
import Testing

/// The program itself, walked through in a terminal from its start to its end.
@Suite(.enabled(if: Tmux.program != nil, Tmux.absence)) struct WalkTests {
  private let desk: WalkDesk

  init() throws { desk = try WalkDesk() }

  private func workstation(
    _ words: String = "", width: Int = 80, height: Int = 24
  ) throws -> Tmux {
    try Tmux(desk.command(words), width: width, height: height, variables: desk.variables)
  }

  /// Lina has a session in which nothing is owed: nothing on screen changes by itself.
  private func settled(_ name: String = "Ann") throws -> SessionID {
    let session = try desk.hears("My parcel never came.", from: name)
    try desk.does(.takeOver, in: session)
    try desk.does(.send(text: "I am looking into it.", basis: nil), in: session)
    return session
  }

  // MARK: Start and end

  @Test func `a start shows what matters, and the end gives the terminal back as it was`()
    async throws
  {
    _ = try settled()
    let tmux = try Tmux("exec sh", variables: desk.variables)
    try await tmux.until(shows: "shell$")
    try tmux.type("echo before; " + desk.bareCommand())
    try tmux.press("Enter")
    let screen = try await tmux.until("the desk") { $0.shows("TANDEM") && $0.shows("parcel") }
    #expect(screen.isAlternate && screen.hasCursor)
    #expect(screen.lines.count == 24)
    #expect(screen.lines.last?.hasSuffix("F1 help") == true)
    #expect(screen.shows("Reply to Ann (visible to customer)"))
    let prompt = try #require(screen.lines.lastIndex { $0.contains("│>") })
    #expect(screen.cursor == [27, prompt])
    try tmux.press("C-q", "C-q")
    let after = try await tmux.until("the shell again") { !$0.isAlternate && $0.shows("before") }
    #expect(after.hasCursor && !after.shows("TANDEM"))
  }

  @Test func `a draft survives the death of the program`() async throws {
    let session = try settled()
    let first = try workstation()
    try await first.until(shows: "Reply to Ann")
    try first.type("half a sentence, 半句")
    try await first.until("the draft is saved") { $0.shows("drafts 1  saved") }
    try first.kill(SIGKILL)
    try await first.until("the end") { $0.isDead }
    let next = try workstation()
    let screen = try await next.until(shows: "half a sentence, 半句")
    #expect(screen.shows("drafts 1"))
    // The caret stands behind what was typed.
    try next.type(" and the rest")
    try await next.until(shows: "half a sentence, 半句 and the rest")
    #expect(try desk.sent(in: session).count == 1)
  }

  @Test func `a stopped program lets the desk go on, and shows what it missed`() async throws {
    _ = try settled()
    let tmux = try Tmux("exec sh", variables: desk.variables)
    try await tmux.until(shows: "shell$")
    try tmux.type(desk.bareCommand())
    try tmux.press("Enter")
    try await tmux.until(shows: "Reply to Ann")
    try tmux.type("before")
    try await tmux.until(shows: "> before")
    try tmux.press("C-z")
    try await tmux.until("the shell") { !$0.isAlternate && $0.shows("shell$") }
    try desk.hears("Are you still there?", from: "Ann")
    try tmux.type("fg")
    try tmux.press("Enter")
    let screen = try await tmux.until("the desk again") {
      $0.isAlternate && $0.shows("Are you still there?")
    }
    #expect(screen.shows("> before") && !screen.shows("shell$"))
    try tmux.type(" and after")
    try await tmux.until(shows: "> before and after")
  }

  // MARK: The work

  @Test func `a search finds words of both languages and opens where they were said`()
    async throws
  {
    _ = try settled()
    try desk.does(.takeOver, in: desk.hears("The voucher does not work.", from: "Bea"))
    try desk.does(.takeOver, in: desk.hears("发票什么时候开？", from: "李雷"))
    let tmux = try workstation()
    try await tmux.until(shows: "Bea")
    for (word, said, name) in [
      ("voucher", "The voucher does not work.", "Bea"), ("发票", "发票什么时候开？", "李雷"),
    ] {
      try tmux.press("F5")
      try await tmux.until(shows: "Search messages and articles")
      try tmux.type(word)
      try await tmux.until("a hit for \(word)") { $0.shows(said) }
      try tmux.press("Enter")
      try await tmux.until("the session of \(name)") {
        $0.shows("2 \(name) ") && !$0.shows("Search messages and articles")
      }
    }
  }

  @Test func `who calls for a person is taken over with one key`() async throws {
    let session = try desk.hears("I want to talk to a human.", from: "Ann")
    let tmux = try workstation()
    // The workstation works the assistant's jobs where no service does.
    try await tmux.until(shows: "Alt-o takes over")
    try await tmux.until(shows: "asked")
    try tmux.press("M-o")
    try await tmux.until(shows: "Reply to Ann (visible to customer)")
    #expect(try desk.owner(of: session) == .agent("lina"))
    try tmux.type("Hello, this is Li Na.")
    try tmux.press("Enter")
    try await tmux.until("the reply left the composer") {
      $0.shows("Hello, this is Li Na.") && !$0.shows("> Hello")
    }
    #expect(try desk.sent(in: session).map(\.text) == ["Hello, this is Li Na."])
  }

  @Test func `a suggestion is edited and sent, and the desk knows that it was edited`()
    async throws
  {
    try desk.knows(
      """
      ---
      id: RET-1
      lang: en
      questions: [how long does a refund take, when do I get my money back]
      ---
      # When your refund arrives
      The refund reaches your card within 5 working days after we checked the return.
      """)
    let session = try desk.hears("How long does a refund take?", from: "Ann")
    try desk.does(.takeOver, in: session)
    let tmux = try workstation()
    try await tmux.until("a suggestion") { $0.shows("Alt-1") && $0.shows("RET-1") }
    try tmux.press("M-1")
    try await tmux.until(shows: "from Alt-1")
    try tmux.type(" Thanks!")
    try await tmux.until(shows: "edited from Alt-1")
    try tmux.press("Enter")
    try await tmux.until("the reply in the chat") {
      $0.shows("Thanks!") && !$0.shows("edited from Alt-1") && !$0.shows("sending…")
    }
    let sent = try desk.sent(in: session)
    #expect(sent.count == 1)
    #expect(sent.first?.text.hasSuffix(" Thanks!") == true)
    #expect(sent.first?.text.contains("5 working days") == true)
    #expect(sent.first?.basis?.edited == true)
  }

  // MARK: Text

  @Test func `a paste of seven lines is asked about and never sends`() async throws {
    let session = try settled()
    let text = (1...7).map { "line \($0) of seven" }.joined(separator: "\n")
    let tmux = try workstation()
    try await tmux.until(shows: "Reply to Ann")
    try tmux.paste(text)
    try await tmux.until(shows: "Paste 7 lines?")
    try tmux.press("C-n")
    try await tmux.until("nothing pasted") { !$0.shows("Paste 7") && !$0.shows("line 7") }
    try tmux.paste(text)
    try await tmux.until(shows: "Paste 7 lines?")
    try tmux.press("C-y")
    try await tmux.until("the end of the paste") {
      $0.shows("line 7 of seven") && !$0.shows("Paste")
    }
    #expect(try desk.sent(in: session).count == 1)
    try tmux.press("Enter")
    try await tmux.until("the reply in the chat") {
      $0.shows("drafts 0") && $0.shows("line 7 of seven")
    }
    #expect(try desk.sent(in: session).map(\.text).last == text)
  }

  @Test func `Chinese is typed, moved through and corrected by whole characters`() async throws {
    let session = try settled("王芳")
    let tmux = try workstation("--lang zh")
    try await tmux.until(shows: "回复 王芳 (客户可见)")
    try tmux.type("您好，马上为您查一下")
    let typed = try await tmux.until(shows: "> 您好，马上为您查一下")
    #expect(typed.cursor.first == 27 + 20)
    try tmux.press("BSpace", "BSpace", "Left", "Left")
    try await tmux.until("the caret before 您查") {
      $0.shows("> 您好，马上为您查") && !$0.shows("一下") && $0.cursor.first == 27 + 12
    }
    try tmux.type("就")
    let mended = try await tmux.until(shows: "> 您好，马上为就您查")
    #expect(mended.cursor.first == 27 + 14)
    try tmux.press("Enter")
    try await tmux.until("the reply in the chat") {
      $0.shows("草稿 0") && $0.shows("您好，马上为就您查")
    }
    #expect(try desk.sent(in: session).map(\.text).last == "您好，马上为就您查")
  }

  // MARK: Sizes

  @Test func `after a storm of sizes the screen is that of a fresh start`() async throws {
    _ = try settled()
    let first = try workstation(width: 100, height: 30)
    try await first.until("the desk") { $0.shows("Reply to Ann") && $0.shows("looking into it") }
    let storm = [
      (120, 40), (20, 5), (200, 60), (40, 10), (81, 25), (1, 1), (10, 3), (132, 43), (79, 24),
      (160, 12), (39, 50), (100, 30),
    ]
    for _ in 0..<3 { for (width, height) in storm { try first.resize(width, height) } }
    func typeAndTakeBack(_ tmux: Tmux) async throws {
      try tmux.type("typed after")
      try await tmux.until(shows: "> typed after")
      try tmux.press("C-u")
    }
    try await typeAndTakeBack(first)
    let isSettled = { (screen: Screen) in
      screen.lines.count == 30 && screen.shows("looking into it") && screen.shows("drafts 0")
        && screen.shows("No suggestion") && !screen.shows("saved")
    }
    let stormy = try await first.until("the whole desk", isSettled)
    let colours = try first.colours()
    try first.press("C-q", "C-q")
    try await first.until("the end") { $0.isDead }
    let fresh = try workstation(width: 100, height: 30)
    try await fresh.until(shows: "Reply to Ann")
    try await typeAndTakeBack(fresh)
    let calm = try await fresh.until("the whole desk", isSettled)
    #expect(stormy.cursor == calm.cursor)
    for (stormy, calm) in zip(lines(colours), lines(try fresh.colours())) {
      #expect(stormy == calm)
    }
  }

  /// Minutes may pass between two looks.
  private func lines(_ text: String) -> [[SeenCell]] {
    SeenCell.lines(text.replacing(/\d\d:\d\d/, with: "00:00"))
  }

  @Test func `twenty by five is enough to read and to send`() async throws {
    let session = try settled()
    let tmux = try workstation(width: 20, height: 5)
    let tiny = try await tmux.until(shows: "I am looking into")
    #expect(tiny.shows("enlarge the window"))
    #expect(tiny.lines.count <= 5)
    #expect(tiny.lines.allSatisfy { TextMetrics.standard.width(of: $0) <= 20 })
    try tmux.type("Here it is.")
    try await tmux.until(shows: "Here it is.")
    try tmux.press("Enter")
    try await tmux.until("the reply left the composer") {
      $0.shows("Here it is.") && !$0.shows("> Here")
    }
    try tmux.resize(80, 24)
    let whole = try await tmux.until("the whole desk") {
      $0.shows("TANDEM") && $0.shows("Reply to Ann") && $0.shows("F1 help")
    }
    #expect(whole.lines.count == 24)
    #expect(try desk.sent(in: session).map(\.text).last == "Here it is.")
  }
}
