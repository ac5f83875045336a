import Language

/// Words that carry a sentence but say nothing of its topic, in both languages.
///
/// They weigh little in a query: in a small knowledge base "how" and 怎么 may be rare and would
/// otherwise count as telling.
struct FunctionWords: Sendable {
  static let shared = FunctionWords()

  private let words: Set<UInt64>
  private let characters: Set<UInt32>

  private init() {
    words = Set(
      (Self.english.split(whereSeparator: \.isWhitespace)
        + Self.chinese.split(whereSeparator: \.isWhitespace))
        .map { TermReader.fnv($0.utf8) })
    characters = Set(Self.particles.unicodeScalars.map(\.value))
  }

  /// True for a function word, a particle, or a pair made of particles only.
  func contains(_ token: Token) -> Bool {
    switch token.kind {
    case .word: words.contains(token.hash)
    case .number: false
    case .han, .hanBigram:
      words.contains(token.hash)
        || token.text.unicodeScalars.allSatisfy { characters.contains($0.value) }
    }
  }

  private static let english = """
    a an the this that these those there here it its i im ive id me my mine we us our you your
    yours he him his she her they them their is are was were be been being am do does did doing
    done have has had having will would can could should shall may might must to of in on at by
    for from with about into as and or but if so because than then when where what which who whom
    whose why how not no yes dont doesnt didnt cant cannot couldnt isnt wasnt wont please just
    also very too really still any some all more most much many get got getting want need like
    know tell say said let make go going there's hello hi hey thanks thank ok okay well now up out
    """

  private static let chinese = """
    怎么 什么 如何 为什 为何 请问 可以 能不 是不 有没 一下 这个 那个 我们 你们 他们 我的 你的 您的 一个
    没有 就是 还是 但是 因为 所以 如果 然后 现在 知道 想要 需要 帮我 告诉 哪里 哪儿 多少 怎样 这样 那样 时候
    """

  private static let particles = "的了吗呢吧啊呀哦嗯么我你您他她它们是在有和就都也还很不没这那一个要会能可以想请问被把给跟与或吗怎什为得地着过到说"
}
