import Desk
import Foundation

/// What the desk knows of one customer, with the placeholder that stands for each of it.
struct KnownValues {
  /// Longest first, so that no part of a value hides the whole.
  private let values: [(text: String, placeholder: String)]

  let orders: [Order]

  init(_ parties: ReplyParties) {
    orders = parties.orders
    var values: [(text: String, placeholder: String)] = []
    for order in parties.orders {
      values.append((order.id, "{order.id}"))
      if let tracking = order.tracking { values.append((tracking, "{order.tracking}")) }
      values.append((MoneyText.amount(order), "{order.total}"))
      if let eta = order.etaAt {
        for language in [ReplyLanguage.english, .chinese] {
          values.append((DateText.day(of: eta, 0, language), "{order.eta}"))
        }
      }
    }
    if let customer = parties.customer {
      for contact in customer.contacts {
        values.append((contact.value, "{customer.\(contact.kind.rawValue)}"))
      }
      values += Self.forms(of: customer.name).map { ($0, "{customer.name}") }
    }
    for agent in parties.agents {
      values += Self.forms(of: agent).map { ($0, "{agent.name}") }
    }
    self.values = values.filter { $0.text.unicodeScalars.count >= 2 }
      .sorted { ($0.text.utf8.count, $1.text) > ($1.text.utf8.count, $0.text) }
  }

  /// The text with every known value replaced, whatever its case.
  func replaced(in text: String) -> String {
    var text = text
    for value in values {
      var from = text.startIndex
      while from < text.endIndex,
        let range = text.range(
          of: value.text, options: [.caseInsensitive, .widthInsensitive],
          range: from..<text.endIndex)
      {
        guard Self.isWhole(range, in: text), !Self.isInside(range, text) else {
          from = range.upperBound
          continue
        }
        let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        text.replaceSubrange(range, with: value.placeholder)
        from = text.utf8.index(
          text.startIndex, offsetBy: offset + value.placeholder.utf8.count)
      }
    }
    return text
  }

  /// How a person is called: the whole name, its parts, and in Chinese the family name with a
  /// form of address.
  static func forms(of name: String) -> [String] {
    let parts = name.split(whereSeparator: { $0 == " " || $0 == "·" || $0 == "-" }).map(String.init)
    var forms = [name] + parts
    guard let first = name.unicodeScalars.first, first.properties.isIdeographic,
      name.unicodeScalars.count <= 4
    else { return forms }
    let given = String(String.UnicodeScalarView(name.unicodeScalars.dropFirst()))
    forms.append(given)
    for address in ["先生", "女士", "小姐", "太太", "老师", "总"] {
      forms.append("\(first)\(address)")
    }
    return forms
  }

  /// Letters right beside make it a part of another word; Han has no such borders.
  static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
    let scalars = text.unicodeScalars
    if range.lowerBound > text.startIndex {
      let before = scalars[scalars.index(before: range.lowerBound)]
      if isLetter(before), isLetter(scalars[range.lowerBound]) { return false }
    }
    if range.upperBound < text.endIndex {
      let last = scalars[scalars.index(before: range.upperBound)]
      if isLetter(scalars[range.upperBound]), isLetter(last) { return false }
    }
    return true
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !scalar.properties.isIdeographic
      || scalar.properties.numericType == .decimal
  }

  /// Whether a place lies in a placeholder that was put there before.
  private static func isInside(_ range: Range<String.Index>, _ text: String) -> Bool {
    guard let open = text[..<range.lowerBound].lastIndex(of: "{") else { return false }
    return !text[open..<range.lowerBound].contains("}")
  }
}
