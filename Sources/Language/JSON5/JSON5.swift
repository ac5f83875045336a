/// Reads JSON5: JSON with comments, trailing commas, single quotes and unquoted keys.
public enum JSON5 {
  /// The deepest nesting read; a configuration is flat, and recursion must end.
  public static let maxDepth = 64

  /// Reads one value from `text`.
  ///
  /// - Parameter file: the name that errors give.
  /// - Throws: `JSON5Error` with line, column and what was expected.
  /// - Complexity: O(bytes); a repeated key is looked for by hashing.
  public static func parse(_ text: String, file: String) throws(JSON5Error) -> JSON5Value {
    var parser = JSON5Parser(bytes: Array(text.utf8), file: file)
    return try parser.document()
  }
}
