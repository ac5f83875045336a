/// A case that was opened for a customer before the demo begins.
public struct ShopTicket: Sendable, Equatable, Identifiable {
  /// How far a ticket has come.
  public enum Status: String, Sendable, CaseIterable {
    case open, pending, solved, closed
  }

  /// The ticket number, such as `T-301`.
  public let id: String
  /// The id of the customer it belongs to.
  public let customer: String
  /// One line that says what it is about.
  public let subject: String
  /// How far it has come.
  public let status: Status
  /// Days between opening it and now.
  public let openedDaysAgo: Int

  /// Reads a ticket from `== T-301 C1004 open 3`; nil when a part is missing.
  init?(_ record: TextRecord) {
    guard record.head.count == 4, let status = Status(rawValue: record.head[2]),
      let days = Int(record.head[3]), let subject = record.first("subject")
    else { return nil }
    self.id = record.head[0]
    self.customer = record.head[1]
    self.subject = subject
    self.status = status
    self.openedDaysAgo = days
  }
}
