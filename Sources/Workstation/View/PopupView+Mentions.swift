import Desk
import Language
import Terminal

extension PopupView {
  func draw(_ inbox: MentionInbox, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let items = inbox.items ?? []
    let lines =
      items.isEmpty
      ? [TextLine(Span(inbox.items == nil ? strings.loading : strings.noMentions, .dim))]
      : items.map(line)
    return list(
      strings.mentionsTitle, lines, from: 0, selected: items.isEmpty ? nil : inbox.selected,
      keys: strings.menuKeys, on: &screen, theme)
  }

  /// One note, such as `* 10:42 zhouj 王芳 S101: @lina stock-out`; the star is for what is unread.
  func line(_ mention: Mention) -> TextLine {
    let rules = model.settings.rules
    let sight = mention.owner == .agent(model.viewer) ? rules.sight.ofOwner : rules.sight
    let at = strings.moment(
      mention.at, now: model.now, utcOffsetSeconds: model.settings.utcOffsetSeconds)
    let name = Display.oneLine(mention.customerName, limitScalars: 24)
    return TextLine(
      spans: [
        Span(mention.isUnread ? "* " : "  ", .unread), Span(at + " ", .dim),
        Span(Display.oneLine(mention.author, limitScalars: 20) + " ", .speakerAgent),
        Span("\(name) \(mention.session): ", .title),
        Span(Display.oneLine(Masking.text(mention.text, sight), limitScalars: 200)),
      ])
  }
}
