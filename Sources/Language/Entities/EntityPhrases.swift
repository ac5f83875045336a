/// Words that begin a thing or say what the number beside them is.
struct EntityPhrases: Sendable {
  enum Meaning: Sendable {
    /// What the number near by is.
    case context(EntityScanner.Context)
    case time(TimeWord)
    /// A number word begins here.
    case number
    /// A currency whose sum follows ("USD 20").
    case currency(String)
    /// A sum follows whose currency goes without saying (花了两百五); nil where nobody can tell.
    case spent(String?)
    /// A quantity follows ("qty 3").
    case count
    /// A quantity follows, if nothing comes behind it ("for two").
    case bareCount(TimeCode.Direction?)
    /// Says where the days of the message lie.
    case tense(TimeCode.Direction)
    /// Keeps shorter phrases inside it from meaning anything.
    case nothing
  }

  static let shipped = EntityPhrases()

  private var meanings: [Meaning] = []
  private var trie = PhraseTrie(expectedScalars: 8_192)

  private init() {
    addContexts()
    addDays()
    addWeekdays()
    addTimes()
    addCues()
    for (word, _) in Numeral.englishWords { add(word, .number) }
  }

  /// The longest phrase at `start`, with its meaning.
  @inline(__always)
  func longest(_ scalars: UnsafeBufferPointer<UInt32>, at start: Int) -> (
    range: Range<Int>, meaning: Meaning
  )? {
    guard start < scalars.count, let hit = trie.longest(scalars, at: start, skipsRepeats: false)
    else { return nil }
    return (hit.range, meanings[hit.value])
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
    add(
      "phone,mobile,cell,tel,telephone,call,phone number,text me,whatsapp,电话,手机,手机号,联系方式,号码,打给我,座机",
      .context(.phone))
    add("card,credit card,debit card,card number,银行卡,卡号,信用卡,储蓄卡", .context(.card))
    add(
      "passport,passport number,id card,id number,identity,ssn,social security,"
        + "social security number,身份证,身份证号,身份证号码,护照,护照号,证件号",
      .context(.identity))
  }

  private mutating func addDays() {
    let days = [
      (-3, "大前天"), (-2, "day before yesterday,the day before yesterday,前天,前日"),
      (-1, "yesterday,昨天,昨日,昨儿"), (0, "today,今天,今日,今儿"),
      (1, "tomorrow,tmrw,tmr,明天,明日,明儿"),
      (2, "day after tomorrow,the day after tomorrow,后天"), (3, "大后天"),
    ]
    for (offset, phrases) in days { add(phrases, .time(.day(TimeCode.day(offset)))) }
    let parts: [(Int, TimeCode.DayPart, String)] = [
      (-1, .evening, "last night,yesterday evening,昨晚,昨夜"),
      (0, .evening, "tonight,this evening,今晚,今夜"),
      (0, .morning, "this morning,今早,今晨"), (0, .afternoon, "this afternoon"),
      (1, .morning, "明早,明晨"), (1, .evening, "明晚"),
    ]
    for (offset, part, phrases) in parts {
      add(phrases, .time(.dayPart(TimeCode.day(offset), part)))
    }
    let spans = [
      ("week-1", "last week,上周,上星期,上礼拜,上个星期,上个礼拜"),
      ("week+0", "this week,这周,本周,这个星期,这礼拜"), ("week+1", "next week,下周,下星期,下礼拜,下个星期,下个礼拜"),
      ("week-2", "week before last,the week before last,上上周,上上个星期"),
      ("week+2", "week after next,下下周"),
      ("month-1", "last month,上个月,上月"), ("month+0", "this month,这个月,本月"),
      ("month+1", "next month,下个月,下月"),
    ]
    for (code, phrases) in spans { add(phrases, .time(.day(code))) }
  }

