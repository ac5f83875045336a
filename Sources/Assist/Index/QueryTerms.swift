import Language

/// The terms of a query as an index knows them, each once, with their weights.
struct QueryTerms {
  /// In reading order: question, context, hint.
  private(set) var all: [WeightedTerm] = []
  /// Neighbouring words of the question that the index holds.
  private(set) var pairs: [WordPairs.Pair] = []

  private let index: PassageIndex
  /// Words that tell which thing is meant, not what about it.
  private let names: Set<UInt64>
  /// The place of each term in `all`.
  private var places: [UInt64: Int] = [:]

  init(_ query: PassageQuery, in index: PassageIndex) {
    self.index = index
    names = Set(
      query.names.flatMap { TermReader.terms(of: $0, limit: PassageQuery.contextTermLimit) }
        .map(\.hash))
    ask(query.text)
    var share = TermWeight.context
    for turn in query.context.suffix(PassageQuery.contextTurnLimit).reversed() {
      add(turn, share: share, place: .context)
      share *= TermWeight.contextDecay
    }
    add(query.hint, share: TermWeight.hint * Float(query.hintTrust), place: .hint)
  }

  /// The question's words, their pairs, and what is derived from them.
  private mutating func ask(_ text: String) {
    var before: WeightedTerm?
    for term in TermReader.terms(of: text, limit: PassageQuery.termLimit) {
      let number = index.term(term.hash)
      let isName = names.contains(term.hash) || (number == nil && term.kind == .number)
      let kind = isName ? TermWeight.name : TermWeight.of(term)
      let weight = kind * rarity(of: number)
      var asked = weight
      if term.isFunction, !isName {
        asked *= TermWeight.functionAsked / kind
      } else if term.kind == .han {
        asked *= TermWeight.hanAsked
      }
      if number == nil, term.kind == .hanBigram { asked *= TermWeight.unknownBigram }
      let weighted = WeightedTerm(
        term: number, weight: weight, asked: asked, place: .question, text: term.text)
      if let old = places[term.hash] {
        all[old].weight *= TermWeight.repeated
      } else {
        append(weighted, term.hash)
        if !isName, let piece = term.piece { derive(piece, TermWeight.piece) }
      }
      let isWord = term.kind == .word || term.kind == .number
      if isWord, let first = before?.term, let second = number {
        let mean = ((before?.weight ?? 0) + weight) / 2
        pairs.append(
          WordPairs.Pair(
            first: UInt32(first), second: UInt32(second), weight: TermWeight.pair * mean))
      }
      before = isWord ? weighted : nil
    }
    for concept in TermReader.concepts(in: text) { derive(concept, TermWeight.concept) }
    for word in QuestionForms.answers(to: text) { derive(word, TermWeight.form) }
  }

  private mutating func derive(_ hash: UInt64, _ weight: Float) {
    guard places[hash] == nil, let number = index.term(hash) else { return }
    append(
      WeightedTerm(
        term: number, weight: weight * rarity(of: number), asked: 0, place: .derived, text: ""),
      hash)
  }

  /// Words said beside the question; those that it holds itself weigh nothing more.
  private mutating func add(_ text: String, share: Float, place: WeightedTerm.Place) {
    for term in TermReader.terms(of: text, limit: PassageQuery.contextTermLimit)
    where places[term.hash] == nil {
      let number = index.term(term.hash)
      append(
        WeightedTerm(
          term: number, weight: TermWeight.of(term) * rarity(of: number) * share, asked: 0,
          place: place, text: term.text),
        term.hash)
    }
  }

  private mutating func append(_ term: WeightedTerm, _ hash: UInt64) {
    places[hash] = all.count
    all.append(term)
  }

  /// A word that no article holds is taken for a rare one.
  private func rarity(of number: Int?) -> Float {
    index.rarity(count: number.map { index.postingRange($0).count } ?? 2)
  }
}
