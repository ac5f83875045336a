/// Writes the display form of text in one pass over its scalars.
struct DisplayWriter {
  var output = ""
  /// What stands for a line break.
  var newline: Unicode.Scalar
  /// True once more was to come than `limitScalars`; `output` then holds one scalar more.
  private(set) var isFull = false

  private let limitScalars: Int
  private var count = 0
  private var marks = 0
  private var hasBase = false

  init(multiline: Bool, limitScalars: Int) {
    newline = multiline ? "\n" : "⏎"
    self.limitScalars = limitScalars
  }

  mutating func write(_ text: String) {
    let scalars = text.unicodeScalars
    var at = scalars.startIndex
    // Up to here no string terminator follows: keeps a thousand unterminated sequences linear.
    var unterminatedUntil = scalars.startIndex
    while at < scalars.endIndex && !isFull {
      let scalar = scalars[at]
      if scalar == "\u{1B}" || isC1Introducer(scalar) {
        at = skipSequence(scalars, at, &unterminatedUntil)
        continue
      }
      let next = scalars.index(after: at)
      if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" {
        at = next
        continue
      }
      write(scalar)
      at = next
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch DisplayClass(of: scalar) {
    case .plain:
      marks = 0
      hasBase = true
      put(scalar)
    case .mark:
      marks += 1
      if !hasBase {
        // A mark without a base would sit on whatever is painted before it.
        put("\u{25CC}")
        hasBase = true
      }
      if marks <= Display.maxCombiningMarks { put(scalar) }
    case .lineBreak:
      marks = 0
      hasBase = false
      put(newline)
    case .space:
      marks = 0
      hasBase = true
      put(" ")
    case .invisible:
      break
    case .harmful:
      marks = 0
      hasBase = true
      put("\u{FFFD}")
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    output.unicodeScalars.append(scalar)
    count += 1
    if count > limitScalars { isFull = true }
  }

  // MARK: - Terminal sequences (ECMA-48)

  private func isC1Introducer(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F: true
    default: false
    }
  }

  /// The index after the sequence that starts at `at`.
  private func skipSequence(
    _ scalars: String.UnicodeScalarView, _ at: String.Index, _ unterminatedUntil: inout String.Index
  ) -> String.Index {
    var at = scalars.index(after: at)
    let introducer = scalars[scalars.index(before: at)].value
    var kind = introducer
    if introducer == 0x1B {
      guard at < scalars.endIndex else { return at }
      let second = scalars[at].value
      guard (0x20...0x7E).contains(second) else { return at }
      kind = second + 0x40
      if second < 0x40 || !isC1Introducer(Unicode.Scalar(kind) ?? " ") {
        return skipShort(scalars, at)
      }
      at = scalars.index(after: at)
    }
    return kind == 0x9B
      ? skipControlSequence(scalars, at) : skipString(scalars, at, &unterminatedUntil)
  }

  /// ESC, intermediates 20…2F, one final 30…7E.
  private func skipShort(_ scalars: String.UnicodeScalarView, _ start: String.Index)
    -> String.Index
  {
    var at = start
    while at < scalars.endIndex, (0x20...0x2F).contains(scalars[at].value) {
      at = scalars.index(after: at)
    }
    if at < scalars.endIndex, (0x30...0x7E).contains(scalars[at].value) {
      at = scalars.index(after: at)
    }
    return at
  }

  /// CSI: parameters and intermediates 20…3F, one final 40…7E.
  private func skipControlSequence(_ scalars: String.UnicodeScalarView, _ start: String.Index)
    -> String.Index
  {
    var at = start
    while at < scalars.endIndex, (0x20...0x3F).contains(scalars[at].value) {
      at = scalars.index(after: at)
    }
    if at < scalars.endIndex, (0x40...0x7E).contains(scalars[at].value) {
      at = scalars.index(after: at)
    }
    return at
  }

  /// OSC, DCS, SOS, PM, APC: up to BEL or ST on the same line; else nothing more is skipped.
  private func skipString(
    _ scalars: String.UnicodeScalarView, _ start: String.Index,
    _ unterminatedUntil: inout String.Index
  ) -> String.Index {
    if start < unterminatedUntil { return start }
    var at = start
    while at < scalars.endIndex {
      let value = scalars[at].value
      let next = scalars.index(after: at)
      if value == 0x07 || value == 0x9C { return next }
      if value == 0x1B, next < scalars.endIndex, scalars[next] == "\\" {
        return scalars.index(after: next)
      }
      if value == 0x0A { break }
      at = next
    }
    unterminatedUntil = at
    return start
  }
}
