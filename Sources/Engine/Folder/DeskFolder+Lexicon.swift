extension DeskFolder {
  /// Far more than a person writes.
  private static let lexiconLimitBytes = 1024 * 1024

  /// The desk's own table of words; nil where there is none, or none that can be read.
  func ownWords() -> String? {
    guard Files.exists(lexiconPath) else { return nil }
    do {
      guard let bytes = try Files.read(lexiconPath, limitBytes: Self.lexiconLimitBytes) else {
        Log.write("lexicon.txt is longer than 1 MiB; the desk reads without its own words")
        return nil
      }
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      Log.write("lexicon.txt: \(error); the desk reads without its own words")
      return nil
    }
  }
}
