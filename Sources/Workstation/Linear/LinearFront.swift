import Desk
import Language
import Terminal

/// The workstation without a screen, for screen readers and pipes: lines in, lines out, and behind
/// them the same model, the same actions and the same rules.
///
/// Nothing that was said is changed or said again; numbers choose from what was listed last.
public struct LinearFront: Sendable {
  public internal(set) var model: Model
  var told = LinearTold()
  /// What numbers stand for.
  enum Numbered: Sendable {
    case sessions([SessionID])
    /// The rows of the board, and those of one of them, as they were said.
    case board, boardSessions
  }

  var numbered = Numbered.sessions([])

  /// - Parameter model: of any size; what a screen would show does not matter here.
  public init(_ model: Model) {
    self.model = model
    self.model.settings.hasKeys = false
  }

  /// Whether everything that was begun is answered, so that the next line finds what it speaks of.
  public var isQuiet: Bool {
    model.requests.underWay.isEmpty && model.commands.isEmpty && model.composer.outgoing == nil
      && model.composer.attaching == 0 && model.bulk == nil
  }

  /// Takes the macros of a keys file, as they are at the start.
  public mutating func take(_ keys: Keys, recorded: [Macro]) {
    model.take(keys, recorded: recorded)
  }

  /// Takes the viewer's own settings, as they are at the start.
  public mutating func take(_ own: OwnSettings) { model.take(own) }

  /// Takes an event in.
  ///
  /// - Returns: what there is to do, and the lines to say.
  public mutating func take(_ event: AppEvent) -> (effects: [Effect], lines: [String]) {
    var effects = update(&model, event)
    if let wanted = told.pastWanted, model.past != nil {
      told.pastWanted = nil
      _ = model.scrub(byWords: wanted)
      effects += model.outbox
      model.outbox = []
    }
    return (effects, told.news(of: model))
  }

  /// Does what a line says.
  ///
  /// - Returns: what there is to do, and the lines to say.
  public mutating func read(_ line: String) -> (effects: [Effect], lines: [String]) {
    model.jump = nil
    model.notice = nil
    told.notice = nil
    let text = line.trimmingBlanks
    let lines = model.popup == nil ? obey(text) : answer(text)
    var effects: [Effect] = []
    swap(&effects, &model.outbox)
    return (effects, lines + told.news(of: model))
  }

  // MARK: Lines

  private var say: LinearText { LinearText(model) }

  private mutating func obey(_ line: String) -> [String] {
    guard !line.isEmpty else { return say.status }
    if let number = Int(line) { return open(number) }
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count == 2 ? parts[1].trimmingBlanks : ""
    let name = parts[0].drop { $0 == ":" || $0 == "/" }.lowercased()
    if let word = LinearWord(rawValue: name) { return obey(word, rest) }
    if name == Action.mark.rawValue, !rest.isEmpty { return mark(rest) }
    if let action = Action(rawValue: name), action.isSpoken { return obey(action, rest) }
    let names =
      LinearWord.allCases.map(\.rawValue)
      + Action.allCases.filter(\.isSpoken).map(\.rawValue)
    return [model.strings.linearUnknown(name, nearest: NearestName.of(name, among: names))]
  }

  /// Marks sessions by the numbers of the list, or takes their marks back.
  private mutating func mark(_ rest: String) -> [String] {
    let numbers = rest.split(separator: " ").map { Int($0) }
    guard case .sessions(let ids) = numbered, !numbers.isEmpty,
      numbers.allSatisfy({ $0.map { ids.indices.contains($0 - 1) } ?? false })
    else { return [model.strings.linearNoNumber] }
    for case let number? in numbers {
      if let row = model.list.row(of: ids[number - 1]) { model.marks.toggle(row) }
    }
    return [model.strings.marked(model.marks.count, of: model.list.total)]
  }

