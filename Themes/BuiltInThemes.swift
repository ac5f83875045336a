/// The themes that ship inside the program, so that copying the binary is enough.
public enum BuiltInThemes {
  /// Their names, the default one first.
  public static let names = ["default-dark", "default-light", "high-contrast", "mono"]

  /// The text of the theme called `name`, or nil if none of that name ships.
  public static func source(_ name: String) -> String? {
    switch name {
    case "default-dark": String(decoding: PackageResources.default_dark_theme, as: UTF8.self)
    case "default-light": String(decoding: PackageResources.default_light_theme, as: UTF8.self)
    case "high-contrast": String(decoding: PackageResources.high_contrast_theme, as: UTF8.self)
    case "mono": String(decoding: PackageResources.mono_theme, as: UTF8.self)
    default: nil
    }
  }
}
