import Testing

@testable import Terminal

@Suite struct EditorTests {
  /// Plays `keys` on an editor of `text` and returns its text with `|` at the caret.
  ///
  /// Words in angle brackets are keys: `<C-w>`, `<left>`, `<M-f>`; the rest is typed.
  private func play(
    _ keys: String, on text: String = "", limit: Int = 1000, width: Int = 80
  ) -> String {
    var editor = Editor(text: text, limitBytes: limit)
    var rest = keys[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        if let edit = key(name).flatMap(Editor.Edit.init) {
          editor.perform(edit, widthCells: width)
        } else {
          Issue.record("no such key: \(name)")
        }
        rest = rest[rest.index(after: end)...]
      } else {
        for scalar in first.unicodeScalars { editor.perform(.insert(String(scalar))) }
        rest.removeFirst()
      }
    }
    return marked(editor)
  }

  private func marked(_ editor: Editor) -> String {
    let bytes = Array(editor.text.utf8)
    return String(decoding: bytes[..<editor.caret], as: UTF8.self) + "|"
      + String(decoding: bytes[editor.caret...], as: UTF8.self)
  }

  private func key(_ name: String) -> Key? {
    let named: [String: Key.Code] = [
      "left": .left, "right": .right, "up": .up, "down": .down, "home": .home, "end": .end,
      "bs": .backspace, "del": .delete,
    ]
    if let code = named[name] { return Key(code) }
    guard let scalar = name.unicodeScalars.last else { return nil }
    if name == "M-ret" { return Key(.enter, .alt) }
    if name.hasPrefix("C-home") { return Key(.home, .control) }
    if name.hasPrefix("C-") { return .control(scalar) }
    return name.hasPrefix("M-") ? .alt(scalar) : nil
  }

  @Test(arguments: [
    ("hello<left><left>X", "helX|lo"), ("abc<bs><bs>", "a|"), ("abc<home><del>", "|bc"),
    ("中文<bs>", "中|"), ("a👨‍👩‍👧‍👦<bs>", "a|"), ("e\u{301}x<left><bs>", "|x"), ("🇨🇳🇩🇪<left>", "🇨🇳|🇩🇪"),
    ("one two<C-w>", "one |"), ("one two<home><M-f><C-w>", "| two"), ("你好 world<C-w><C-w>", "|"),
    ("订单ORD88<C-w>", "订单|"), ("one two<home><M-f>", "one| two"),
    // Cuts that follow each other are one; an earlier one comes back by Alt-l.
    ("one two<C-w><C-w><C-y>", "one two|"), ("one two<home><C-k><C-y><C-y>", "one twoone two|"),
    ("one two<C-w><left><C-w><C-y><M-l>", "two| "), ("ab<C-w>cd<C-w>ef<C-w><C-y><M-l><M-l>", "ab|"),
    ("ab<C-w>cd<C-w><C-y><M-l><M-l>", "cd|"), ("ab<C-w>x<M-l>", "x|"),
    ("ab<C-w>cd<C-w><C-y><M-l><C-_>", "|"),
    // Words of every script: particles part a run of Han, signs within a word do not part it.
    ("您的订单发货了吗<C-w>", "您的订单发货|"), ("您的订单发货了吗<C-w><C-w>", "您的|"),
    ("カタカナ漢字<C-w>", "カタカナ|"), ("한국어 사용<C-w>", "한국어 |"), ("I don't<C-w>", "I |"),
    ("pay 3.50<C-w>", "pay |"), ("end.<C-w>", "|"), ("naïve café<C-w>", "naïve |"),
    ("a👍b<C-w>", "a👍|"),
    ("one<M-ret>two<C-u>", "one\n|"), ("one<M-ret>two<up><home><C-k>", "|\ntwo"),
    ("one<M-ret>two<up><C-k>", "one|two"), ("one two<C-w><home><C-y>", "two|one "),
    ("abc<C-_>", "|"), ("ab cd<C-_>", "ab |"), ("abc<C-_><M-_>", "abc|"),
    ("abc<bs><bs><C-_>", "abc|"), ("one<C-u><C-_>", "one|"),
    ("abc<M-ret>d<up>X", "aX|bc\nd"), ("ab<M-ret>abcdef<up><down>", "ab\nabcdef|"),
    ("abcdef<M-ret>a<M-ret>abcdef<up><up>", "abcdef|\na\nabcdef"), ("a<M-ret>b<C-home>x", "x|a\nb"),
  ])
  func keysEditLikeAShell(keys: String, expected: String) {
    #expect(play(keys) == expected, "\(keys)")
  }

  @Test func anEditOverTheLimitIsRefusedWhole() {
    var editor = Editor(text: "中文", limitBytes: 8)
    #expect(editor.perform(.insert("字")) == .refused)
    #expect(editor.perform(.insert("ab")) == .changed)
    #expect(editor.perform(.insert("c")) == .refused)
    #expect(editor.text == "中文ab")
    #expect(editor.replace(with: "123456789") == .refused)
    #expect(Editor(text: "中文字", limitBytes: 8).text == "中文")
  }

  @Test func controlTextIsNeverTyped() {
    var editor = Editor(text: "a\u{1B}[31mb\r\nc\u{0}", limitBytes: 100)
    editor.perform(.insert("\u{7F}\u{9B}x\u{2028}"))
    #expect(editor.text == "a[31mb\ncx\n")
  }

  @Test func rowsHoldTheWholeTextAndTheCaretStaysInside() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let text = (0..<8).map { _ in
        HostileText.samples.dropLast(4).randomElement(using: &random) ?? ""
      }
      .joined(separator: [" ", "\n", ""].randomElement(using: &random) ?? "")
      var editor = Editor(text: text, limitBytes: 100_000)
      let width = Int.random(in: 3..<20, using: &random)
      for _ in 0..<12 {
        let edits: [Editor.Edit] = [
          .moveUp, .moveDown, .moveLeft, .moveRight, .moveWordLeft, .moveWordRight, .deleteBackward,
          .deleteForward, .insert("\u{301}"), .insert("中"), .insert("\u{200D}"), .undo, .redo,
          .insert("👍"),
        ]
        editor.perform(edits.randomElement(using: &random) ?? .undo, widthCells: width)
        let layout = editor.layout(widthCells: width)
        #expect(layout.rows.first?.lowerBound == 0)
        #expect(layout.rows.last?.upperBound == editor.text.utf8.count)
        for (row, next) in zip(layout.rows, layout.rows.dropFirst()) {
          #expect(row.upperBound == next.lowerBound)
        }
        #expect(layout.caret.x >= 0 && layout.caret.x < width)
        #expect(layout.rows.indices.contains(layout.caret.y))
        #expect(editor.boundary(atOrBefore: editor.caret) == editor.caret)
      }
    }
  }

  @Test func upAndDownVisitEveryRowAndComeBack() {
    var editor = Editor(text: "the quick brown fox 中文字幕很长很长 jumps\nover", limitBytes: 1000)
    let rows = editor.layout(widthCells: 10).rows.count
    for row in stride(from: rows - 2, through: 0, by: -1) {
      #expect(editor.perform(.moveUp, widthCells: 10) == .moved)
      #expect(editor.layout(widthCells: 10).caret.y == row)
    }
    #expect(editor.perform(.moveUp, widthCells: 10) == .unchanged)
    for row in 1..<rows {
      #expect(editor.perform(.moveDown, widthCells: 10) == .moved)
      #expect(editor.layout(widthCells: 10).caret.y == row)
    }
    #expect(editor.caret == editor.text.utf8.count)
  }

  @Test func drawingReturnsTheCaretsCellAndKeepsItVisible() {
    var buffer = Buffer(width: 8, height: 2)
    let editor = Editor(text: "一二三四五六七", limitBytes: 100)
    let caret = buffer.drawEditor(editor, in: buffer.bounds, style: .plain)
    #expect(buffer.lines == ["四五六  ", "七      "])
    #expect(caret == Point(x: 2, y: 1))
    #expect(
      buffer.drawEditor(Editor(limitBytes: 9), in: buffer.bounds, style: .plain)
        == Point(x: 0, y: 0))
    #expect(buffer.lines == ["        ", "        "])
  }

  @Test func aGhostIsShownBehindTheCaretInItsOwnStyle() {
    var buffer = Buffer(width: 9, height: 2)
    var editor = Editor(text: "hi ", limitBytes: 100)
    let dim = Style(attributes: .dim)
    let caret = buffer.drawEditor(
      editor, in: buffer.bounds, style: .plain, ghost: "there you", ghostStyle: dim)
    #expect(buffer.lines == ["hi there ", "you      "])
    #expect(caret == Point(x: 3, y: 0))
    #expect(buffer.style(at: Point(x: 2, y: 0)) == .plain)
    #expect(buffer.style(at: Point(x: 3, y: 0)) == dim)
    editor.perform(.moveLeft)
    buffer.drawEditor(editor, in: buffer.bounds, style: .plain, ghost: "there you", ghostStyle: dim)
    #expect(buffer.lines == ["hi       ", "         "])
  }
}
