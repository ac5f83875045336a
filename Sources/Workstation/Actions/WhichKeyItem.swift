import Desk
import Terminal

/// One entry of the popup behind Ctrl-X.
struct WhichKeyItem: Sendable, Equatable {
  let action: Action
  /// The sign that does it; nil where it is chosen with the arrows.
  let sign: Unicode.Scalar?

  /// Every action, those with a sign first, in the order of help.
  static func all(in keymap: Keymap) -> [WhichKeyItem] {
    var seen: Set<Action> = []
    let listed = keymap.bindings.map(\.action) + Action.allCases
    let items = listed.filter { $0.isCommand && seen.insert($0).inserted }.map {
      WhichKeyItem(action: $0, sign: keymap.prefixed($0))
    }
    return items.filter { $0.sign != nil } + items.filter { $0.sign == nil }
  }

  /// How the entries stand on a screen: column by column, page by page.
  struct Grid: Equatable {
    let columns: Int
    let rows: Int

    /// Border, the keys of the popup, and a line for what the chosen one does.
    static let frameRows = 4
    static let leastWidth = 25

    init(count: Int, on size: Size) {
      rows = max(1, size.height - 1 - Grid.frameRows)
      let most = max(1, (size.width - 2) / Grid.leastWidth)
      columns = min(most, max(1, (count + rows - 1) / rows))
    }

    var perPage: Int { columns * rows }

    func page(of index: Int) -> Int { index / perPage }
    func pages(count: Int) -> Int { max(1, (count + perPage - 1) / perPage) }
  }
}

extension WhichKey {
  /// Moves the choice; nil where the key does not.
  func moved(by key: Key, count: Int, grid: WhichKeyItem.Grid) -> WhichKey? {
    let step: Int
    switch key.code {
    case .up: step = -1
    case .down: step = 1
    case .left: step = -grid.rows
    case .right: step = grid.rows
    case .pageUp: step = -grid.perPage
    case .pageDown: step = grid.perPage
    case .home: step = -count
    case .end: step = count
    default: return nil
    }
    return WhichKey(selected: min(max(0, selected + step), max(0, count - 1)))
  }
}
