import Assist
public import Desk
import Foundation
import Language
import Ledger

/// What a training of replies or of retrieval came to.
public struct AssistTrainingReport: Sendable {
  public let model: ModelTrained
  /// Whether the model is the one in use from now on.
  public let isChosen: Bool
  /// What it was learned from: dialogues, or questions that were asked.
  public let sources: Int
  /// What it keeps: replies, or questions that stand in articles.
  public let kept: Int
}

extension Engine {
  /// Learns which reply follows which dialogue from the desk's sessions and its imported dialogues,
  /// writes the memory's file and records it.
  public func trainReplies(
    seed: UInt64, takeover: Takeover, by caller: Caller,
    progress: @escaping (TrainingStage) -> Void = { _ in }
  ) throws(EngineError) -> AssistTrainingReport {
    try require(.manageKnowledge, of: caller, for: "train replies")
    let files = ModelFolder(folder: folder)
    return try files.exclusively { () throws(EngineError) in
      progress(.readingExamples)
      let covers = try reading { (reader) throws(LedgerError) in try reader.lastSeq }
      let dialogues = try ReplyLessons(self).dialogues()
      guard !dialogues.isEmpty else {
        throw EngineError(
          .input,
          "No agent has answered a customer on this desk yet; nothing was learned. "
            + "`tandem import dialogues FILE` brings a history.")
      }
      progress(.learning(examples: dialogues.count))
      let start = DispatchTime.now().uptimeNanoseconds
      let memory = ReplyMemory(learning: dialogues, seed: seed)
      guard memory.pairCount > 0 else {
        throw EngineError(
          .input,
          "\(dialogues.count) dialogues hold too few replies; nothing was learned. "
            + "`tandem import dialogues FILE` brings more.")
      }
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      progress(.writing)
      let trained = Trained(
        task: .replies, covers: covers, lessons: memory.pairCount, seed: seed, seconds: seconds)
      let (model, isChosen) = try keep(trained, takeover, files, by: caller) { _ in memory.bytes }
      return AssistTrainingReport(
        model: model, isChosen: isChosen, sources: dialogues.count, kept: memory.replyCount)
    }
  }

  /// Learns which article answers which question from what was asked and answered on the desk, and
  /// from the questions that stand in the articles.
  public func trainRetrieval(
    takeover: Takeover, by caller: Caller,
    progress: @escaping (TrainingStage) -> Void = { _ in }
  ) throws(EngineError) -> AssistTrainingReport {
    try require(.manageKnowledge, of: caller, for: "train retrieval")
    let files = ModelFolder(folder: folder)
    return try files.exclusively { () throws(EngineError) in
      progress(.readingExamples)
      let (covers, articles) = try reading { (reader) throws(LedgerError) in
        (try reader.lastSeq, try reader.articles(changedAfter: 0).map(\.article))
      }
      let asked = try RetrievalLessons(self).asked(upTo: covers)
      let own = RetrievalLessons.own(of: articles)
      progress(.learning(examples: asked.count + own.count))
      let start = DispatchTime.now().uptimeNanoseconds
      // Their own questions would be found by their very words.
      let bare = articles.map { article in
        var article = article
        article.questions = []
        return article
      }
      let index = PassageIndex(bare, asOf: covers)
      func learned(_ version: String) throws(EngineError) -> LearnedRetrieval {
        do throws(TrainingError) {
          return try LearnedRetrieval.train(own + asked, on: index, version: version)
        } catch {
          throw EngineError(
            .input,
            "No question with an article that answered it is known yet; nothing was learned. "
              + "Articles may name questions, and every cited answer that helped adds one.")
        }
      }
      let model = try learned("retrieval")
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      progress(.writing)
      let trained = Trained(
        task: .retrieval, covers: covers, lessons: model.questionCount, seed: 0, seconds: seconds)
      let (fact, isChosen) = try keep(trained, takeover, files, by: caller) {
        model.named($0).bytes
      }
      return AssistTrainingReport(
        model: fact, isChosen: isChosen, sources: asked.count, kept: own.count)
    }
  }

  /// How a model came about.
  private struct Trained {
    let task: ModelTask
    let covers: Seq
    let lessons: Int
    let seed: UInt64
    let seconds: Double
  }

  /// Writes a model's file, records it, and chooses it where it is to take over.
  private func keep(
    _ trained: Trained, _ takeover: Takeover, _ files: ModelFolder, by caller: Caller,
    bytes: (_ version: String) -> [UInt8]
  ) throws(EngineError) -> (ModelTrained, isChosen: Bool) {
    let (known, choice) = try reading { (reader) throws(LedgerError) in
      (try reader.models(of: trained.task), try reader.choice(of: trained.task))
    }
    let version = "\(trained.task.rawValue)-\(known.count + 1)"
    let bytes = bytes(version)
    try files.write(bytes, as: ModelFolder.name(of: version))
    let fact = ModelTrained(
      task: trained.task, version: version, file: ModelFolder.name(of: version),
      digest: Hex.encode(SHA256.hash(bytes)), sizeBytes: bytes.count, covers: trained.covers,
      shippedExamples: 0, ownExamples: trained.lessons, labels: 0,
      training: TrainingSetup(seed: trained.seed, holdBack: 0, usesShipped: false), figures: nil,
      baseline: nil, trainSeconds: trained.seconds)
    let cause: ModelChosen.Cause? =
      switch takeover {
      case .always: .promoted
      case .ifFirst: known.isEmpty && choice == nil ? .first : nil
      }
    var facts = [ProposedFact(caller.actor, .modelTrained(fact))]
    if let cause {
      facts.append(
        ProposedFact(
          caller.actor,
          .modelChosen(ModelChosen(task: trained.task, version: version, cause: cause))))
    }
    try record(facts)
    return (fact, cause != nil)
  }
}
