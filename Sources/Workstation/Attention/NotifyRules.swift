/// How a person wants to be called for what, and when not at all.
public struct NotifyRules: Sendable, Equatable {
  /// Ways to call somebody; none of them moves the caret or the focus.
  public struct Ways: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let bell = Ways(rawValue: 1)
    /// Where the terminal can, and unless it said that its window has the focus.
    public static let desktop = Ways(rawValue: 2)

    /// As settings name them.
    static let named: [String: Ways] = ["bell": .bell, "desktop": .desktop]
  }

  /// What is not named here calls in no way.
  public var ways: [NewsKind: Ways] = [
    .offer: [.bell, .desktop], .breach: [.bell, .desktop], .hand: [.bell, .desktop],
    .given: [.bell, .desktop], .taken: [.bell, .desktop], .mention: [.bell, .desktop],
    .soon: .desktop, .reminder: .bell, .message: .desktop,
  ]
  /// Nobody is called then; the screen shows what happens all the same.
  public var quietHours: QuietHours?

  public init() {}

  /// The ways for a kind at a minute of the day.
  func ways(for kind: NewsKind, atMinute minute: Int) -> Ways {
    quietHours?.holds(minute: minute) == true ? [] : ways[kind] ?? []
  }
}

/// From one time of the day to another, over midnight where the end comes first.
public struct QuietHours: Sendable, Equatable {
  /// Minutes since midnight, 0–1439; the end is not part of it.
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Reads `22:00-07:30`.
  init?(_ text: String) {
    let times = text.split(separator: "-", omittingEmptySubsequences: false).map { time -> Int? in
      let parts = time.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
        parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
      else { return nil }
      return hour * 60 + minute
    }
    guard times.count == 2, let start = times[0], let end = times[1], start != end else {
      return nil
    }
    self.init(start: start, end: end)
  }

  /// Whether a minute of the day lies within.
  func holds(minute: Int) -> Bool {
    start < end ? (start..<end).contains(minute) : minute >= start || minute < end
  }
}
