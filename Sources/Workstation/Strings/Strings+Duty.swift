public import Desk

/// Presence, offers, the emergency stop and supervision.
extension Strings {
  /// What an agent is, for the header.
  public func presence(_ presence: Presence) -> String {
    switch presence {
    case .online: online
    case .busy: say("busy", "忙碌")
    case .away: say("away", "离开")
    case .offline: say("offline", "离线")
    }
  }

  public var offShift: String { say("off shift", "班外") }
  /// How many sessions a stop or a start moved.
  public func moved(_ count: Int, isStop: Bool) -> String {
    isStop
      ? say(
        "The assistant is stopped; \(count) sessions went to the queues.", "助手已停用；\(count) 个会话转入队列。"
      )
      : say(
        "The assistant works again; \(count) sessions went back to it.", "助手已恢复；\(count) 个会话交还助手。")
  }
  public var presenceTitle: String { say("Your presence", "我的状态") }
  public var assistantTitle: String { say("Stop or start the assistant", "停用或启用助手") }
  public func confirmTitle(_ scope: StopScope) -> String {
    say("Stop the assistant: \(self.scope(scope))?", "停用助手：\(self.scope(scope))？")
  }

  func choiceTitle(_ choice: Choice) -> String {
    switch choice.kind {
    case .presence: presenceTitle
    case .assistant: assistantTitle
    case .confirm(let scope): confirmTitle(scope)
    case .bargeIn(let name, let agent): bargeInTitle(name, from: agent)
    case .bulk(let action, let count, let fromAgents):
      bulkTitle(action, count, fromAgents: fromAgents)
    case .views: viewsTitle
    }
  }

  func choice(_ item: Choice.Item, viewer: AgentID) -> String {
    switch item {
    case .presence(.away, let minutes?):
      say("away for \(minutes) minutes", "离开 \(minutes) 分钟")
    case .presence(.busy, _): say("busy: nothing is offered", "忙碌：不派单")
    case .presence(let presence, _): self.presence(presence)
    case .stop(let scope): say("stop it: \(self.scope(scope))", "停用：\(self.scope(scope))")
    case .start(let scope): say("start it again: \(self.scope(scope))", "恢复：\(self.scope(scope))")
    case .confirmed: say("yes, it says nothing more there", "是，立即停用")
    case .bargeIn: bargeInYes
    case .bulk(let bulk): bulkYes(bulk.count)
    case .view(let view): self.view(view, viewer: viewer)
    case .saveView: viewSave
    case .cancel: say("no", "否")
    }
  }

  /// Where a stop holds.
  public func scope(_ scope: StopScope) -> String {
    switch scope {
    case .all: say("everywhere", "全部")
    case .queue(let name): say("queue \(name)", "队列 \(name)")
    case .intent(let name): say("intent \(name)", "意图 \(name)")
    }
  }

  public var assistantIsStopped: String { say("STOPPED", "已停用") }

  /// What is offered, how long, and the keys.
  func offered(_ name: String, _ end: Countdown, accept: String, decline: String) -> String {
    let time =
      switch end {
      case .seconds(let seconds): say("\(seconds) s", "\(seconds) 秒")
      case .until(let clock): say("until \(clock)", "至 \(clock)")
      }
    return say(
      "For you: \(name), \(time). \(accept) takes it, \(decline) declines.",
      "派给您：\(name)，\(time)。\(accept) 接受，\(decline) 拒绝。")
  }

  public func whispered(by author: AgentID) -> String {
    say("\(author) whispers to you: see the chat.", "\(author) 给您悄悄话：见对话。")
  }
  public func handRaised(by agent: AgentID, _ name: String) -> String {
    say("\(agent) asks for help with \(name).", "\(agent) 请求协助：\(name)。")
  }
  public func takenFromYou(_ name: String, by actor: Actor) -> String {
    say(
      "\(self.actor(actor)) took \(name) from you; your draft stays.",
      "\(self.actor(actor)) 从您处接走 \(name)；草稿保留。")
  }

  /// A whisper's mark in the transcript.
  public func whisperMark(to agent: AgentID) -> String {
    say("[to \(agent) only]", "[仅 \(agent) 可见]")
  }
  public func hand(by actor: Actor, isUp: Bool) -> String {
    isUp
      ? say("\(self.actor(actor)) asks for help", "\(self.actor(actor)) 请求协助")
      : say("no help needed any more", "不再需要协助")
  }
  /// Why the system changed the owner.
  public func cause(_ cause: OwnerCause) -> String {
    switch cause {
    case .stopped(let scope):
      say("assistant stopped: \(self.scope(scope))", "助手已停用：\(self.scope(scope))")
    case .agentLost: say("the agent's workstation fell silent", "坐席工作站失去联系")
    }
  }
}
