import Engine
import Foundation
import Terminal
import Themes
import Workstation

/// Finds themes: the user's folder, the folders beside the program, then those inside the program.
struct ThemeShelf {
  private let folders: [String]
  private let tier: ColorTier

  init(_ environment: DeskEnvironment, tier: ColorTier) {
    folders = environment.themePaths()
    self.tier = tier
  }

  /// Names of the themes that ship.
  static let names = BuiltInThemes.names

  /// The theme of this name, resolved for the terminal's colours.
  func theme(_ name: String) throws -> Theme {
    guard let text = source(name) else { throw MissingTheme(name: name) }
    let parser = ThemeParser(roles: Look.roles) { source($0) }
    return Theme(try parser.parse(text, file: name + ".theme"), roles: Look.roles, tier: tier)
  }

  /// What the program shows when nothing else can be read.
  var fallback: Theme {
    // The theme inside the program is tested; a plain one still shows every word.
    (try? theme("default-dark")) ?? .plain(Look.roles)
  }

  private func source(_ name: String) -> String? {
    guard !name.contains("/") else { return nil }
    for folder in folders {
      // A file that is not there or not readable is looked for in the next folder.
      if let text = try? String(contentsOfFile: folder + "/" + name + ".theme", encoding: .utf8) {
        return text
      }
    }
    return BuiltInThemes.source(name)
  }

  struct MissingTheme: Error, CustomStringConvertible {
    let name: String
    var description: String {
      "no theme is called \(name); there are " + ThemeShelf.names.joined(separator: ", ")
    }
  }
}
