import Desk
import Terminal

extension Model {
  /// Takes the notes that name the viewer; the selection stays on its note.
  mutating func take(_ mentions: [Mention]) {
    guard case .mentions(var inbox) = popup else { return }
    let chosen = inbox.items.flatMap {
      $0.indices.contains(inbox.selected) ? $0[inbox.selected] : nil
    }
    inbox.items = mentions
    inbox.selected = mentions.firstIndex { $0.seq == chosen?.seq } ?? 0
    popup = .mentions(inbox)
  }

  mutating func press(_ key: Key, in inbox: MentionInbox) {
    guard let items = inbox.items, !items.isEmpty else {
      if key.code == .enter { popup = nil }
      return
    }
    switch ListStep(key, selected: inbox.selected, count: items.count) {
    case .select(let index):
      var inbox = inbox
      inbox.selected = index
      popup = .mentions(inbox)
    case .choose(let index): open(items[index])
    case nil: break
    }
  }

  /// Shows a note where it stands; with it the session is read so far.
  private mutating func open(_ mention: Mention) {
    popup = nil
    openSession(mention.session, list.row(of: mention.session), at: mention.seq)
    focus(on: .transcript)
    guard mention.isUnread else { return }
    counts?.mentions -= 1
    if mention.seq > readMarks[mention.session] ?? 0 {
      readMarks[mention.session] = mention.seq
      emit(.markRead(mention.session, upTo: mention.seq))
    }
  }
}
