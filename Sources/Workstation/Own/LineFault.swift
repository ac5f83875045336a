/// Why a file of the user's own was refused, and where.
public struct LineFault<Code: Equatable & Sendable>: Error, Equatable, Sendable {
  public let code: Code
  /// The file as the caller named it.
  public let file: String
  /// Counted from 1; nil where the whole file is meant.
  public let line: Int?
  /// The known name nearest to the unknown one, if one is near.
  public let nearest: String?

  public init(_ code: Code, file: String, line: Int?, nearest: String? = nil) {
    self.code = code
    self.file = file
    self.line = line
    self.nearest = nearest
  }
}
