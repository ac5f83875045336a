import Testing

@testable import Terminal

@Suite struct FormTests {
  private let styles = FormStyles(
    label: .plain, focus: Style(attributes: .bold), text: .plain,
    placeholder: Style(attributes: .dim), problem: .plain)

  private func form() -> Form {
    Form([
      Form.Field("Name", Editor(text: "王芳", limitBytes: 100)),
      Form.Field("Tag", Editor(limitBytes: 100), placeholder: "vip"),
    ])
  }

  private func draw(_ form: Form, width: Int = 16, height: Int = 3) -> (Buffer, Point?) {
    var buffer = Buffer(width: width, height: height)
    let caret = buffer.drawForm(form, in: buffer.bounds, styles: styles, symbols: .ascii)
    #expect(buffer.checkInvariants() == nil)
    return (buffer, caret)
  }

  @Test func labelsStandInAColumnAndTheCaretInItsField() {
    var form = form()
    #expect(draw(form).0.lines == [">Name 王芳      ", " Tag  vip       ", "                "])
    #expect(draw(form).1 == Point(x: 10, y: 0))
    form.perform(.moveDown)
    #expect(draw(form).1 == Point(x: 6, y: 1))
    form.perform(.moveDown)
    #expect(form.focus == 0)
  }

  @Test func whatIsWrongStandsBelowItsFieldUntilItIsChanged() {
    var form = form()
    form.fields[0].problem = "taken"
    #expect(draw(form).0.lines == [">Name 王芳      ", "      taken     ", " Tag  vip       "])
    form.perform(.insert("!"))
    #expect(form.fields[0].problem == nil)
    #expect(form.fields[0].editor.text == "王芳!")
  }

  @Test func aFieldIsOneLine() {
    var form = form()
    #expect(form.perform(.insert("a\nb")) == .refused)
    #expect(form.fields[0].editor.text == "王芳")
  }

  @Test func theFieldWithTheFocusIsVisibleInOneRow() {
    var form = form()
    form.moveFocus(by: -1)
    let (buffer, caret) = draw(form, height: 1)
    #expect(buffer.lines == [">Tag  vip       "])
    #expect(caret == Point(x: 6, y: 0))
    #expect(draw(form, width: 0, height: 0).1 == nil)
  }

  @Test func anInputIsScrolledToItsCaret() {
    var buffer = Buffer(width: 6, height: 1)
    var editor = Editor(text: "中文字符串", limitBytes: 100)
    #expect(buffer.drawInput(editor, in: buffer.bounds, style: .plain) == Point(x: 5, y: 0))
    // The end is shown; a half glyph at the edge is a blank.
    #expect(buffer.lines == [" 符串 "])
    editor.perform(.moveToStart)
    #expect(buffer.drawInput(editor, in: buffer.bounds, style: .plain) == Point(x: 0, y: 0))
    #expect(buffer.lines == ["中文字"])
  }
}
