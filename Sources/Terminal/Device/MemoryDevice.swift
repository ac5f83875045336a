/// A device without a terminal: keeps the last frame and counts what a terminal would be sent.
public final class MemoryDevice: Device {
  /// What was presented so far.
  public struct Counts: Sendable, Equatable {
    /// Frames presented, and those of them in which nothing changed.
    public var frames = 0, unchangedFrames = 0
    /// Rows and cells that differed from the frame before.
    public var rows = 0, cells = 0
    /// UTF-8 bytes of the text in those cells.
    public var bytes = 0
    /// Frames that rang the bell.
    public var bells = 0

    /// Nothing presented.
    public init() {}
  }

  /// Columns and rows; set it to pretend that the window was resized.
  public var size: Size
  /// What was presented so far.
  public private(set) var counts = Counts()
  /// The frame presented last.
  public private(set) var last: Frame?

  /// A device of `size`.
  public init(_ size: Size) { self.size = size }

  /// Counts what changed and keeps `frame`.
  public func present(_ frame: Frame) {
    counts.frames += 1
    if frame.bell { counts.bells += 1 }
    let before = counts.rows
    for y in 0..<frame.buffer.height { count(row: y, of: frame.buffer) }
    if counts.rows == before, frame.cursor == last?.cursor { counts.unchangedFrames += 1 }
    last = frame
  }

  private func count(row y: Int, of buffer: Buffer) {
    let old = last.flatMap { $0.buffer.size == buffer.size ? $0.buffer : nil }
    if let old, buffer.isRow(y, equalIn: old) { return }
    counts.rows += 1
    for index in y * buffer.width..<(y + 1) * buffer.width {
      let cell = buffer.cells[index]
      if let old, old.cells[index] == cell { continue }
      counts.cells += 1
      counts.bytes += cell.scalars.reduce(0) { $0 + UTF8.width($1) }
    }
  }
}
