public import Desk

extension Strings {
  /// A duration for a slot of five cells: `2:31` below ten minutes, then `12m`, `2h`, `3d`.
  public func compact(seconds: Int) -> String {
    let seconds = max(0, seconds)
    switch seconds {
    case ..<600:
      let rest = seconds % 60
      return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    case ..<3600: return "\(seconds / 60)" + say("m", "分")
    case ..<86_400: return "\(seconds / 3600)" + say("h", "时")
    default: return "\(min(99, seconds / 86_400))" + say("d", "天")
    }
  }

  /// A duration in words: `40 s`, `3 min`, `2 h`, `5 d`.
  public func duration(seconds: Int) -> String {
    let seconds = max(0, seconds)
    switch seconds {
    case ..<60: return say("\(seconds) s", "\(seconds) 秒")
    case ..<3600: return say("\(seconds / 60) min", "\(seconds / 60) 分钟")
    case ..<86_400: return say("\(seconds / 3600) h", "\(seconds / 3600) 小时")
    default: return say("\(seconds / 86_400) d", "\(seconds / 86_400) 天")
    }
  }

  /// `10:42`, in local time.
  public func clock(_ at: Timestamp, utcOffsetSeconds: Int) -> String {
    let local = LocalTime(at, utcOffsetSeconds: utcOffsetSeconds)
    return LocalTime.two(local.hour) + ":" + LocalTime.two(local.minute)
  }

  /// `10:42:07`, in local time.
  public func clockSeconds(_ at: Timestamp, utcOffsetSeconds: Int) -> String {
    clock(at, utcOffsetSeconds: utcOffsetSeconds) + ":" + LocalTime.two(Int(at.ms / 1000 % 60))
  }

  /// `2026-11-21 10:42:07`, in local time.
  func moment(_ at: Timestamp, utcOffsetSeconds: Int) -> String {
    day(at, utcOffsetSeconds: utcOffsetSeconds) + " "
      + clockSeconds(at, utcOffsetSeconds: utcOffsetSeconds)
  }

  /// That what is shown is of an earlier moment.
  func then(_ clock: String) -> String { say("AT ", "时刻 ") + clock }

  /// - Parameter key: the key of an action.
  func timelineKeys(_ key: (Action) -> String) -> String {
    let events = key(.eventBefore) + " " + key(.eventAfter)
    let messages = key(.up) + " " + key(.down)
    let ends = key(.first) + " " + key(.last)
    return say(
      "\(events) events  \(messages) messages  \(ends)  \(key(.back)) now",
      "\(events) 事件  \(messages) 消息  \(ends)  \(key(.back)) 回到现在")
  }

  /// `10:42` where it was today, else `11-20`.
  public func moment(_ at: Timestamp, now: Timestamp, utcOffsetSeconds: Int) -> String {
    let then = LocalTime(at, utcOffsetSeconds: utcOffsetSeconds)
    let today = LocalTime(now, utcOffsetSeconds: utcOffsetSeconds)
    guard then.date != today.date else { return clock(at, utcOffsetSeconds: utcOffsetSeconds) }
    return LocalTime.two(then.date.month) + "-" + LocalTime.two(then.date.day)
  }

  /// `2026-11-21`, in local time.
  public func day(_ at: Timestamp, utcOffsetSeconds: Int) -> String {
    let date = LocalTime(at, utcOffsetSeconds: utcOffsetSeconds).date
    return "\(date.year)-" + LocalTime.two(date.month) + "-" + LocalTime.two(date.day)
  }

  /// `CNY 1,240.50`: the code, then the amount in the currency's main unit.
  public func money(minor: Int64, currency: String) -> String {
    let sign = minor < 0 ? "-" : ""
    let absolute = minor.magnitude
    var digits = String(absolute / 100)
    var grouped = ""
    while digits.utf8.count > 3 {
      grouped = "," + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    return "\(currency) \(sign)\(digits)\(grouped).\(LocalTime.two(Int(absolute % 100)))"
  }
}

/// How long something still lasts.
enum Countdown: Sendable, Equatable {
  case seconds(Int)
  /// The time on the wall when it ends.
  case until(String)
}

/// A moment cut into what a clock on the wall shows.
struct LocalTime {
  let date: CivilDate
  let hour: Int
  let minute: Int

  init(_ at: Timestamp, utcOffsetSeconds: Int) {
    let seconds = Int((at.ms / 1000) + Int64(utcOffsetSeconds))
    let day = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    date = CivilDate(dayNumber: day)
    let inDay = seconds - day * 86_400
    hour = inDay / 3600
    minute = inDay / 60 % 60
  }

  /// At least two digits.
  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
