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
  private let device: NcursesDevice
  private let themes: ThemeKeeper
  private let memory: TerminalMemory
  private let keys: KeysShelf
  private let own: OwnSettingsShelf
  private let tour: TourMemory
  private let views: ViewShelf
  private let uses: UseMemory
  private let inbox = Inbox()
  private let desk: DeskSide
  /// As the shell reads it; nil where none is named.
  private let editor: String?
  private var model: Model
  private let cache = ViewCache()
  private var decoder = InputDecoder(pasteLimitBytes: Policy.messageLimitBytes)
  private var ending: ExitCode?
  private var ringsBell = false
  private var notification: DesktopNotification?
  private var pace = FramePace()
  /// Questions of this turn: what is known is on screen before others begin to work.
  private var asks: [Effect] = []
  /// How often the editor is looked after: a person does not feel so long a wait at its end.
  private static let editorLookMs = 50
  /// Among the attributes of a terminal: it shows sixels.
  private static let sixelAttribute = 4
  /// Silence that ends a paste which the terminal does not mark.
  private static let pastePauseMs = 20

  init(
    _ engine: Engine, _ agent: Agent, device: NcursesDevice, model: Model,
    themes: ThemeKeeper, memory: TerminalMemory, keys: KeysShelf,
    own: OwnSettingsShelf, views: ViewShelf, tour: TourMemory, uses: UseMemory, editor: String?
  ) {
    self.engine = engine
    self.device = device
    self.model = model
    self.themes = themes
    self.memory = memory
    self.keys = keys
    self.own = own
    self.tour = tour
    self.views = views
    self.uses = uses
    self.model.uses = uses.uses
    self.editor = editor
    desk = DeskSide(engine, agent, inbox: inbox)
  }

  /// Shows the desk until the agent quits or the terminal goes away.
  ///
  /// - Parameter works: whether this process works jobs when no service does.
  func run(works: Bool) -> ExitCode {
    // The feed's place is taken before anything is read, so nothing falls between.
    let feed = try? FeedReader(engine)
    start()
    desk.begin(from: feed, works: works)
    askTerminal()
    while ending == nil { turn() }
    uses.keep(model.uses)
    desk.end { inbox.take().forEach(take) }
    return ending ?? .done
  }

  /// Reads what the first frame shows and paints it.
  private func start() {
    take(.tick(engine.clock.now()))
    switch keys.read() {
    // A file that is in order is not news at the start.
    case .keysRead(let keys, let recorded): model.take(keys, recorded: recorded)
    case let refused: take(refused)
    }
    switch own.read() {
    case .success(let own): model.take(own)
    case .failure(let fault):
      model.take(own.withoutFile)
      take(.ownSettingsRefused(fault))
    }
    var effects = update(&model, .started)
    // The first questions are windows of a screen's size: asked here, they save a blank frame.
    while let index = effects.firstIndex(where: { if case .ask = $0 { true } else { false } }) {
      guard case .ask(let id, let query) = effects.remove(at: index) else { break }
      if case .suggestions = query {
        carryOut(.ask(id: id, query))
      } else {
        effects += update(&model, .answered(id: id, desk.answer(query)))
      }
    }
    effects.forEach(carryOut)
    paint()
  }

  private func turn() {
    let descriptors = [
      device.inputDescriptor, device.signalDescriptor, inbox.descriptor, themes.descriptor,
      own.descriptor,
    ]
    let ready = TerminalInput.wait(for: descriptors, timeoutMs: timeoutMs())
    var hasKey = false
    take(.tick(engine.clock.now()))
    // A signal that ends the wait comes before its descriptor is seen to be ready: without a look
    // there, a new size would be painted now and once more for its signal.
    if ready.isEmpty || ready.contains(device.signalDescriptor) { takeSignals() }
    if ready.contains(device.inputDescriptor) { hasKey = readInput() }
    decoder.advance(toMs: nowMs()).forEach { takeInput($0) }
    if ready.contains(inbox.descriptor) { inbox.take().forEach(take) }
    if ready.contains(themes.descriptor) { show(themes.followFiles()) }
    if ready.contains(own.descriptor) { own.readIfSaved().map(take) }
    if device.followWindowSize() {
      take(.resized(device.size))
      tellPictureMeans()
    }
    if hasKey { pace.key(atMs: nowMs()) }
    if ending == nil, let wait = msUntilFrame, wait <= 0 { paint() }
    handOver()
  }

  private func handOver() {
    asks.forEach(desk.carryOut)
    asks.removeAll(keepingCapacity: true)
    desk.handOverDrafts()
  }

  /// How long to wait at most: a lone Escape, a second that changes, or a frame that is due.
  private func timeoutMs() -> Int? {
    var limit: Int64?
    func shorten(to ms: Int64) { limit = min(limit ?? ms, max(0, ms)) }
    if let waitMs = decoder.waitMs(atMs: nowMs()) { shorten(to: Int64(waitMs)) }
    if let wait = msUntilFrame { shorten(to: wait) }
    model.planWake()
    shorten(to: model.wakeAt.ms - engine.clock.now().ms + 1)
    return limit.map(Int.init)
  }

  private var msUntilFrame: Int64? {
    pace.waitMs(
      atMs: nowMs(), awaitsAnswer: model.awaitsAnswer, isCalm: model.settings.reducesMotion)
  }

  private func nowMs() -> Int64 {
    Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000)
  }

  private func paint() {
    var frame = view(model, theme: themes.theme, cache: cache)
    frame.bell = ringsBell
    ringsBell = false
    frame.notification = notification
    notification = nil
    device.present(frame)
    pace.paint(atMs: nowMs())
  }

  // MARK: Events

  /// The screen would look different now.
  private func changed() { pace.change(atMs: nowMs()) }

  private func take(_ event: AppEvent) {
    if case .tick(let now) = event {
      if model.isAwake(at: now) { changed() }
    } else {
      changed()
    }
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
      show(themes.suitBackground())
    case .cursorPosition(let point):
      memory.remember(ambiguousWidth: point.x)
    case .mode(2026, let state):
      device.usesSynchronizedOutput = state == 1 || state == 2
      memory.remember(usesSynchronizedOutput: device.usesSynchronizedOutput)
    case .keyboardFlags:
      // Only a terminal that has the protocol answers this.
      device.modes.insert(.keyboard)
    case .kittyGraphics(let canShow): device.pictureForm = canShow ? .kitty : nil
    case .cellPixels(let size): device.answeredCell = size
    case .deviceAttributes(let attributes):
      // The last of the answers; the better form was told before it.
      if device.pictureForm == nil, attributes.contains(RunLoop.sixelAttribute) {
        device.pictureForm = .sixel
      }
      memory.remember(pictures: device.pictureForm)
    case .mode:
      break
    }
    tellPictureMeans()
  }

  /// Tells the model when the terminal has answered, and when its cells change with the window.
  private func tellPictureMeans() {
    let means = device.pictureMeans
    if means != model.settings.pictureMeans { take(.pictureMeans(means)) }
  }

  private func takeSignals() {
    for signal in device.takeSignals() {
      switch signal {
      case .resized:
        // A window that went back to its size before anybody looked has lost its picture, too.
        device.repaint()
        tellPictureMeans()
        changed()
      case .terminate: ending = .terminated
      case .interrupt: ending = .interrupted
      case .hangUp: ending = .hungUp
      case .suspend: suspend()
      case .resumed:
        device.resume()
        take(.resumed)
        keys.readIfChanged().map(take)
      }
    }
  }

  // MARK: Effects

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .setMouse(let isOn):
      if isOn { device.modes.insert(.mouse) } else { device.modes.remove(.mouse) }
    case .useTheme(let name): show(themes.choose(name))
    case .previewTheme(let name): show(themes.preview(name))
    case .readKeys: take(keys.read())
    case .keepMacros(let macros): keys.keep(macros)
    case .keepViews(let kept): views.keep(kept)
    case .runEditor(let file): edit(file)
    case .bell: ringsBell = true
    case .endTour: tour.end()
    case .copy(let text): device.copy(text)
    case .notify(let news): notification = news
    case .reduceMotion(let isReduced):
      if isReduced {
        device.modes.insert(.steadyCursor)
      } else {
        device.modes.remove(.steadyCursor)
      }
    case .redraw: device.repaint()
    case .suspend: suspend()
    case .quit: ending = .done
    case .ask: asks.append(effect)
    default: desk.carryOut(effect)
    }
  }

  /// Draws with a changed theme, or says why it cannot be.
  private func show(_ outcome: ThemeKeeper.Outcome) {
    switch outcome {
    case .shown(let isNew): if isNew { changed() }
    case .failed(let name, let why): take(.status(.themeMissing(name: name, why: why)))
    }
  }

  /// Stops with everything written and no lock held: a stopped program must not stop the desk.
  private func suspend() {
    desk.whileStopped { device.suspend() }
    take(.tick(engine.clock.now()))
    take(.resumed)
    keys.readIfChanged().map(take)
    take(.resized(device.size))
  }

  /// Gives the terminal to the editor; the desk is followed meanwhile, and nothing is painted.
  private func edit(_ file: ArticleFile) {
    let end = device.whileReleased { runEditor(on: file.path) }
    take(.tick(engine.clock.now()))
    take(.resumed)
    take(.resized(device.size))
    desk.take(file, after: end)
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
