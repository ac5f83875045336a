public import Desk

/// What the placeholders of a reply stand for in one session: its customer and the order it is
/// about.
public struct ReplyBlanks: Sendable, Equatable {
  /// By name, such as `customer.name`; none empty.
  let values: [String: String]

  /// Nobody is known: every placeholder stays.
  public init() {
    values = [:]
  }

  init(_ values: [String: String]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  /// The values of a session whose customer has not written yet.
  public init(of customer: Customer?) {
    self.init(
      Placeholders.values(customer: customer, order: nil, utcOffsetMinutes: 0, .english))
  }

  /// The values of a session by what its customer wrote last.
  public init(of inquiry: Inquiry) {
    let (language, _) = ReplyLanguage.of(inquiry)
    let asked = FollowUp(of: inquiry).asked(inquiry)
    let orders = OrderDesk(
      inquiry: asked, wording: Wording(asked.text), phrases: Phrases.of(language),
      language: language)
    var order: Order?
    if case .found(let found) = orders.find() { order = found }
    self.init(
      Placeholders.values(
        customer: inquiry.customer, order: order, utcOffsetMinutes: inquiry.utcOffsetMinutes,
        language))
  }

  /// `text` with every placeholder filled; nil where one has no value.
  public func filled(_ text: String) -> String? {
    text.utf8.contains(UInt8(ascii: "{")) ? Placeholders.fill(text, values) : text
  }

  /// `text` with the placeholders filled that have a value; the others stay as they are written.
  public func filledWherePossible(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var known = values
    for name in Placeholders.names(in: text) {
      let inner = String(name.dropFirst().dropLast())
      known[inner] = known[inner] ?? name
    }
    return Placeholders.fill(text, known) ?? text
  }

  /// What was typed with values turned back into placeholders, as a template would hold it.
  ///
  /// - Returns: each form with what of a value that was begun at its end is still missing.
  func templates(of typed: String) -> [(text: String, missing: String)] {
    var text = Array(typed.utf8)
    // The longest first: an order's number may hold another's.
    let all = values.map { (name: Array("{\($0.key)}".utf8), value: Array($0.value.utf8)) }
      .sorted { ($0.value.count, $1.name.count) > ($1.value.count, $0.name.count) }
    for (name, value) in all where value.count >= Self.leastValueBytes {
      text = Self.replacing(value, with: name, in: text)
    }
    var forms: [(text: String, missing: String)] = []
    let whole = String(decoding: text, as: UTF8.self)
    if whole != typed { forms.append((whole, "")) }
    for (name, value) in all {
      guard let begun = Self.begun(value, at: text) else { continue }
      forms.append(
        (
          String(decoding: text.dropLast(begun) + name, as: UTF8.self),
          String(decoding: value.dropFirst(begun), as: UTF8.self)
        ))
    }
    return forms
  }

  /// A shorter value may be part of any word.
  private static let leastValueBytes = 3

  private static func replacing(
    _ value: [UInt8], with name: [UInt8], in text: [UInt8]
  ) -> [UInt8] {
    guard text.count >= value.count else { return text }
    var out: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at] == value[0], text[at...].starts(with: value) {
        out += name
        at += value.count
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  /// How many bytes at the end of `text` are the beginning of `value`, the whole of it aside; nil
  /// for none, and for a single Latin letter or digit, which any word may begin with.
  private static func begun(_ value: [UInt8], at text: [UInt8]) -> Int? {
    for length in stride(from: min(value.count - 1, text.count), to: 0, by: -1) {
      guard text.suffix(length).elementsEqual(value.prefix(length)) else { continue }
      // Not inside a scalar, and not inside a word.
      guard value[length] & 0xC0 != 0x80 else { continue }
      if value[0] >= 0x80 { return length }
      let isInWord =
        text.count > length && (text[text.count - length - 1] | 0x20) &- 0x61 < 26
      return length >= 2 && !isInWord ? length : nil
    }
    return nil
  }
}
