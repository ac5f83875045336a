import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// Files that go out with a reply: attached, taken off, sent, withdrawn, and never lost.
@Suite struct AttachTests {
  private typealias File = Desk.Attachment
  private let bill = File(name: "invoice.pdf", path: "b2", sizeBytes: 12_900)
  private let photo = File(name: "my photo 照片.png", path: "a1", sizeBytes: 3 << 20)

  /// In one of the viewer's own sessions.
  private func answering(_ language: UILanguage = .english) -> Stage {
    var stage = Stage.started(language: language)
    stage.press(.f(3), .f(3))
    stage.effects = []
    return stage
  }

  /// Names a file behind the colon, and lets the desk have it.
  private func attach(_ file: File, in stage: inout Stage) throws {
    stage.press(.alt("+"))
    stage.type("~/" + file.name)
    stage.press(.enter)
    let session = try #require(stage.model.open?.id)
    let path = "~/" + file.name
    #expect(stage.effects.last == .attach(path: path, to: session))
    stage.send(.attached(session, path: path, .success(file)))
  }

  private func lastDraft(_ stage: Stage) -> DraftChange? {
    stage.effects.reversed().lazy.compactMap {
      if case .saveDraft(let change) = $0 { change } else { nil }
    }.first
  }

  @Test(arguments: UILanguage.allCases)
  func `a file that is attached stands in the draft, on screen and on disk`(
    language: UILanguage
  ) throws {
    var stage = answering(language)
    try attach(photo, in: &stage)
    #expect(stage.shows("+ my photo 照片.png 3 MiB"), "\(stage)")
    #expect(stage.status.contains("照片.png"))
    #expect(lastDraft(stage)?.files == [photo] && lastDraft(stage)?.text == "")
    #expect(stage.model.draftCount == 1)
  }

  @Test func `a reply of files alone goes, and one under way is waited for`() throws {
    var stage = answering()
    stage.press(.enter)
    #expect(stage.status.contains("says nothing"))
    stage.press(.alt("+"))
    stage.type("a.pdf")
    stage.press(.enter, .enter)
    #expect(stage.lastCommand == nil && stage.status.contains("still being attached"))
    let session = try #require(stage.model.open?.id)
    stage.send(.attached(session, path: "a.pdf", .success(bill)))
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    #expect(given.command == .send(text: "", basis: nil, files: [bill]))
    #expect(stage.model.composer.files.isEmpty)
    stage.send(.outcome(id: given.id, .refused(.filesNotTaken(channel: "web"))))
    #expect(stage.model.composer.files == [bill] && lastDraft(stage)?.files == [bill])
    #expect(stage.status.contains("takes no files"))
  }

  @Test func `Esc in the send-hold brings back the text and the files`() throws {
    var stage = answering()
    stage.type("here")
    try attach(bill, in: &stage)
    stage.press(.enter)
    var given = try #require(stage.lastCommand)
    let event = Event(
      seq: 900, session: given.session, version: 9, epoch: 3, actor: .agent("lina"),
      at: World.now,
      fact: .messageCommitted(
        MessageCommitted(
          text: "here", notBefore: World.now.adding(ms: 5000), files: [bill])))
    stage.send(.outcome(id: given.id, .done([event])))
    #expect(lastDraft(stage)?.files == [])
    stage.press(.escape)
    given = try #require(stage.lastCommand)
    #expect(given.command == .withdraw(MessageID(900)))
    stage.send(.outcome(id: given.id, .done([])))
    #expect(stage.model.composer.editor.text == "here" && stage.model.composer.files == [bill])
    #expect(lastDraft(stage)?.files == [bill])
  }

  @Test func `what is taken off is named, so that its copy can go; an undo takes off, too`() throws
  {
    var stage = answering()
    try attach(bill, in: &stage)
    try attach(photo, in: &stage)
    stage.press(.alt("i"))
    #expect(stage.model.composer.files == [bill])
    #expect(lastDraft(stage)?.dropped == [photo])
    let session = try #require(stage.model.open?.id)
    stage.send(.draftSaved(session, revision: stage.model.composer.revision))
    stage.press(.alt("-"))
    #expect(stage.model.composer.files.isEmpty && lastDraft(stage)?.dropped == [bill])
    #expect(stage.status.contains("Taken off: invoice.pdf"))
    stage.press(.alt("-"))
    #expect(stage.status.contains("Nothing is attached"))
  }

  @Test func `what was sent is not taken off by an undo`() throws {
    var stage = answering()
    try attach(bill, in: &stage)
    #expect(Action.undo.disabled(in: stage.model) == nil)
    stage.press(.enter, .alt("i"))
    #expect(stage.status.contains("can be undone"), "\(stage)")
    #expect(lastDraft(stage)?.dropped == [])
  }

  @Test func `one of several is taken off by its name`() throws {
    var stage = answering()
    try attach(photo, in: &stage)
    try attach(bill, in: &stage)
    stage.press(.escape, .character(":"))
    stage.type("detach my")
    stage.press(.tab, .enter)
    #expect(stage.model.composer.files == [bill], "\(stage)")
    stage.press(.character(":"))
    stage.type("detach x")
    stage.press(.enter)
    #expect(stage.shows("Nothing attached is called x"), "\(stage)")
  }

