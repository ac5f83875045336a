public import Desk
import Language

/// What a desk's replies teach: which reply follows which context, and the replies themselves with
/// the data of their customers taken out.
public struct ReplyMemory: Sendable {
  /// A reply of the past that fits a context.
  public struct Offer: Sendable, Equatable {
    /// May hold placeholders such as `{customer.name}`, to be filled before it is sent.
    public var text: String
    /// The chance that it is the right one among replies drawn by lot: 0…1.
    public var score: Double
    /// How often it was sent, replies of nearly the same words included.
    public var count: Int
  }

  var model: ReplyModel
  var shelf: ReplyShelf
  /// Words that came in several dialogues of the training: nobody's own.
  var commonWords: ReplyVocabulary

  /// Knows nothing and offers nothing.
  public init() {
    model = .empty
    shelf = ReplyShelf()
    commonWords = ReplyVocabulary([])
  }

  init(model: ReplyModel, shelf: ReplyShelf, commonWords: ReplyVocabulary) {
    self.model = model
    self.shelf = shelf
    self.commonWords = commonWords
  }

  /// Learns from dialogues: each reply of an agent with the turns before it.
  ///
  /// What the assistant said is context only: it would learn its own answers back.
  ///
  /// - Parameters:
  ///   - keepsReplies: false to learn scoring only; such a memory has nothing of its own to offer.
  ///   - seed: the same dialogues and seed make the same memory.
  public init(learning dialogues: [ReplyDialogue], keepsReplies: Bool = true, seed: UInt64 = 1) {
    self.init()
    model = ReplyModel.trained(on: dialogues.map(\.turns), seed: seed)
    guard keepsReplies else { return }
    commonWords = Self.commonWords(of: dialogues)
    for (index, dialogue) in dialogues.enumerated() {
      let known = KnownValues(dialogue.parties)
      // Dialogues with nobody known are taken for as many customers.
      let owner = Self.owner(of: dialogue.parties) ?? UInt32(truncatingIfNeeded: index + 2)
      var own = PrivateWords()
      for turn in dialogue.turns {
        switch turn.speaker {
        case .customer: own.read(turn.text, isCommon: isCommon)
        case .agent: keep(turn.text, known, own, owner: owner)
        case .assistant, .system: continue
        }
      }
    }
  }

  /// Pairs of context and reply that the memory was trained on.
  public var pairCount: Int { model.pairCount }

  /// Replies held, those not offered yet included.
  public var replyCount: Int { shelf.count }

  /// Takes in a reply that an agent has just sent; it can be offered at once where its words are
  /// known to be nobody's, else after another customer got the same.
  ///
  /// - Parameter context: the dialogue until the reply, oldest first.
  public mutating func learn(
    context: some Sequence<Turn>, reply: String, parties: ReplyParties = ReplyParties()
  ) {
    var own = PrivateWords()
    for turn in context where turn.speaker == .customer {
      own.read(turn.text, isCommon: isCommon)
    }
    keep(
      reply, KnownValues(parties), own,
      owner: Self.owner(of: parties) ?? ReplyShelf.unknownOwner)
  }

  private mutating func keep(
    _ reply: String, _ known: KnownValues, _ own: PrivateWords, owner: UInt32
  ) {
    guard let template = ReplyTemplate(reply, known) else { return }
    let spoken = ReplyTemplate.spoken(template.text)
    let terms = ReplyTerms(spoken)
    guard !terms.words.isEmpty else { return }
    let isDoubtful =
      template.isDoubtful || terms.words.contains(where: own.contains)
      || PrivateWords.mayName(spoken, isCommon: isCommon)
    let encoder = model.encoder
    shelf.add(
      template, key: ReplyShelf.key(of: ReplyTerms(template.text)), owner: owner,
      isDoubtful: isDoubtful, vector: { encoder.vector(of: terms) })
  }

  private func isCommon(_ word: UInt32) -> Bool { commonWords.row(of: word) != nil }

  /// Who a dialogue was with, as a number that says nothing about them; nil when nobody knows.
  private static func owner(of parties: ReplyParties) -> UInt32? {
    guard let id = parties.customer?.id else { return nil }
    let hash = id.utf8.reduce(UInt32(0x811C_9DC5)) { FeatureMix.pair($0, UInt32($1)) }
    // High, so that it is neither of the two reserved numbers nor the number of a dialogue.
    return hash | 0x8000_0000
  }

  private static func commonWords(of dialogues: [ReplyDialogue]) -> ReplyVocabulary {
    var counts: [UInt32: UInt32] = [:]
    for dialogue in dialogues {
      var words: Set<UInt32> = []
      for turn in dialogue.turns { words.formUnion(ReplyTerms(turn.text).words) }
      for word in words { counts[word, default: 0] += 1 }
    }
    return ReplyVocabulary(ReplyVocabulary.hashes(of: counts, least: 3, limit: 400_000))
  }

  /// The replies that fit best, best first, none twice in nearly the same words.
  ///
  /// - Parameter context: the dialogue until now, oldest first.
  public func replies(for context: [Turn], limit: Int) -> [Offer] {
    guard limit > 0, shelf.count > 0 else { return [] }
    let question = model.question(ReplyContext(context))
    let near = shelf.nearest(
      to: ReplyScan.steps(of: question.vector), limit: max(Self.shortlist, limit * 4))
    var ranked = near.map { index in
      let text = shelf.text(index)
      // To sum the vector up again from the words would take a third of the time of an offer.
      let candidate = model.candidate(
        ReplyTerms(ReplyTemplate.spoken(text)), vector: shelf.vector(index))
      let score = model.score(candidate, for: question)
      let use = ReplyMath.logarithm(Float(max(1, shelf.sentCount(index))))
      return (index: index, candidate: candidate, score: score, rank: score + use * Self.useWeight)
    }
    ranked.sort { ($0.rank, $1.index) > ($1.rank, $0.index) }
    var offers: [(offer: Offer, words: ReplyWords)] = []
    for reply in ranked {
      let count = shelf.sentCount(reply.index)
      if let same = offers.firstIndex(where: { $0.words.likeness(reply.candidate.words) > 0.75 }) {
        offers[same].offer.count += count
      } else if offers.count < limit {
        let score = Double(model.chance(of: reply.score))
        let offer = Offer(text: shelf.text(reply.index), score: score, count: count)
        offers.append((offer, reply.candidate.words))
      }
    }
    return offers.map(\.offer)
  }

  /// Of replies that fit alike the one sent most often comes first.
  private static let useWeight: Float = 0.2
  /// Replies near enough to be looked at closely.
  private static let shortlist = 128

  /// Makes texts ready to be scored, any texts, whether the memory holds them or not.
  public func pool(_ texts: [String]) -> ReplyPool {
    ReplyPool(candidates: texts.map(model.candidate))
  }

  /// How well texts of a pool answer the last turns of a dialogue; higher is better, always finite.
  ///
  /// - Parameters:
  ///   - indices: places in the pool.
  ///   - context: the dialogue until now, oldest first.
  public func scores(_ indices: [Int], of pool: ReplyPool, for context: [Turn]) -> [Float] {
    let question = model.question(ReplyContext(context))
    return indices.map { model.score(pool.candidates[$0], for: question) }
  }
}
