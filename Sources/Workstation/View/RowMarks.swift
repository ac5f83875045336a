import Desk
import Language

/// The small signs of a session's row: each a glyph and a look.
enum RowMarks {
  /// `+ = - --`, from the smoothed mood and the latest emotion.
  static func mood(_ row: SessionRow) -> Span {
    mood(level: row.mood, emotion: row.emotion)
  }

  static func mood(level: Double, emotion: Emotion) -> Span {
    if emotion == .angry || level <= -0.6 { return Span("--", .sentimentAngry) }
    if level <= -0.2 { return Span("-", .sentimentNegative) }
    if level >= 0.2 { return Span("+", .sentimentPositive) }
    return Span("=", .sentimentNeutral)
  }

  /// `!!` past the promised time, `!` shortly before.
  static func urgency(_ timing: Timing?) -> Span {
    switch timing?.urgency {
    case .breach: Span("!!", .slaBreach)
    case .soon: Span("!", .slaSoon)
    case .ok, nil: Span("", .slaOK)
    }
  }

  /// Time left, `+` and the time past it, or when it was last spoken where nobody waits.
  static func time(
    _ row: SessionRow, _ timing: Timing?, now: Timestamp, _ strings: Strings, _ settings: Settings
  ) -> Span {
    guard let timing else {
      let moment = row.status == .snoozed ? row.snoozedUntil ?? row.lastAt : row.lastAt
      return Span(
        strings.moment(moment, now: now, utcOffsetSeconds: settings.utcOffsetSeconds), .dim)
    }
    let text = strings.compact(seconds: timing.seconds)
    switch timing.urgency {
    case .breach: return Span("+" + text, .slaBreach)
    case .soon: return Span(text, .slaSoon)
    case .ok: return Span(text, .slaOK)
    }
  }

  /// A trajectory as `+ = - --` signs, oldest first.
  static func trajectory(_ polarities: [Double]) -> String {
    polarities.map { mood(level: $0, emotion: .calm).text }.joined(separator: " ")
  }
}
