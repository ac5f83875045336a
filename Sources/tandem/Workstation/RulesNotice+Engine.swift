import Desk
import Engine
import Foundation
import Ledger
import Workstation

extension RulesNotice {
  /// What a workstation tells its agent.
  init(_ news: ConfigNews, _ engine: Engine, _ viewer: AgentID) {
    switch news {
    case .adopted(let version, let restartFor):
      // Who cannot be looked up now sees no more than anybody may.
      let agent =
        (try? engine.reading { reader throws(LedgerError) in try reader.agent(viewer) }) ?? nil
      let rules = Settings.Rules(engine.config.policy, role: agent?.role ?? .agent)
      self = .adopted(version: version, rules, restartFor: restartFor)
    case .refused(let error):
      let first = error.problems.first.map { problem in
        let place = [(problem.file as NSString).lastPathComponent, problem.line.map { "\($0)" }]
        return place.compactMap(\.self).joined(separator: ":") + ": " + problem.message
      }
      self = .refused(problem: first ?? "", more: max(0, error.problems.count - 1))
    }
  }
}
