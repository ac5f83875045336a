/// How a terminal shows a picture in its own pixels.
public struct PictureMeans: Sendable, Hashable {
  /// What the terminal understands.
  public enum Form: String, Sendable, CaseIterable {
    /// The graphics protocol of kitty: pixels as they are, which the terminal fits into cells.
    case kitty
    /// Sixels: six rows at a time in 216 colours.
    case sixel
  }

  /// What it understands.
  public var form: Form
  /// Pixels of a cell.
  public var cell: Size

  /// These means.
  public init(_ form: Form, cell: Size) {
    self.form = form
    self.cell = cell
  }

  /// Whether the terminal that `environment` describes takes the question for kitty's protocol as
  /// one: tmux and screen make a title of it, and the Linux console prints it.
  public static func canAskForKitty(environment: [String: String]) -> Bool {
    let isWithin = ["TMUX", "STY"].contains { environment[$0].map { !$0.isEmpty } ?? false }
    let term = environment["TERM"] ?? ""
    return !isWithin && !["linux", "screen", "tmux", "dumb"].contains(where: term.hasPrefix)
  }

  /// What most cells look like; a picture that is fitted into cells stays in its place with it,
  /// and is only a little out of shape.
  static let usualCell = Size(width: 8, height: 16)

  /// The means of a terminal that understands `form`; nil where its cells must be known and are not.
  static func of(_ form: Form, cell: Size?) -> PictureMeans? {
    if let cell, cell.width > 0, cell.height > 0 { return PictureMeans(form, cell: cell) }
    return form == .kitty ? PictureMeans(form, cell: usualCell) : nil
  }
}
