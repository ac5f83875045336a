import Desk
import Foundation
import Terminal
import Themes
import Workstation

/// What one frame of the workstation costs: all cells changed, nothing changed, one key typed.
enum FrameBenchmark {
  struct Figures: Encodable {
    var width: Int
    var height: Int
    /// Medians.
    var frameMicroseconds: Double
    var unchangedMicroseconds: Double
    var keyMicroseconds: Double
    var frameP99Microseconds: Double
    var keyP99Microseconds: Double
    /// Of text in the cells that a key changes.
    var bytesPerKey: Double
    /// Of the cells of a frame, how many the change from one session to the other touches.
    var changedShare: Double
  }

  private static let rounds = 1000
  /// A text is typed so far and then taken back with as many keys.
  private static let typedLength = 60

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let size = try options.size
    let seed = try options.seed
    let stages = [FrameDesk(seed: seed), FrameDesk(seed: seed &+ 1)].map { desk in
      started(desk, size)
    }
    let themes = try [theme(on: 234), theme(on: 235)]
    let device = MemoryDevice(size)
    let cache = ViewCache()
    func show(_ index: Int) {
      device.present(view(stages[index % 2], theme: themes[index % 2], cache: cache))
    }

    (0..<20).forEach(show)
    let cellsBefore = device.counts.cells
    let changed = Percentiles((0..<rounds).map { index in Stopwatch.ms { show(index) } })
    let cells = device.counts.cells - cellsBefore
    let unchanged = Percentiles((0..<rounds).map { _ in Stopwatch.ms { show(1) } })
    var typing = Typing(model: stages[0], theme: themes[0], device: device)
    typing.show()
    let bytesBefore = device.counts.bytes
    let keys = Percentiles((0..<rounds).map { index in typing.press(index) })
    return Figures(
      width: size.width, height: size.height, frameMicroseconds: changed.p50 * 1000,
      unchangedMicroseconds: unchanged.p50 * 1000, keyMicroseconds: keys.p50 * 1000,
      frameP99Microseconds: changed.p99 * 1000, keyP99Microseconds: keys.p99 * 1000,
      bytesPerKey: Double(device.counts.bytes - bytesBefore) / Double(rounds),
      changedShare: Double(cells) / Double(rounds * size.width * size.height))
  }

  /// A workstation in front of a desk, all questions answered.
  private static func started(_ desk: FrameDesk, _ size: Size) -> Model {
    var settings = Settings()
    settings.symbols = .line
    settings.deskName = "shop"
    var model = Model(
      viewer: FrameDesk.viewer, viewerName: "Li Na", permissions: [], language: .english,
      size: size, now: FrameDesk.now, settings: settings)
    var effects = update(&model, .started)
    while !effects.isEmpty {
      if case .ask(let id, let query) = effects.removeFirst() {
        effects += update(&model, .answered(id: id, desk.answer(query)))
      }
    }
    return model
  }

  /// The default theme on a background of its own, so that blank cells change as well.
  private static func theme(on background: UInt8) throws -> Theme {
    let parser = ThemeParser(roles: Look.roles) { BuiltInThemes.source($0) }
    var source = try parser.parse(BuiltInThemes.source("default-dark") ?? "", file: "default-dark")
    source.entries["text"]?.background = .indexed(background)
    return Theme(source, roles: Look.roles, tier: .indexed)
  }

  /// Types into the composer, key by key.
  private struct Typing {
    var model: Model
    let theme: Theme
    let device: MemoryDevice
    let cache = ViewCache()

    func show() {
      device.present(view(model, theme: theme, cache: cache))
    }

    /// The milliseconds from a key to its frame.
    mutating func press(_ index: Int) -> Double {
      let place = index % (2 * typedLength)
      let letter: Unicode.Scalar = place % 7 == 6 ? " " : "e"
      let key = place < typedLength ? Key.character(letter) : Key(.backspace)
      let startMs = Stopwatch.nowMs()
      _ = update(&model, .tick(FrameDesk.now.adding(ms: Int64(index))))
      _ = update(&model, .input(.key(key)))
      show()
      return Stopwatch.nowMs() - startMs
    }
  }
}
