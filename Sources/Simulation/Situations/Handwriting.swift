/// How one customer writes: habits and speed.
struct Handwriting: Sendable {
  /// Characters above which a message is taken to be pasted, not typed.
  static let pasteLength = 400
  /// The longest a message is waited for, in milliseconds.
  static let longestDelayMs = 25_000

  private let habits: [WritingHabit]
  private var latinMs = 90
  private var wideMs = 240

  /// A hand of average speed.
  init(habits: [WritingHabit]) {
    self.habits = habits
  }

  /// A hand of its own speed, and at times with a small habit of its own.
  init(
    habits: [WritingHabit], language: Situation.Language,
    using generator: inout some RandomNumberGenerator
  ) {
    let draw = Int.random(in: 0..<100, using: &generator)
    let minor: WritingHabit? =
      switch (language, draw) {
      case (.english, 0..<15): .lowercase
      case (.english, 15..<25): .typos
      case (_, 25..<33): .emoji
      case (_, 33..<43): .bursts
      default: nil
      }
    self.habits = habits.isEmpty ? [minor].compactMap(\.self) : habits
    latinMs = Int.random(in: 55...120, using: &generator)
    wideMs = Int.random(in: 160...320, using: &generator)
  }

  /// Writes the messages of one turn and times them.
  func write(
    _ messages: [String], using generator: inout some RandomNumberGenerator
  ) -> [CustomerScript.Line] {
    var written = messages
    for habit in habits {
      written = habit.rewrite(written, using: &generator)
    }
    return written.enumerated().map { index, text in
      // Only the first message of a turn needs reading and thinking.
      let thinkingMs = Int.random(in: index == 0 ? 900...3_500 : 200...900, using: &generator)
      return CustomerScript.Line(
        text: text, delayMs: min(Self.longestDelayMs, thinkingMs + typingMs(text)))
    }
  }

  private func typingMs(_ text: String) -> Int {
    let scalars = text.unicodeScalars
    guard scalars.count <= Self.pasteLength else { return 1_500 }
    return scalars.reduce(0) { $0 + ($1.value < 0x2E80 ? latinMs : wideMs) }
  }
}
