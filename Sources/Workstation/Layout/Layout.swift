public import Terminal

/// Where each pane stands: a pure function of the size, the focus and what is toggled.
public struct Layout: Sendable, Equatable {
  /// How many columns of panes there are.
  public enum Shape: Sendable, Equatable {
    /// Composer and last messages only.
    case tiny
    /// One pane at a time, with tabs.
    case single
    case two, three, four
  }

  public let shape: Shape
  /// Rectangles of the visible panes, title rows included; absent panes are not shown.
  public let rects: [Pane: Rect]
  /// Columns of border between panes.
  public let separators: [Rect]

  public subscript(pane: Pane) -> Rect { rects[pane] ?? Rect(x: 0, y: 0, width: 0, height: 0) }

  public func shows(_ pane: Pane) -> Bool { rects[pane].map { !$0.isEmpty } ?? false }

  /// - Parameters:
  ///   - showsProfile: whether the profile was asked for where it has no column of its own.
  ///   - isPast: whether an earlier moment is shown, in which nothing can be said.
  public init(size: Size, focus: Pane, showsProfile: Bool, isPast: Bool = false) {
    var maker = LayoutMaker(size: size, focus: focus, showsProfile: showsProfile)
    maker.make()
    shape = maker.shape
    if isPast, let composer = maker.rects.removeValue(forKey: .composer) {
      maker.rects[.timeline] = composer
    }
    rects = maker.rects.filter { !$0.value.isEmpty }
    separators = maker.separators
  }

  /// The shape for a size.
  static func shape(for size: Size) -> Shape {
    if size.width < 40 || size.height < 10 { return .tiny }
    switch size.width {
    case ..<80: return .single
    case ..<120: return .two
    case ..<200: return .three
    default: return .four
    }
  }

  /// From this width of the session list on, a row has a second line with the last message.
  static let previewWidth = 32
}

/// Builds a layout step by step.
private struct LayoutMaker {
  let size: Size
  let focus: Pane
  let showsProfile: Bool
  let shape: Layout.Shape
  var rects: [Pane: Rect] = [:]
  var separators: [Rect] = []

  init(size: Size, focus: Pane, showsProfile: Bool) {
    self.size = size
    self.focus = focus
    self.showsProfile = showsProfile
    shape = Layout.shape(for: size)
  }

  mutating func make() {
    let whole = Rect(size)
    if focus == .board {
      rects[.board] = shape == .tiny ? whole : frame(whole, top: shape == .single ? .tabs : .header)
      return
    }
    switch shape {
    case .tiny: makeTiny(whole)
    case .single: makeSingle(whole)
    case .two, .three, .four: makeColumns(whole)
    }
  }

  private mutating func makeTiny(_ whole: Rect) {
    let withStatus = whole.height >= 4 ? whole.splitBottom(1) : (rest: whole, bottom: nil as Rect?)
    rects[.status] = withStatus.bottom
    let composerRows = withStatus.rest.height >= 5 ? 3 : min(1, withStatus.rest.height)
    let (rest, composer) = withStatus.rest.splitBottom(composerRows)
    rects[.composer] = composer
    rects[.transcript] = rest
  }

  private mutating func makeSingle(_ whole: Rect) {
    let body = frame(whole, top: .tabs)
    switch focus {
    case .sessions: splitLeft(body)
    case .queue: splitLeft(body)
    case .suggestions: rects[.suggestions] = body
    case .profile: rects[.profile] = body
    case .handOff: rects[.handOff] = body
    default:
      let (transcript, composer) = body.splitBottom(composerRows(body))
      rects[.transcript] = transcript
      rects[.composer] = composer
    }
  }

  private mutating func makeColumns(_ whole: Rect) {
    let body = frame(whole, top: .header)
    switch shape {
    case .four:
      let (left, afterLeft) = body.splitLeft(32)
      let (beforeProfile, right) = afterLeft.splitRight(37)
      let (middle, third) = beforeProfile.splitRight(44)
      splitLeft(left)
      splitMiddle(separated(middle, atLeft: true), hasSuggestions: false)
      let (suggestions, handOff) = separated(third, atLeft: true).splitTop(third.height * 3 / 5)
      rects[.suggestions] = suggestions
      rects[.handOff] = handOff
      rects[.profile] = separated(right, atLeft: true)
    case .three:
      let (left, rest) = body.splitLeft(28)
      let (middle, right) = rest.splitRight(33)
      splitLeft(left)
      splitMiddle(separated(middle, atLeft: true), hasSuggestions: true)
      rects[.profile] = separated(right, atLeft: true)
    default:
      let (left, rest) = body.splitLeft(24)
      splitLeft(left)
      splitMiddle(separated(rest, atLeft: true), hasSuggestions: true)
    }
  }

  /// Header or tabs on top, status and hints below; returns what is between.
  private mutating func frame(_ whole: Rect, top: Pane) -> Rect {
    let (head, rest) = whole.splitTop(1)
    let (upper, hints) = rest.splitBottom(1)
    let (body, status) = upper.splitBottom(1)
    rects[top] = head
    rects[.hints] = hints
    rects[.status] = status
    return body
  }

  /// Keeps one column of border at the left of `rect`.
  private mutating func separated(_ rect: Rect, atLeft: Bool) -> Rect {
    let (border, rest) = rect.splitLeft(1)
    separators.append(border)
    return rest
  }

  private mutating func splitLeft(_ column: Rect) {
    let queueRows = max(4, column.height / 3)
    let (sessions, queue) = column.splitBottom(queueRows)
    rects[.sessions] = sessions
    rects[.queue] = queue
  }

  private mutating func splitMiddle(_ column: Rect, hasSuggestions: Bool) {
    let (upper, composer) = column.splitBottom(composerRows(column))
    rects[.composer] = composer
    let suggestionRows = hasSuggestions ? min(10, max(4, upper.height / 3)) : 0
    let (transcript, suggestions) = upper.splitBottom(suggestionRows)
    if hasSuggestions { rects[.suggestions] = suggestions }
    rects[.transcript] = transcript
    // Without columns of their own, these stand in the transcript's place while they are asked for.
    if shape != .four, focus == .handOff {
      rects[.transcript] = nil
      rects[.handOff] = transcript
    } else if shape == .two, showsProfile || focus == .profile {
      rects[.transcript] = nil
      rects[.profile] = transcript
    }
  }

  /// The composer's title and its rows.
  private func composerRows(_ column: Rect) -> Int {
    switch column.height {
    case ..<16: 3
    case ..<30: 4
    default: 6
    }
  }
}
