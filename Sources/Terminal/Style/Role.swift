/// What a piece of the screen means, as a small number that a `Theme` turns into a style.
public struct Role: Hashable, Sendable {
  /// Position in the `RoleList` of the program.
  public let id: Int

  /// The role at position `id` of the list the theme was made for.
  public init(id: Int) { self.id = id }
}

/// The roles that a program draws with, declared once as data; themes may name these only.
public struct RoleList: Sendable {
  /// Dotted names such as `sentiment.angry`, in the order of their ids.
  public let names: [String]
  private let ids: [String: Int]

  /// The roles called `names`; `Role(id: n)` is the name at position `n`.
  ///
  /// Names must differ.
  public init(_ names: [String]) {
    self.names = names
    ids = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  /// The role called `name`, or nil.
  public func role(_ name: String) -> Role? { ids[name].map(Role.init(id:)) }
}
