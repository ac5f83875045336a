/// All that one moment shows: the cells, the cursor, the title and whether to ring.
public struct Frame: Sendable, Equatable {
  /// The cells of the whole screen.
  public var buffer: Buffer
  /// Where the real cursor stands, nil when it is hidden.
  ///
  /// Input methods and screen readers follow it: it belongs on the caret or the selected row.
  public var cursor: Point?
  /// The window's title; control scalars in it are not sent.
  public var title: String
  /// Whether to ring the bell when this frame is presented.
  public var bell: Bool

  /// A frame of `buffer`.
  public init(_ buffer: Buffer, cursor: Point? = nil, title: String = "", bell: Bool = false) {
    self.buffer = buffer
    self.cursor = cursor
    self.title = title
    self.bell = bell
  }
}
