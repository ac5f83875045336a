import Desk
import Language
import Terminal

/// The lines on top of the board: what is now, how the day went, and how customers feel.
struct BoardSummary {
  let board: Board
  let texts: BoardTexts

  private var strings: Strings { texts.strings }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    for (y, spans) in zip(rect.rows, lines) {
      var x = rect.x + 1
      for span in spans {
        let width = canvas.metrics.width(of: span.text)
        // What has no room whole would be read as something else.
        guard x + width <= rect.right else { break }
        x = canvas.put(span.text, x: x, y: y, span.look) + 2
      }
    }
  }

  /// Now, today, and moods.
  var lines: [[Span]] { [now, today, moods] }

  private var now: [Span] {
    let since = board.queues.compactMap(\.waitingSince).min()
    let longest = texts.compact(ms: since.map { texts.now.msSince($0) })
    var spans: [Span] = []
    if board.open.overdue > 0 {
      spans.append(Span(strings.overdueCount(board.open.overdue), .slaBreach))
    }
    if board.open.soon > 0 {
      spans.append(Span(strings.soonCount(board.open.soon), .slaSoon))
    }
    return [Span(strings.summaryNow(board.open, longest: longest), .text)] + spans
  }

  private var today: [Span] {
    let day = board.day
    var parts = [
      strings.summaryToday, strings.arrivals(day.arrivals), strings.handOffs(day.handOffs),
      strings.handledCount(day.agents.handled),
    ]
    if let share = day.containment { parts.append(strings.containment(texts.percent(share))) }
    if let share = day.serviceLevel { parts.append(strings.serviceLevel(texts.percent(share))) }
    if let ms = day.meanWaitMs { parts.append(strings.meanWait(texts.compact(ms: ms))) }
    if let ms = day.agents.meanFirstResponseMs {
      parts.append(strings.firstResponse(texts.compact(ms: ms)))
    }
    if let ms = day.agents.meanHandlingMs {
      parts.append(strings.handling(texts.compact(ms: ms)))
    }
    return parts.map { Span($0, .text) }
  }

  /// The worst first: they are the ones to see where there is little room.
  private var moods: [Span] {
    var spans = [Span(strings.summaryMoods, .text)]
    if board.open.falling > 0 {
      spans.append(Span(strings.fallingCount(board.open.falling), .warn))
    }
    for emotion in Emotion.allCases.reversed() {
      guard let count = board.open.emotions[emotion] else { continue }
      spans.append(Span(strings.mood(emotion, count), look(of: emotion)))
    }
    return spans
  }

  private func look(of emotion: Emotion) -> Look {
    switch emotion {
    case .angry: .sentimentAngry
    case .frustrated, .disappointed, .anxious, .confused: .sentimentNegative
    case .satisfied: .sentimentPositive
    case .calm: .sentimentNeutral
    }
  }
}
