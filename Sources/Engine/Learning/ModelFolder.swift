import Desk
import Language

/// The files of a desk's models: written once, never changed, read by every process.
struct ModelFolder: Sendable {
  /// The largest file that is read: a model of all labels there may be stays far below it.
  static let limitBytes = 1024 * 1024 * 1024

  let folder: DeskFolder

  static func name(of version: String) -> String { version + ".model" }

  /// The name of the twin that did not learn the held-back part.
  static func twinName(of version: String) -> String { version + ".twin.model" }

  /// Writes a file that is there whole or not at all, on disk when this returns.
  func write(_ bytes: [UInt8], as name: String) throws(EngineError) {
    do {
      try Files.replace(Files.join(folder.modelsPath, name), with: bytes, mode: folder.fileMode)
    } catch {
      throw EngineError(.file, "The model could not be written: \(error). Nothing was learned.")
    }
  }

  /// A model of the desk, unless its file is not the one that was trained.
  func read(_ fact: ModelTrained, _ task: LearningTask) throws(EngineError) -> LearnedModel {
    let bytes = try bytes(of: fact.file)
    guard Hex.encode(SHA256.hash(bytes)) == fact.digest else {
      // Say what it is where that can be said; a sound model of another desk is foreign here.
      let reason: String
      do throws(ModelFileError) {
        _ = try LearnedModel(task, bytes: bytes)
        reason = Self.otherFile
      } catch {
        reason = error.description
      }
      throw unusable(fact, reason)
    }
    return try decoded(bytes, task, fact.version)
  }

  /// The twin of a model: what it would be without the held-back part.
  func readTwin(
    of fact: ModelTrained, _ task: LearningTask
  ) throws(EngineError) -> LearnedModel {
    try decoded(try bytes(of: Self.twinName(of: fact.version)), task, fact.version)
  }

  private func decoded(
    _ bytes: [UInt8], _ task: LearningTask, _ version: String
  ) throws(EngineError) -> LearnedModel {
    do throws(ModelFileError) {
      return try LearnedModel(task, bytes: bytes)
    } catch {
      throw EngineError(.file, "\(version) cannot be used: \(error.description).")
    }
  }

  func bytes(of name: String) throws(EngineError) -> [UInt8] {
    let path = Files.join(folder.modelsPath, name)
    do {
      if let bytes = try Files.read(path, limitBytes: Self.limitBytes) { return bytes }
      throw EngineError(.file, "\(path) is longer than any model; it was not read.")
    } catch let error as EngineError {
      throw error
    } catch {
      throw EngineError(.file, "\(name) cannot be used: \(error).")
    }
  }

  /// Runs `body` while no other process trains on this desk.
  func exclusively<Value>(
    _ body: () throws(EngineError) -> Value
  ) throws(EngineError) -> Value {
    let descriptor: Int32
    do {
      let mode = folder.isShared ? DeskFolder.sharedMode : DeskFolder.privateMode
      try Files.makeFolder(folder.modelsPath, mode: mode)
      descriptor = try Files.openFolder(folder.modelsPath)
    } catch {
      throw EngineError(.file, "\(error). Nothing was learned.")
    }
    // The lock goes with the descriptor, also when the process dies.
    defer { Files.close(descriptor) }
    guard Files.lock(descriptor) else {
      throw EngineError(
        .file, "Another training of this desk is running; nothing was done. Try again when it ends."
      )
    }
    return try body()
  }
}
