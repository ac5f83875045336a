import Desk
import Foundation
import Language

/// Writes session records into their rows and reads them back.
struct SessionStore {
  let connection: Connection

  /// The columns in the order of `save` and `record`.
  static let columns = """
    id, version, epoch, status, owner, customer, channel, tier, opened_at, last_at, \
    waiting_since, last_inbound, last_responded, unanswered_since, first_human_reply_at, \
    mood, polarity, emotion, slope, trajectory, language, intent, assistant_turns, \
    clarifications, escalation, escalation_words, escalation_at, last_agent, instruction, \
    snoozed_until, tags, disposition, closed_at, pending, notices, message_count, is_writable, \
    last_message, last_speaker, preview, escalated_by, snoozed_by, owner_since, has_failure, service, \
    stopped_by, hand_raised_at, due_at, soon_at
    """

  private static let loadSQL = "SELECT \(columns) FROM session WHERE id = ?"
  /// An update, since `INSERT OR REPLACE` would write every index anew, also the one over the
  /// customer and the channel, which never change.
  private static let saveSQL: String = {
    let names = (columns + ", need_class, need_at").split(separator: ", ")
    let fixed: Set<Substring> = ["id", "customer", "channel", "opened_at"]
    let changes = names.filter { !fixed.contains($0) }.map { "\($0)=excluded.\($0)" }
    let marks = names.map { _ in "?" }
    return """
      INSERT INTO session(\(names.joined(separator: ","))) VALUES(\(marks.joined(separator: ",")))
      ON CONFLICT(id) DO UPDATE SET \(changes.joined(separator: ","))
      """
  }()

  /// The record of a session, if there is one.
  func load(_ id: SessionID) throws(LedgerError) -> SessionRecord? {
    try connection.prepare(built: SessionStore.loadSQL).bind(id.seq).first(SessionStore.record)
  }

  /// Writes the whole row.
  func save(_ record: SessionRecord, _ rules: ListRules) throws(LedgerError) {
    let session = record.session
    let need = Need(of: session, rules.weights)
    let due = session.due(rules.promiseMs)
    let row = try connection.prepare(built: SessionStore.saveSQL)
    row.bind(session.id.seq).bind(session.version).bind(session.epoch)
      .bind(session.status.rawValue).bind(session.owner.text).bind(session.customer)
      .bind(session.channel).bind(session.tier.rawValue).bind(session.openedAt.ms)
      .bind(session.lastAt.ms)
    row.bind(session.waitingSince?.ms).bind(session.lastInbound).bind(session.lastResponded)
      .bind(session.unansweredSince?.ms).bind(session.firstHumanReplyAt?.ms)
    row.bind(session.mood.level).bind(session.mood.polarity)
      .bind(session.mood.emotion.rawValue).bind(session.mood.slope)
      .bind(Packed.numbers(session.mood.trajectory))
    row.bind(session.language).bind(session.intent).bind(session.assistantTurns)
      .bind(session.clarifications).bind(session.escalation?.reason.rawValue)
      .bind(session.escalation?.words).bind(session.escalation?.at.ms)
      .bind(session.lastAgent).bind(session.instruction).bind(session.snoozedUntil?.ms)
    row.bind(try Packed.json(session.tags)).bind(session.disposition)
      .bind(session.closedAt?.ms).bind(try Packed.json(session.pending))
      .bind(
        session.notices.isEmpty
          ? nil : session.notices.map(\.rawValue).sorted().joined(separator: ",")
      )
      .bind(session.messageCount).bind(session.isWritable)
    row.bind(record.lastMessage).bind(record.lastSpeaker.rawValue).bind(record.preview)
      .bind(record.escalatedBy).bind(record.snoozedBy).bind(record.ownerSince)
      .bind(record.hasFailure).bind(try Packed.service(session.service))
    row.bind(session.stoppedBy?.text).bind(session.handRaisedAt?.ms)
      .bind(due?.at.ms).bind(due?.soonAt.ms)
    try row.bind(need.needClass.rawValue).bind(need.atMs).run()
  }

