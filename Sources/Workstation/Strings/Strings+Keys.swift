import Terminal

// MARK: The keys file

extension Strings {
  /// Why a keys file was refused: `keys.conf:3: what`.
  public func fault(_ fault: KeysFault) -> String {
    placed(fault, what(fault.code))
  }

  private func what(_ code: KeysMistake) -> String {
    switch code {
    case .malformedLine:
      say("expected `action = keys` or `[section]`", "应为“动作 = 按键”或“[分区]”")
    case .unknownSection(let name): say("no place is called \(name)", "没有名为 \(name) 的分区")
    case .unknownAction(let name): say("no action is called \(name)", "没有名为 \(name) 的动作")
    case .unknownKey(let name): say("no key is called \(name)", "没有名为 \(name) 的按键")
    case .unknownPreset(let name): say("no preset is called \(name)", "没有名为 \(name) 的预设")
    case .lateInherits:
      say("inherits stands once, before all else", "inherits 只能在最前面写一次")
    case .saidTwice(let action, let before):
      say(
        "\(action.rawValue) has its keys at \(origin(before)) already",
        "\(action.rawValue) 的按键已在 \(origin(before)) 设定")
    case .conflict(let key, let action, let other, let place):
      say(
        "\(key) does \(action.rawValue) here and \(other.rawValue) at \(origin(place)); give one of "
          + "them another key, or none",
        "\(key) 在此为 \(action.rawValue)，在 \(origin(place)) 为 \(other.rawValue)；请给其一换键或写 none")
    case .reservedKey(let key):
      say(
        "\(key) cannot be bound: Ctrl-Q quits, Ctrl-X stands for Alt",
        "\(key) 不能改：Ctrl-Q 退出，Ctrl-X 代替 Alt")
    case .sameKey(let key, let same):
      say("a terminal sends \(same) for \(key); write \(same)", "终端中 \(key) 就是 \(same)，请写 \(same)")
    case .typesText(let key):
      say("\(key) alone types text there", "\(key) 单独按下在此是输入文字")
    case .macroName(let name):
      say("\(name) is no name of a macro: letters, digits and -", "\(name) 不能作宏名：只用字母、数字和 -")
    case .openQuote: say("a quotation mark is missing", "缺少引号")
    case .emptyMacro: say("the macro has no step", "宏没有步骤")
    case .stepAsks(let action):
      say("\(action.rawValue) cannot be a step of a macro", "\(action.rawValue) 不能作为宏的步骤")
    case .stepNeedsMore(let action):
      say(
        "\(action.rawValue) must be told more: \(action.rawValue):…",
        "\(action.rawValue) 需要参数：\(action.rawValue):…")
    case .tooLong:
      say(
        "the file exceeds \(KeysFile.limitBytes / 1024) KiB",
        "文件超过 \(KeysFile.limitBytes / 1024) KiB")
    case .unreadable(let why): say("it cannot be read: \(why)", "无法读取：\(why)")
    }
  }

  private func origin(_ origin: KeyOrigin) -> String {
    if let line = origin.line { return "\(origin.file):\(line)" }
    return say("the default keys", "默认按键")
  }

  public func keysRefused(_ fault: KeysFault) -> String {
    say("Keys stay as they were. ", "按键未变。") + self.fault(fault)
  }
  public var keysTaken: String { say("The keys file was read.", "已读取按键文件。") }
  public var keysReload: String { say("read the keys file again", "重新读取按键文件") }
}

// MARK: The command line and which-key

extension Strings {
  public func unknownCommand(_ text: String, nearest: String?) -> String {
    let hint = nearest.map { say(" Did you mean \($0)?", " 是否指 \($0)？") } ?? ""
    return say("There is no command \(text).", "没有命令 \(text)。") + hint
  }

  public func unknownArgument(_ action: Action, _ text: String) -> String {
    text.isEmpty
      ? say("\(action.rawValue) needs to be told more.", "\(action.rawValue) 需要参数。")
      : say("\(action.rawValue) does not know \(text).", "\(action.rawValue) 不接受 \(text)。")
  }

