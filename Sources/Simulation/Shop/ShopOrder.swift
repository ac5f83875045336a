/// An order of one customer.
public struct ShopOrder: Sendable, Equatable, Identifiable {
  /// How far an order has come.
  public enum Status: String, Sendable, CaseIterable {
    case paid, shipped, delivered, returned, refunded, delayed
  }

  /// One position of an order.
  public struct Item: Sendable, Equatable {
    /// The product's number in the shop's range, such as `LH-203`.
    public let sku: String
    /// The product's name in the customer's language.
    public let name: String
    /// How many pieces, at least 1.
    public let quantity: Int
    /// The price of one piece in hundredths of the order's currency.
    public let unitPriceCents: Int
  }

  /// Five digits for orders from abroad, six for orders from China.
  public let id: String
  /// The id of the customer who placed it.
  public let customer: String
  /// Days between placing the order and now.
  public let placedDaysAgo: Int
  /// How far it has come.
  public let status: Status
  /// What was bought; never empty.
  public let items: [Item]
  /// Delivery and goods in hundredths of the currency.
  public let totalCents: Int
  /// The ISO 4217 code, such as `CNY`.
  public let currency: String
  /// The parcel's number; nil until it has left the warehouse.
  public let tracking: String?
  /// Days until the parcel is expected; nil once it has arrived, and before it is packed.
  public let etaDaysFromNow: Int?
}
