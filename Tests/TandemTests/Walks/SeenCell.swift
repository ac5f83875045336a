/// A cell as a person sees it: which blank was written and which was cleared, nobody sees.
struct SeenCell: Equatable {
  var scalar: Unicode.Scalar
  var look = Look()

  /// Colours and attributes, by the numbers that a terminal is sent for them.
  struct Look: Equatable {
    var foreground: [Int] = []
    var background: [Int] = []
    var attributes: Set<Int> = []

    /// Of a blank only the background, a line through it and its reversal are seen.
    var ofBlank: Look {
      let seen = attributes.intersection([4, 7, 9])
      return Look(
        foreground: seen.isEmpty ? [] : foreground, background: background, attributes: seen)
    }

    /// Takes the numbers of one `ESC [ … m`.
    mutating func take(_ numbers: [Int]) {
      var rest = numbers[...]
      while let number = rest.popFirst() {
        switch number {
        case 0: self = Look()
        case 1...9: attributes.insert(number)
        case 22: attributes.subtract([1, 2])
        case 23...29: attributes.remove(number - 20)
        case 38, 48:
          let count = rest.first == 2 ? 4 : 2
          let color = [number] + rest.prefix(count)
          rest = rest.dropFirst(count)
          if number == 38 { foreground = color } else { background = color }
        case 39: foreground = []
        case 49: background = []
        case 30...37, 90...97: foreground = [number]
        default: background = [number]
        }
      }
    }
  }

  /// The lines of a screen that was captured with its colours, without what is blank at their ends.
  static func lines(_ text: String) -> [[SeenCell]] {
    var look = Look()
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells: [SeenCell] = []
      var rest = line.unicodeScalars[...]
      while let scalar = rest.popFirst() {
        if scalar == "\u{1B}" {
          let sequence = rest.dropFirst().prefix { $0 != "m" }
          look.take(
            sequence.split(separator: ";", omittingEmptySubsequences: false)
              .map { Int(String($0)) ?? 0 })
          rest = rest[sequence.endIndex...].dropFirst()
        } else {
          cells.append(SeenCell(scalar: scalar, look: scalar == " " ? look.ofBlank : look))
        }
      }
      while cells.last == SeenCell(scalar: " ") { cells.removeLast() }
      return cells
    }
  }
}
