public import Desk
public import Language

extension Strings {
  public func owner(_ owner: Owner) -> String {
    switch owner {
    case .assistant: say("the assistant", "助手")
    case .queue(let name): say("queue \(name)", "队列 \(name)")
    case .agent(let id): id
    case .nobody: say("nobody (closed)", "无（已关闭）")
    }
  }

  /// The owner in two cells.
  public func ownerGlyph(_ owner: Owner, viewer: AgentID) -> String {
    switch owner {
    case .assistant: "AI"
    case .queue: say("Q", "队")
    case .agent(viewer): say("me", "我")
    case .agent: say("ag", "他")
    case .nobody: say("x", "完")
    }
  }

  /// The owner in six cells; an agent's name may be longer and is cut.
  public func ownerWord(_ owner: Owner, viewer: AgentID) -> String {
    switch owner {
    case .assistant: "AI"
    case .queue: say("queue", "排队")
    case .agent(viewer): say("me", "我")
    case .agent(let id): id
    case .nobody: say("closed", "已完结")
    }
  }

  public func actor(_ actor: Actor) -> String {
    switch actor {
    case .system: say("system", "系统")
    case .assistant: say("assistant", "助手")
    case .customer: say("customer", "客户")
    case .agent(let id): id
    }
  }

  /// Who spoke, in at most nine cells.
  public func speaker(_ speaker: SpeakerName) -> String {
    switch speaker {
    case .customer: say("customer", "客户")
    case .assistant: "AI"
    case .system: say("system", "系统")
    case .agent: say("agent", "客服")
    case .note: say("note", "备注")
    }
  }

  /// The name of a slot; a kind this catalogue does not know keeps its own.
  public func slot(_ name: String) -> String {
    switch EntityKind(rawValue: name) {
    case .orderNumber: say("order", "订单")
    case .trackingNumber: say("tracking", "运单")
    case .phone: say("phone", "电话")
    case .email: say("email", "邮箱")
    case .amount: say("amount", "金额")
    case .date: say("date", "日期")
    case .time: say("time", "时间")
    case .quantity: say("quantity", "数量")
    case .product: say("product", "商品")
    case .cardNumber: say("card", "卡号")
    case .idNumber: say("ID", "证件")
    case nil: name
    }
  }

  public var internalMark: String { say("[internal]", "[仅内部]") }

  public func tier(_ tier: Tier) -> String {
    switch tier {
    case .standard: say("standard", "普通")
    case .silver: say("silver", "银卡")
    case .gold: say("gold", "金卡")
    case .vip: "VIP"
    }
  }

  public func status(_ status: SessionStatus) -> String {
    switch status {
    case .open: say("open", "进行中")
    case .snoozed: say("snoozed", "暂停")
    case .closed: say("closed", "已关闭")
    }
  }

  /// - Parameter probability: 0…1.
  public func dissatisfied(_ probability: Double) -> String {
    let percent = Int((max(0, min(1, probability)) * 100).rounded())
    return say("dissatisfied: \(percent) %", "不满意：\(percent)%")
  }

  public func emotion(_ emotion: Emotion) -> String {
    switch emotion {
    case .calm: say("calm", "平静")
    case .satisfied: say("satisfied", "满意")
    case .confused: say("confused", "困惑")
    case .anxious: say("anxious", "着急")
    case .disappointed: say("disappointed", "失望")
    case .frustrated: say("frustrated", "烦躁")
    case .angry: say("angry", "愤怒")
    }
  }

  public func reason(_ reason: EscalationReason) -> String {
    switch reason {
    case .customerRequest: say("customer asked for a person", "客户要求人工")
    case .missingKnowledge: say("nothing known to answer it", "缺少相关知识")
    case .unsupportedRequest: say("beyond what it may do", "超出受理范围")
    case .policy: say("a rule demands a person", "规则要求人工")
    case .toolFailure: say("a tool failed", "工具故障")
    case .clarificationLoop: say("asked back without result", "反复澄清无果")
    case .negativeEmotion: say("the customer is upset", "客户情绪不佳")
    case .turnLimit: say("too many turns", "轮次过多")
    case .manual: say("by hand", "人工升级")
    }
  }

  /// The reason in at most eight cells, for lists.
  public func shortReason(_ reason: EscalationReason) -> String {
    switch reason {
    case .customerRequest: say("asked", "要人工")
    case .missingKnowledge: say("unknown", "缺知识")
    case .unsupportedRequest: say("beyond", "超范围")
    case .policy: say("rule", "规则")
    case .toolFailure: say("tool", "故障")
    case .clarificationLoop: say("unclear", "不明确")
    case .negativeEmotion: say("upset", "情绪")
    case .turnLimit: say("turns", "多轮")
    case .manual: say("manual", "人工")
    }
  }

