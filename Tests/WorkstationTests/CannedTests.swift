import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// A slash in an empty reply lists the canned responses.
@Suite struct CannedTests {
  private func answering() -> Stage {
    var stage = Stage.started(.withCanned)
    stage.press(.f(3), .f(3))
    stage.effects = []
    return stage
  }

  private func found(_ query: String, language: String? = "zh") -> [String] {
    CannedItem.matching(query, in: World.withCanned.canned, language: language).map(\.id)
  }

  @Test func `a slash opens the list, Enter puts the chosen text into the reply`() {
    var stage = answering()
    stage.press(.character("/"))
    #expect(stage.shows("Canned responses"))
    stage.type("photo")
    stage.press(.enter)
    #expect(stage.model.composer.editor.text == "Please send two photos.")
    #expect(stage.savedTexts == ["Please send two photos."])
    stage.press(.enter)
    #expect(
      stage.lastCommand?.command
        == .send(
          text: "Please send two photos.",
          basis: ReplyBasis(source: .canned, rank: 0, edited: false)))
  }

  @Test(arguments: ["／", "、"]) func `the slash of a Chinese input method opens it as well`(
    _ sign: Unicode.Scalar
  ) {
    var stage = answering()
    stage.press(.character(sign))
    #expect(stage.shows("Canned responses"))
  }

  @Test func `a second slash is a slash`() {
    var stage = answering()
    stage.type("//a/b")
    #expect(stage.model.popup == nil)
    #expect(stage.model.composer.editor.text == "/a/b")
  }

  @Test func `within a text a slash is a slash, and Alt-slash lists`() {
    var stage = answering()
    stage.type("and/or ")
    #expect(stage.model.composer.editor.text == "and/or ")
    stage.press(.alt("/"))
    stage.type("photo")
    stage.press(.enter)
    #expect(stage.model.composer.editor.text == "and/or Please send two photos.")
  }

  @Test func `what nothing fills is shown, told and left to the guard`() {
    var stage = answering()
    stage.press(.character("/"))
    #expect(stage.shows("{fill in}"))
    stage.type("yanwu")
    stage.press(.enter)
    #expect(stage.model.composer.editor.text.contains("{order.eta}"))
    #expect(stage.status.contains("Fill in before sending: {order.eta}"))
  }

  @Test func `Escape and Backspace close it and type nothing`() {
    for key in [Key.escape, Key(.backspace)] {
      var stage = answering()
      stage.press(.character("/"), key)
      #expect(stage.model.popup == nil)
      #expect(stage.model.composer.editor.isEmpty)
    }
  }

  @Test(arguments: [
    ("照片", "CAN-08"), ("zhaopian", "CAN-08"), ("qfzp", "CAN-08"), ("qingfzp", "CAN-08"),
    ("zp", "CAN-08"), ("photo", "CAN-07"), ("pp", "CAN-07"), ("phto", "CAN-07"),
    ("can-06", "CAN-06"), ("運費", "CAN-06"), ("yw zq", "CAN-06"), ("PHOTO", "CAN-07"),
  ])
  func `titles, pinyin, its first letters, ids and texts are searched`(
    _ query: String, _ first: String
  ) {
    #expect(found(query).first == first)
  }

  @Test func `the customer's language comes first, nothing in the query lists all`() {
    #expect(found("").first == "CAN-06")
    #expect(found("", language: "en").first == "CAN-07")
    #expect(found("").count == World.withCanned.canned.count)
    #expect(found("xyzzy").isEmpty)
    #expect(found("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq").isEmpty)
  }

  @Test func `until the answer is there it says that it is read`() {
    var stage = Stage.started(.withCanned)
    stage.send(.input(.key(.character("/"))))
    #expect(stage.shows("Loading"))
    stage.send(.input(.key(.enter)))
    #expect(stage.model.popup != nil)
    stage.answerAll()
    #expect(stage.shows("Photo please"))
  }
}
