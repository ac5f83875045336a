import Desk

/// Reads of what the desk has taught its models.
enum LearningReads {
  static func state(
    _ connection: Connection, _ task: LearningTask
  ) throws(LedgerError) -> LearningState {
    let example = try connection.prepare("SELECT max(seq) FROM example WHERE task=?")
      .bind(task.rawValue).first { row in row.int(0) }
    let choice = try connection.prepare("SELECT seq FROM choice WHERE id=?")
      .bind(task.rawValue).first { row in row.int(0) }
    return LearningState(example: example ?? 0, choice: choice ?? 0)
  }

  static func choice(
    _ connection: Connection, _ task: LearningTask
  ) throws(LedgerError) -> ModelChoice? {
    let body = try connection.prepare("SELECT body FROM choice WHERE id=?").bind(task.rawValue)
      .first { row in row.blob(0) }
    guard let body else { return nil }
    return try Packed.value(body)
  }

  static func models(
    _ connection: Connection, _ task: LearningTask
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

  func choice(of task: LearningTask) throws(LedgerError) -> ModelChoice? {
    try LearningReads.choice(connection, task)
  }

  func models(of task: LearningTask) throws(LedgerError) -> [TrainedModel] {
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
}
