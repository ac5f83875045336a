/// How a terminal is asked to show a notification on the desktop.
///
/// There is no question that a terminal answers about this, so it is known by its name only.
public enum NotificationProtocol: Sendable, Equatable {
  /// It is not known to show any: nothing is sent.
  case none
  /// `OSC 9 ; text`, of iTerm2, kitty, WezTerm and ghostty.
  case osc9
  /// `OSC 777 ; notify ; title ; text`, of rxvt, foot and the terminals built on VTE.
  case osc777

  /// Longer texts are cut by desktops anyway.
  static let maxTitleScalars = 60
  static let maxBodyScalars = 200

  /// The protocol of the terminal that `environment` describes.
  ///
  /// Within tmux the variables of the terminal around it are looked at.
  public static func detect(environment: [String: String]) -> NotificationProtocol {
    func has(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    let term = environment["TERM"] ?? ""
    let program = environment["TERM_PROGRAM"] ?? ""
    if term.hasPrefix("rxvt") || term.hasPrefix("foot") || has("VTE_VERSION") { return .osc777 }
    if ["iTerm.app", "WezTerm", "ghostty"].contains(program) { return .osc9 }
    if term.hasPrefix("xterm-kitty") || term.hasPrefix("xterm-ghostty") { return .osc9 }
    let marks = ["KITTY_WINDOW_ID", "WEZTERM_PANE", "ITERM_SESSION_ID", "GHOSTTY_RESOURCES_DIR"]
    return marks.contains(where: has) ? .osc9 : .none
  }

  /// The bytes that ask for `notification`; nil where this terminal shows none.
  ///
  /// - Parameter isInTmux: then they are wrapped so that tmux hands them on, if it is allowed to
  ///   (`allow-passthrough`).
  func sequence(for notification: DesktopNotification, isInTmux: Bool) -> String? {
    let title = Self.plain(notification.title, limit: Self.maxTitleScalars)
    let body = Self.plain(notification.body, limit: Self.maxBodyScalars)
    let text: String
    switch self {
    case .none: return nil
    case .osc9:
      // A text that begins with a number and a semicolon would be another command of ConEmu's.
      text = "\u{1B}]9;" + [title, body].filter { !$0.isEmpty }.joined(separator: ": ") + "\u{7}"
    case .osc777: text = "\u{1B}]777;notify;" + title + ";" + body + "\u{7}"
    }
    guard isInTmux else { return text }
    let doubled = text.unicodeScalars.map { $0 == "\u{1B}" ? "\u{1B}\u{1B}" : String($0) }.joined()
    return "\u{1B}Ptmux;" + doubled + "\u{1B}\\"
  }

  /// `text` without what could end the sequence or its field.
  private static func plain(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Width.isUnprintable(scalar) {
      guard result.count < limit else { break }
      result.append(scalar == ";" ? "," : scalar)
    }
    return String(result)
  }
}
