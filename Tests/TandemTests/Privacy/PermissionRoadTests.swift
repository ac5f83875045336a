import Desk
import Engine
import Foundation
import Testing

@testable import tandem

/// Every road that needs a permission ends with exit code 3 and the fact `refused`.
///
/// A new command, verb or kind of import does not compile here until it has its place.
@Suite struct PermissionRoadTests {
  /// What an agent is kept from.
  struct Road {
    let words: [String]
    let permission: Permission
    var agent: AgentID = "ann"
    var session: SessionID?
  }

  private let desk: DeskOfAgents

  init() throws {
    desk = try DeskOfAgents()
  }

  @Test func everyRoadThatNeedsAPermissionIsRefusedAndRecorded() throws {
    let roads = CommandName.allCases.flatMap(roads)
    var known = try desk.refusals().count
    for road in roads {
      let run = try desk.run(road.words, as: road.agent)
      #expect(run.code == ExitCode.refused.rawValue, "\(road.words)")
      let refusals = try desk.refusals()
      #expect(refusals.count == known + 1, "\(road.words)")
      #expect(refusals.last?.permission == road.permission, "\(road.words)")
      #expect(refusals.last?.session == road.session, "\(road.words)")
      known = refusals.count
    }
    // `actAs` has a test of its own: to act as somebody is what all of the above need.
    #expect(Set(roads.map(\.permission)) == Set(Permission.allCases).subtracting([.actAs]))
  }

  @Test func whoMayNotActAsAnotherIsRefusedByEveryCommand() throws {
    let config = """
      { agents: [{ id: "\(NSUserName())", role: "agent", uid: \(getuid()) }] }
      """
    try desk.write("config.json", config)
    for words in [["presence", "busy"], ["do", "claim", "\(desk.session)"], ["sessions"]] {
      let run = try desk.run(words, as: "bob")
      #expect(run.code == ExitCode.refused.rawValue, "\(words)")
    }
    #expect(try desk.refusals().suffix(3).map(\.permission) == [.actAs, .actAs, .actAs])
  }

  @Test func theAuditOfASessionShowsWhoWasRefusedThere() throws {
    _ = try desk.run(["do", "reveal", "\(desk.session)", "phone", "--reason", "x"], as: "ann")
    let there = try desk.run(["audit", "--session", "\(desk.session)"], as: "sue")
    let line = there.text.split(separator: "\n").first { $0.contains("reveal needs reveal") }
    #expect(there.code == 0 && line?.contains("\(desk.session) C1") == true)
    let elsewhere = try desk.run(["audit", "--session", "\(desk.snoozed)"], as: "sue")
    #expect(elsewhere.code == 0 && !elsewhere.text.contains("reveal needs reveal"))
  }

  // MARK: The table

  private func roads(_ name: CommandName) -> [Road] {
    switch name {
    case .workstation: []  // Its keys are commands: see `RefusedKeyTests`.
    case .act: ActVerb.allCases.flatMap(roads)
    case .import: ImportKind.allCases.map(road)
    case .train:
      ModelTask.allCases.map { Road(words: ["train", $0.rawValue], permission: .manageKnowledge) }
    case .models:
      [
        Road(words: ["models", "promote", "intents-1"], permission: .manageKnowledge),
        Road(words: ["models", "rollback", "intents"], permission: .manageKnowledge),
      ]
    case .audit:
      [
        Road(words: ["audit"], permission: .supervise),
        Road(words: ["audit", "head"], permission: .supervise),
      ]
    case .forget: [Road(words: ["forget", "C1"], permission: .manageDesk)]
    case .export:
      [
        Road(words: ["export", "C1"], permission: .supervise),
        Road(
          words: ["export", "\(desk.session)"], permission: .supervise, session: desk.session),
        Road(words: ["export", "C1", "--plain"], permission: .reveal, agent: "sam"),
      ]
    case .label:
      [
        Road(words: ["label", "--json"], permission: .manageKnowledge),
        Road(
          words: ["label", "--session", "\(desk.session)", "refund"],
          permission: .manageKnowledge, session: desk.session),
      ]
    // Everybody's work.
    case .demo, .chat, .serve, .replay, .receive, .sessions, .show, .queue, .tail, .search,
      .suggest,
      .doctor, .paths, .understand, .gaps, .shadow, .presence:
      []
    // Whoever may open the file can do this; the rules stand in a file beside it.
    case .check, .backup, .restore, .share, .policy: []
    }
  }

  private func roads(_ verb: ActVerb) -> [Road] {
    let theirs = "\(desk.session)"
    func of(_ permission: Permission, _ words: String...) -> [Road] {
      [
        Road(
          words: ["do", verb.rawValue, theirs] + words, permission: permission,
          session: desk.session)
      ]
    }
    switch verb {
    case .takeover: return of(.bargeIn)
    case .handback, .resolve, .lowerHand: return of(.supervise)
    case .transfer: return of(.supervise, "--to", "ann")
    case .snooze: return of(.supervise, "--until", "2h")
    case .withdraw: return of(.supervise, "\(desk.pending)")
    case .whisper: return of(.supervise, "psst")
    case .reveal: return of(.reveal, "phone", "--reason", "curious")
    case .wake:
      return [
        Road(
          words: ["do", "wake", "\(desk.snoozed)"], permission: .supervise, session: desk.snoozed)
      ]
    case .send:
      return [
        Road(
          words: ["do", "send", "\(desk.neds)", "Other Shop has it.", "--override"],
          permission: .overrideGuard, agent: "ned", session: desk.neds)
      ]
    case .stopAssistant, .startAssistant:
      return [Road(words: ["do", verb.rawValue, "all"], permission: .stopAssistant)]
    // The work of every agent, or nobody's who does not own the session.
    case .claim, .release, .escalate, .note, .reopen, .tag, .untag, .reject, .consent, .accept,
      .decline,
      .raiseHand:
      return []
    }
  }

  private func road(_ kind: ImportKind) -> Road {
    let permission: Permission =
      switch kind {
      case .knowledge, .canned, .intents, .sentiment, .dialogues: .manageKnowledge
      case .customers, .orders, .agents: .manageDesk
      }
    return Road(
      words: ["import", kind.rawValue, desk.path + "/config.json"], permission: permission)
  }
}
