import Desk
import Engine
import Foundation
import Ledger
import Terminal
import Workstation

/// The loop of the workstation: one thread that owns the terminal and waits for nothing but it.
///
/// Bytes become events, events change the model, the model becomes a frame. Questions, commands and
/// drafts go to other threads; what they bring comes back through the inbox.
final class RunLoop {
  private let engine: Engine
  private let caller: Caller
  private let viewer: AgentID
  private let device: NcursesDevice
  private let themes: ThemeShelf
  private let memory: TerminalMemory
  private let inbox = Inbox()
  private let asking = SerialThread(name: "asking")
  /// Suggestions and searches take longest: a session's own draft does not wait behind them.
  private let searching = SerialThread(name: "searching")
  /// What continues a text being typed is wanted between two keys.
  private let completing = SerialThread(name: "completing")
  private let performing = SerialThread(name: "performing")
  /// What only marks (presence, what was read) is written apart: no question waits behind a write.
  private let marking = SerialThread(name: "marking")
  private let signs: WriteSigns
  private let drafts: DraftWriter
  private let articles: ArticleDesk
  /// As the shell reads it; nil where none is named.
  private let editor: String?
  private let terminalID = UUID().uuidString
  private var model: Model
  private var theme: Theme
  private var themeName: String
  private var follower: FeedFollower?
  private let cache = ViewCache()
  private var decoder = InputDecoder(pasteLimitBytes: Policy.messageLimitBytes)
  private var ending: ExitCode?
  private var ringsBell = false
  /// What this turn changed, not yet with the writer.
  private var changedDrafts: [DraftChange] = []
  private var isDirty = true
  private var lastPaintMs: Int64 = 0
  /// When the screen would look different by itself, as of the last wait: no key looks for it.
  private var wake: Timestamp?
  private var lastKeyMs: Int64 = 0
  /// Background changes are painted at most 30 times a second; a key is painted at once.
  private static let frameMs: Int64 = 33
  /// What comes just after a key is mostly its answer, and does not wait so long.
  private static let answerFrameMs: Int64 = 2
  private static let answerMs: Int64 = 100
  /// How often the editor is looked after: a person does not feel so long a wait at its end.
  private static let editorLookMs = 50
  /// Silence that ends a paste which the terminal does not mark.
  private static let pastePauseMs = 20

  init(
    _ engine: Engine, _ agent: Agent, device: NcursesDevice, model: Model,
    theme: (name: String, theme: Theme), themes: ThemeShelf, memory: TerminalMemory,
    editor: String?
  ) {
    self.engine = engine
    self.device = device
    self.model = model
    self.theme = theme.theme
    themeName = theme.name
    self.themes = themes
    self.memory = memory
    viewer = agent.id
    caller = Caller(of: agent)
    articles = ArticleDesk(engine, caller)
    self.editor = editor
    signs = WriteSigns(inbox)
    drafts = DraftWriter(engine, agent: agent.id, inbox: inbox, signs: signs)
  }

  /// Shows the desk until the agent quits or the terminal goes away.
  ///
  /// - Parameter works: whether this process works jobs when no service does.
  func run(works: Bool) -> ExitCode {
    // The feed's place is taken before anything is read, so nothing falls between.
    let feed = try? FeedReader(engine)
    start()
    let follower = FeedFollower(engine, viewer: viewer, from: feed, inbox: inbox)
    self.follower = follower
    let heart = PresenceHeart(engine, agent: viewer, signs: signs)
    let worker = works ? WorkerLoop(engine, .registered(.workstation)) : nil
    followProvider()
    askTerminal()
    while ending == nil { turn() }
    performing.end(within: 2)
    // A text that was refused at the last moment is a draft again.
    inbox.take().forEach(take)
    handOverDrafts()
    drafts.end(within: 2)
    follower.end()
    heart.stop()
    worker?.stop()
    asking.end(within: 0.2)
    searching.end(within: 0.2)
    completing.end(within: 0.2)
    // The presence of a terminal that is gone ends by itself if this cannot be written.
    carryOut(.viewing(nil))
    marking.end(within: 1)
    return ending ?? .done
  }

