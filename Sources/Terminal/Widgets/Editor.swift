/// A multi-line text with a caret: the value behind every place where text is typed.
///
/// Offsets are UTF-8 bytes on cluster boundaries, as the reader that draws the text sees them. The
/// text never exceeds `limitBytes`; an edit that would is refused whole and changes nothing.
public struct Editor: Sendable, Equatable {
  /// One thing that can be done to the text or the caret.
  public enum Edit: Hashable, Sendable {
    case insert(String)
    case deleteBackward, deleteForward, deleteWordBackward, deleteWordForward
    case killToLineEnd, killToLineStart
    /// Puts in what was cut last.
    case yank
    /// Just after a yank: puts in what was cut before instead.
    case yankPop
    case moveLeft, moveRight, moveWordLeft, moveWordRight
    case moveToLineStart, moveToLineEnd, moveToStart, moveToEnd
    /// Within rows as wide as the view says.
    case moveUp, moveDown
    case undo, redo
  }

  /// What an edit did.
  public enum Outcome: Sendable, Equatable {
    case changed
    case moved
    /// Nothing to do: the caret is at the edge, there is nothing to delete, yank or undo.
    case unchanged
    /// The text would exceed the limit.
    case refused
  }

  /// The text.
  public private(set) var text: String
  /// Where the next character goes: a byte offset on a cluster boundary.
  public private(set) var caret: Int
  /// The most bytes the text may have.
  public let limitBytes: Int
  /// How rows are measured.
  public let metrics: TextMetrics

  private var ring = KillRing()
  private var previous = Previous.other
  private var history = EditorHistory()
  /// The column that up and down aim for, kept while they follow each other.
  private var goalColumn: Int?

  /// What the last edit was, as far as the next one depends on it.
  private enum Previous: Sendable, Equatable {
    case other, kill
    /// Put these bytes in from the ring.
    case yank(Range<Int>)
  }

  /// An editor holding `text`, with the caret at its end.
  ///
  /// Text over the limit is cut to the longest start that fits; carriage returns are dropped.
  public init(text: String = "", limitBytes: Int, metrics: TextMetrics = .standard) {
    self.limitBytes = limitBytes
    self.metrics = metrics
    self.text = ""
    caret = 0
    let clean = TypedText.clean(text)
    self.text = clean.utf8.count <= limitBytes ? clean : Self.prefix(of: clean, bytes: limitBytes)
    caret = self.text.utf8.count
  }

  /// Whether there is no text.
  public var isEmpty: Bool { text.isEmpty }

  /// Does `edit`; `widthCells` is the width of the rows that up and down move in.
  @discardableResult
  public mutating func perform(_ edit: Edit, widthCells: Int = 80) -> Outcome {
    if edit != .moveUp, edit != .moveDown { goalColumn = nil }
    let before = previous
    previous = .other
    switch edit {
    case .insert(let piece): return insert(piece)
    case .yank:
      ring.rewind()
      return yank(ring.newest)
    case .yankPop: return yankPop(after: before)
    case .deleteBackward: return delete(boundary(before: caret)..<caret)
    case .deleteForward: return delete(caret..<boundary(after: caret))
    case .deleteWordBackward: return kill(wordBoundary(before: caret)..<caret, after: before)
    case .deleteWordForward: return kill(caret..<wordBoundary(after: caret), after: before)
    case .killToLineStart: return kill(lineStart(of: caret)..<caret, after: before)
    case .killToLineEnd: return killToLineEnd(after: before)
    case .moveLeft: return move(to: boundary(before: caret))
    case .moveRight: return move(to: boundary(after: caret))
    case .moveWordLeft: return move(to: wordBoundary(before: caret))
    case .moveWordRight: return move(to: wordBoundary(after: caret))
    case .moveToLineStart: return move(to: lineStart(of: caret))
    case .moveToLineEnd: return move(to: lineEnd(of: caret))
    case .moveToStart: return move(to: 0)
    case .moveToEnd: return move(to: text.utf8.count)
    case .moveUp: return moveRows(-1, widthCells: widthCells)
    case .moveDown: return moveRows(1, widthCells: widthCells)
    case .undo: return restore(history.undo(current: snapshot))
    case .redo: return restore(history.redo(current: snapshot))
    }
  }

  /// Replaces the whole text as one undoable edit, the caret at its end.
  @discardableResult
  public mutating func replace(with newText: String) -> Outcome {
    let clean = TypedText.clean(newText)
    guard clean.utf8.count <= limitBytes else { return .refused }
    guard clean != text else { return move(to: text.utf8.count) }
    history.record(snapshot, kind: .other)
    text = clean
    caret = clean.utf8.count
    goalColumn = nil
    previous = .other
    return .changed
  }

