import Desk
import Terminal

extension Model {
  /// Asks what is wrong with the chosen suggestion.
  mutating func openRejection() {
    guard let open, let set = open.suggestions else { return }
    let index = chosenSuggestion
    guard set.suggestions.indices.contains(index) else {
      notice = .disabled(.noSuggestion(index + 1))
      return
    }
    popup = .rejection(
      Rejection(
        session: open.id, message: set.message, rank: index + 1, text: set.suggestions[index].text))
  }

  /// The selected suggestion where the list has the focus, else the one the reply was made from, else
  /// the first.
  var chosenSuggestion: Int {
    let based = composer.basis.flatMap { $0.rank > 0 ? $0.rank - 1 : nil } ?? 0
    return focus == .suggestions ? selectedSuggestion : based
  }

  mutating func press(_ key: Key, in rejection: Rejection) {
    var rejection = rejection
    let reasons = Rejection.reasons
    switch ListStep(key, selected: rejection.selected, count: reasons.count) {
    case .select(let index):
      rejection.selected = index
      popup = .rejection(rejection)
    case .choose(let index): reject(rejection, reasons[index])
    case nil: break
    }
  }

  private mutating func reject(_ rejection: Rejection, _ reason: RejectionReason) {
    popup = nil
    give(
      .rejectSuggestion(message: rejection.message, rank: rejection.rank, reason: reason), .reject,
      rejection.session, expecting: nil)
  }

  /// Forgets what the reply owed to a suggestion that is no more; its words stay.
  mutating func dropRejected(in session: SessionID) {
    guard session == open?.id else { return }
    ghost = nil
    if let basis = composer.basis, basis.rank > 0 { composer.basis = nil }
  }
}
