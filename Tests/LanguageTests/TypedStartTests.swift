import Language
import Testing

/// What was typed finds how another text goes on.
@Suite struct TypedStartTests {
  @Test(arguments: [
    ("Hel", "Hello there.", "lo there."),
    ("hello T", "Hello there.", "here."),
    ("非常抱", "非常抱歉让您久等。", "歉让您久等。"),
    ("請稍", "请稍等，我查一下。", "等，我查一下。"),
    ("ＯＫ， l", "Ok, let me look.", "et me look."),
    ("I’m so", "I'm sorry.", "rry."),
    ("Thanks. We ", "Hi. We refund it.", "refund it."),
    ("好的。我马上", "您好。我马上查。谢谢。", "查。谢谢。"),
    ("a  b", "A b c", " c"),
  ])
  func `a text goes on from what reads like its start`(
    _ typed: String, _ candidate: String, _ rest: String
  ) {
    #expect(TypedStart.rest(of: candidate, after: typed) == rest)
  }

  @Test(arguments: [
    ("H", "Hello."), ("Hello.", "Hello."), ("help", "Hello there."), ("", "Hello."),
    ("Thanks. ", "Thank you. Bye."), ("there", "Hello there."),
  ])
  func `nothing continues what begins otherwise, is too short or is all there`(
    _ typed: String, _ candidate: String
  ) {
    #expect(TypedStart.rest(of: candidate, after: typed) == nil)
  }

  @Test(arguments: [
    ("It costs 16.00 now", 0), ("Hi. You", 3), ("Hi.", 0), ("您好。我", 9), ("您好。", 0),
    ("See e.g. this", 0), ("Really?! Yes", 8), ("line\n", 5), ("line\nnext", 5), ("", 0),
    ("“好！”他", 12),
  ])
  func `a sentence begins behind the mark that ended the last one`(_ text: String, _ start: Int) {
    #expect(SentenceMarks.lastStart(in: text) == start)
  }

  @Test func `a sentence nobody types is not looked for`() {
    let long = String(repeating: "a", count: SentenceMarks.sentenceLimitBytes + 1)
    #expect(SentenceMarks.lastStart(in: long) == nil)
  }

  @Test(arguments: [
    ("rry. We refund it.", "rry."), (" We refund it.", " We refund it."), ("吗？好的", "吗？"),
    ("\n\nBest regards\nLi Na", "\n\nBest regards"), ("16.00 in all", "16.00 in all"),
    ("?! No", "?!"), ("he said “no.” Then", "he said “no.”"),
  ])
  func `a sentence is taken with its marks`(_ text: String, _ first: String) {
    let end = SentenceMarks.end(of: text)
    #expect(String(decoding: text.utf8.prefix(end), as: UTF8.self) == first)
  }

  @Test(arguments: [
    ("lo there", "lo", " there"), ("lo there", "LO", " there"), (" there", " ", "there"),
    (" there", " th", "ere"), ("歉，让", "歉", "，让"), ("\nBye", "\n", "Bye"),
  ])
  func `what is typed is taken off what was offered`(
    _ offered: String, _ added: String, _ left: String
  ) {
    #expect(TypedStart.rest(of: offered, afterTyping: added) == left)
  }

  @Test(arguments: [("lo there", "p"), ("lo", " "), (" there", "t"), ("\nBye", " ")])
  func `what is typed otherwise ends the offer`(_ offered: String, _ added: String) {
    #expect(TypedStart.rest(of: offered, afterTyping: added) == nil)
  }
}
