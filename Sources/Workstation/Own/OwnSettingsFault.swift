/// Why a settings file was refused, and where.
public struct OwnSettingsFault: Error, Equatable, Sendable {
  /// The kinds of refusal.
  public enum Code: Equatable, Sendable {
    /// Neither `name = value` nor a comment.
    case malformedLine
    case unknownSetting(String)
    /// The same setting stands on an earlier line.
    case saidTwice(String, before: Int)
    /// Neither `none` nor any of `bell` and `desktop`.
    case unknownWay(String)
    /// Not as `22:00-07:30`.
    case malformedHours(String)
    /// Neither `full` nor `reduced`.
    case unknownMotion(String)
    /// The file exceeds `OwnSettingsFile.limitBytes`.
    case tooLong
    /// The file is there and cannot be read.
    case unreadable(String)
  }

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
