import Desk
import Synchronization

/// A text of a session in a language.
struct TranslationKey: Hashable, Sendable {
  var session: SessionID
  var subject: TranslationSubject
  var language: TranslationLanguage
}

/// What was translated lately, in memory only, and what is being asked for.
///
/// Messages are asked for one at a time: the customer who waits comes first at the model, too.
final class TranslationKeeper: Sendable {
  private struct Kept {
    var came: [TranslationKey: String?] = [:]
    /// Oldest first.
    var order: [TranslationKey] = []
    var asking: Set<TranslationKey> = []
    /// Told once; void as soon as something else is asked for.
    var failed: [TranslationKey: TranslationFault] = [:]

    func mayBegin(_ key: TranslationKey) -> Bool {
      !asking.contains(key) && !(key.isOfMessage && asking.contains(where: \.isOfMessage))
    }
  }

  /// Some screens of messages.
  static let limit = 256

  private let kept = Mutex(Kept())

  /// What is known of a text; nil where it was not asked for.
  ///
  /// A failure is told once.
  func take(_ key: TranslationKey) -> Translation.State? {
    kept.withLock { kept in
      if let came = kept.came[key] { return came.map { .done($0) } ?? .missing }
      if let fault = kept.failed.removeValue(forKey: key) { return .failed(fault) }
      return kept.asking.contains(key) ? .asked : nil
    }
  }

  /// Whether a text may be asked for now; a draft does not wait for messages.
  func mayBegin(_ key: TranslationKey) -> Bool { kept.withLock { $0.mayBegin(key) } }

  /// Whether the caller is to ask now.
  func begin(_ key: TranslationKey) -> Bool {
    kept.withLock { kept in
      guard kept.mayBegin(key) else { return false }
      kept.failed = [:]
      kept.asking.insert(key)
      return true
    }
  }

  /// - Parameter text: nil where there is no translation.
  func finish(_ key: TranslationKey, with text: String?) {
    kept.withLock { kept in
      kept.asking.remove(key)
      if kept.came.updateValue(text, forKey: key) == nil { kept.order.append(key) }
      if kept.order.count > Self.limit { kept.came[kept.order.removeFirst()] = nil }
    }
  }

  /// What failed may be asked again.
  func fail(_ key: TranslationKey, _ fault: TranslationFault) {
    kept.withLock { kept in
      if kept.asking.remove(key) != nil { kept.failed[key] = fault }
    }
  }

  /// It was not asked after all.
  func forget(_ key: TranslationKey) {
    kept.withLock { kept in _ = kept.asking.remove(key) }
  }
}

extension TranslationKey {
  fileprivate var isOfMessage: Bool {
    if case .message = subject { true } else { false }
  }
}
