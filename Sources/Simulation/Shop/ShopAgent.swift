/// A person who works at the shop's desk.
public struct ShopAgent: Sendable, Equatable, Identifiable {
  /// What a person may do at the desk.
  public enum Role: String, Sendable, CaseIterable {
    case agent, supervisor
  }

  /// The short login name, such as `lina`.
  public let id: String
  /// The name customers see.
  public let name: String
  /// What the person may do.
  public let role: Role
  /// The languages the person writes, best first.
  public let languages: [String]
  /// The queues and subjects the person can take.
  public let skills: [String]

  /// Reads an agent from `== lina agent`; nil when a part is missing.
  init?(_ record: TextRecord) {
    guard record.head.count == 2, let role = Role(rawValue: record.head[1]),
      let name = record.first("name")
    else { return nil }
    self.id = record.head[0]
    self.name = name
    self.role = role
    self.languages = record.list("languages")
    self.skills = record.list("skills")
  }
}
