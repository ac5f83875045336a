/// A customer of the shop as the desk knows one: invented name, reserved phone number.
public struct ShopCustomer: Sendable, Equatable, Identifiable {
  /// The level of the points programme.
  public enum Tier: String, Sendable, CaseIterable {
    case standard, silver, gold, vip
  }

  /// The customer number, `C1001` and up.
  public let id: String
  /// The full name, in the customer's own script.
  public let name: String
  /// The language the customer prefers, as a BCP 47 primary tag such as `zh`, `en` or `th`.
  public let language: String
  /// The level of the points programme.
  public let tier: Tier
  /// The full locale, such as `zh-CN`.
  public let locale: String
  /// An address at example.com.
  public let email: String
  /// A number from a range that is never assigned.
  public let phone: String
  /// Where parcels go.
  public let city: String
  /// The month of the first order, as `2021-04`.
  public let since: String
  /// What agents have marked, such as `invoice-needed`.
  public let tags: [String]
  /// What an agent should know before answering.
  public let note: String?

  /// Reads a customer from `== C1001 zh-CN gold` and its fields; nil when a part is missing.
  init?(_ record: TextRecord) {
    guard record.head.count == 3, let tier = Tier(rawValue: record.head[2]),
      let name = record.first("name"), let login = record.first("mail"),
      let city = record.first("city"), let since = record.first("since"),
      let number = Int(record.head[0].dropFirst())
    else { return nil }
    self.id = record.head[0]
    self.locale = record.head[1]
    self.language = String(record.head[1].prefix { $0 != "-" })
    self.tier = tier
    self.name = name
    self.email = login + "@example.com"
    self.phone = Self.fictitiousPhone(locale: record.head[1], number: number)
    self.city = city
    self.since = since
    self.tags = record.list("tags")
    self.note = record.first("note")
  }

  /// Makes a phone number that rings nowhere.
  ///
  /// Where a country reserves numbers for fiction they are used; mainland China reserves none, so a
  /// prefix that no operator has stands in, and elsewhere the unassigned country code 999.
  private static func fictitiousPhone(locale: String, number: Int) -> String {
    let two = String(100 + number % 100).suffix(2)
    return switch locale.suffix(2) {
    case "CN": "+86 100 0000 \(number)"
    case "US", "CA": "+1 202-555-01\(two)"
    case "GB": "+44 7700 9000\(two)"
    case "DE": "+49 30 231250\(two)"
    case "FR": "+33 1 99 00 00 \(two)"
    default: "+999 555 0\(number)"
    }
  }
}
