import Desk
import Terminal
import Testing

@testable import Workstation

/// What a key may not do is told at once, and stands in the audit though no command was given.
@Suite struct RefusedKeyTests {
  /// A stage whose open session is another agent's.
  private func looking() -> Stage {
    var stage = Stage.started(width: 120, height: 40)
    stage.model.openSession(World.tom, World.busy.rows.first { $0.id == World.tom })
    stage.answerAll()
    stage.model.focus(on: .composer)
    stage.effects = []
    return stage
  }

  private func refusals(_ stage: Stage) -> [Refused] {
    stage.effects.compactMap { if case .recordRefused(let refused) = $0 { refused } else { nil } }
  }

  @Test(arguments: Action.allCases)
  func everyKeyWithoutItsPermissionIsRecorded(_ action: Action) {
    var stage = looking()
    guard case .refusal(.missingPermission(let permission)) = action.disabled(in: stage.model)
    else {
      return
    }
    stage.model.run(action)
    stage.effects += stage.model.outbox
    stage.model.outbox = []
    let isOfDesk = action == .stopAssistant || action == .editArticle
    #expect(
      refusals(stage) == [
        Refused(
          session: isOfDesk ? nil : World.tom, command: action.rawValue, permission: permission)
      ])
  }

  @Test func theKeysThatNeedAPermissionAreThese() {
    let stage = looking()
    let refused = Action.allCases.filter {
      if case .refusal(.missingPermission) = $0.disabled(in: stage.model) { true } else { false }
    }
    #expect(
      Set(refused) == [
        .takeOver, .handBack, .transfer, .resolve, .snooze, .whisper, .reveal, .stopAssistant,
        .editArticle,
      ])
  }

  @Test func aKeyHeldDownIsOneAttempt() {
    var stage = looking()
    stage.press(.alt("m"), .alt("m"), .alt("m"))
    #expect(refusals(stage).count == 1)
    stage.press(.alt("v"))
    #expect(refusals(stage).count == 2)
  }
}
