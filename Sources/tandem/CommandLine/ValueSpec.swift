import Desk

/// What a value is called in the help, and which words are one.
struct ValueSpec: Sendable {
  /// Such as `DIR`, `SESSION` or `en|zh`.
  let name: String
  let kind: ValueKind

  init(_ name: String, _ kind: ValueKind) {
    self.name = name
    self.kind = kind
  }

  /// One of `choices`, under a name of its own.
  static func oneOf(_ name: String, _ choices: [String]) -> ValueSpec {
    ValueSpec(name, .oneOf(choices))
  }

  /// One of `choices`, named by them.
  static func oneOf(_ choices: [String]) -> ValueSpec {
    ValueSpec(choices.joined(separator: "|"), .oneOf(choices))
  }
}

/// The kinds of values; the parser refuses a word that is not one, before anything is done.
enum ValueKind: Sendable {
  /// Any text, even none.
  case text
  /// Any text but none; `offers` are what a shell may complete.
  case name(offers: [String])
  case oneOf([String])
  case wholeNumber(atLeast: Int)
  /// A factor: a decimal number above 0.
  case factor
  /// A share: a decimal number of at least 0 and at most this.
  case share(atMost: Double)
  /// A span in seconds: a decimal number of at least 0.
  case seconds
  /// `S<seq>`.
  case session
  /// `M<seq>`.
  case message
  /// ISO 8601 UTC, or a span from now such as `30m`, `2h` or `1d`.
  case moment
  /// `all`, `queue:NAME` or `intent:NAME`.
  case stopScope
  /// `queue:NAME` or an agent.
  case transferTarget
  case file
  case folder

  static let name = ValueKind.name(offers: [])

  /// The largest span in seconds: a year, so that no clock arithmetic overflows.
  static let maxSeconds = 366.0 * 86_400
  /// The largest factor: with it a day passes in less than a tenth of a second.
  static let maxFactor = 1_000_000.0

  /// Whether `word` is such a value.
  func accepts(_ word: String) -> Bool {
    switch self {
    case .text: true
    case .name, .file, .folder: !word.isEmpty
    case .oneOf(let choices): choices.contains(word)
    case .wholeNumber(let least): Int(word).map { $0 >= least } ?? false
    case .factor: Double(word).map { $0 > 0 && $0 <= Self.maxFactor } ?? false
    case .share(let most): Double(word).map { $0 >= 0 && $0 <= most } ?? false
    case .seconds: Double(word).map { $0 >= 0 && $0 <= Self.maxSeconds } ?? false
    case .session: SessionID(word) != nil
    case .message: MessageID(word) != nil
    case .moment: Self.spanMs(word) != nil || Timestamp(word) != nil
    case .stopScope: StopScope(text: word) != nil
    case .transferTarget: TransferTarget(word: word) != nil
    }
  }

  /// What the value has to be, to end the sentence "--limit needs …".
  var requirement: String {
    switch self {
    case .text: "a text"
    case .name: "a name"
    case .oneOf(let choices): choices.dropLast().joined(separator: ", ") + " or " + choices.last!
    case .wholeNumber(let least): "a whole number of at least \(least)"
    case .factor: "a number above 0 (at most 1000000)"
    case .share(let most): "a number from 0 to \(most)"
    case .seconds: "a number of seconds (0 to a year)"
    case .session: "a session such as S12"
    case .message: "a message such as M34"
    case .moment: "a time such as 2026-11-21T10:00:00Z, or a span such as 30m, 2h or 1d"
    case .stopScope: "all, queue:NAME or intent:NAME"
    case .transferTarget: "an agent or queue:NAME"
    case .file: "the path of a file"
    case .folder: "the path of a folder"
    }
  }

  /// The words a shell can complete.
  var offers: [String] {
    switch self {
    case .oneOf(let choices): choices
    case .stopScope: ["all"]
    case .name(let offers): offers
    default: []
    }
  }

  /// Milliseconds of a span such as `30m` (`s`, `m`, `h`, `d`).
  ///
  /// - Returns: nil for anything else, and for more than a year.
  static func spanMs(_ word: String) -> Int64? {
    let unitsMs: [Character: Int64] = ["s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
    guard let unit = word.last, let unitMs = unitsMs[unit], let count = Int64(word.dropLast()),
      count > 0, count <= Int64(maxSeconds) * 1000 / unitMs
    else { return nil }
    return count * unitMs
  }
}

extension TransferTarget {
  /// Reads `queue:NAME` or an agent's name; a name holds no colon.
  init?(word: String) {
    if word.hasPrefix("queue:") {
      guard word.utf8.count > 6 else { return nil }
      self = .queue(String(word.dropFirst(6)))
    } else {
      guard !word.isEmpty, !word.utf8.contains(UInt8(ascii: ":")) else { return nil }
      self = .agent(word)
    }
  }
}
