import Assist
import Desk
import Engine
import Foundation
import Workstation

/// Everything that is in force: in plain words, and as keys and values for programs.
struct PolicyReport: Encodable {
  private struct Section: Encodable {
    let name: String
    let rules: [String]
  }

  private let version: String
  private let sections: [Section]
  /// In the notation of `config.json`, with what was left to its default.
  private let config: ConfigTree
  private let titles: [String]
  private let heading: String

  private enum CodingKeys: String, CodingKey {
    case version, sections, config
  }

  init(_ config: DeskConfig, _ strings: Strings) {
    version = config.policy.version
    heading = strings.rulesVersion(version)
    self.config = config.tree
    let parts =
      strings.rules(of: config.policy)
      + [
        PolicyReport.guardRules(config.guardRules, strings), PolicyReport.split(config, strings),
        RuleSection(
          name: "agents", title: strings.agentsTitle, rules: config.agents.map(strings.rule(of:))),
        PolicyReport.surroundings(config.tree, strings),
      ].compactMap(\.self).filter { !$0.rules.isEmpty }
    titles = parts.map(\.title)
    sections = parts.map { part in
      // A rule may quote the file: it is kept to its line.
      Section(name: part.name, rules: part.rules.map(EventSummary.line))
    }
  }

  /// A heading and its rules, section by section.
  var text: String {
    zip(titles, sections).reduce(into: heading + "\n") { text, part in
      text += "\n" + part.0 + "\n" + part.1.rules.map { "  \($0)\n" }.joined()
    }
  }

  private static func guardRules(_ rules: GuardRules, _ strings: Strings) -> RuleSection {
    RuleSection(
      name: "guard", title: strings.guardTitle,
      rules: [
        strings.guardPhrases(.bannedPromise, rules.bannedPromises),
        strings.guardPhrases(.competitor, rules.competitors),
        strings.guardPhrases(.profanity, rules.profanity),
        strings.guardAmounts(rules.amountLimits),
      ]
        + rules.disclaimers.map { strings.guardDisclaimer($0.intent, $0.english, $0.chinese) }
        + [
          strings.guardNeverOverridden(rules.neverOverridden),
          strings.assistantSaysWhatItIs(rules.assistantSaysSo),
        ])
  }

  private static func split(_ config: DeskConfig, _ strings: Strings) -> RuleSection? {
    guard let split = config.policy.split, let file = config.splitFile else { return nil }
    return RuleSection(
      name: "split", title: strings.splitTitle,
      rules: [strings.split(split.name, percent: split.share * 100, file, split.rules.version)])
  }

  /// What is no rule of the desk's work is said as it is written.
  private static func surroundings(_ tree: ConfigTree, _ strings: Strings) -> RuleSection? {
    guard case .object(let members) = tree else { return nil }
    let names = ["language", "theme", "orderNumbers", "products", "llm"]
    let rules = members.filter { names.contains($0.key) }.map { "\($0.key): \($0.value.notation)" }
    return RuleSection(name: "surroundings", title: strings.surroundingsTitle, rules: rules)
  }
}

extension ConfigTree {
  /// On one line, as a file would say it.
  fileprivate var notation: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    // Numbers of a configuration are finite, and nothing else can fail.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
