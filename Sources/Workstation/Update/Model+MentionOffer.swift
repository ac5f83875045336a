import Desk
import Language
import Terminal

extension Model {
  /// Offers the colleague whose name an `@` at the end of a note begins.
  mutating func followMention() {
    ghost = nil
    let text = composer.editor.text
    guard isAtEnd, let begun = Mention.begun(in: text) else { return }
    let before = text[..<begun.startIndex]
    if case .hidden(let hidden) = silence {
      if hidden == before { return }
      silence = nil
    }
    let found = colleagues(namedLike: begun.lowercased())
    guard let first = found.first else { return }
    ghost = Ghost(
      typed: text, rest: shown(found, after: begun), named: before + first.id + " ")
  }

  /// Puts the offered name into the note, as one edit that can be undone.
  mutating func acceptMention(_ text: String) {
    guard composer.editor.replace(with: text) != .refused else {
      notice = .draftFull
      return
    }
    ghost = nil
    draftChanged()
  }

  /// Offers nobody for this `@` any more.
  mutating func hideMention() {
    let text = composer.editor.text
    if let begun = Mention.begun(in: text) {
      silence = .hidden(after: String(text[..<begun.startIndex]))
    }
    ghost = nil
  }

  /// The other agents whose id begins like this, then those of whose name a word does, each by id;
  /// none once an id stands there whole.
  private func colleagues(namedLike wanted: String) -> [Agent] {
    let others = settings.agents.filter { $0.id != viewer }.sorted { $0.id < $1.id }
    guard !others.contains(where: { Mention.name(of: $0.id) == wanted }) else { return [] }
    let byID = others.filter { Mention.name(of: $0.id).hasPrefix(wanted) }
    guard !wanted.isEmpty else { return byID }
    let byName = others.filter { agent in
      let name = agent.name.lowercased()
      return !byID.contains(agent)
        && (name.hasPrefix(wanted) || name.contains(" " + wanted)
          || !wanted.utf8.allSatisfy { $0 < 0x80 } && name.contains(wanted))
    }
    return byID + byName
  }

  /// The rest of the first one's id with the name, and the ids of the next ones.
  private func shown(_ found: [Agent], after begun: Substring) -> String {
    guard let first = found.first else { return "" }
    let rest =
      Mention.name(of: first.id).hasPrefix(begun.lowercased())
      ? String(first.id.dropFirst(begun.count)) : " = " + first.id
    let name = first.name == first.id || first.name.isEmpty ? "" : " (" + first.name + ")"
    let others = found.dropFirst().prefix(2).map { " | " + $0.id }.joined()
    return Display.oneLine(rest + name + others, limitScalars: 120)
  }
}
