@testable import Desk
import Language
import Testing

@Suite struct QueueNoticeTests {
  /// Nine to five on weekdays; the moment is a Tuesday, 22:13 UTC.
  private static let now = Timestamp("2023-11-14T22:13:20Z") ?? Timestamp(ms: 0)

  private static func rules(callbacks: Bool = false, tells: Bool = true) -> QueueRules {
    var rules = QueueRules()
    let day = [540..<1020]
    rules.hours = BusinessHours(zone: .utc, week: [day, day, day, day, day, [], []])
    rules.firstResponseMs = 900_000
    rules.afterHours.takesCallbacks = callbacks
    rules.afterHours.tells = tells
    return rules
  }

  private func notice(
    _ rules: QueueRules?, _ estimate: WaitEstimate? = nil, soothes: Bool = false,
    opening: Bool = false, language: String = "en", at now: Timestamp = QueueNoticeTests.now
  ) -> QueueNotice? {
    QueueNotice(
      rules, estimate: estimate, soothes: soothes, opening: opening, language: language, at: now)
  }

  @Test func withoutAnythingKnownTheNoticeIsTheOldOne() {
    #expect(notice(nil)?.text == Notice.received.text(language: "en"))
    #expect(notice(nil, WaitEstimate(ahead: 0))?.text == Notice.received.text(language: "en"))
  }

  @Test func thePlaceAndTheWaitAreToldRoundedOutwards() {
    let estimate = WaitEstimate(ahead: 2, expectedMs: 200_000, lowMs: 125_000, highMs: 301_000)
    #expect(
      notice(nil, estimate)?.text.hasSuffix(
        " You are number 3 in the queue; it usually takes 2 to 6 minutes.") == true)
    #expect(
      notice(nil, estimate, language: "zh")?.text.hasSuffix("您排在第 3 位，通常需等待 2 到 6 分钟。") == true)
    let short = WaitEstimate(ahead: 0, expectedMs: 20_000, lowMs: 5000, highMs: 50_000)
    #expect(notice(nil, short)?.text.hasSuffix(" It usually takes about 1 minute.") == true)
  }

  @Test func whoIsUpsetIsToldAnApologyFirst() {
    #expect(notice(nil, soothes: true)?.text.hasPrefix("I am sorry") == true)
    #expect(notice(nil, soothes: true, language: "zh")?.text.hasPrefix("非常抱歉") == true)
  }

  @Test func afterHoursTheCustomerIsToldWhenThereArePeopleAgain() {
    let spoken = notice(Self.rules())
    #expect(spoken?.notice == .afterHours)
    #expect(
      spoken?.text
        == "Our team is away until Wednesday 09:00 and will answer you here when it is back.")
  }

  @Test func aCallbackNamesTheMomentByWhichItIsAnswered() {
    let spoken = notice(Self.rules(callbacks: true))
    #expect(spoken?.notice == .callback)
    #expect(spoken?.text.contains("by Wednesday 09:15.") == true)
    #expect(
      notice(Self.rules(callbacks: true), language: "zh")?.text.contains("周三 09:15") == true)
    let night = Timestamp("2023-11-15T03:00:00Z") ?? Self.now
    #expect(notice(Self.rules(callbacks: true), at: night)?.text.contains("by 09:15.") == true)
  }

  @Test func aDeskThatSaysNothingAfterHoursSaysNothing() {
    #expect(notice(Self.rules(tells: false)) == nil)
  }

  @Test func aSessionThatBeginsInAnEmptyQueueNeedsNoNotice() {
    let open = Timestamp("2023-11-15T10:00:00Z") ?? Self.now
    #expect(notice(Self.rules(), WaitEstimate(ahead: 0), opening: true, at: open) == nil)
    let spoken = notice(Self.rules(), WaitEstimate(ahead: 1), opening: true, at: open)
    #expect(spoken?.notice == .position)
    #expect(spoken?.text.contains("number 2") == true)
  }

  @Test func oneNoticeIsSpokenWhereTheFirstMessageCallsAPerson() {
    var policy = Policy()
    policy.queues = ["general": Self.rules()]
    policy.assistantAnswers = true
    var bench = Bench(policy: policy)
    bench.hear("a human please", flags: .init(asksForHuman: true))
    #expect(bench.session?.notices == [.afterHours])
    #expect(bench.events.filter { $0.fact.kind == "messageCommitted" }.count == 1)
  }

  @Test func aMomentInMoreThanAWeekNamesItsDate() {
    let far = Self.now.adding(ms: 10 * 86_400_000)
    let time = WallTime(far, now: Self.now, in: .utc)
    #expect(time.text(isChinese: false) == "Friday, 24 November, 22:13")
    #expect(time.text(isChinese: true) == "11月24日（周五）22:13")
  }
}
