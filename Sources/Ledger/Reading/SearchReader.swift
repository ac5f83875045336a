import Desk
import Language

/// Finds messages and articles.
struct SearchReader {
  let connection: Connection

  /// The best of the newest hits among messages, and articles that hold every term.
  ///
  /// Where a filter is given, messages alone are looked at; without words, the newest it leaves.
  func search(_ request: SearchRequest, limit: Int) throws(LedgerError) -> SearchResult {
    guard let terms = SearchTerms(request.words) else {
      return request.isFiltered
        ? try latest(request, limit: limit) : SearchResult(hits: [], isLimitedToNewest: false)
    }
    let found: [FoundMessage]
    do throws(LedgerError) {
      found = try request.isFiltered ? filtered(terms, request) : newest(terms)
    } catch {
      guard error.code == .corrupt else { throw error }
      throw LedgerError(
        .searchDamaged, error.message, sqliteCode: error.sqliteCode, sql: error.sql)
    }
    let ranking = SearchRanking(terms: terms, found)
    let best = ranking.best(limit)
    let articles = try request.isFiltered ? [] : self.articles(terms, limit: limit)
    let hits = (best + articles).sorted { $0.score > $1.score }.prefix(limit)
    return SearchResult(
      hits: Array(hits), isLimitedToNewest: found.count >= SearchResult.rankedLimit)
  }

  /// The newest messages that may hold every term and that the filter leaves.
  private func filtered(
    _ terms: SearchTerms, _ request: SearchRequest
  ) throws(LedgerError) -> [FoundMessage] {
    let filter = try SearchFilter(request, connection)
    let fresh = try connection.prepare(
      built: """
        SELECT m.seq, m.session, m.at, m.author, m.text FROM entry m
        WHERE m.kind <= 1 AND m.seq > (SELECT seq FROM work_index WHERE name='search')
          \(filter.sql) ORDER BY m.seq DESC LIMIT \(SearchResult.rankedLimit)
        """)
    let found = try filter.bind(to: fresh).all(FoundMessage.read)
      .filter { terms.areAll(in: $0.text) }
    let indexed = try connection.prepare(
      built: """
        SELECT m.seq, m.session, m.at, m.author, m.text
        FROM (SELECT rowid AS hit FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?
          ORDER BY rowid DESC LIMIT \(SearchFilter.lookedAt)) s
        CROSS JOIN entry m ON m.seq = s.hit WHERE true \(filter.sql)
        LIMIT \(SearchResult.rankedLimit)
        """
    ).bind(terms.match).bind(filter.first).bind(filter.last)
    return found + (try filter.bind(to: indexed).all(FoundMessage.read))
  }

  /// The newest messages that a filter leaves.
  private func latest(
    _ request: SearchRequest, limit: Int
  ) throws(LedgerError) -> SearchResult {
    let filter = try SearchFilter(request, connection)
    let row = try connection.prepare(
      built: """
        SELECT m.seq, m.session, m.at, m.author, m.text
        FROM (SELECT e.seq FROM entry e WHERE e.kind <= 1 AND e.seq BETWEEN ? AND ?
          ORDER BY e.seq DESC LIMIT \(SearchFilter.lookedAt)) s
        CROSS JOIN entry m ON m.seq = s.seq WHERE true \(filter.sql) LIMIT ?
        """
    ).bind(filter.first).bind(filter.last)
    let found = try filter.bind(to: row).bind(limit).all(FoundMessage.read)
    return SearchResult(
      hits: found.map { message in
        SearchHit(
          place: .message(
            message.session, seq: message.seq, at: message.at,
            speaker: Turn.Speaker(message.author)),
          excerpt: Display.oneLine(message.text, limitScalars: Excerpt.limitScalars), matches: [],
          score: 0)
      }, isLimitedToNewest: true)
  }

  /// The newest messages that may hold every term: those not yet indexed, then those of the index.
  private func newest(_ terms: SearchTerms) throws(LedgerError) -> [FoundMessage] {
    var found = try connection.prepare(
      """
      SELECT seq, session, at, author, text FROM entry
      WHERE kind <= 1 AND seq > (SELECT seq FROM work_index WHERE name='search')
      ORDER BY seq DESC LIMIT ?
      """
    )
    .bind(SearchResult.rankedLimit)
    .all(FoundMessage.read)
    .filter { terms.areAll(in: $0.text) }
    let indexed = try connection.prepare(
      """
      SELECT m.seq, m.session, m.at, m.author, m.text
      FROM (SELECT rowid AS hit FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) s
      CROSS JOIN entry m ON m.seq = s.hit
      """
    )
    .bind(terms.match).bind(SearchResult.rankedLimit - found.count)
    .all(FoundMessage.read)
    found += indexed
    return found
  }

  private func articles(
    _ terms: SearchTerms, limit: Int
  ) throws(LedgerError) -> [SearchHit] {
    let condition = terms.all.map { _ in "instr(search, ?) > 0" }.joined(separator: " AND ")
    let row = try connection.prepare(
      built: "SELECT body FROM article WHERE is_current AND \(condition) ORDER BY seq DESC LIMIT ?")
    for term in terms.all { row.bind(" " + term + " ") }
    let articles: [Article] = try row.bind(limit)
      .all { (row) throws(LedgerError) in try Packed.value(row.blob(0)) }
    return articles.map { article in
      let excerpt = Excerpt(of: article.body, terms)
      let inTitle = terms.count(in: article.title)
      return SearchHit(
        place: .article(id: article.id, title: article.title), excerpt: excerpt.text,
        matches: excerpt.matches,
        score: Double(terms.all.count) + Double(inTitle))
    }
  }
}

/// A message that may be a hit.
struct FoundMessage {
  let seq: Seq
  let session: SessionID
  let at: Timestamp
  let author: Actor
  let text: String

  static func read(_ row: Statement) throws(LedgerError) -> FoundMessage {
    FoundMessage(
      seq: row.int(0), session: SessionID(row.int(1)), at: Timestamp(ms: row.int(2)),
      author: try DeskReads.actor(row.text(3)), text: row.text(4))
  }
}
