import Assist
import Desk
import Dispatch
import Foundation
import Synchronization

/// Keeps what the desk's passages and the latest questions mean as vectors that a provider makes.
///
/// Those of passages lie in a file beside the index, immutable, known by model and passage. They are
/// made in the background by one process of the desk, batch by batch; a batch that fails is tried
/// again when the provider may be asked again, and until then words alone find.
final class VectorKeeper: Sendable {
  private struct State {
    var vectors: PassageVectors?
    /// Of the file that `vectors` lies in.
    var stamp: FileStatus?
    var lookedAtMs: Int64 = 0
    var meaning: (index: MeaningIndex, asOf: Seq)?
    /// Nil while it is asked for.
    var questions: [String: [Float]?] = [:]
    /// Oldest first.
    var order: [String] = []
    var isMaking = false
    var isStopping = false
    /// The knowledge for which all vectors are there.
    var madeFor: Seq?
  }

  private let provider: ProviderDesk
  private let folder: DeskFolder
  private let path: String
  private let state = Mutex(State())
  /// Vectors of passages are made here, one batch after the other.
  private let queue = DispatchQueue(label: "vectors", qos: .utility)

  /// Of a batch; more at once make a server slow for the customers who wait.
  private static let batchSize = 16
  private static let batchMs: Int64 = 60_000
  /// A question's vector that has not come by then is not waited for.
  static let questionMs: Int64 = 1_500
  /// So many new vectors are worth a file.
  private static let leastWritten = 512
  private static let questionLimit = 256
  /// Another process may have written the file.
  private static let lookEveryMs: Int64 = 2_000

  init(_ provider: ProviderDesk, folder: DeskFolder) {
    self.provider = provider
    self.folder = folder
    path = folder.indexPath + "/vectors"
  }

  /// The model that makes vectors; nil where none is named.
  var model: String? { provider.setup?.embedModel }

  // MARK: Finding

  /// The passages nearest to a question, where its vector and theirs are known; nil where the
  /// question's vector is not.
  func near(_ request: EmbeddingRequest, _ shelf: KnowledgeKeeper.Shelf) -> [NearPassage]? {
    guard let meaning = meaning(of: shelf) else { return [] }
    let known = state.withLock { $0.questions[request.texts.joined()] }
    guard case .some(.some(let vector)) = known else { return nil }
    return meaning.nearest(to: vector)
  }

  /// Asks for a question's vector.
  ///
  /// - Parameter then: called once, on another thread, whatever came of it.
  /// - Returns: whether it is asked; not where it is known, under way, or the provider in trouble.
  func ask(
    _ request: EmbeddingRequest, limitMs: Int64, then: @escaping @Sendable () -> Void
  ) -> Bool {
    let key = request.texts.joined()
    let isFirst = state.withLock { state in
      guard state.questions[key] == nil else { return false }
      state.questions[key] = .some(nil)
      state.order.append(key)
      if state.order.count > Self.questionLimit { state.questions[state.order.removeFirst()] = nil }
      return true
    }
    guard isFirst else { return false }
    let trouble = provider.embed(request, limitMs: min(limitMs, Self.questionMs)) { [self] result in
      if case .success(let vectors) = result, let vector = vectors.first {
        state.withLock { $0.questions[key] = vector }
      } else {
        forget(key)
      }
      then()
    }
    if trouble != nil { forget(key) }
    return trouble == nil
  }

  /// What failed may be asked again.
  private func forget(_ key: String) {
    state.withLock { state in
      state.questions[key] = nil
      state.order.removeAll { $0 == key }
    }
  }

  /// The passages with their vectors; nil where there are none.
  func meaning(of shelf: KnowledgeKeeper.Shelf) -> MeaningIndex? {
    guard model != nil else { return nil }
    return state.withLock { state in
      look(&state)
      guard let vectors = state.vectors, vectors.count > 0 else { return nil }
      if let meaning = state.meaning, meaning.asOf == shelf.asOf { return meaning.index }
      let index = MeaningIndex(vectors, of: shelf.index)
      state.meaning = (index, shelf.asOf)
      return index
    }
  }

  /// Maps the file where it is there and another than before.
  private func look(_ state: inout State) {
    let now = Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000)
    guard state.vectors == nil || now - state.lookedAtMs >= Self.lookEveryMs else { return }
    state.lookedAtMs = now
    // Without the file there are no vectors yet.
    guard let stamp = try? FileStatus.behind(path), stamp != state.stamp else { return }
    state.stamp = stamp
    // A damaged file, or one of another model, is made anew.
    guard let read = try? PassageVectors(contentsOf: path), read.model == model else { return }
    state.vectors = read
    state.meaning = nil
  }

  // MARK: Making

  /// Makes the vectors that are missing, in the background; does nothing while that is under way or
  /// nothing is missing.
  func tend(asOf: Seq, _ shelf: @escaping @Sendable () -> KnowledgeKeeper.Shelf?) {
    guard model != nil else { return }
    let isFirst = state.withLock { state in
      guard !state.isMaking, state.madeFor != asOf else { return false }
      state.isMaking = true
      return true
    }
    guard isFirst else { return }
    queue.async { [self] in
      let made = shelf().flatMap(make)
      state.withLock { state in
        state.isMaking = false
        state.madeFor = made
      }
    }
  }

  /// Lets what is made end with the batch under way.
  func stop() { state.withLock { $0.isStopping = true } }

  /// Waits until nothing is made any more; later it may be again.
  func settle() {
    queue.sync {}
    state.withLock { $0.isStopping = false }
  }

  /// Makes what is missing; the knowledge that is covered now, nil where some is missing still.
  private func make(_ shelf: KnowledgeKeeper.Shelf) -> Seq? {
    guard let model else { return nil }
    do {
      try Files.makeFolders(folder.indexPath)
      let lock = try Files.open(path + ".lock", O_RDWR | O_CREAT)
      defer { Files.close(lock) }
      // Another process makes them.
      guard Files.lock(lock) else { return nil }
      var vectors = state.withLock { state in
        look(&state)
        return state.vectors ?? PassageVectors(model: model)
      }
      let missing = vectors.missing(in: shelf.index)
      var fresh: [(digest: UInt64, vector: [Float])] = []
      var at = 0
      while at < missing.count, !state.withLock({ $0.isStopping }) {
        let batch = missing[at..<min(missing.count, at + Self.batchSize)]
        guard
          case .success(let made) = provider.embedNow(
            .passages(batch.map { ($0.title, $0.text) }), limitMs: Self.batchMs)
        else { break }
        fresh += zip(batch, made).map { ($0.digest, $1) }
        at += batch.count
        if fresh.count >= max(Self.leastWritten, vectors.count / 4) {
          vectors = try keep(vectors.adding(fresh, for: shelf.index))
          fresh = []
        }
      }
      if !fresh.isEmpty { _ = try keep(vectors.adding(fresh, for: shelf.index)) }
      return at == missing.count ? shelf.asOf : nil
    } catch {
      Log.write("vectors: \(error)")
      return nil
    }
  }

  private func keep(_ vectors: PassageVectors) throws(PosixError) -> PassageVectors {
    try Files.replace(path, with: vectors.bytes, mode: folder.fileMode)
    state.withLock { state in
      state.vectors = vectors
      state.meaning = nil
      // The next look takes the file's pages, which are shared.
      state.lookedAtMs = 0
    }
    return vectors
  }
}
