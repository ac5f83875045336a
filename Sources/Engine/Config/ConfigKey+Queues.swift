import Desk
import Language

/// A queue as the configuration describes it.
struct ConfiguredQueue {
  var rules = QueueRules()
  var hours = ConfiguredHours()
  var hasHours = false
  var overflow = ConfiguredOnward()
  var ladder = ConfiguredOnward()
}

/// Where a session goes on, and when.
struct ConfiguredOnward {
  var to: QueueName?
  var afterMs: Int64 = 0
}

extension ConfigKey where Target == DeskConfig {
  /// Queues a desk may name; more than any screen shows.
  private static var queueLimit: Int { 200 }

  /// `queues`: the rules of each queue, by name.
  static var queues: ConfigKey {
    ConfigKey("queues") { value, config, reader in
      guard let members = value.members else {
        reader.report(value.line, "expected an object for queues, found \(value.kindName)")
        return
      }
      if members.count > queueLimit {
        reader.report(value.line, "'queues': at most \(queueLimit) queues can be named")
        return
      }
      reader.names.queuesLine = value.line
      for member in members {
        guard Name.problem(of: member.key) == nil else {
          reader.report(member.line, "'queues': expected \(Name.expected) for each queue")
          continue
        }
        var queue = ConfiguredQueue()
        reader.place = member.key
        reader.read(
          member.value, into: &queue, keys: ConfigKey<ConfiguredQueue>.all,
          within: "the queue '\(member.key)'")
        config.policy.queues[member.key] = queue.whole(member.value.line, &reader)
      }
    }
  }
}

extension ConfiguredQueue {
  /// The rules, once every key of the queue was read.
  fileprivate func whole(_ line: Int, _ reader: inout ConfigReader) -> QueueRules {
    var rules = rules
    if hasHours { rules.hours = hours.whole(line, &reader) }
    rules.overflow = overflow.to.map { QueueRules.Onward(to: $0, afterMs: overflow.afterMs) }
    rules.ladder = ladder.to.map { QueueRules.Onward(to: $0, afterMs: ladder.afterMs) }
    return rules
  }
}

extension ConfigKey where Target == ConfiguredQueue {
  /// A promise or a limit may be as long as a month.
  private static let longestSeconds = 31.0 * 86_400

  /// Every key of a queue.
  fileprivate static var all: [ConfigKey] {
    [
      names("skills", \.rules.skills, \.skills),
      names("languages", \.rules.languages, \.languages),
      ConfigKey("hours") { value, queue, reader in
        queue.hasHours = true
        reader.read(
          value, into: &queue.hours, keys: ConfigKey<ConfiguredHours>.all, within: "hours")
      },
      ConfigKey(
        "sla",
        keys: [
          .promise("firstResponseSeconds", \.rules.firstResponseMs),
          .promise("nextResponseSeconds", \.rules.nextResponseMs),
          .promise("resolutionSeconds", \.rules.resolutionMs),
        ]),
      ConfigKey("overflow", keys: onward("overflow", \.overflow)),
      ConfigKey(
        "ladder",
        keys: onward("ladder", \.ladder) + [.promise("remindSeconds", \.rules.remindMs)]),
      .flag("tellsAgain", \.rules.tellsAgain),
      ConfigKey(
        "afterHours",
        keys: [
          .flag("tells", \.rules.afterHours.tells),
          .flag("takesCallbacks", \.rules.afterHours.takesCallbacks),
          assistant,
        ]),
    ]
  }

  private static var assistant: ConfigKey {
    let names = AfterHours.Assistant.allCases.map(\.rawValue)
    return ConfigKey(
      "assistant", \.rules.afterHours.assistant,
      expected: "one of " + names.joined(separator: ", ")
    ) { value in
      value.string.flatMap(AfterHours.Assistant.init)
    }
  }

  private static func promise(
    _ name: String, _ path: WritableKeyPath<ConfiguredQueue, Int64?>
  ) -> ConfigKey {
    ConfigKey(
      name, path, expected: "a number from 1 to \(Int(longestSeconds)), or null"
    ) { value in
      if value.isNull { return .some(nil) }
      return value.number.flatMap {
        (1...longestSeconds).contains($0) ? .some(Int64(($0 * 1000).rounded())) : nil
      }
    }
  }

  private static func onward(
    _ kind: String, _ path: WritableKeyPath<ConfiguredQueue, ConfiguredOnward>
  ) -> [ConfigKey] {
    [
      ConfigKey("to") { value, queue, reader in
        guard let name = value.string else {
          reader.report(value.line, "'to': expected the name of a queue, found \(value.inWords)")
          return
        }
        queue[keyPath: path].to = name
        let from = reader.place
        reader.names.queues.append(
          NamedThings.Mention(name: name, line: value.line, place: "'\(kind)' of '\(from)'"))
        reader.names.ways.append(
          NamedThings.Way(kind: kind, from: from, to: name, line: value.line))
      },
      .time(
        "afterSeconds", path.appending(path: \.afterMs), unitMs: 1000, 0...longestSeconds),
    ]
  }

  /// A list of names that agents must have.
  private static func names(
    _ name: String, _ path: WritableKeyPath<ConfiguredQueue, [String]>,
    _ mentions: WritableKeyPath<NamedThings, [NamedThings.Mention]>
  ) -> ConfigKey {
    ConfigKey(name) { value, queue, reader in
      let items = value.array ?? []
      let names = items.compactMap(\.string).filter { Name.problem(of: $0) == nil }
      guard value.array != nil, items.count <= 100, names.count == items.count else {
        reader.report(
          value.line, "'\(name)': expected a list of names, found \(value.inWords)")
        return
      }
      queue[keyPath: path] = names
      reader.names[keyPath: mentions] += zip(names, items).map { text, item in
        NamedThings.Mention(name: text, line: item.line, place: "'\(name)' of '\(reader.place)'")
      }
    }
  }
}
