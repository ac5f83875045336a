import Assist
import Desk
import Language

/// A shop of a dozen articles, an unlucky customer and their orders, for the tests of this room.
enum SmallShop {
  static let articles: [Article] = [
    Article(
      id: "refund.en", language: "en", title: "How refunds work",
      body: """
        Send the goods back **within 14 days** and we return the price. The money arrives 3 to 5 \
        working days after the parcel has reached us. [Start a return](https://shop.example/return)
        """, tags: ["refund"], questions: ["how do I get my money back", "when is my refund paid"]),
    Article(
      id: "refund.zh", language: "zh", title: "退款说明",
      body: "签收后**14天内**寄回商品即可退款。我们收到包裹后3到5个工作日内原路退回。", tags: ["refund"],
      questions: ["怎么退款", "退款多久到账", "钱什么时候退"]),
    Article(
      id: "invoice.en", language: "en", title: "Getting an invoice",
      body:
        "The invoice is sent by e-mail after dispatch. A company name can be added for 30 days.",
      tags: ["invoice"], questions: ["where is my invoice", "I need a bill for my company"]),
    Article(
      id: "invoice.zh", language: "zh", title: "开发票", body: "发货后电子发票会发到邮箱。30天内可以补开公司抬头。",
      tags: ["invoice"], questions: ["怎么开发票", "发票抬头怎么改"]),
    Article(
      id: "warranty.en", language: "en", title: "Warranty",
      body: "Kettles and lamps are covered for 24 months. Batteries are covered for 12 months.",
      tags: ["warranty"], questions: ["how long is the guarantee"]),
    Article(
      id: "warranty.zh", language: "zh", title: "保修期", body: "水壶和灯具保修24个月，电池保修12个月。",
      tags: ["warranty"], questions: ["保修多久", "坏了还在保修期吗"]),
    Article(
      id: "hours.en", language: "en", title: "Opening hours of the showroom",
      body: "The showroom is open from Monday to Saturday, 10:00 to 19:00.", tags: ["hours"]),
    Article(
      id: "glass.en", language: "en", title: "Cleaning glass",
      body: "Glass bowls may go into the dishwasher. Coloured glass is washed by hand."),
  ]

  static let index = PassageIndex(articles, asOf: 41)

  static let customer = Customer(
    id: "C1", name: "Mira Holt", locale: "en-GB",
    contacts: [
      ContactPoint(kind: .email, value: "mira@holt.example"),
      ContactPoint(kind: .phone, value: "+44 20 7946 0018"),
      ContactPoint(kind: .address, value: "梧桐路9号"),
    ])

  /// 2026-11-23 at noon.
  static let eta = Timestamp(ms: 1_795_435_200_000)

  static func order(_ id: String, _ status: String, of customer: CustomerID = "C1") -> Order {
    Order(
      id: id, customer: customer, status: status,
      placedAt: Timestamp(ms: eta.ms - 9 * 86_400_000), etaAt: eta,
      items: [OrderItem(name: "Copper kettle", quantity: 1)], totalMinor: 12_900, currency: "EUR",
      tracking: "TR55812")
  }

  /// A neutral understanding; tests set what they are about.
  static func understanding(
    _ language: MessageLanguage = .english, intent: String? = nil, polarity: Double = 0,
    flags: MessageFlags = MessageFlags()
  ) -> Understanding {
    Understanding(
      language: language, intent: intent.map { [IntentGuess(label: $0, confidence: 0.9)] } ?? [],
      entities: [],
      sentiment: Sentiment(polarity: polarity, confidence: 1, emotion: .calm, movedBy: []),
      flags: flags, models: ModelVersions(intent: "test", sentiment: "test"))
  }

  static func inquiry(
    _ text: String, _ understanding: Understanding = understanding(), turns: [Turn] = [],
    orders: [Order] = [], clarifications: Int = 0
  ) -> Inquiry {
    Inquiry(
      message: 7, epoch: 2, text: text, understanding: understanding, turns: turns,
      customer: customer, orders: orders, clarifications: clarifications)
  }

  static func reply(to inquiry: Inquiry, policy: Policy = Policy()) -> AssistantReply {
    Answerer(index: index, policy: policy).reply(to: inquiry)
  }
}

/// A small generator, the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
