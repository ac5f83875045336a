import Assist
import Desk
import Language
import Ledger

extension Engine {
  /// The command with what the guard says of it, where it sends an agent's text.
  ///
  /// A desk that cannot be read now is no reason to send unseen: the error is the caller's.
  func guarded(_ command: Command, in id: SessionID) throws(EngineError) -> Command {
    guard case .send(let text, let basis, var check, let files) = command else { return command }
    check.findings = try findings(in: text, for: id)
    guard let basis else { return .send(text: text, basis: nil, check: check, files: files) }
    return .send(text: text, basis: try measured(basis, text, id), check: check, files: files)
  }

  /// Why the files of a command cannot go, or nil.
  func fileRefusal(of command: Command, in id: SessionID) throws(EngineError) -> Refusal? {
    guard case .send(_, _, _, let files) = command, !files.isEmpty else { return nil }
    let session = try reading { reader throws(LedgerError) in try reader.session(id) }
    if let name = session?.channel, !channels.channel(name).takesFiles {
      return .filesNotTaken(channel: name)
    }
    return gone(among: files).map { .fileGone(name: $0.name) }
  }

  /// The basis with the message it was offered for and how much the text differs from the offer.
  private func measured(
    _ basis: ReplyBasis, _ text: String, _ id: SessionID
  ) throws(EngineError) -> ReplyBasis {
    let offered = try reading { reader throws(LedgerError) -> (Seq, Suggestion?)? in
      let latest = try reader.session(id)?.lastInbound
      guard let message = basis.message ?? latest else { return nil }
      let shown = try reader.suggestionsShown(for: message, in: id)?.suggestions ?? []
      let isThere = shown.indices.contains(basis.rank - 1)
      return (message, isThere ? shown[basis.rank - 1] : nil)
    }
    guard let (message, suggestion) = offered else { return basis }
    var basis = basis
    basis.message = message
    if basis.distance == nil, let suggestion, suggestion.source == basis.source {
      let distance = EditDistance.share(from: suggestion.text, to: text)
      basis.distance = distance
      basis.edited = distance > 0
    }
    return basis
  }

  private func findings(in text: String, for id: SessionID) throws(EngineError) -> [GuardFinding] {
    guard let inquiry = try inquiry(for: id) else { return [] }
    let customer = inquiry.session.customer
    let named = understander.understand(text).entities.filter { $0.kind == .orderNumber }
    let known = try reading { reader throws(LedgerError) in
      var others: [String] = []
      for order in named {
        if let owner = try reader.customer(ofOrder: order.value), owner != customer {
          others.append(order.value)
        }
      }
      let shown = try reader.suggestionsShown(for: inquiry.value.message, in: id)
      return (others: others, offered: shown?.suggestions.map(\.text) ?? [])
    }
    let said = inquiry.value.turns.filter { $0.speaker != .customer }.map(\.text)
    return Guard.checkByHand(
      text, for: inquiry.value,
      grounds: Grounds(inquiry.value, passages: known.offered + said, others: known.others),
      rules: config.guardRules)
  }
}
