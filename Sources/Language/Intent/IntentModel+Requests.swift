extension IntentModel {
  /// What a message in scope asks for, in its order: mostly one thing, seldom more.
  ///
  /// The message is cut into clauses; a clause asks for something of its own only when it is sure
  /// by itself and the whole message speaks of it too, so that one request told in several clauses
  /// stays one.
  ///
  /// - Parameter whole: the probabilities of the message as a whole.
  func requests(in text: NormalText, _ whole: [Float]) -> [IntentRequest] {
    guard let best = IntentScope.best(whole, outside) else { return [] }
    let single = IntentRequest(
      guess: IntentGuess(label: labels[best], confidence: Double(whole[best])),
      text: text.sourceText(0..<text.count))
    let clauses = Clauses.split(text, limit: IntentFeatures.readScalars)
    guard clauses.count > 1, clauses.count <= Self.maxClauses, let linear else { return [single] }
    var found: [(label: Int, confidence: Float, range: Range<Int>)] = []
    for clause in clauses {
      let reading = linear.read(IntentFeatures.bag(of: text, in: clause))
      let probabilities = linear.probabilities(reading)
      guard reading.isKnown, let label = IntentScope.best(probabilities, outside),
        !Self.smallTalk.contains(labels[label]),
        reading.knownShares[Int(IntentFeatures.Family.piece)] >= Self.leastKnownShare
      else { continue }
      let confidence = probabilities[label]
      guard confidence >= Self.sureClause, whole[label] >= Self.leastShareOfWhole else { continue }
      if let same = found.firstIndex(where: { $0.label == label }) {
        found[same].confidence = max(found[same].confidence, confidence)
        if same == found.count - 1 {
          found[same].range = found[same].range.lowerBound..<clause.upperBound
        }
      } else {
        found.append((label, confidence, clause))
      }
    }
    guard found.count > 1 else { return [single] }
    return found.prefix(Self.maxRequests).map { part in
      IntentRequest(
        guess: IntentGuess(label: labels[part.label], confidence: Double(part.confidence)),
        text: text.sourceText(part.range))
    }
  }

  /// What is said for politeness, beside a request or without one.
  private static let smallTalk: Set<String> = [
    "greeting", "thanks", "goodbye", "affirm", "deny", "abuse", "off-topic",
  ]
  /// A message of more clauses is a story, told at length about one thing.
  private static let maxClauses = 8
  private static let maxRequests = 4
  /// A clause less sure of itself is a part of the request beside it.
  private static let sureClause: Float = 0.85
  /// A label the whole message hardly speaks of was read out of a torn-off clause.
  private static let leastShareOfWhole: Float = 0.001
  private static let leastKnownShare: Float = 0.5
}
