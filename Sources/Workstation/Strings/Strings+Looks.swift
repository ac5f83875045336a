/// What the roles of themes are for, and what tells the same without colours.
extension Strings {
  /// What is drawn with it.
  public func meaning(of look: Look) -> String {
    switch look {
    case .text: say("all that has no role of its own; its ground", "未另行指定的文字；其背景为底色")
    case .title: say("names of panes", "窗格名称")
    case .header: say("the first line", "首行")
    case .status: say("the line of the state", "状态行")
    case .hint: say("what the keys below do", "底部按键说明")
    case .hintKey: say("the keys below", "底部按键")
    case .border: say("lines between the panes", "窗格分隔线")
    case .borderFocus: say("lines of a popup", "弹窗边框")
    case .dim: say("times, reasons, what is not pressing", "时间、原因等次要内容")
    case .focus: say("where keys go, and the open session", "焦点与打开的会话")
    case .selection: say("the selected row", "选中的行")
    case .match: say("what a search found", "搜索命中")
    case .slaOK: say("a wait with time left", "时间充裕的等待")
    case .slaSoon: say("a wait whose time is nearly over", "即将超时的等待")
    case .slaBreach: say("a wait past its promised time", "已超时的等待")
    case .sentimentPositive: say("a pleased customer", "满意的客户")
    case .sentimentNeutral: say("a calm customer", "平静的客户")
    case .sentimentNegative: say("a displeased customer", "不满的客户")
    case .sentimentAngry: say("an angry customer", "愤怒的客户")
    case .speakerCustomer: say("the customer speaks", "客户发言")
    case .speakerAgent: say("an agent speaks", "坐席发言")
    case .speakerSystem: say("the system speaks", "系统消息")
    case .speakerBot: say("the assistant speaks", "助手发言")
    case .speakerNote: say("an internal note", "内部备注")
    case .suggestion: say("a suggested reply", "建议的回复")
    case .suggestionLow: say("a suggestion of little certainty, ghost text", "把握不大的建议、灰字提示")
    case .unread: say("a session with something unread", "有未读消息的会话")
    case .vip: say("a customer of the highest tier", "贵宾客户")
    case .ok: say("what is well", "正常")
    case .warn: say("what needs care", "需注意")
    case .danger: say("what went wrong and hurts", "危险、严重")
    case .info: say("what was just done", "刚完成的操作")
    case .error: say("what failed", "失败")
    }
  }

  /// The sign or word that stands beside it; empty where its place tells it.
  public func sign(of look: Look) -> String {
    switch look {
    case .focus: ">"
    case .slaOK: "2:31"
    case .slaSoon: "! 0:40"
    case .slaBreach: "!! +1:10"
    case .sentimentPositive: "+"
    case .sentimentNeutral: "="
    case .sentimentNegative: "-"
    case .sentimentAngry: "--"
    case .speakerCustomer: speaker(.customer)
    case .speakerAgent: say("their name", "姓名")
    case .speakerBot: "AI"
    case .speakerNote: say("note", "备注")
    case .suggestion, .suggestionLow: "92%"
    case .unread: "*"
    case .vip: "VIP"
    case .ok, .warn, .danger, .info, .error, .selection, .match, .speakerSystem, .text, .title,
      .header, .status, .hint, .hintKey, .border, .borderFocus, .dim:
      ""
    }
  }
}
