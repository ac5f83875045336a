/// A way of writing that changes the look of a message and not its meaning.
public enum WritingHabit: String, Sendable, CaseIterable {
  /// Letters change places now and then.
  case typos
  /// Everything in capitals.
  case shouts
  /// No capitals, no full stop at the end.
  case lowercase
  /// A smiley at the end of some messages.
  case emoji
  /// Each sentence is sent as a message of its own.
  case bursts

  /// Rewrites the messages of one turn.
  func rewrite(
    _ messages: [String], using generator: inout some RandomNumberGenerator
  ) -> [String] {
    switch self {
    case .typos: messages.map { Self.misspelled($0, using: &generator) }
    case .shouts: messages.map { $0.uppercased() }
    case .lowercase: messages.map(Self.casual)
    case .emoji: messages.map { Self.decorated($0, using: &generator) }
    case .bursts: messages.flatMap(Self.sentences)
    }
  }

  /// Swaps neighbouring lower-case letters inside words, about one word in seven.
  private static func misspelled(
    _ text: String, using generator: inout some RandomNumberGenerator
  ) -> String {
    var scalars = Array(text.unicodeScalars)
    var index = 1
    while index + 1 < scalars.count {
      let swappable = scalars[index - 1...index + 1].allSatisfy { ("a"..."z").contains($0) }
      if swappable, scalars[index] != scalars[index + 1],
        Int.random(in: 0..<22, using: &generator) == 0
      {
        scalars.swapAt(index, index + 1)
        index += 5
      }
      index += 1
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  private static func casual(_ text: String) -> String {
    let lowered = text.lowercased()
    return lowered.hasSuffix(".") ? String(lowered.dropLast()) : lowered
  }

  private static func decorated(
    _ text: String, using generator: inout some RandomNumberGenerator
  ) -> String {
    let faces = ["🙂", "🙏", "😅", "👀"]
    guard Bool.random(using: &generator), let face = faces.randomElement(using: &generator) else {
      return text
    }
    return text + " " + face
  }

  /// Cuts a message after its sentences; a message of one sentence stays whole.
  private static func sentences(_ text: String) -> [String] {
    var parts: [String] = []
    var current = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      current.append(scalar)
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let endsWestern = (scalar == "." || scalar == "?" || scalar == "!") && next == " "
      let endsChinese = scalar == "。" || scalar == "？" || scalar == "！"
      if endsWestern || endsChinese {
        parts.append(String(current))
        current = String.UnicodeScalarView()
      }
    }
    parts.append(String(current))
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    let tail = start.reversed().prefix { $0 == " " }.count
    return String(start.dropLast(tail))
  }
}
