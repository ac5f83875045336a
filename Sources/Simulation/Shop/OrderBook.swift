/// Makes the orders of the demo from the product range; the same in every run.
enum OrderBook {
  /// The seed of the book: another number is another history.
  static let seed: UInt64 = 20_417

  /// One to four orders for each customer, oldest first within a customer.
  static func orders(for customers: [ShopCustomer]) -> [ShopOrder] {
    var generator = SplitMix64(seed: seed)
    var orders: [ShopOrder] = []
    for (index, customer) in customers.enumerated() {
      let history = statuses(of: customer, at: index, firstNumber: orders.count).enumerated()
        .map { order(of: customer, status: $1, number: orders.count + $0, using: &generator) }
      orders += history.sorted { $0.placedDaysAgo > $1.placedDaysAgo }
    }
    return orders
  }

  private static func order(
    of customer: ShopCustomer, status: ShopOrder.Status, number: Int,
    using generator: inout SplitMix64
  ) -> ShopOrder {
    let currency = currency(of: customer)
    let items = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      item(currency: currency, language: customer.language, using: &generator)
    }
    let goods = items.reduce(0) { $0 + $1.unitPriceCents * $1.quantity }
    let isDomestic = currency == "CNY"
    let freeAbove = isDomestic ? 9_900 : 6_000
    let delivery = goods >= freeAbove ? 0 : (isDomestic ? 800 : 690)
    // Now and then an order is old enough for a warranty case.
    let isOld = status == .delivered && Int.random(in: 0..<4, using: &generator) == 0
    let days = Int.random(in: isOld ? 110...320 : daysSincePlaced(status), using: &generator)
    let base = isDomestic ? 204_117 : 70_213
    let parcel = UInt32.random(in: 100_000_000...999_999_999, using: &generator)
    return ShopOrder(
      id: String(base + number * 37),
      customer: customer.id,
      placedDaysAgo: days,
      status: status,
      items: items,
      totalCents: goods + delivery,
      currency: currency,
      tracking: status == .paid ? nil : "LH7\(parcel)",
      etaDaysFromNow: eta(status, using: &generator))
  }

  /// What the orders of a shop look like on a working day; troubled ones are over-represented,
  /// since those are the ones that people write about.
  private static let statuses: [ShopOrder.Status] = [
    .delivered, .shipped, .delayed, .delivered, .paid, .shipped, .delivered, .refunded,
    .delivered, .delayed, .shipped, .returned, .delivered,
  ]

  /// The states of one customer's orders.
  ///
  /// A cycle of counts keeps the total near two a customer. The only speaker of a language has an
  /// order in each state that people write about, since nobody else can play those situations.
  private static func statuses(
    of customer: ShopCustomer, at index: Int, firstNumber: Int
  ) -> [ShopOrder.Status] {
    if ["ar", "th"].contains(customer.language) {
      return [.delivered, .returned, .delayed, .shipped]
    }
    let count = [1, 2, 3, 2, 1, 3, 2, 4, 1, 1][index % 10]
    return (firstNumber..<firstNumber + count).map { statuses[$0 % statuses.count] }
  }

  private static func daysSincePlaced(_ status: ShopOrder.Status) -> ClosedRange<Int> {
    switch status {
    case .paid: 0...1
    case .shipped: 1...4
    case .delayed: 6...14
    case .delivered: 4...40
    case .returned: 9...25
    case .refunded: 14...60
    }
  }

  private static func eta(
    _ status: ShopOrder.Status, using generator: inout SplitMix64
  ) -> Int? {
    switch status {
    case .shipped: Int.random(in: 1...3, using: &generator)
    case .delayed: Int.random(in: 1...5, using: &generator)
    case .paid, .delivered, .returned, .refunded: nil
    }
  }

  private static func item(
    currency: String, language: String, using generator: inout SplitMix64
  ) -> ShopOrder.Item {
    let product = Shop.products[Int.random(in: 0..<Shop.products.count, using: &generator)]
    return ShopOrder.Item(
      sku: product.id,
      name: language == "zh" ? product.chinese : product.english,
      quantity: Int.random(in: 0..<5, using: &generator) == 0 ? 2 : 1,
      unitPriceCents: product.priceCents(in: currency))
  }

  private static func currency(of customer: ShopCustomer) -> String {
    switch customer.locale.suffix(2) {
    case "CN": "CNY"
    case "GB": "GBP"
    case "US", "CA": "USD"
    default: "EUR"
    }
  }
}
