public import Desk
import Foundation
import Language
public import ProviderWire

/// How long a provider may take.
public struct ProviderBudget: Sendable, Equatable {
  /// Until the request has left over an open connection.
  public var connectMs: Int64
  /// Until the first word, from the start.
  public var firstTokenMs: Int64
  /// Until the last, retry included.
  public var totalMs: Int64

  public init(connectMs: Int64 = 2_000, firstTokenMs: Int64 = 4_000, totalMs: Int64 = 8_000) {
    self.connectMs = connectMs
    self.firstTokenMs = firstTokenMs
    self.totalMs = totalMs
  }
}

/// What a model wrote, as it came.
public struct ChatCompletion: Sendable, Equatable {
  public var text: String
  /// As the provider counts them; 0 where it does not say.
  public var tokensIn: Int
  public var tokensOut: Int

  public init(text: String, tokensIn: Int, tokensOut: Int) {
    self.text = text
    self.tokensIn = tokensIn
    self.tokensOut = tokensOut
  }
}

/// One call of a model, from its start to an answer or a trouble: a value that takes in what
/// happens, with the time at which it did.
public struct ChatCall: Sendable {
  public enum Step: Sendable, Equatable {
    case wait
    case done(ChatCompletion)
    case failed(ProviderTrouble)
  }

  private enum Form { case unknown, stream, whole }

  /// No answer to a customer comes near it.
  static let textLimitBytes = 16 * 1024
  /// Of an answer in one piece.
  static let bodyLimitBytes = 256 * 1024

  private var progress: CallProgress
  private var form = Form.unknown
  private var stream = EventStream()
  private var body: [UInt8] = []
  private var completion = ChatCompletion(text: "", tokensIn: 0, tokensOut: 0)
  private var finish: String?

  public init(_ budget: ProviderBudget, startedAtMs: Int64) {
    progress = CallProgress(budget, startedAtMs: startedAtMs)
  }

  /// When `expire` has to be called if nothing happens before.
  public var deadlineMs: Int64 { progress.deadlineMs }

  /// The time is up.
  public func expire() -> Step { .failed(progress.expire()) }

  public mutating func take(_ news: WireEvent.News) -> Step {
    switch progress.take(news) {
    case .wait: .wait
    case .bytes(let bytes): take(bytes)
    case .ended: end()
    case .failed(let trouble): .failed(trouble)
    }
  }

  // MARK: The body

  private mutating func take(_ bytes: Data) -> Step {
    var bytes = bytes[...]
    if form == .unknown {
      // What a server says about its content is not to be relied on; what it sends is.
      bytes = bytes.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
      switch bytes.first {
      case nil: return .wait
      case UInt8(ascii: "<"): return .failed(.notAnAnswer(.html))
      case UInt8(ascii: "{"): form = .whole
      default: form = .stream
      }
    }
    if form == .whole {
      body += bytes
      return body.count > Self.bodyLimitBytes ? .failed(.tooLong) : .wait
    }
    for event in stream.take(bytes) {
      let step = take(event: event)
      if step != .wait { return step }
    }
    if stream.isTooLong { return .failed(.tooLong) }
    return stream.isGarbage ? .failed(.notAnAnswer(.garbage)) : .wait
  }

  private mutating func take(event: [UInt8]) -> Step {
    if event.elementsEqual("[DONE]".utf8) { return finished() }
    guard let piece = try? JSONDecoder().decode(ChatPiece.self, from: Data(event)) else {
      return .failed(.notAnAnswer(.garbage))
    }
    return take(piece)
  }

  private mutating func take(_ piece: ChatPiece) -> Step {
    if let error = piece.error {
      return .failed(
        .failed(
          status: progress.status ?? 0, words: Display.oneLine(error.words, limitScalars: 120)))
    }
    if let usage = piece.usage {
      completion.tokensIn = Self.count(usage.tokensIn)
      completion.tokensOut = Self.count(usage.tokensOut)
    }
    guard let choice = piece.choices?.first else { return .wait }
    let said = choice.delta ?? choice.message
    if let text = said?.content, !text.isEmpty {
      progress.hasWord = true
      completion.text += text
    }
    if said?.reasoning?.isEmpty == false { progress.hasWord = true }
    if let reason = choice.finishReason { finish = reason }
    return completion.text.utf8.count > Self.textLimitBytes ? .failed(.tooLong) : .wait
  }

  /// A count that a fact may hold, whatever the provider says.
  private static func count(_ tokens: Int?) -> Int { min(max(0, tokens ?? 0), 100_000_000) }

  private mutating func end() -> Step {
    switch form {
    case .unknown: return .failed(.notAnAnswer(.empty))
    case .stream:
      // An event without its empty line still counts where it was the last.
      for event in stream.take([0x0A, 0x0A]) {
        let step = take(event: event)
        if step != .wait { return step }
      }
      if finish != nil { return finished() }
      return .failed(
        progress.hasWord ? .cut : .notAnAnswer(stream.strayBytes > 0 ? .garbage : .empty))
    case .whole:
      guard let piece = try? JSONDecoder().decode(ChatPiece.self, from: Data(body)) else {
        return .failed(.notAnAnswer(.garbage))
      }
      let step = take(piece)
      return step == .wait ? finished() : step
    }
  }

  private func finished() -> Step {
    switch finish {
    case "length": .failed(.tooLong)
    case "content_filter": .failed(.notAnAnswer(.filtered))
    default:
      completion.text.allSatisfy(\.isWhitespace)
        ? .failed(.notAnAnswer(.empty)) : .done(completion)
    }
  }
}
