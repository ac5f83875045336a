/// Why a theme file was refused, and where.
public struct ThemeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kinds of refusal.
  public enum Code: Equatable, Sendable {
    /// Not `key = value`, `[section]` or a comment.
    case malformedLine
    /// A section other than `info`, `palette` and `roles`.
    case unknownSection(String)
    /// A role, or a key of `[info]`, that does not exist.
    case unknownKey(String)
    /// Neither a known colour, nor a palette name, nor an attribute.
    case unknownWord(String)
    /// `inherits` names a theme that cannot be found.
    case unknownParent(String)
    /// Themes inherit from each other in a circle, or too deeply.
    case circularInheritance
    /// The file exceeds `ThemeParser.maxBytes`.
    case tooLong
  }

  /// What is wrong.
  public let code: Code
  /// The file as the caller named it.
  public let file: String
  /// Line, counted from 1.
  public let line: Int
  /// The known name nearest to the unknown one, if one is near.
  public let nearest: String?

  /// `file:line: what is wrong`, in English, for logs and the command line.
  public var description: String {
    let what =
      switch code {
      case .malformedLine: "expected `key = colour [on colour] [attributes]`"
      case .unknownSection(let name): "unknown section `[\(name)]`"
      case .unknownKey(let name): "unknown key `\(name)`"
      case .unknownWord(let name): "unknown colour or attribute `\(name)`"
      case .unknownParent(let name): "cannot find the theme `\(name)` to inherit from"
      case .circularInheritance: "themes inherit from each other in a circle"
      case .tooLong: "a theme file holds at most \(ThemeParser.maxBytes) bytes"
      }
    return "\(file):\(line): \(what)" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
  }
}
