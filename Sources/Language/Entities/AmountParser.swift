/// Finds sums of money: `¥100`, `$12.50`, `100元`, `一百块`, `20 dollars`.
enum AmountParser {
  /// A sum found, as `CNY 100`.
  struct Match {
    var range: Range<Int>
    var value: String
  }

  static func parse(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, isWordStart: Bool)
    -> Match?
  {
    let scalar = scalars[start]
    if let currency = symbol(scalar) {
      var at = start + 1
      while at < scalars.count, scalars[at] == 0x20 { at += 1 }
      guard let number = Numeral.parse(scalars, at), !number.isChinese else { return nil }
      return Match(range: start..<number.end, value: text(currency, number.value))
    }
    guard Scalars.isDigit(scalar) ? isWordStart : Scalars.isHan(scalar),
      let number = Numeral.parse(scalars, start)
    else { return nil }
    var at = number.end
    while at < scalars.count, scalars[at] == 0x20 { at += 1 }
    guard at < scalars.count,
      let unit = EntityPhrases.currencies.longest(scalars, at: at, skipsRepeats: false)
    else { return nil }
    let currency = EntityPhrases.currencyCodes[unit.value]
    // 一块 is "together" or "a piece" as often as a sum.
    let isPiece = number.isChinese && number.value < 10 && currency.isPiece
    if isPiece, scalars[unit.range.upperBound - 1] != 0x94B1 { return nil }
    return Match(
      range: start..<unit.range.upperBound,
      value: text(currency.code, number.value * currency.factor))
  }

  private static func symbol(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xA5: "CNY"
    case 0x24: "USD"
    case 0x20AC: "EUR"
    case 0xA3: "GBP"
    default: nil
    }
  }

  /// The sum with at most two decimals and none that are zero.
  private static func text(_ currency: String, _ value: Double) -> String {
    // A numeral has at most fifteen digits, so cents fit an Int.
    let cents = Int((value * 100).rounded())
    let whole = "\(currency) \(cents / 100)"
    if cents % 100 == 0 { return whole }
    let rest = cents % 100
    return whole + "." + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
