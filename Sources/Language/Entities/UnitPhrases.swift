/// Words that stand behind a number and say what it counts.
struct UnitPhrases: Sendable {
  enum Unit: Sendable {
    case currency(Currency)
    /// Things one can have several of.
    case piece
    /// The same, and after 一 or "one" as a rule no number ("一个").
    case loosePiece
    /// Before or after the message, with its direction and how many of the code's unit it is.
    case span(String, Int)
    /// A stretch of time; "in" before it makes it a span.
    case stretch(String, Int)
    case clock(isAfternoon: Bool)
    case oclock
    /// A number with it is none of the above ("10 %", "256 GB").
    case other
  }

  /// A currency by a word behind the number.
  struct Currency: Sendable {
    var code: String
    /// 0.1 for 毛 and 角.
    var factor = 1.0
    /// 块, 毛 and 角 also count or name pieces.
    var isPiece = false
  }

  static let shipped = UnitPhrases()

  private var units: [Unit] = []
  private var trie = PhraseTrie(expectedScalars: 4_096)

  private init() {
    addCurrencies()
    addPieces()
    addSpans()
    add("am,a.m,a.m.", .clock(isAfternoon: false))
    add("pm,p.m,p.m.", .clock(isAfternoon: true))
    add("o'clock,oclock", .oclock)
    add("%,percent,gb,mb,tb,g,kg,cm,mm,m,inch,inches,mah,hz,star,stars,寸,厘米,克,折,楼,号楼,岁", .other)
  }

  /// The longest unit at `start`.
  @inline(__always)
  func longest(_ scalars: UnsafeBufferPointer<UInt32>, at start: Int) -> (
    range: Range<Int>, unit: Unit
  )? {
    guard start < scalars.count,
      let hit = trie.longest(scalars, at: start, skipsRepeats: false)
    else { return nil }
    return (hit.range, units[hit.value])
  }

  private mutating func add(_ phrases: String, _ unit: Unit) {
    for phrase in phrases.split(separator: ",") { trie.add(phrase, value: units.count) }
    units.append(unit)
  }

  private mutating func addCurrencies() {
    add(
      "元,元钱,圆,人民币,rmb,cny,yuan,元人民币,块人民币,元整,大洋", .currency(Currency(code: "CNY")))
    add("块,块钱", .currency(Currency(code: "CNY", isPiece: true)))
    add("毛,毛钱,角,角钱", .currency(Currency(code: "CNY", factor: 0.1, isPiece: true)))
    add("分钱", .currency(Currency(code: "CNY", factor: 0.01)))
    add("usd,dollar,dollars,bucks,buck,us dollars,$,美元,美金,美刀,刀", .currency(Currency(code: "USD")))
    add("cent,cents", .currency(Currency(code: "USD", factor: 0.01)))
    add("eur,euro,euros,€,欧元,欧", .currency(Currency(code: "EUR")))
    add("gbp,pound,pounds,quid,pounds sterling,£,英镑", .currency(Currency(code: "GBP")))
    add("p,pence", .currency(Currency(code: "GBP", factor: 0.01)))
    add("hkd,hong kong dollars,港币,港元", .currency(Currency(code: "HKD")))
    add("jpy,yen,日元", .currency(Currency(code: "JPY")))
  }

  private mutating func addPieces() {
    add(
      "pcs,pc,piece,pieces,item,items,unit,units,pair,pairs,box,boxes,pack,packs,packet,packets,"
        + "bottle,bottles,copy,copies,set,sets,bag,bags,ticket,tickets,people,person,persons,"
        + "guest,guests,passenger,passengers,adult,adults,child,children,kids,traveler,travelers,"
        + "traveller,travellers,rider,riders,seat,seats,room,rooms,bed,beds,bedroom,bedrooms,bath,"
        + "baths,bathroom,bathrooms,table,tables,checked bag,checked bags,check in bag,"
        + "check in bags,suitcase,suitcases,luggage,of them,of those,of these,of us,orders,"
        + "parcels,packages,shirts,shoes,chairs,lamps,cups,towels,pillows,tents,cans,jars,x",
      .piece)
    add("件,双,台,盒,箱,瓶,套,袋,副,辆,个人,张票,间房", .piece)
    add("个,张,条,只,位,份,间,人,把,样,根,部,本,支,包,片,卷,顶,桶,罐,枚,斤,公斤", .loosePiece)
  }

  private mutating func addSpans() {
    let units: [(String, Int, String, String)] = [
      ("minute", 1, "分钟", "minute,minutes,min,mins"), ("minute", 15, "刻钟", ""),
      ("hour", 1, "小时,个小时,个钟头,钟头", "hour,hours,hr,hrs"),
      ("day", 1, "天", "day,days"), ("day", 7, "周,个星期,星期,个礼拜,礼拜", "week,weeks,wk,wks"),
      ("month", 1, "个月", "month,months"), ("month", 12, "年", "year,years"),
    ]
    for (unit, count, chinese, english) in units {
      let han = chinese.split(separator: ",")
      let latin = english.split(separator: ",")
      func forms(_ han: [String], _ latin: [String], _ chinese: [Substring], _ english: [Substring])
        -> String
      {
        (chinese.flatMap { word in han.map { word + $0 } }
          + english.flatMap { word in latin.map { word + $0 } }).joined(separator: ",")
      }
      add(
        forms(["前", "以前", "之前"], [" ago", " back", " before today"], han, latin),
        .span(unit, -count))
      add(
        forms(
          ["后", "以后", "之后", "内", "之内", "以内"], [" from now", " later", " from today"], han, latin),
        .span(unit, count))
      add((han + latin).joined(separator: ","), .stretch(unit, count))
    }
    add("日前,日以前,日之前", .span("day", -1))
    add("日内,日后,日之后,日之内", .span("day", 1))
    add("个工作日,工作日,business day,business days,working days,night,nights,晚", .stretch("day", 1))
  }
}
