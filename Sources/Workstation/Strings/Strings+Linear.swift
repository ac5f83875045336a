import Desk

// MARK: Without a screen

extension Strings {
  public var linearPrompt: String { "> " }
  public var linearWelcome: String {
    say("Type help for what can be typed.", "输入 help 查看可用命令。")
  }
  var linearNoNumber: String {
    say("There is no such number in the last list.", "上一个列表中没有这个编号。")
  }
  var linearNeedsText: String { say("Nothing was sent: a text is missing.", "未发送：缺少文本。") }
  var linearNoDraft: String { say("There is no draft here.", "这里没有草稿。") }
  var linearDraft: String { say("draft", "草稿") }
  var linearHand: String { say("asks for help", "请求协助") }
  var linearBoardOpens: String {
    say("A number opens its row.", "输入编号查看该行的会话。")
  }
  var linearNow: String { say("Back to now.", "已回到现在。") }
  var linearPastHow: String {
    say(
      "past N is after N events, past +1 and past -1 go on and back, past now returns.",
      "past N 为 N 个事件之后，past +1 与 past -1 前后移动，past now 回到现在。")
  }
  func linearMoment(_ clock: String, _ position: Int, of count: Int) -> String {
    then(clock) + say(", event \(position) of \(count)", "，第 \(position) 个事件，共 \(count) 个")
  }
  var linearCancelled: String { say("Cancelled.", "已取消。") }
  var linearChoose: String {
    say("A number chooses, cancel leaves it.", "输入编号选择，输入 cancel 取消。")
  }
  var linearDraftStands: String {
    say(
      "Nothing was sent: a draft stands here. send sends it, add adds to it, clear drops it.",
      "未发送：这里已有草稿。send 发送它，add 追加，clear 清空。")
  }
  var linearActions: String { say("Or one of these, with what it asks for:", "或者以下操作，后接所需内容：") }

  func linearUnknown(_ word: String, nearest: String?) -> String {
    let hint = nearest.map { say(" Did you mean \($0)?", " 是否指 \($0)？") } ?? ""
    return say("\(word) is no command.", "没有命令 \(word)。") + hint
      + say(" Type say TEXT to send.", " 发送文本请输入 say 文本。")
  }

  func linearMore(_ count: Int) -> String {
    say("and \(count) more; search NAME finds them", "另有 \(count) 个，可用 search 姓名 查找")
  }

  func linearTime(_ seconds: Int, isOver: Bool) -> String {
    let time = duration(seconds: seconds)
    return isOver ? say("\(time) over", "超时 \(time)") : say("\(time) left", "剩 \(time)")
  }

  func linearWaiting(_ count: Int) -> String { say("\(count) wait now.", "现有 \(count) 位排队。") }

  func linearBreached(_ count: Int) -> String {
    say("\(count) are past their promised time.", "\(count) 个已超时。")
  }

  func linearOffer(_ name: String, seconds: Int) -> String {
    say(
      "\(name) is offered to you for \(seconds) s: accept or decline.",
      "\(name) 派给您，\(seconds) 秒内有效：accept 接受，decline 拒绝。")
  }

  func linearStops(_ stops: [StopScope]) -> String {
    stops.isEmpty
      ? say("The assistant works again everywhere.", "助手已全部恢复。")
      : say("The assistant is stopped: ", "助手已停用：") + stops.map(\.text).joined(separator: ", ")
  }

  func linearProposal(_ word: String) -> String { say("(proposed: \(word))", "（建议：\(word)）") }

  func linearHelp(_ word: LinearWord) -> String {
    switch word {
    case .list: say("list: the sessions, numbered", "list：会话列表")
    case .queue: say("queue: who waits and why in this order", "queue：排队顺序及原因")
    case .read: say("read N: the last N of the conversation", "read N：对话的最后 N 条")
    case .suggestions: say("suggestions: what could be answered", "suggestions：回复建议")
    case .use: say("use N: suggestion N into the draft", "use N：采用建议 N 到草稿")
    case .say: say("say TEXT: sends it to the customer", "say 文本：发送给客户")
    case .note: say("note TEXT: keeps an internal note", "note 文本：保存内部备注")
    case .add: say("add TEXT: to the end of the draft", "add 文本：追加到草稿")
    case .draft: say("draft: what the draft says", "draft：查看草稿")
    case .clear: say("clear: empties the draft", "clear：清空草稿")
    case .packet: say("packet: what the session came to", "packet：交接信息")
    case .profile: say("profile: the customer", "profile：客户档案")
    case .board: say("board: the whole desk, for supervisors", "board：看板（主管）")
    case .past: say("past N: the session as it was after N events", "past N：N 个事件之后的会话")
    case .search: say("search WORDS: messages and articles", "search 词语：搜索消息与知识")
    case .canned: say("canned WORDS: canned responses", "canned 词语：常用语")
    case .status: say("status, or an empty line: how things stand", "status 或空行：当前状态")
    case .help: say("help: this", "help：本帮助")
    case .cancel: say("cancel: leaves a question", "cancel：取消提问")
    }
  }
}
