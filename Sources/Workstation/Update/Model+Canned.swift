import Desk
import Language
import Terminal

extension Model {
  /// Lists the canned responses for the open session.
  mutating func openCanned() {
    guard let open else { return }
    popup = .canned(CannedPick(open.id, metrics: settings.metrics))
    // What is known is shown at once; the blanks may have other values by now.
    ask(.canned(open.id))
  }

  /// The responses a popup lists; nil while they are read.
  func matches(of pick: CannedPick) -> [CannedReply]? {
    guard let open, open.id == pick.session, let all = open.canned else { return nil }
    return CannedItem.matching(pick.input.text, in: all, language: open.row?.language)
  }

  mutating func press(_ key: Key, in pick: CannedPick) {
    var pick = pick
    let items = matches(of: pick) ?? []
    switch key.code {
    case .up: pick.selected = max(0, pick.selected - 1)
    case .down: pick.selected = min(max(0, items.count - 1), pick.selected + 1)
    case .pageUp: pick.selected = max(0, pick.selected - CannedPick.page)
    case .pageDown:
      pick.selected = min(max(0, items.count - 1), pick.selected + CannedPick.page)
    case .enter:
      guard items.indices.contains(pick.selected) else { return }
      popup = nil
      insert(items[pick.selected])
      return
    case .backspace where pick.input.isEmpty:
      popup = nil
      return
    default:
      // A second slash is one to be sent.
      if pick.input.isEmpty, key.foldedToASCII == .character("/") {
        popup = nil
        focus(on: .composer)
        edit(.insert("/"))
        return
      }
      guard let edit = Editor.Edit(key), edit != .insert("\n"),
        pick.input.perform(edit) == .changed
      else { break }
      pick.selected = 0
    }
    popup = .canned(pick)
  }

  /// Puts the canned response of an id into the reply.
  mutating func insertCanned(_ id: String) {
    guard let all = open?.canned else {
      if let open { ask(.canned(open.id)) }
      return notice = .unknownArgument(.canned, id)
    }
    guard let reply = all.first(where: { $0.id == id }) else {
      return notice = .unknownArgument(.canned, id)
    }
    insert(reply)
  }

  /// Puts a canned response into the reply; what has no value stays a blank, which is never sent.
  private mutating func insert(_ reply: CannedReply) {
    guard let text = usable(reply.text) else {
      notice = .disabled(.partHidden)
      return
    }
    focus(on: .composer)
    guard composer.editor.perform(.insert(text)) == .changed else {
      notice = .draftFull
      return
    }
    if composer.basis == nil {
      composer.basis = Composer.Basis(source: .canned, rank: 0, text: reply.text)
    }
    ghost = nil
    silence = nil
    record(.said(Directive(.canned, reply.id)))
    let blanks = reply.blanks
    notice = blanks.isEmpty ? .inserted : .blanksLeft(blanks)
    draftChanged()
  }
}

extension CannedReply {
  /// The blanks that nothing on record fills, such as `{order.eta}`.
  var blanks: [String] {
    var blanks: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let blank = String(rest[open...close])
      if !blanks.contains(blank) { blanks.append(blank) }
      rest = rest[rest.index(after: close)...]
    }
    return blanks
  }
}
