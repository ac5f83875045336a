extension TimeReader {
  /// `15:30`, `3pm`, `3:30 pm`, `5 o'clock`, `三点半`, `8点20分`.
  func hour(_ number: Numeral, isMarked: Bool) -> (Piece, Int)? {
    guard let hour = number.small, hour <= 24 else { return nil }
    if let found = chineseHour(number, hour) { return found }
    if number.form == .chinese { return nil }
    var end = number.end
    var minute = 0
    var hasMark = !isMarked
    if scalar(end) == 0x3A, Scalars.isDigit(scalar(end + 1)), Scalars.isDigit(scalar(end + 2)),
      !Scalars.isDigit(scalar(end + 3))
    {
      minute = Int(scalars[end + 1] - 0x30) * 10 + Int(scalars[end + 2] - 0x30)
      guard minute < 60 else { return nil }
      end += 3
      hasMark = true
    }
    let (isAfternoon, behind) = halfOfDay(from: end)
    if let isAfternoon {
      guard hour <= 12 else { return nil }
      let shown = Self.hour(hour, isAfternoon: isAfternoon)
      return (.clock(hour: shown, minute: minute, isSure: true), behind)
    }
    if let (range, unit) = UnitPhrases.shipped.longest(scalars, at: skipSpace(end)),
      case .oclock = unit
    {
      return (.clock(hour: hour, minute: minute, isSure: false), range.upperBound)
    }
    guard hasMark else { return nil }
    let isSure = hour > 12 || hour == 0 || startsWithZero(number)
    return (.clock(hour: hour, minute: minute, isSure: isSure), end)
  }

  /// 06:30 is written on a clock of 24 hours.
  private func startsWithZero(_ number: Numeral) -> Bool {
    number.end >= 2 && scalars[number.end - 2] == 0x30
      && (number.end < 3 || !Scalars.isDigit(scalars[number.end - 3]))
  }

  static func hour(_ hour: Int, isAfternoon: Bool) -> Int {
    hour % 12 + (isAfternoon ? 12 : 0)
  }

  /// Reads am or pm; nil and the given index when neither stands there.
  func halfOfDay(from end: Int) -> (isAfternoon: Bool?, end: Int) {
    let at = skipSpace(end)
    guard let (range, unit) = UnitPhrases.shipped.longest(scalars, at: at),
      case .clock(let isAfternoon) = unit
    else { return (nil, end) }
    return (isAfternoon, range.upperBound)
  }

  private func chineseHour(_ number: Numeral, _ hour: Int) -> (Piece, Int)? {
    var end = number.end
    let mark = scalar(end)
    guard mark == 0x70B9 || mark == 0x65F6 else { return nil }  // 点 时
    end += 1
    var minute = 0
    var isFull = false
    switch scalar(end) {
    case 0x534A:  // 半
      minute = 30
      end += 1
      isFull = true
    case 0x6574, 0x949F:  // 整 钟
      end += 1
      isFull = true
    default:
      if let more = Numeral.parse(scalars, end), let value = more.small, value < 60 {
        if scalar(more.end) == 0x523B, value == 1 || value == 3 {  // 刻
          minute = value * 15
          end = more.end + 1
          isFull = true
        } else if scalar(more.end) == 0x5206 {  // 分
          minute = value
          end = more.end + 1
          isFull = true
        } else if value >= 10 {
          minute = value
          end = more.end
          isFull = true
        } else {
          // 三点五 is 3.5.
          return nil
        }
      }
    }
    // 一点 is "a bit", 两点 "two points": an hour shows itself by what stands around it.
    if !isFull, part == nil, day == nil {
      guard mark == 0x70B9, number.value > 1 || number.form == .digits, hourMayEnd(end) else {
        return nil
      }
    }
    return (.clock(hour: hour, minute: minute, isSure: hour > 12), end)
  }

  /// True before what can follow an hour: 前 后 左右 到 送 来 …, or an end.
  private func hourMayEnd(_ at: Int) -> Bool {
    let next = scalar(at)
    return !Scalars.isWord(next)
      || "前后左之以到送来发打可能有吧吗呢的我你开下就".unicodeScalars.contains { $0.value == next }
  }
}
