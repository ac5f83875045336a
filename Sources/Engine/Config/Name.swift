/// The rules for names that people give to queues, themes, skills and agents.
enum Name {
  static let maxBytes = 64
  static let expected = "a name of 1 to \(maxBytes) bytes without blanks"
  static let agentExpected = expected + " and ':', not one of " + reserved.joined(separator: ", ")

  /// Words that mean an owner or an actor wherever an agent can be named.
  static let reserved = ["assistant", "system", "customer", "queue", "nobody", "all"]

  /// What is wrong with a name; nil for a good one.
  static func problem(of name: String) -> String? {
    let isGood =
      (1...maxBytes).contains(name.utf8.count)
      && name.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
          && $0.properties.generalCategory != .format
      }
    return isGood ? nil : "expected \(expected)"
  }

  /// What is wrong with an agent's login name; nil for a good one.
  static func problem(ofAgent name: String) -> String? {
    let isGood =
      problem(of: name) == nil && !name.utf8.contains(UInt8(ascii: ":"))
      && !reserved.contains(name)
    return isGood ? nil : "expected \(agentExpected)"
  }
}
