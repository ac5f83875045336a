import Desk
import Workstation

/// What other rules would have done, for people and for programs.
struct PolicyTrialReport: Encodable {
  struct Entry: Encodable {
    let session: String
    let inForce: PolicyTrial.HandOff?
    let tried: PolicyTrial.HandOff?
  }

  let from: Timestamp
  let to: Timestamp
  let sessions: Int
  let inForce: PolicyTrial.Side
  let tried: PolicyTrial.Side
  /// Tried less in force.
  let moreHandOffs: Int
  let moreAngryEnds: Int
  let differences: [Entry]
  let text: String

  private enum CodingKeys: String, CodingKey {
    case from, to, sessions, inForce, tried, moreHandOffs, moreAngryEnds, differences
  }

  /// Sessions told to people; programs get all of them.
  private static let exampleLimit = 20

  init(_ report: PolicyTrial.Report, from: Timestamp, to: Timestamp, _ strings: Strings) {
    self.from = from
    self.to = to
    sessions = report.sessions
    inForce = report.inForce
    tried = report.tried
    moreHandOffs = report.tried.handOffs - report.inForce.handOffs
    moreAngryEnds = report.tried.angryEnds - report.inForce.angryEnds
    differences = report.differences.map {
      Entry(session: $0.session.description, inForce: $0.inForce, tried: $0.tried)
    }
    var lines = [
      strings.trialTotals(
        sessions: report.sessions, moreHandOffs: moreHandOffs, moreAngryEnds: moreAngryEnds)
    ]
    let reasons = Set(report.inForce.byReason.keys).union(report.tried.byReason.keys).sorted()
    for reason in reasons {
      let before = report.inForce.byReason[reason] ?? 0
      let after = report.tried.byReason[reason] ?? 0
      let name = EscalationReason(rawValue: reason).map(strings.reason) ?? strings.trialOpening
      lines.append("  \(name)\t\(before) → \(after)")
    }
    for difference in report.differences.prefix(Self.exampleLimit) {
      lines.append(
        "\(difference.session)\t\(Self.shown(difference.inForce, strings)) → "
          + Self.shown(difference.tried, strings))
    }
    let more = report.differences.count - Self.exampleLimit
    if more > 0 { lines.append(strings.trialMore(more)) }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func shown(_ handOff: PolicyTrial.HandOff?, _ strings: Strings) -> String {
    guard let handOff else { return strings.trialNobody }
    let reason = handOff.reason.map(strings.reason) ?? strings.trialOpening
    let words = handOff.words.map { ": " + EventSummary.shown($0) } ?? ""
    return "\(EventSummary.shown(handOff.queue)) (\(reason)\(words))"
  }
}
