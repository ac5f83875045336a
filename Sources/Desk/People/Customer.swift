/// How much a customer matters to the shop.
public enum Tier: String, Codable, Sendable, CaseIterable {
  case standard, silver, gold, vip
}

/// Who writes in.
public struct Customer: Codable, Sendable, Equatable {
  public var id: CustomerID
  public var name: String
  public var tier: Tier
  public var tags: [String]
  /// Such as `zh-CN`; nil when unknown.
  public var locale: String?
  public var contacts: [ContactPoint]
  public var notes: String?
  /// Since when the shop knows the customer, as written by the shop (`2019-03`).
  public var since: String?

  public init(
    id: CustomerID, name: String, tier: Tier = .standard, tags: [String] = [],
    locale: String? = nil, contacts: [ContactPoint] = [], notes: String? = nil,
    since: String? = nil
  ) {
    self.id = id
    self.name = name
    self.tier = tier
    self.tags = tags
    self.locale = locale
    self.contacts = contacts
    self.notes = notes
    self.since = since
  }
}

/// A way to reach a customer.
public struct ContactPoint: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable {
    case email, phone, address, other
  }

  public var kind: Kind
  public var value: String

  public init(kind: Kind, value: String) {
    self.kind = kind
    self.value = value
  }
}

/// What a customer bought.
public struct Order: Codable, Sendable, Equatable {
  public var id: String
  public var customer: CustomerID
  /// As the shop names it, such as `shipped` or `delayed`.
  public var status: String
  public var placedAt: Timestamp
  public var etaAt: Timestamp?
  public var items: [OrderItem]
  /// In the smallest unit of `currency`.
  public var totalMinor: Int64
  /// ISO 4217.
  public var currency: String
  public var tracking: String?

  public init(
    id: String, customer: CustomerID, status: String, placedAt: Timestamp,
    etaAt: Timestamp? = nil, items: [OrderItem] = [], totalMinor: Int64, currency: String,
    tracking: String? = nil
  ) {
    self.id = id
    self.customer = customer
    self.status = status
    self.placedAt = placedAt
    self.etaAt = etaAt
    self.items = items
    self.totalMinor = totalMinor
    self.currency = currency
    self.tracking = tracking
  }
}

/// One line of an order.
public struct OrderItem: Codable, Sendable, Equatable {
  public var name: String
  public var quantity: Int

  public init(name: String, quantity: Int) {
    self.name = name
    self.quantity = quantity
  }
}

/// A matter that outlives a session.
public struct Ticket: Codable, Sendable, Equatable {
  public var id: String
  public var customer: CustomerID
  public var subject: String
  public var status: String
  public var openedAt: Timestamp

  public init(
    id: String, customer: CustomerID, subject: String, status: String, openedAt: Timestamp
  ) {
    self.id = id
    self.customer = customer
    self.subject = subject
    self.status = status
    self.openedAt = openedAt
  }
}
