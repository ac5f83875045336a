import Desk

/// What is said beside the screen: who is called for what, and nothing of any person.
extension Strings {
  /// One line for all of these; nil for none.
  func news(_ news: [News]) -> String? {
    let order = NewsKind.allCases
    let first = news.min { a, b in
      (order.firstIndex(of: a.kind) ?? 0) < (order.firstIndex(of: b.kind) ?? 0)
    }
    guard let first else { return nil }
    let text = self.news(first)
    guard news.count > 1 else { return text }
    return text + say(" And \(news.count - 1) more.", "另有 \(news.count - 1) 件。")
  }

  private func news(_ news: News) -> String {
    let id = news.session.description
    return switch news.kind {
    case .offer: say("\(id) is offered to you.", "\(id) 派给您。")
    case .breach: say("\(id): the promised time is over.", "\(id) 已超时。")
    case .hand: say("\(id): an agent asks for help.", "\(id)：坐席请求协助。")
    case .given: say("\(id) was given to you.", "\(id) 已转给您。")
    case .taken: say("\(id) was taken from you.", "\(id) 已被接走。")
    case .mention: say("\(id): a note for you.", "\(id)：有给您的备注。")
    case .soon: say("\(id): the time is nearly over.", "\(id) 即将超时。")
    case .reminder: say("\(id) waits for somebody.", "\(id) 等待接待。")
    case .message: say("\(id): the customer wrote.", "\(id)：客户有新消息。")
    }
  }
}
