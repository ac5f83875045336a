/// A part of the program that takes what strangers wrote.
protocol FuzzTarget {
  /// Feeds one input.
  mutating func feed(_ input: inout NastyInput) throws -> FuzzFinding
}

/// What one input came to.
struct FuzzFinding {
  /// Control scalars that came out where only harmless text may.
  private(set) var controlsOut = 0
  /// The first text with such scalars, its beginning, escaped.
  private(set) var example = ""
  /// A promise that was not kept, other than by controls.
  var broken: String?

  /// Counts what a text in display form must not hold.
  mutating func add(_ text: String, lineBreaks: Bool) {
    add(text, count: text.controlCount(lineBreaks: lineBreaks) + text.directionCount)
  }

  /// Counts controls only, in a text that is not yet in display form.
  mutating func addTyped(_ text: String) {
    add(text, count: text.controlCount(lineBreaks: true))
  }

  private mutating func add(_ text: String, count: Int) {
    guard count > 0 else { return }
    if controlsOut == 0 { example = String(text.unicodeScalars.prefix(200)).debugDescription }
    controlsOut += count
  }

  /// Reports a promise that was not kept; the first one stands.
  mutating func expect(_ isKept: Bool, _ promise: @autoclosure () -> String) {
    if !isKept, broken == nil { broken = promise() }
  }
}
