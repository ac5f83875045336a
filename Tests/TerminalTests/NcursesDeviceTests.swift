import Glibc
import Testing

@testable import Terminal

/// The device on a pseudo terminal; one at a time, since the screen library knows only one.
@Suite(.serialized) struct NcursesDeviceTests {
  let pty: PseudoTerminal

  init() throws {
    setenv("TERM", "xterm-256color", 1)
    pty = try #require(PseudoTerminal(20, 4))
  }

  func start(metrics: TextMetrics = .standard) throws -> NcursesDevice {
    try NcursesDevice(input: pty.terminal, output: pty.terminal, metrics: metrics)
  }

  private func frame(
    _ lines: String..., cursor: Point? = Point(x: 0, y: 0), metrics: TextMetrics = .standard
  ) -> Frame {
    var buffer = Buffer(Size(width: 20, height: 4), metrics: metrics)
    for (y, line) in lines.enumerated() { buffer.put(line, at: Point(x: 0, y: y), style: .plain) }
    return Frame(buffer, cursor: cursor)
  }

  func offset(of part: String, in text: String) -> Int? {
    text.ranges(of: part).first.map { text.distance(from: text.startIndex, to: $0.lowerBound) }
  }

  @Test func theScreenIsEnteredThenPaintedThenModesAreSet() throws {
    let device = try start()
    #expect(device.size == Size(width: 20, height: 4))
    #expect(device.colorCount == 256)
    #expect(!pty.isCooked)
    device.present(frame("中文 hello"))
    let shown = pty.take()
    let enter = try #require(offset(of: "\u{1B}[?1049h", in: shown))
    let text = try #require(offset(of: "中文 hello", in: shown))
    let mode = try #require(offset(of: "\u{1B}[?2004h", in: shown))
    #expect(enter < text && text < mode)
    device.stop()
    let rest = pty.take()
    #expect(rest.contains("\u{1B}[?2004l") && rest.contains("\u{1B}[?1049l"))
    #expect(rest.hasSuffix("\u{1B}[?25h"))
    #expect(pty.isCooked)
  }

  @Test func onlyWhatChangedIsSent() throws {
    let device = try start()
    defer { device.stop() }
    device.present(frame("waiting 1", "中文"))
    _ = pty.take()
    device.present(frame("waiting 1", "中文"))
    #expect(pty.take().isEmpty)
    device.present(frame("waiting 2", "中文"))
    #expect(pty.take().utf8.count < 24)
    device.present(frame("waiting 2", "中文", cursor: Point(x: 3, y: 2)))
    #expect(pty.take().utf8.count < 12)
    device.present(frame("waiting 2", "中x", cursor: nil))
    let shown = pty.take()
    #expect(shown.contains("x") && shown.contains("\u{1B}[?25l") && !shown.contains("waiting"))
  }

  @Test func aSynchronizedFrameStandsBetweenItsMarks() throws {
    let device = try start()
    defer { device.stop() }
    device.present(frame("first"))
    _ = pty.take()
    device.usesSynchronizedOutput = true
    device.present(frame("second"))
    let shown = pty.take()
    #expect(shown.hasPrefix("\u{1B}[?2026h"))
    #expect(shown.hasSuffix("\u{1B}[?2026l"), "\(shown.debugDescription)")
  }

  @Test func coloursAndAttributesReachTheTerminal() throws {
    let device = try start()
    defer { device.stop() }
    var shown = frame("")
    shown.buffer.put(
      "x", at: Point(x: 0, y: 0), style: Style(.indexed(203), on: .indexed(17), attributes: .bold))
    device.present(shown)
    let text = pty.take()
    #expect(text.contains("38;5;203") && text.contains("48;5;17") && text.contains("1m"))
  }

  @Test(arguments: ["xterm-256color", "tmux-256color"])
  func coloursByTheirPartsReachATerminalThatTakesThem(term: String) throws {
    setenv("TERM", term, 1)
    let device = try NcursesDevice(
      input: pty.terminal, output: pty.terminal, wantsDirectColor: true)
    defer { device.stop() }
    #expect(device.colorCount == 1 << 24)
    var shown = frame("")
    let styles = [
      Style(.rgb(red: 255, green: 128, blue: 7), on: .rgb(red: 0, green: 0, blue: 0)),
      Style(.indexed(203), on: .indexed(3)), Style(.indexed(12), attributes: .bold),
    ]
    for (x, style) in styles.enumerated() {
      shown.buffer.put("x", at: Point(x: x, y: 0), style: style)
    }
    device.present(shown)
    let text = pty.take()
    for part in ["38;2;255;128;7m", "48;2;0;1;0m", "38;5;203m", "43m", "94m"] {
      #expect(text.contains("\u{1B}[" + part), "\(part) in \(text.debugDescription)")
    }
    #expect(getenv("TERMINFO") == nil, "other programs are told nothing of it")
  }