  @Test(arguments: [
    FileFault.missing, .notAFile, .tooLarge(bytes: 1 << 30, limitBytes: 10 << 20),
    .unreadable("Permission denied"), .notKept("No space left on device"),
  ])
  func `a file that cannot be had is said, and the draft stays`(fault: FileFault) throws {
    for language in UILanguage.allCases {
      var stage = answering(language)
      stage.type("here it is")
      stage.press(.alt("+"))
      stage.type("none.pdf")
      stage.press(.enter)
      let session = try #require(stage.model.open?.id)
      stage.send(.attached(session, path: "none.pdf", .failure(fault)))
      #expect(stage.status.contains("none.pdf"), "\(stage)")
      #expect(stage.model.composer.editor.text == "here it is")
      #expect(stage.model.composer.attaching == 0)
    }
  }

  @Test func `a file finds its session though another one is open`() throws {
    var stage = answering()
    let session = try #require(stage.model.open?.id)
    stage.press(.alt("+"))
    stage.type("a.pdf")
    stage.press(.enter)
    stage.model.openSession(World.zhang, nil)
    stage.answerAll()
    stage.send(.attached(session, path: "a.pdf", .success(bill)))
    #expect(stage.model.composer.files.isEmpty)
    #expect(lastDraft(stage)?.session == session && lastDraft(stage)?.files == [bill])
    stage.model.openSession(session, nil)
    #expect(stage.model.composer.files == [bill])
  }

  @Test func `a stored draft brings its files back`() throws {
    var world = World.busy
    let row = try #require(world.rows.first { $0.owner == .agent("lina") })
    world.details[row.id] = SessionDetails(
      row: row, packet: nil, trajectory: [], instruction: nil,
      drafts: [
        Draft(
          session: row.id, agent: "lina", text: "", isNote: false, at: World.now, files: [bill])
      ], viewers: [])
    var stage = Stage.started(world)
    stage.press(.f(3), .f(3))
    #expect(stage.model.open?.id == row.id)
    #expect(stage.model.composer.files == [bill] && stage.model.composer.saved == .saved)
  }

  @Test func `a note takes no files and leaves those that wait for the reply`() throws {
    var stage = answering()
    try attach(bill, in: &stage)
    stage.press(.control("t"))
    stage.press(.alt("+"))
    #expect(stage.model.popup == nil && stage.status.contains("A note takes no files"))
    stage.type("ask the store")
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    #expect(given.command == .note(text: "ask the store"))
    #expect(stage.model.composer.files == [bill] && !stage.model.composer.isNote)
    stage.send(.outcome(id: given.id, .done([])))
    #expect(lastDraft(stage)?.files == [bill])
  }

  @Test func `attaching stays listed where it is not possible, with the reason`() {
    var stage = answering()
    stage.model.settings.channelsWithoutFiles = ["web"]
    #expect(Action.attach.disabled(in: stage.model) == .refusal(.filesNotTaken(channel: "web")))
    stage.model.settings.channelsWithoutFiles = []
    #expect(Action.attach.disabled(in: stage.model) == nil)
    stage.model.composer.files = (0..<Policy.fileLimit).map {
      File(name: "\($0)", path: "\($0)", sizeBytes: 1)
    }
    #expect(
      Action.attach.disabled(in: stage.model)
        == .refusal(.tooManyFiles(limit: Policy.fileLimit)))
    #expect(Action.detach.disabled(in: Stage().model) == .noSession)
  }

  @Test func `a path is completed from what the disk answers, folder by folder`() {
    var stage = answering()
    stage.press(.alt("+"))
    #expect(stage.effects.last == .listFolder(""))
    stage.send(.folderListed(FolderListing(folder: "x/", names: ["tardy.pdf"])))
    #expect(!stage.shows("tardy"))
    stage.send(
      .folderListed(FolderListing(folder: "", names: [".hidden", "a b.pdf", "bills/"])))
    #expect(stage.shows("a b.pdf") && !stage.shows(".hidden"), "\(stage)")
    stage.type("bi")
    stage.press(.tab)
    #expect(stage.effects.last == .listFolder("bills/"))
    stage.send(.folderListed(FolderListing(folder: "bills/", names: ["may.pdf", "june.pdf"])))
    #expect(stage.shows("bills/may.pdf"), "\(stage)")
    stage.type("m")
    stage.press(.tab, .enter)
    #expect(
      stage.effects.last
        == .attach(path: "bills/may.pdf", to: stage.model.open?.id ?? SessionID(0)))
  }

  // MARK: On screen

  /// Something said with a file, and two more that wait.
  private func busy(_ shot: FrameTests.Shot) -> Stage {
    var world = World.busy
    for id in world.transcripts.keys {
      world.transcripts[id]?.append(
        TranscriptEntry(
          seq: 990, at: World.ago(20),
          content: .desk(
            Outbound(
              author: .agent("lina"), text: "", notice: nil, citations: [], state: .delivered,
              trouble: nil, files: [bill]))))
    }
    var stage = Stage.started(shot, world)
    stage.press(.f(3), .f(3))
    stage.type("照片也在这里")
    stage.model.composer.files = [photo, bill]
    return stage
  }

  @Test(arguments: FrameTests.shots)
  func `what is attached and what was sent`(_ shot: FrameTests.Shot) throws {
    try busy(shot).expectFrame(shot.frame("attached"))
  }

  @Test(arguments: [(60, 20), (40, 10), (38, 9), (20, 5)])
  func `what is attached keeps to the reply's own rows on every screen`(
    width: Int, height: Int
  ) throws {
    let shot = FrameTests.Shot(language: .english, symbols: .ascii, width: width, height: height)
    try busy(shot).expectFrame(shot.frame("attached"))
  }
}
