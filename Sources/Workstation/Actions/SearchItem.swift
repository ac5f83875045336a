import Desk
import Terminal

/// One line of the search: a session by its customer's name, or a hit of the ledger.
enum SearchItem: Sendable, Equatable {
  case session(SessionRow)
  case hit(SearchHit)

  /// Sessions shown besides the hits.
  private static let sessionLimit = 5

  /// The lines of a search, sessions first.
  static func found(by search: Search) -> [SearchItem] {
    search.sessions.map(SearchItem.session) + (search.result?.hits ?? []).map(SearchItem.hit)
  }

  /// The first sessions whose customer's name holds a text; none for an empty one.
  static func sessions(named text: String, in rows: [SessionRow]) -> [SessionRow] {
    let text = text.lowercased()
    guard !text.isEmpty else { return [] }
    return Array(
      rows.lazy.filter { $0.customerName.lowercased().contains(text) }.prefix(sessionLimit))
  }
}
