import Desk
public import Engine
import Foundation
import Synchronization

/// Plays recorded dialogues on a desk: the customers' turns arrive as messages, the recorded agents'
/// turns are kept aside as references and never sent.
///
/// Playing the same file again changes nothing: every turn has an id of its own.
public final class Replay: Sendable {
  public struct Plan: Sendable {
    /// How much faster than reading and typing take.
    public var speed = 1.0
    public var isAsFastAsPossible = false
    /// At most so many dialogues.
    public var limit: Int?

    public init() {}
  }

  public struct Result: Sendable {
    public var messages = 0
    public var references = 0
    public var duplicates = 0
    /// Turns the desk did not take, such as empty ones.
    public var failures = 0
    public var seconds = 0.0
  }

  private let engine: Engine
  private let dialogues: [RecordedDialogue]
  private let plan: Plan
  private let isStopping = Atomic(false)
  private let wake = DispatchSemaphore(value: 0)
  private let result = Mutex(Result())
  /// Writers of a fast replay; together they share the ledger's commits.
  private static let writers = 16
  /// Typing: milliseconds for a scalar, and between two turns, at speed 1.
  private static let msPerScalar = 90.0
  private static let pauseMs = 2500.0
  /// Dialogues that begin within each second at speed 1.
  private static let startsPerSecond = 0.5

  public init(_ engine: Engine, _ dialogues: [RecordedDialogue], _ plan: Plan) {
    self.engine = engine
    self.dialogues = plan.limit.map { Array(dialogues.prefix($0)) } ?? dialogues
    self.plan = plan
  }

  /// Ends the replay after the turn that is being sent.
  public func stop() {
    isStopping.store(true, ordering: .sequentiallyConsistent)
    wake.signal()
  }

  /// Plays to the end or until stopped.
  public func run() -> Result {
    let start = DispatchTime.now().uptimeNanoseconds
    if plan.isAsFastAsPossible { runFast() } else { runTimed() }
    let nanoseconds = DispatchTime.now().uptimeNanoseconds - start
    return result.withLock { result in
      result.seconds = Double(nanoseconds) / 1e9
      return result
    }
  }

  private func runFast() {
    let next = Atomic(0)
    let group = DispatchGroup()
    for _ in 0..<Replay.writers {
      group.enter()
      Thread { [self] in
        while !isStopping.load(ordering: .sequentiallyConsistent) {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < dialogues.count else { break }
          var player = Player(dialogues[index])
          while !isStopping.load(ordering: .sequentiallyConsistent), player.hasMore {
            step(&player)
          }
        }
        group.leave()
      }.start()
    }
    group.wait()
  }

  private func runTimed() {
    var agenda = Agenda<Player>()
    let begin = engine.clock.now()
    for (index, dialogue) in dialogues.enumerated() {
      agenda.add(
        Player(dialogue),
        at: begin.adding(ms: scaled(Double(index) * 1000 / Replay.startsPerSecond)))
    }
    while !isStopping.load(ordering: .sequentiallyConsistent), let nextAt = agenda.nextAt {
      let now = engine.clock.now()
      guard var player = agenda.next(at: now) else {
        _ = wake.wait(timeout: .now() + .milliseconds(Int(nextAt.ms - now.ms)))
        continue
      }
      step(&player)
      if let text = player.nextText {
        let typing = Double(text.unicodeScalars.count) * Replay.msPerScalar
        agenda.add(player, at: now.adding(ms: scaled(Replay.pauseMs + typing)))
      }
    }
  }

  private func scaled(_ ms: Double) -> Int64 {
    Int64(ms / max(plan.speed, 0.001))
  }

  /// Plays one turn.
  private func step(_ player: inout Player) {
    guard let turn = player.next() else { return }
    switch turn.role {
    case "customer":
      do {
        let receipt = try engine.receive(
          InboundMessage(
            channel: "replay", customer: player.dialogue.id,
            id: "\(player.dialogue.id)#\(player.index)", text: turn.text))
        player.session = receipt.session
        player.isRepeat = receipt.isDuplicate
        result.withLock { result in
          if receipt.isDuplicate { result.duplicates += 1 } else { result.messages += 1 }
        }
      } catch {
        result.withLock { $0.failures += 1 }
      }
    case "agent":
      guard let session = player.session, !player.isRepeat else { return }
      let reference = ReferenceKept(
        dialogue: player.dialogue.id, turn: player.index, text: turn.text)
      if case .done = engine.perform(.keepReference(reference), on: session, by: .system) {
        result.withLock { $0.references += 1 }
      }
    default:
      return
    }
  }
}

/// How far a dialogue was played.
private struct Player {
  let dialogue: RecordedDialogue
  var session: SessionID?
  /// Whether the turn before was already on the desk.
  var isRepeat = false
  /// 0-based index of the turn played last.
  private(set) var index = -1

  init(_ dialogue: RecordedDialogue) {
    self.dialogue = dialogue
  }

  var hasMore: Bool { index + 1 < dialogue.turns.count }

  /// The text of the next turn.
  var nextText: String? { hasMore ? dialogue.turns[index + 1].text : nil }

  mutating func next() -> RecordedDialogue.Turn? {
    guard hasMore else { return nil }
    index += 1
    return dialogue.turns[index]
  }
}
