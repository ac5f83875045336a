public import Desk

/// What is said of suggestions and of what became of them.
extension Strings {
  public func outcome(_ outcome: SuggestionOutcome) -> String {
    switch outcome {
    case .accepted: say("accepted", "采用")
    case .edited: say("edited", "修改后采用")
    case .ignored: say("ignored", "未理会")
    case .rejected: say("rejected", "否决")
    case .skipped: say("skipped", "跳过")
    case .unread: say("unread", "未读")
    }
  }

  public var shownCount: String { say("shown", "展示") }
  public var meanEdit: String { say("changed", "改动") }
  public var allSuggestions: String { say("all", "合计") }
  public var noIntent: String { say("(unclear)", "（不明确）") }
  public var noSuggestionsYet: String {
    say("No suggestion was shown to anybody yet.", "尚未展示过任何建议。")
  }
}
