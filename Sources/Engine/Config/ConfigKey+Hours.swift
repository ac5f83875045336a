import Desk
import Language

extension ConfigKey {
  /// Hours of a week: a list of texts such as `mon-fri 09:00-17:30`; two that overlap are refused.
  static func hours(
    _ name: String, _ path: WritableKeyPath<Target, [WeekHours.Span]>
  ) -> ConfigKey {
    ConfigKey(name) { value, target, reader in
      guard let items = value.array, items.count <= WeekHours.spanLimit else {
        reader.report(
          value.line,
          "'\(name)': expected a list of \(WeekHours.notation), found \(value.inWords)")
        return
      }
      var spans: [WeekHours.Span] = []
      var lines: [Int] = []
      for item in items {
        guard let more = item.string.flatMap(WeekHours.spans) else {
          reader.report(
            item.line, "'\(name)': expected \(WeekHours.notation), found \(item.inWords)")
          return
        }
        spans += more
        lines += more.map { _ in item.line }
        if let (first, _) = WeekHours.overlap(in: spans) {
          reader.report(
            item.line, "'\(name)': \(item.inWords) overlaps what stands on line \(lines[first])")
          return
        }
      }
      target[keyPath: path] = spans
    }
  }

  /// The name of a time zone that this machine knows.
  static func timeZone(_ name: String, _ path: WritableKeyPath<Target, String>) -> ConfigKey {
    ConfigKey(name, path, expected: "a time zone such as 'Europe/Berlin'") { value in
      value.string.flatMap { WeekHours.knows(timeZone: $0) ? $0 : nil }
    }
  }
}
