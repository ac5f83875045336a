import Terminal
import Workstation

/// The theme on screen: the one in use, or another that is looked at for the time being.
///
/// A theme file that is saved is read again at once. What cannot be read changes nothing.
final class ThemeKeeper {
  private let shelf: ThemeShelf
  private let memory: TerminalMemory
  private let watch: FolderWatch
  /// What is drawn with.
  private(set) var theme: Theme
  /// The one in use, and the one on screen.
  private var name: String
  private var shownName: String

  /// Draws with the theme called `name`; throws why it cannot be read.
  init(_ shelf: ThemeShelf, memory: TerminalMemory, name: String) throws {
    self.shelf = shelf
    self.memory = memory
    self.name = name
    shownName = name
    theme = try shelf.theme(name)
    watch = FolderWatch(shelf.folders, suffix: ThemeShelf.suffix)
  }

  /// Becomes readable when a theme file was saved.
  var descriptor: Int32 { watch.descriptor }

  /// What a change of the theme came to.
  enum Outcome {
    /// Whether the screen looks different now.
    case shown(isNew: Bool)
    /// The theme of this name cannot be read, and why; the one before stays.
    case failed(name: String, why: String)
  }

  /// Draws with a theme that a person chose, from now on.
  func choose(_ chosen: String) -> Outcome {
    let outcome = show(chosen)
    guard case .shown = outcome else { return outcome }
    name = chosen
    memory.remember(theme: chosen)
    return outcome
  }

  /// Draws with a theme for the time being; nil goes back to the one in use.
  func preview(_ other: String?) -> Outcome { show(other ?? name) }

  /// Draws with what suits the background that the terminal told of.
  func suitBackground() -> Outcome {
    guard let suiting = memory.themeAfterReply, suiting != name else {
      return .shown(isNew: false)
    }
    name = suiting
    return show(suiting)
  }

  /// Reads the theme again if a theme file was saved.
  func followFiles() -> Outcome { watch.takeChange() ? show(shownName) : .shown(isNew: false) }

  private func show(_ other: String) -> Outcome {
    let before = theme
    do {
      theme = try shelf.theme(other)
      shownName = other
      return .shown(isNew: theme != before)
    } catch {
      return .failed(name: other, why: "\(error)")
    }
  }
}
