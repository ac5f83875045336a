/// Why a settings file was refused, and where.
public typealias OwnSettingsFault = LineFault<OwnSettingsMistake>

/// What can be wrong with a settings file.
public enum OwnSettingsMistake: Equatable, Sendable {
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
  /// Neither `auto` nor `blocks`.
  case unknownPictures(String)
  /// Neither `off` nor `osc52`.
  case unknownClipboard(String)
  /// The file exceeds `OwnSettingsFile.limitBytes`.
  case tooLong
  /// The file is there and cannot be read.
  case unreadable(String)
}
