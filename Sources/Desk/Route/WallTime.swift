/// A moment as it is told to a customer: by the clock on the wall of the desk's people.
struct WallTime: Sendable, Equatable {
  private let today: Int
  private let day: Int
  private let minute: Int

  init(_ moment: Timestamp, now: Timestamp, in zone: ZoneRules) {
    today = zone.local(now).day
    (day, minute) = zone.local(moment)
  }

  /// `15:00` today, `Monday 09:00` within a week, else with the date.
  func text(isChinese: Bool) -> String {
    let clock = padded(minute / 60) + ":" + padded(minute % 60)
    if day == today { return (isChinese ? "今天" : "") + clock }
    // 1970-01-01 was a Thursday.
    let weekday = ((day + 3) % 7 + 7) % 7
    if isChinese {
      let date = CivilDate(dayNumber: day)
      let name = "周" + ["一", "二", "三", "四", "五", "六", "日"][weekday]
      return day - today < 7 ? name + " " + clock : "\(date.month)月\(date.day)日（\(name)）\(clock)"
    }
    let name = WallTime.weekdays[weekday]
    if day - today < 7 { return name + " " + clock }
    let date = CivilDate(dayNumber: day)
    return "\(name), \(date.day) \(WallTime.months[date.month - 1]), \(clock)"
  }

  private func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
