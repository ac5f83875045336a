import Desk
import Foundation
import Language
import ProviderWire

/// How far one request has come, whatever it asks for: its times, its status, and what it failed of.
struct CallProgress: Sendable {
  enum Step {
    case wait
    case bytes(Data)
    /// All of the body has come.
    case ended
    case failed(ProviderTrouble)
  }

  /// Of an error's body.
  private static let errorLimitBytes = 16 * 1024

  private let budget: ProviderBudget
  private let startedAtMs: Int64
  private var isSent = false
  private var errorBody: [UInt8] = []
  private(set) var status: Int?
  /// The first of what was asked for is there.
  var hasWord = false

  init(_ budget: ProviderBudget, startedAtMs: Int64) {
    self.budget = budget
    self.startedAtMs = startedAtMs
  }

  /// When `expire` has to be called if nothing happens before.
  var deadlineMs: Int64 {
    let limit = !isSent ? budget.connectMs : !hasWord ? budget.firstTokenMs : budget.totalMs
    return startedAtMs + min(limit, budget.totalMs)
  }

  /// The time is up.
  func expire() -> ProviderTrouble {
    if let trouble = badStatus { return trouble }
    return .slow(!isSent ? .connect : !hasWord ? .firstToken : .whole)
  }

  mutating func take(_ news: WireEvent.News) -> Step {
    switch news {
    case .sent:
      isSent = true
      return .wait
    case .head(let status, let retryAfter):
      isSent = true
      self.status = status
      if status == 429 {
        let seconds = retryAfter.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
        return .failed(.limited(retryAfterSeconds: seconds.map { max(0, $0) }))
      }
      // The words of these add nothing; of the others they may say what is wrong.
      return [401, 403, 404].contains(status) ? .failed(trouble(of: status)) : .wait
    case .bytes(let bytes):
      guard let status, !(200..<300).contains(status) else { return .bytes(bytes) }
      errorBody += bytes.prefix(Self.errorLimitBytes - errorBody.count)
      return errorBody.count < Self.errorLimitBytes ? .wait : .failed(trouble(of: status))
    case .ended:
      if let status, !(200..<300).contains(status) { return .failed(trouble(of: status)) }
      return .ended
    case .failed(let words):
      if let trouble = badStatus { return .failed(trouble) }
      return .failed(isSent ? .cut : .unreachable(Display.oneLine(words, limitScalars: 120)))
    case .redirected(let host):
      return .failed(.redirected(host: Display.oneLine(host, limitScalars: 120)))
    case .tooLong: return .failed(.tooLong)
    }
  }

  private var badStatus: ProviderTrouble? {
    status.flatMap { $0 >= 300 ? trouble(of: $0) : nil }
  }

  private func trouble(of status: Int) -> ProviderTrouble {
    switch status {
    case 401, 403: .keyRefused(status: status)
    case 404: .notFound
    default:
      .failed(
        status: status,
        words: Display.oneLine(ChatError.words(in: errorBody), limitScalars: 120))
    }
  }
}
