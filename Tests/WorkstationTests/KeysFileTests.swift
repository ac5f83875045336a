import Terminal
import Testing

@testable import Workstation

/// A keys file holds as a whole, or says where it does not.
@Suite struct KeysFileTests {
  private func keymap(_ text: String) throws -> Keymap {
    try KeysFile.read(text, file: "keys.conf").keymap
  }

  private func fault(_ text: String) -> KeysFault? {
    do throws(KeysFault) {
      _ = try KeysFile.read(text, file: "keys.conf")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a line puts keys in the place of those the action has there`() throws {
    let keys = try keymap("# mine\nnext = Alt-j F3\n\n[list]\nresolve = Del\n")
    #expect(keys.action(for: .alt("j"), in: .anywhere) == .next)
    #expect(keys.action(for: .alt("a"), in: .anywhere) == nil)
    #expect(keys.action(for: Key(.delete), in: .list) == .resolve)
    #expect(keys.action(for: .character("d"), in: .list) == nil)
    #expect(keys.label(of: .next, in: .composer) == "Alt-j")
  }

  @Test func `a line before the first section is for where the action is at home`() throws {
    let keys = try keymap("send = Ctrl-Enter Alt-Enter\nnewline = Enter Ctrl-J")
    #expect(keys.action(for: Key(.enter, .alt), in: .composer) == .send)
    #expect(keys.action(for: Key(.enter), in: .composer) == .newline)
  }

  @Test func `titles name the keys that are in force`() throws {
    var stage = Stage.started(width: 200, height: 60)
    stage.press(.f(3), .f(3))
    #expect(stage.shows("Ctrl-T note") && stage.shows("F4") && stage.shows("Alt-1"))
    stage.model.settings.keymap = try keymap(
      "note = Alt-j\nprofile = F9\ninsert-1 = F10\ntimeline = F11\n[timeline]\ndown = Del\n")
    stage.send(.resized(Size(width: 200, height: 61)))
    #expect(stage.shows("Alt-j note") && !stage.shows("Ctrl-T"))
    #expect(stage.shows("F9") && stage.shows("F10"))
  }

  @Test func `none takes all keys from an action`() throws {
    let keys = try keymap("decline = none")
    #expect(keys.action(for: .alt("n"), in: .anywhere) == nil)
    #expect(keys.label(of: .decline, in: .list) == nil)
  }

  @Test(
    arguments: [
      ("send", 1, KeysMistake.malformedLine, nil),
      ("\n[lists]", 2, .unknownSection("lists"), "list"),
      ("\n\ntakover = F9", 3, .unknownAction("takover"), "takeover"),
      ("next = PgDwn", 1, .unknownKey("PgDwn"), "PgDn"),
      ("inherits = vmi", 1, .unknownPreset("vmi"), "vim"),
      ("next = F9\ninherits = vim", 2, .lateInherits, nil),
      ("next = Ctrl-I", 1, .sameKey("Ctrl-I", as: "Tab"), nil),
      ("next = Ctrl-Q", 1, .reservedKey("Ctrl-Q"), nil),
      ("[list]\nopen = Ctrl-X", 2, .reservedKey("Ctrl-X"), nil),
      ("next = n", 1, .typesText("n"), nil),
      ("macro.a b = send", 1, .macroName("a b"), nil),
      ("macro.a = \"open", 1, .openQuote, nil),
      ("macro.a = sned", 1, .unknownAction("sned"), "send"),
      ("macro.a = palette", 1, .stepAsks(.palette), nil),
      ("macro.a = snooze", 1, .stepNeedsMore(.snooze), nil),
    ] as [(String, Int, KeysMistake, String?)]) func `a fault names its line and what was meant`(
      _ text: String, _ line: Int, _ code: KeysMistake, _ nearest: String?
    )
  {
    #expect(fault(text) == KeysFault(code, file: "keys.conf", line: line, nearest: nearest))
  }

  @Test func `a key for two actions in one place is a conflict of two lines`() {
    let place = KeyOrigin(file: "keys.conf", line: 1)
    #expect(
      fault("next = F9\nescalate = F9")
        == KeysFault(
          .conflict(key: "F9", .escalate, and: .next, at: place), file: "keys.conf", line: 2))
  }

  @Test func `a key that is taken by default is a conflict too`() {
    #expect(
      fault("\nescalate = Alt-a")
        == KeysFault(
          .conflict(key: "Alt-a", .escalate, and: .next, at: .program), file: "keys.conf", line: 2))
    #expect(fault("next = F3\nescalate = Alt-a") == nil)
  }

  @Test func `a key that would hide one that holds anywhere is a conflict`() {
    #expect(
      fault("[list]\nsort = Alt-a")
        == KeysFault(
          .conflict(key: "Alt-a", .sort, and: .next, at: .program), file: "keys.conf", line: 2))
  }

  @Test func `the same action twice in one place is told with both lines`() {
    let place = KeyOrigin(file: "keys.conf", line: 1)
    #expect(
      fault("next = F9\nnext = F10")
        == KeysFault(.saidTwice(.next, before: place), file: "keys.conf", line: 2))
  }

  @Test func `Ctrl-Q always quits`() throws {
    let keys = try keymap("quit = F10")
    #expect(keys.action(for: .control("q"), in: .anywhere) == .quit)
    #expect(keys.action(for: Key(.function(10)), in: .anywhere) == .quit)
    #expect(try keymap("quit = none").action(for: .control("q"), in: .anywhere) == .quit)
  }

  @Test(arguments: KeyPreset.allCases) func `every preset is without conflicts`(
    _ preset: KeyPreset
  ) throws {
    let keys = try keymap("inherits = \(preset.rawValue)")
    #expect(keys.action(for: .control("q"), in: .anywhere) == .quit)
    for action in [Action.help, .palette, .commandLine, .send, .next] {
      #expect(keys.key(for: action, in: .list) != nil, "\(action)")
    }
  }

  @Test func `the default keys are without conflicts`() throws {
    #expect(try keymap("") == Keymap.standard)
  }

  @Test func `a preset can be changed further`() throws {
    let keys = try keymap("inherits = vim\n[list]\nundo = U\nreopen = u")
    #expect(keys.action(for: .character("u"), in: .list) == .reopen)
    #expect(keys.action(for: .character("i"), in: .list) == .focusComposer)
  }

  @Test func `every key is read by its label`() {
    for binding in Keymap.standard.bindings {
      for key in binding.keys where key != Key(.tab, .shift) {
        #expect(Key(named: key.label) == key, "\(key.label)")
      }
    }
    #expect(Key(named: "shift-tab") == Key(.backTab))
    #expect(Key(named: "ctrl-alt-Up") == Key(.up, [.control, .alt]))
    #expect(Key(named: "Alt-G") == .alt("G"))
    #expect(Key(named: "Ctrl-G") == .control("g"))
    #expect(Key(named: "") == nil)
    #expect(Key(named: "Ctrl-") == nil)
    #expect(Key(named: "gg") == nil)
  }

  @Test func `any bytes are read or refused, never worse`() {
    let alphabet = Array("a=[]\"\\:# \n中.@-".unicodeScalars)
    var seed: UInt64 = 7
    for _ in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<24 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      _ = fault(String(text))
      _ = fault("macro.a = " + String(text).replacing("\n", with: " "))
    }
  }

  @Test func `macros are read as texts and actions, and written as they are read`() throws {
    let line = "macro.thanks = canned:CAN-03 \"Bye, \\\"dear\\\"\\n\" send snooze:30 tag:\"a b\""
    let macros = try KeysFile.read(line, file: "keys.conf").macros
    #expect(
      macros == [
        Macro(
          name: "thanks",
          steps: [
            .said(Directive(.canned, "CAN-03")), .text("Bye, \"dear\"\n"), .said(Directive(.send)),
            .said(Directive(.snooze, "30")), .said(Directive(.tag, "a b")),
          ])
      ])
    #expect(macros[0].line == line)
  }

  @Test(arguments: StringsTests.languages) func `every fault is told with its place`(
    _ strings: Strings
  ) {
    for text in ["x", "[y]", "next = F9\nescalate = F9", "inherits = z", "macro.a = \""] {
      guard let fault = fault(text) else {
        Issue.record("no fault in \(text)")
        continue
      }
      #expect(strings.fault(fault).hasPrefix("keys.conf:"))
    }
  }
}
