import Desk
import Engine
import Foundation
import Language
import Ledger
import Synchronization
import Workstation

/// One customer's side of a conversation on the channel `terminal`.
final class ChatSession: Sendable {
  private struct State {
    var session: SessionID?
    var worker: WorkerLoop?
    var sent = 0
    var said: [MessageID: (author: Actor, message: MessageCommitted)] = [:]
    var hasFailed = false
    /// Lines wait here until the session is known.
    var feed: FeedReader
  }

  private let engine: Engine
  private let customer: CustomerID
  private let name: String?
  private let isInteractive: Bool
  private let strings: Strings
  private let runID = UUID().uuidString.prefix(8)
  private let state: Mutex<State>
  private let changed = DispatchSemaphore(value: 0)
  private let watch = Mutex<(any FeedWatch)?>(nil)

  init(
    _ engine: Engine, customer: String?, name: String?, isInteractive: Bool, _ strings: Strings
  ) throws(EngineError) {
    self.strings = strings
    self.engine = engine
    self.name = name
    self.isInteractive = isInteractive
    self.customer = customer ?? "terminal-" + (name ?? "\(getuid())-\(getpid())")
    state = Mutex(State(feed: try FeedReader(engine)))
    let token = engine.ledger.watch { [weak self] in self?.listen() }
    watch.withLock { $0 = token }
  }

  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  /// Sends one line; `/file PATH` sends a file.
  func say(_ line: String) {
    guard !line.isEmpty else { return }
    let filePath = line.hasPrefix("/file ") ? String(line.dropFirst(6)) : nil
    let number = state.withLock { state in
      state.sent += 1
      return state.sent
    }
    do {
      let receipt = try engine.receive(
        InboundMessage(
          channel: "terminal", customer: customer, customerName: name, id: "\(runID)-\(number)",
          text: filePath == nil ? line : "", files: filePath.map { [$0] } ?? []))
      state.withLock { state in
        guard state.session != receipt.session else { return }
        state.session = receipt.session
        state.worker?.stop()
        state.worker = WorkerLoop(engine, .ownSession(receipt.session))
      }
      listen()
    } catch {
      state.withLock { $0.hasFailed = true }
      Console.err(error.message)
    }
  }

  /// Prints what was delivered since the last look.
  private func listen() {
    state.withLock { state in
      guard let session = state.session else { return }
      // A feed that cannot be read now is read at the next change.
      while case .events(let events)? = try? state.feed.next(), !events.isEmpty {
        for event in events where event.session == session {
          switch event.fact {
          case .messageCommitted(let message):
            state.said[MessageID(event.seq)] = (event.actor, message)
          case .messageDelivered(let delivered):
            if let (author, message) = state.said.removeValue(forKey: delivered.message) {
              show(message, by: author)
            }
          default: break
          }
        }
      }
    }
    changed.signal()
  }

  /// The text, and a line for each file that came with it.
  private func show(_ message: MessageCommitted, by author: Actor) {
    let text = Display.form(message.text, multiline: true)
    var lines = text.isEmpty ? [] : [isInteractive ? text : text.replacing("\n", with: "⏎")]
    for file in message.files ?? [] {
      lines.append(strings.file(EventSummary.shown(file.name), sizeBytes: file.sizeBytes))
    }
    for line in lines { Console.out((isInteractive ? "\(author.text)> " : "") + line + "\n") }
  }

  /// Waits until no answer or delivery is open, at most `seconds`.
  func waitUntilQuiet(seconds: Double) {
    let end = DispatchTime.now() + seconds
    while DispatchTime.now() < end {
      listen()
      guard let session = state.withLock({ $0.session }) else { return }
      // Counting failed: the bounded wait goes on.
      let open = try? engine.ledger.work.openJobCount(
        kinds: [.respond, .deliver], session: session)
      if open == 0 {
        listen()
        return
      }
      _ = changed.wait(timeout: min(end, .now() + 0.2))
    }
  }

  /// Stops listening and working.
  func end() {
    watch.withLock { $0?.cancel() }
    state.withLock { $0.worker }?.stop()
  }
}
