/// Why a table of words cannot be read.
public struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong with the line.
  public enum Code: Sendable, Equatable {
    /// The heading names no known role, or its weight is no number.
    case unknownHeading(String)
    /// Words stand before the first heading.
    case noHeading
  }

  public let code: Code
  /// From 1.
  public let line: Int

  /// One sentence for a person.
  public var description: String {
    switch code {
    case .unknownHeading(let heading):
      "line \(line): [\(heading)] is no heading; headings are [good 2], [bad 2 angry], [act 2], "
        + "[lean -0.3], [thanks 2], [degree 1.5], [excess 1.3], [negation], [lack], [failing 0.7], [contrast 0.5], "
        + "[concession 0.5], [verdict 1.5], [work], [told], [threat 2], [human], [abuse 3], "
        + "[sarcasm 2], [question], [reason 0.7] and [nothing]"
    case .noHeading: "line \(line): a table of words starts with a heading such as [good 2]"
    }
  }
}