  /// Reads what the first frame shows and paints it.
  private func start() {
    take(.tick(engine.clock.now()))
    var effects = update(&model, .started)
    // The first questions are windows of a screen's size: asked here, they save a blank frame.
    while let index = effects.firstIndex(where: { if case .ask = $0 { true } else { false } }) {
      guard case .ask(let id, let query) = effects.remove(at: index) else { break }
      if case .suggestions = query {
        carryOut(.ask(id: id, query))
      } else {
        effects += update(&model, .answered(id: id, engine.answer(query, viewer: viewer)))
      }
    }
    effects.forEach(carryOut)
    paint()
  }

  /// Shows how the provider of a language model is, and what it suggests when it comes.
  private func followProvider() {
    if let state = engine.providerState, state != .ready {
      inbox.post(.status(.provider(state)))
    }
    engine.observeProvider { [inbox] news in
      switch news {
      case .state(let state): inbox.post(.status(.provider(state)))
      case .suggestion(let session): inbox.post(.suggestionsCame(session))
      }
    }
  }

  private func turn() {
    let descriptors = [device.inputDescriptor, device.signalDescriptor, inbox.descriptor]
    let ready = TerminalInput.wait(for: descriptors, timeoutMs: timeoutMs())
    var hasKey = false
    take(.tick(engine.clock.now()))
    if ready.contains(device.signalDescriptor) { takeSignals() }
    if ready.contains(device.inputDescriptor) { hasKey = readInput() }
    decoder.advance(toMs: nowMs()).forEach { takeInput($0) }
    if ready.contains(inbox.descriptor) { inbox.take().forEach(take) }
    if device.followWindowSize() { take(.resized(device.size)) }
    if hasKey { lastKeyMs = nowMs() }
    if isDirty, ending == nil, hasKey || msUntilFrame <= 0 { paint() }
    handOverDrafts()
  }

  /// The key is on screen before the thread that saves it is woken.
  private func handOverDrafts() {
    for change in changedDrafts { drafts.save(change) }
    changedDrafts.removeAll(keepingCapacity: true)
  }

  /// How long to wait at most: a lone Escape, a second that changes, or a frame that is due.
  private func timeoutMs() -> Int? {
    var limit: Int64?
    func shorten(to ms: Int64) { limit = min(limit ?? ms, max(0, ms)) }
    if let waitMs = decoder.waitMs(atMs: nowMs()) { shorten(to: Int64(waitMs)) }
    if isDirty { shorten(to: msUntilFrame) }
    wake = model.nextWake
    if let wake { shorten(to: wake.ms - engine.clock.now().ms + 1) }
    return limit.map(Int.init)
  }

  /// How long a background change still waits for its frame.
  private var msUntilFrame: Int64 {
    let now = nowMs()
    let pause = now - lastKeyMs < RunLoop.answerMs ? RunLoop.answerFrameMs : RunLoop.frameMs
    return pause - (now - lastPaintMs)
  }

