import Assist
public import Desk
import Ledger

/// Passages found by meaning, where a provider makes vectors.
extension Engine {
  /// Lets the vectors of new and changed passages be made in the background.
  func tendVectors() {
    guard vectors.model != nil else { return }
    do throws(LedgerError) {
      let asOf = try ledger.read { reader throws(LedgerError) in try reader.knowledgeSeq() }
      vectors.tend(asOf: asOf) { [knowledge] in
        // A desk that cannot be read now is read again in a moment.
        try? knowledge.current()
      }
    } catch {
      Log.write("vectors: \(error)")
    }
  }

  /// Asks for what a question means before it is answered, where that is not known.
  ///
  /// - Parameter then: called once on another thread with what was found, be it nothing.
  /// - Returns: whether `then` will be called.
  func findNear(
    _ inquiry: Inquiry, _ shelf: KnowledgeKeeper.Shelf, limitMs: Int64,
    then: @escaping @Sendable (Inquiry) -> Void
  ) throws(EngineError) -> Bool {
    guard let request = try question(of: inquiry), vectors.near(request, shelf) == nil else {
      return false
    }
    return vectors.ask(request, limitMs: limitMs) { [vectors] in
      var inquiry = inquiry
      inquiry.near = vectors.near(request, shelf) ?? []
      then(inquiry)
    }
  }

  /// The inquiry with what is known of its meaning; what is not is asked for the agent who owns the
  /// session, who is told when it has come.
  func withNear(
    _ inquiry: Inquiry, of session: Session, _ shelf: KnowledgeKeeper.Shelf
  ) throws(EngineError) -> Inquiry {
    guard let request = try question(of: inquiry) else { return inquiry }
    var found = inquiry
    if let near = vectors.near(request, shelf) {
      found.near = near
    } else if case .agent = session.owner, session.unansweredSince != nil {
      _ = vectors.ask(request, limitMs: .max) { [provider, vectors] in
        if vectors.near(request, shelf) != nil { provider.announce(session.id) }
      }
    }
    return found
  }

  /// The inquiry with what it means, waiting for that.
  func withNearNow(
    _ inquiry: Inquiry, _ shelf: KnowledgeKeeper.Shelf
  ) throws(EngineError) -> Inquiry {
    guard let request = try question(of: inquiry), vectors.meaning(of: shelf) != nil,
      case .success(let found) = provider.embedNow(request, limitMs: VectorKeeper.questionMs),
      let vector = found.first
    else { return inquiry }
    var inquiry = inquiry
    inquiry.near = vectors.meaning(of: shelf)?.nearest(to: vector) ?? []
    return inquiry
  }

  /// A customer's question as it may leave; nil where nothing makes vectors.
  private func question(of inquiry: Inquiry) throws(EngineError) -> EmbeddingRequest? {
    guard vectors.model != nil, let fields = provider.fields else { return nil }
    return .question(of: inquiry, fields, names: try agentNames())
  }

  /// How the model for vectors is, and how many passages have theirs; nil where none is named.
  public func checkEmbeddings() throws(EngineError) -> EmbeddingReport? {
    guard let model = vectors.model else { return nil }
    let shelf = try knowing()
    let result = provider.embedNow(.passages([("Tandem", "")]), limitMs: VectorKeeper.questionMs)
    var report = EmbeddingReport(
      model: model, count: vectors.meaning(of: shelf)?.count ?? 0,
      passageCount: shelf.index.passageCount)
    if case .failure(let trouble) = result { report.trouble = trouble }
    return report
  }
}

/// What was found of the model that makes vectors.
public struct EmbeddingReport: Sendable, Equatable {
  public var model: String
  /// Passages that have a vector, of `passageCount`.
  public var count: Int
  public var passageCount: Int
  public var trouble: ProviderTrouble?
}
