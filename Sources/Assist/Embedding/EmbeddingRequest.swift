import Desk

/// A question to a provider for the vectors of texts: lists of numbers that are near each other where
/// the texts mean alike.
public struct EmbeddingRequest: Sendable, Equatable {
  /// As they may leave this machine.
  public let texts: [String]

  /// Of a text no more is sent: a passage is shorter, and models read no further.
  static let textLimitScalars = 2_000

  init(_ texts: [String]) {
    self.texts = texts.map {
      String(String.UnicodeScalarView($0.unicodeScalars.prefix(Self.textLimitScalars)))
    }
  }

  /// The passages of a batch: texts of the shop, as they stand in prompts.
  public static func passages(_ texts: [(title: String, text: String)]) -> EmbeddingRequest {
    EmbeddingRequest(texts.map { Redaction.harmless($0.title + "\n" + $0.text) })
  }

  /// A customer's question, with what belongs to them hidden as it is in a prompt.
  ///
  /// - Parameter names: of agents, who may have signed.
  public static func question(
    of inquiry: Inquiry, _ fields: LeavingFields, names: [String]
  ) -> EmbeddingRequest {
    let asked = FollowUp(of: inquiry).asked(inquiry)
    var redaction = Redaction(
      fields, customer: inquiry.customer, orders: inquiry.orders, names: names,
      shopTexts: inquiry.orders.flatMap { $0.items.map(\.name) })
    return EmbeddingRequest([redaction.hide(asked.text)])
  }

  /// The body of an `/embeddings` request.
  public func body(model: String) -> String {
    JSONText.of(Body(model: model, input: texts))
  }

  private struct Body: Encodable {
    var model: String
    var input: [String]
  }
}
