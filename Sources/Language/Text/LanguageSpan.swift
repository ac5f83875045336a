/// A stretch of a message in one language.
public struct LanguageSpan: Sendable, Equatable {
  public var language: MessageLanguage
  /// The bytes of the text's UTF-8 that it covers.
  public var utf8: Range<Int>
}

extension MessageLanguage {
  /// The language `text` is written in, judged by its first `Understander.readScalars` scalars.
  public static func detect(_ text: String) -> MessageLanguage {
    NormalText(text, limitScalars: Understander.readScalars).language
  }

  /// The stretches of `text` by language, in order and without gaps; none of a text without letters.
  ///
  /// Digits, signs and spaces belong to the stretch before them; what stands before the first
  /// letter belongs to the first stretch. Reading ends after `Understander.readScalars` scalars.
  public static func spans(of text: String) -> [LanguageSpan] {
    NormalText(text, limitScalars: Understander.readScalars).languageSpans()
  }
}

extension NormalText {
  /// What letters belong to, for cutting a text into stretches.
  private enum Script {
    case han, latin, other

    static func of(_ scalar: UInt32) -> Script? {
      if Scalars.isLatinLetter(scalar) { return .latin }
      if scalar < 0x250 { return nil }
      if Scalars.isKana(scalar) { return .other }
      if Scalars.isHan(scalar) { return .han }
      return Scalars.isWord(scalar) ? .other : nil
    }
  }

  /// The language of the whole message.
  var language: MessageLanguage {
    let language = counts.language
    guard counts.mayBePinyin else { return language }
    return scalars.withUnsafeBufferPointer { Pinyin.isPinyin($0) } ? .chinese : language
  }

  func languageSpans() -> [LanguageSpan] {
    var spans: [LanguageSpan] = []
    var start = 0
    var script: Script?
    for at in 0...count {
      let next = at == count ? nil : Script.of(scalars[at])
      if at < count, next == nil || next == script { continue }
      if let script {
        let part = start..<at
        let language = language(of: part, script)
        if let last = spans.last, last.language == language {
          spans[spans.count - 1].utf8 = last.utf8.lowerBound..<sourceRange(part).upperBound
        } else {
          let from = spans.isEmpty ? 0 : sourceRange(part).lowerBound
          spans.append(LanguageSpan(language: language, utf8: from..<sourceRange(part).upperBound))
        }
        start = at
      }
      script = next
    }
    return spans
  }

  private func language(of part: Range<Int>, _ script: Script) -> MessageLanguage {
    switch script {
    case .han: return .chinese
    case .other: return .other
    case .latin:
      var counts = ScriptCounts()
      for scalar in scalars[part] { counts.note(scalar, folded: scalar) }
      counts.finish()
      let isPinyin =
        counts.mayBePinyin
        && scalars.withUnsafeBufferPointer {
          Pinyin.isPinyin(UnsafeBufferPointer(rebasing: $0[part]))
        }
      return isPinyin ? .chinese : counts.language
    }
  }
}
