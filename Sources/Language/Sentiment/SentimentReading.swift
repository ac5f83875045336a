/// One message being read: its cues with their weights after negation, degree and contrast.
struct SentimentReading {
  private struct Cue {
    var range: Range<Int>
    var weight: Double
    var emotion: Emotion?
    /// True for a mood that may be the story's.
    var isTold = false
    /// True for what a calm customer may do or ask for as well.
    var isAct = false
  }

  private let text: NormalText
  private let lexicon: Lexicon
  private var hits: [PhraseTrie.Hit] = []
  private var cues: [Cue] = []
  private var flags = MessageFlags()
  private var exclamations = 0
  private var questionMarks = 0
  private var hasSarcasm = false
  private var leaning = 0.0
  /// In a longer text, the end of its first sentence and the start of its last.
  private var heading = 0
  private var ending = Int.max
  /// True where the text is about a book, a film or the like.
  private var isOfWork = false
  /// Where the clause that something granted stands in ends, and what it counts.
  private var granted = (end: 0, share: 1.0)
  /// Where the sentence that sums up ends, and what it counts.
  private var summedUp = (end: 0, share: 1.0)

  /// How far a negation or degree word reaches: so many spaced words, or Han characters.
  private static let reachWords = 3
  private static let reachHan = 4

  init(_ text: NormalText, _ lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  mutating func run() {
    text.scalars.withUnsafeBufferPointer { scalars in
      hits = lexicon.trie.hits(in: scalars, skipsRepeats: text.elongations > 0)
      for scalar in scalars {
        if scalar == 0x21 { exclamations += 1 }
        if scalar == 0x3F { questionMarks += 1 }
      }
      flags.isQuestion = questionMarks > 0
      if scalars.count >= Self.longScalars { findFrame(scalars) }
      for index in hits.indices { take(index, scalars) }
    }
    calmActs()
  }

  /// Takes acts for what they are without any blame beside them: business.
  private mutating func calmActs() {
    guard cues.contains(where: \.isAct), !cues.contains(where: { !$0.isAct && $0.weight < 0 })
    else { return }
    if !flags.isQuestion {
      for cue in cues where cue.isAct { leaning += cue.weight }
    }
    cues.removeAll(where: \.isAct)
  }

  /// Finds how a text begins and ends, where it tells more between.
  private mutating func findFrame(_ scalars: UnsafeBufferPointer<UInt32>) {
    let first = sentenceEnd(0, scalars)
    var at = scalars.count
    while at > 1, Self.endsSentence(scalars[at - 1]) || scalars[at - 1] == 0x20 { at -= 1 }
    while at > 1, !Self.endsSentence(scalars[at - 1]) { at -= 1 }
    guard at - first >= Self.middleScalars else { return }
    heading = first
    ending = at
  }

  private mutating func take(_ index: Int, _ scalars: UnsafeBufferPointer<UInt32>) {
    let range = hits[index].range
    if isContraction(range, scalars) { return }
    switch lexicon.roles[hits[index].value] {
    case .mood(let weight, let emotion):
      if isBareGood(index, scalars) { return }
      add(range, modified(weight * certainty(weight, range, scalars), index, scalars), emotion)
    case .told(let weight, let emotion):
      add(range, modified(weight * certainty(weight, range, scalars), index, scalars), emotion)
      cues[cues.count - 1].isTold = true
    case .act(let weight, let emotion):
      add(range, modified(weight, index, scalars), emotion)
      cues[cues.count - 1].isAct = true
    case .work:
      isOfWork = true
    case .concession(let share):
      granted = (clauseEnd(range.upperBound, scalars), share)
    case .verdict(let share):
      summedUp = (sentenceEnd(range.upperBound, scalars), share)
    case .lean(let weight):
      leaning += weight
    case .thanks(let weight):
      let share = isClosing(range, scalars) ? Self.courtesyShare : 1
      // Thanks are never turned round: "没了 谢谢" declines and is polite about it.
      add(range, weight * share, .satisfied)
    case .threat(let weight):
      flags.isThreat = true
      add(range, -weight, .angry)
    case .abuse(let weight):
      flags.isAbusive = true
      add(range, -weight, .angry)
    case .sarcasm(let weight):
      // A mere hint of it ("呵呵") turns praise round only where hardly more is said.
      if weight >= 1 || text.count <= Self.curtScalars { hasSarcasm = true }
      add(range, -weight, .frustrated)
    case .human:
      if !isNegated(index, scalars) { flags.asksForHuman = true }
    case .contrast(let share):
      for cue in cues.indices { cues[cue].weight *= share }
    case .question:
      if isClauseStart(range.lowerBound, scalars) || Scalars.isHan(scalars[range.lowerBound]) {
        flags.isQuestion = true
      }
    case .reason(let weight):
      flags.isQuestion = true
      add(range, -weight, nil)
    case .excess, .lack:
      if !reachesMood(index, scalars) { add(range, Self.unjudged, .disappointed) }
    case .failing(let weight):
      if !reachesMood(index, scalars) { add(range, -weight, nil) }
    case .negation:
      // What is not so is seldom told as praise.
      if !reachesMood(index, scalars) { leaning += Self.denied }
    case .degree, .nothing: break
    }
  }

  /// From so many scalars on, how a text begins and ends weighs more than what it tells between.
  private static let longScalars = 100
  private static let frameShare = 1.4
  private static let middleScalars = 12
  /// What thanks at the end of a longer message count: the form of asking, not joy.
  private static let courtesyShare = 0.25
  /// What a lack or an excess weighs that no other word judges.
  private static let unjudged = -0.5
  /// How a denial that turns nothing round tips the scales.
  private static let denied = -0.2
  /// So long is a curt remark.
  private static let curtScalars = 16
  /// Praise inside a question asks for it rather than giving it.
  private static let askedShare = 0.5

  private func certainty(
    _ weight: Double, _ range: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>
  ) -> Double {
    guard weight > 0 else { return 1 }
    let at = clauseEnd(range.upperBound, scalars)
    if at < scalars.count, scalars[at] == 0x3F { return Self.askedShare }
    // 吗 asks without any mark.
    return scalars[at - 1] == 0x5417 ? Self.askedShare : 1
  }

  /// True for "he'll", which without its apostrophe would be a curse.
  private func isContraction(
    _ range: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    range.count > 3 && scalars[range.upperBound - 3] == 0x27
      && scalars[range.upperBound - 2] == 0x6C && scalars[range.upperBound - 1] == 0x6C
  }

  /// True for 好 that praises nothing: a clause of its own, where it agrees, or directly before
  /// another judgement, where it means "very" (好慢).
  private func isBareGood(_ index: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    let range = hits[index].range
    guard range.count == 1, scalars[range.lowerBound] == 0x597D else { return false }
    if isClauseStart(range.lowerBound, scalars) {
      let next = range.upperBound
      if next == scalars.count || scalars[next] == 0x20 || Self.endsClause(scalars[next]) {
        return true
      }
    }
    guard index + 1 < hits.count, hits[index + 1].range.lowerBound == range.upperBound else {
      return false
    }
    switch lexicon.roles[hits[index + 1].value] {
    case .mood, .told, .act, .thanks: return true
    default: return false
    }
  }

  /// True at the end of a message that said something else before.
  private func isClosing(_ range: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    range.lowerBound >= 20 && scalars.count - range.upperBound <= 12
      || range.lowerBound >= 8 && scalars.count - range.upperBound <= 4
        && Scalars.isHan(scalars[range.lowerBound])
  }

  /// True when the next hit is a judgement within reach.
  private func reachesMood(_ index: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    guard index + 1 < hits.count else { return false }
    let next = hits[index + 1]
    switch lexicon.roles[next.value] {
    case .mood, .told, .act, .degree, .excess, .threat, .abuse, .human, .thanks, .sarcasm: break
    default: return false
    }
    return gap(hits[index].range.upperBound..<next.range.lowerBound, scalars) == 0
  }

  private mutating func add(_ range: Range<Int>, _ weight: Double, _ emotion: Emotion?) {
    var weight = weight
    if range.lowerBound < granted.end { weight *= granted.share }
    if range.lowerBound < summedUp.end { weight *= summedUp.share }
    if range.lowerBound < heading || range.lowerBound >= ending { weight *= Self.frameShare }
    let turned = emotion == .satisfied && weight < 0
    cues.append(Cue(range: range, weight: weight, emotion: turned ? .disappointed : emotion))
  }

  // MARK: - What stands before a cue

  /// The weight of a cue after the degree words and negations that reach it.
  private func modified(
    _ weight: Double, _ index: Int, _ scalars: UnsafeBufferPointer<UInt32>
  ) -> Double {
    var weight = weight
    var before = index - 1
    var end = hits[index].range.lowerBound
    var distance = 0
    var isNegated = false
    var between = 0
    while before >= 0, index - before <= 4 {
      let hit = hits[before]
      guard let gap = gap(hit.range.upperBound..<end, scalars) else { break }
      distance += gap
      if distance > 0 { break }
      switch lexicon.roles[hit.value] {
      case .degree(let factor), .excess(let factor): weight *= factor
      case .negation, .lack: isNegated.toggle()
      case .failing: if weight > 0 { isNegated.toggle() }
      case .lean, .nothing, .question, .work:
        // Words between that judge nothing do not end the reach; they are part of it.
        between += words(in: hit.range, scalars)
        if between >= Self.reachWords { distance = 1 }
      default: distance = 1
      }
      end = hit.range.lowerBound
      before -= 1
    }
    guard isNegated else { return weight }
    return weight > 0 ? -weight * 0.8 : -weight * 0.35
  }

  private func isNegated(_ index: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    guard index > 0 else { return false }
    switch lexicon.roles[hits[index - 1].value] {
    case .negation, .lack: break
    default: return false
    }
    return gap(hits[index - 1].range.upperBound..<hits[index].range.lowerBound, scalars) == 0
  }

  /// Spaced words, or Han characters by pairs.
  private func words(in range: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>) -> Int {
    if Scalars.isHan(scalars[range.lowerBound]) { return (range.count + 1) / 2 }
    return 1 + range.count { scalars[$0] == 0x20 }
  }

  /// 0 when what stands between two hits is within reach, 1 when it is beyond, nil when a clause
  /// ends between them.
  private func gap(_ range: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>) -> Int? {
    var words = 0
    var han = 0
    var isInWord = false
    for at in range {
      let scalar = scalars[at]
      if Self.endsClause(scalar) || isHanSpace(at, scalars) { return nil }
      if Scalars.isHan(scalar) {
        han += 1
        isInWord = false
      } else if Scalars.isLatinLetter(scalar) {
        if !isInWord { words += 1 }
        isInWord = true
      } else if scalar != 0x27 {
        isInWord = false
      }
      if words >= Self.reachWords || han > Self.reachHan { return 1 }
    }
    return 0
  }

  /// True for a space between Han characters, which hurried thumbs type for a comma.
  private func isHanSpace(_ at: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    scalars[at] == 0x20 && at > 0 && Scalars.isHan(scalars[at - 1])
  }

  private func isClauseStart(_ at: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    var before = at - 1
    while before >= 0, scalars[before] == 0x20 { before -= 1 }
    return before < 0 || Self.endsClause(scalars[before])
  }

  /// The end of the clause that goes on at a place; no clause is longer than some lines.
  private func clauseEnd(_ start: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Int {
    var at = start
    while at < scalars.count, !Self.endsClause(scalars[at]), at - start < 80 { at += 1 }
    return at
  }

  private func sentenceEnd(_ start: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Int {
    var at = start
    while at < scalars.count, !Self.endsSentence(scalars[at]), at - start < 200 { at += 1 }
    return at
  }

  private static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x0A, 0x3002: true
    default: false
    }
  }

  private static func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x0A, 0x3001, 0x3002: true
    default: false
    }
  }

  // MARK: - The conclusion

  /// Weighs everything into a polarity, a confidence and an emotion.
  func conclude() -> (Sentiment, MessageFlags) {
    var sum = 0.0
    var total = 0.0
    for cue in weighed {
      sum += cue.weight
      total += abs(cue.weight)
    }
    sum += max(-Self.leaningLimit, min(Self.leaningLimit, leaning))
    // Loudness adds to what is said; alone it says nothing.
    let loudness =
      1 + 0.08 * Double(min(exclamations, 4)) + 0.1 * Double(min(text.elongations, 2))
      + (text.counts.capitalWords >= 2 ? 0.15 : 0)
    sum *= loudness
    let polarity = max(-1, min(1, sum / (sum * sum + Self.spread).squareRoot()))
    let confidence =
      total == 0 ? 0 : (total / (total + 1.5)) * (0.5 + 0.5 * min(1, abs(sum) / total))
    let sentiment = Sentiment(
      polarity: polarity, confidence: min(1, confidence), emotion: emotion(polarity),
      movedBy: movedBy())
    return (sentiment, flags)
  }

  /// The cues; beside open sarcasm praise is meant the other way round.
  private var weighed: [Cue] {
    guard hasSarcasm || isOfWork else { return cues }
    return cues.map { cue in
      var cue = cue
      if cue.isTold && isOfWork { cue.weight *= Self.toldShare }
      guard hasSarcasm else { return cue }
      if cue.weight > 0 { cue.weight *= -0.5 }
      return cue
    }
  }

  /// What a mood of the story counts.
  private static let toldShare = 0.2
  /// What all leanings together may add; alone they stay inside the neutral band.
  private static let leaningLimit = 0.5
  /// Larger values need more words for a strong polarity.
  private static let spread = 9.0

  private func movedBy() -> [SentimentCue] {
    weighed.sorted { abs($0.weight) > abs($1.weight) }
      .prefix(8)
      .map { SentimentCue(text: text.sourceText($0.range), weight: $0.weight) }
  }

  private func emotion(_ polarity: Double) -> Emotion {
    var strength: [Emotion: Double] = [:]
    for cue in cues where cue.weight < 0 {
      if let emotion = cue.emotion { strength[emotion, default: 0] -= cue.weight }
    }
    // Ties go to the worse mood, which is the later one in the list.
    let strongest = Emotion.allCases.filter { strength[$0] != nil }
      .max { (strength[$0] ?? 0) <= (strength[$1] ?? 0) }
    if polarity >= Sentiment.toneBand { return .satisfied }
    if flags.isAbusive && polarity <= -Sentiment.toneBand { return .angry }
    if polarity > -Sentiment.toneBand {
      return strongest == .confused || strongest == .anxious ? strongest ?? .calm : .calm
    }
    if let strongest { return strongest }
    if polarity < -0.75 { return .angry }
    return polarity < -0.45 ? .frustrated : .disappointed
  }
}
