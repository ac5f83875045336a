extension TextMetrics {
  /// Splits `text` into rows no wider than `cells`.
  ///
  /// - Parameter cells: available columns, at least 2 (a wide glyph must fit).
  /// - Returns: rows in order, at least one; joining them restores `text` without the line breaks
  ///   and the spaces at which rows were broken.
  public func wrap(_ text: Substring, to cells: Int) -> [Substring] {
    let ranges = text.withBytes { bytes in
      var wrapper = RowWrapper(
        bytes, width: cells, ambiguous: ambiguousWidth, keepsSpaces: false)
      var rows: [Range<Int>] = []
      while let row = wrapper.next() { rows.append(row) }
      return rows
    }
    return ranges.map {
      text[text.index(atByte: $0.lowerBound)..<text.index(atByte: $0.upperBound)]
    }
  }

  /// Splits `text` into rows no wider than `cells`.
  public func wrap(_ text: String, to cells: Int) -> [Substring] { wrap(text[...], to: cells) }
}
