import Desk
import Terminal

/// The day by half hours: arrivals, hand-offs, the longest wait and the mood.
struct BoardPlots {
  let halfHours: [HalfHour]
  let texts: BoardTexts

  /// Two beside each other where all four do not fit, and below each other where there is height.
  private static let leastWidth = 28
  private static let leastHeight = 5

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard rect.height >= BoardPlots.leastHeight, rect.width >= BoardPlots.leastWidth else { return }
    let perRow = rect.width / BoardPlots.leastWidth >= 4 ? 4 : max(1, min(2, rect.width / 28))
    let rows = min((4 + perRow - 1) / perRow, rect.height / BoardPlots.leastHeight)
    let width = rect.width / perRow
    let height = min(rect.height / rows, 12)
    for (index, plot) in plots.prefix(perRow * rows).enumerated() {
      let place = Rect(
        x: rect.x + index % perRow * width, y: rect.y + index / perRow * height,
        width: width - (index % perRow == perRow - 1 ? 0 : 1), height: height)
      let (head, body) = place.splitTop(1)
      canvas.buffer.drawTitleLine(
        in: head, title: plot.title, symbols: canvas.symbols, style: canvas.theme[.border],
        titleStyle: canvas.theme[.title])
      canvas.buffer.drawPlot(
        plot.plot, in: body, styles: canvas.theme.plotStyles, symbols: canvas.symbols)
    }
  }

  private var plots: [(title: String, plot: Plot)] {
    let strings = texts.strings
    let waits = halfHours.map(\.longestWaitMs)
    return [
      (strings.plotArrivals, columns(halfHours.map { Double($0.arrivals) }) { "\(Int($0))" }),
      (
        strings.plotWait,
        columns(waits.map(Double.init)) { texts.compact(ms: Int64($0)) }
      ),
      (strings.plotHandOffs, columns(halfHours.map { Double($0.handOffs) }) { "\(Int($0))" }),
      (
        strings.plotMood,
        Plot(
          halfHours.map { $0.mood ?? .nan }, .line, range: -1...1, top: "+", bottom: "--",
          labels: labels)
      ),
    ]
  }

  private func columns(_ values: [Double], _ text: (Double) -> String) -> Plot {
    let most = values.max() ?? 0
    return Plot(
      values, .columns, range: 0...max(1, most), top: text(most), bottom: "", labels: labels)
  }

  /// A clock time under every eighth of the day so far.
  private var labels: [Plot.Label] {
    let step = max(2, (halfHours.count + 3) / 4)
    return stride(from: 0, to: halfHours.count, by: step)
      .map { Plot.Label($0, texts.clock(halfHours[$0].start)) }
  }
}
