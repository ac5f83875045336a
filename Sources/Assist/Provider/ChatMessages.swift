import Foundation

/// One piece of a streamed answer, or a whole one, of the OpenAI-compatible interface.
struct ChatPiece: Decodable {
  struct Choice: Decodable {
    var delta: Said?
    var message: Said?
    var finishReason: String?

    enum CodingKeys: String, CodingKey {
      case delta, message
      case finishReason = "finish_reason"
    }
  }

  struct Said: Decodable {
    var content: String?
    /// Thoughts of models that think aloud; they are no part of the answer.
    var reasoning: String?

    enum CodingKeys: String, CodingKey {
      case content
      case reasoning = "reasoning_content"
    }
  }

  struct Usage: Decodable {
    var tokensIn: Int?
    var tokensOut: Int?

    enum CodingKeys: String, CodingKey {
      case tokensIn = "prompt_tokens"
      case tokensOut = "completion_tokens"
    }
  }

  var choices: [Choice]?
  var usage: Usage?
  var error: ChatError?
}

/// An error as servers report it: an object with a message, or a text.
struct ChatError: Decodable {
  var words: String

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      words = text
      return
    }
    let object = try decoder.container(keyedBy: Key.self)
    words = try object.decodeIfPresent(String.self, forKey: .message) ?? ""
  }

  private enum Key: String, CodingKey { case message }

  /// The words of an error's body; empty where it is in no known form.
  static func words(in body: [UInt8]) -> String {
    struct Body: Decodable { var error: ChatError }
    // A body in another form says nothing that could be shown.
    return (try? JSONDecoder().decode(Body.self, from: Data(body)))?.error.words ?? ""
  }
}
