/// How the optional provider of a language model is, as this process knows it.
public enum ProviderState: Sendable, Equatable {
  /// It answers, or was not asked yet.
  case ready
  /// It does not; the embedded engine answers meanwhile.
  case troubled(ProviderTrouble)

  /// Why it does not answer.
  public var trouble: ProviderTrouble? {
    if case .troubled(let trouble) = self { trouble } else { nil }
  }

  /// The trouble in one word, for a header.
  public var mark: Mark {
    guard case .troubled(let trouble) = self else { return .ready }
    return switch trouble {
    case .slow, .busy: .slow
    case .limited: .limited
    default: .down
    }
  }

  public enum Mark: String, Sendable {
    case ready, slow, limited, down
  }
}

/// Why a provider gave no answer that can be used.
public enum ProviderTrouble: Error, Sendable, Equatable {
  /// The second program, `tandem-provider`, lies in none of the places looked at.
  case notInstalled(lookedIn: [String])
  /// A setting is missing or refused.
  case setting(Setting)
  /// The key's file is refused.
  case keyFile(path: String, KeyFileProblem)
  /// No connection; the text is the network's own.
  case unreachable(String)
  case slow(Stage)
  /// 429; with the seconds to wait, where the provider says them.
  case limited(retryAfterSeconds: Int?)
  /// 401 or 403.
  case keyRefused(status: Int)
  /// 404: the address or the model is wrong.
  case notFound
  /// Another status, or an error it reported in words.
  case failed(status: Int, words: String)
  /// It sends the caller to another host, which is refused.
  case redirected(host: String)
  /// What came is no answer of a model: HTML, garbage, an empty stream.
  case notAnAnswer(Sent)
  /// The connection ended in the middle of the answer.
  case cut
  /// The answer has no end within the limit.
  case tooLong
  /// The second program ended or broke its protocol.
  case childEnded
  /// Too many questions are under way.
  case busy
  /// The desk is being closed.
  case closing

  /// The part of an answer that took too long.
  public enum Stage: String, Sendable {
    case connect, firstToken, whole
  }

  /// What is wrong with a setting.
  public enum Setting: Sendable, Equatable {
    /// The address is none, or holds more than one should.
    case address
    case noModel
    /// It would be asked without encryption outside this machine.
    case plainHTTP(host: String)
    /// The key in the environment holds blanks or other signs.
    case key
  }

  /// What came instead of an answer.
  public enum Sent: String, Sendable {
    case html, garbage, empty
    /// The provider kept the answer back.
    case filtered
  }

  public enum KeyFileProblem: Sendable, Equatable {
    case missing
    /// Others than its owner may read it.
    case mode(UInt32)
    case owner
    case empty
    case unreadable(String)
  }

  /// The trouble without what strangers wrote, for facts and measures.
  public var name: String {
    switch self {
    case .notInstalled: "notInstalled"
    case .setting: "setting"
    case .keyFile: "keyFile"
    case .unreachable: "unreachable"
    case .slow(let stage): "slow " + stage.rawValue
    case .limited: "limited"
    case .keyRefused(let status): "keyRefused \(status)"
    case .notFound: "notFound"
    case .failed(let status, _): "failed \(status)"
    case .redirected: "redirected"
    case .notAnAnswer: "notAnAnswer"
    case .cut: "cut"
    case .tooLong: "tooLong"
    case .childEnded: "childEnded"
    case .busy: "busy"
    case .closing: "closing"
    }
  }
}
