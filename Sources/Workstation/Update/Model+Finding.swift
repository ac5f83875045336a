import Desk
import Language
import Terminal

extension Model {
  // MARK: Words

  /// Looks for words in the open session's transcript.
  mutating func find(_ words: String) {
    guard let open, let finding = Finding(words) else { return }
    self.open?.finding = finding
    focus(on: .transcript)
    ask(.finding(open.id))
  }

  /// Goes to the newest message that holds the words.
  mutating func take(_ found: FoundWords) {
    guard var finding = open?.finding else { return }
    guard !found.seqs.isEmpty else {
      open?.finding = nil
      notice = .nothingFound(finding.words)
      return
    }
    finding.take(found)
    open?.finding = finding
    showFound()
  }

  /// Goes on to another of the messages found; older ones are read where they are not held.
  mutating func findNext(_ step: Int) {
    open?.finding?.move(by: step)
    focus(on: .transcript)
    showFound()
  }

  private mutating func showFound() {
    if let seq = open?.finding?.seq { goTo(seq) }
  }

  /// Counts messages that came since among those found.
  mutating func findAmong(_ newest: [TranscriptEntry]) {
    guard let open, let finding = open.finding else { return }
    let sight = sight(of: open.row)
    self.open?.finding?.take(new: newest) {
      finding.sought.occurs(in: Display.form(Masking.text($0, sight)))
    }
  }

  // MARK: Unread

  /// The seq after which messages were unread when the session was opened, or came since the
  /// transcript was scrolled up.
  var firstUnread: Seq? {
    guard let open else { return nil }
    if let mark = open.unreadAfter { return mark }
    return open.newCount > 0 ? open.seenUpTo : nil
  }

  mutating func goToFirstUnread() {
    guard let mark = firstUnread, let open else { return }
    focus(on: .transcript)
    let next = open.entries.first { $0.seq > mark }
    // Where the first one held is not the first there is, what lies before it is read.
    if let next, next.seq != open.entries.first?.seq || !open.hasOlder {
      goTo(next.seq)
    } else {
      ask(.around(open.id, mark))
    }
  }

  // MARK: Places

  /// Shows a message of the open session wherever it stands.
  mutating func goTo(_ seq: Seq) {
    guard let open else { return }
    if open.entries.contains(where: { $0.seq == seq }) {
      show(seq)
    } else {
      ask(.around(open.id, seq))
    }
  }

  /// Scrolls to a message that is held.
  mutating func show(_ seq: Seq) {
    guard let open else { return }
    let text = TranscriptText(self, width: layout[.transcript].width)
    let height = TranscriptView.messageRows(of: self, in: layout[.transcript])
    var scroll = text.showing(seq, from: open.scroll, height: height)
    if scroll == .bottom, open.isDetached { scroll = text.lastTop(height: height) }
    if open.scroll == .bottom, scroll != .bottom {
      self.open?.seenUpTo = open.entries.last?.seq ?? 0
    }
    self.open?.scroll = scroll
    markRead()
  }
}