  private mutating func addWeekdays() {
    let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let endings = ["day", "sday", "nesday", "rsday", "day", "urday", "day"]
    let more = ["", ",tues", ",weds", ",thur,thurs", "", "", ""]
    let chinese = ["一", "二", "三", "四", "五", "六", "日"]
    for day in 1...7 {
      let spoken = day == 7 ? ["日", "天"] : [chinese[day - 1]]
      let name = english[day - 1] + endings[day - 1]
      // "sat" and "sun" are words of their own; behind "next" they are days.
      let short = (english[day - 1] + more[day - 1]).split(separator: ",")
      func forms(_ english: [String], _ chinese: [String]) -> String {
        let latin = english.flatMap { prefix in
          ([Substring(name)] + short).map { "\(prefix) \($0)" }
        }
        let han = chinese.flatMap { prefix in spoken.map { prefix + $0 } }
        return (latin + han).joined(separator: ",")
      }
      add(name + "," + forms(["on"], ["周", "星期", "礼拜"]), .time(.weekday(day, "")))
      add(
        forms(["last week", "last week's"], ["上周", "上星期", "上礼拜", "上个星期", "上个礼拜"]),
        .time(.weekday(day, "-last")))
      add(forms(["last", "past", "this past"], []), .time(.weekday(day, "-past")))
      add(forms(["coming", "this coming"], []), .time(.weekday(day, "-coming")))
      add(forms(["this"], ["这周", "本周", "这星期", "这个星期"]), .time(.weekday(day, "-this")))
      add(
        forms(["next", "next week"], ["下周", "下星期", "下礼拜", "下个星期", "下个礼拜"]),
        .time(.weekday(day, "-next")))
    }
  }

  private mutating func addTimes() {
    let months = [
      "january,jan", "february,feb", "march,mar", "april,apr", "may", "june,jun", "july,jul",
      "august,aug", "september,sep,sept", "october,oct", "november,nov", "december,dec",
    ]
    for (index, names) in months.enumerated() { add(names, .time(.month(index + 1))) }
    let parts: [(TimeCode.DayPart, String)] = [
      (.morning, "in the morning,morning,早上,早晨,清晨,上午,大早上,凌晨"), (.noon, "中午"),
      (.afternoon, "in the afternoon,afternoon,下午,午后"),
      (.evening, "in the evening,evening,at night,晚上,傍晚,夜里,晚间"), (.night, "半夜,深夜"),
    ]
    for (part, phrases) in parts { add(phrases, .time(.part(part))) }
    add("noon,midday,正午", .time(.clock(12, 0)))
    add("midnight,午夜,零点", .time(.clock(0, 0)))
    add("half past", .time(.past(30)))
    add("quarter past,a quarter past", .time(.past(15)))
    add("quarter to,a quarter to", .time(.past(-15)))
    add("半,half an,half a", .time(.half))
    add("at,@", .time(.at))
    add("in,within", .time(.within))
    add("good morning,good afternoon,good evening,早上好,上午好,下午好,晚上好,中午好", .nothing)
  }

  private mutating func addCues() {
    add("usd,us$", .currency("USD"))
    add("rmb,cny,人民币", .currency("CNY"))
    add("eur", .currency("EUR"))
    add("gbp", .currency("GBP"))
    add("hkd,hk$", .currency("HKD"))
    add("jpy", .currency("JPY"))
    add(
      "花了,付了,扣了,扣了我,扣我,多扣,多扣了,多收,多收了,收了我,收我,退了,退我,退给我,赔我,赔了,便宜,优惠了,优惠,总共,一共,价格,价格是,转账",
      .spent("CNY"))
    add(
      "charged me,refund of,refund me,cost me,cost,costs,paid,transfer,total of,worth", .spent(nil))
    add("qty,quantity,数量,数量是,x,×,要了,买了", .count)
    add("need,want,make it,get me,book", .bareCount(.coming))
    add("for,just,only", .bareCount(nil))
    add(
      "will,would like,i'd like,can you,could you,please,reserve,schedule,deliver,"
        + "until,till,by,coming,想,要,能,请,预约,改到,改成,之前,送到,派送,可以,打算,明年",
      .tense(.coming))
    add(
      "was,were,did,had,since,ordered,bought,received,arrived,came,paid,shipped,placed,ago,said,"
        + "promised,买的,下的,收到,到的,发的,说的,付的,订的",
      .tense(.past))
    add("at all,at least,at most,in fact,may i,may be,in total", .nothing)
  }
}

/// A word of which times are made.
enum TimeWord: Sendable {
  /// A code of `TimeCode` for a day, a week or a month.
  case day(String)
  case dayPart(String, TimeCode.DayPart)
  /// The day, 1 for Monday, and the ending of its code.
  case weekday(Int, String)
  case month(Int)
  case part(TimeCode.DayPart)
  case clock(Int, Int)
  /// So many minutes behind the hour that follows.
  case past(Int)
  /// An hour may follow.
  case at
  /// A span may follow ("in two hours").
  case within
  /// Half of a span may follow.
  case half
}
