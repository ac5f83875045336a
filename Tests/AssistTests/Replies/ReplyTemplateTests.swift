import Desk
import Testing

@testable import Assist

@Suite struct ReplyTemplateTests {
  private static let parties = ReplyParties(
    customer: Customer(
      id: "C9", name: "Mira Holt",
      contacts: [ContactPoint(kind: .email, value: "mira@holt.example")]),
    orders: [
      Order(
        id: "88231", customer: "C9", status: "shipped", placedAt: Timestamp(ms: 0),
        etaAt: Timestamp(ms: 1_795_435_200_000), totalMinor: 12_900, currency: "EUR",
        tracking: "TR5581207")
    ], agents: ["Jonas Weber", "王小明"])

  private func template(_ reply: String, _ parties: ReplyParties = Self.parties) -> String? {
    ReplyTemplate(reply, KnownValues(parties))?.text
  }

  @Test(arguments: [
    ("Dear Mira, order 88231 has left.", "Dear {customer.name}, order {order.id} has left."),
    ("MIRA HOLT, thank you!", "{customer.name}, thank you!"),
    ("Your parcel is TR5581207.", "Your parcel is {order.tracking}."),
    ("It arrives on 2026-11-23.", "It arrives on {order.eta}."),
    ("We have paid back 129 EUR.", "We have paid back {order.total}."),
    ("We write to mira@holt.example today.", "We write to {customer.email} today."),
    ("I am Jonas, how can I help?", "I am {agent.name}, how can I help?"),
    ("您好，我是王小明。", "您好，我是{agent.name}。"),
    ("订单号 5566778 已发货", "订单号 {order.id} 已发货"),
    ("The holt is closed.", "The {customer.name} is closed."),
    ("Miracles happen.", "Miracles happen."),
  ])
  func valuesBecomePlaceholders(reply: String, expected: String) {
    #expect(template(reply) == expected)
  }

  @Test(arguments: [
    "Call us at +49 170 5551234.", "Write to someone@else.example.", "We owe you 57.20 EUR.",
    "It comes on 3 May 2027.", "The code is 4711.", "Card 4111 1111 1111 1111 was charged.",
    "Hello {customer.name}", "您的地址是[地址x]", "", "Room 12 34 56 is yours.", "电话是０１０１２３４",
  ])
  func whatHasNoPlaceholderIsNotKept(reply: String) {
    #expect(template(reply) == nil)
  }

  @Test func shortNumbersAreDoubtful() {
    #expect(ReplyTemplate("You have 14 days.", KnownValues(ReplyParties()))?.isDoubtful == true)
    #expect(ReplyTemplate("Of course.", KnownValues(ReplyParties()))?.isDoubtful == false)
  }

  @Test func chineseNamesAreReplacedInEveryFormOfAddress() {
    let parties = ReplyParties(customer: Customer(id: "C1", name: "李思远"))
    #expect(template("李思远您好", parties) == "{customer.name}您好")
    #expect(template("李女士，您好", parties) == "{customer.name}，您好")
    #expect(template("思远，您好", parties) == "{customer.name}，您好")
  }

  @Test func theEncoderSeesANumberWhereOneWillStand() {
    #expect(ReplyTemplate.spoken("Order {order.id}, {customer.name}.") == "Order 00000, .")
    #expect(ReplyTemplate.spoken("no blanks } here {") == "no blanks } here {")
  }
}
