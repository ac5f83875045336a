import Testing

@testable import tandem

@Suite struct FramePaceTests {
  @Test func aKeyIsPaintedAtOnce() {
    var pace = painted(atMs: 1000)
    pace.change(atMs: 1001)
    pace.key(atMs: 1001)
    #expect(wait(pace, 1001) == 0)
  }

  @Test func changesOfTheDeskArePaintedThirtyTimesASecond() {
    var pace = painted(atMs: 1000)
    pace.change(atMs: 1001)
    #expect(wait(pace, 1001) == 32)
    #expect(wait(pace, 1033) == 0)
  }

  @Test func whoWantsNoMotionSeesTheDeskMoveTwiceASecondAndKeysAtOnce() {
    var pace = painted(atMs: 1000)
    pace.change(atMs: 1001)
    #expect(wait(pace, 1001, isCalm: true) == 499)
    pace.key(atMs: 1002)
    #expect(wait(pace, 1002, isCalm: true) == 0)
  }

  @Test func aScreenThatFillsAfterAKeyIsPaintedOnceItIsFullOrPatienceEnds() {
    var pace = painted(atMs: 1000)
    pace.change(atMs: 1010)
    pace.key(atMs: 1010)
    #expect(wait(pace, 1012, awaitsAnswer: true) == 6)
    #expect(wait(pace, 1012) == 0)
    #expect(wait(pace, 1018, awaitsAnswer: true) == 0)
  }

  @Test func keysThatFollowEachOtherQuicklyDoNotPutTheFrameOff() {
    var pace = painted(atMs: 1000)
    for ms in stride(from: Int64(1010), through: 1018, by: 2) {
      pace.change(atMs: ms)
      pace.key(atMs: ms)
    }
    #expect(wait(pace, 1018, awaitsAnswer: true) == 0)
  }

  @Test func whatFollowsAKeyIsPaintedSoon() {
    var pace = painted(atMs: 1000)
    pace.change(atMs: 1001)
    pace.key(atMs: 1001)
    pace.paint(atMs: 1001)
    pace.change(atMs: 1002)
    #expect(wait(pace, 1002) == 1)
    #expect(wait(pace, 1200) ?? 0 < 0)
  }

  @Test func nothingNewIsNotPainted() {
    var pace = painted(atMs: 1000)
    pace.key(atMs: 1001)
    #expect(wait(pace, 2000) == nil)
    pace.change(atMs: 2000)
    #expect(wait(pace, 2000) ?? 0 < 0)
  }

  private func wait(
    _ pace: FramePace, _ now: Int64, awaitsAnswer: Bool = false, isCalm: Bool = false
  ) -> Int64? {
    pace.waitMs(atMs: now, awaitsAnswer: awaitsAnswer, isCalm: isCalm)
  }

  private func painted(atMs now: Int64) -> FramePace {
    var pace = FramePace()
    pace.paint(atMs: now)
    return pace
  }
}
