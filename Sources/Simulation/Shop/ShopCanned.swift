/// A reusable reply of the shop's agents, in one language.
public struct ShopCanned: Sendable, Equatable, Identifiable {
  /// The placeholders a canned response may use, written in braces.
  public static let placeholders: [String] = ["customer.name", "order.id", "order.eta"]

  /// The number, such as `CAN-07`; unique over both languages.
  public let id: String
  /// The language it is written in.
  public let language: ShopLanguage
  /// What an agent picks it by.
  public let title: String
  /// The reply, with placeholders such as `{customer.name}`.
  public let text: String

  /// Reads a canned response from `== CAN-01 en`; nil when a part is missing.
  init?(_ record: TextRecord) {
    guard record.head.count == 2, let language = ShopLanguage(rawValue: record.head[1]),
      let title = record.first("title"), !record.body.isEmpty
    else { return nil }
    self.id = record.head[0]
    self.language = language
    self.title = title
    self.text = record.body
  }
}