  public func term(_ name: PriorityTerm.Name) -> String {
    switch name {
    case .waiting: say("waiting", "等待")
    case .slaSoon: say("due soon", "将超时")
    case .slaBreached: say("overdue", "已超时")
    case .falling: say("falling mood", "情绪下滑")
    case .dissatisfied: say("dissatisfied", "不满")
    case .severity: say("topic", "事项")
    case .failedTurns: say("failed turns", "未解决轮次")
    case .returning: say("back again", "再次来访")
    case .angry: say("angry", "愤怒")
    case .frustrated: say("frustrated", "烦躁")
    case .gold: say("gold", "金卡")
    case .vip: "VIP"
    case .asked: say("asked", "要人工")
    case .rule: say("rule", "规则")
    }
  }

  public func notice(_ notice: Notice) -> String {
    switch notice {
    case .received: say("received", "已收到")
    case .position: say("position", "排位")
    case .afterHours: say("after hours", "非工作时间")
    case .callback: say("callback", "回访")
    case .agentLeft: say("agent left", "坐席离开")
    case .closing: say("closing", "结束语")
    case .survey: say("survey", "评价")
    case .campaign: say("campaign", "活动")
    }
  }

  /// What a delivery state adds to a message's line; delivered needs no words.
  public func delivery(_ state: DeliveryState) -> String? {
    switch state {
    case .committed: say("waits to leave", "待发送")
    case .sending: say("sending", "发送中")
    case .delivered: nil
    case .failed: say("NOT delivered", "发送失败")
    case .withdrawn: say("withdrawn", "已撤回")
    }
  }

  public var leftBefore: String { say("left before the takeover", "接管前已发出") }

  public func source(_ source: SuggestionSource) -> String {
    switch source {
    case .withdrawn: say("withdrawn", "已撤回")
    case .knowledge: say("knowledge", "知识")
    case .canned: say("canned", "常用语")
    case .memory: say("memory", "历史")
    case .model: say("model", "模型")
    }
  }

  public func contact(_ kind: ContactPoint.Kind) -> String {
    switch kind {
    case .email: say("email", "邮箱")
    case .phone: say("phone", "电话")
    case .address: say("address", "地址")
    case .other: say("other", "其他")
    }
  }

  public func permission(_ permission: Permission) -> String {
    switch permission {
    case .bargeIn: say("take a session from another agent", "从其他坐席接管会话")
    case .supervise: say("act on sessions of others", "操作他人的会话")
    case .actAs: say("act in another agent's name", "以他人身份操作")
    case .manageKnowledge: say("change the knowledge base", "修改知识库")
    case .manageDesk: say("change the desk", "管理工作台")
    case .reveal: say("see what is masked", "查看被遮蔽的内容")
    case .overrideGuard: say("override the guard", "越过审查提示")
    case .stopAssistant: say("stop or start the assistant", "停用或启用助手")
    }
  }

  /// What an owner change did, as a line between messages.
  public func ownerChange(by actor: Actor, _ change: OwnerChanged) -> String {
    let who = self.actor(actor)
    let to = owner(change.to)
    switch change.verb {
    case .open: return say("opened, \(to)", "会话开始，归属 \(to)")
    case .escalate: return say("\(who) escalated to \(to)", "\(who) 升级到 \(to)")
    case .claim: return say("\(who) claimed it", "\(who) 认领")
    case .accept: return say("\(who) accepted it", "\(who) 接受派单")
    case .takeOver:
      return say("\(who) took over from \(owner(change.from))", "\(who) 从 \(owner(change.from)) 接管")
    case .handBack: return say("\(who) handed back to \(to)", "\(who) 交还 \(to)")
    case .transfer: return say("\(who) transferred to \(to)", "\(who) 转接到 \(to)")
    case .release: return say("\(who) released to \(to)", "\(who) 释放到 \(to)")
    case .resolve: return say("\(who) resolved it", "\(who) 完结")
    case .reopen: return say("reopened, \(to)", "重新打开，归属 \(to)")
    }
  }

  /// How a session ended: the system's own words translated, a person's as they are.
  public func disposition(_ text: String) -> String {
    switch text {
    case "customerLeft": say("the customer left", "客户离开")
    case "timeOut": say("nobody wrote any more", "超时未回复")
    case "instructed": say("closed as the agent asked", "按坐席要求关闭")
    case "solved": say("solved", "已解决")
    default: text
    }
  }

  public func snoozed(by actor: Actor, until: String) -> String {
    say("\(self.actor(actor)) snoozed it until \(until)", "\(self.actor(actor)) 暂停至 \(until)")
  }
  public var woken: String { say("woken", "恢复") }
  public func untagged(_ tag: String) -> String { say("tag \(tag) off", "移除标签 \(tag)") }
  public func tagged(_ tag: String) -> String { say("tag \(tag)", "标签 \(tag)") }
  public func unreadable(_ kind: String) -> String {
    say("cannot be shown here (\(kind))", "此处无法显示（\(kind)）")
  }
}

extension Strings {
  /// That a customer's mood turned with a message.
  func moodTurned(isUp: Bool) -> String {
    isUp ? say("mood up by", "情绪好转：") : say("mood down by", "情绪下降：")
  }
}
