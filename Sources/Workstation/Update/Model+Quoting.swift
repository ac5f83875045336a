import Desk
import Language
import Terminal

extension Model {
  /// Why the customer's messages cannot be gone to, quoted or copied; nil where they can.
  func quoteDisabled(action: Action) -> Disabled? {
    guard open?.row != nil else { return .noSession }
    if action == .copy, !settings.copiesToClipboard { return .copyingIsOff }
    return quotable == nil ? .nothingWritten : nil
  }

  /// The message that is pointed at, else the customer's newest.
  private var quotable: (seq: Seq, text: String)? {
    let written = customerMessages
    return written.last { $0.seq == open?.pointed } ?? written.last
  }

  /// What the customer wrote, of what is held, oldest first and as the viewer sees it.
  private var customerMessages: [(seq: Seq, text: String)] {
    guard let open else { return [] }
    let sight = sight(of: open.row)
    return open.entries.compactMap { entry in
      guard case .customer(let text, _, _) = entry.content, !text.isEmpty else { return nil }
      return (entry.seq, Display.form(Masking.text(text, sight)))
    }
  }

  /// Goes so many of the customer's messages on, or back where `step` is negative.
  mutating func point(by step: Int) {
    guard let open else { return }
    focus(on: .transcript)
    let seqs = customerMessages.map(\.seq)
    // Nothing is pointed at below the newest.
    let at = open.pointed.flatMap { seqs.firstIndex(of: $0) } ?? seqs.count
    guard at + step < seqs.count else {
      showNewest()
      return
    }
    // Older ones are read while the oldest that is held is on screen.
    if at + step < 0 { moveToEdge(isLast: false) }
    let next = seqs[max(0, at + step)]
    show(next)
    self.open?.pointed = next
  }

  /// Puts what the customer wrote into the reply, each line behind a sign.
  mutating func quote() {
    guard let message = quotable else { return }
    let lines = message.text.split(separator: "\n", omittingEmptySubsequences: false)
    let quoted = lines.map { "> " + $0 + "\n" }.joined()
    focus(on: .composer)
    edit(.insert(composer.editor.isEmpty ? quoted : "\n" + quoted))
  }

  /// Puts it into the clipboard.
  mutating func copy() {
    guard let message = quotable else { return }
    emit(.copy(message.text))
    notice = .copied
  }
}
