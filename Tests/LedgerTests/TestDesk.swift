import Desk
import Foundation
import Language

@testable import Ledger

/// A desk in a folder of its own that goes away with it, and a clock that only the test moves.
final class TestDesk {
  let folder: URL
  var options = LedgerOptions()
  private(set) var now = Timestamp("2026-03-02T09:00:00Z")!
  private(set) var boot = TestClock()

  init() {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tandem-test-\(UUID().uuidString)")
    options.durability = .off
    let boot = boot
    options.bootClockMs = { boot.ms }
  }

  deinit {
    // A folder that stays behind harms no other test.
    try? FileManager.default.removeItem(at: folder)
  }

  func open() throws -> SQLiteLedger {
    try SQLiteLedger.open(folder: folder, create: true, options: options)
  }

  /// Takes back what the eighth schema brought.
  static let withoutSchema8 = "ALTER TABLE work_draft DROP COLUMN files;"

  /// Takes back what the seventh schema and those after it brought.
  static let withoutSchema7 = withoutSchema8 + "DROP TABLE mention;"

  /// Takes back what the sixth schema and those after it brought.
  static let withoutSchema6 =
    withoutSchema7 + """
      DROP TABLE stint; DROP INDEX session_need;
      CREATE INDEX session_need ON session(need_class, need_at, owner, mood, due_at);
      """

  /// Takes back what the fifth schema and those after it brought.
  static let withoutSchema5 =
    withoutSchema6 + """
      DROP INDEX session_need;
      ALTER TABLE session DROP COLUMN due_at; ALTER TABLE session DROP COLUMN soon_at;
      CREATE INDEX session_need ON session(need_class, need_at, owner, mood, waiting_since);
      DELETE FROM work_setting WHERE name='listRules';
      """

  /// Takes back what the fourth schema and those after it brought.
  static let withoutSchema4 =
    withoutSchema5 + """
      DROP TABLE consent; DROP TABLE work_forgetting; DROP TABLE work_backup;
      DROP INDEX event_of_desk;
      DROP TABLE wait; ALTER TABLE session DROP COLUMN service;
      DROP TABLE stop; DROP TABLE work_presence; DROP TABLE work_offer;
      DROP INDEX session_stopped; ALTER TABLE session DROP COLUMN stopped_by;
      ALTER TABLE session DROP COLUMN hand_raised_at;
      """

  /// Makes the desk, which nobody has open, one of an earlier schema.
  ///
  /// - Parameter sql: takes back what came since.
  func goBack(to version: Int, _ sql: String) throws {
    let connection = try Connection(
      path: folder.appendingPathComponent(SQLiteLedger.fileName).path, .readWrite)
    defer { connection.close() }
    try connection.execute(sql + "PRAGMA user_version=\(version)")
  }

  /// A moment later than any before.
  func tick(ms: Int64 = 1000) -> Timestamp {
    now = now.adding(ms: ms)
    boot.advance(ms: ms)
    return now
  }

  /// Sets the wall clock back; the boot clock goes on.
  func setBack(ms: Int64) { now = now.adding(ms: -ms) }

  /// A customer's message, as far as readers know it: its session and its place in the log.
  func received(
    _ text: String, from customer: CustomerID, into ledger: SQLiteLedger
  ) throws -> (session: SessionID, seq: Seq) {
    guard
      case .done(let events, let session) = try receive(text, from: customer, into: ledger),
      let seq = events.first(where: { if case .messageReceived = $0.fact { true } else { false } })?
        .seq
    else { throw LedgerError(.io, "not received") }
    return (session.id, seq)
  }

  /// A customer's message.
  func receive(
    _ text: String, from customer: CustomerID = "C1", id: String? = nil, polarity: Double = 0,
    into ledger: SQLiteLedger
  ) throws -> Outcome {
    let inbound = Inbound(
      channel: "test", customer: customer, id: id ?? UUID().uuidString, parts: [text],
      understanding: TestDesk.understanding(polarity: polarity))
    return try ledger.perform(
      Request(
        .receive(inbound), on: .customer(customer, channel: "test"), by: .customer, at: tick()))
  }

  static func understanding(polarity: Double = 0) -> Understanding {
    Understanding(
      language: .english, intent: [IntentGuess(label: "delivery", confidence: 0.9)],
      entities: [Entity(kind: .orderNumber, text: "#88231", value: "88231")],
      sentiment: Sentiment(
        polarity: polarity, confidence: 0.8, emotion: .calm,
        movedBy: [SentimentCue(text: "late", weight: -1.25)]),
      flags: MessageFlags(), models: ModelVersions(intent: "i1", sentiment: "s1"))
  }

  func perform(
    _ command: Command, on session: SessionID, by caller: Caller, completing lease: Lease? = nil,
    in ledger: SQLiteLedger
  ) throws -> Outcome {
    try ledger.perform(
      Request(command, on: .session(session), by: caller, completing: lease, at: tick()))
  }
}

/// Milliseconds of a boot clock that stands still until it is moved.
///
/// `@unchecked Sendable` because the value is touched only under `lock`.
final class TestClock: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Int64 = 1_000_000

  var ms: Int64 { lock.withLock { value } }

  func advance(ms: Int64) { lock.withLock { value += ms } }
}

extension Outcome {
  /// The session the request led to.
  var session: Session? {
    if case .done(_, let session) = self { session } else { nil }
  }

  var events: [Event] {
    if case .done(let events, _) = self { events } else { [] }
  }
}
