import Desk
import Language
import Workstation

/// What a fact says, in a few words for people; customer text in display form.
enum EventSummary {
  private static let limitScalars = 100

  static func text(_ fact: Fact) -> String {
    switch fact {
    case .messageReceived(let message): said(message.text, message.files)
    case .messageCommitted(let message): said(message.text, message.files ?? [])
    case .messageWithdrawn(let withdrawn):
      "\(withdrawn.message) \(withdrawn.cause.rawValue): " + shown(withdrawn.text)
    case .noteAdded(let note): (note.to.map { "to \($0): " } ?? "") + shown(note.text)
    case .ownerChanged(let change):
      "\(change.verb.rawValue) \(change.from.text) → \(change.to.text)"
        + (change.reason.map { " (\($0.rawValue))" } ?? "")
        + (change.cause.map { " (\($0.text))" } ?? "")
        + (change.words.map { ": " + shown($0) } ?? "")
    case .understood(let understood):
      "\(understood.understanding.language.rawValue) "
        + (understood.understanding.intent.first?.label ?? "-")
        + " \(understood.understanding.sentiment.emotion.rawValue)"
    case .responded(let response):
      response.outcome.rawValue + " "
        + response.citations.map(\.article).joined(separator: ", ") + provider(response.provenance)
    case .messageStarted(let reference): "\(reference.message)"
    case .messageDelivered(let delivered): "\(delivered.message)"
    case .messageFailed(let failed): "\(failed.message): " + shown(failed.error)
    case .tagAdded(let added): shown(added.tag)
    case .tagRemoved(let removed): shown(removed.tag)
    case .handMoved(let hand):
      (hand.isUp ? "up" : "down") + (hand.words.map { ": " + shown($0) } ?? "")
    case .assistantStopped(let stop), .assistantStarted(let stop): shown(stop.scope.text)
    case .suggestionsShown(let shown): "\(shown.suggestions.count)"
    case .suggestionRejected(let rejected):
      "\(rejected.rank) \(rejected.reason.rawValue)"
        + (rejected.words.map { ": " + shown($0) } ?? "")
    case .sessionOpened(let opened): shown("\(opened.customer) \(opened.channel)")
    case .customerSaved(let customer): shown(customer.id)
    case .orderSaved(let order): shown(order.id)
    case .ticketSaved(let ticket): shown(ticket.id)
    case .articleSaved(let article): shown(article.id + " " + article.title)
    case .cannedSaved(let canned): shown(canned.id)
    case .agentSaved(let agent): "\(agent.id) \(agent.role.rawValue)"
    case .refused(let refused):
      shown(refused.command) + " needs \(refused.permission.rawValue)"
    case .snoozed(let snooze): "\(snooze.until)"
    case .waitPlanned(let plan): plan.steps.map(step).joined(separator: ", ")
    case .waitShifted(let shift): "\(shift.byMs / 1000) s"
    case .waitStepped(let stepped):
      step(stepped.step) + (stepped.lateMs > 0 ? " (\(stepped.lateMs / 1000) s late)" : "")
        + (stepped.found == false ? " (nothing found)" : "")
    case .exampleSaved(let example):
      shown("\(example.task.rawValue) \(example.label): \(example.text)")
    case .modelTrained(let model): shown(model.version)
    case .dialoguesImported(let imported): shown("\(imported.dialogues) \(imported.file)")
    case .revealed(let revealed): shown("\(revealed.field.rawValue): \(revealed.reason)")
    case .consentRecorded(let consent):
      shown(
        "\(consent.customer) \(consent.purpose) \(consent.isGranted ? "granted" : "withdrawn")"
          + " (\(consent.source))")
    case .personExported(let export):
      shown(
        export.customer + (export.session.map { " \($0)" } ?? "")
          + (export.isPlain ? " plain" : ""))
    case .customerForgotten(let forgotten): shown(forgotten.customer)
    case .sessionForgotten(let forgotten): "\(forgotten.session) \(forgotten.cause.rawValue)"
    case .policyAdopted(let policy): shown(policy.version)
    case .modelChosen(let chosen):
      shown("\(chosen.task.rawValue) \(chosen.version ?? "shipped") (\(chosen.cause.rawValue))")
    default: ""
    }
  }

  /// A text with what goes with it, such as `here it is [invoice.pdf, 12 KiB]`.
  private static func said(_ text: String, _ files: [Attachment]) -> String {
    ([shown(text)] + files.map(file)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A file by its name and size, such as `[invoice.pdf, 12 KiB]`.
  static func file(_ file: Attachment) -> String {
    "[" + shown(file.name) + ", " + Strings.size(file.sizeBytes) + "]"
  }

  /// A timer's step, such as `breached firstResponse 2026-11-21T07:38:11.123Z`.
  private static func step(_ step: PlannedStep) -> String {
    [step.kind.rawValue, step.promise?.rawValue, step.to.map(shown), step.at.description]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// What a language model had to do with a reply; nothing where none was asked.
  private static func provider(_ provenance: Provenance) -> String {
    let cost =
      "\(provenance.tokensIn) + \(provenance.tokensOut) tokens, \(Int(provenance.latencyMs)) ms"
    if let fallback = provenance.fallback {
      return shown("  (model not used: \(fallback); \(cost))")
    }
    return provenance.tokensIn + provenance.tokensOut > 0
      ? shown("  (\(provenance.model), \(cost))") : ""
  }

  /// A sentence of the program's own, whole, on one line.
  static func line(_ text: String) -> String {
    Display.oneLine(text, limitScalars: 1000)
  }

  /// In display form, on one line.
  static func shown(_ text: String) -> String {
    Display.oneLine(text, limitScalars: limitScalars)
  }
}
