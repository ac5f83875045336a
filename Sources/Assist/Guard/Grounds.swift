public import Desk
import Language

/// What a reply may say: the things it can point to.
public struct Grounds: Sendable {
  /// The cited passages, as they were found.
  public var passages: [String]
  /// What the customer said in this session.
  public var customerWords: [String]
  public var customer: Customer?
  /// The customer's own orders.
  public var orders: [Order]
  /// The shop's distance from UTC, for the days of orders.
  public var utcOffsetMinutes: Int
  /// Order numbers of other customers that the text may hold, folded.
  private(set) var others: [IdentifierText.Folded] = []

  public init(
    passages: [String], customerWords: [String], customer: Customer?, orders: [Order],
    utcOffsetMinutes: Int = 0
  ) {
    self.passages = passages
    self.customerWords = customerWords
    self.customer = customer
    self.orders = orders.filter { $0.customer == customer?.id }
    self.utcOffsetMinutes = utcOffsetMinutes
  }

  /// - Parameter others: order numbers that belong to other customers.
  public init(_ inquiry: Inquiry, passages: [String], others: [String] = []) {
    self.init(
      passages: passages, customerWords: inquiry.customerWords, customer: inquiry.customer,
      orders: inquiry.orders, utcOffsetMinutes: inquiry.utcOffsetMinutes)
    self.others = others.map(IdentifierText.Folded.init).filter { !$0.isEmpty }
  }

  /// Those of `stated`, numbers in the guard's form, that none of the grounds holds, sorted.
  ///
  /// The grounds are read one after the other until nothing is missing.
  func missing(_ stated: some Sequence<String>) -> [String] {
    var missing = Set(stated)
    for text in passages + customerWords where !missing.isEmpty {
      missing.subtract(NumberText.numbers(of: text))
    }
    for order in orders where !missing.isEmpty { missing.subtract(numbers(of: order)) }
    return missing.sorted()
  }

  private func numbers(of order: Order) -> Set<String> {
    var numbers: Set<String> = []
    for text in [order.id, order.tracking ?? "", MoneyText.amount(order)] + order.items.map(\.name)
    {
      numbers.formUnion(NumberText.numbers(of: text))
    }
    for item in order.items { numbers.insert(String(item.quantity)) }
    for moment in [order.placedAt, order.etaAt].compactMap(\.self) {
      let date = DateText.civil(moment, utcOffsetMinutes)
      numbers.insert("\(date.year)-\(date.month)-\(date.day)")
      numbers.insert("\(date.month)-\(date.day)")
    }
    return numbers
  }

  /// Where a phone number or an address may come from, folded.
  var contactPoints: [IdentifierText.Folded] {
    (passages + customerWords + (customer?.contacts ?? []).map(\.value))
      .map(IdentifierText.Folded.init)
  }
}

/// Amounts of orders in words.
enum MoneyText {
  /// Currencies without a smaller unit.
  private static let whole: Set<String> = ["JPY", "KRW", "VND"]

  /// `129.00 CNY`.
  static func amount(_ order: Order) -> String {
    if whole.contains(order.currency) { return "\(order.totalMinor) \(order.currency)" }
    let minor = order.totalMinor.magnitude % 100
    let sign = order.totalMinor < 0 ? "-" : ""
    return "\(sign)\(order.totalMinor.magnitude / 100).\(minor < 10 ? "0" : "")\(minor) "
      + order.currency
  }
}
