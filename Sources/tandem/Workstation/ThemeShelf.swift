import Engine
import Foundation
import Terminal
import Themes
import Workstation

/// Finds themes: the user's folder, the folders beside the program, then those inside the program.
struct ThemeShelf {
  let folders: [String]
  private let tier: ColorTier

  init(_ environment: DeskEnvironment, tier: ColorTier) {
    folders = environment.themePaths()
    self.tier = tier
  }

  /// How the names of theme files end.
  static let suffix = ".theme"

  /// Names of the themes that ship, then of the files in the folders.
  var names: [String] {
    // A folder that is not there or not readable has none.
    let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    let own = files.filter { $0.hasSuffix(ThemeShelf.suffix) }
      .map { String($0.dropLast(ThemeShelf.suffix.count)) }
    return BuiltInThemes.names + Set(own).subtracting(BuiltInThemes.names).sorted()
  }

  /// The theme of this name, resolved for the terminal's colours.
  func theme(_ name: String) throws -> Theme {
    guard let text = source(name) else { throw MissingTheme(name: name, known: names) }
    let parser = ThemeParser(roles: Look.roles) { source($0) }
    return Theme(
      try parser.parse(text, file: name + ThemeShelf.suffix), roles: Look.roles, tier: tier)
  }

  private func source(_ name: String) -> String? {
    guard !name.contains("/") else { return nil }
    for folder in folders {
      // A file that is not there or not readable is looked for in the next folder.
      if let text = try? String(
        contentsOfFile: folder + "/" + name + ThemeShelf.suffix, encoding: .utf8)
      {
        return text
      }
    }
    return BuiltInThemes.source(name)
  }

  struct MissingTheme: Error, CustomStringConvertible {
    let name: String
    let known: [String]
    var description: String {
      "no theme is called \(name); there are " + known.joined(separator: ", ")
    }
  }
}
