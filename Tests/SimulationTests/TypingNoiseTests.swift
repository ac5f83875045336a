import Language
import Testing

@testable import Simulation

@Suite struct TypingNoiseTests {
  private let sounds = HanSounds(texts: ["订单定单顶端丁", "退款推宽", "我要查快递"])

  @Test func theSameSeedMakesTheSameSlips() {
    let text = "Where is my order, please? 我要查快递，订单到哪了！"
    func run(_ seed: UInt64) -> [String] {
      var noise = TypingNoise(seed: seed, sounds: sounds, share: 0.3)
      return (0..<20).map { _ in noise.corrupt(text) }
    }
    #expect(run(7) == run(7))
    #expect(run(7) != run(8))
    #expect(Set(run(7)).count > 15)
  }

  @Test func withoutFaultsAMessageStays() {
    var noise = TypingNoise(seed: 1, sounds: sounds, share: 1, faults: [])
    #expect(noise.corrupt("Where is 订单?") == "Where is 订单?")
    var none = TypingNoise(seed: 1, sounds: sounds, share: 0, faults: [.slips])
    #expect(none.corrupt("Where is 订单?") == "Where is 订单?")
  }

  @Test func charactersGiveWayToOthersOfTheSameSound() {
    var noise = TypingNoise(seed: 3, sounds: sounds, share: 1, faults: [.homophones])
    var seen: Set<Unicode.Scalar> = []
    for _ in 0..<50 { seen.formUnion(noise.corrupt("订").unicodeScalars) }
    #expect(seen.isSuperset(of: ["定", "顶", "丁"]))
    for scalar in seen { #expect(sounds.pinyin(of: scalar) == "ding") }
  }

  @Test func anEmptyMessageStaysEmpty() {
    var noise = TypingNoise(seed: 1, sounds: sounds)
    #expect(noise.corrupt("") == "")
    _ = noise.corrupt(String(repeating: "\u{301}", count: 10_000))
  }

  /// The rule: noise costs at most three points of accuracy, on the product's own examples.
  @Test func noiseCostsTheShippedIntentsAtMostThreePoints() {
    let examples = ShippedIntents.examples.filter { $0.label != IntentModel.outOfScope }
    let model = IntentModel.shipped
    func accuracy(_ texts: [String]) -> Double {
      let right = zip(examples, texts).count {
        model.predict($1, limit: 1).first?.label == $0.label
      }
      return Double(right) / Double(examples.count) * 100
    }
    let clean = accuracy(examples.map(\.text))
    let sounds = HanSounds(texts: examples.map(\.text))
    let seeds: [UInt64] = [1, 2, 3]
    let noisy = seeds.map { seed in
      var noise = TypingNoise(seed: seed, sounds: sounds)
      return accuracy(examples.map { noise.corrupt($0.text) })
    }
    let lost = clean - noisy.reduce(0, +) / Double(seeds.count)
    #expect(lost <= 3, "\(clean) clean, \(noisy) with noise of the seeds \(seeds)")
  }
}
