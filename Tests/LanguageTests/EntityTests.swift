import Testing

@testable import Language

@Suite struct EntityTests {
  @Test(arguments: [
    ("my order 88231 hasn't arrived", "orderNumber 88231"),
    ("订单号：２０２６１１２１８８", "orderNumber 2026112188"),
    ("please cancel #12345", "orderNumber 12345"),
    ("88231 is my order", "orderNumber 88231"),
    ("88231", "orderNumber 88231"),
    ("order AAA12345", "orderNumber AAA12345"),
    ("SF1234567890123 到哪了", "trackingNumber SF1234567890123"),
    ("tracking 9400111899223100001234", "trackingNumber 9400111899223100001234"),
    ("打我电话 13812345678", "phone +8613812345678"),
    ("+49 170 1234567", "phone +491701234567"),
    ("call 555-123-4567", "phone 5551234567"),
    ("Bob.Smith+x@Example.co.uk.", "email bob.smith+x@example.co.uk"),
    ("多了一百块", "amount CNY 100"), ("两百五十元", "amount CNY 250"),
    ("¥1,299.00", "amount CNY 1299"), ("$12.5", "amount USD 12.50"),
    ("30 dollars", "amount USD 30"), ("3万元", "amount CNY 30000"),
    ("昨天买的", "date day-1"), ("bought it last Friday", "date weekday5-last"),
    ("上周五", "date weekday5-last"), ("3天前", "date day-3"), ("two weeks ago", "date week-2"),
    ("11月21日", "date --11-21"), ("2026-11-21", "date 2026-11-21"),
    ("Nov 21st", "date --11-21"), ("21st of November", "date --11-21"),
    ("on 5 May", "date --05-05"),
  ])
  func aThingIsFoundInItsCanonicalForm(text: String, expected: String) {
    let found = EntityReader.read(text).map { "\($0.kind.rawValue) \($0.value)" }
    #expect(found == [expected])
  }

  @Test(arguments: [
    "我们一块去", "三角形", "size 42, 2 pieces", "iPhone 15 Pro 256 GB", "a@b", "@home", "",
    "三天了还没发货", "may I ask", "88231 88232",
  ])
  func ordinaryWordsAndNumbersAreNothing(text: String) {
    #expect(EntityReader.read(text) == [])
  }

  @Test func cardsAndIdentityNumbersAreSensitive() {
    let entities = EntityReader.read("卡号 4111 1111 1111 1111，身份证 11010519491231002x")
    #expect(entities.map(\.kind) == [.cardNumber, .idNumber])
    #expect(entities.map(\.value) == ["4111111111111111", "11010519491231002X"])
    #expect(entities.allSatisfy { $0.isSensitive })
    #expect(EntityReader.read("4111 1111 1111 1112") == [])
    #expect(EntityReader.read("110105194912310021").allSatisfy { $0.kind != .idNumber })
  }

  @Test func entitiesStandInReadingOrderAsWritten() {
    let entities = EntityReader.read("Order 88231 from YESTERDAY cost ￥１００")
    #expect(entities.map(\.text) == ["88231", "YESTERDAY", "￥１００"])
  }

  @Test func codesOfDaysResolveAgainstATime() {
    // Saturday 2026-11-21 10:00 UTC.
    let now: Int64 = 1_795_255_200_000
    func day(_ code: String, offset: Int = 0) -> Int64? {
      RelativeDay.startMs(of: code, nowMs: now, utcOffsetSeconds: offset)
        .map { ($0 + Int64(offset) * 1_000 - 1_795_219_200_000) / 86_400_000 }
    }
    #expect(day("day+0") == 0)
    #expect(day("day-1") == -1)
    #expect(day("weekday5-last") == -8)
    #expect(day("weekday5") == -1)
    #expect(day("weekday7") == -6)
    #expect(day("weekday1-next") == 2)
    #expect(day("week-1") == -12)
    #expect(day("month+0") == -20)
    #expect(day("--11-20") == -1)
    #expect(day("--01-02") == 42)
    #expect(day("2026-11-21") == 0)
    #expect(day("hour-11") == -1)
    #expect(day("day+0", offset: 15 * 3_600) == 1)
    #expect(day("nonsense") == nil)
  }
}
