import Desk
import Foundation
import Testing

@testable import Engine

/// A change of `config.json` while a program runs.
@Suite final class ConfigInForceTests {
  private let test: TestFolder
  private let engine: Engine
  private var now = DispatchTime.now()

  init() throws {
    test = try TestFolder()
    try test.write("desk/config.json", "{ queue: 'front', firstResponseTargetSeconds: 60 }")
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
  }

  deinit {
    engine.close()
  }

  private func look() throws {
    now = now + .seconds(2)
    try engine.lookAtConfig(at: now)
  }

  @Test func aFileThatStaysIsNoNews() throws {
    try look()
    #expect(engine.configNews == nil && engine.config.policy.queue == "front")
  }

  @Test func aGoodChangeIsTakenInAndIsAFact() throws {
    try test.write("desk/config.json", "{ queue: 'back', theme: 'mono' }")
    try look()
    let version = engine.config.policy.version
    #expect(engine.config.policy.queue == "back")
    #expect(engine.configNews?.1 == .adopted(version: version, restartFor: ["theme"]))
    #expect(try engine.factsOfDesk(.policyAdopted).count == 2)
  }

  @Test func aWrongChangeIsRefusedAsAWholeOnceAndTheRulesStay() throws {
    try test.write("desk/config.json", "{\n  queue: 'back',\n  firstResponseTargetSecnds: 30,\n}")
    try look()
    guard case .refused(let error)? = engine.configNews?.1 else {
      Issue.record("\(String(describing: engine.configNews))")
      return
    }
    #expect(error.description.contains("config.json:3: unknown key 'firstResponseTargetSecnds'"))
    #expect(error.description.contains("did you mean 'firstResponseTargetSeconds'?"))
    #expect(engine.config.policy.queue == "front")
    #expect(engine.config.policy.firstResponseTargetMs == 60_000)
    try look()
    #expect(engine.configNews?.number == 1)
    try test.write("desk/config.json", "{ queue: 'mended' }")
    try look()
    #expect(engine.configNews?.number == 2 && engine.config.policy.queue == "mended")
  }

  @Test func theSecondSetOfRulesIsWatchedToo() throws {
    try test.write("desk/other.json", "{ assistant: { turnLimit: 3 } }")
    try test.write(
      "desk/config.json", "{ split: { name: 't', file: 'other.json', share: 0.5 } }")
    try look()
    #expect(engine.config.policy.split?.rules.turnLimit == 3)
    try test.write("desk/other.json", "{ assistant: { turnLimit: 40 } }")
    try look()
    #expect(engine.config.policy.split?.rules.turnLimit == 40)
  }
}
