public import Desk
import Terminal

/// Every text the program says to its user, in one language.
///
/// Each text stands beside its translation, so a missing one does not compile.
public struct Strings: Sendable, Equatable {
  public let language: UILanguage

  public init(_ language: UILanguage) {
    self.language = language
  }

  public static let english = Strings(.english)
  public static let chinese = Strings(.chinese)

  /// The one of two texts that is in this language.
  @inline(__always)
  func say(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}

// MARK: Panes

extension Strings {
  /// The name of a pane, for its title and for `mode`.
  public func paneName(_ pane: Pane) -> String {
    switch pane {
    case .header, .tabs, .status, .hints: ""
    case .board: say("Board", "看板")
    case .sessions: say("Sessions", "会话")
    case .queue: say("Escalations", "升级队列")
    case .transcript: say("Chat", "对话")
    case .suggestions: say("Suggestions", "建议")
    case .composer: say("Reply", "回复")
    case .handOff: say("Hand-off", "交接")
    case .timeline: say("As it was", "回看")
    case .profile: say("Profile", "档案")
    }
  }

  /// The word in the status line that says where keys go.
  public func mode(_ pane: Pane, isNote: Bool) -> String {
    switch pane {
    case .composer: isNote ? say("note", "备注") : say("reply", "回复")
    case .sessions: say("list", "列表")
    case .queue: say("queue", "队列")
    case .transcript: say("chat", "对话")
    case .suggestions: say("AI", "建议")
    case .handOff: say("handoff", "交接")
    case .timeline: say("past", "回看")
    case .profile: say("profile", "档案")
    case .board: say("board", "看板")
    case .header, .tabs, .status, .hints: ""
    }
  }

  /// The mode word of an open popup.
  public func mode(_ popup: Popup) -> String {
    switch popup {
    case .help: say("help", "帮助")
    case .picture: say("picture", "图片")
    case .statistics: say("stats", "统计")
    case .palette, .command, .whichKey: say("command", "命令")
    case .search: say("search", "搜索")
    case .mentions: say("notes", "提及")
    case .canned: say("canned", "常用语")
    case .prompt, .menu, .rejection, .choice, .article: say("ask", "询问")
    case .paste: say("paste", "粘贴")
    case .quit: say("quit", "退出")
    }
  }

  public func sortName(_ sort: SessionSort) -> String {
    switch sort {
    case .need: say("by need", "按需要")
    case .sla: say("by SLA", "按时限")
    case .mood: say("by mood", "按情绪")
    case .age: say("by age", "按时间")
    }
  }

  /// Whose sessions the list shows; nothing where it shows all.
  public func filterName(_ owner: SessionFilter.OwnerFilter?) -> String {
    switch owner {
    case nil: ""
    case .agent: say("mine", "我的")
    case .queue: say("waiting", "排队")
    case .inQueue(let name): name
    case .assistant: "AI"
    }
  }

  public var tabNames: [String] {
    [say("List", "列表"), say("Chat", "对话"), say("AI", "建议"), say("Info", "档案")]
  }
}

// MARK: Header

extension Strings {
  public var online: String { say("online", "在线") }
  public var mine: String { say("mine", "我的") }
  public var waiting: String { say("waiting", "排队") }
  public var breached: String { say("!breached", "!超时") }
  public var openCount: String { say("open", "进行中") }
  public var healthOK: String { "ok" }
  public var healthDown: String { say("down", "停") }
  public var healthFull: String { say("FULL", "满") }
  public var healthOld: String { say("RESTART", "需重启") }
}

// MARK: Transcript, composer and profile

extension Strings {
  public var noSession: String {
    say("No session is open. Choose one in the list with Enter.", "没有打开的会话。在列表中按 Enter 选择。")
  }
  var copied: String { say("Handed to the terminal's clipboard.", "已交给终端剪贴板。") }
  public var noSessions: String { say("No sessions yet.", "暂无会话。") }
  public var emptyQueue: String { say("Nobody waits.", "无人排队。") }
  public var loading: String { say("Loading…", "读取中…") }
  public var noSuggestions: String {
    say("No suggestion for the last message.", "最后一条消息没有建议。")
  }
  public var noSuggestionsForText: String {
    say("Nothing on this desk answers this text.", "本工作台没有可回答这段文字的内容。")
  }
  public var suggestionsTitle: String {
    say("draft by model, a human must send", "草稿 需人工确认")
  }
  public var evidence: String { say("src", "依据") }
  public var unreadMarker: String { say("new messages", "未读消息") }
  public var olderPages: String { say("older messages above (PgUp)", "上面还有更早的消息 (PgUp)") }