  private func nowMs() -> Int64 {
    Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000)
  }

  private func paint() {
    var frame = view(model, theme: theme, cache: cache)
    frame.bell = ringsBell
    ringsBell = false
    device.present(frame)
    isDirty = false
    lastPaintMs = nowMs()
  }

  // MARK: Events

  private func take(_ event: AppEvent) {
    if case .tick = event {} else { isDirty = true }
    if case .tick(let now) = event, let wake, wake <= now { isDirty = true }
    update(&model, event).forEach(carryOut)
  }

  private func readInput() -> Bool {
    switch TerminalInput.read(device.inputDescriptor) {
    case .bytes(let bytes):
      if decoder.isUnmarkedPaste(bytes) {
        takeUnmarkedPaste(bytes)
      } else {
        decoder.feed(bytes, nowMs: nowMs()).forEach { takeInput($0) }
      }
      return true
    case .nothing:
      return false
    case .closed:
      ending = .hungUp
      return false
    }
  }

  /// Reads on while a paste comes in pieces: what followed it as keys could send.
  private func takeUnmarkedPaste(_ start: [UInt8]) {
    var bytes = start
    var rest: [UInt8] = []
    while rest.isEmpty,
      !TerminalInput.wait(for: [device.inputDescriptor], timeoutMs: RunLoop.pastePauseMs).isEmpty,
      case .bytes(let more) = TerminalInput.read(device.inputDescriptor)
    {
      // A key that is no text ends it; what is too long is only counted further on.
      if more.contains(0x1B) {
        rest = more
      } else if bytes.count <= Policy.messageLimitBytes {
        bytes += more
      }
    }
    takeInput(decoder.unmarkedPaste(bytes))
    decoder.feed(rest, nowMs: nowMs()).forEach { takeInput($0) }
  }

  private func takeInput(_ event: InputEvent) {
    guard case .reply(let reply) = event else {
      take(.input(event))
      return
    }
    switch reply {
    case .background(let red, let green, let blue):
      memory.remember(isLight: Int(red) + Int(green) + Int(blue) > 3 * 128)
      if let name = memory.themeAfterReply, name != themeName { useTheme(name, isChosen: false) }
    case .cursorPosition(let point):
      memory.remember(ambiguousWidth: point.x)
    case .mode(2026, let state):
      device.usesSynchronizedOutput = state == 1 || state == 2
      memory.remember(usesSynchronizedOutput: device.usesSynchronizedOutput)
    case .deviceAttributes, .mode, .keyboardFlags:
      break
    }
  }

  private func takeSignals() {
    for signal in device.takeSignals() {
      switch signal {
      case .resized:
        // A window that went back to its size before anybody looked has lost its picture, too.
        device.repaint()
        isDirty = true
      case .terminate: ending = .terminated
      case .interrupt: ending = .interrupted
      case .hangUp: ending = .hungUp
      case .suspend: suspend()
      case .resumed:
        device.resume()
        take(.resumed)
      }
    }
  }

  // MARK: Effects

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .ask(let id, let query):
      let thread =
        switch query {
        case .suggestions, .search, .cannedReplies: searching
        case .completion: completing
        default: asking
        }
      thread.add { [engine, viewer, inbox] in
        inbox.post(.answered(id: id, engine.answer(query, viewer: viewer)))
      }
    case .perform(let id, let command, let session, let epoch):
      performing.add { [engine, caller, inbox, signs] in
        let outcome = engine.perform(command, on: session, by: caller, expecting: epoch)
        if case .done = outcome { signs.succeeded() }
        inbox.post(.outcome(id: id, outcome))
      }
    case .changeAssistant(let id, let change): changeAssistant(id, change)
    case .setPresence(let presence):
      work { [viewer, engine] work throws(LedgerError) in
        try work.setPresence(presence, agent: viewer, at: engine.clock.now())
      }
    case .decline(let session):
      work { [viewer] work throws(LedgerError) in
        try work.decline(session, agent: viewer)
      }
    case .saveDraft(let change): changedDrafts.append(change)
    case .viewing(let session):
      work { [viewer, terminalID, engine] work throws(LedgerError) in
        try work.setViewing(session, agent: viewer, terminal: terminalID, at: engine.clock.now())
      }
    case .markRead(let session, let seq):
      work { [viewer] work throws(LedgerError) in
        try work.markRead(session, upTo: seq, agent: viewer)
      }
    case .setMouse(let isOn):
      if isOn { device.modes.insert(.mouse) } else { device.modes.remove(.mouse) }
    case .useTheme(let name): useTheme(name, isChosen: true)
    case .openArticle(let article):
      asking.add { [articles, inbox] in inbox.post(articles.prepare(article)) }
    case .runEditor(let file): edit(file)
    case .bell: ringsBell = true
    case .redraw: device.repaint()
    case .suspend: suspend()
    case .quit: ending = .done
    }
  }

  /// Stops or starts the assistant off this thread: thousands of sessions may move.
  private func changeAssistant(_ id: Int, _ change: AssistantChange) {
    performing.add { [engine, caller, inbox] in
      do throws(EngineError) {
        let report =
          switch change {
          case .stop(let scope): try engine.stopAssistant(scope, by: caller)
          case .start(let scope): try engine.startAssistant(scope, by: caller)
          }
        inbox.post(.outcome(id: id, .done(report.event.map { [$0] } ?? [])))
      } catch {
        let outcome: CommandOutcome =
          if case .refused(let refusal) = error.code { .refused(refusal) } else {
            .failed(error.message)
          }
        inbox.post(.outcome(id: id, outcome))
      }
    }
  }

  /// Writes working state beside the loop; what fails is written again with the next change.
  private func work(
    _ body: @escaping @Sendable (any WorkState) throws(LedgerError) -> Void
  ) {
    marking.add { [engine, signs] in
      do throws(LedgerError) {
        try body(engine.ledger.work)
        signs.succeeded()
      } catch {
        signs.failed(error)
      }
    }
  }

  /// - Parameter isChosen: whether a person chose it; what only suits the background is not kept.
  private func useTheme(_ name: String, isChosen: Bool) {
    do {
      theme = try themes.theme(name)
      themeName = name
      if isChosen { memory.remember(theme: name) }
      isDirty = true
    } catch {
      take(.status(.themeMissing(name: name, why: "\(error)")))
    }
  }

  /// Stops with everything written and no lock held: a stopped program must not stop the desk.
  private func suspend() {
    handOverDrafts()
    drafts.flush(within: 1)
    follower?.beginGap()
    engine.ledger.betweenTransactions { device.suspend() }
    follower?.endGap()
    take(.tick(engine.clock.now()))
    take(.resumed)
    take(.resized(device.size))
  }

  /// Gives the terminal to the editor; the desk is followed meanwhile, and nothing is painted.
  private func edit(_ file: ArticleFile) {
    let end = device.whileReleased { runEditor(on: file.path) }
    take(.tick(engine.clock.now()))
    take(.resumed)
    take(.resized(device.size))
    asking.add { [articles, inbox] in inbox.post(articles.take(file, after: end)) }
  }

  /// - Returns: why the editor failed; nil where it ended well.
  private func runEditor(on path: String) -> ArticleFault? {
    guard let editor, let child = ExternalEditor(editor, on: path) else {
      return .editorNotStarted
    }
    while true {
      switch child.state() {
      case .running: break
      case .stopped:
        // The shell gets the terminal only when the whole job stands still.
        engine.ledger.betweenTransactions { _ = kill(0, SIGSTOP) }
        child.resume()
      case .ended: return nil
      case .failed(let code): return .editorFailed(code: code)
      case .killed(let signal): return .editorKilled(signal: signal)
      }
      let ready = TerminalInput.wait(
        for: [device.signalDescriptor, inbox.descriptor], timeoutMs: RunLoop.editorLookMs)
      if ready.contains(device.signalDescriptor) { pass(device.takeSignals(), to: child) }
      if ready.contains(inbox.descriptor) { inbox.take().forEach(take) }
    }
  }

  /// Signals while the editor has the terminal: Ctrl-C and Ctrl-Z are its own.
  private func pass(_ signals: [TerminalSignal], to child: ExternalEditor) {
    for signal in signals {
      switch signal {
      case .terminate, .hangUp:
        ending = signal == .terminate ? .terminated : .hungUp
        child.terminate()
      case .resized, .interrupt, .resumed, .suspend: break
      }
    }
  }

  /// Asks what only the terminal knows, after the first frame; nothing waits for the answers.
  private func askTerminal() {
    decoder.expectCursorPosition()
    device.askTerminal()
  }
}
