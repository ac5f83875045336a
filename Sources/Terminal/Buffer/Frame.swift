/// All that one moment shows: the cells, the cursor, the title, and what calls for attention.
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
  /// What to tell on the desktop when this frame is presented, where the terminal can.
  public var notification: DesktopNotification?
  /// A picture over blank cells, where the terminal shows pictures.
  public var picture: PictureOverlay?

  /// A frame of `buffer`.
  public init(
    _ buffer: Buffer, cursor: Point? = nil, title: String = "", bell: Bool = false,
    notification: DesktopNotification? = nil, picture: PictureOverlay? = nil
  ) {
    self.buffer = buffer
    self.cursor = cursor
    self.title = title
    self.bell = bell
    self.notification = notification
    self.picture = picture
  }
}
