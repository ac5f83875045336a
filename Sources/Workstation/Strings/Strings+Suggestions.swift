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

  /// - Parameter proposal: how the desk would answer what is asked.
  public func proposed(_ proposal: String) -> String {
    say("Tab: \(proposal)", "Tab：\(proposal)")
  }

  public func tone(_ tone: Tone) -> String {
    switch tone {
    case .concise: say("concise", "简洁")
    case .warm: say("warm", "亲切")
    case .formal: say("formal", "正式")
    }
  }

  /// - Parameter tone: nil where there is no other one.
  public func toned(_ tone: Tone?) -> String {
    guard let tone else { return say("It reads as it was offered.", "已恢复原样。") }
    return say("It reads \(self.tone(tone)) now.", "已改为\(self.tone(tone))语气。")
  }

  public func toneAsked(_ tone: Tone) -> String {
    say(
      "The model is asked for a \(self.tone(tone)) form; it comes here.",
      "已请求模型改为\(self.tone(tone))语气，稍后显示。")
  }

  public var shownCount: String { say("shown", "展示") }
  public var meanEdit: String { say("changed", "改动") }
  public var allSuggestions: String { say("all", "合计") }
  public var noIntent: String { say("(unclear)", "（不明确）") }
  public var noSuggestionsYet: String {
    say("No suggestion was shown to anybody yet.", "尚未展示过任何建议。")
  }

  // MARK: Questions without a good answer

  public func trouble(_ trouble: QuestionTrouble) -> String {
    switch trouble {
    case .missingKnowledge: say("no answer", "无答案")
    case .clarificationLoop: say("asked back", "反复追问")
    case .rejected: say("suggestion turned down", "建议被否决")
    case .ignored: say("suggestion not used", "建议未采用")
    }
  }

  public func gapTotals(_ questions: Int, settled: Int) -> String {
    say(
      "\(questions) questions found no good answer; the knowledge base answers \(settled) of them by"
        + " now. Topics of all sessions:",
      "\(questions) 个问题没有得到好的回答，其中 \(settled) 个现已可由知识库回答。全部会话的主题：")
  }

  public func topic(_ sessions: Int, _ closed: Int, byAssistant: Int) -> String {
    say(
      "sessions \(sessions), closed \(closed), by the assistant alone \(byAssistant)",
      "\(sessions) 个会话，\(closed) 个已完结，其中助手独立完成 \(byAssistant) 个")
  }

  public func noGap(_ number: Int, of count: Int) -> String {
    say(
      "There is no gap \(number); `tandem gaps` lists \(count).",
      "没有第 \(number) 个缺口；`tandem gaps` 共列出 \(count) 个。")
  }

  public func notADialogue(_ place: String) -> String {
    say(
      "\(place): not a dialogue {\"id\",\"turns\":[{\"role\",\"text\"}]}; left out.",
      "\(place)：不是对话 {\"id\",\"turns\":[{\"role\",\"text\"}]}，已略过。")
  }

  public var emptyDraft: String {
    say(
      "No reply worked yet: write the text, then `tandem import knowledge FILE.md`.",
      "尚无有效的回复：请补写正文，然后运行 `tandem import knowledge FILE.md`。")
  }

  public var draftIsNext: String {
    say(
      "Read it and correct it; `tandem import knowledge FILE.md` brings it in (needs the right to"
        + " change the knowledge base).",
      "请核对并修改；`tandem import knowledge FILE.md` 将其导入（需要修改知识库的权限）。")
  }
}