  @Test func aSteadyCursorIsGivenBack() throws {
    let device = try start()
    device.modes.insert(.steadyCursor)
    device.present(frame("a"))
    #expect(pty.take().contains("\u{1B}[2 q"))
    device.stop()
    #expect(pty.take().contains("\u{1B}[0 q"))
  }

  @Test func aConsoleWithoutShapesIsNotToldOfThem() throws {
    setenv("TERM", "linux", 1)
    let device = try start()
    device.modes.insert(.steadyCursor)
    device.present(frame("a"))
    device.stop()
    #expect(!pty.take().contains(" q"))
  }

  @Test func attributesAreChangedInFewBytes() throws {
    let device = try start()
    defer { device.stop() }
    device.present(frame("a"))
    _ = pty.take()
    var next = frame("a")
    next.buffer.put("b", at: Point(x: 1, y: 0), style: Style(.indexed(203), attributes: .bold))
    device.present(next)
    let text = pty.take()
    #expect(!text.contains("\u{1B}(B") && text.contains("\u{1B}[0;1m"), "\(text.debugDescription)")
  }

  @Test func aTerminalOfEightColoursShowsBrightOnesInBold() throws {
    setenv("TERM", "xterm", 1)
    let device = try start()
    defer { device.stop() }
    #expect(device.colorCount == 8)
    var shown = frame("")
    shown.buffer.put("x", at: Point(x: 0, y: 0), style: Style(.indexed(12)))
    device.present(shown)
    let text = pty.take()
    #expect(text.contains("34m") && text.contains("1m"), "\(text.debugDescription)")
  }

  @Test func theLibraryMeasuresAsTheToolkitDoes() throws {
    let wide = TextMetrics(ambiguousWidth: 2)
    let device = try start(metrics: wide)
    defer { device.stop() }
    device.present(frame("①“x”中y", metrics: wide))
    #expect(pty.take().contains("①“x”中y"))
  }

  @Test func aScalarNewerThanTheSystemIsShownBySomethingAsWide() throws {
    let device = try start()
    defer { device.stop() }
    device.present(frame("a\u{1FAFF}b\u{378}c"))
    #expect(pty.take().contains("a〓b?c"))
  }

  @Test(arguments: ["xterm-256color", "screen-256color", "tmux-256color"])
  func theLastCellsAreWrittenWithoutInserting(term: String) throws {
    setenv("TERM", term, 1)
    let device = try start()
    defer { device.stop() }
    for end in ["中x", "中 ", "x中"] {
      var shown = frame()
      shown.buffer.put(end, at: Point(x: 17, y: 3), style: .plain)
      device.repaint()
      device.present(shown)
      let text = pty.take()
      #expect(text.contains("中") && !text.contains("\u{1B}[1@"), "\(text.debugDescription)")
      #expect(!end.contains("x") || text.contains("x"))
    }
  }

  @Test func aTitleIsSentOnceAndCannotCarrySequences() throws {
    let device = try start()
    var titled = frame("x")
    titled.title = "Tandem\u{7}\u{1B}]52;c;aGk=\u{7} 3"
    device.present(titled)
    #expect(pty.take().contains("\u{1B}]2;Tandem]52;c;aGk= 3\u{7}"))
    device.present(titled)
    #expect(pty.take().isEmpty)
    device.stop()
    #expect(pty.take().contains("\u{1B}[23;2t"))
  }

  @Test func theWindowIsFollowedAndPaintedAgain() throws {
    let device = try start()
    defer { device.stop() }
    device.present(frame("before"))
    #expect(!device.followWindowSize())
    pty.resize(30, 5)
    #expect(device.followWindowSize())
    #expect(device.size == Size(width: 30, height: 5))
    _ = pty.take()
    var buffer = Buffer(device.size)
    buffer.put("the last column is here", at: Point(x: 7, y: 4), style: .plain)
    device.present(Frame(buffer, cursor: Point(x: 29, y: 4)))
    #expect(pty.take().contains("the last column is her"))
  }

