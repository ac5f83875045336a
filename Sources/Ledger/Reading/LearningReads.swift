import Desk

/// Reads of what the desk has taught its models.
enum LearningReads {
  static func state(
    _ connection: Connection, _ task: LearningTask
  ) throws(LedgerError) -> LearningState {
    let example = try connection.prepare("SELECT max(seq) FROM example WHERE task=?")
      .bind(task.rawValue).first { row in row.int(0) }
    let choice = try choiceSeq(connection, task.model)
    return LearningState(example: example ?? 0, choice: choice)
  }

  static func choiceSeq(
    _ connection: Connection, _ task: ModelTask
  ) throws(LedgerError) -> Seq {
    try connection.prepare("SELECT seq FROM choice WHERE id=?").bind(task.rawValue)
      .first { row in row.int(0) } ?? 0
  }

  static func choice(
    _ connection: Connection, _ task: ModelTask
  ) throws(LedgerError) -> ModelChoice? {
    let body = try connection.prepare("SELECT body FROM choice WHERE id=?").bind(task.rawValue)
      .first { row in row.blob(0) }
    guard let body else { return nil }
    return try Packed.value(body)
  }

  static func models(
    _ connection: Connection, _ task: ModelTask
  ) throws(LedgerError) -> [TrainedModel] {
    try connection.prepare("SELECT body, seq, at, actor FROM model WHERE task=? ORDER BY seq")
      .bind(task.rawValue)
      .all { (row) throws(LedgerError) in
        TrainedModel(
          fact: try Packed.value(row.blob(0)), seq: row.int(1), at: Timestamp(ms: row.int(2)),
          by: try DeskReads.actor(row.text(3)))
      }
  }

  static func examples(
    _ connection: Connection, _ task: LearningTask, after seq: Seq, limit: Int
  ) throws(LedgerError) -> [KeptExample] {
    try connection.prepare(
      "SELECT body, seq, actor FROM example WHERE task=? AND seq>? ORDER BY seq LIMIT ?"
    )
    .bind(task.rawValue).bind(seq).bind(limit).all(kept)
  }

  static func example(
    _ connection: Connection, _ id: String
  ) throws(LedgerError) -> KeptExample? {
    try connection.prepare("SELECT body, seq, actor FROM example WHERE id=?").bind(id).first(kept)
  }

  static func latestLabelled(
    _ connection: Connection, _ task: LearningTask, after seq: Seq, limit: Int
  ) throws(LedgerError) -> [KeptExample] {
    try connection.prepare(
      """
      SELECT body, seq, actor FROM example WHERE task=? AND seq>? AND origin='labelled'
      ORDER BY seq DESC LIMIT ?
      """
    )
    .bind(task.rawValue).bind(seq).bind(limit).all(kept).reversed()
  }

  static func customerTexts(
    _ connection: Connection, before seq: Seq?, limit: Int
  ) throws(LedgerError) -> [CustomerText] {
    try connection.prepare(
      """
      SELECT seq, session, text FROM entry WHERE author='customer' AND kind<=1 AND seq<?
      ORDER BY seq DESC LIMIT ?
      """
    )
    .bind(seq ?? Seq.max).bind(limit)
    .all { row in
      CustomerText(seq: row.int(0), session: SessionID(row.int(1)), text: row.text(2))
    }
  }

  static func customerText(
    _ connection: Connection, at seq: Seq
  ) throws(LedgerError) -> CustomerText? {
    try customerTexts(connection, before: seq + 1, limit: 1).first { $0.seq == seq }
  }

  static func sessions(
    _ connection: Connection, before id: SessionID?, limit: Int
  ) throws(LedgerError) -> [(id: SessionID, customer: CustomerID)] {
    try connection.prepare("SELECT id, customer FROM session WHERE id<? ORDER BY id DESC LIMIT ?")
      .bind(id?.seq ?? Seq.max).bind(limit)
      .all { row in (SessionID(row.int(0)), row.text(1)) }
  }

  static func dialogue(
    _ connection: Connection, of session: SessionID, upTo: Seq?, limit: Int
  ) throws(LedgerError) -> SpokenDialogue {
    var agents: Set<AgentID> = []
    let turns = try connection.prepare(
      """
      SELECT m.seq, m.author, m.text FROM event e CROSS JOIN entry m ON m.seq = e.seq
      WHERE e.session = ? AND e.seq <= ?
        AND (m.kind = 0 OR m.kind = 1 AND m.state = ? AND m.text <> '')
      ORDER BY e.seq DESC LIMIT ?
      """
    )
    .bind(session.seq).bind(upTo ?? Seq.max).bind(DeliveryState.delivered.rawValue).bind(limit)
    .all { (row) throws(LedgerError) in
      let author = try DeskReads.actor(row.text(1))
      if case .agent(let id) = author { agents.insert(id) }
      return Turn(seq: row.int(0), speaker: Turn.Speaker(author), text: row.text(2))
    }
    return SpokenDialogue(turns: turns.reversed(), agents: agents.sorted())
  }

  private static func kept(_ row: Statement) throws(LedgerError) -> KeptExample {
    KeptExample(
      example: try Packed.value(row.blob(0)), seq: row.int(1),
      by: try DeskReads.actor(row.text(2)))
  }
}

extension SnapshotReader {
  func learningState(_ task: LearningTask) throws(LedgerError) -> LearningState {
    try LearningReads.state(connection, task)
  }

  func choice(of task: ModelTask) throws(LedgerError) -> ModelChoice? {
    try LearningReads.choice(connection, task)
  }

  func choiceSeq(of task: ModelTask) throws(LedgerError) -> Seq {
    try LearningReads.choiceSeq(connection, task)
  }

  func models(of task: ModelTask) throws(LedgerError) -> [TrainedModel] {
    try LearningReads.models(connection, task)
  }

  func examples(
    of task: LearningTask, after seq: Seq, limit: Int
  ) throws(LedgerError) -> [KeptExample] {
    try LearningReads.examples(connection, task, after: seq, limit: limit)
  }

  func latestLabelled(
    _ task: LearningTask, after seq: Seq, limit: Int
  ) throws(LedgerError) -> [KeptExample] {
    try LearningReads.latestLabelled(connection, task, after: seq, limit: limit)
  }

  func example(_ id: String) throws(LedgerError) -> KeptExample? {
    try LearningReads.example(connection, id)
  }

  func customerTexts(before seq: Seq?, limit: Int) throws(LedgerError) -> [CustomerText] {
    try LearningReads.customerTexts(connection, before: seq, limit: limit)
  }

  func customerText(at seq: Seq) throws(LedgerError) -> CustomerText? {
    try LearningReads.customerText(connection, at: seq)
  }

  func sessions(
    before id: SessionID?, limit: Int
  ) throws(LedgerError) -> [(id: SessionID, customer: CustomerID)] {
    try LearningReads.sessions(connection, before: id, limit: limit)
  }

  func dialogue(
    of session: SessionID, upTo: Seq?, limit: Int
  ) throws(LedgerError) -> SpokenDialogue {
    try LearningReads.dialogue(connection, of: session, upTo: upTo, limit: limit)
  }
}