  /// Reads a row of `columns`.
  static func record(_ row: Statement) throws(LedgerError) -> SessionRecord {
    let id = SessionID(row.int(0))
    guard let status = SessionStatus(rawValue: row.text(3)), let owner = Owner(text: row.text(4)),
      let tier = Tier(rawValue: row.text(7)), let emotion = Emotion(rawValue: row.text(17)),
      let speaker = Turn.Speaker(rawValue: row.text(38))
    else { throw LedgerError(.corrupt, "the row of session \(id) cannot be read") }
    var session = Session(id: id, at: Timestamp(ms: row.int(8)))
    session.version = Int(row.int(1))
    session.epoch = Int(row.int(2))
    session.status = status
    session.owner = owner
    session.customer = row.text(5)
    session.channel = row.text(6)
    session.tier = tier
    session.lastAt = Timestamp(ms: row.int(9))
    session.waitingSince = row.moment(10)
    session.lastInbound = row.optionalInt(11)
    session.lastResponded = row.optionalInt(12)
    session.unansweredSince = row.moment(13)
    session.firstHumanReplyAt = row.moment(14)
    session.mood.level = row.double(15)
    session.mood.polarity = row.double(16)
    session.mood.emotion = emotion
    session.mood.slope = row.double(18)
    session.mood.trajectory = Packed.numbers(row.text(19))
    session.language = row.optionalText(20)
    session.intent = row.optionalText(21)
    session.assistantTurns = Int(row.int(22))
    session.clarifications = Int(row.int(23))
    if let reason = row.optionalText(24).flatMap(EscalationReason.init), let at = row.moment(26) {
      session.escalation = EscalationMark(reason: reason, words: row.optionalText(25), at: at)
    }
    session.lastAgent = row.optionalText(27)
    session.instruction = row.optionalText(28)
    session.snoozedUntil = row.moment(29)
    session.tags = try Packed.list(row.optionalText(30))
    session.disposition = row.optionalText(31)
    session.closedAt = row.moment(32)
    session.pending = try Packed.list(row.optionalText(33))
    if let notices = row.optionalText(34) {
      session.notices = Set(
        notices.split(separator: ",").compactMap { Notice(rawValue: String($0)) })
    }
    session.stoppedBy = row.optionalText(45).flatMap(StopScope.init)
    session.handRaisedAt = row.moment(46)
    session.messageCount = Int(row.int(35))
    session.isWritable = row.bool(36)
    session.service = try Packed.service(row.optionalText(44))
    return SessionRecord(
      session: session, lastMessage: row.int(37), lastSpeaker: speaker, preview: row.text(39),
      escalatedBy: row.optionalInt(40), snoozedBy: row.optionalInt(41), ownerSince: row.int(42),
      hasFailure: row.bool(43))
  }
}

extension Statement {
  /// A column of milliseconds.
  func moment(_ column: Int32) -> Timestamp? { optionalInt(column).map { Timestamp(ms: $0) } }
}

/// Small lists inside one column.
enum Packed {
  /// Numbers with spaces between; Swift writes the shortest text that reads back the same.
  static func numbers(_ values: [Double]) -> String {
    values.map(\.description).joined(separator: " ")
  }

  static func numbers(_ text: String) -> [Double] {
    text.split(separator: " ").compactMap { Double($0) }
  }

  /// JSON of a list; nil for an empty one.
  static func json<Value: Encodable>(_ values: [Value]) throws(LedgerError) -> String? {
    if values.isEmpty { return nil }
    do {
      return String(decoding: try makeEncoder().encode(values), as: UTF8.self)
    } catch {
      throw LedgerError(.io, "a list cannot be written as JSON: \(error)")
    }
  }

  /// Sorted keys, so that equal lists are equal texts.
  private static func makeEncoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  static func list<Value: Decodable>(_ text: String?) throws(LedgerError) -> [Value] {
    guard let text else { return [] }
    return try value(Array(text.utf8))
  }

  /// What is owed to a session; nil where that is nothing.
  static func service(_ service: ServiceState) throws(LedgerError) -> String? {
    if service == ServiceState() { return nil }
    return String(decoding: try bytes(service), as: UTF8.self)
  }

  static func service(_ text: String?) throws(LedgerError) -> ServiceState {
    guard let text else { return ServiceState() }
    return try services.value(of: text) { (text) throws(LedgerError) in
      try value(Array(text.utf8))
    }
  }

  /// The same few sessions are read again and again: those that wait, those on a screen.
  private static let services = DecodedTexts<ServiceState>(limit: 1024)

  /// Reads one JSON value of a projection.
  static func value<Value: Decodable>(_ bytes: [UInt8]) throws(LedgerError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw LedgerError(.corrupt, "a projection cannot be read: \(error)")
    }
  }

  /// JSON of one value of a projection.
  static func bytes(_ value: some Encodable) throws(LedgerError) -> [UInt8] {
    do {
      return [UInt8](try makeEncoder().encode(value))
    } catch {
      throw LedgerError(.io, "a value cannot be written as JSON: \(error)")
    }
  }
}
