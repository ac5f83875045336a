/// The made-up shop of the demo: Lanhai Living, 蓝海生活, for home, kitchen and outdoors.
///
/// Everything here is invented. The content is parsed from text on first use and the same in every
/// run.
public enum Shop {
  /// The shop's name in each language.
  public static let names: [ShopLanguage: String] = [
    .english: "Lanhai Living", .chinese: "蓝海生活",
  ]

  /// The queues of the shop's desk; the first takes whatever nothing else claims.
  public static let queues: [String] = ["general", "returns", "vip"]

  /// The knowledge base: every topic in both languages.
  public static let articles: [ShopArticle] = articleTexts.flatMap(TextRecord.parse)
    .compactMap(ShopArticle.init)

  /// The customers, sorted by id.
  public static let customers: [ShopCustomer] = customerTexts.flatMap(TextRecord.parse)
    .compactMap(ShopCustomer.init)

  /// The orders: one to four for each customer, made from the product range with a fixed seed.
  public static let orders: [ShopOrder] = OrderBook.orders(for: customers)

  /// Cases from before the demo begins.
  public static let tickets: [ShopTicket] = TextRecord.parse(ticketText)
    .compactMap(ShopTicket.init)

  /// The people at the desk.
  public static let agents: [ShopAgent] = TextRecord.parse(agentText).compactMap(ShopAgent.init)

  /// The reusable replies, in both languages.
  public static let cannedResponses: [ShopCanned] = TextRecord.parse(cannedText)
    .compactMap(ShopCanned.init)

  /// The orders of one customer, oldest first.
  public static func orders(of customer: ShopCustomer) -> [ShopOrder] {
    ordersByCustomer[customer.id] ?? []
  }

  private static let ordersByCustomer = Dictionary(grouping: orders, by: \.customer)

  /// The sources of the knowledge base, by chapter.
  static let articleTexts: [String] = [
    deliveryArticles, parcelTroubleArticles, returnArticles, paymentArticles, accountArticles,
    productArticles, serviceArticles,
  ]

  /// The sources of the customer list.
  static let customerTexts: [String] = [chineseCustomers, internationalCustomers]
}
