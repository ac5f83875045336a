import Language

/// Why the steps of a macro cannot be read.
struct MacroFault: Error, Equatable {
  let code: KeysMistake
  var nearest: String?
}

/// The steps of a macro as text: `canned:CAN-03 "Bye!" send resolve:solved`.
enum MacroText {
  static func steps(of text: String) throws(MacroFault) -> [Macro.Step] {
    var steps: [Macro.Step] = []
    for word in try words(of: text) { steps.append(try step(word)) }
    if steps.isEmpty { throw MacroFault(code: .emptyMacro) }
    return steps
  }

  private static func step(_ word: Word) throws(MacroFault) -> Macro.Step {
    if word.isText { return .text(word.argument) }
    guard let action = Action(rawValue: word.name) else {
      let names = Action.allCases.map(\.rawValue)
      throw MacroFault(
        code: .unknownAction(word.name), nearest: NearestName.of(word.name, among: names))
    }
    if action.asks { throw MacroFault(code: .stepAsks(action)) }
    if action.needsArgument, word.argument.isEmpty {
      throw MacroFault(code: .stepNeedsMore(action))
    }
    return .said(Directive(action, word.argument))
  }

  /// `name`, `name:argument` or a quoted text.
  private struct Word {
    var name = ""
    var argument = ""
    var isText = false
  }

  private static func words(of text: String) throws(MacroFault) -> [Word] {
    var words: [Word] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      guard let first = rest.first else { return words }
      var word = Word()
      if first == "\"" {
        word.isText = true
      } else {
        word.name = String(rest.prefix { $0 != " " && $0 != ":" })
        rest = rest.dropFirst(word.name.count)
        if rest.first == ":" { rest = rest.dropFirst() }
      }
      if rest.first == "\"" {
        word.argument = try takeQuoted(&rest)
      } else {
        word.argument = String(rest.prefix { $0 != " " })
        rest = rest.dropFirst(word.argument.count)
      }
      words.append(word)
    }
  }

  private static func takeQuoted(_ rest: inout Substring) throws(MacroFault) -> String {
    var text = ""
    rest = rest.dropFirst()
    while let next = rest.popFirst() {
      if next == "\"" { return text }
      guard next == "\\" else {
        text.append(next)
        continue
      }
      guard let escaped = rest.popFirst() else { break }
      text.append(escaped == "n" ? "\n" : escaped)
    }
    throw MacroFault(code: .openQuote)
  }

  /// A text between quotation marks, on one line.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"" + escaped + "\""
  }

  /// An argument, between quotation marks where it needs them.
  static func word(_ text: String) -> String {
    text.contains { $0 == " " || $0 == "\"" || $0 == "\n" } ? quoted(text) : text
  }
}
