import Foundation

/// Which of the characters of some texts sound alike, without their tones.
public struct HanSounds: Sendable {
  private var pinyins: [Unicode.Scalar: String] = [:]
  private var characters: [String: [Unicode.Scalar]] = [:]

  /// Knows the characters of `texts`: those that people really confuse with each other.
  ///
  /// - Complexity: some 50 µs a character the first time it occurs.
  public init(texts: [String]) {
    var seen: Set<Unicode.Scalar> = []
    for text in texts { seen.formUnion(text.unicodeScalars.lazy.filter(Self.isHan)) }
    let scalars = seen.sorted()
    let line = scalars.map { String($0) }.joined(separator: " ")
    let latin = line.applyingTransform(.mandarinToLatin, reverse: false)?
      .applyingTransform(.stripCombiningMarks, reverse: false)
    let syllables = (latin ?? "").split(separator: " ")
    // A platform without the transform knows no sounds, and nothing sounds alike.
    guard syllables.count == scalars.count else { return }
    for (scalar, syllable) in zip(scalars, syllables) {
      pinyins[scalar] = String(syllable)
      characters[String(syllable), default: []].append(scalar)
    }
  }

  /// The sound of a character; nil for one that was in no text.
  public func pinyin(of scalar: Unicode.Scalar) -> String? { pinyins[scalar] }

  /// Other characters of the same sound.
  func alike(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    pinyins[scalar].flatMap { characters[$0] }?.filter { $0 != scalar } ?? []
  }

  /// A character that is typed with these letters.
  func han(for letters: String) -> Unicode.Scalar? { characters[letters]?.first }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
