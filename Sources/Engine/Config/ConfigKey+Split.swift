import Desk
import Language

/// Two sets of rules side by side as the configuration describes them.
struct ConfiguredSplit: Sendable, Equatable {
  var name = ""
  /// The file of the second set, from the configuration's own folder.
  var file = ""
  var share = 0.5
  var line = 0
}

extension ConfigKey where Target == DeskConfig {
  /// `split`: a second set of rules for some of the customers; null for none.
  static var split: ConfigKey {
    ConfigKey("split") { value, config, reader in
      if value.isNull {
        config.split = nil
        return
      }
      var split = ConfiguredSplit()
      split.line = value.line
      reader.read(value, into: &split, keys: ConfigKey<ConfiguredSplit>.all, within: "split")
      if split.name.isEmpty || split.file.isEmpty {
        reader.report(value.line, "'split': needs a 'name' and the 'file' of the other rules")
      }
      config.split = split
    }
  }
}

extension ConfigKey where Target == ConfiguredSplit {
  fileprivate static var all: [ConfigKey] {
    [
      ConfigKey("name", \.name, expected: Name.expected) { value in
        value.string.flatMap { Name.problem(of: $0) == nil ? $0 : nil }
      },
      ConfigKey("file", \.file, expected: "the name of a file") { value in
        value.string.flatMap { $0.isEmpty ? nil : $0 }
      },
      .number("share", \.share, 0...1),
    ]
  }
}

extension DeskConfig {
  /// The file of the second set of rules, as it is named.
  public var splitFile: String? { split?.file }

  /// Where the second set of rules stands.
  ///
  /// - Parameter path: of the first.
  static func splitPath(_ split: ConfiguredSplit, besides path: String) -> String {
    if split.file.hasPrefix("/") { return split.file }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + [split.file[...]]).joined(separator: "/")
  }

  /// Reads the second set of rules, where there is one.
  ///
  /// The order of the queue is one for all customers: the weights are those of the first set.
  ///
  /// - Parameter path: of this configuration.
  mutating func readSplit(besides path: String) throws(ConfigError) {
    guard let split else { return }
    let other = DeskConfig.splitPath(split, besides: path)
    guard var second = try DeskConfig.readAlone(path: other) else {
      throw ConfigError(.unreadable, path, line: split.line, "'split': there is no file \(other)")
    }
    guard second.split == nil else {
      throw ConfigError(.invalid, other, "a split cannot stand in the second set of rules")
    }
    second.policy.priority = policy.priority
    policy.split = PolicySplit(name: split.name, share: split.share, rules: second.policy)
  }
}
