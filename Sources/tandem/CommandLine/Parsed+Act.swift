import Desk

/// What `tandem do` asks of the desk.
struct ActRequest: Sendable, Equatable {
  let session: SessionID
  let command: Command
  /// Refuse the command unless the session is at this epoch.
  let expectedEpoch: Int?
}

extension Parsed {
  /// The intention behind `tandem do VERB SESSION …`.
  ///
  /// - Parameter now: from when a span such as `--until 2h` counts.
  func actRequest(now: Timestamp) throws(UsageError) -> ActRequest {
    guard let verb else {
      throw UsageError(
        code: .missingCommand(choices: ActVerb.allCases.map(\.rawValue)), path: path)
    }
    return ActRequest(
      session: try session(), command: try command(verb, now: now),
      expectedEpoch: wholeNumber("--expect-epoch"))
  }

  private func command(_ verb: ActVerb, now: Timestamp) throws(UsageError) -> Command {
    switch verb {
    case .claim: return .claim
    case .takeover: return .takeOver
    case .handback: return .handBack(instruction: text("--instruction"))
    case .transfer:
      guard let target = TransferTarget(word: try required("--to")) else {
        throw UsageError(code: .missingOption("--to"), path: path)
      }
      return .transfer(to: target, reason: text("--reason"))
    case .release: return .release
    case .accept: return .accept
    case .whisper: return .whisper(text: try required("TEXT"))
    case .raiseHand: return .raiseHand(words: text("--words"))
    case .lowerHand: return .lowerHand
    case .decline, .stopAssistant, .startAssistant:
      preconditionFailure("\(verb.rawValue) is no command of a session")
    case .escalate:
      guard let reason = EscalationReason(rawValue: try required("--reason")) else {
        throw UsageError(code: .missingOption("--reason"), path: path)
      }
      return .escalate(reason: reason, words: nil)
    case .send:
      return .send(
        text: try required("TEXT"), basis: nil, check: SendCheck(overrides: has("--override")))
    case .note: return .note(text: try required("TEXT"))
    case .resolve: return .resolve(disposition: text("--disposition"))
    case .reopen: return .reopen
    case .snooze:
      guard let until = moment("--until", now: now) else {
        throw UsageError(code: .missingOption("--until"), path: path)
      }
      return .snooze(until: until)
    case .wake: return .wake(dueAt: nil)
    case .tag: return .tag(try required("T"))
    case .untag: return .untag(try required("T"))
    case .withdraw:
      guard let message = MessageID(try required("MESSAGE")) else {
        throw UsageError(code: .missingArgument("MESSAGE"), path: path)
      }
      return .withdraw(message)
    case .reveal:
      guard let field = MaskedField(rawValue: try required("FIELD")) else {
        throw UsageError(code: .missingArgument("FIELD"), path: path)
      }
      return .reveal(field, reason: try required("--reason"))
    case .consent:
      return .recordConsent(
        purpose: try required("PURPOSE"), isGranted: !has("--withdrawn"),
        source: text("--source") ?? "session")
    case .reject:
      guard let rank = wholeNumber("RANK") else {
        throw UsageError(code: .missingArgument("RANK"), path: path)
      }
      let reason = text("--reason").flatMap(RejectionReason.init) ?? .other
      return .rejectSuggestion(message: nil, rank: rank, reason: reason, words: text("--words"))
    }
  }
}
