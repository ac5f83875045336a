import Desk
import Terminal

extension Model {
  /// Keys go to the popup; only leaving, suspending and redrawing work through it.
  mutating func pressInPopup(_ key: Key) {
    let action = keymap.action(for: key, in: .anywhere)
    switch action {
    case .quit:
      askToQuit()
      return
    case .suspend, .redraw:
      if let action { run(action) }
      return
    case .editArticle:
      if case .search = popup {
        run(.editArticle)
        return
      }
    default: break
    }
    if case .article(let trouble) = popup {
      press(key, in: trouble)
      return
    }
    if key == Key(.escape) {
      popup = nil
      return
    }
    switch popup {
    case .help(let pane, let scroll): pressInHelp(key, pane, scroll)
    case .palette(let palette): press(key, in: palette)
    case .command(let line): press(key, in: line)
    case .whichKey(let which): press(key, in: which)
    case .search(let search): press(key, in: search)
    case .mentions(let inbox): press(key, in: inbox)
    case .canned(let pick): press(key, in: pick)
    case .prompt(let prompt): press(key, in: prompt)
    case .menu(let menu): press(key, in: menu)
    case .rejection(let rejection): press(key, in: rejection)
    case .choice(let choice): press(key, in: choice)
    case .paste(let text, let session): answerPaste(key, text, into: session)
    case .quit:
      switch key.foldedToASCII.text {
      case "y": emit(.quit)
      case "n": popup = nil
      default: break
      }
    case .picture(let show): press(key, in: show)
    case .statistics: if key.code == .enter { popup = nil }
    case .article, nil: break
    }
  }

  /// Text pasted while a popup is open goes into its line.
  mutating func insertIntoPopup(_ text: String) {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    switch popup {
    case .palette(var palette):
      palette.input.perform(.insert(line))
      palette.selected = 0
      popup = .palette(palette)
    case .search(var search):
      search.input.perform(.insert(line))
      changed(search)
    case .canned(var pick):
      pick.input.perform(.insert(line))
      pick.selected = 0
      popup = .canned(pick)
    case .prompt(var prompt):
      prompt.input.perform(.insert(line))
      popup = .prompt(prompt)
    case .command(var line):
      line.input.perform(.insert(text))
      line.wasTyped()
      popup = .command(line)
    case .help, .mentions, .whichKey, .menu, .rejection, .choice, .article, .paste, .quit,
      .picture,
      .statistics,
      nil:
      break
    }
  }

  /// Lines that the text of a help popup has at most on screen.
  private var helpPage: Int { max(1, size.height - 6) }

  private mutating func pressInHelp(_ key: Key, _ pane: Pane, _ scroll: Int) {
    let key = key.foldedToASCII
    if key == Key(.function(1)) || key == .character("?") || key == .character("q") {
      popup = nil
      return
    }
    let step: Int
    switch keymap.action(for: key, in: .side) {
    case .up: step = -1
    case .down: step = 1
    case .pageUp: step = -helpPage
    case .pageDown: step = helpPage
    case .first: step = -scroll
    case .last: step = HelpText.lines(for: pane, in: self).count
    default: return
    }
    let most = max(0, HelpText.lines(for: pane, in: self).count - helpPage)
    popup = .help(pane, scroll: min(max(0, scroll + step), most))
  }

  private mutating func answerPaste(_ key: Key, _ text: String, into session: SessionID) {
    switch key {
    case .control("y"), .character("y"), Key(.enter):
      popup = nil
      if open?.id != session { openSession(session, list.row(of: session)) }
      edit(.insert(text))
    case .control("n"), .character("n"): popup = nil
    default: break
    }
  }

  // MARK: Palette

  private mutating func press(_ key: Key, in palette: Palette) {
    var palette = palette
    let items = PaletteItem.matching(palette.input.text, in: self)
    switch key.code {
    case .up: palette.selected = max(0, palette.selected - 1)
    case .down: palette.selected = min(max(0, items.count - 1), palette.selected + 1)
    case .enter:
      guard items.indices.contains(palette.selected) else {
        notice = .unknownCommand(palette.input.text, nearest: nil)
        popup = nil
        return
      }
      popup = nil
      run(items[palette.selected])
      return
    default:
      guard let edit = Editor.Edit(key), palette.input.perform(edit) == .changed else { break }
      palette.selected = 0
    }
    popup = .palette(palette)
  }

  private mutating func run(_ item: PaletteItem) {
    switch item {
    case .action(let action): run(action)
    case .said(let order): run(order)
    }
  }

  // MARK: Prompts and menus

  private mutating func press(_ key: Key, in prompt: Prompt) {
    var prompt = prompt
    if prompt.kind == .transfer, chooseTarget(key, in: &prompt) {
      popup = .prompt(prompt)
      return
    }
    if key.code == .tab, prompt.input.isEmpty, let proposal = prompt.proposal {
      prompt.input.replace(with: proposal)
      popup = .prompt(prompt)
      return
    }
    if key.code == .enter {
      popup = nil
      answer(prompt)
      // A wrong answer can be corrected.
      if notice != nil { popup = .prompt(prompt) }
      return
    }
    if let edit = Editor.Edit(key), edit != .insert("\n"),
      prompt.input.perform(edit) == .changed
    {
      prompt.selected = nil
    }
    popup = .prompt(prompt)
  }

