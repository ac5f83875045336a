public import Desk
import Foundation
import Language
public import ProviderWire

/// One call for the vectors of some texts, from its start to an answer or a trouble.
public struct EmbeddingCall: Sendable {
  public enum Step: Sendable, Equatable {
    case wait
    /// One for each text, in their order, each of length one.
    case done([[Float]])
    case failed(ProviderTrouble)
  }

  /// The vectors of a batch, written in decimal, are smaller.
  static let bodyLimitBytes = 4 * 1024 * 1024
  /// Models in use have up to 4,096.
  static let dimensionLimit = 8_192

  private let count: Int
  private var progress: CallProgress
  private var body: [UInt8] = []

  /// - Parameter count: of the texts that were sent.
  public init(_ budget: ProviderBudget, count: Int, startedAtMs: Int64) {
    self.count = count
    progress = CallProgress(budget, startedAtMs: startedAtMs)
  }

  /// When `expire` has to be called if nothing happens before.
  public var deadlineMs: Int64 { progress.deadlineMs }

  /// The time is up.
  public func expire() -> Step { .failed(progress.expire()) }

  public mutating func take(_ news: WireEvent.News) -> Step {
    switch progress.take(news) {
    case .wait: return .wait
    case .failed(let trouble): return .failed(trouble)
    case .ended: return end()
    case .bytes(let bytes):
      body += bytes
      progress.hasWord = progress.hasWord || !bytes.isEmpty
      return body.count > Self.bodyLimitBytes ? .failed(.tooLong) : .wait
    }
  }

  private func end() -> Step {
    let start = body.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard let first = start.first else { return .failed(.notAnAnswer(.empty)) }
    guard first != UInt8(ascii: "<") else { return .failed(.notAnAnswer(.html)) }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(start)) else {
      return .failed(.notAnAnswer(.garbage))
    }
    if let error = answer.error {
      return .failed(
        .failed(
          status: progress.status ?? 0, words: Display.oneLine(error.words, limitScalars: 120)))
    }
    guard let vectors = vectors(of: answer.data ?? []) else {
      return .failed(.notAnAnswer(.garbage))
    }
    return .done(vectors)
  }

  /// The vectors in the order of the texts; nil where they are not what was asked for.
  private func vectors(of rows: [Answer.Row]) -> [[Float]]? {
    let size = rows.first?.embedding.count ?? 0
    guard rows.count == count, (1...Self.dimensionLimit).contains(size) else { return nil }
    var vectors = [[Float]](repeating: [], count: count)
    for (place, row) in rows.enumerated() {
      let number = row.index ?? place
      let length = row.embedding.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard vectors.indices.contains(number), vectors[number].isEmpty,
        row.embedding.count == size, length.isFinite, length > 0
      else { return nil }
      vectors[number] = row.embedding.map { $0 / length }
    }
    return vectors
  }

  private struct Answer: Decodable {
    struct Row: Decodable {
      var index: Int?
      var embedding: [Float]
    }

    var data: [Row]?
    var error: ChatError?
  }
}
