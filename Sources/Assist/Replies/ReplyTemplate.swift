import Desk
import Foundation
import Language

/// A reply with the data of its customer taken out again: names, numbers and sums are placeholders.
struct ReplyTemplate: Sendable, Equatable {
  let text: String
  /// True when something is left that may belong to one customer; it may be offered only once the
  /// same words were sent to another.
  let isDoubtful: Bool

  /// - Returns: nil where a value cannot be turned into a placeholder that is known.
  init?(_ reply: String, _ known: KnownValues) {
    // Brackets stand for blanks of another program; braces would make placeholders of their own.
    guard !reply.isEmpty, reply.utf8.count <= Self.limitBytes,
      !reply.unicodeScalars.contains(where: { "{}[]［］【】".unicodeScalars.contains($0) })
    else { return nil }
    let replaced = known.replaced(in: reply)
    guard let (text, isDoubtful) = Self.withoutEntities(replaced, known.orders) else { return nil }
    var digits = Digits()
    digits.read(text)
    guard !digits.isIdentifying, !text.unicodeScalars.contains("@") else { return nil }
    self.text = text
    self.isDoubtful = isDoubtful || digits.count > 0
  }

  /// A longer reply is a document.
  private static let limitBytes = 2_000

  /// The text as the encoder should see it: a number where a number will stand.
  static func spoken(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      out += name.hasSuffix(".name") ? "" : "00000"
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  /// Puts placeholders where orders, parcels, sums and days are named.
  private static func withoutEntities(
    _ text: String, _ orders: [Order]
  ) -> (text: String, isDoubtful: Bool)? {
    var out = ""
    var isDoubtful = false
    let utf8 = text.utf8
    var at = utf8.startIndex
    for place in EntityReader.places(in: text) {
      let from = utf8.index(utf8.startIndex, offsetBy: place.utf8.lowerBound)
      let to = utf8.index(utf8.startIndex, offsetBy: place.utf8.upperBound)
      let hasDigits = place.entity.text.unicodeScalars.contains { $0.properties.numericType != nil }
      let placeholder: String?
      switch place.entity.kind {
      case .orderNumber: placeholder = "{order.id}"
      case .trackingNumber: placeholder = "{order.tracking}"
      case .amount:
        guard orders.contains(where: { isTotal(place.entity.value, of: $0) }) else { return nil }
        placeholder = "{order.total}"
      case .date where hasDigits, .time where hasDigits: return nil
      case .date, .time:
        // "Today" is said to everybody, "on Friday" to one.
        isDoubtful = isDoubtful || !place.entity.value.hasPrefix("day")
        placeholder = nil
      case .quantity:
        isDoubtful = true
        placeholder = nil
      case .phone, .email, .cardNumber, .idNumber: return nil
      case .product: placeholder = nil
      }
      guard let placeholder else { continue }
      out += text[at..<from]
      out += placeholder
      at = to
    }
    return (out + text[at...], isDoubtful)
  }

  /// Whether `CNY 100` is what an order costs.
  private static func isTotal(_ amount: String, of order: Order) -> Bool {
    let parts = amount.split(separator: " ")
    guard let value = parts.last.flatMap({ Double($0) }), value < 1e12 else { return false }
    let isSame = Int64((value * 100).rounded()) == order.totalMinor
    return isSame && (parts.count == 1 || parts[0] == order.currency)
  }

  /// The digits of a text, of any script.
  private struct Digits {
    private(set) var count = 0
    private(set) var isIdentifying = false
    /// Two digits name nobody among many; the years, codes and numbers of people are longer.
    private static let longest = 2

    mutating func read(_ text: String) {
      var run = 0
      for scalar in text.unicodeScalars {
        if scalar.properties.numericType == .decimal {
          run += 1
          count += 1
          if run > Self.longest { isIdentifying = true }
        } else if !"-. ,/".unicodeScalars.contains(scalar) {
          // "13 20 44" is one number as much as "132044".
          run = 0
        }
      }
    }
  }
}
