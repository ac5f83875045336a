import Desk

/// The blanks of a canned response: `{customer.name}`, `{order.id}`, `{order.eta}` and others.
enum Placeholders {
  /// A longer pair of braces is no placeholder.
  private static let nameLimitScalars = 40

  /// The placeholders in `text`, braces included, in reading order.
  static func names(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return pieces(of: text).compactMap { piece in
      if case .placeholder(let name) = piece { "{\(name)}" } else { nil }
    }
  }

  /// `text` with every placeholder filled from `values`; nil when one of them has no value.
  static func fill(_ text: String, _ values: [String: String]) -> String? {
    var out = ""
    for piece in pieces(of: text) {
      switch piece {
      case .plain(let plain): out += plain
      case .placeholder(let name):
        guard let value = values[name], !value.isEmpty else { return nil }
        out += value
      }
    }
    return out
  }

  /// What placeholders stand for, from the customer, the order in question and who answers.
  static func values(
    customer: Customer?, order: Order?, agent: String? = nil, utcOffsetMinutes: Int,
    _ language: ReplyLanguage
  ) -> [String: String] {
    // Braces in a value would make a new placeholder of it.
    func plain(_ text: String) -> String { text.filter { $0 != "{" && $0 != "}" } }
    var values: [String: String] = [:]
    values["customer.name"] = customer.map { plain($0.name) }
    for contact in customer?.contacts.reversed() ?? [] {
      values["customer." + contact.kind.rawValue] = plain(contact.value)
    }
    values["agent.name"] = agent.map(plain)
    guard let order else { return values }
    values["order.id"] = order.id
    values["order.status"] = order.status
    values["order.tracking"] = order.tracking
    values["order.total"] = MoneyText.amount(order)
    values["order.eta"] = order.etaAt.map { DateText.day(of: $0, utcOffsetMinutes, language) }
    return values
  }

  private enum Piece {
    case plain(String)
    case placeholder(String)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var plain = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "{" {
        let limit = min(scalars.count, index + nameLimitScalars)
        let rest = scalars[(index + 1)..<max(index + 1, limit)]
        if let end = rest.firstIndex(of: "}"), end > index + 1,
          !rest[..<end].contains(where: { $0 == "{" || $0 == "\n" })
        {
          if !plain.isEmpty { pieces.append(.plain(String(plain))) }
          plain = String.UnicodeScalarView()
          let name = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
          pieces.append(.placeholder(name))
          index = end + 1
          continue
        }
      }
      plain.append(scalars[index])
      index += 1
    }
    if !plain.isEmpty { pieces.append(.plain(String(plain))) }
    return pieces
  }
}
