/// The themes that ship inside the program, so that copying the binary is enough.
public enum BuiltInThemes {
  /// Their names, the default one first.
  public static let names = [
    "default-dark", "default-light", "high-contrast", "mono", "ansi16", "deuteranopia",
    "tritanopia", "inkstone", "night-ferry", "celadon", "plum-snow",
  ]

  /// The text of the theme called `name`, or nil if none of that name ships.
  public static func source(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func bytes(_ name: String) -> [UInt8]? {
    switch name {
    case "default-dark": PackageResources.default_dark_theme
    case "default-light": PackageResources.default_light_theme
    case "high-contrast": PackageResources.high_contrast_theme
    case "mono": PackageResources.mono_theme
    case "ansi16": PackageResources.ansi16_theme
    case "deuteranopia": PackageResources.deuteranopia_theme
    case "tritanopia": PackageResources.tritanopia_theme
    case "inkstone": PackageResources.inkstone_theme
    case "night-ferry": PackageResources.night_ferry_theme
    case "celadon": PackageResources.celadon_theme
    case "plum-snow": PackageResources.plum_snow_theme
    default: nil
    }
  }
}