  private mutating func obey(_ word: LinearWord, _ rest: String) -> [String] {
    if model.past != nil, word.isOfPresent, let reason = Action.send.disabled(in: model) {
      return [model.strings.disabled(reason)]
    }
    switch word {
    case .list:
      numbered = .sessions(model.list.rows.map(\.id))
      return say.list
    case .queue:
      numbered = .sessions(model.shownQueue.rows.map(\.session.id))
      return say.queue
    case .read: return say.latest(Int(rest) ?? LinearText.page)
    case .suggestions: return say.suggestions
    case .use:
      model.insertSuggestion(Int(rest) ?? 1)
      // The draft itself is said.
      if model.notice == .inserted { model.notice = nil }
      return say.draft
    case .say: return speak(rest, isNote: false)
    case .note: return speak(rest, isNote: true)
    case .add:
      model.edit(.moveToEnd)
      model.edit(.insert(rest))
      return say.draft
    case .draft: return say.draft
    case .clear:
      model.clearDraft()
      return say.draft
    case .packet: return say.packet
    case .profile: return say.profile
    case .board:
      if let reason = Action.board.disabled(in: model) { return [model.strings.disabled(reason)] }
      numbered = .board
      model.board.drill = nil
      model.ask(.board)
      told.wantsBoard = true
      return []
    case .past: return lookBack(rest)
    case .search:
      model.popup = .search(Search(metrics: model.settings.metrics))
      model.insertIntoPopup(rest)
      return []
    case .canned:
      model.openCanned()
      model.insertIntoPopup(rest)
      return []
    case .status: return say.status
    case .help: return say.help
    case .cancel: return []
    }
  }

  /// Sends a text or keeps it as a note; a draft that stands there is neither sent nor lost.
  private mutating func speak(_ text: String, isNote: Bool) -> [String] {
    guard !text.isEmpty else { return [model.strings.linearNeedsText] }
    guard model.composer.editor.isEmpty else {
      return [model.strings.linearDraftStands] + say.draft
    }
    if !isNote, let reason = Action.send.disabled(in: model) {
      return [model.strings.disabled(reason)]
    }
    model.composer.isNote = isNote
    model.edit(.insert(text))
    model.run(.send)
    return []
  }

  /// An action; what it asks for may stand on the same line.
  private mutating func obey(_ action: Action, _ rest: String) -> [String] {
    if action == .attach, rest.isEmpty { return [model.strings.linearNeedsPath] }
    model.run(Directive(action, rest))
    // What is chosen from a list alone is chosen by its number.
    if action.argument == nil, model.popup != nil, !rest.isEmpty { return answer(rest) }
    if [.sort, .filter, .view].contains(action) { told.wantsList = true }
    return []
  }

  // MARK: Questions

  /// A line where something is asked.
  private mutating func answer(_ line: String) -> [String] {
    guard let popup = model.popup else { return [] }
    if line == LinearWord.cancel.rawValue {
      model.pressInPopup(Key(.escape))
      return [model.strings.linearCancelled]
    }
    switch popup {
    case .prompt:
      model.insertIntoPopup(line)
      model.pressInPopup(Key(.enter))
    case .quit: model.pressInPopup(.character(line.unicodeScalars.first ?? "n"))
    case .search, .canned, .mentions, .menu, .rejection, .choice:
      guard let number = Int(line),
        popup.count(in: model).map({ (1...max(1, $0)).contains(number) }) ?? false
      else { return [model.strings.linearNoNumber] }
      model.popup = popup.selecting(number - 1)
      model.pressInPopup(Key(.enter))
      if case .search = popup { told.session = nil }
      if case .mentions = popup { told.session = nil }
      if case .canned = popup { return say.draft }
    case .help, .palette, .command, .whichKey, .paste, .article, .picture,
      .statistics:
      model.pressInPopup(Key(.escape))
    }
    return []
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let kept = drop(while: \.isWhitespace)
    return String(kept.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Popup {
  /// How many lines there are to choose from; nil where there is no such list.
  func count(in model: Model) -> Int? {
    switch self {
    case .search(let search): SearchItem.found(by: search).count
    case .mentions(let inbox): inbox.items?.count ?? 0
    case .canned(let pick): model.matches(of: pick)?.count ?? 0
    case .menu: Menu.reasons.count
    case .rejection: Rejection.reasons.count
    case .choice(let choice): choice.items.count
    case .help, .palette, .command, .whichKey, .prompt, .article, .picture, .statistics, .paste,
      .quit:
      nil
    }
  }

  /// The same list with another line selected.
  func selecting(_ index: Int) -> Popup {
    switch self {
    case .search(var search):
      search.selected = index
      return .search(search)
    case .mentions(var inbox):
      inbox.selected = index
      return .mentions(inbox)
    case .canned(var pick):
      pick.selected = index
      return .canned(pick)
    case .menu(var menu):
      menu.selected = index
      return .menu(menu)
    case .rejection(var rejection):
      rejection.selected = index
      return .rejection(rejection)
    case .choice(var choice):
      choice.selected = index
      return .choice(choice)
    case .help, .palette, .command, .whichKey, .prompt, .article, .picture, .statistics, .paste,
      .quit:
      return self
    }
  }
}
