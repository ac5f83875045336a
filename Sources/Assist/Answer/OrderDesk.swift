import Desk
import Foundation
import Language

/// Finds which of the customer's orders a message is about, and what can truly be said of it.
struct OrderDesk {
  let inquiry: Inquiry
  let wording: Wording
  let phrases: Phrases
  let language: ReplyLanguage

  /// What a look for the order came to.
  enum Finding: Equatable {
    case found(Order)
    /// The customer named a number that is none of theirs.
    case unknownNumber(String)
    /// Several might be meant; newest first.
    case several([Order])
    /// The customer has none.
    case none
  }

  /// How many orders a question lists.
  static let listLimit = 4

  /// True when the customer wants to know how things stand with an order.
  var isStatusQuestion: Bool {
    if wording.holds(Self.statusWords) { return true }
    // "Just got my order" is no question where it is.
    if Self.saysArrived(wording) { return inquiry.means(["refund/status"], atLeast: 0.6) }
    if inquiry.means(Self.statusIntents, atLeast: 0.6) { return true }
    // Who names the order asks of it, even where the words leave a doubt.
    return inquiry.isAsking && inquiry.means(Self.statusIntents, atLeast: 0.35)
      && namesOrder && !wording.holds(Self.howWords)
  }

  /// True when the message tells that the goods have come.
  static func saysArrived(_ wording: Wording) -> Bool {
    wording.holds(received) && !wording.holds(lacking)
  }

  /// True when the message itself names one of the orders or what is in one.
  private var namesOrder: Bool {
    if case .found? = named(in: inquiry.text) ?? product { return true }
    return false
  }

  /// True when the message names an order that is not as it should be: then its state is worth
  /// telling, whatever was said of it.
  var isAboutTrouble: Bool {
    guard case .found(let order)? = named(in: inquiry.text) ?? product else { return false }
    if order.status.lowercased() == "delayed" { return !wording.holds(Self.howWords) }
    // In a language that cannot be read, the order named is all there is to go by.
    return isBareNumber || inquiry.understanding.language == .other
      || inquiry.means(Self.statusIntents, atLeast: 0.5)
  }

  /// True when the message is the number of an order and hardly a word besides.
  var isBareNumber: Bool {
    guard case .found? = named(in: inquiry.text) else { return false }
    var rest = wording.text
    for word in Self.numberWords {
      rest = rest.replacingOccurrences(of: word, with: " ")
    }
    return rest.unicodeScalars.count { $0.properties.isAlphabetic } <= Self.bareLetters
  }

  /// So many letters beside a number say no more than "it's" or 就是.
  private static let bareLetters = 4

  /// True when the message itself names this order or what is in it.
  func names(_ order: Order) -> Bool {
    named(in: inquiry.text) == .found(order) || product == .found(order)
  }

  var namesProduct: Bool { inquiry.orders.contains { $0.items.contains { isNamed($0.name) } } }

  /// The one order that holds a product the message names.
  private var product: Finding? {
    let holding = inquiry.orders.filter { order in order.items.contains { isNamed($0.name) } }
    return holding.count == 1 ? .found(holding[0]) : nil
  }

  /// True when the customer wants something done to an order that only a person may do.
  ///
  /// "How do I cancel?" asks for knowledge; "cancel it" asks for the deed.
  var isActionRequest: Bool {
    guard !wording.holds(Self.howWords) else { return false }
    if wording.holds(Self.deeds) { return true }
    // 可以…吗 asks whether it is possible, unless somebody is asked to do it.
    if wording.holds(["吗", "不"]), !wording.holds(["帮我", "给我", "替我"]) { return false }
    return inquiry.means(Self.actionIntents, atLeast: 0.6) && wording.holds(Self.wishes)
  }

  /// Which order the message, or an earlier one, is about.
  func find() -> Finding {
    if let named = named(in: inquiry.text) { return named }
    if let product { return product }
    if let stated = inState { return .found(stated) }
    let open = inquiry.orders.filter { !Self.finished.contains($0.status.lowercased()) }
      .sorted { $0.placedAt > $1.placedAt }
    for turn in inquiry.turns.reversed() {
      if case .found(let order) = named(in: turn.text) { return .found(order) }
    }
    if open.count == 1 { return .found(open[0]) }
    if open.isEmpty {
      return inquiry.orders.count == 1 ? .found(inquiry.orders[0]) : several(inquiry.orders)
    }
    return several(open)
  }

  /// The one order in the state that the message speaks of: a refund is asked of what went back.
  private var inState: Order? {
    let states: Set<String>
    switch inquiry.understanding.intent.first?.label {
    case "refund/status": states = ["returned", "refunded"]
    case "delivery/late": states = ["delayed", "lost"]
    default: return nil
    }
    let fitting = inquiry.orders.filter { states.contains($0.status.lowercased()) }
    return fitting.count == 1 && inquiry.means(Self.statusIntents) ? fitting[0] : nil
  }

