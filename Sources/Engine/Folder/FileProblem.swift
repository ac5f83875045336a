import Language

/// Something wrong in a file that a person wrote, and where.
///
/// A message may quote the file, so it is kept in display form: it can go to a terminal.
public struct FileProblem: Error, Sendable, Equatable, CustomStringConvertible {
  public let file: String
  /// 1-based; nil where the whole file is meant.
  public let line: Int?
  /// What stands there and what was expected.
  public let message: String

  init(_ file: String, _ line: Int?, _ message: String) {
    self.file = file
    self.line = line
    self.message = Display.form(message, multiline: false)
  }

  /// `file:line: message`.
  public var description: String {
    "\(Display.form(file, multiline: false)):" + (line.map { "\($0):" } ?? "") + " \(message)"
  }
}
