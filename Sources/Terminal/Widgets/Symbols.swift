/// The signs that lines, gauges and marks are drawn with.
public struct Symbols: Sendable, Equatable {
  /// Strokes of lines and boxes.
  public var horizontal: Unicode.Scalar, vertical: Unicode.Scalar
  /// Corners of boxes.
  public var topLeft: Unicode.Scalar, topRight: Unicode.Scalar
  /// Corners of boxes.
  public var bottomLeft: Unicode.Scalar, bottomRight: Unicode.Scalar
  /// The done and the open part of a gauge.
  public var filled: Unicode.Scalar, empty: Unicode.Scalar
  /// The steps of a sparkline, lowest first.
  public var levels: [Unicode.Scalar]
  /// The parts of a cell that a bar from the left fills, smallest first.
  public var bars: [Unicode.Scalar]
  /// What says that rows are in rising or falling order.
  public var ascending: Unicode.Scalar, descending: Unicode.Scalar
  /// What stands for text that was cut off.
  public var ellipsis: String
  /// Whether these signs are ASCII only, so that what is drawn by dots must be, too.
  public var isASCII: Bool

  /// Line drawing, for terminals that show it in one cell.
  public static let line = Symbols(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
    bottomRight: "┘", filled: "█", empty: "░",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    bars: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], ascending: "↑", descending: "↓", ellipsis: "…",
    isASCII: false)

  /// Plain ASCII, which every terminal shows alike.
  public static let ascii = Symbols(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", filled: "#", empty: "-",
    levels: ["_", ".", "-", "~", "=", "*", "%", "#"], bars: ["#"], ascending: "^", descending: "v",
    ellipsis: "..", isASCII: true)
}