  @Test func signalsComeThroughTheDescriptor() throws {
    let device = try start()
    defer { device.stop() }
    #expect(device.takeSignals().isEmpty)
    let expected: [(Int32, TerminalSignal)] = [
      (SIGWINCH, .resized), (SIGTERM, .terminate), (SIGHUP, .hangUp), (SIGINT, .interrupt),
      (SIGCONT, .resumed), (SIGTSTP, .suspend), (SIGQUIT, .terminate),
    ]
    for (number, signal) in expected {
      // To the process: the threads that tests run on take no signals.
      kill(getpid(), number)
      #expect(
        TerminalInput.wait(for: [device.signalDescriptor], timeoutMs: 5000)
          == [device.signalDescriptor])
      #expect(device.takeSignals() == [signal])
    }
  }

  @Test func whileReleasedTheTerminalIsAsItWas() throws {
    let device = try start()
    defer { device.stop() }
    device.modes = [.bracketedPaste, .mouse]
    device.present(frame("ours"))
    _ = pty.take()
    device.whileReleased {
      #expect(pty.isCooked)
      let shown = pty.take()
      #expect(shown.contains("\u{1B}[?1049l") && shown.contains("\u{1B}[?1000l"))
    }
    #expect(!pty.isCooked)
    device.present(frame("ours"))
    let shown = pty.take()
    #expect(shown.contains("\u{1B}[?1049h") && shown.contains("ours"))
    #expect(shown.contains("\u{1B}[?1000h") && shown.contains("\u{1B}[?2004h"))
  }

  @Test func theKeyboardProtocolIsPushedOnceAndPoppedBeforeTheScreenIsLeft() throws {
    let device = try start()
    device.present(frame("ours"))
    #expect(!pty.take().contains("\u{1B}[>"), "nothing is pushed before the terminal answered")
    device.modes.insert(.keyboard)
    device.modes.insert(.keyboard)
    #expect(pty.take() == "\u{1B}[>5u")
    device.whileReleased {
      let shown = pty.take()
      let pop = offset(of: "\u{1B}[<u", in: shown)
      let leave = offset(of: "\u{1B}[?1049l", in: shown)
      #expect(pop != nil && leave != nil && (pop ?? 0) < (leave ?? 0))
    }
    device.present(frame("ours"))
    #expect(pty.take().contains("\u{1B}[>5u"))
    device.stop()
    #expect(pty.take().contains("\u{1B}[<u"))
  }

  @Test func aNotificationIsSentOnceWithItsFrame() throws {
    let device = try start()
    defer { device.stop() }
    device.notifications = .osc9
    var news = frame("x")
    device.present(news)
    _ = pty.take()
    news.notification = DesktopNotification(title: "Tandem", body: "王芳\u{1B}[31m")
    device.present(news)
    #expect(pty.take() == "\u{1B}]9;Tandem: 王芳[31m\u{7}")
    news.notification = nil
    device.present(news)
    #expect(pty.take().isEmpty)
  }

  @Test func aCrashGivesTheTerminalBackAndKeepsItsSignal() async throws {
    let name = try #require(ttyname(pty.terminal).map { String(cString: $0) })
    await #expect(processExitsWith: .signal(SIGABRT)) { [name = name as String] in
      let terminal = open(name, O_RDWR | O_NOCTTY)
      let device = try NcursesDevice(
        input: terminal, output: terminal, modes: [.mouse, .focus, .keyboard])
      device.present(Frame(Buffer(device.size), cursor: Point(x: 1, y: 1)))
      abort()
    }
    let shown = pty.take()
    let enter = try #require(offset(of: "\u{1B}[?1049h", in: shown))
    let leave = try #require(offset(of: "\u{1B}[?1049l", in: shown))
    #expect(enter < leave)
    #expect(shown.contains("\u{1B}[?1000l") && shown.contains("\u{1B}[?25h"))
    #expect(shown.contains("\u{1B}[?1004l"))
    #expect(try #require(offset(of: "\u{1B}[<u", in: shown)) < leave)
    #expect(pty.isCooked)
  }

  @Test func whatCannotBeUsedIsRefusedWithoutTouchingIt() throws {
    setenv("TERM", "no-such-terminal", 1)
    #expect(throws: TerminalError.unknownTerminal("no-such-terminal")) { _ = try start() }
    setenv("TERM", "dumb", 1)
    #expect(throws: TerminalError.tooSimple("dumb")) { _ = try start() }
    setenv("TERM", "xterm-256color", 1)
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    #expect(throws: TerminalError.notATerminal) {
      _ = try NcursesDevice(input: ends[0], output: pty.terminal)
    }
    close(ends[0])
    close(ends[1])
    #expect(pty.isCooked)
    #expect(pty.take().isEmpty)
  }

  @Test func aClosedInputIsToldFromSilence() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    #expect(TerminalInput.wait(for: [ends[0]], timeoutMs: 0).isEmpty)
    write(ends[1], "ab", 2)
    #expect(TerminalInput.wait(for: [ends[0]], timeoutMs: nil) == [ends[0]])
    #expect(TerminalInput.read(ends[0]) == .bytes([0x61, 0x62]))
    close(ends[1])
    #expect(TerminalInput.wait(for: [ends[0]], timeoutMs: nil) == [ends[0]])
    #expect(TerminalInput.read(ends[0]) == .closed)
    close(ends[0])
  }
}
