import Desk
import Foundation
import Workstation

/// The rules in plain words, one a line.
struct PolicyReport: Encodable {
  let version: String
  let rules: [String]

  var text: String { rules.map { $0 + "\n" }.joined() }

  init(_ policy: Policy, _ strings: Strings) {
    version = policy.version
    rules = strings.rules(of: policy).map(EventSummary.line)
  }
}
