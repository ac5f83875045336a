import Language

/// What shops write about each intent, in both languages: a customer who says "it never came" is
/// led to the article that says "missing parcel".
enum IntentWords {
  /// Words for a label of the shipped intents; a label of the desk's own speaks for itself.
  static func of(_ label: String) -> String { table[label] ?? label }

  /// The intent that the state of an order makes likely.
  static func label(ofStatus status: String) -> String? {
    switch status.lowercased() {
    case "delayed", "lost": "delivery/late"
    case "paid", "packed", "processing", "shipped", "in transit", "out for delivery":
      "order/status"
    case "delivered": "delivery/not-received"
    case "returned", "refunded": "refund/status"
    default: nil
    }
  }

  /// Intents that speak of no topic an article could have.
  static let withoutTopic: Set<String> = [
    "greeting", "thanks", "goodbye", "affirm", "deny", "abuse", "off-topic",
  ]

  /// Intents that a shop writes articles about.
  static let withTopic: Set<String> = Set(table.keys).subtracting(["human"])

  /// True when a title speaks of what an intent is about.
  static func names(_ label: String, in title: String) -> Bool {
    share(of(label), with: title)
  }

  /// True when a title holds one of `words`.
  static func share(_ words: String, with title: String) -> Bool {
    let wanted = Set(TermReader.terms(of: words, limit: 64).filter(isTelling).map(\.hash))
    return TermReader.terms(of: title, limit: 64).contains {
      isTelling($0) && wanted.contains($0.hash)
    }
  }

  /// Single characters are in too many words.
  private static func isTelling(_ term: TermReader.Term) -> Bool {
    !term.isFunction && term.kind != .han
  }

  private static let table: [String: String] = [
    "order/status": "tracking parcel status 物流 查件",
    "order/cancel": "cancel order 取消 订单",
    "order/change": "change order 修改 订单",
    "delivery/late": "late delay parcel 延误 晚到 超时",
    "delivery/not-received": "missing parcel not received lost 没收到 丢件 签收",
    "delivery/address": "change delivery address 修改 收货 地址",
    "shipping/cost": "delivery shipping cost 运费 配送",
    "return/request": "return returning 退货",
    "refund/status": "refund arrives timing 退款 到账",
    "refund/request": "refund money back 退款 退货",
    "exchange": "exchange swap size colour 换货 换 尺寸 颜色",
    "item/broken": "broken damaged 坏 破损 损坏",
    "item/wrong": "wrong article item 发错 错货",
    "item/missing": "missing article part 少发 漏发 少了",
    "invoice": "invoice 发票",
    "coupon": "voucher coupon code 优惠券",
    "payment/failed": "payment failed 付款 失败 支付",
    "payment/charged-twice": "charged twice 重复 扣款",
    "payment/methods": "payment methods 支付 付款 方式",
    "account/login": "log in login password 登录 密码 账号",
    "account/delete": "delete account 注销 账号",
    "stock": "stock available sold out 缺货 到货",
    "price/match": "price match difference 价格 保护 差价 降价",
    "warranty": "warranty repair 保修 维修",
    "complaint": "complaint 投诉",
    "human": "person agent 人工 客服",
    "membership": "points membership member 积分 会员",
    "gift": "gift wrapping card 礼品 包装 贺卡",
    "opening-hours": "opening hours 营业 时间 上班",
  ]
}
