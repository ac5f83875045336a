import Engine
import Foundation
import Terminal

/// What was learned of the user's terminal at earlier starts, one small file for each kind of terminal.
///
/// Questions to a terminal are never waited for: what the first frame needs is known from the last
/// start, and asked again at each.
final class TerminalMemory {
  private let path: String
  private var facts: [String: String] = [:]
  private let hasExplicitTheme: Bool
  /// What the person set, which is asked of no terminal.
  private let setWidth: String?
  /// Whether no earlier start left anything.
  let isNewTerminal: Bool

  init(_ environment: DeskEnvironment, hasExplicitTheme: Bool) {
    self.hasExplicitTheme = hasExplicitTheme
    setWidth = environment.variables["TANDEM_AMBIGUOUS_WIDTH"]
    let kind = ["TERM", "TERM_PROGRAM", "COLORTERM"]
      .map { environment.variables[$0] ?? "" }.joined(separator: "-")
    let safe = kind.utf8.map { byte -> Character in
      let isPlain = (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      return isPlain ? Character(Unicode.Scalar(byte)) : "-"
    }
    path = environment.statePath + "/terminal-" + String(safe.prefix(80))
    // A terminal met for the first time has no file.
    isNewTerminal = StateFile.read(path) == nil
    facts = StateFile.values(of: path)
  }

  /// Cells of an East Asian ambiguous scalar: as set, else 1 unless the terminal showed otherwise.
  var ambiguousWidth: Int { (setWidth ?? facts["ambiguous"]) == "2" ? 2 : 1 }

  /// Whether the terminal answered that it knows mode 2026.
  var usesSynchronizedOutput: Bool { facts["sync"] == "1" }

  /// How the terminal shows pictures, as it answered: a form, or `blocks`; nil before.
  var pictures: String? { facts["pictures"] }

  /// The theme of the last start with this terminal, or the one that suits its background.
  var theme: String? { facts["theme"] ?? suitingTheme }

  /// The theme to change to now that the background is known; nil where nothing has to change.
  var themeAfterReply: String? {
    hasExplicitTheme || facts["theme"] != nil ? nil : suitingTheme
  }

  private var suitingTheme: String? {
    facts["light"].map { $0 == "1" ? "default-light" : "default-dark" }
  }

  func remember(usesSynchronizedOutput: Bool) {
    remember("sync", usesSynchronizedOutput ? "1" : "0")
  }
  func remember(pictures: PictureMeans.Form?) {
    remember("pictures", pictures?.rawValue ?? "blocks")
  }
  func remember(isLight: Bool) { remember("light", isLight ? "1" : "0") }
  func remember(theme: String) { if hasExplicitTheme { return } else { remember("theme", theme) } }

  /// - Parameter ambiguousWidth: the column behind an ambiguous scalar printed at column 0.
  func remember(ambiguousWidth: Int) {
    if ambiguousWidth == 1 || ambiguousWidth == 2 { remember("ambiguous", "\(ambiguousWidth)") }
  }

  private func remember(_ key: String, _ value: String) {
    guard facts[key] != value else { return }
    facts[key] = value
    // Without the file the terminal is asked again at the next start.
    StateFile.write(facts, to: path)
  }
}
