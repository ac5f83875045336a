public import Terminal

/// What a piece of the screen means; themes say how each looks.
///
/// Each meaning is also told by a glyph or a word, never by colour alone.
public enum Look: Int, CaseIterable, Sendable {
  case text, title, header, status, hint, hintKey, border, borderFocus, dim
  case focus, selection, match
  case slaOK, slaSoon, slaBreach
  case sentimentPositive, sentimentNeutral, sentimentNegative, sentimentAngry
  case speakerCustomer, speakerAgent, speakerSystem, speakerBot, speakerNote
  case suggestion, suggestionLow
  case unread, vip
  case ok, warn, danger, info, error

  /// The role's name in theme files.
  public var name: String {
    switch self {
    case .text: "text"
    case .title: "title"
    case .header: "header"
    case .status: "status"
    case .hint: "hint"
    case .hintKey: "hint.key"
    case .border: "border"
    case .borderFocus: "border.focus"
    case .dim: "dim"
    case .focus: "focus"
    case .selection: "selection"
    case .match: "match"
    case .slaOK: "sla.ok"
    case .slaSoon: "sla.soon"
    case .slaBreach: "sla.breach"
    case .sentimentPositive: "sentiment.positive"
    case .sentimentNeutral: "sentiment.neutral"
    case .sentimentNegative: "sentiment.negative"
    case .sentimentAngry: "sentiment.angry"
    case .speakerCustomer: "speaker.customer"
    case .speakerAgent: "speaker.agent"
    case .speakerSystem: "speaker.system"
    case .speakerBot: "speaker.assistant"
    case .speakerNote: "speaker.note"
    case .suggestion: "ai.suggestion"
    case .suggestionLow: "ai.low"
    case .unread: "unread"
    case .vip: "vip"
    case .ok: "ok"
    case .warn: "warn"
    case .danger: "danger"
    case .info: "info"
    case .error: "error"
    }
  }

  /// The roles of the workstation, which theme files may set.
  public static let roles = RoleList(allCases.map(\.name))

  /// The role to ask a theme for.
  public var role: Role { Role(id: rawValue) }
}

extension Theme {
  /// The style of a look.
  subscript(look: Look) -> Style { style(look.role) }
}