  /// What stands below while the transcript is scrolled up.
  public func newMessages(_ count: Int) -> String {
    count == 0
      ? say("more below (End)", "下面还有 (End)") : say("\(count) new (End)", "新消息 \(count) (End)")
  }

  public var composerVisible: String { say("visible to customer", "客户可见") }
  public var composerInternal: String { say("internal, never sent", "仅内部") }
  public func toggleToNote(key: String) -> String { say("\(key) note", "\(key) 切到备注") }
  public func toggleToReply(key: String) -> String { say("\(key) reply", "\(key) 切到回复") }

  public func composerTitle(to name: String, isNote: Bool) -> String {
    isNote ? say("Note on \(name)", "备注 \(name)") : say("Reply to \(name)", "回复 \(name)")
  }

  public func composerDraft(for name: String) -> String {
    say("Draft for \(name)", "草稿 \(name)")
  }

  /// What the composer's title says where the viewer does not own the session.
  public func takeOverFirst(_ owner: Owner, key: String) -> String {
    say("\(self.owner(owner)): \(key) takes over", "归属 \(self.owner(owner))；\(key) 接管")
  }

  public func basis(_ key: String, edited: Bool) -> String {
    edited ? say("edited from \(key)", "改自 \(key)") : say("from \(key)", "采自 \(key)")
  }

  public var profileTags: String { say("tags", "标签") }
  public var profileLocale: String { say("locale", "语言") }
  public var profileSince: String { say("since", "始于") }
  public var profileNotes: String { say("Notes", "备注") }
  public var profileOrders: String { say("Orders", "订单") }
  public var profileTickets: String { say("Tickets", "工单") }
  public var profilePast: String { say("Past sessions", "历史会话") }
  public var noProfile: String {
    say("Nothing is known of this customer yet.", "暂无该客户的资料。")
  }
}

// MARK: Hand-off packet

extension Strings {
  public var packetWhy: String { say("why", "原因") }
  public var packetWords: String { say("words", "原话") }
  public var packetOpen: String { say("open", "待答") }
  public var packetSlots: String { say("known", "已知") }
  public var packetPromises: String { say("promised", "承诺") }
  public var packetMood: String { say("mood", "情绪") }
  public var packetIssue: String { say("issue", "问题") }
  /// What a model says it is about.
  public var packetStory: String { say("model", "模型") }
  public var packetTried: String { say("told", "已答") }
  public var packetWrapUp: String { say("wrap-up", "小结") }
  public var packetSummary: String { say("so far", "经过") }
  public var instruction: String { say("asked to", "要求") }
  /// What became of an instruction that nothing on the desk surely means.
  public var nothingToSayAsTold: String {
    say(
      "nothing found that surely says this; the assistant waits for the customer",
      "没有找到可确定照说的内容；助手等待客户")
  }
  public var packetDraft: String { say("draft", "草稿") }
  public var noPacket: String {
    say("This session was not handed over.", "该会话未经交接。")
  }
}

// MARK: Status line

extension Strings {
  public func drafts(_ count: Int) -> String { say("drafts \(count)", "草稿 \(count)") }
  public var draftSaved: String { say("saved", "已保存") }
  public var draftUnsaved: String { say("not saved yet", "未保存") }
  public func draftFailed(_ why: String) -> String {
    say("draft NOT saved: \(why)", "草稿保存失败：\(why)")
  }
  public var mouseOn: String { "M" }
  public var prefixHint: String {
    say("Ctrl-X: now a letter, as with Alt; ? help", "Ctrl-X：再按字母，等同 Alt；? 帮助")
  }
  public func waitingFor(_ title: String) -> String { say("\(title)…", "\(title)…") }
  public var sending: String { say("sending…", "发送中…") }
  /// Why Esc does not stop what is being sent, and what may still help.
  public func beingSent(key: String) -> String {
    say(
      "Being sent: Esc cannot stop it; \(key) withdraws it while it has not left.",
      "正在发送，Esc 无法停止；尚未发出时 \(key) 可撤回。")
  }

