/// What was typed, read as a person means it: case, width, traditional and simplified Han, kinds of
/// quotation marks and the number of spaces are of no account.
///
/// It tells whether another text begins like it, and how that text goes on.
public struct TypedStart: Sendable, Equatable {
  /// Folded, without spaces at the start.
  let scalars: [UInt32]

  public init(_ text: Substring) {
    var text = text
    scalars = text.withUTF8 { bytes in
      var cursor = FoldedCursor(bytes, at: 0)
      var scalars: [UInt32] = []
      while let scalar = cursor.next() { scalars.append(scalar) }
      return scalars
    }
  }

  public init(_ text: String) { self.init(text[...]) }

  /// Whether it is long enough to tell what is meant: a Han sign or two letters.
  public var isTelling: Bool {
    var weight = 0
    for scalar in scalars {
      weight += scalar >= 0x2E80 ? 2 : Scalars.isLetter(scalar) || scalar &- 0x30 < 10 ? 1 : 0
      if weight >= 2 { return true }
    }
    return false
  }

  /// Where the part of `bytes` that reads like it ends; nil where `bytes` begin otherwise.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8; a NUL ends it.
  ///   - start: on a scalar.
  public func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var cursor = FoldedCursor(bytes, at: start)
    for scalar in scalars where cursor.next() != scalar { return nil }
    // A mark of the last letter belongs to it.
    cursor.skipPassedOver()
    return cursor.at
  }

  /// Compares with the text of `bytes` at `start`: below zero where it stands before that text,
  /// zero where that text begins like it, above zero where it stands behind.
  public func compare(to bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var cursor = FoldedCursor(bytes, at: start)
    for scalar in scalars {
      guard let other = cursor.next() else { return 1 }
      if scalar != other { return scalar < other ? -1 : 1 }
    }
    return 0
  }

  /// How `candidate` goes on where it, or one of its sentences, begins like the typed text or like
  /// the sentence at that text's end; nil where it does not or is at its end.
  public static func rest(of candidate: String, after typed: String) -> String? {
    var candidate = candidate
    guard let sentence = SentenceMarks.lastStart(in: typed) else { return nil }
    return candidate.withUTF8 { bytes in
      func rest(_ start: TypedStart, from offset: Int) -> String? {
        guard let end = start.end(in: bytes, from: offset), end < bytes.count else { return nil }
        return String(decoding: bytes[end...], as: UTF8.self)
      }
      let whole = TypedStart(typed)
      guard whole.isTelling else { return nil }
      let starts = SentenceMarks.starts(in: bytes)
      if let first = starts.first, let found = rest(whole, from: first) { return found }
      let utf8 = typed.utf8
      let last = TypedStart(typed[utf8.index(utf8.startIndex, offsetBy: sentence)...])
      guard last.isTelling else { return nil }
      for start in starts.dropFirst(sentence == 0 ? 1 : 0) {
        if let found = rest(last, from: start) { return found }
      }
      return nil
    }
  }

  /// How `offered` goes on once `added` was typed; nil where it does not begin like it.
  public static func rest(of offered: String, afterTyping added: String) -> String? {
    var offered = offered
    return offered.withUTF8 { bytes in
      let start = TypedStart(added)
      if start.scalars.isEmpty {
        // Spaces and breaks: exactly those that were offered.
        guard bytes.starts(with: added.utf8) else { return nil }
        return String(decoding: bytes[added.utf8.count...], as: UTF8.self)
      }
      func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
      guard isBlank(added.utf8.first) == isBlank(bytes.first),
        let end = start.end(in: bytes, from: 0)
      else { return nil }
      return String(decoding: bytes[end...], as: UTF8.self)
    }
  }

  /// `text` folded as it is compared, for searching in it.
  public static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for value in TypedStart(text).scalars {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// Whether the text of `bytes` at `first` stands before the one at `second`; a NUL ends each.
  public static func isOrdered(
    _ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ second: Int
  ) -> Bool {
    var left = FoldedCursor(bytes, at: first)
    var right = FoldedCursor(bytes, at: second)
    while true {
      guard let other = right.next() else { return false }
      guard let one = left.next() else { return true }
      if one != other { return one < other }
    }
  }
}

/// Reads scalars folded, runs of spaces as one, none at the start.
struct FoldedCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let simplified = SimplifiedHan.table
  private(set) var at: Int
  private var afterSpace = true

  init(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) {
    self.bytes = bytes
    self.at = at
  }

  mutating func next() -> UInt32? {
    while at < bytes.count, bytes[at] != 0 {
      let raw = ScalarReader.next(bytes, &at)
      if raw >= 0xAD, NormalText.isPassedOver(raw) { continue }
      var scalar = NormalText.folded(raw, simplified)
      if scalar == 0x09 || scalar == 0x0A || scalar == 0x0D { scalar = 0x20 }
      if scalar == 0x20 {
        if afterSpace { continue }
        afterSpace = true
      } else {
        afterSpace = false
      }
      return scalar
    }
    return nil
  }

  mutating func skipPassedOver() {
    while at < bytes.count, bytes[at] >= 0xC2 {
      var next = at
      guard NormalText.isPassedOver(ScalarReader.next(bytes, &next)) else { return }
      at = next
    }
  }
}
