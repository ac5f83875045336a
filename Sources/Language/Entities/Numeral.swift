/// Numbers as people write them: digits with separators, or Chinese numerals.
struct Numeral {
  var value: Double
  /// The index behind the numeral.
  var end: Int
  /// True for Chinese numerals, which may also be part of a word.
  var isChinese: Bool

  /// Reads the numeral that starts at `start`; nil when none does.
  static func parse(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Numeral? {
    guard start < scalars.count else { return nil }
    if Scalars.isDigit(scalars[start]) { return arabic(scalars, start) }
    return chinese(scalars, start)
  }

  private static func arabic(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Numeral? {
    var at = start
    var whole = 0.0
    var digits = 0
    while at < scalars.count {
      if Scalars.isDigit(scalars[at]) {
        whole = whole * 10 + Double(scalars[at] - 0x30)
        digits += 1
      } else if !(scalars[at] == 0x2C && digits > 0 && isThousands(scalars, at + 1)) {
        break
      }
      // Beyond fifteen digits a Double is no longer exact, and no amount is that large.
      if digits > 15 { return nil }
      at += 1
    }
    if at + 1 < scalars.count, scalars[at] == 0x2E, Scalars.isDigit(scalars[at + 1]) {
      at += 1
      var unit = 0.1
      while at < scalars.count, Scalars.isDigit(scalars[at]) {
        whole += Double(scalars[at] - 0x30) * unit
        unit /= 10
        at += 1
      }
    }
    // 3万, 5千: digits with a Chinese unit behind them.
    if at < scalars.count, let unit = unitValue(scalars[at]), unit >= 100 {
      whole *= unit
      at += 1
    }
    return Numeral(value: whole, end: at, isChinese: false)
  }

  private static func isThousands(_ scalars: UnsafeBufferPointer<UInt32>, _ at: Int) -> Bool {
    guard at + 2 < scalars.count else { return false }
    let isGroup = (at..<(at + 3)).allSatisfy { Scalars.isDigit(scalars[$0]) }
    return isGroup && (at + 3 == scalars.count || !Scalars.isDigit(scalars[at + 3]))
  }

  private static func chinese(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Numeral? {
    var at = start
    var total = 0.0
    var section = 0.0
    var digit: Double?
    while at < scalars.count {
      if let value = digitValue(scalars[at]) {
        digit = value
      } else if let unit = unitValue(scalars[at]) {
        if unit == 10_000 {
          total = (total + section + (digit ?? 0)) * unit
          section = 0
        } else {
          section += (digit ?? 1) * unit
        }
        digit = nil
      } else {
        break
      }
      at += 1
    }
    guard at > start else { return nil }
    return Numeral(value: total + section + (digit ?? 0), end: at, isChinese: true)
  }

  private static func digitValue(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x96F6, 0x3007: 0  // 零 〇
    case 0x4E00: 1  // 一
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  private static func unitValue(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x5341: 10  // 十
    case 0x767E: 100  // 百
    case 0x5343: 1_000  // 千
    case 0x4E07: 10_000  // 万
    default: nil
    }
  }
}