  public func viewers(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return say("also here: \(list)", "同看：\(list)")
  }
}

// MARK: Popups

extension Strings {
  public var helpTitle: String { say("Help: keys here", "帮助：此处按键") }
  public var helpAnywhere: String { say("Anywhere", "任何位置") }
  public var helpEmptyReply: String { say("While the reply is empty", "回复为空时") }
  public var helpHeld: String {
    say("While a message sent is held back", "刚发送的消息尚未发出时")
  }
  public var helpOffered: String {
    say("While dim text is offered", "光标后有淡色提示文本时")
  }
  public var helpEditing: String { say("Editing", "编辑") }
  public var helpPrefix: String {
    say("and a letter: as Alt and the letter", "再按字母：等同 Alt 加字母")
  }
  var helpKeys: [KeyHint] {
    [KeyHint("Esc", say("closes", "关闭")), KeyHint(arrows, say("scroll", "滚动"))]
  }
  private var arrows: String { say("Arrows", "方向键") }
  private var cancels: KeyHint { KeyHint("Esc", say("cancels", "取消")) }
  public var paletteTitle: String { say("Commands", "命令") }
  public var cannedTitle: String { say("Canned responses", "常用语") }
  var cannedKeys: [KeyHint] {
    [
      KeyHint("Enter", say("puts it into the reply", "填入回复")),
      KeyHint("//", say("types a slash", "输入斜杠")), cancels,
    ]
  }
  /// Marks a canned response in which something is left to fill in.
  public var openBlank: String { say("{fill in}", "{待填}") }
  public var searchTitle: String { say("Search messages and articles", "搜索消息与知识") }
  public var searchSession: String { say("session", "会话") }
  public var searchArticle: String { say("article", "知识") }
  public var searchLimited: String {
    say("best of the newest 1000 hits", "取最新 1000 条命中排序")
  }
  public var noHits: String { say("No hits.", "无结果。") }

  public func pasteQuestion(lines: Int) -> String {
    say("Paste \(lines) lines?  Ctrl-Y yes  Ctrl-N no", "粘贴 \(lines) 行？ Ctrl-Y 是  Ctrl-N 否")
  }

  public func quitQuestion(drafts: Int, live: Int) -> String {
    say(
      "Your open chats: \(live), drafts kept: \(drafts). Quit? y yes, n no, Ctrl-Q quits",
      "您有 \(live) 个进行中的会话，草稿 \(drafts) 份会保留。退出？y 是 n 否 Ctrl-Q 退出")
  }

  /// What is asked before quitting where drafts could not be written.
  public func loseQuestion(drafts: Int) -> String {
    let count = drafts == 1 ? "1 draft is" : "\(drafts) drafts are"
    return say(
      "\(count) NOT saved; quit and lose it? y yes, n no",
      "\(drafts) 份草稿未能保存；退出并丢弃？y 是 n 否")
  }

  public func prompt(_ kind: PromptKind) -> String {
    switch kind {
    case .handBack:
      say("Hand back to the assistant; what should it do? (may be empty)", "交还助手；需要它做什么？（可空）")
    case .transfer:
      say("Transfer to queue:NAME or AGENT, then the reason", "转接到 queue:队列 或 坐席，再写原因")
    case .raise: say("Raise to the queue; reason (required)", "升级到队列；原因（必填）")
    case .resolve: say("Resolve; how did it end? (may be empty)", "完结；结果如何？（可空）")
    case .snooze: say("Snooze for how many minutes?", "暂停多少分钟？")
    case .tag: say("Tag", "标签")
    case .untag: say("Take off which tag?", "移除哪个标签？")
    case .whisper: say("Whisper to the session's agent only", "悄悄话（仅该坐席可见）")
    case .raiseHand: say("Ask for help; what for? (may be empty)", "请求协助；什么事？（可空）")
    case .find: say("Search in this chat for", "在此对话中查找")
    case .reveal: say("Show what is masked for a minute; reason (recorded)", "显示已遮盖内容一分钟；原因（会记录）")
    }
  }

  public func rejectTitle(_ rank: Int) -> String {
    say("Suggestion \(rank): what is wrong with it?", "建议 \(rank)：有什么问题？")
  }

  /// Why a suggestion is turned down.
  public func rejection(_ reason: RejectionReason) -> String {
    switch reason {
    case .wrong: say("not so, or answers another question", "不对，或答非所问")
    case .outdated: say("was so once", "已过时")
    case .tone: say("not the right tone", "语气不合适")
    case .language: say("not the customer's language", "语言不对")
    case .incomplete: say("says too little or too much", "不完整，或过于冗长")
    case .other: say("something else", "其他")
    }
  }

  public var escalateMenu: String { say("Escalate: why?", "升级：原因？") }
  var targetKeys: [KeyHint] {
    [
      KeyHint(arrows, say("choose", "选择")),
      KeyHint("Tab", say("takes, then the reason", "填入，再写原因")), cancels,
    ]
  }
  var menuKeys: [KeyHint] { [KeyHint("Enter", say("chooses", "选择")), cancels] }
  public var enlarge: String { say("enlarge the window", "请放大窗口") }
}
