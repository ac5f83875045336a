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
    "talk/greeting", "talk/thanks", "talk/goodbye", "talk/yes", "talk/no", "talk/abuse",
    "talk/off-topic",
  ]

  /// Intents that a shop writes articles about.
  static let withTopic: Set<String> = Set(table.keys).subtracting(["service/person"])

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
    "order/pre-order": "pre-order preorder deposit 预售 定金 尾款",
    "order/business": "companies business bulk quote 企业 采购 批量 报价",
    "delivery/time": "delivery takes dispatch 配送 多久 发货",
    "delivery/slot": "delivery takes slot 配送 送货 预约",
    "delivery/late": "late delay parcel 延误 晚到 超时",
    "delivery/not-received": "missing parcel not received lost 没收到 丢件 签收",
    "delivery/address": "change delivery address 修改 收货 地址",
    "delivery/cost": "delivery shipping cost 运费 配送",
    "delivery/international": "shipping abroad countries customs 海外 国际 关税",
    "return/request": "return returning 退货",
    "return/exchange": "exchange swap size colour 换货 换 尺寸 颜色",
    "refund/status": "refund arrives timing 退款 到账",
    "refund/request": "refund money back 退款 退货",
    "refund/account": "refund account card 退款 退到 账户",
    "item/broken": "broken damaged 坏 破损 损坏",
    "item/wrong": "wrong article item 发错 错货",
    "item/missing": "missing article part 少发 漏发 少了",
    "payment/failed": "payment failed 付款 失败 支付",
    "payment/methods": "payment methods 支付 付款 方式",
    "payment/instalments": "instalments monthly 分期 付款",
    "payment/disputed-charge": "charged twice 重复 扣款",
    "payment/balance": "balance credit 余额 账单",
    "payment/invoice": "invoice 发票",
    "payment/invoice-change": "invoice reissue company 发票 抬头 重开",
    "price/coupon": "voucher coupon code 优惠券",
    "price/protection": "price protection difference 价格 保护 差价 降价",
    "account/login": "log in login password 登录 密码 账号",
    "account/code": "log in login code 登录 验证码 账号",
    "account/details": "account profile details 账号 资料 修改",
    "account/delete": "delete account 注销 账号",
    "account/privacy": "data privacy 个人信息 隐私 数据",
    "account/newsletter": "newsletter unsubscribe 退订 短信 邮件",
    "points/earn": "points collecting 积分",
    "points/redeem": "points using 积分",
    "points/expiry": "points expire 积分 过期",
    "points/balance": "points balance 积分",
    "member/level": "membership levels gold vip 会员 等级",
    "member/cancel": "membership cancel renewal 会员 取消 续费",
    "gift/wrapping": "gifts wrapping card 礼品 包装 贺卡",
    "gift/card": "gift card 礼品卡",
    "gift/card-balance": "gift card balance 礼品卡 余额",
    "product/details": "material dimensions 材质 尺寸",
    "product/advice": "recommend choose 推荐 选购",
    "product/price": "price 价格",
    "product/compatibility": "fits compatible compatibility 兼容",
    "product/care": "care cleaning wash 保养 清洗",
    "product/use": "use install instructions 使用 安装 说明书",
    "product/stock": "stock available sold out 缺货 到货",
    "warranty/coverage": "warranty guarantee 保修",
    "warranty/repair": "repairs spare parts 维修 配件",
    "service/hours": "opening hours 营业 时间 上班 在线",
    "service/contact": "phone contact hours 电话 在线 时间",
    "service/complaint": "complaint satisfied 投诉",
    "service/person": "person agent 人工 客服",
    "service/recycling": "recycling old devices batteries 回收 旧 电池",
  ]
}
