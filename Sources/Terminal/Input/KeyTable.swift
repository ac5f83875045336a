/// Which key a single scalar, or the code of a sequence, stands for.
enum KeyTable {
  /// The key that types `scalar`, or nil for one that no key sends.
  static func key(of scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x00: Key(.character(" "), .control)
    case 0x09: Key(.tab)
    case 0x0D: Key(.enter)
    // Terminals send either for Backspace.
    case 0x08, 0x7F: Key(.backspace)
    case 0x1B: Key(.escape)
    case 0x01...0x1A: Key(.character(Unicode.Scalar(UInt8(scalar.value) + 0x60)), .control)
    case 0x1C...0x1F: Key(.character(Unicode.Scalar(UInt8(scalar.value) + 0x40)), .control)
    case 0x80..<0xA0: nil
    default: Key(.character(scalar))
    }
  }

  /// The key of `CSI number ~`.
  static func tilde(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// The key of a final letter after `CSI` or `SS3`.
  static func letter(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// The key of a code of the kitty protocol or of xterm's `modifyOtherKeys`.
  static func code(_ code: Int) -> Key.Code? {
    switch code {
    case 9: .tab
    case 13, 57414: .enter
    case 27: .escape
    case 8, 127: .backspace
    case 57417: .left
    case 57418: .right
    case 57419: .up
    case 57420: .down
    case 57421: .pageUp
    case 57422: .pageDown
    case 57423: .home
    case 57424: .end
    case 57425: .insert
    case 57426: .delete
    // The keypad's digits and signs.
    case 57399...57408: .character(Unicode.Scalar(UInt8(code - 57399 + 0x30)))
    case 57409: .character(".")
    case 57410: .character("/")
    case 57411: .character("*")
    case 57412: .character("-")
    case 57413: .character("+")
    case 57415: .character("=")
    case 57344...63743: nil
    case 32...:
      Unicode.Scalar(UInt32(code)).flatMap { (0x80..<0xA0).contains(code) ? nil : .character($0) }
    default: nil
    }
  }
}
