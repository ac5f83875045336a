import Desk
import Engine
import Foundation
import Terminal
import Workstation

/// The workstation without a screen: reads lines from standard input and says lines on standard output,
/// for screen readers and pipes.
///
/// A line waits until what the one before it began is answered, so that a script finds what it speaks
/// of; the end of the input ends the program once everything is done.
final class LinearLoop {
  private let engine: Engine
  private let inbox = Inbox()
  private let desk: DeskSide
  private let signals: StopSignals
  private let keys: KeysShelf
  private let own: OwnSettingsShelf
  private let views: ViewShelf
  private var front: LinearFront
  /// What was read and not yet done; the last line may not be whole.
  private var unread: [UInt8] = []
  private var isAtEnd = false
  private var ending: ExitCode?
  /// When the line under way was begun.
  private var begunAt: Timestamp
  private let isTerminal = Console.isTerminal(STDIN_FILENO) && Console.isTerminal(STDOUT_FILENO)
  /// What takes longer than this is not waited for.
  private static let patienceMs: Int64 = 10_000
  /// How often signals are looked after.
  private static let lookMs = 500

  /// - Parameter signals: made before any other thread, since they are blocked from then on.
  init(
    _ engine: Engine, _ agent: Agent, model: Model, keys: KeysShelf, own: OwnSettingsShelf,
    views: ViewShelf,
    signals: StopSignals
  ) {
    self.engine = engine
    self.keys = keys
    self.own = own
    self.views = views
    self.signals = signals
    front = LinearFront(model)
    desk = DeskSide(engine, agent, inbox: inbox)
    begunAt = engine.clock.now()
  }

  /// Works until the agent quits, the input ends or a signal comes.
  ///
  /// - Parameter works: whether this process works jobs when no service does.
  func run(works: Bool) -> ExitCode {
    let feed = try? FeedReader(engine)
    take(.tick(engine.clock.now()))
    switch keys.read() {
    // Macros are played without keys, too.
    case .keysRead(let keys, let recorded): front.take(keys, recorded: recorded)
    case let refused: take(refused)
    }
    switch own.read() {
    case .success(let own): front.take(own)
    case .failure(let fault): take(.ownSettingsRefused(fault))
    }
    take(.started)
    desk.begin(from: feed, works: works)
    say([front.model.strings.linearWelcome])
    prompt()
    while ending == nil { turn() }
    desk.end { inbox.take().forEach(take) }
    return ending ?? .done
  }

  private func turn() {
    var descriptors = [inbox.descriptor]
    if !isAtEnd { descriptors.append(STDIN_FILENO) }
    let untilWake = Int(front.model.nextWake.msSince(engine.clock.now())) + 1
    let ready = TerminalInput.wait(
      for: descriptors, timeoutMs: max(0, min(LinearLoop.lookMs, untilWake)))
    take(.tick(engine.clock.now()))
    if ready.contains(STDIN_FILENO) { readInput() }
    if ready.contains(inbox.descriptor) { inbox.take().forEach(take) }
    obey()
    desk.handOverDrafts()
    if let code = signals.exitCode { ending = code }
  }

  private func readInput() {
    switch TerminalInput.read(STDIN_FILENO) {
    case .bytes(let bytes): unread += bytes
    case .nothing: break
    case .closed: isAtEnd = true
    }
  }

  /// Does the lines that are there, each once the one before it is answered.
  private func obey() {
    while ending == nil, mayGoOn {
      guard let line = nextLine() else {
        if isAtEnd { ending = .done }
        return
      }
      begunAt = engine.clock.now()
      let (effects, lines) = front.read(line)
      effects.forEach(carryOut)
      say(lines)
      prompt()
    }
  }

  private var mayGoOn: Bool {
    front.isQuiet || engine.clock.now().msSince(begunAt) > LinearLoop.patienceMs
  }

  /// The next whole line; at the end of the input, what is left.
  private func nextLine() -> String? {
    let end = unread.firstIndex(of: 0x0A)
    guard end != nil || isAtEnd && !unread.isEmpty || unread.count > Policy.messageLimitBytes
    else { return nil }
    let line = unread[..<(end ?? unread.endIndex)]
    let text = String(decoding: line, as: UTF8.self)
    unread.removeFirst(min(unread.count, line.count + 1))
    return text
  }

  private func take(_ event: AppEvent) {
    let (effects, lines) = front.take(event)
    effects.forEach(carryOut)
    say(lines)
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: ending = .done
    case .bell: if isTerminal { Console.styled("\u{7}") }
    // There is no screen for them.
    case .setMouse, .useTheme, .previewTheme, .notify, .reduceMotion, .endTour, .runEditor, .redraw,
      .suspend:
      break
    case .readKeys: take(keys.read())
    case .keepMacros(let macros): keys.keep(macros)
    case .keepViews(let kept): views.keep(kept)
    default: desk.carryOut(effect)
    }
  }

  private func say(_ lines: [String]) {
    for line in lines { Console.out(line + "\n") }
  }

  private func prompt() {
    if isTerminal { Console.out(front.model.strings.linearPrompt) }
  }
}
