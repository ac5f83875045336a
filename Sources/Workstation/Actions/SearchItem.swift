import Terminal
import Desk

/// One line of the search: a session by its customer's name, or a hit of the ledger.
enum SearchItem: Sendable, Equatable {
  case session(SessionRow)
  case hit(SearchHit)

  /// Sessions shown besides the hits.
  private static let sessionLimit = 5

  static func found(by search: Search, in model: Model) -> [SearchItem] {
    let text = search.input.text.lowercased()
    guard !text.isEmpty else { return [] }
    let sessions = model.list.rows.lazy
      .filter { $0.customerName.lowercased().contains(text) }
      .prefix(sessionLimit)
    return sessions.map(SearchItem.session) + (search.result?.hits ?? []).map(SearchItem.hit)
  }
}
