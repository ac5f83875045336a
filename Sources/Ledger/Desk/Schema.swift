import Foundation

/// The tables of a desk.
///
/// `event` is the truth. The projections can be thrown away and folded again from it. The `work_*`
/// tables are working state: never chained, never compared.
enum Schema {
  /// Stands in the file as `user_version`; a program does not write to a desk of a newer one.
  static var version: Int64 {
    #if MUTATIONS
      // A test plays a newer program with it, to see what an older one beside it does.
      if let raised = ProcessInfo.processInfo.environment["TANDEM_SCHEMA"].flatMap(Int64.init) {
        return raised
      }
    #endif
    return current
  }

  private static let current: Int64 = 8

  /// Stands in the file as `application_id` ("Tand"), so that no other SQLite file is taken for a desk.
  static let applicationID: Int64 = 0x5461_6E64

  static let events = """
    CREATE TABLE event(
      seq INTEGER PRIMARY KEY, session INTEGER, version INTEGER NOT NULL, epoch INTEGER NOT NULL,
      actor TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
      salt BLOB, body BLOB, digest BLOB NOT NULL, chain BLOB NOT NULL);
    CREATE INDEX event_of_session ON event(session) WHERE session IS NOT NULL;
    """

  /// Every projection, in the order in which they are compared.
  static let projectionNames = [
    "session", "entry", "inbound", "customer", "purchase", "ticket", "agent", "article", "canned",
    "example", "model", "choice", "suggestion", "wait", "stop", "consent", "stint",
    "mention",
  ]

  static let projections =
    foundation + learning + suggestions + waits + stops + consents + dues + stints + mentions

  /// The projections of a desk's first schema.
  ///
  /// `entry.is_rich`: the event's body holds more than the columns (files, citations, a packet).
  private static let foundation = """
    CREATE TABLE session(
      id INTEGER PRIMARY KEY, version INTEGER NOT NULL, epoch INTEGER NOT NULL,
      status TEXT NOT NULL, owner TEXT NOT NULL, customer TEXT NOT NULL, channel TEXT NOT NULL,
      tier TEXT NOT NULL, opened_at INTEGER NOT NULL, last_at INTEGER NOT NULL,
      waiting_since INTEGER, last_inbound INTEGER, last_responded INTEGER,
      unanswered_since INTEGER, first_human_reply_at INTEGER,
      mood REAL NOT NULL, polarity REAL NOT NULL, emotion TEXT NOT NULL, slope REAL NOT NULL,
      trajectory TEXT NOT NULL, language TEXT, intent TEXT, assistant_turns INTEGER NOT NULL,
      clarifications INTEGER NOT NULL, escalation TEXT, escalation_words TEXT,
      escalation_at INTEGER, last_agent TEXT, instruction TEXT, snoozed_until INTEGER,
      tags TEXT, disposition TEXT, closed_at INTEGER, pending TEXT, notices TEXT,
      message_count INTEGER NOT NULL, is_writable INTEGER NOT NULL,
      need_class INTEGER NOT NULL, need_at INTEGER NOT NULL,
      last_message INTEGER NOT NULL, last_speaker TEXT NOT NULL, preview TEXT NOT NULL,
      escalated_by INTEGER, snoozed_by INTEGER, owner_since INTEGER NOT NULL,
      has_failure INTEGER NOT NULL, service TEXT);
    CREATE INDEX session_agent ON session(owner) WHERE owner > 'agent:' AND owner < 'agent;';
    CREATE INDEX session_customer ON session(customer, channel);
    CREATE TABLE entry(
      seq INTEGER PRIMARY KEY, session INTEGER NOT NULL, at INTEGER NOT NULL,
      kind INTEGER NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL, state TEXT, trouble TEXT,
      notice TEXT, polarity REAL, confidence REAL, emotion TEXT, cues TEXT, slots TEXT,
      is_rich INTEGER NOT NULL);
    CREATE TABLE inbound(
      channel TEXT NOT NULL, id TEXT NOT NULL, session INTEGER NOT NULL, seq INTEGER NOT NULL,
      PRIMARY KEY(channel, id)) WITHOUT ROWID;
    CREATE TABLE customer(
      id TEXT PRIMARY KEY, name TEXT NOT NULL, seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    CREATE TABLE purchase(
      id TEXT PRIMARY KEY, customer TEXT NOT NULL, placed_at INTEGER NOT NULL,
      seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    CREATE INDEX purchase_customer ON purchase(customer, placed_at);
    CREATE TABLE ticket(
      id TEXT PRIMARY KEY, customer TEXT NOT NULL, opened_at INTEGER NOT NULL,
      seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    CREATE INDEX ticket_customer ON ticket(customer, opened_at);
    CREATE TABLE agent(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    CREATE TABLE article(
      id TEXT PRIMARY KEY, title TEXT NOT NULL, search TEXT NOT NULL, is_current INTEGER NOT NULL,
      seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    CREATE INDEX article_seq ON article(seq);
    CREATE TABLE canned(
      id TEXT PRIMARY KEY, language TEXT, title TEXT NOT NULL, seq INTEGER NOT NULL, body BLOB
    ) WITHOUT ROWID;
    """

