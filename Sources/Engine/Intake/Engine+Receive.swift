import Desk
import Foundation
import Language
import Ledger

extension Engine {
  /// Takes in a customer's message and returns when it is durable.
  ///
  /// Understanding happens before the transaction; what it leads to is decided inside.
  @discardableResult
  public func receive(_ message: InboundMessage) throws(EngineError) -> Receipt {
    guard !message.text.isEmpty || !message.files.isEmpty else {
      throw EngineError(.refused(.emptyText), "The message is empty; nothing was taken in.")
    }
    guard !message.id.isEmpty, message.id.utf8.count <= Limits.channelIDBytes,
      !message.customer.isEmpty, message.customer.utf8.count <= Limits.channelIDBytes,
      !message.channel.isEmpty, message.channel.utf8.count <= Limits.channelIDBytes
    else {
      throw EngineError(
        .input,
        "Channel, customer and message id need 1 to \(Limits.channelIDBytes) bytes each.")
    }
    guard let parts = MessageSplitter.split(message.text) else {
      let limit = MessageSplitter.partLimitBytes * MessageSplitter.maxParts
      throw EngineError(
        .refused(.tooLong(limitBytes: limit)),
        "The message has \(message.text.utf8.count) bytes; \(limit) is the limit. Nothing was taken in."
      )
    }
    guard message.files.count <= Policy.fileLimit else {
      throw EngineError(
        .input, "At most \(Policy.fileLimit) files come with a message. Nothing was taken in.")
    }
    let files = try keepFiles(message.files)
    let inbound = Inbound(
      channel: message.channel, customer: message.customer, customerName: message.customerName,
      id: message.id, parts: parts.isEmpty ? [""] : parts, files: files,
      understanding: understander.understand(message.text))
    let now = clock.now()
    let outcome: Outcome
    do {
      // A customer's clock that is fast must not set the session's ahead.
      outcome = try performing(
        Request(
          .receive(inbound), on: .customer(message.customer, channel: message.channel),
          by: .customer, at: min(message.at ?? now, now)))
    } catch {
      discard(files)
      throw error
    }
    // Only a message that came in refers to its files.
    if case .done = outcome {} else { discard(files) }
    switch outcome {
    case .duplicate(let session, let seq):
      return Receipt(session: session, seq: seq, isDuplicate: true, state: nil)
    case .done(let events, let session):
      let first = events.first { event in
        if case .messageReceived = event.fact { true } else { false }
      }
      return Receipt(
        session: session.id, seq: first?.seq ?? 0, isDuplicate: false, state: session)
    case .refused(let refusal):
      throw EngineError(
        .refused(refusal),
        "The message was not taken in (\(refusal.code)); nothing was changed. "
          + "Look at the customer's session, then send it again.")
    case .leaseLost:
      throw EngineError(.ledger(.io), "The message was not taken in; send it again.")
    }
  }
}

/// Bounds of what comes in, each with its reason.
public enum Limits {
  /// Ids are keys of an index; channels' own ids are far shorter.
  public static let channelIDBytes = 256
  /// A terminal shows no larger file; a desk is one folder that is backed up whole.
  public static let attachmentBytes = 10 * 1024 * 1024
}
