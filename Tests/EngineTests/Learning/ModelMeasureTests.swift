import Desk
import Language
import Testing

@testable import Engine

@Suite struct ModelMeasureTests {
  @Test func theCalibrationErrorIsTheMeanGapBetweenConfidenceAndBeingRight() {
    #expect(ModelMeasure.calibrationError([], []) == 0)
    #expect(ModelMeasure.calibrationError([1, 1], [true, true]) == 0)
    #expect(ModelMeasure.calibrationError([1, 1], [true, false]) == 0.5)
    // Two bins: |0.2 - 0| and |0.9 - 1|, half of the examples each.
    let error = ModelMeasure.calibrationError([0.2, 0.9], [false, true])
    #expect(abs(error - 0.15) < 1e-12)
  }

  @Test func aTextStaysInItsPartWhateverIsAddedAndAnotherSeedDividesAnew() {
    let texts = (0..<2000).map { "message \($0)" }
    let one = HeldBack(setup: TrainingSetup(seed: 1, holdBack: 0.2))
    let heldBack = texts.filter(one.holds)
    #expect((300...500).contains(heldBack.count))
    #expect(
      texts.prefix(1000).filter(one.holds) == Array(heldBack.prefix { texts[..<1000].contains($0) })
    )
    let other = HeldBack(setup: TrainingSetup(seed: 2, holdBack: 0.2))
    #expect(texts.filter(other.holds) != heldBack)
    // A smaller share holds back a part of the larger one.
    let less = HeldBack(setup: TrainingSetup(seed: 1, holdBack: 0.1))
    #expect(Set(texts.filter(less.holds)).isSubset(of: heldBack))
    #expect(texts.filter(HeldBack(setup: TrainingSetup(holdBack: 0)).holds).isEmpty)
  }

  @Test func anUnevenCountIsClearOnlyWhenChanceSeldomMakesIt() {
    func chance(_ first: Int, _ second: Int) -> Double {
      ModelComparison.chance(first, second)
    }
    #expect(chance(0, 0) == 1)
    #expect(chance(3, 3) == 1)
    // Two of 2^5 outcomes are as uneven as 0 to 5.
    #expect(abs(chance(0, 5) - 2.0 / 32) < 1e-9)
    #expect(abs(chance(6, 0) - 2.0 / 64) < 1e-9)
    #expect(chance(4000, 5000) < 1e-9 && chance(4990, 5000) > 0.5)
  }
}
