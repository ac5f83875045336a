public import Foundation

/// What the engine asks of the program that speaks HTTP for it; one JSON object a line.
public enum WireCommand: Codable, Sendable, Equatable {
  case start(WireRequest)
  /// Ends a request; nothing more is told of it.
  case cancel(id: Int)
}

/// One HTTP request.
public struct WireRequest: Codable, Sendable, Equatable {
  public var id: Int
  public var url: String
  /// Sent as a bearer token; it travels over this pipe only, never as an argument.
  public var key: String?
  /// The JSON to post; nil makes it a GET.
  public var body: String?
  /// More bytes than these are no answer.
  public var limitBytes: Int

  public init(id: Int, url: String, key: String?, body: String?, limitBytes: Int) {
    self.id = id
    self.url = url
    self.key = key
    self.body = body
    self.limitBytes = limitBytes
  }
}

/// What happened to a request; one JSON object a line, in order.
public struct WireEvent: Codable, Sendable, Equatable {
  public var id: Int
  public var news: News

  public init(id: Int, _ news: News) {
    self.id = id
    self.news = news
  }

  public enum News: Codable, Sendable, Equatable {
    /// The request has left over an open connection.
    case sent
    case head(status: Int, retryAfter: String?)
    case bytes(Data)
    /// The last event of a request that came whole.
    case ended
    /// The last event of one that did not; the words are the network's.
    case failed(String)
    /// The last event of one that was to go to another host.
    case redirected(host: String)
    /// The last event of one whose answer exceeds the limit.
    case tooLong
  }
}