  /// What is on record of an order, in the customer's language: status, then what helps now.
  func facts(_ order: Order) -> String {
    let status = order.status.lowercased()
    var sentences = [
      phrases.order(order.id, phrases.orderStatus[status] ?? plainStatus(order.status))
    ]
    if let eta = order.etaAt, !Self.finished.contains(status) {
      sentences.append(phrases.eta(DateText.day(of: eta, inquiry.utcOffsetMinutes, language)))
    }
    if let tracking = order.tracking, !tracking.isEmpty, Self.travelling.contains(status) {
      sentences.append(phrases.tracking(tracking))
    }
    return Sentences.join(sentences)
  }

  /// True when the message names a product, by most of its words.
  private func isNamed(_ product: String) -> Bool {
    let said = Set(TermReader.terms(of: inquiry.text, limit: PassageQuery.termLimit).map(\.hash))
    let name = TermReader.terms(of: product, limit: PassageQuery.contextTermLimit)
      .filter { !$0.isFunction && $0.kind != .han }
    let found = name.lazy.filter { said.contains($0.hash) }.count
    return found > 0 && found * 3 >= name.count * 2
  }

  private func several(_ orders: [Order]) -> Finding {
    orders.isEmpty
      ? .none
      : .several(Array(orders.sorted { $0.placedAt > $1.placedAt }.prefix(Self.listLimit)))
  }

  /// The order that a text names by number or tracking number.
  private func named(in text: String) -> Finding? {
    let tokens = IdentifierText.tokens(of: text)
    for order in inquiry.orders {
      for id in [order.id, order.tracking].compactMap(\.self)
      where tokens.contains(IdentifierText.folded(id)) {
        return .found(order)
      }
    }
    let number = inquiry.understanding.entities.first { $0.kind == .orderNumber }
    if let number, text == inquiry.text { return .unknownNumber(number.text) }
    return nil
  }

  private func plainStatus(_ status: String) -> String {
    switch language {
    case .english: "has the status “\(status)”"
    case .chinese: "的状态是“\(status)”"
    }
  }

  private static let finished = Order.finished
  private static let travelling: Set<String> = [
    "shipped", "in transit", "out for delivery", "delayed",
  ]
  /// What is asked of a parcel that has not come.
  static let waitingIntents: Set<String> = ["order/status", "delivery/late"]
  static let statusIntents: Set<String> = [
    "order/status", "delivery/late", "delivery/not-received", "refund/status",
  ]
  private static let actionIntents: Set<String> = [
    "order/cancel", "order/change", "delivery/address", "refund/request",
  ]
  private static let statusWords = [
    "where is my order", "wheres my order", "where is my parcel", "where is my package",
    "wheres my parcel", "wheres my package", "where is it", "track my", "status of my",
    "my order status", "order status", "when will my order", "when will my parcel",
    "when will my package", "when will it arrive", "has my order", "is my order",
    "到哪了", "到哪儿了", "到哪里了", "我的快递", "我的包裹", "我的货", "物流信息", "查物流", "查一下订单", "查订单", "订单状态",
    "还没到", "没收到货", "什么时候到", "什么时候发货", "发货了吗", "退款到账",
  ]
  private static let numberWords = ["order", "number", "tracking", "订单号", "单号", "订单"]
  private static let lacking = ["not", "never", "hasnt", "nothing", "没", "未"]
  private static let received = [
    "got my", "just got", "arrived", "came today", "received", "unpacked", "收到", "今天到了", "到了然后",
    "拿到", "到手", "到货了",
  ]
  private static let howWords = [
    "how", "can i", "could i", "may i", "am i able", "is it possible", "what", "when", "why",
    "policy", "怎么", "如何", "怎样", "多久", "几天", "什么时候", "流程", "规则", "条件", "为什么", "能退吗",
    "可以退吗", "能取消吗", "可以取消吗", "能改吗", "可以改吗",
  ]
  private static let deeds = [
    "cancel my order", "cancel the order", "cancel this order", "cancel order", "cancel it",
    "please cancel", "refund me", "refund my", "refund it", "i want a refund", "want a refund",
    "want my money back", "give me my money back", "give me a refund", "change my address",
    "change the address", "change the delivery address", "change my delivery address",
    "update my address", "取消订单", "帮我取消", "把订单取消", "订单取消", "给我取消", "我要取消", "我要退款", "给我退款",
    "帮我退款", "申请退款", "马上退款", "立即退款", "退我钱", "把钱退", "帮我改地址", "改一下地址", "改下地址",
    "帮我换地址", "帮我改一下",
  ]
  private static let wishes = [
    "please", "can you", "could you", "i want", "i would like", "id like", "i need", "帮我", "给我",
    "替我", "我要", "我想", "麻烦",
  ]
}

extension Order {
  /// States in which nothing more is on its way to the customer.
  static let finished: Set<String> = [
    "delivered", "returned", "refunded", "cancelled", "canceled",
  ]

  /// True while something of it is on its way to the customer.
  var isUnderway: Bool { !Order.finished.contains(status.lowercased()) }
}
