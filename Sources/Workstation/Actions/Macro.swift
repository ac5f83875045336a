/// Steps under one name: texts that are typed and actions that are done.
public struct Macro: Sendable, Equatable {
  /// One of them.
  public enum Step: Sendable, Equatable {
    /// Typed into the reply.
    case text(String)
    case said(Directive)
  }

  public let name: String
  public let steps: [Step]

  public init(name: String, steps: [Step]) {
    self.name = name
    self.steps = steps
  }

  /// Whether a macro can be called so: a letter, or a word of letters, digits and hyphens.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 24
      && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.isDigit || $0 == "-" }
  }

  /// More than anybody records on purpose.
  static let stepLimit = 200
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Macro.Step {
  /// As it is written in a file.
  var text: String {
    switch self {
    case .text(let text): MacroText.quoted(text)
    case .said(let directive):
      directive.argument.isEmpty
        ? directive.action.rawValue
        : directive.action.rawValue + ":" + MacroText.word(directive.argument)
    }
  }
}

extension Macro {
  /// The line of a file that says it.
  public var line: String {
    "macro.\(name) = " + steps.map(\.text).joined(separator: " ")
  }
}
