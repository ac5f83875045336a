/// A table from roles to styles, made from a theme file for one tier of colours.
public struct Theme: Sendable, Equatable {
  /// Name, author and variant, as the file gives them.
  public let info: ThemeInfo
  /// The colours it was resolved for.
  public let tier: ColorTier
  private let styles: [Style]

  /// Resolves `source` for the roles of `list`.
  ///
  /// A role the file does not set takes the style of its longest set prefix (`sentiment.angry`,
  /// then `sentiment`), else that of `text`, else the terminal's own.
  public init(_ source: ThemeSource, roles list: RoleList, tier: ColorTier) {
    info = source.info
    self.tier = tier
    let ground = source.ground
    styles = list.names.map { name in
      source.entry(for: name).map { $0.style(for: tier, ground: ground) } ?? .plain
    }
  }

  /// A theme in which every role looks plain.
  public static func plain(_ list: RoleList) -> Theme {
    Theme(ThemeSource(), roles: list, tier: .none)
  }

  /// The style of `role`.
  ///
  /// Constant time; a role of another list is drawn plain.
  public func style(_ role: Role) -> Style {
    styles.indices.contains(role.id) ? styles[role.id] : .plain
  }

  /// The style of `role`.
  public subscript(role: Role) -> Style { style(role) }
}

/// Who made a theme and for what background.
public struct ThemeInfo: Sendable, Equatable {
  /// The background a theme is meant for.
  public enum Variant: String, Sendable {
    case dark, light
  }

  /// Display name, empty if the file has none.
  public var name = ""
  /// Who wrote it, empty if the file does not say.
  public var author = ""
  /// The background it is meant for.
  public var variant = Variant.dark

  /// Empty information.
  public init() {}
}
