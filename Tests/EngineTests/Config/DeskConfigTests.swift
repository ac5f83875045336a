import Assist
import Desk
import Language
import Testing

@testable import Engine

@Suite struct DeskConfigTests {
  private func parse(_ text: String) throws -> DeskConfig {
    try DeskConfig.parse(Array(text.utf8), file: "config.json")
  }

  private func problems(_ text: String) -> [String] {
    let error = #expect(throws: ConfigError.self) { try parse(text) }
    return error?.problems.map(\.description) ?? []
  }

  @Test func withoutAFileEverythingHasItsDefault() throws {
    let test = try TestFolder()
    #expect(try DeskConfig.read(from: DeskFolder(path: test.at("none"))) == DeskConfig())
  }

  @Test func theTemplateSaysTheDefaultsAndNamesEveryKey() throws {
    var config = try parse(DeskConfig.template)
    #expect(config.policy.version != "default")
    config.policy.version = "default"
    #expect(config == DeskConfig())
    for key in ConfigKey<DeskConfig>.all {
      #expect(DeskConfig.template.contains("\(key.name): "), "\(key.name)")
    }
  }

  @Test func productsThatAreListedAreReadBack() throws {
    let products = [
      Catalogue.Product(name: "Lamp \"Dune\" \\", aliases: ["沙丘", "x"]),
      Catalogue.Product(name: "Kettle"),
    ]
    #expect(try parse("{" + DeskConfig.listing(of: products) + "}").products == products)
  }

