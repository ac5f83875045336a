import Assist
import Desk
import Language

/// The models that answers are made with.
extension ModelFolder {
  /// A reply memory, mapped from its file.
  func readReplies(_ fact: ModelTrained) throws(EngineError) -> ReplyMemory {
    do {
      return try ReplyMemory(
        contentsOf: Files.join(folder.modelsPath, fact.file), digest: fact.digest)
    } catch let error as ModelFileError {
      throw unusable(fact, error.description)
    } catch let error as AssistError where error.code == .otherFile {
      throw unusable(fact, Self.otherFile)
    } catch {
      throw unusable(fact, "\(fact.file) cannot be read")
    }
  }

  func readRetrieval(_ fact: ModelTrained) throws(EngineError) -> LearnedRetrieval {
    let bytes = try bytes(of: fact.file)
    let learned: LearnedRetrieval
    do throws(ModelFileError) {
      learned = try LearnedRetrieval(bytes: bytes)
    } catch {
      throw unusable(fact, error.description)
    }
    guard Hex.encode(SHA256.hash(bytes)) == fact.digest else {
      throw unusable(fact, Self.otherFile)
    }
    return learned
  }

  /// Reads the file of a model as the desk would, to see whether it can be used.
  func check(_ fact: ModelTrained) throws(EngineError) {
    switch fact.task {
    case .intents: _ = try read(fact, .intents)
    case .sentiment: _ = try read(fact, .sentiment)
    case .replies: _ = try readReplies(fact)
    case .retrieval: _ = try readRetrieval(fact)
    }
  }

  static let otherFile = "it is not the file that was trained here (its SHA-256 differs)"

  func unusable(_ fact: ModelTrained, _ reason: String) -> EngineError {
    EngineError(.file, "\(fact.version) cannot be used: \(reason).")
  }
}
