/// Something wrong in a file that a person wrote, and where.
public struct FileProblem: Error, Sendable, Equatable, CustomStringConvertible {
  public let file: String
  /// 1-based; nil where the whole file is meant.
  public let line: Int?
  /// What stands there and what was expected.
  public let message: String

  init(_ file: String, _ line: Int?, _ message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// `file:line: message`.
  public var description: String {
    "\(file):" + (line.map { "\($0):" } ?? "") + " \(message)"
  }
}
