import Terminal

/// A pane with all that it is drawn from: equal values draw equal cells.
protocol PaneView: Equatable {
  var settings: Settings { get }

  /// Draws the pane and says where the cursor would stand in it, in its own cells.
  func draw(on canvas: inout Canvas) -> Point?
}

/// What the last frame was drawn from, so that only panes whose inputs changed are drawn again.
public final class ViewCache {
  private struct Entry {
    let view: any PaneView
    let cursor: Point?
  }

  /// The count of touches at which each pane was looked at last.
  private var counts: [Int?] = []

  private var entries: [Pane: Entry] = [:]
  private var layout: Layout?
  private var theme: Theme?
  private var symbols: Symbols?
  private var base = Buffer(width: 0, height: 0)

  public init() {}

  func frame(of model: Model, theme: Theme) -> Frame {
    let layout = prepare(model, theme)
    for (pane, rect) in layout.rects {
      let count = model.touches.count(for: pane)
      guard counts[pane.rawValue] != count else { continue }
      counts[pane.rawValue] = count
      draw(pane, in: rect, model, layout)
    }
    var frame = Frame(base, cursor: cursor(of: model, layout), title: title(of: model))
    if let popup = model.popup {
      frame.cursor = PopupView(popup: popup, model: model).draw(
        on: &frame.buffer, theme: theme, picture: &frame.picture)
    }
    return frame
  }

  /// Clears what a new size, layout or theme made void.
  private func prepare(_ model: Model, _ theme: Theme) -> Layout {
    let symbols = model.settings.symbols
    if model.layout == layout, theme == self.theme, symbols == self.symbols, base.size == model.size
    {
      return model.layout
    }
    layout = model.layout
    self.theme = theme
    self.symbols = symbols
    entries = [:]
    counts = Array(repeating: nil, count: Pane.allCases.count)
    base = Buffer(model.size, style: theme[.text], metrics: model.settings.metrics)
    for separator in model.layout.separators {
      base.drawVerticalLine(
        x: separator.x, rows: separator.rows, symbols: symbols, style: theme[.border])
    }
    return model.layout
  }

  private func draw(_ pane: Pane, in rect: Rect, _ model: Model, _ layout: Layout) {
    switch pane {
    case .header: draw(HeaderView(model), pane, rect)
    case .tabs: draw(TabsView(model), pane, rect)
    case .sessions: draw(SessionsView(model), pane, rect)
    case .queue: draw(QueueView(model), pane, rect)
    case .transcript: draw(TranscriptView(model, layout), pane, rect)
    case .suggestions: draw(SuggestionsView(model), pane, rect)
    case .composer: draw(ComposerView(model), pane, rect)
    case .profile: draw(ProfileView(model), pane, rect)
    case .handOff: draw(HandOffView(model), pane, rect)
    case .board: draw(BoardView(model), pane, rect)
    case .timeline: draw(TimelineView(model), pane, rect)
    case .status: draw(StatusView(model), pane, rect)
    case .hints: draw(HintsView(model), pane, rect)
    }
  }

  private func draw<View: PaneView>(_ view: View, _ pane: Pane, _ rect: Rect) {
    if let entry = entries[pane], let last = entry.view as? View, last == view { return }
    guard let theme else { return }
    var canvas = Canvas(
      Size(width: rect.width, height: rect.height), theme: theme, settings: view.settings)
    let cursor = view.draw(on: &canvas)
    base.copy(canvas.buffer, to: rect.origin)
    entries[pane] = Entry(
      view: view, cursor: cursor.map { Point(x: rect.x + $0.x, y: rect.y + $0.y) })
  }

  /// Where the cursor stands: in the focused pane, else in the composer.
  private func cursor(of model: Model, _ layout: Layout) -> Point? {
    entries[model.focus]?.cursor ?? layout.rects[model.focus]?.origin
      ?? entries[.composer]?.cursor
  }

  private func title(of model: Model) -> String {
    let desk = model.settings.deskName
    return desk.isEmpty ? "tandem" : "tandem - " + desk
  }
}
