import Desk

/// A 64-bit print of what an event says; two readers that saw the same events have the same prints.
///
/// FNV-1a over the header and the words of the fact: no protection against forgers, which is the
/// chain's work, but cheap enough to take of every event twice.
struct EventPrint {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The print of one event.
  static func of(_ event: Event) -> EventPrints {
    var print = EventPrint()
    print.add(UInt64(bitPattern: event.seq))
    print.add(UInt64(bitPattern: event.session?.seq ?? 0))
    print.add(UInt64(event.version))
    print.add(UInt64(event.epoch))
    print.add(UInt64(bitPattern: event.at.ms))
    print.add(event.actor.text)
    print.add(event.fact.kind)
    let header = print.state
    print.addWords(of: event.fact)
    return EventPrints(whole: print.state, headers: header)
  }

  /// The sum of the prints of several events.
  static func sum(_ events: some Sequence<Event>) -> EventPrints {
    events.reduce(EventPrints()) { $0 &+ of($1) }
  }

  private mutating func addWords(of fact: Fact) {
    switch fact {
    case .messageReceived(let message):
      add(message.id)
      add(message.text)
    case .ownerChanged(let change):
      add(change.verb.rawValue)
      add(change.from.text)
      add(change.to.text)
      add(change.words ?? "")
    case .messageCommitted(let message):
      add(message.text)
      for file in message.files ?? [] { add(file.path) }
    case .messageStarted(let reference): add(UInt64(bitPattern: reference.message.seq))
    case .messageDelivered(let delivered): add(UInt64(bitPattern: delivered.message.seq))
    case .messageFailed(let failed): add(UInt64(bitPattern: failed.message.seq))
    case .messageWithdrawn(let withdrawn):
      add(UInt64(bitPattern: withdrawn.message.seq))
      add(withdrawn.text)
    case .responded(let response): add(UInt64(bitPattern: response.message))
    case .noteAdded(let note): add(note.text)
    case .tagAdded(let added): add(added.tag)
    case .tagRemoved(let removed): add(removed.tag)
    case .snoozed(let snooze): add(UInt64(bitPattern: snooze.until.ms))
    case .waitPlanned(let plan):
      for step in plan.steps { add(UInt64(bitPattern: step.at.ms)) }
    case .waitShifted(let shift): add(UInt64(bitPattern: shift.byMs))
    case .waitStepped(let stepped):
      add(stepped.step.kind.rawValue)
      add(UInt64(bitPattern: stepped.step.at.ms))
    default: break
    }
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0)
  }

  private mutating func add(_ number: UInt64) {
    var number = number
    for _ in 0..<8 {
      add(byte: UInt8(truncatingIfNeeded: number))
      number >>= 8
    }
  }

  private mutating func add(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
