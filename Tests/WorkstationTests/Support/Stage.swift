import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// A workstation with a desk behind it that answers from memory.
struct Stage {
  var model: Model
  var world: World
  /// Effects other than asks, in order, since they were last taken.
  var effects: [Effect] = []
  /// Asks that were not answered yet.
  var asked: [(id: Int, query: Query)] = []
  private let cache = ViewCache()

  init(
    _ world: World = .busy, language: UILanguage = .english, width: Int = 120, height: Int = 40,
    symbols: Symbols = .ascii, permissions: Set<Permission> = []
  ) {
    var settings = Settings()
    settings.symbols = symbols
    settings.utcOffsetSeconds = 8 * 3600
    settings.themes = ["default-dark", "mono"]
    settings.deskName = "shop"
    self.world = world
    model = Model(
      viewer: "lina", viewerName: language == .chinese ? "李娜" : "Li Na",
      permissions: permissions, language: language, size: Size(width: width, height: height),
      now: World.now, settings: settings)
  }

  /// A started workstation whose first asks are answered.
  static func started(
    _ world: World = .busy, language: UILanguage = .english, width: Int = 120, height: Int = 40,
    symbols: Symbols = .ascii, permissions: Set<Permission> = []
  ) -> Stage {
    var stage = Stage(
      world, language: language, width: width, height: height, symbols: symbols,
      permissions: permissions)
    stage.send(.started)
    stage.answerAll()
    stage.effects = []
    return stage
  }

  mutating func send(_ event: AppEvent) {
    for effect in update(&model, event) {
      if case .ask(let id, let query) = effect {
        asked.append((id, query))
      } else {
        effects.append(effect)
      }
    }
    model.planWake()
  }

  /// Answers every ask, also those that answers lead to.
  mutating func answerAll() {
    while !asked.isEmpty {
      let (id, query) = asked.removeFirst()
      send(.answered(id: id, world.answer(query)))
    }
  }

  /// Answers every ask but those that are held back, which stay in `asked`.
  mutating func answerAll(but isHeld: (Query) -> Bool) {
    var held: [(id: Int, query: Query)] = []
    while !asked.isEmpty {
      let (id, query) = asked.removeFirst()
      if isHeld(query) {
        held.append((id, query))
      } else {
        send(.answered(id: id, world.answer(query)))
      }
    }
    asked = held
  }

  /// Types without waiting for any answer.
  mutating func typeAhead(_ text: String) {
    for scalar in text.unicodeScalars { send(.input(.key(.character(scalar)))) }
  }

  /// The drafts that were handed over to be written, in order.
  var savedTexts: [String] {
    effects.compactMap { if case .saveDraft(let change) = $0 { change.text } else { nil } }
  }

  mutating func press(_ keys: Key...) {
    for key in keys {
      send(.input(.key(key)))
      answerAll()
    }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  /// The command given last, with its id.
  var lastCommand: (id: Int, command: Command, session: SessionID, epoch: Int?)? {
    for effect in effects.reversed() {
      if case .perform(let id, let command, let session, let epoch) = effect {
        return (id, command, session, epoch)
      }
    }
    return nil
  }

  func frame(theme: Theme = .plain(Look.roles)) -> Frame {
    view(model, theme: theme, cache: cache)
  }

  /// The screen without the spaces at the ends of its lines.
  var screen: [String] {
    frame().buffer.lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The last line but one: mode, drafts, notices.
  var status: String { screen[model.size.height - 2] }

  func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }
}

extension Stage: CustomTestStringConvertible {
  var testDescription: String { "\n" + screen.joined(separator: "\n") }
}

extension Key {
  static let enter = Key(.enter)
  static let escape = Key(.escape)
  static let tab = Key(.tab)
  static let up = Key(.up)
  static let down = Key(.down)
  static let end = Key(.end)
  static let pageUp = Key(.pageUp)
  static let pageDown = Key(.pageDown)
  static func f(_ number: Int) -> Key { Key(.function(number)) }
}
