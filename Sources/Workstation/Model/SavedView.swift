public import Desk

/// A choice of sessions and their order that an agent gave a name.
public struct SavedView: Sendable, Equatable {
  public let name: String
  public let filter: SessionFilter
  public let sort: SessionSort

  /// Nobody looks through more.
  static let limit = 50
  static let nameLimit = 24

  public init(name: String, filter: SessionFilter, sort: SessionSort) {
    self.name = name
    self.filter = filter
    self.sort = sort
  }

  /// Whether it can be a name: letters, digits, `-` and `_`, and no word of the command itself.
  static func canBeNamed(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.count <= nameLimit
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
      }
      && !ViewOrder.words.contains(name)
  }

  // MARK: Text

  /// As it is kept in a file: `mine snoozed sort:sla`.
  public func text(for viewer: AgentID) -> String {
    filter.words(for: viewer) + " sort:" + sort.rawValue
  }

  /// nil where a file says what is no view.
  public init?(name: String, text: String, for viewer: AgentID) {
    var words = text.split(separator: " ").map(String.init)
    guard SavedView.canBeNamed(name), let last = words.popLast(), last.hasPrefix("sort:"),
      let sort = SessionSort(rawValue: String(last.dropFirst("sort:".count))),
      let filter = SessionFilter(words: words.joined(separator: " "), for: viewer)
    else { return nil }
    self.init(name: name, filter: filter, sort: sort)
  }
}

/// What can be said of views: `late`, `save late`, `delete late`.
enum ViewOrder: Equatable {
  case show(String)
  case save(String)
  case delete(String)

  static let words = ["save", "delete"]

  init(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.count) {
    case ("save", _): self = .save(words.count == 2 ? words[1] : "")
    case ("delete", _): self = .delete(words.count == 2 ? words[1] : "")
    default: self = .show(text)
    }
  }
}

extension SessionFilter {
  /// What is shown, as it is said: `all`, `mine`, `waiting snoozed`, `queue:vip`, `agent:ana closed`,
  /// `mine tag:late channel:web`; tags and channels are said as in a search.
  init?(words text: String, for viewer: AgentID) {
    self.init()
    for word in text.split(separator: " ").map(String.init) {
      switch word {
      case "all": break
      case "mine": owner = .agent(viewer)
      case "waiting": owner = .queue
      case "assistant": owner = .assistant
      default:
        if let status = SessionStatus(rawValue: word) {
          self.status = status
        } else if word.hasPrefix("queue:"), word.count > "queue:".count {
          owner = .inQueue(String(word.dropFirst("queue:".count)))
        } else if word.hasPrefix("agent:"), word.count > "agent:".count {
          owner = .agent(String(word.dropFirst("agent:".count)))
        } else if !take(SearchKey.said(word)) {
          return nil
        }
      }
    }
  }

  /// Takes a tag or a channel, once.
  private mutating func take(_ said: (key: SearchKey, value: String)?) -> Bool {
    guard let said, !said.value.isEmpty else { return false }
    switch said.key {
    case .tag where tag == nil: tag = said.value
    case .channel where channel == nil: channel = said.value
    default: return false
    }
    return true
  }

  /// The same words.
  func words(for viewer: AgentID) -> String {
    let who =
      switch owner {
      case nil: "all"
      case .agent(viewer): "mine"
      case .agent(let id): "agent:" + id
      case .queue: "waiting"
      case .inQueue(let name): "queue:" + name
      case .assistant: "assistant"
      }
    return ([who, status?.rawValue].compactMap(\.self) + marks).joined(separator: " ")
  }

  /// Its tag and its channel, as they are said.
  var marks: [String] {
    [tag.map { (SearchKey.tag, $0) }, channel.map { (SearchKey.channel, $0) }]
      .compactMap { $0.map { key, value in key.rawValue + ":" + value } }
  }
}
