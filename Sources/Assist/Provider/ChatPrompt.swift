/// A question to a language model: rules of the house in one message, everything else as data in
/// another.
public protocol ChatPrompt: Sendable {
  /// The texts that leave: rules, then data.
  var rules: String { get }
  var data: String { get }
  /// What the model may write at most; what is cut off there is not used.
  var answerLimitTokens: Int { get }
}

extension ChatPrompt {
  /// An answer in a chat is short.
  public var answerLimitTokens: Int { 600 }

  /// The body of a `/chat/completions` request.
  ///
  /// - Parameter isPlain: only what every server understands.
  public func body(model: String, isPlain: Bool) -> String {
    let request = ChatRequest(
      model: model,
      messages: [
        ChatRequest.Message(role: "system", content: rules),
        ChatRequest.Message(role: "user", content: data),
      ],
      stream: true, streamOptions: isPlain ? nil : ChatRequest.StreamOptions(),
      temperature: isPlain ? nil : 0.2, maxTokens: isPlain ? nil : answerLimitTokens)
    return JSONText.of(request)
  }
}

/// The request of the OpenAI-compatible interface.
private struct ChatRequest: Encodable {
  struct Message: Encodable {
    var role: String
    var content: String
  }

  struct StreamOptions: Encodable {
    var includeUsage = true

    enum CodingKeys: String, CodingKey { case includeUsage = "include_usage" }
  }

  var model: String
  var messages: [Message]
  var stream: Bool
  var streamOptions: StreamOptions?
  var temperature: Double?
  var maxTokens: Int?

  enum CodingKeys: String, CodingKey {
    case model, messages, stream, temperature
    case streamOptions = "stream_options"
    case maxTokens = "max_tokens"
  }
}
