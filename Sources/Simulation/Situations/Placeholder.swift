/// A name in braces that a customer's line may contain, filled from the customer's own records.
public enum Placeholder: String, Sendable, CaseIterable {
  /// The order's number.
  case order
  /// The name of the ordered article the talk is about.
  case product
  /// The customer's name.
  case name
  /// The number of the parcel.
  case tracking
  /// Days since the order was placed.
  case days
  /// The order's total with its currency.
  case amount
  /// Where the customer lives.
  case city

  /// The form in which it is written in a text.
  var token: String { "{" + rawValue + "}" }

  /// The values that a customer's records give; what they do not have is missing.
  ///
  /// - Parameter product: the ordered article the talk is about.
  static func values(
    customer: ShopCustomer, order: ShopOrder?, product: ShopOrder.Item?
  ) -> [Placeholder: String] {
    var values: [Placeholder: String] = [.name: customer.name, .city: customer.city]
    guard let order else { return values }
    values[.order] = order.id
    values[.product] = product?.name
    values[.tracking] = order.tracking
    values[.days] = String(max(1, order.placedDaysAgo))
    values[.amount] = amount(of: order)
    return values
  }

  /// Whether every placeholder of a text has a value.
  static func canFill(_ text: String, with values: [Placeholder: String]) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return true }
    return allCases.allSatisfy { values[$0] != nil || !text.contains($0.token) }
  }

  /// Replaces the placeholders; one without a value becomes a question mark, as a customer writes
  /// who cannot find the number.
  static func fill(_ text: String, with values: [Placeholder: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    return allCases.reduce(text) { filled, placeholder in
      filled.replacing(placeholder.token, with: values[placeholder] ?? "?")
    }
  }

  private static func amount(of order: ShopOrder) -> String {
    let cents = String(100 + order.totalCents % 100).suffix(2)
    let number = "\(order.totalCents / 100).\(cents)"
    return switch order.currency {
    case "CNY": number + "元"
    case "USD": "$" + number
    case "GBP": "£" + number
    default: number + " " + order.currency
    }
  }
}