  /// Arrows go through the targets that fit what was typed; Tab, or Enter on one, takes it.
  ///
  /// - Returns: whether the key was for the list.
  private func chooseTarget(_ key: Key, in prompt: inout Prompt) -> Bool {
    let items = TransferItem.matching(prompt.input.text, in: self)
    guard !items.isEmpty else { return false }
    switch key.code {
    case .down: prompt.selected = min(items.count - 1, (prompt.selected ?? -1) + 1)
    case .up: prompt.selected = prompt.selected.flatMap { $0 > 0 ? $0 - 1 : nil }
    case .tab: take(items[min(prompt.selected ?? 0, items.count - 1)], in: &prompt)
    case .enter:
      guard let selected = prompt.selected, items.indices.contains(selected),
        items[selected].word != prompt.input.text
      else { return false }
      take(items[selected], in: &prompt)
    default: return false
    }
    return true
  }

  private func take(_ item: TransferItem, in prompt: inout Prompt) {
    prompt.input.replace(with: item.word + " ")
    prompt.selected = nil
  }

  mutating func answer(_ prompt: Prompt) {
    let words = prompt.input.text.split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    let optional = text.isEmpty ? nil : text
    let (session, epoch) = (prompt.session, prompt.epoch)
    func give(_ command: Command, isFenced: Bool) {
      if prompt.isForMarked {
        beginBulk(prompt.kind.action, isFenced: isFenced) { _ in command }
      } else {
        self.give(command, prompt.kind.action, session, expecting: isFenced ? epoch : nil)
      }
    }
    let given = keying.lastGiven
    defer {
      if keying.lastGiven != given { noteSaid(Directive(prompt.kind.action, text)) }
    }
    switch prompt.kind {
    case .handBack: give(.handBack(instruction: optional), isFenced: true)
    case .resolve: give(.resolve(disposition: optional), isFenced: true)
    case .tag:
      guard let optional else { return notice = .needsReason }
      give(.tag(optional), isFenced: false)
    case .untag:
      guard let optional else { return notice = .needsWords }
      give(.untag(optional), isFenced: false)
    case .whisper:
      guard let optional else { return notice = .needsReason }
      give(.whisper(text: optional), isFenced: true)
    case .raiseHand: give(.raiseHand(words: optional), isFenced: true)
    case .reveal:
      guard let optional else { return notice = .needsReason }
      give(.reveal(.everything, reason: optional), isFenced: false)
    case .find:
      guard let optional else { return notice = .needsWords }
      find(optional)
    case .raise:
      guard let optional else { return notice = .needsReason }
      give(
        .transfer(to: .queue(settings.rules.escalationQueue), reason: optional), isFenced: true)
    case .snooze:
      guard let minutes = Int64(text), (1...525_600).contains(minutes) else {
        return notice = .needsNumber
      }
      give(.snooze(until: now.adding(ms: minutes * 60_000)), isFenced: false)
    case .transfer:
      guard let target = words.first.flatMap({ transferTarget(String($0)) }) else {
        return notice = .needsTarget
      }
      let reason = words.dropFirst().joined(separator: " ")
      give(.transfer(to: target, reason: reason.isEmpty ? nil : reason), isFenced: true)
    }
  }

  private func transferTarget(_ text: String) -> TransferTarget? {
    let isAgent = settings.agents.contains { $0.id == text }
    if !isAgent, settings.rules.queues.contains(text) { return .queue(text) }
    return switch Owner(text: text) ?? Owner(text: "agent:" + text) {
    case .queue(let name): .queue(name)
    case .agent(let id): .agent(id)
    case .assistant, .nobody, nil: nil
    }
  }

  private mutating func press(_ key: Key, in menu: Menu) {
    var menu = menu
    switch ListStep(key, selected: menu.selected, count: Menu.reasons.count) {
    case .select(let index):
      menu.selected = index
      popup = .menu(menu)
    case .choose(let index): escalate(menu, Menu.reasons[index])
    case nil: break
    }
  }

  mutating func escalate(_ menu: Menu, _ reason: EscalationReason) {
    popup = nil
    noteSaid(Directive(.escalate, reason.rawValue))
    if menu.isForMarked {
      // One's own session goes to the queue of the next level, as it does alone.
      let (viewer, words) = (viewer, strings.reason(reason))
      let queue = settings.rules.escalationQueue
      beginBulk(.escalate, isFenced: true) { row in
        row.owner == .agent(viewer)
          ? .transfer(to: .queue(queue), reason: words) : .escalate(reason: reason, words: nil)
      }
      return
    }
    give(
      .escalate(reason: reason, words: nil), .escalate, menu.session, expecting: menu.epoch)
  }
}
