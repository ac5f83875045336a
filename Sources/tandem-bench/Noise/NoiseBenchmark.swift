import Foundation
import Language
import Simulation

/// What hurried thumbs and speech recognition cost the intents: the same model on clean and noisy text.
///
/// Without files, on every fifth of the product's own examples, held back from training.
enum NoiseBenchmark {
  private struct Figures: Encodable {
    let accuracy: Double
    let noisyAccuracy: Double
    /// In points; what one kind of fault alone costs is below.
    let lostPoints: Double
    let lostPointsByFault: [String: Double]
    let changedTexts: Double
    let messages: Int
  }

  private struct Row: Decodable {
    var text: String
    var label: String
  }

  /// Every text is corrupted so many times, by different numbers.
  private static let rounds = 3

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let isOwn = !options.has("train") && !options.has("test")
    let own = ShippedIntents.examples.enumerated()
      .map {
        (isHeldBack: $0.offset % 5 == 4, row: Row(text: $0.element.text, label: $0.element.label))
      }
    let train = try isOwn ? own.filter { !$0.isHeldBack }.map(\.row) : rows(options, "train")
    let test = try isOwn ? own.filter(\.isHeldBack).map(\.row) : rows(options, "test")
    let dev = options.has("dev") ? try rows(options, "dev") : []
    let model = try IntentModel.train(
      train.map { LabelledExample(text: $0.text, label: $0.label) },
      dev: dev.map { LabelledExample(text: $0.text, label: $0.label) }, version: "noise")
    let sounds = HanSounds(texts: train.map(\.text))
    let share = try options.decimal("share", TypingNoise.standardShare)
    let seed = try options.seed
    func accuracy(_ texts: [String]) -> Double {
      let right = zip(test, texts).count { model.predict($1, limit: 1).first?.label == $0.label }
      return Double(right) / Double(max(1, test.count)) * 100
    }
    func noisy(_ faults: Set<TypingNoise.Fault>, _ told: Int = 0) -> (
      accuracy: Double, changed: Double
    ) {
      var sum = 0.0
      var changed = 0
      for round in 0..<rounds {
        var noise = TypingNoise(
          seed: seed &+ UInt64(round) &* 7_919, sounds: sounds, share: share, faults: faults)
        let texts = test.map { noise.corrupt($0.text) }
        changed += zip(test, texts).count { $0.text != $1 }
        sum += accuracy(texts)
        if round == 0 { for text in texts.prefix(told) { Report.note(text) } }
      }
      return (sum / Double(rounds), Double(changed) / Double(rounds * max(1, test.count)))
    }
    let clean = accuracy(test.map(\.text))
    let all = noisy(Set(TypingNoise.Fault.allCases), options.has("verbose") ? 40 : 0)
    var byFault: [String: Double] = [:]
    for fault in TypingNoise.Fault.allCases {
      byFault[fault.rawValue] = clean - noisy([fault]).accuracy
    }
    return Figures(
      accuracy: clean, noisyAccuracy: all.accuracy, lostPoints: clean - all.accuracy,
      lostPointsByFault: byFault, changedTexts: all.changed, messages: test.count)
  }

  private static func rows(_ options: BenchOptions, _ name: String) throws -> [Row] {
    guard let path = options.text(name) else {
      throw BenchError("--\(name) is needed", isUsage: true)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchError("\(path) cannot be read")
    }
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { index, bytes in
      guard let row = try? decoder.decode(Row.self, from: Data(bytes)) else {
        // The decoder's own words say nothing that helps a person.
        throw BenchError("\(path):\(index + 1) is no message with a label")
      }
      return row
    }
  }
}
