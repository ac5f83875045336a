import Assist
import Desk
import Language
import Ledger

extension Engine {
  /// The canned responses with their blanks filled for a session where that is possible.
  func cannedReplies(for session: SessionID) throws(EngineError) -> [CannedReply] {
    let blanks = try blanks(of: session)
    return replyHelp.canned(of: try knowing()).map { canned in
      var canned = canned
      canned.text = Display.form(blanks.filledWherePossible(canned.text))
      return canned
    }
  }

  /// How what an agent typed in a session may go on, by what the desk says at other times; harmless
  /// on a screen.
  func completion(
    of typed: String, in session: SessionID
  ) throws(EngineError) -> ReplyCompletion? {
    let ghosts = replyHelp.ghosts(of: try knowing(), try remembered())
    guard ghosts.count > 0, var found = ghosts.completion(of: typed, try blanks(of: session)) else {
      return nil
    }
    found.rest = Display.form(found.rest)
    found.text = Display.form(found.text)
    return found.rest.isEmpty ? nil : found
  }

  private func remembered() throws(EngineError) -> ReplyMemory? {
    do {
      return try replies.current()
    } catch {
      throw EngineError(error)
    }
  }

  private func blanks(of id: SessionID) throws(EngineError) -> ReplyBlanks {
    try replyHelp.blanks(of: id, at: clock.now()) { () throws(EngineError) in
      if let inquiry = try inquiry(for: id) { return ReplyBlanks(of: inquiry.value) }
      let customer = try reading { reader throws(LedgerError) -> Customer? in
        guard let session = try reader.session(id) else { return nil }
        return try reader.customer(session.customer)
      }
      return ReplyBlanks(of: customer)
    }
  }
}
