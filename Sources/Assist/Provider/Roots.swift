import Desk
import Language

/// Whether an answer says what its sources say: a citation alone can be dictated to a model by
/// whoever writes to it.
enum Roots {
  /// Of what an answer is about, this much stands in its sources; whoever says the same in other
  /// words keeps the names of things.
  private static let leastShare = 0.4
  /// Fewer words than these say nothing that the rest of the guard does not see.
  private static let leastTerms = 4
  /// Answers and their few sources are short.
  private static let termLimit = 2_000

  /// - Returns: true also where answer and sources are in different languages: words tell nothing
  ///   there.
  static func hold(_ text: String, sources: [ProviderPrompt.Source]) -> Bool {
    let ground = sources.map { ($0.citation?.title ?? "") + "\n" + $0.text }
      .joined(separator: "\n")
    guard ReplyLanguage.ofText(ground) == ReplyLanguage.ofText(text) else { return true }
    var known: Set<UInt64> = []
    for term in TermReader.terms(of: ground, limit: termLimit) {
      known.insert(term.hash)
      if let piece = term.piece { known.insert(piece) }
    }
    let said = TermReader.terms(of: text, limit: termLimit)
      .filter { !$0.isFunction && $0.kind != .han }
    guard said.count >= leastTerms else { return true }
    let held = said.count { known.contains($0.hash) || $0.piece.map(known.contains) == true }
    return Double(held) >= leastShare * Double(said.count)
  }
}
