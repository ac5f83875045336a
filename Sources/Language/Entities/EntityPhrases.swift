/// Words that name a day or say what the number beside them is.
struct EntityPhrases: Sendable {
  enum Meaning {
    /// A day, as a code of `RelativeDay`.
    case date(String)
    case context(EntityScanner.Context)
  }

  /// A currency by a word behind the number.
  struct Currency {
    var code: String
    /// 0.1 for 毛 and 角.
    var factor = 1.0
    /// 块, 毛 and 角 also count or name pieces.
    var isPiece = false
  }

  static let shipped = EntityPhrases()

  static let currencyCodes = [
    Currency(code: "CNY"), Currency(code: "CNY", isPiece: true),
    Currency(code: "CNY", factor: 0.1, isPiece: true),
    Currency(code: "USD"), Currency(code: "EUR"), Currency(code: "GBP"), Currency(code: "HKD"),
    Currency(code: "JPY"),
  ]

  static let currencies: PhraseTrie = {
    let words = [
      ["元", "元钱", "圆", "人民币", "rmb", "cny", "yuan", "元人民币", "块人民币"],
      ["块", "块钱"],
      ["毛", "毛钱", "角"],
      ["usd", "dollar", "dollars", "bucks", "美元", "美金"],
      ["eur", "euro", "euros", "欧元", "欧"],
      ["gbp", "pound", "pounds", "quid", "英镑"],
      ["hkd", "港币", "港元"],
      ["jpy", "yen", "日元"],
    ]
    var trie = PhraseTrie()
    for (index, words) in words.enumerated() {
      for word in words { trie.add(word, value: index) }
    }
    return trie
  }()

  private(set) var meanings: [Meaning] = []
  private var trie = PhraseTrie()

  private init() {
    addContexts()
    addDays()
    addWeekdays()
  }

  func longest(_ scalars: UnsafeBufferPointer<UInt32>, at start: Int) -> PhraseTrie.Hit? {
    trie.longest(scalars, at: start, skipsRepeats: false)
  }

  private mutating func add(_ phrases: String, _ meaning: Meaning) {
    for phrase in phrases.split(separator: ",") { trie.add(phrase, value: meanings.count) }
    meanings.append(meaning)
  }

  private mutating func addContexts() {
    add(
      "order,orders,order number,order no,order id,order nr,purchase,订单,订单号,单号,订单编号,下单,那单,这单",
      .context(.order))
    add(
      "tracking,tracking number,tracking no,tracking code,waybill,parcel,package,shipment,"
        + "快递单号,快递号,快递,运单,运单号,物流,物流单号,物流号,包裹",
      .context(.tracking))
    add("phone,mobile,cell,tel,telephone,call,phone number,电话,手机,手机号,联系方式,号码", .context(.phone))
    add("card,credit card,debit card,card number,银行卡,卡号,信用卡,储蓄卡", .context(.card))
    add("passport,id card,identity,身份证,身份证号,护照", .context(.identity))
  }

  private mutating func addDays() {
    let days = [
      (-3, "大前天"), (-2, "day before yesterday,the day before yesterday,前天"),
      (-1, "yesterday,last night,昨天,昨日,昨晚,昨儿"),
      (0, "today,tonight,this morning,this afternoon,this evening,今天,今日,今晚,今早,今儿"),
      (1, "tomorrow,明天,明日,明早,明晚,明儿"), (2, "day after tomorrow,the day after tomorrow,后天"),
      (3, "大后天"),
    ]
    for (offset, phrases) in days { add(phrases, .date(RelativeDay.code(day: offset))) }
    add("last week,上周,上星期,上礼拜,上个星期,上个礼拜", .date("week-1"))
    add("this week,这周,本周,这个星期,这礼拜", .date("week+0"))
    add("next week,下周,下星期,下礼拜,下个星期", .date("week+1"))
    add("last month,上个月,上月", .date("month-1"))
    add("this month,这个月,本月", .date("month+0"))
    add("next month,下个月,下月", .date("month+1"))
  }

  private mutating func addWeekdays() {
    let english = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    let chinese = ["一", "二", "三", "四", "五", "六", "日"]
    for day in 1...7 {
      let name = english[day - 1]
      let digit = chinese[day - 1]
      let spoken = day == 7 ? ["日", "天"] : [digit]
      func forms(_ prefixes: [String]) -> String {
        prefixes.flatMap { prefix in spoken.map { prefix + $0 } }.joined(separator: ",")
      }
      add("\(name),on \(name)," + forms(["周", "星期", "礼拜"]), .date("weekday\(day)"))
      add("last \(name)," + forms(["上周", "上星期", "上礼拜", "上个星期"]), .date("weekday\(day)-last"))
      add("this \(name)," + forms(["这周", "本周", "这星期"]), .date("weekday\(day)-this"))
      add("next \(name)," + forms(["下周", "下星期", "下礼拜", "下个星期"]), .date("weekday\(day)-next"))
    }
  }
}
