import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// The workstation as lines.
@Suite struct LinearTests {
  /// A front with a desk behind it that answers from memory.
  private struct Talk {
    var front: LinearFront
    var world: World
    var said: [String] = []
    var effects: [Effect] = []

    init(_ world: World = .busy, language: UILanguage = .english, permissions: Set<Permission> = [])
    {
      let stage = Stage(world, language: language, permissions: permissions)
      self.world = world
      front = LinearFront(stage.model)
      take(front.take(.started))
      said = []
    }

    mutating func take(_ turn: (effects: [Effect], lines: [String])) {
      said += turn.lines
      for effect in turn.effects {
        if case .ask(let id, let query) = effect {
          take(front.take(.answered(id: id, world.answer(query))))
        } else {
          effects.append(effect)
        }
      }
    }

    /// The lines that one line leads to.
    mutating func hear(_ line: String) -> [String] {
      said = []
      take(front.read(line))
      return said
    }

    var lastCommand: Command? {
      effects.reversed().lazy.compactMap { effect in
        if case .perform(_, let command, _, _) = effect { command } else { nil }
      }.first
    }
  }

  private func says(_ lines: [String], _ text: String) -> Bool {
    lines.contains { $0.contains(text) }
  }

  @Test func `files are attached by their paths, said with the draft, and go with the reply`()
    throws
  {
    var talk = Talk()
    _ = talk.hear("list")
    _ = talk.hear("3")
    #expect(says(talk.hear("attach"), "needs the path"))
    _ = talk.hear("attach ~/my bill.pdf")
    let session = try #require(talk.front.model.open?.id)
    #expect(talk.effects.last == .attach(path: "~/my bill.pdf", to: session))
    #expect(!talk.front.isQuiet)
    let bill = Desk.Attachment(name: "my bill.pdf", path: "b2", sizeBytes: 2048)
    let told = talk.front.take(.attached(session, path: "~/my bill.pdf", .success(bill)))
    #expect(says(told.lines, "Attached: my bill.pdf, 2 KiB; send sends"))
    #expect(talk.front.isQuiet)
    #expect(says(talk.hear("draft"), "attached: [file] my bill.pdf, 2 KiB"))
    #expect(says(talk.hear("detach other"), "Nothing attached is called other"))
    _ = talk.hear("say Here it is.")
    #expect(talk.lastCommand == .send(text: "Here it is.", basis: nil, files: [bill]))
  }

  @Test func `a number of the list opens its session and tells what matters of it`() {
    var talk = Talk()
    let list = talk.hear("list")
    #expect(list.first == "Sessions 7, by need")
    #expect(says(list, "3. 王芳, VIP"))
    let opened = talk.hear("3")
    #expect(opened.first?.hasPrefix("S101 王芳, VIP, web, me, angry") == true)
    #expect(says(opened, "10:38 assistant escalated to queue general"))
    #expect(says(opened, "那到底什么时候能发？"))
    #expect(says(opened, "1. 92%, knowledge FAQ-12:"))
  }

  @Test func `a number that was not listed chooses nothing`() {
    var talk = Talk()
    #expect(talk.hear("1") == ["There is no such number in the last list."])
    _ = talk.hear("list")
    let open = talk.front.model.open?.id
    #expect(talk.hear("99") == ["There is no such number in the last list."])
    #expect(talk.front.model.open?.id == open)
  }

  @Test func `say sends to the customer and keeps no draft`() {
    var talk = Talk()
    _ = talk.hear("list")
    _ = talk.hear("3")
    _ = talk.hear("say 王女士，今晚发出。")
    guard case .send(let text, _, _, _) = talk.lastCommand else {
      Issue.record("nothing was sent")
      return
    }
    #expect(text == "王女士，今晚发出。")
    #expect(talk.front.model.composer.editor.isEmpty)
  }

  @Test func `say neither sends nor loses a draft that stands there`() {
    var talk = Talk()
    _ = talk.hear("list")
    _ = talk.hear("3")
    _ = talk.hear("use 2")
    let lines = talk.hear("say hello")
    #expect(says(lines, "Nothing was sent: a draft stands here."))
    #expect(says(lines, "为表歉意，可为您申请 20 元优惠券。"))
    #expect(talk.lastCommand == nil)
    _ = talk.hear("add 可以吗？")
    _ = talk.hear("send")
    guard case .send(let text, let basis, _, _) = talk.lastCommand else {
      Issue.record("the draft was not sent")
      return
    }
    #expect(text == "为表歉意，可为您申请 20 元优惠券。可以吗？")
    #expect(basis?.edited == true)
  }

