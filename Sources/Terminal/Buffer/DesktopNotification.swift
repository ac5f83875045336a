/// A message that the terminal may show on the desktop, beside what is on the screen.
public struct DesktopNotification: Sendable, Equatable {
  /// A word or two: who tells it.
  public var title: String
  /// One line: what happened.
  public var body: String

  /// A notification; control scalars in it are not sent, and what is too long is cut.
  public init(title: String, body: String) {
    self.title = title
    self.body = body
  }
}