  /// Puts the caret on the cluster boundary at or before byte `offset`.
  public mutating func placeCaret(at offset: Int) {
    goalColumn = nil
    previous = .other
    history.endGroup()
    let target = min(max(0, offset), text.utf8.count)
    caret = target == text.utf8.count ? target : boundary(atOrBefore: target)
  }

  // MARK: Changing

  private mutating func insert(_ piece: String) -> Outcome {
    let clean = TypedText.clean(piece)
    guard !clean.isEmpty else { return .unchanged }
    guard text.utf8.count + clean.utf8.count <= limitBytes else { return .refused }
    let isTyped = clean.unicodeScalars.count == 1 && clean != " " && clean != "\n"
    history.record(snapshot, kind: isTyped ? .typing : .other)
    text.insert(contentsOf: clean, at: text[...].index(atByte: caret))
    let end = caret + clean.utf8.count
    // A mark or joiner may have merged with what follows: the caret stays on a boundary.
    caret = boundary(atOrAfter: end)
    return .changed
  }

  private mutating func delete(_ range: Range<Int>) -> Outcome {
    guard !range.isEmpty else { return .unchanged }
    history.record(snapshot, kind: .deleting)
    text.removeSubrange(indices(range))
    caret = boundary(atOrBefore: range.lowerBound)
    return .changed
  }

  private mutating func kill(_ range: Range<Int>, after before: Previous) -> Outcome {
    guard !range.isEmpty else { return .unchanged }
    ring.add(
      String(text[indices(range)]), joinsNewest: before == .kill,
      isBefore: range.upperBound == caret)
    history.endGroup()
    let outcome = delete(range)
    previous = .kill
    return outcome
  }

  private mutating func killToLineEnd(after before: Previous) -> Outcome {
    let end = lineEnd(of: caret)
    // At the end of a line the break itself goes, as in every shell.
    return kill(caret..<(end == caret ? boundary(after: caret) : end), after: before)
  }

  private mutating func yank(_ piece: String?) -> Outcome {
    guard let piece else { return .unchanged }
    let start = caret
    let outcome = insert(piece)
    if outcome == .changed { previous = .yank(start..<caret) }
    return outcome
  }

  private mutating func yankPop(after before: Previous) -> Outcome {
    guard case .yank(let range) = before, let piece = ring.next() else { return .unchanged }
    let state = (text, caret, history)
    _ = delete(range)
    let outcome = yank(piece)
    // A text that does not fit leaves the one before.
    if outcome == .refused {
      (text, caret, history) = state
      previous = .yank(range)
    }
    return outcome
  }

  // MARK: Moving

  private mutating func move(to offset: Int) -> Outcome {
    history.endGroup()
    guard offset != caret else { return .unchanged }
    caret = offset
    return .moved
  }

  private mutating func moveRows(_ step: Int, widthCells: Int) -> Outcome {
    history.endGroup()
    let layout = layout(widthCells: widthCells)
    let column = goalColumn ?? layout.caret.x
    goalColumn = column
    let row = layout.caret.y + step
    guard layout.rows.indices.contains(row) else { return .unchanged }
    caret = offset(inRow: layout.rows[row], column: column)
    return .moved
  }

  /// The boundary in `row` nearest to `column` from the left.
  private func offset(inRow row: Range<Int>, column: Int) -> Int {
    var found = row.lowerBound
    var x = 0
    for cluster in clusters(in: row) {
      if cluster.isBreak || x + cluster.width > column { break }
      x += cluster.width
      found = cluster.end
    }
    // The end of a wrapped row is the start of the next one; stay on this one.
    if found == row.upperBound, found < text.utf8.count, found > row.lowerBound,
      byte(found - 1) != 0x0A
    {
      return boundary(before: found)
    }
    return found
  }

  // MARK: Undo

  private var snapshot: EditorHistory.Snapshot { .init(text: text, caret: caret) }

  private mutating func restore(_ snapshot: EditorHistory.Snapshot?) -> Outcome {
    guard let snapshot else { return .unchanged }
    text = snapshot.text
    caret = snapshot.caret
    return .changed
  }

  // MARK: Cleaning

  private static func prefix(of text: String, bytes: Int) -> String {
    text[...].withBytes { storage in
      var reader = GlyphReader(storage, ambiguous: 1)
      var end = 0
      while reader.next() != nil, reader.offset <= bytes { end = reader.offset }
      return String(decoding: storage[0..<end], as: UTF8.self)
    }
  }

  private func indices(_ range: Range<Int>) -> Range<String.Index> {
    text[...].index(atByte: range.lowerBound)..<text[...].index(atByte: range.upperBound)
  }
}