  @Test func `who speaks is named, and the action that changes it by its name`() {
    var talk = Talk()
    _ = talk.hear("list")
    _ = talk.hear("1")
    let lines = talk.hear("say hello")
    #expect(
      lines == ["Not sent: queue general has the session. takeover takes over; the draft stays."])
    _ = talk.hear("takeover")
    #expect(talk.lastCommand == .takeOver)
  }

  @Test func `what an action asks for may follow on its line or on the next`() {
    var talk = Talk()
    _ = talk.hear("list")
    _ = talk.hear("3")
    #expect(says(talk.hear("resolve"), "王芳 S101"))
    _ = talk.hear("solved")
    #expect(talk.lastCommand == .resolve(disposition: "solved"))
    _ = talk.hear("snooze 30")
    #expect(talk.lastCommand == .snooze(until: talk.front.model.now.adding(ms: 1_800_000)))
    _ = talk.hear("transfer")
    #expect(talk.hear("cancel") == ["Cancelled."])
    #expect(talk.front.model.popup == nil)
  }

  @Test func `a list of answers is numbered and takes only its own numbers`() {
    var talk = Talk()
    _ = talk.hear("list")
    _ = talk.hear("4")
    #expect(says(talk.hear("escalate"), "2. customer asked for a person"))
    #expect(says(talk.hear("7"), "There is no such number"))
    #expect(talk.lastCommand == nil)
    _ = talk.hear("2")
    #expect(talk.lastCommand == .escalate(reason: .customerRequest, words: nil))
  }

  @Test func `an unknown word names the nearest and does nothing`() {
    var talk = Talk()
    #expect(says(talk.hear("resolv now"), "resolv is no command. Did you mean resolve?"))
    #expect(talk.lastCommand == nil)
  }

  @Test func `a search that cannot be read says why`() {
    var talk = Talk()
    #expect(says(talk.hear("search refund after:soon"), "after:soon is no day"))
  }

  @Test func `what is new in the open session is said once`() throws {
    var talk = Talk()
    _ = talk.hear("list")
    _ = talk.hear("3")
    talk.world.transcripts[World.wang]?.append(World.says(200, 1, "还在吗？"))
    let event = Event(
      seq: 200, session: World.wang, version: 9, epoch: 3, actor: .customer, at: World.now,
      fact: .messageReceived(
        MessageReceived(id: "m", channel: "web", text: "还在吗？", part: 0, parts: 1)))
    talk.said = []
    talk.take(talk.front.take(.deskChanged([event])))
    #expect(talk.said.count { $0.contains("还在吗？") } == 1)
    talk.said = []
    talk.take(talk.front.take(.deskChanged([event])))
    #expect(!says(talk.said, "还在吗？"))
  }

  @Test func `a translation is said once when it comes, and the translated draft is read out`() {
    var talk = Talk()
    _ = talk.hear("list")
    _ = talk.hear("3")
    #expect(says(talk.hear("translate"), "No language model is named"))
    talk.front.model.health.provider = .ready
    talk.world.translated[.message(114)] = .done("If you do not send it I will complain")
    let line = "customer If you do not send it I will complain (t: auto en)"
    #expect(talk.hear("translate").count { $0.contains(line) } == 1)
    talk.said = []
    talk.take(talk.front.take(.translationsCame))
    #expect(!says(talk.said, "complain"))
    #expect(says(talk.hear("read 20"), "If you do not send it I will complain (t: auto en)"))
    _ = talk.hear("add It leaves tonight.")
    talk.world.translated[.draft("It leaves tonight.")] = .done("今晚发出。")
    let told = talk.hear("translate-draft")
    #expect(says(told, "Draft: 今晚发出。") || says(told, "draft: 今晚发出。"))
    #expect(talk.lastCommand == nil)
  }

  @Test func `no line holds a control character, whatever a customer wrote`() {
    var world = World.busy
    let hostile = "\u{1B}]0;x\u{7}\u{202E}olleh\u{9B}2J\r\nline"
    world.rows[2].customerName = hostile
    world.rows[2].preview = hostile
    world.transcripts[World.wang] = [World.says(123, 5, hostile)]
    world.details[World.wang]?.row = world.rows[2]
    var talk = Talk(world)
    let lines = talk.hear("list") + talk.hear("3") + talk.hear("read") + talk.hear("resolve")
    for line in lines {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
      #expect(!line.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test(arguments: UILanguage.allCases) func `help tells of every word and action`(
    _ language: UILanguage
  ) {
    var talk = Talk(language: language)
    let help = talk.hear("help")
    for word in LinearWord.allCases { #expect(says(help, word.rawValue)) }
    for action in Action.allCases where action.isSpoken {
      #expect(help.contains { $0.hasPrefix(action.rawValue + ": ") })
    }
  }

  @Test func `the board is said with names for its figures, and a number goes into a row`() {
    var talk = Talk(.supervised, permissions: [.supervise])
    let board = talk.hear("board")
    #expect(board.first?.hasPrefix("Now waiting ") == true)
    #expect(says(board, "1. general, Wait "))
    #expect(!board.contains { $0.contains("!") || $0.contains("^") })
    let sessions = talk.hear("1")
    #expect(sessions.first?.hasPrefix("Queue general") == true)
    #expect(says(sessions, "1. "))
    #expect(says(talk.hear("1"), "S1"))
    #expect(talk.hear("99") == ["There is no such number in the last list."])
  }

  @Test func `the board is refused to whoever does not supervise`() {
    var talk = Talk(.supervised)
    #expect(says(talk.hear("board"), "The board needs the right to supervise"))
    #expect(talk.front.model.board.board == nil)
  }

  @Test func `an earlier moment is said whole, takes no text, and is left by a word`() {
    var talk = Talk(.lookedBack)
    _ = talk.hear("list")
    _ = talk.hear("3")
    let last = talk.hear("past")
    #expect(last.first?.hasSuffix("event 8 of 8") == true)
    #expect(says(last, "气死我了") && says(last, "马上为您查。"))
    let earlier = talk.hear("past 4")
    #expect(earlier.first?.hasSuffix("event 4 of 8") == true)
    #expect(!says(earlier, "气死我了"))
    #expect(says(talk.hear("past +2"), "event 6 of 8"))
    #expect(says(talk.hear("say hello"), "past now returns to now"))
    #expect(talk.lastCommand == nil)
    #expect(talk.hear("past now").first == "Back to now.")
    #expect(talk.front.model.past == nil)
  }
}
