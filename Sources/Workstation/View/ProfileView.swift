import Desk
import Language
import Terminal

/// What the desk knows of the customer.
struct ProfileView: PaneView {
  let settings: Settings
  let strings: Strings
  let viewer: AgentID
  let profile: Profile?
  /// The one on screen is not past.
  let session: SessionID?
  let isLoaded: Bool
  let now: Timestamp
  let sight: Sight
  let scroll: Int
  let isFocused: Bool

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    viewer = model.viewer
    profile = model.open?.profile
    session = model.open?.id
    isLoaded = model.open?.profileIsLoaded ?? true
    // Only days are shown.
    now = Timestamp(ms: model.now.ms / 3_600_000 * 3_600_000)
    sight = model.profileSight
    isFocused = model.focus == .profile
    scroll = isFocused || model.showsProfile ? model.sideScroll : 0
  }

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.title(
      .profile, strings.paneName(.profile),
      trailing: canvas.width >= 24
        ? settings.keymap.label(of: .profile, in: .anywhere) ?? "" : "",
      isFocused: isFocused, trailingLook: .dim)
    return canvas.scrollable(lines(width: canvas.width), from: scroll)
  }

  /// The text below the title.
  func lines(width: Int) -> [TextLine] {
    guard let profile else {
      return [TextLine(indent: 1, Span(isLoaded ? strings.noProfile : strings.loading, .dim))]
    }
    return lines(of: profile, width: width)
  }

  private func lines(of profile: Profile, width: Int) -> [TextLine] {
    let customer = profile.customer
    let text = PacketText(strings: strings, settings: settings, width: width)
    var head = [Span(" " + safe(customer.name), .title)]
    head.append(
      Span(" " + strings.tier(customer.tier), customer.tier == .vip ? .vip : .dim))
    head.append(Span(" " + safe(customer.id), .dim))
    var lines = [TextLine(spans: head)]
    if !customer.tags.isEmpty {
      lines += text.field(strings.profileTags, customer.tags.joined(separator: ", "))
    }
    if let locale = customer.locale { lines += text.field(strings.profileLocale, locale) }
    if let since = customer.since { lines += text.field(strings.profileSince, since) }
    for contact in customer.contacts {
      lines += text.field(
        strings.contact(contact.kind), Masking.contact(contact, sight))
    }
    if let notes = customer.notes { lines += text.field(strings.profileNotes, masked(notes)) }
    lines.append(heading(strings.profileOrders, profile.orders.count))
    for order in profile.orders { lines += self.lines(of: order) }
    lines.append(heading(strings.profileTickets, profile.tickets.count))
    for ticket in profile.tickets {
      lines.append(
        TextLine(
          indent: 1, Span(safe(ticket.id) + " "), Span(safe(ticket.status) + " ", .info),
          Span(safe(ticket.subject), .dim)))
    }
    let past = profile.pastSessions.filter { $0.id != session }
    lines.append(heading(strings.profilePast, past.count))
    for row in past {
      let mood = RowMarks.mood(row)
      lines.append(
        TextLine(
          indent: 1, Span(moment(row.lastAt) + " ", .dim), Span(mood.text + " ", mood.look),
          Span(safe(masked(row.preview)))))
    }
    return lines
  }

  private func lines(of order: Order) -> [TextLine] {
    var lines = [
      TextLine(
        indent: 1, Span(safe(order.id) + " "), Span(safe(order.status) + " ", .info),
        Span(moment(order.placedAt), .dim))
    ]
    let items = order.items.map { "\(safe($0.name)) x\($0.quantity)" }.joined(separator: ", ")
    let money = strings.money(minor: order.totalMinor, currency: safe(order.currency))
    lines.append(TextLine(indent: 3, Span(money + " "), Span(items, .dim)))
    if let tracking = order.tracking {
      let eta = order.etaAt.map { " ETA " + moment($0) } ?? ""
      lines.append(TextLine(indent: 3, Span(safe(tracking) + eta, .dim)))
    }
    return lines
  }

  private func heading(_ text: String, _ count: Int) -> TextLine {
    TextLine(Span(" " + text + " \(count)", .title))
  }

  private func moment(_ at: Timestamp) -> String {
    strings.day(at, utcOffsetSeconds: settings.utcOffsetSeconds)
  }

  private func masked(_ text: String) -> String { Masking.text(text, sight) }

  private func safe(_ text: String) -> String { Display.oneLine(text, limitScalars: 200) }
}
