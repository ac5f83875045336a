import Desk
import Language
import Terminal

extension Model {
  mutating func openCommandLine(_ text: String = "") {
    popup = .command(CommandLine(text, metrics: settings.metrics))
    // What lies in a folder may have changed since the line stood here last.
    folderAsked = nil
    askForArguments(of: text)
  }

  mutating func press(_ key: Key, in line: CommandLine) {
    var line = line
    switch key.code {
    case .tab where key.modifiers.isEmpty:
      line.offer(1, among: offers(of: line))
      askForArguments(of: line.typed)
    case .tab, .backTab:
      line.offer(-1, among: offers(of: line))
      askForArguments(of: line.typed)
    case .up: line.recall(-1, keying.history)
    case .down: line.recall(1, keying.history)
    case .enter:
      popup = .command(line)
      carryOut(line)
      return
    case .backspace where line.input.isEmpty:
      popup = nil
      return
    default:
      guard let edit = Editor.Edit(key), edit != .insert("\n"),
        line.input.perform(edit) == .changed
      else { break }
      line.wasTyped()
      askForArguments(of: line.input.text)
    }
    popup = .command(line)
  }

  /// What a line may have been meant to say, as whole lines.
  func offers(of line: CommandLine) -> [CommandOffer] {
    CommandOffer.matching(line.typed, in: self)
  }

  /// Does what the line says; what cannot be done is said, and the line stays to be mended.
  private mutating func carryOut(_ line: CommandLine) {
    let text = line.input.text
    guard let first = CommandOffer.words(of: text)?.first else {
      popup = nil
      return
    }
    guard let directive = CommandOffer.directive(text) else {
      let names = Action.allCases.map(\.rawValue)
      notice = .unknownCommand(first, nearest: NearestName.of(first, among: names))
      return
    }
    if directive.action.argument == nil, !directive.argument.isEmpty {
      notice = .unknownArgument(directive.action, directive.argument)
      return
    }
    keying.history.removeAll { $0 == text }
    keying.history.append(text)
    if keying.history.count > Keying.historyLimit { keying.history.removeFirst() }
    popup = nil
    run(directive)
    // What was said wrong can be mended.
    if notice?.isTrouble == true, popup == nil, !directive.argument.isEmpty {
      popup = .command(line)
    }
  }

  /// What only the desk or the disk knows is asked for when its command is typed.
  private mutating func askForArguments(of text: String) {
    if let (name, path) = CommandOffer.words(of: text), Action(word: name)?.argument == .path,
      text.contains(" ")
    {
      askForFolder(of: path)
      return
    }
    guard let open, open.canned == nil, text.hasPrefix(Action.canned.rawValue + " ") else { return }
    ask(.canned(open.id))
  }

  mutating func press(_ key: Key, in which: WhichKey) {
    let items = WhichKeyItem.all(in: keymap)
    let grid = WhichKeyItem.Grid(count: items.count, on: size)
    if let moved = which.moved(by: key, count: items.count, grid: grid) {
      popup = .whichKey(moved)
      return
    }
    popup = nil
    if key.code == .enter {
      if items.indices.contains(which.selected) { run(items[which.selected].action) }
    } else if key != Keymap.prefix, let action = keymap.afterPrefix(key.foldedToASCII) {
      run(action)
    }
  }
}

extension CommandLine {
  /// Something was typed: offers are for the text as it stands.
  mutating func wasTyped() {
    typed = input.text
    selected = nil
    recalled = nil
  }

  /// Puts the next offer into the line.
  mutating func offer(_ step: Int, among offers: [CommandOffer]) {
    guard !offers.isEmpty else { return }
    let next =
      selected.map { ($0 + step + offers.count) % offers.count }
      ?? (step > 0 ? 0 : offers.count - 1)
    input.replace(with: offers[next].text)
    // A whole word opens the way to what is said with it.
    if offers.count == 1 { wasTyped() } else { selected = next }
  }

  /// Puts an earlier or a later line in its place; after the newest, what was typed.
  mutating func recall(_ step: Int, _ history: [String]) {
    let next = (recalled ?? history.count) + step
    guard next >= 0, next <= history.count else { return }
    input.replace(with: next == history.count ? typed : history[next])
    recalled = next == history.count ? nil : next
    selected = nil
  }
}

/// What a line behind `:` may go on to say.
struct CommandOffer: Sendable, Equatable {
  /// The whole line with it.
  let text: String
  let action: Action
  /// What is said with the action; nil for the action itself.
  var choice: ArgumentChoice?

  /// The offers for a line, those that begin like it first.
  static func matching(_ line: String, in model: Model) -> [CommandOffer] {
    let text = String(line.drop { $0 == ":" || $0 == " " })
    guard let blank = text.firstIndex(of: " ") else { return actions(text) }
    let name = String(text[..<blank])
    guard let action = Action(word: name) else { return [] }
    let argument = String(text[text.index(after: blank)...])
    return ArgumentChoice.matching(argument, of: action, in: model).map {
      CommandOffer(text: name + " " + $0.word, action: action, choice: $0)
    }
  }

  private static func actions(_ text: String) -> [CommandOffer] {
    let wanted = text.lowercased()
    let all = Action.allCases
    let starting = all.filter { $0.rawValue.hasPrefix(wanted) }
    let holding = all.filter {
      !$0.rawValue.hasPrefix(wanted) && $0.rawValue.contains(wanted)
    }
    return (starting + holding).map {
      CommandOffer(text: $0.argument == nil ? $0.rawValue : $0.rawValue + " ", action: $0)
    }
  }

  /// The name in a line and what follows it; nil for an empty line.
  static func words(of line: String) -> (first: String, rest: String)? {
    let words = line.drop { $0 == ":" || $0 == " " }.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return nil }
    return (String(first), words.count == 2 ? String(words[1]) : "")
  }

  /// What a line orders; `@a` plays the macro `a`.
  static func directive(_ line: String) -> Directive? {
    guard let (name, argument) = words(of: line) else { return nil }
    if name.hasPrefix("@"), name.count > 1, argument.isEmpty {
      return Directive(.playMacro, String(name.dropFirst()))
    }
    return Action(word: name).map {
      // Names of files hold blanks.
      Directive(
        $0, $0.argument == .path || $0.argument == .attached ? argument : argument.singleSpaced)
    }
  }
}

extension String {
  /// The words with one space between them.
  fileprivate var singleSpaced: String {
    split(separator: " ").joined(separator: " ")
  }
}
