/// A name in braces that a customer's line may contain, filled from the customer's own records.
public enum Placeholder: String, Sendable, CaseIterable {
  /// The order's number.
  case order
  /// The name of the first article ordered.
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

  /// The value for a customer, or nil when their records do not have it.
  func value(customer: ShopCustomer, order: ShopOrder?) -> String? {
    switch self {
    case .order: order?.id
    case .product: order?.items.first?.name
    case .name: customer.name
    case .tracking: order?.tracking
    case .days: order.map { String(max(1, $0.placedDaysAgo)) }
    case .amount: order.map(Self.amount)
    case .city: customer.city
    }
  }

  /// Whether every placeholder of a text has a value for this customer.
  static func canFill(_ text: String, customer: ShopCustomer, order: ShopOrder?) -> Bool {
    allCases.allSatisfy {
      !text.contains($0.token) || $0.value(customer: customer, order: order) != nil
    }
  }

  /// Replaces the placeholders that have a value; one without becomes a question mark, as a
  /// customer writes who cannot find the number.
  static func fill(_ text: String, customer: ShopCustomer, order: ShopOrder?) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    return allCases.reduce(text) { filled, placeholder in
      filled.replacing(
        placeholder.token, with: placeholder.value(customer: customer, order: order) ?? "?")
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