  public var commandTitle: String { say("Command", "命令") }
  var commandKeys: [KeyHint] {
    [
      KeyHint("Tab", say("completes", "补全")), KeyHint("Up", say("recalls", "历史")),
      KeyHint("Enter", say("does it", "执行")), KeyHint("Esc", say("cancels", "取消")),
    ]
  }
  public var whichKeyTitle: String { say("Ctrl-X and then", "Ctrl-X 再按") }
  func whichKeys(isPaged: Bool) -> [KeyHint] {
    (isPaged ? [KeyHint("PgDn", say("next page", "下一页"))] : [])
      + [
        KeyHint(say("letter, Enter", "字母、Enter"), say("does it", "执行")),
        KeyHint("Esc", say("closes", "关闭")),
      ]
  }

  public func languageName(_ language: UILanguage) -> String {
    switch language {
    case .english: "English"
    case .chinese: "中文"
    }
  }
}

// MARK: Macros and what was done

extension Strings {
  public var macroHint: String {
    say("@: now the letter of a macro, or @ for the last", "@：再按宏的字母，@ 为上一个")
  }
  public func recordingSteps(_ name: String, _ count: Int) -> String {
    say("Recording \(name): \(count) steps; :record stops", "正在录制 \(name)：\(count) 步；:record 停止")
  }
  public var notRecording: String {
    say("Nothing is being recorded; :record a begins.", "未在录制；:record a 开始。")
  }
  public var notWhileRecording: String {
    say("Not while a macro is recorded; :record stops.", "录制中不能执行；:record 停止。")
  }
  public var cannotRecord: String {
    say(
      "Not done: while recording, only typing and Backspace edit; :record stops.",
      "未执行：录制时只能输入和退格；:record 停止。")
  }
  public func macroEmpty(_ name: String) -> String {
    say("Macro \(name) has no step and is not kept.", "宏 \(name) 没有步骤，未保存。")
  }
  public func macroKept(_ name: String, _ count: Int) -> String {
    say(
      "Macro \(name) is kept, \(count) steps; @\(name) plays it.",
      "宏 \(name) 已保存，共 \(count) 步；@\(name) 执行。")
  }
  public func macroIsWritten(_ name: String) -> String {
    say("\(name) is written in the keys file; take another letter.", "\(name) 已写在按键文件中，请换字母。")
  }
  public func noMacro(_ name: String) -> String {
    say("There is no macro \(name).", "没有宏 \(name)。")
  }
  public func macroDone(_ name: String, _ count: Int) -> String {
    say("Macro \(name): \(count) steps done.", "宏 \(name)：\(count) 步已完成。")
  }
  public func macroStopped(_ name: String, step: Int, _ words: String, why: String?) -> String {
    let reason = why ?? say("a key or another session came between.", "被按键或其他会话打断。")
    return say(
      "Macro \(name) ended at step \(step) (\(words)): \(reason) Nothing after it was done.",
      "宏 \(name) 停在第 \(step) 步（\(words)）：\(reason)其后未执行。")
  }
  func held(_ end: Countdown, key: String) -> String {
    switch end {
    case .seconds(let seconds):
      say("Leaves in \(seconds) s; \(key) takes it back", "\(seconds) 秒后发出；\(key) 收回")
    case .until(let clock):
      say("Leaves at \(clock); \(key) takes it back", "\(clock) 发出；\(key) 收回")
    }
  }
}

// MARK: Pages

extension Strings {
  /// Where keys hold, as the pages of keys say it.
  func place(_ context: KeyContext) -> String {
    switch context {
    case .anywhere: say("Anywhere", "任何位置")
    case .composer: say("In the reply", "回复中")
    case .held: helpHeld
    case .ghost: helpOffered
    case .emptyReply: helpEmptyReply
    case .list: say("In the lists", "列表中")
    case .transcript: say("In the chat", "对话中")
    case .board: say("On the board", "看板上")
    case .timeline: say("Looking back", "回看时")
    case .side: say("In the other panes", "其他窗格中")
    }
  }

  /// The same on both pages, whatever language they are in.
  var languageSwitch: String { say("switch the language", "切换语言") }
}