  /// What a desk has taught its models; in desks since schema 2.
  ///
  /// `choice` holds one row a task: the model in use, and those before it.
  static let learning = """
    CREATE TABLE example(
      id TEXT PRIMARY KEY, task TEXT NOT NULL, label TEXT NOT NULL, origin TEXT NOT NULL,
      actor TEXT NOT NULL, seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    CREATE INDEX example_seq ON example(task, seq);
    CREATE TABLE model(
      id TEXT PRIMARY KEY, task TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL,
      seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    CREATE TABLE choice(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    """

  /// What became of the suggestions that were shown; in desks since schema 3.
  ///
  /// `shown` and `decided` are the seqs of the facts that did it; a row without outcome is open.
  static let suggestions = """
    CREATE TABLE suggestion(
      shown INTEGER NOT NULL, rank INTEGER NOT NULL, session INTEGER NOT NULL,
      message INTEGER NOT NULL, source TEXT NOT NULL, intent TEXT, score REAL NOT NULL, fit REAL,
      signs BLOB, outcome TEXT, reason TEXT, distance REAL, decided INTEGER,
      PRIMARY KEY(shown, rank)) WITHOUT ROWID;
    CREATE INDEX suggestion_session ON suggestion(session);
    CREATE INDEX suggestion_decided ON suggestion(decided) WHERE decided IS NOT NULL;
    """

  /// How long sessions waited until an agent had them; in desks since schema 4.
  static let waits = """
    CREATE TABLE wait(
      seq INTEGER PRIMARY KEY, queue TEXT NOT NULL, entered_at INTEGER NOT NULL,
      ended_at INTEGER NOT NULL);
    CREATE INDEX wait_queue ON wait(queue, seq);
    """

  /// Where the assistant is stopped, and what became of sessions by it; in desks since schema 4.
  static let stops = """
    ALTER TABLE session ADD COLUMN stopped_by TEXT;
    ALTER TABLE session ADD COLUMN hand_raised_at INTEGER;
    CREATE INDEX session_stopped ON session(stopped_by) WHERE stopped_by IS NOT NULL;
    CREATE TABLE stop(id TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
    """

  /// Who is there and what is offered to whom; in desks since schema 4.
  static let routing = """
    CREATE TABLE work_presence(
      agent TEXT PRIMARY KEY, state TEXT NOT NULL, until INTEGER, is_here INTEGER NOT NULL,
      beat INTEGER NOT NULL, boot TEXT NOT NULL, seen_at INTEGER NOT NULL, served_at INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE work_offer(
      session INTEGER NOT NULL, agent TEXT NOT NULL, state TEXT NOT NULL, until INTEGER NOT NULL,
      boot TEXT NOT NULL, terms TEXT, PRIMARY KEY(session, agent)) WITHOUT ROWID;
    """

  /// What customers allow; in desks since schema 4.
  static let consents = """
    CREATE TABLE consent(
      id TEXT PRIMARY KEY, customer TEXT NOT NULL, seq INTEGER NOT NULL, body BLOB) WITHOUT ROWID;
    CREATE INDEX consent_customer ON consent(customer);
    """

  /// By when people owe a session something, and the index over the lists; in desks since schema 5.
  static let dues = """
    ALTER TABLE session ADD COLUMN due_at INTEGER;
    ALTER TABLE session ADD COLUMN soon_at INTEGER;
    DROP INDEX IF EXISTS session_need;
    CREATE INDEX session_need ON session(need_class, need_at, owner, mood, due_at);
    """

