import Language

/// Takes from a passage the whole sentences that answer a question.
enum SentencePicker {
  /// As much as is read in a chat at one go.
  static let sentenceLimit = 3
  static let limitScalars = 420
  /// A passage no longer than this is given whole: it was written as one answer.
  static let wholeScalars = 260

  /// One to three neighbouring sentences of `passage`, those that share most with `question`.
  static func pick(from passage: String, question: String) -> String {
    let sentences = Sentences.split(passage)
    guard sentences.count > 1, passage.unicodeScalars.count > wholeScalars else {
      return Sentences.join(sentences)
    }
    let wanted = Set(
      TermReader.terms(of: question, limit: PassageQuery.termLimit)
        .filter { !$0.isFunction && $0.kind != .han }.map(\.hash))
    let scores = sentences.enumerated().map { place, sentence -> Double in
      let terms = Set(TermReader.terms(of: sentence, limit: 200).map(\.hash))
      // The first sentence mostly says what a passage is about; that decides ties.
      return Double(terms.intersection(wanted).count) + (place == 0 ? 0.5 : 0)
    }
    return Sentences.join(best(sentences, scores))
  }

  /// The window of sentences with the highest sum that fits.
  private static func best(_ sentences: [String], _ scores: [Double]) -> ArraySlice<String> {
    var best = 0..<1
    var bestScore = -1.0
    for start in sentences.indices {
      var sum = 0.0
      var length = 0
      for end in start..<min(start + sentenceLimit, sentences.count) {
        length += sentences[end].unicodeScalars.count
        guard length <= limitScalars || end == start else { break }
        sum += scores[end]
        // At the same sum the longer window leaves less unsaid.
        if sum >= bestScore {
          if sum > bestScore || end - start + 1 > best.count {
            best = start..<(end + 1)
            bestScore = sum
          }
        }
      }
    }
    return sentences[best]
  }
}
