/// Takes the commonest English endings off a word; it favours leaving a word alone.
public enum Stemmer {
  /// The stem of a lower-case word: plural `-s`, `-ies`, `-es`, and `-ed`, `-ing` after a stem of
  /// three letters or more with a vowel in it.
  ///
  /// - Parameter word: folded UTF-8; anything but ASCII letters is returned as it is.
  public static func stem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var stem = Array(word)
    guard stem.count >= 4, stem.allSatisfy({ (0x61...0x7A).contains($0) }) else { return stem }
    if ends(stem, "ies") {
      stem.removeLast(3)
      stem.append(UInt8(ascii: "y"))
    } else if ends(stem, "sses") || ends(stem, "shes") || ends(stem, "ches") || ends(stem, "xes") {
      stem.removeLast(2)
    } else if ends(stem, "s"), !ends(stem, "ss"), !ends(stem, "us"), !ends(stem, "is") {
      stem.removeLast()
    }
    for ending in ["ing", "ed"] where ends(stem, ending) {
      let rest = stem.dropLast(ending.utf8.count)
      guard rest.count >= 3, rest.contains(where: { "aeiouy".utf8.contains($0) }) else { break }
      stem = Array(rest)
      restore(&stem)
      break
    }
    return stem
  }

  /// Undoes a doubled consonant ("shipp" → "ship") and gives back an `e` ("charg" → "charge").
  private static func restore(_ stem: inout [UInt8]) {
    let last = stem[stem.count - 1]
    if last == stem[stem.count - 2], !"lsz".utf8.contains(last), !"aeiou".utf8.contains(last) {
      stem.removeLast()
    } else if ends(stem, "g") && !ends(stem, "ng") || "vcu".utf8.contains(last) || ends(stem, "at")
    {
      stem.append(UInt8(ascii: "e"))
    }
  }

  private static func ends(_ word: [UInt8], _ ending: String) -> Bool {
    word.count >= ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