  /// Who had which session from when to when, and what they did with it; in desks since schema 6.
  ///
  /// Where the board looks at every open session, it finds all it needs in the index of the lists.
  static let stints = """
    CREATE TABLE stint(
      seq INTEGER PRIMARY KEY, session INTEGER NOT NULL, owner TEXT NOT NULL,
      came_from TEXT NOT NULL, began_at INTEGER NOT NULL, asked_since INTEGER,
      is_late INTEGER NOT NULL, mood_before REAL, replied_at INTEGER,
      replies INTEGER NOT NULL DEFAULT 0, suggested INTEGER NOT NULL DEFAULT 0,
      edited INTEGER NOT NULL DEFAULT 0, paused_at INTEGER, paused_ms INTEGER NOT NULL DEFAULT 0,
      ended_at INTEGER, went_to TEXT, had_people INTEGER, mood_after REAL);
    CREATE INDEX stint_began ON stint(owner, began_at, came_from);
    CREATE INDEX stint_ended ON stint(owner, ended_at, went_to, had_people, mood_after)
      WHERE ended_at IS NOT NULL;
    DROP INDEX session_need;
    CREATE INDEX session_need ON session(
      need_class, need_at, owner, mood, due_at, soon_at, waiting_since, emotion, slope);
    """

  /// Which notes name which agents; in desks since schema 7.
  static let mentions = """
    CREATE TABLE mention(
      seq INTEGER NOT NULL, rank INTEGER NOT NULL, name TEXT NOT NULL, session INTEGER NOT NULL,
      PRIMARY KEY(seq, rank)) WITHOUT ROWID;
    CREATE INDEX mention_name ON mention(name, seq, session);
    CREATE INDEX mention_session ON mention(session);
    """

  /// Finds the desk's own facts among those of sessions, and keeps what forgetting needs to know; in
  /// desks since schema 4.
  ///
  /// `work_forgetting.person` is no `customer`: rows of customers go with them.
  static let privacy = """
    CREATE INDEX event_of_desk ON event(kind) WHERE session IS NULL;
    CREATE TABLE work_forgetting(
      seq INTEGER PRIMARY KEY, person TEXT NOT NULL, stage TEXT NOT NULL, since INTEGER NOT NULL,
      has_taught INTEGER NOT NULL);
    CREATE TABLE work_backup(path TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
    """

  /// The full-text index over messages, filled up to `work_index.seq`; newer ones are read directly.
  ///
  /// `detail=none`: a posting is a row number and nothing else. Phrases are checked on the text of
  /// the hits, which ranking reads anyway. The text was tokenized by `Tokens`; `ascii` only splits it.
  static let search = """
    CREATE VIRTUAL TABLE search USING fts5(
      text, content='', columnsize=0, detail=none, tokenize='ascii');
    """

  static let work = """
    CREATE TABLE work_index(name TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO work_index VALUES('search', 0);
    CREATE TABLE work_setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE work_draft(
      session INTEGER NOT NULL, agent TEXT NOT NULL, text TEXT NOT NULL, is_note INTEGER NOT NULL,
      at INTEGER NOT NULL, files TEXT, PRIMARY KEY(session, agent)) WITHOUT ROWID;
    CREATE TABLE work_viewing(
      agent TEXT NOT NULL, terminal TEXT NOT NULL, session INTEGER, at INTEGER NOT NULL,
      PRIMARY KEY(agent, terminal)) WITHOUT ROWID;
    CREATE TABLE work_read(
      agent TEXT NOT NULL, session INTEGER NOT NULL, seq INTEGER NOT NULL,
      PRIMARY KEY(agent, session)) WITHOUT ROWID;
    CREATE TABLE work_job(
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, session INTEGER NOT NULL,
      subject INTEGER NOT NULL, created_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL, trouble TEXT, worker TEXT, token INTEGER, deadline INTEGER,
      boot TEXT);
    CREATE INDEX work_job_session ON work_job(session);
    CREATE INDEX work_job_due ON work_job(kind, due_at);
    CREATE TABLE work_worker(
      id TEXT PRIMARY KEY, rank INTEGER NOT NULL, beat INTEGER NOT NULL, boot TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE work_cursor(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    """ + routing

  /// Makes every table in an empty file.
  static func create(on connection: Connection) throws(LedgerError) {
    try connection.transaction { () throws(LedgerError) in
      try connection.execute(events + projections + search + work + privacy)
      try connection.execute("PRAGMA application_id = \(applicationID)")
      try connection.execute("PRAGMA user_version = \(version)")
    }
  }
}
