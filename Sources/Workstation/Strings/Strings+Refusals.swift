public import Desk

extension Strings {
  /// Why a command changed nothing, in a full sentence.
  public func refusal(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknownSession: say("There is no such session.", "没有这个会话。")
    case .unknownAgent(let id): say("There is no agent \(id).", "没有坐席 \(id)。")
    case .unknownQueue(let name, let nearest):
      nearest.map {
        say("There is no queue \(name); did you mean \($0)?", "没有队列 \(name)；是否指 \($0)？")
      } ?? say("There is no queue \(name).", "没有队列 \(name)。")
    case .staysWithPeople:
      say(
        "The assistant failed here twice for one reason; a supervisor can give it back.",
        "助手因同一原因两次未能解决；主管可以交还。")
    case .notOwner(let owner):
      say("\(capital(self.owner(owner))) speaks in this session.", "该会话由 \(self.owner(owner)) 负责。")
    case .wrongOwner(let owner):
      say(
        "Not possible now: \(self.owner(owner)) has the session.",
        "现在不可行：会话归属 \(self.owner(owner))。")
    case .wrongStatus(let status):
      say("Not possible: the session is \(self.status(status)).", "不可行：会话\(self.status(status))。")
    case .notForActor(let actor):
      say("Not a command for \(self.actor(actor)).", "\(self.actor(actor)) 不能执行此命令。")
    case .alreadyYours: say("The session is already yours.", "会话已归您。")
    case .missingPermission(let permission):
      say(
        "Your role may not \(self.permission(permission)).", "您的角色不能\(self.permission(permission))。"
      )
    case .staleEpoch:
      say("Somebody was faster: the owner changed meanwhile.", "有人更快：归属已改变。")
    case .superseded: say("A newer message made it void.", "已有更新的消息，作废。")
    case .unknownMessage(let id): say("There is no message \(id) on its way.", "没有待发的消息 \(id)。")
    case .unknownSuggestion(let rank):
      say("There is no suggestion \(rank) for this message.", "这条消息没有第 \(rank) 条建议。")
    case .alreadySending(let id):
      say("\(id) is on its way and cannot be taken back.", "\(id) 正在发送，无法撤回。")
    case .notStarted(let id): say("\(id) has not begun to leave.", "\(id) 尚未开始发送。")
    case .notFirst(let id): say("\(id) must leave first.", "须先发送 \(id)。")
    case .held: say("The message is held for a moment.", "消息暂缓发送。")
    case .noticeAlreadySpoken(let notice):
      say("The notice \(self.notice(notice)) was given.", "通知“\(self.notice(notice))”已发过。")
    case .emptyText: say("The text says nothing.", "内容为空。")
    case .tooLong(let limit):
      limit < 1024
        ? say("Too long: at most \(limit) bytes.", "过长：最多 \(limit) 字节。")
        : say("Too long: at most \(limit / 1024) KiB.", "过长：最多 \(limit / 1024) KiB。")
    case .tooMany(let limit): say("There are \(limit) already.", "已有 \(limit) 个，不能再多。")
    case .tooManyFiles(let limit):
      say(
        "At most \(limit) files go with a message; take some off.",
        "一条消息最多附 \(limit) 个文件；请移除一些。")
    case .fileGone(let name): fileGone(name)
    case .filesNotTaken(let channel): filesNotTaken(channel)
    case .pastReopenWindow: say("It closed too long ago.", "关闭时间过久。")
    case .momentPast: say("That moment has passed.", "时间已过。")
    case .nothingToAnswer: say("There is nothing to answer.", "没有需要回答的消息。")
    case .guarded(let findings):
      say(
        "Not sent: \(self.findings(findings)).", "未发送：\(self.findings(findings))。")
    case .assistantStopped(let scope):
      say(
        "The assistant is stopped (\(self.scope(scope))).", "助手已停用（\(self.scope(scope))）。")
    case .notStopped: say("The assistant is not stopped there.", "助手在此未停用。")
    case .notOffered: say("It is not offered to you, or no more.", "该会话未派给您，或已失效。")
    case .offeredTo(let agent): say("It is being offered to \(agent).", "正在派给 \(agent)。")
    case .newerProgramNeeded:
      say("A newer program wrote here; restart to go on.", "此处由更新的程序写入；请重启后继续。")
    case .forgotten:
      say(
        "Nothing is left of this session: it was forgotten. Take another one.",
        "此会话已被遗忘，内容不复存在。请选择其他会话。")
    }
  }

  /// A refusal with who has the session now.
  public func refusal(_ refusal: Refusal, nowOwnedBy owner: Owner?) -> String {
    guard case .staleEpoch = refusal, let owner else { return self.refusal(refusal) }
    return say(
      "Somebody was faster: \(self.owner(owner)) has it now.", "有人更快：现归属 \(self.owner(owner))。")
  }

  /// Why an action is not possible now.
  public func disabled(_ reason: Disabled) -> String {
    switch reason {
    case .refusal(let refusal): self.refusal(refusal)
    case .noSession: say("No session is open.", "没有打开的会话。")
    case .noFile: say("These messages have no files.", "这些消息没有附件。")
    case .filesMasked:
      say(
        "People's data are masked for you here, and cannot be in a picture.",
        "此处对您隐藏个人信息，图片无法遮盖。")
    case .noProvider: noProvider
    case .translationMasked: translationMasked
    case .noDraft: noDraft
    case .languageUnknown: languageUnknown
    case .draftIsTheirs: draftIsTheirs
    case .noteTakesNoFiles(let key): noteTakesNoFiles(key)
    case .nothingAttached: nothingAttached
    case .stillAttaching: stillAttaching
    case .nothingPending: say("No message of yours waits to leave.", "没有待发的消息。")
    case .noSuggestion(let rank): say("There is no suggestion \(rank).", "没有第 \(rank) 条建议。")
    case .partHidden:
      say(
        "Part of it is hidden: it can be used once the session is yours.",
        "其中部分已隐藏：会话归您后方可使用。")
    case .nothingOffered: say("No text is offered behind the cursor.", "光标后没有提示文本。")
    case .noEditor:
      say("No editor is named: set VISUAL or EDITOR.", "未指定编辑器：请设置 VISUAL 或 EDITOR。")
    case .noArticle: say("Nothing here comes from an article.", "此处没有引用知识条目。")
    case .noOffer: say("No session is offered to you now.", "目前没有派给您的会话。")
    case .notSnoozed: say("The session is not snoozed.", "会话未暂停。")
    case .nothingToUndo: say("Nothing done just now can be undone.", "刚才没有可撤销的操作。")
    case .nothingHeld: say("No message of yours is held back.", "没有暂缓发送的消息。")
    case .nothingToRepeat: say("Nothing to repeat yet.", "还没有可重复的操作。")
    case .nothingSought: say("Nothing is searched for: :find WORDS.", "尚未查找：:find 文字。")
    case .noTag: say("The session has no tag.", "会话没有标签。")
    case .nothingMarked: say("No session is marked.", "没有选中的会话。")
    case .bulkUnderWay:
      say("The last act on many sessions still runs; Esc stops it.", "上一批量操作仍在进行；Esc 停止。")
    case .nothingUnread: say("Nothing here is unread.", "此处没有未读消息。")
    case .nothingWritten: say("The customer has written nothing here.", "客户在此没有消息。")
    case .copyingIsOff:
      say(
        "Copying is off; clipboard = osc52 in workstation.conf allows it.",
        "复制未开启；在 workstation.conf 中设 clipboard = osc52。")
    case .onlyInDemo: say("The tour belongs to tandem demo.", "导览仅在 tandem demo 中提供。")
    case .noMacros:
      say("No macro yet: :record a begins one.", "还没有宏：:record a 开始录制。")
    case .takeOverFirst(let owner, let key):
      say(
        "Not sent: \(self.owner(owner)) has the session. \(key) takes over; the draft stays.",
        "未发送：会话归属 \(self.owner(owner))。\(key) 接管；草稿保留。")
    case .reopenFirst(let key):
      say(
        "Not sent: the session is closed. \(key) reopens it; the draft stays.",
        "未发送：会话已关闭。\(key) 重新打开；草稿保留。")
    case .noneChosen:
      say(
        "Choose a session: Enter shows those of a queue or agent.",
        "请先选择会话：Enter 查看队列或坐席的会话。")
    case .boardForSupervisors: boardForSupervisors
    case .notOnBoard(let key):
      say("That is for the board (\(key)).", "仅用于看板 (\(key))。")
    case .stillSending: say("The last message is still being handed over.", "上一条消息仍在提交。")
    case .lookingBack(let key):
      say("This is how it was; \(key) returns to now.", "这是过去的画面；\(key) 回到现在。")
    case .stillReading:
      say("Not sent: the draft kept here is still being read.", "未发送：此处保存的草稿仍在读取。")
    }
  }

  private func capital(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

// MARK: What happened

extension Strings {
  /// A status notice in words.
  public func status(_ notice: StatusNotice) -> String {
    switch notice {
    case .assistantUp: say("The assistant works again.", "助手已恢复。")
    case .assistantDown:
      say("No program answers for the assistant now.", "目前没有程序为助手工作。")
    case .ledgerUp: say("The desk can be written again.", "工作台可以写入了。")
    case .diskFull:
      say("The disk is full: drafts are kept in memory.", "磁盘已满：草稿保留在内存中。")
    case .ledgerTrouble(let why): say("The desk cannot be written: \(why)", "工作台无法写入：\(why)")
    case .newerProgram:
      say("The desk was upgraded by a newer program: please restart.", "工作台已被新版本升级：请重启。")
    case .caughtUp(let events):
      say("\(events) events while you were away.", "您离开期间有 \(events) 个事件。")
    case .reloaded(let missed):
      say("\(missed) events while you were away: all was read anew.", "您离开期间有 \(missed) 个事件：已重新读取。")
    case .themeMissing(let name, let why): say("Theme \(name): \(why)", "主题 \(name)：\(why)")
    case .provider(let state): provider(state)
    case .text(let text): text
    }
  }

  /// What a command came to.
  public func done(_ action: String) -> String { say("Done: \(action).", "完成：\(action)。") }
  public func failed(_ why: String) -> String { say("It failed: \(why)", "失败：\(why)") }
  public func notAnswered(_ why: String) -> String { say("Could not read: \(why)", "读取失败：\(why)") }
  public func pasteTooLarge(_ bytes: Int, limit: Int) -> String {
    say(
      "Paste refused: \(bytes) bytes, \(limit / 1024) KiB fit; the draft stays.",
      "拒绝粘贴：\(bytes) 字节，限 \(limit / 1024) KiB；草稿未变。")
  }
  public var draftFull: String { say("The draft is full (32 KiB).", "草稿已满（32 KiB）。") }
  public var nobodyNeedsYou: String { say("Nobody needs you now.", "目前没有会话需要您。") }
  public func blanksLeft(_ blanks: [String]) -> String {
    let list = blanks.joined(separator: " ")
    return say("Fill in before sending: \(list)", "发送前请填写：\(list)")
  }
  public var inserted: String { say("Inserted; Enter sends.", "已填入；Enter 发送。") }
  public var needsNumber: String { say("A number of minutes is needed.", "请输入分钟数。") }
  public var needsReason: String { say("A reason is needed.", "需要填写原因。") }
  public var needsTarget: String {
    say("Name a queue (queue:NAME) or an agent.", "请填写队列（queue:名称）或坐席。")
  }
  public func given(_ name: String) -> String {
    say("\(name) was given to you.", "\(name) 已转给您。")
  }
}
