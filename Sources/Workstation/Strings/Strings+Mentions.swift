public import Desk
import Language

// MARK: Notes that name somebody, and what a search says beside its words

extension Strings {
  /// In the place of a hint, where a colleague's name is offered.
  var nameHint: String { say("name", "采用人名") }

  public var mentionsTitle: String { say("Notes that name you", "提到您的备注") }
  public var noMentions: String {
    say("No note names you: @NAME in a note does.", "没有提到您的备注：备注中写 @名字 即可。")
  }

  public func mentioned(by author: AgentID, _ name: String) -> String {
    say("\(author) names you in a note on \(name).", "\(author) 在 \(name) 的备注中提到您。")
  }

  /// Why a search cannot be read.
  public func fault(_ fault: SearchFault) -> String {
    switch fault {
    case .empty(let key):
      say("\(key.rawValue): says nothing; \(form(key))", "\(key.rawValue): 后面没有内容；\(form(key))")
    case .twice(let key):
      say("\(key.rawValue): stands twice", "\(key.rawValue): 重复")
    case .notADay(let key, let text):
      say(
        "\(key.rawValue):\(Display.oneLine(text, limitScalars: 20)) is no day; \(form(key))",
        "\(key.rawValue):\(Display.oneLine(text, limitScalars: 20)) 不是日期；\(form(key))")
    }
  }

  private func form(_ key: SearchKey) -> String {
    switch key {
    case .from:
      say("from:customer, assistant, agent or a name", "from:customer、assistant、agent 或坐席名")
    case .after, .before: say("a day is 2026-11-01", "日期写作 2026-11-01")
    case .tag: say("such as tag:refund", "如 tag:refund")
    case .channel: say("such as channel:web", "如 channel:web")
    }
  }
}
