import Desk

/// What a reply answers, cut into the parts that a reply depends on in different ways.
struct ReplyContext: Sendable {
  /// The parts of a dialogue before a reply.
  enum Part: Int, CaseIterable, Sendable {
    /// What the customer said since the desk spoke last.
    case asked
    /// What the desk said last.
    case said
    /// What the customer said before that.
    case askedEarlier
    /// What the desk said before that.
    case saidEarlier
  }

  /// Turns looked back at.
  static let turnLimit = 8

  /// By `Part`; texts of one part follow each other.
  private(set) var parts: [[ReplyTerms]] = [[], [], [], []]
  let turnCount: Int

  init(_ turns: [Turn]) {
    let said = turns.filter { $0.speaker != .system }.suffix(Self.turnLimit)
    self.init(said.map { (isCustomer: $0.speaker == .customer, terms: ReplyTerms($0.text)) })
  }

  /// - Parameter turns: at most `turnLimit`, oldest first.
  init(_ turns: [(isCustomer: Bool, terms: ReplyTerms)]) {
    turnCount = turns.count
    var hasAnswer = false
    for turn in turns.reversed() {
      let part: Part =
        turn.isCustomer ? hasAnswer ? .askedEarlier : .asked : hasAnswer ? .saidEarlier : .said
      parts[part.rawValue].append(turn.terms)
      if !turn.isCustomer { hasAnswer = true }
    }
  }

  /// The features of a part, hashed into a space of its own; of earlier turns single words only.
  func features(of part: Part) -> [UInt32] {
    let salt = 0x7061_7274 &+ UInt32(part.rawValue)
    var features: [UInt32] = []
    let isEarlier = part == .askedEarlier || part == .saidEarlier
    for terms in parts[part.rawValue] {
      for feature in isEarlier ? terms.features.prefix(terms.singleCount) : terms.features[...] {
        features.append(FeatureMix.pair(salt, feature))
      }
    }
    switch part {
    case .asked: features.append(FeatureMix.pair(salt, UInt32(turnCount)))
    case .said where parts[part.rawValue].isEmpty: features.append(FeatureMix.pair(salt, 0))
    default: break
    }
    return features
  }
}
