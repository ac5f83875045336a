public import Terminal

/// What the command line says to people.
extension Strings {
  public func serving(_ path: String) -> String {
    say("Serving \(path); SIGTERM ends it.", "正在为 \(path) 提供服务；SIGTERM 结束。")
  }

  public func chattingWithDemo(_ path: String) -> String {
    say("Chatting with the demo in \(path).", "正在与 \(path) 的演示工作台对话。")
  }

  public var searchIsLimited: String {
    say("Only the newest 1,000 hits were ranked.", "仅对最新的 1,000 条命中排序。")
  }

  public func shared(_ path: String, _ group: String) -> String {
    say(
      "\(path) is open to the group \(group). Roles bind everyone who uses the program; see "
        + "docs/security.md.",
      "\(path) 已对用户组 \(group) 开放。角色约束每个使用本程序的人，参见 docs/security.md。")
  }

  public func terminalTrouble(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      say(
        "The workstation needs a terminal; `tandem help` lists what works without one.",
        "工作台需要终端；不需要终端的命令见 `tandem help`。")
    case .notUTF8:
      say(
        "The locale is not UTF-8 and C.UTF-8 is not there either; set LANG, such as "
          + "LANG=C.UTF-8.",
        "当前区域设置不是 UTF-8，也没有 C.UTF-8；请设置 LANG，例如 LANG=C.UTF-8。")
    case .unknownTerminal(let name):
      say(
        "The terminal TERM=\(name) is not known here; try TERM=xterm-256color.",
        "无法识别终端 TERM=\(name)；可尝试 TERM=xterm-256color。")
    case .tooSimple(let name):
      say(
        "The terminal TERM=\(name) cannot place its cursor; use another one.",
        "终端 TERM=\(name) 无法移动光标；请换用其他终端。")
    case .failed:
      say("The terminal could not be taken over.", "无法接管终端。")
    }
  }

  public func backedUp(_ path: String) -> String {
    say("The desk is in \(path), verified.", "工作台已备份到 \(path)，并通过校验。")
  }

  public func restored(_ path: String) -> String {
    say("The desk is restored in \(path).", "工作台已恢复到 \(path)。")
  }

  // MARK: Bringing an older desk up

  public func migrationBegins(from: Int64, to: Int64) -> String {
    say(
      "The desk is brought from schema \(from) to \(to), after a copy of it was made. "
        + "Ctrl-C leaves it as it was.",
      "正在将工作台从结构 \(from) 升级到 \(to)，会先保留一份副本。按 Ctrl-C 则保持原样。")
  }
  public func migrationCopies(percent: Int) -> String {
    say("copying the desk as it is: \(percent) %", "正在复制原工作台：\(percent) %")
  }
  public var migrationVerifies: String { say("looking the copy through", "正在校验副本") }
  public func migrationChanges(step: Int, of steps: Int) -> String {
    say("changing the desk: step \(step) of \(steps)", "正在升级：第 \(step) 步，共 \(steps) 步")
  }
  public func migrationLeft(at schema: Int64) -> String {
    say(
      "Stopped. Nothing was changed: the desk is of schema \(schema) as it was.",
      "已停止，未作任何改动：工作台仍为结构 \(schema)。")
  }
  public func migrated(to: Int64, copy: String) -> String {
    say(
      "The desk is of schema \(to) now; as it was it stays in \(copy).",
      "工作台已升级到结构 \(to)；原样保留在 \(copy)。")
  }

  public var checkIsClean: String { say("The desk is in order.", "工作台状态正常。") }

  public func checkFound(_ count: Int) -> String {
    say(count == 1 ? "1 fault was found." : "\(count) faults were found.", "发现 \(count) 处问题。")
  }

  public var repaired: String {
    say("What is derived from the events was rebuilt.", "已根据事件重建派生数据。")
  }
}
