/// The form of a desk's order numbers, written as people would: `LH-######`, `A{2}#{6,10}`.
///
/// `#` is a digit, `@` a letter, `*` either; a count in braces, `{6}` or `{6,10}`, repeats the sign
/// before it. Everything else stands for itself, upper and lower case alike; `\` before a sign
/// takes its meaning away.
public struct NumberPattern: Sendable, Equatable {
  /// Why a pattern was refused.
  public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String
  }

  private enum Sign: Equatable {
    case digit, letter, either
    case literal(UInt32)

    func matches(_ scalar: UInt32) -> Bool {
      switch self {
      case .digit: Scalars.isDigit(scalar)
      case .letter: scalar &- 0x61 < 26
      case .either: Scalars.isDigit(scalar) || scalar &- 0x61 < 26
      case .literal(let own): own == scalar
      }
    }
  }

  private struct Piece: Equatable {
    var sign: Sign
    var counts: ClosedRange<Int>
  }

  /// The longest number a pattern may stand for; no shop's is longer.
  public static let maxLength = 64
  /// The fewest signs: shorter ones are found in every price.
  public static let minLength = 4

  /// The pattern as written.
  public let text: String
  private let pieces: [Piece]

  /// Reads a pattern.
  ///
  /// - Throws: `Problem` in a sentence for whoever wrote it.
  public init(_ text: String) throws(Problem) {
    self.text = text
    var pieces: [Piece] = []
    let scalars = Array(text.unicodeScalars)
    var at = 0
    while at < scalars.count {
      switch scalars[at] {
      case "#": pieces.append(Piece(sign: .digit, counts: 1...1))
      case "@": pieces.append(Piece(sign: .letter, counts: 1...1))
      case "*": pieces.append(Piece(sign: .either, counts: 1...1))
      case "{":
        guard let close = scalars[at...].firstIndex(of: "}"),
          let counts = Self.counts(scalars[(at + 1)..<close]), let last = pieces.indices.last
        else {
          throw Problem(
            description: "a count is written {6} or {6,10} behind the sign it repeats, up to "
              + "\(Self.maxLength)")
        }
        pieces[last].counts = counts
        at = close
      case "\\":
        at += 1
        guard at < scalars.count else {
          throw Problem(description: "a sign must follow the last \\")
        }
        pieces.append(Self.literal(scalars[at]))
      default: pieces.append(Self.literal(scalars[at]))
      }
      at += 1
    }
    // A message is read with runs of one letter shortened, so the pattern is as well.
    for index in pieces.indices.dropFirst(2).reversed()
    where pieces[index] == pieces[index - 1] && pieces[index] == pieces[index - 2] {
      if case .literal(let scalar) = pieces[index].sign, Scalars.isLetter(scalar) {
        pieces.remove(at: index)
      }
    }
    let fewest = pieces.reduce(0) { $0 + $1.counts.lowerBound }
    let most = pieces.reduce(0) { $0 + $1.counts.upperBound }
    guard fewest >= Self.minLength, most <= Self.maxLength else {
      throw Problem(
        description: "it must stand for \(Self.minLength) to \(Self.maxLength) signs")
    }
    guard pieces.contains(where: { $0.sign == .digit || $0.sign == .either }) else {
      throw Problem(description: "it needs a digit (#) somewhere")
    }
    self.pieces = pieces
  }

  private static func literal(_ scalar: Unicode.Scalar) -> Piece {
    Piece(sign: .literal(NormalText.folded(scalar.value, SimplifiedHan.table)), counts: 1...1)
  }

  private static func counts(_ text: ArraySlice<Unicode.Scalar>) -> ClosedRange<Int>? {
    let parts = String(String.UnicodeScalarView(text)).split(
      separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ Int($0) }), parts.count <= 2,
      let last = parts.last.flatMap({ Int($0) }), first >= 1, first <= last, last <= maxLength
    else { return nil }
    return first...last
  }

  /// The end of the longest number of this form at `start` that is not a part of a longer word.
  func end(_ scalars: UnsafeBufferPointer<UInt32>, from start: Int) -> Int? {
    // The ends that the pieces so far can reach; one bit for each length.
    var reached: UInt128 = 1
    for piece in pieces {
      var next: UInt128 = 0
      for length in 0..<Self.maxLength where reached >> UInt128(length) & 1 == 1 {
        var at = start + length
        for count in 1...piece.counts.upperBound {
          guard at < scalars.count, piece.sign.matches(scalars[at]) else { break }
          at += 1
          if count >= piece.counts.lowerBound { next |= 1 << UInt128(at - start) }
        }
      }
      if next == 0 { return nil }
      reached = next
    }
    for length in (1...Self.maxLength).reversed() where reached >> UInt128(length) & 1 == 1 {
      let end = start + length
      let isWhole =
        end == scalars.count
        || !(Scalars.isDigit(scalars[end]) || scalars[end] &- 0x61 < 26)
      if isWhole { return end }
    }
    return nil
  }
}
