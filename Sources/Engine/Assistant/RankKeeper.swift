import Assist
import Desk
import Ledger
import Synchronization

/// Keeps the model that ranks suggestions in step with what agents do with them.
///
/// Each process learns by itself; from the same facts all come to the same model.
final class RankKeeper: Sendable {
  private struct State {
    var upTo: Seq = 0
    /// In the order of the decisions, at most as many as the model learns from.
    var outcomes: [JudgedSuggestion] = []
    var model = RankModel.shipped
  }

  private let ledger: any Ledger
  private let state = Mutex(State())

  init(ledger: any Ledger) {
    self.ledger = ledger
  }

  /// The model after everything that was decided until now.
  func current() throws(LedgerError) -> RankModel {
    try state.withLock { state throws(LedgerError) in
      let known = state.upTo
      let (upTo, fresh) = try ledger.read { reader throws(LedgerError) in
        let upTo = try reader.judgedUpTo()
        if upTo <= known { return (upTo, [] as [JudgedSuggestion]) }
        return (upTo, try reader.latestJudged(after: known, limit: RankModel.outcomeLimit))
      }
      guard !fresh.isEmpty else { return state.model }
      state.outcomes = Self.merged(state.outcomes, fresh)
      state.upTo = upTo
      state.model = RankModel(learning: state.outcomes)
      return state.model
    }
  }

  /// The latest outcomes of both; a later word on the same suggestion takes the place of an earlier.
  private static func merged(
    _ old: [JudgedSuggestion], _ new: [JudgedSuggestion]
  ) -> [JudgedSuggestion] {
    let decidedAgain = Set(new.map { Place(shown: $0.shown, rank: $0.rank) })
    let kept = old.filter { !decidedAgain.contains(Place(shown: $0.shown, rank: $0.rank)) }
    return (kept + new).suffix(RankModel.outcomeLimit)
  }

  private struct Place: Hashable {
    let shown: Seq
    let rank: Int
  }
}
