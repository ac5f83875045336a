/// Finds sums of money: `¥100`, `$12.50`, `100元`, `三块五毛`, `20 bucks`, `a hundred dollars`.
enum AmountParser {
  /// A sum found, as `CNY 100`.
  struct Match {
    var range: Range<Int>
    var value: String
  }

  /// A currency sign and the number behind it.
  static func behindSign(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Match? {
    guard let currency = currency(of: scalars[start]) else { return nil }
    return sum(scalars, start, from: start + 1, currency: currency)
  }

  /// The sum behind a currency's name ("USD 20"), as far as one stands there.
  static func sum(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, from at: Int, currency: String
  ) -> Match? {
    let at = skipSpace(scalars, at)
    guard let number = Numeral.parse(scalars, at), number.form == .digits else { return nil }
    let (value, end) = thousands(scalars, number)
    return text(currency, value).map { Match(range: start..<end, value: $0) }
  }

  /// A number with its currency behind it.
  static func parse(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, number: Numeral,
    unit: UnitPhrases.Currency, unitEnd: Int
  ) -> Match? {
    var value = number.value * unit.factor
    var end = unitEnd
    if unit.isPiece || unit.code == "CNY", let part = smallChange(scalars, end, unit: unit.factor) {
      value += part.value
      end = part.end
    } else if unit.isPiece, number.form == .chinese, number.value < 10,
      scalars[unitEnd - 1] == 0x5757 || scalars[unitEnd - 1] == 0x89D2
    {
      // 一块 is "together" or "a piece", 三角 a triangle; 钱 behind them makes it plain.
      return nil
    }
    return text(unit.code, value).map { Match(range: start..<end, value: $0) }
  }

  /// What stands behind 块 or 毛: 五毛, 五毛二, 五 at the end, 半.
  private static func smallChange(
    _ scalars: UnsafeBufferPointer<UInt32>, _ at: Int, unit: Double
  ) -> (value: Double, end: Int)? {
    guard at < scalars.count else { return nil }
    let last = scalars[at - 1]
    guard last == 0x5757 || last == 0x5143 || last == 0x6BDB || last == 0x89D2 else { return nil }
    if scalars[at] == 0x534A { return (unit / 2, at + 1) }  // 半
    guard let digit = Numeral.parse(scalars, at), digit.value < 10, digit.small != nil,
      digit.end == at + 1
    else { return nil }
    var end = digit.end
    var value = digit.value * unit / 10
    if end < scalars.count {
      let mark = scalars[end]
      if mark == 0x6BDB || mark == 0x89D2 {  // 毛 角
        end += 1
        if let more = smallChange(scalars, end, unit: unit / 10) {
          value += more.value
          end = more.end
        } else if end < scalars.count, scalars[end] == 0x94B1 {
          end += 1
        }
      } else if mark == 0x5206 {  // 分
        if unit == 1 { value = digit.value / 100 }
        end += 1
      } else if Scalars.isHan(mark), mark != 0x7684, mark != 0x94B1 {
        // 三块五个 counts something else.
        return nil
      }
    }
    return (value, end)
  }

  /// 块五毛, 块八: one and a bit, without its one.
  static func elided(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Match? {
    guard scalars[start] == 0x5757,
      let part = smallChange(scalars, start + 1, unit: 1),
      part.end < scalars.count ? scalars[part.end - 1] != scalars[start + 1] : true
    else { return nil }
    return text("CNY", 1 + part.value).map { Match(range: start..<part.end, value: $0) }
  }

  /// `1.2k` is a thousand times as much.
  static func thousands(_ scalars: UnsafeBufferPointer<UInt32>, _ number: Numeral) -> (
    Double, Int
  ) {
    guard number.end < scalars.count, scalars[number.end] == 0x6B,
      number.end + 1 == scalars.count || !Scalars.isLatinLetter(scalars[number.end + 1])
    else { return (number.value, number.end) }
    return (number.value * 1_000, number.end + 1)
  }

  private static func currency(of scalar: UInt32) -> String? {
    switch scalar {
    case 0xA5: "CNY"
    case 0x24: "USD"
    case 0x20AC: "EUR"
    case 0xA3: "GBP"
    default: nil
    }
  }

  private static func skipSpace(_ scalars: UnsafeBufferPointer<UInt32>, _ at: Int) -> Int {
    var at = at
    while at < scalars.count, scalars[at] == 0x20 { at += 1 }
    return at
  }

  /// The sum with at most two decimals and none that are zero; nil beyond what cents can hold.
  static func text(_ currency: String?, _ value: Double) -> String? {
    guard value.isFinite, value < 1e15 else { return nil }
    let cents = Int((value * 100).rounded())
    let whole = (currency.map { $0 + " " } ?? "") + "\(cents / 100)"
    if cents % 100 == 0 { return whole }
    let rest = cents % 100
    return whole + "." + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
