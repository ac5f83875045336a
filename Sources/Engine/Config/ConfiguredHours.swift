import Desk
import Foundation
import Language

/// A queue's hours as the configuration describes them.
struct ConfiguredHours {
  var zone: ZoneRules?
  var week: [WeekHours.Span] = []
  var holidays: Set<Int> = []

  /// The hours; without a zone they mean nothing.
  func whole(_ line: Int, _ reader: inout ConfigReader) -> BusinessHours? {
    guard let zone else {
      reader.report(line, "'hours': 'timeZone' is missing, such as 'Europe/Berlin'")
      return nil
    }
    return BusinessHours(zone: zone, spans: week, holidays: holidays)
  }
}

extension ConfigKey where Target == ConfiguredHours {
  /// Days off that a desk may name; some years of them.
  private static var holidayLimit: Int { 500 }

  /// Every key of the hours.
  static var all: [ConfigKey] {
    [
      ConfigKey("timeZone") { value, hours, reader in
        guard let name = value.string else {
          reader.report(value.line, "'timeZone': expected a name, found \(value.inWords)")
          return
        }
        hours.zone = ZoneRules(systemName: name)
        guard hours.zone == nil else { return }
        let nearest = NearestName.of(name, among: TimeZone.knownTimeZoneIdentifiers)
        reader.report(
          value.line,
          "'timeZone': unknown time zone \(value.inWords); "
            + (nearest.map { "did you mean '\($0)'?" }
              ?? "expected a name such as 'Europe/Berlin' or 'Asia/Shanghai'"))
      },
      .hours("week", \.week),
      ConfigKey(
        "holidays", \.holidays,
        expected: "a list of at most \(holidayLimit) dates such as '2026-10-01'"
      ) { value in
        guard let items = value.array, items.count <= holidayLimit else { return nil }
        let days = items.compactMap { item -> Int? in
          guard let text = item.string, text.utf8.count == 10, let moment = Timestamp(text),
            moment.description.hasPrefix(text)
          else { return nil }
          return Int(moment.ms / 86_400_000)
        }
        return days.count == items.count ? Set(days) : nil
      },
    ]
  }
}

extension ZoneRules {
  /// Changes from 2000 on; what a desk holds is no older.
  private static let firstYearMs: Int64 = 946_684_800_000
  /// Changes up to some decades ahead: a queue's hours are looked up for days, not for years.
  private static let lastYearMs: Int64 = 2_524_608_000_000

  /// The rules of a zone from the system's tables; nil where they do not know the name.
  init?(systemName: String) {
    guard let zone = TimeZone(identifier: systemName) else { return nil }
    var changes: [Change] = []
    let first = Date(timeIntervalSince1970: Double(ZoneRules.firstYearMs) / 1000)
    var date = first
    while let next = zone.nextDaylightSavingTimeTransition(after: date),
      next.timeIntervalSince1970 * 1000 < Double(ZoneRules.lastYearMs), next > date
    {
      changes.append(
        Change(
          at: Timestamp(ms: Int64((next.timeIntervalSince1970 * 1000).rounded())),
          offsetSeconds: zone.secondsFromGMT(for: next.addingTimeInterval(1))))
      date = next
    }
    self.init(
      name: systemName, firstOffsetSeconds: zone.secondsFromGMT(for: first), changes: changes)
  }
}
