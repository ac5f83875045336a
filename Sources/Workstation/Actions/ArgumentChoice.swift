import Desk
import Language

/// Something that can be said with an action, as completion offers it.
struct ArgumentChoice: Sendable, Equatable {
  /// As it is typed.
  let word: String
  /// What it means; empty where the word says it.
  var note = ""

  /// What can be said with an action and begins, or else goes on, like what was typed.
  static func matching(_ typed: String, of action: Action, in model: Model) -> [ArgumentChoice] {
    guard let kind = action.argument else { return [] }
    if kind == .target {
      return TransferItem.matching(typed, in: model).map {
        ArgumentChoice(word: $0.word, note: Display.oneLine($0.name, limitScalars: 60))
      }
    }
    // What is shown may be said in several words: the last of them is completed.
    if kind == .filter, let blank = typed.lastIndex(of: " ") {
      return matching(String(typed[typed.index(after: blank)...]), of: action, in: model).map {
        ArgumentChoice(word: typed[...blank] + $0.word)
      }
    }
    if kind == .path {
      let paths = (model.listing?.paths(after: typed) ?? []).map { ArgumentChoice(word: $0) }
      return paths.filter { $0.word.hasPrefix(typed) }
    }
    let all = all(of: kind, in: model)
    let wanted = typed.lowercased()
    if wanted.isEmpty { return all }
    let starting = all.filter { $0.word.lowercased().hasPrefix(wanted) }
    let holding = all.filter {
      !$0.word.lowercased().hasPrefix(wanted)
        && ($0.word.lowercased().contains(wanted) || $0.note.lowercased().contains(wanted))
    }
    return starting + holding
  }

  private static func all(of kind: ArgumentKind, in model: Model) -> [ArgumentChoice] {
    let strings = model.strings
    return switch kind {
    case .words, .letter, .target, .path: []
    case .attached:
      model.composer.files.map {
        ArgumentChoice(
          word: Display.oneLine($0.name, limitScalars: 200), note: Strings.size($0.sizeBytes))
      }
    case .minutes:
      [5, 15, 30, 60].map {
        ArgumentChoice(word: "\($0)", note: strings.duration(seconds: $0 * 60))
      }
    case .tag: tags(in: model).map { ArgumentChoice(word: $0) }
    case .ownTag:
      (model.subject?.tags ?? []).map {
        ArgumentChoice(word: Display.oneLine($0, limitScalars: 40))
      }
    case .disposition:
      WrapUp.Disposition.allCases.map { ArgumentChoice(word: $0.rawValue) }
    case .escalation:
      Menu.reasons.map { ArgumentChoice(word: $0.rawValue, note: strings.reason($0)) }
    case .theme: model.settings.themes.map { ArgumentChoice(word: $0) }
    case .language:
      UILanguage.allCases.map { ArgumentChoice(word: $0.rawValue, note: strings.languageName($0)) }
    case .sort:
      SessionSort.allCases.map { ArgumentChoice(word: $0.rawValue, note: strings.sortName($0)) }
    case .filter:
      filters(in: model)
    case .view: views(in: model)
    case .presence: presences(strings)
    case .canned:
      (model.open?.canned ?? []).map {
        ArgumentChoice(word: $0.id, note: Display.oneLine($0.title, limitScalars: 60))
      }
    case .macro:
      model.settings.macros.map {
        ArgumentChoice(
          word: $0.name,
          note: Display.oneLine($0.steps.map(\.text).joined(separator: " "), limitScalars: 80))
      }
    case .keys: [ArgumentChoice(word: "reload", note: strings.keysReload)]
    }
  }

  private static func filters(in model: Model) -> [ArgumentChoice] {
    let queues = model.settings.rules.queues.map { "queue:" + $0 }
    let agents = model.settings.agents.map { "agent:" + $0.id }
    let tags = tags(in: model).filter { !$0.contains(" ") }.map { "tag:" + $0 }
    let channels = Set(model.list.rows.map(\.channel)).sorted().map { "channel:" + $0 }
    let words =
      ListFilter.allCases.map(\.rawValue) + ["snoozed", "closed"] + queues + agents + tags
      + channels
    return words.map { word in
      let filter = SessionFilter(words: word, for: model.viewer)
      return ArgumentChoice(
        word: word,
        note: filter.map { model.strings.filterName($0, viewer: model.viewer) } ?? "")
    }
  }

  private static func views(in model: Model) -> [ArgumentChoice] {
    let views = model.settings.views.map { view in
      ArgumentChoice(
        word: view.name,
        note: model.strings.filterName(view.filter, viewer: model.viewer) + " "
          + model.strings.sortName(view.sort))
    }
    return views + views.map { ArgumentChoice(word: "delete " + $0.word) }
      + [ArgumentChoice(word: "save ", note: model.strings.viewSave)]
  }

  private static func presences(_ strings: Strings) -> [ArgumentChoice] {
    let all: [(String, Presence)] = [
      ("online", .online), ("busy", .busy), ("away", .away(until: nil)), ("offline", .offline),
    ]
    return all.map { ArgumentChoice(word: $0.0, note: strings.presence($0.1)) }
  }

  /// The tags on the sessions that are held, the commonest first.
  private static func tags(in model: Model) -> [String] {
    var counts: [String: Int] = [:]
    for row in model.list.rows { for tag in row.tags { counts[tag, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      Display.oneLine($0.key, limitScalars: 40)
    }
  }
}