  @Test func orderNumbersAndProductsReachTheirPlace() throws {
    let config = try parse(
      """
      { orderNumbers: ["LH-#####", "@{2}#{6,10}"],
        products: ["Lamp", { name: "Kettle", also: ["壶"] }] }
      """)
    #expect(config.orderNumbers.map(\.text) == ["LH-#####", "@{2}#{6,10}"])
    #expect(
      config.products == [
        Catalogue.Product(name: "Lamp"), Catalogue.Product(name: "Kettle", aliases: ["壶"]),
      ])
  }

  @Test(arguments: [
    "{ orderNumbers: 5 }", "{ orderNumbers: ['##'] }", "{ orderNumbers: [7] }", "{ products: {} }",
    "{ products: [''] }", "{ products: [{}] }", "{ products: [{ name: 'a', also: [1] }] }",
    "{ products: [{ nane: 'a' }] }", "{ products: [null] }",
  ])
  func wrongOrderNumbersAndProductsAreToldWithTheirLine(text: String) {
    #expect(problems(text).contains { $0.hasPrefix("config.json:1: ") })
  }

  @Test(arguments: [
    "{ guard: { competitors: 'x' } }", "{ guard: { profanity: [1] } }",
    "{ guard: { amountLimits: { yuan: 2 } } }", "{ guard: { amountLimits: { CNY: -1 } } }",
    "{ guard: { disclaimers: { x: { en: 'only' } } } }",
    "{ guard: { neverOverridden: ['nonsense'] } }", "{ guard: { rules: [] } }",
  ])
  func wrongRulesOfTheGuardAreToldWithTheirLine(text: String) {
    #expect(problems(text).contains { $0.hasPrefix("config.json:1: ") })
  }

  @Test func everyKeyReachesItsPlace() throws {
    let config = try parse(
      """
      { language: "zh", theme: "mono", queue: "front", vipQueue: "贵宾",
        assistant: { answers: false, saysWhatItIs: true, answerThreshold: 0.7, clarificationLimit: 2, turnLimit: 5,
                     closeAfterQuietSeconds: 90 },
        escalation: { angerThreshold: -0.9, moodThreshold: -0.4 },
        firstResponseTargetSeconds: 90.5, sendHoldSeconds: 5, reopenWindowHours: 1.5,
        reopenIsSticky: true,
        priority: { perMinute: 2, angry: 11, frustrated: 6, gold: 4, vip: 9, asked: 3, rule: 7 },
        routing: { mode: "push", offerSeconds: 30, capacity: 3, channelWeights: { email: 0.3 },
                   lostSeconds: 60,
                   weights: { skill: 1, language: 2, sticky: 3, load: 4, idle: 5 } },
        guard: { bannedPromises: ["a"], competitors: ["b"], profanity: ["c"],
                 amountLimits: { cny: 200 }, neverOverridden: ["competitor"],
                 disclaimers: { x: "d", y: { en: "e", zh: "f" } } },
        agents: [{ id: "lina", name: "Lina 李娜", role: "supervisor", languages: ["zh", "en"],
                   skills: ["returns", { name: "refunds", level: 5 }], team: "east", capacity: 2.5,
                   grants: ["reveal"], revokes: ["overrideGuard"], timeZone: "Asia/Shanghai",
                   shifts: ["mon-fri 09:00-17:30", "sun 22:00-02:00"], uid: 1000 },
                 { id: "tom" }] }
      """)
    var policy = Policy()
    policy.version = config.policy.version
    policy.queue = "front"
    policy.vipQueue = "贵宾"
    policy.assistantAnswers = false
    policy.answerThreshold = 0.7
    policy.clarificationLimit = 2
    policy.turnLimit = 5
    policy.instructedCloseMs = 90_000
    policy.angerThreshold = -0.9
    policy.moodThreshold = -0.4
    policy.firstResponseTargetMs = 90_500
    policy.sendHoldMs = 5000
    policy.reopenWindowMs = 5_400_000
    policy.reopenIsSticky = true
    policy.priority.perMinute = 2
    policy.priority.angry = 11
    policy.priority.frustrated = 6
    policy.priority.gold = 4
    policy.priority.vip = 9
    policy.priority.asked = 3
    policy.priority.rule = 7
    policy.routing.mode = .push
    policy.routing.offerMs = 30_000
    policy.routing.capacity = 3
    policy.routing.channelWeights = ["email": 0.3]
    policy.routing.lostMs = 60_000
    policy.routing.weights.skill = 1
    policy.routing.weights.language = 2
    policy.routing.weights.sticky = 3
    policy.routing.weights.load = 4
    policy.routing.weights.idle = 5
    #expect(config.policy == policy)
    var rules = GuardRules()
    rules.bannedPromises = ["a"]
    rules.competitors = ["b"]
    rules.profanity = ["c"]
    rules.amountLimits = ["CNY": 200]
    rules.neverOverridden = [.competitor]
    rules.assistantSaysSo = true
    rules.disclaimers = [
      GuardRules.Disclaimer(intent: "x", english: "d", chinese: "d"),
      GuardRules.Disclaimer(intent: "y", english: "e", chinese: "f"),
    ]
    #expect(config.guardRules == rules)
    #expect(config.language == "zh" && config.theme == "mono")
    #expect(
      config.agents == [
        Agent(
          id: "lina", name: "Lina 李娜", role: .supervisor, grants: [.reveal],
          revokes: [.overrideGuard], team: "east", languages: ["zh", "en"],
          skills: ["returns", Skill("refunds", level: 5)], capacity: 2.5,
          shifts: WeekHours(
            timeZone: "Asia/Shanghai",
            spans: (WeekHours.spans("mon-fri 09:00-17:30") ?? [])
              + (WeekHours.spans("sun 22:00-02:00") ?? [])),
          uid: 1000, origin: .imported),
        Agent(id: "tom", name: "tom", role: .agent, origin: .imported),
      ])
  }

  @Test func theVersionNamesTheText() throws {
    // SHA-256 of "{}", from sha256sum.
    #expect(try parse("{}").policy.version == "44136fa355b3")
    #expect(try parse("{ }").policy.version != "44136fa355b3")
  }

  @Test func aWrongFileTellsEveryProblemWithItsLine() {
    let found = problems(
      """
      {
        quue: "a",
        assistant: { answerThreshold: 2,
          answers: "yes" },
        priority: { perMinute: 0 },
        sendHoldSeconds: -1,
        somethingElse: 1,
      }
      """)
    #expect(
      found == [
        "config.json:2: unknown key 'quue' in the configuration; did you mean 'queue'?",
        "config.json:3: 'answerThreshold': expected a number from 0 to 1, found 2",
        "config.json:4: 'answers': expected true or false, found 'yes'",
        "config.json:5: 'perMinute': expected a number above 0, at most 1000, found 0",
        "config.json:6: 'sendHoldSeconds': expected a number from 0 to 60, found -1",
        "config.json:7: unknown key 'somethingElse' in the configuration; expected one of "
          + "language, theme, queue, vipQueue, queues, split, assistant, escalation, firstResponseTargetSeconds, "
          + "sendHoldSeconds, reopenWindowHours, reopenIsSticky, priority, routing, guard, privacy, "
          + "orderNumbers, products, llm, agents",
      ])
  }

  @Test(arguments: [
    ("{ turnLimit: 3 }", "unknown key 'turnLimit'"),
    ("{ queue: '' }", "'queue': expected a name"),
    ("{ queue: 'two words' }", "'queue': expected a name"),
    ("{ queue: 'a\\u001bb' }", "'queue': expected a name"),
    ("{ assistant: { turnLimit: 2.5 } }", "expected a whole number from 1 to 1000, found 2.5"),
    ("{ assistant: { answerThreshold: NaN } }", "expected a number from 0 to 1"),
    ("{ priority: { perMinute: -Infinity } }", "expected a number above 0"),
    ("{ routing: { mode: 'pushy' } }", "'mode': expected one of pull, push"),
    ("{ routing: { weights: { skill: -1 } } }", "'skill': expected a number from 0"),
    ("{ routing: { channelWeights: { email: -1 } } }", "'channelWeights': expected numbers"),
    ("{ routing: { weihgts: {} } }", "did you mean 'weights'?"),
    ("{ priority: [] }", "expected an object for priority, found an array"),
    ("[]", "expected an object for the configuration, found an array"),
    ("{ agents: [{ name: 'x' }] }", "an agent without 'id'"),
    (
      "{ agents: [{ id: 'a' },\n{ id: 'a' }] }",
      "config.json:2: the agent 'a' stands already on line 1"
    ),
    ("{ agents: [{ id: 'assistant' }] }", "'id': expected a login name"),
    ("{ agents: [{ id: 'a:b' }] }", "'id': expected a login name"),
    ("{ agents: [{ id: 'a', role: 'boss' }] }", "'role': expected one of agent, supervisor, admin"),
    ("{ agents: [{ id: 'a', uid: -1 }] }", "'uid': expected a user number"),
    ("{ agents: [{ id: 'a', skils: [] }] }", "did you mean 'skills'?"),
    ("{ agents: [{ id: 'a', skills: [{ name: 'x', level: 6 }] }] }", "level } from 1 to 5"),
    ("{ agents: [{ id: 'a', capacity: 0 }] }", "'capacity': expected a number from 0.1"),
    ("{ agents: [{ id: 'a', grants: ['all'] }] }", "'grants': expected a list of: bargeIn"),
    ("{ agents: [{ id: 'a', timeZone: 'Mars' }] }", "'timeZone': expected a time zone"),
    ("{ agents: [{ id: 'a', shifts: ['mo 9-17'] }] }", "'shifts': expected hours such as"),
    (
      "{ agents: [{ id: 'a', shifts: ['mon 22:00-06:00',\n 'tue 05:00-12:00'] }] }",
      "config.json:2: 'shifts': 'tue 05:00-12:00' overlaps what stands on line 1"
    ),
    (
      "{ agents: [{ id: 'a', shifts: ['mon 00:00-06:00', 'sun 22:00-01:00'] }] }",
      "'sun 22:00-01:00' overlaps what stands on line 1"
    ),
    ("{\n  queue: 'a'\n  theme: 'b' }", "config.json:3: column 3: expected ',' or '}'"),
    ("{ queue: 'a', queue: 'b' }", "stands twice"),
  ])
  func aWrongValueIsRefusedWithWhatWasExpected(text: String, expected: String) {
    let found = problems(text)
    #expect(found.count == 1)
    #expect(found.first?.contains(expected) == true, "\(found)")
  }

  @Test func otherBytesThanTextAreRefusedWithTheirLine() {
    let error = #expect(throws: ConfigError.self) {
      try DeskConfig.parse(Array("{\n// ".utf8) + [0xFF] + Array("\n}".utf8), file: "c")
    }
    #expect(error?.problems.first?.line == 2)
  }

  @Test func aHugeFileAndAFolderAreRefused() throws {
    let test = try TestFolder()
    let huge = try test.write("huge.json", [UInt8](repeating: 0x20, count: DeskConfig.maxBytes + 1))
    #expect(throws: ConfigError.self) { try DeskConfig.read(path: huge) }
    #expect(throws: ConfigError.self) { try DeskConfig.read(path: test.path) }
  }
}
