/// One complete sequence: what stands between its introducer and its final byte.
struct ControlSequence {
  /// `<`, `=`, `>`, `?` or nil.
  private let marker: UInt8?
  private let intermediate: UInt8?
  /// Numbers by field and subfield; a missing one is nil.
  private let fields: [[Int?]]
  private let final: UInt8

  /// Numbers beyond this are no keys, sizes or positions.
  private static let maxNumber = 0x10_FFFF

  init(parameters: [UInt8], final: UInt8) {
    var rest = parameters[...]
    var marker: UInt8?
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      marker = first
      rest = rest.dropFirst()
    }
    var intermediate: UInt8?
    while let last = rest.last, (0x20...0x2F).contains(last) {
      intermediate = last
      rest = rest.dropLast()
    }
    self.marker = marker
    self.intermediate = intermediate
    self.final = final
    fields =
      rest.isEmpty
      ? []
      : rest.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
        field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
          .map(Self.number)
      }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = min(value * 10 + Int(digit - 0x30), maxNumber)
    }
    return value
  }

  private func field(_ index: Int, _ subfield: Int = 0) -> Int? {
    guard fields.indices.contains(index), fields[index].indices.contains(subfield)
    else { return nil }
    return fields[index][subfield]
  }

  var isPasteStart: Bool { final == UInt8(ascii: "~") && marker == nil && field(0) == 200 }

  /// The event this sequence stands for, or nil if it is unknown.
  func event(expectsPosition: Bool) -> InputEvent? {
    if let intermediate { return modeReply(intermediate) }
    switch (marker, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      return mouse.map(InputEvent.mouse)
    case (UInt8(ascii: "?"), UInt8(ascii: "c")):
      return .reply(.deviceAttributes(fields.compactMap { $0.first ?? nil }))
    case (UInt8(ascii: "?"), UInt8(ascii: "u")):
      return .reply(.keyboardFlags(field(0) ?? 0))
    case (nil, UInt8(ascii: "t")) where field(0) == 6:
      guard let height = field(1), let width = field(2), height > 0, width > 0 else { return nil }
      return .reply(.cellPixels(Size(width: width, height: height)))
    case (nil, UInt8(ascii: "I")): return .focus(true)
    case (nil, UInt8(ascii: "O")): return .focus(false)
    case (nil, UInt8(ascii: "R")) where expectsPosition || (field(0) ?? 1) != 1:
      guard let row = field(0), let column = field(1), row > 0, column > 0 else { return nil }
      return .reply(.cursorPosition(Point(x: column - 1, y: row - 1)))
    case (nil, _): return key.map(InputEvent.key)
    default: return nil
    }
  }

  /// The key of this sequence after `ESC O`.
  var shift3Key: Key? {
    if let code = KeyTable.letter(final) { return Key(code, modifiers(field(1) ?? field(0))) }
    // The keypad in application mode sends letters for its signs and digits.
    switch final {
    case UInt8(ascii: "M"): return Key(.enter)
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Unicode.Scalar(final - 0x40))
    default: return nil
    }
  }

  private var key: Key? {
    // Releases of keys are told by the third subfield's number; nothing here acts on them.
    guard field(1, 1) != 3 else { return nil }
    let held = modifiers(field(1))
    switch final {
    case UInt8(ascii: "Z"): return Key(.backTab, held.subtracting(.shift))
    case UInt8(ascii: "u"): return textKey(code: field(0), held)
    case UInt8(ascii: "~") where field(0) == 27 && fields.count >= 3:
      return textKey(code: field(2), held)
    case UInt8(ascii: "~"): return field(0).flatMap(KeyTable.tilde).map { Key($0, held) }
    default: return KeyTable.letter(final).map { Key($0, held) }
    }
  }

  private func textKey(code: Int?, _ held: Key.Modifiers) -> Key? {
    guard let code, let known = KeyTable.code(code) else { return nil }
    if known == .tab, held.contains(.shift) { return Key(.backTab, held.subtracting(.shift)) }
    guard case .character(var scalar) = known else { return Key(known, held) }
    // With Control a key of another script means the one in its place on a Latin keyboard, which
    // comes as the last subfield.
    if scalar.value >= 0x80, held.contains(.control) || held.contains(.alt), let base = field(0, 2),
      case .character(let latin)? = KeyTable.code(base)
    {
      scalar = latin
    }
    // The shifted form comes as a subfield, or is the upper case where only that can be known.
    var typed = scalar
    if held.contains(.shift) {
      if let shifted = field(0, 1), final == UInt8(ascii: "u"),
        case .character(let other)? = KeyTable.code(shifted)
      {
        typed = other
      } else if scalar.value >= 0x61, scalar.value <= 0x7A {
        typed = Unicode.Scalar(UInt8(scalar.value) - 0x20)
      }
    }
    var rest = held.subtracting(.shift)
    if rest.contains(.control), typed.value >= 0x41, typed.value <= 0x5A {
      typed = Unicode.Scalar(UInt8(typed.value) + 0x20)
      if held.contains(.shift) { rest.insert(.shift) }
    }
    return Key(.character(typed), rest)
  }

  private func modifiers(_ number: Int?) -> Key.Modifiers {
    let bits = max(0, (number ?? 1) - 1)
    var found: Key.Modifiers = []
    if bits & 1 != 0 { found.insert(.shift) }
    if bits & 2 != 0 { found.insert(.alt) }
    if bits & 4 != 0 { found.insert(.control) }
    return found
  }

  private var mouse: Mouse? {
    guard let code = field(0), let x = field(1), let y = field(2), x > 0, y > 0 else { return nil }
    var held: Key.Modifiers = []
    if code & 4 != 0 { held.insert(.shift) }
    if code & 8 != 0 { held.insert(.alt) }
    if code & 16 != 0 { held.insert(.control) }
    let buttons: [Mouse.Button] = [.left, .middle, .right, .none]
    let button = buttons[code & 3]
    let action: Mouse.Action
    if code & 64 != 0 {
      guard code & 3 < 2 else { return nil }
      action = code & 1 == 0 ? .scrollUp : .scrollDown
    } else if code & 32 != 0 {
      action = button == .none ? .move : .drag
    } else {
      action = final == UInt8(ascii: "M") ? .press : .release
    }
    let position = Point(x: x - 1, y: y - 1)
    return Mouse(action, code & 64 != 0 ? .none : button, at: position, held)
  }

  private func modeReply(_ intermediate: UInt8) -> InputEvent? {
    guard intermediate == UInt8(ascii: "$"), final == UInt8(ascii: "y"),
      marker == UInt8(ascii: "?"), let mode = field(0), let state = field(1)
    else { return nil }
    return .reply(.mode(mode, state: state))
  }
}

extension TerminalReply {
  /// The answer in an operating system command: `11;rgb:RRRR/GGGG/BBBB`; nil for others.
  init?(operatingSystemCommand bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;rgb:") || text.hasPrefix("11;rgba:"),
      let colon = text.lastIndex(of: ":")
    else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).compactMap {
      part -> UInt8? in
      // One to four hexadecimal digits scale to the same 0...1.
      guard let value = UInt32(part, radix: 16), (1...4).contains(part.utf8.count) else {
        return nil
      }
      return UInt8(value * 255 / ((1 << (4 * UInt32(part.utf8.count))) - 1))
    }
    guard parts.count == 3 else { return nil }
    self = .background(red: parts[0], green: parts[1], blue: parts[2])
  }
}
