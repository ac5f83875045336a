import Desk
import Language

/// The supervisor's board and an agent's own figures.
extension Strings {
  // MARK: Columns, each in a slot of its own

  var boardQueue: String { say("Name", "队列") }
  var boardWaiting: String { say("Wait", "排队") }
  var boardLongest: String { say("Longest", "最长") }
  var boardSoon: String { say("Soon", "将满") }
  var boardOver: String { say("Over", "超时") }
  var boardTold: String { say("Told", "预计") }
  var boardFlow: String { say("Flow", "进/出") }
  var boardAgent: String { say("Name", "坐席") }
  var boardState: String { say("State", "状态") }
  var boardLoad: String { say("Load", "负载") }
  var boardViewing: String { say("Views", "正在看") }
  var boardHandled: String { say("Done", "完成") }
  var boardUsed: String { say("Used", "采用") }
  var boardEdited: String { say("Edit", "改过") }
  var boardMoods: String { say("Mood", "情绪") }
  var boardCustomer: String { say("Name", "客户") }
  var boardMood: String { say("Mood", "情绪") }
  var boardTime: String { say("Time", "时间") }
  var boardOwner: String { say("Owner", "归属") }
  var boardReason: String { say("Reason", "原因") }
  var boardChannel: String { say("Channel", "渠道") }
  var boardPreview: String { say("Preview", "最后消息") }

  // MARK: Sections

  func section(_ section: BoardState.Section) -> String {
    switch section {
    case .queues: say("Queues", "队列")
    case .agents: say("Agents", "坐席")
    case .alerts: say("Alerts", "警报")
    }
  }

  func subject(_ subject: BoardState.Subject) -> String {
    switch subject {
    case .queue(let name): say("Queue \(name)", "队列 \(name)")
    case .agent(let id): say("Sessions of \(id)", "\(id) 的会话")
    case .everybody(.mood): say("Open sessions, worst mood first", "进行中的会话 情绪最差在前")
    case .everybody: say("Open sessions, latest first", "进行中的会话 最迟在前")
    }
  }

  var helpBoardLetters: String {
    say("sort by the column of that letter; again: turned round", "按该字母的列排序；再按反序")
  }
  var boardLoading: String { say("Reading the board…", "正在读取看板…") }
  var noAlerts: String { say("Nothing wants your eyes now.", "目前没有需要注意的事项。") }
  var noRows: String { say("No rows.", "没有内容。") }
  func filtered(_ text: String) -> String { say("only '\(text)'", "仅 “\(text)”") }

  /// Who has a session, short.
  func boardOwner(_ owner: Owner) -> String {
    switch owner {
    case .assistant: "AI"
    case .queue(let name): name
    case .agent(let id): id
    case .nobody: say("closed", "已完结")
    }
  }

  // MARK: Alerts

  /// What is wrong, and what says so.
  func alert(_ alert: BoardAlert) -> String {
    switch alert {
    case .assistantDown: "! " + status(.assistantDown)
    case .stopped(let scope):
      say("! Assistant stopped: \(self.scope(scope))", "! 助手已停用：\(self.scope(scope))")
    case .hand(let row):
      "@ " + handRaised(by: row.owner.agent ?? "", row.customerName)
    case .overdue(let count, let rows):
      say("!! Late answers: \(count)", "!! 超时未复：\(count)") + names(rows)
    case .falling(let count, let rows):
      say("-- Falling moods: \(count)", "-- 情绪下滑：\(count)") + names(rows)
    case .growing(let queue):
      say(
        "^ Queue \(queue.name) grows: \(queue.came) came, \(queue.left) left in 30 min",
        "^ 队列 \(queue.name) 增长：30 分钟进 \(queue.came)，出 \(queue.left)")
    }
  }

  private func names(_ rows: [SessionRow]) -> String {
    rows.isEmpty ? "" : " (" + rows.map(\.customerName).joined(separator: ", ") + ")"
  }

  // MARK: Figures

  /// What is told of a wait: minutes, rounded outwards.
  func told(_ estimate: WaitEstimate) -> String {
    guard let low = estimate.lowMs, let high = estimate.highMs else { return "" }
    let from = Swift.max(0, low / 60_000)
    let to = Swift.max(1, (high + 59_999) / 60_000)
    return say("\(from)-\(to) min", "\(from)-\(to) 分")
  }

  /// A load: whole numbers without a point.
  func amount(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  func summaryNow(_ open: OpenSessions, longest: String) -> String {
    let most = longest.isEmpty ? "" : say(" (max \(longest))", "（最长 \(longest)）")
    return say(
      "Now     waiting \(open.waiting)\(most)  people \(open.agents)  AI \(open.assistant)"
        + "  asleep \(open.snoozed)",
      "此刻  排队 \(open.waiting)\(most)  人工 \(open.agents)  AI \(open.assistant)"
        + "  暂停 \(open.snoozed)")
  }
  func overdueCount(_ count: Int) -> String { say("!!over \(count)", "!!超时 \(count)") }
  func soonCount(_ count: Int) -> String { say("!soon \(count)", "!将满 \(count)") }

  var summaryToday: String { say("Today  ", "今日") }
  func arrivals(_ count: Int) -> String { say("came \(count)", "进线 \(count)") }
  func handOffs(_ count: Int) -> String { say("to people \(count)", "转人工 \(count)") }
  func handledCount(_ count: Int) -> String { say("done \(count)", "完成 \(count)") }
  func containment(_ percent: String) -> String { say("contained \(percent)", "自助解决 \(percent)") }
  func serviceLevel(_ percent: String) -> String { say("in time \(percent)", "及时率 \(percent)") }
  func meanWait(_ time: String) -> String { "ASA \(time)" }
  func firstResponse(_ time: String) -> String { "FRT \(time)" }
  func handling(_ time: String) -> String { "AHT \(time)" }

  var summaryMoods: String { say("Moods  ", "情绪") }
  func mood(_ emotion: Emotion, _ count: Int) -> String { self.emotion(emotion) + " \(count)" }
  func fallingCount(_ count: Int) -> String { say("falling \(count)", "下滑 \(count)") }

  // MARK: Plots

  var plotArrivals: String { say("Sessions per half hour", "每半小时进线") }
  var plotHandOffs: String { say("To people", "转人工") }
  var plotWait: String { say("Longest wait", "最长等待") }
  var plotMood: String { say("Mood", "情绪") }

  // MARK: Own figures

  var figuresTitle: String { say("Your own figures", "我的统计") }
  var figuresToday: String { say("today", "今日") }
  var figuresWeek: String { say("7 days", "近 7 天") }
  var figuresHandled: String { say("Sessions dealt with", "完成会话") }
  var figuresTaken: String { say("Sessions taken", "接手会话") }
  var figuresHandling: String { say("Handling time (AHT)", "平均处理时长 (AHT)") }
  var figuresResponse: String { say("First response (FRT)", "首次响应 (FRT)") }
  var figuresInTime: String { say("Taken from queues in time", "排队及时接手") }
  var figuresReplies: String { say("Messages", "消息") }
  var figuresUsed: String { say("Made from suggestions", "采用建议") }
  var figuresEdited: String { say("Of these, changed", "其中改过") }
  var figuresMoodBefore: String { say("Customers' mood at first", "客户情绪 开始") }
  var figuresMoodAfter: String { say("Customers' mood at the end", "客户情绪 结束") }
  var boardForSupervisors: String {
    say(
      "The board needs the right to supervise; :stats shows your own figures.",
      "看板需要主管权限；:stats 查看自己的统计。")
  }
  func bargeInTitle(_ name: String, from agent: AgentID) -> String {
    say("Take \(name) from \(agent)?", "从 \(agent) 处接管 \(name)？")
  }
  var bargeInYes: String { say("yes; they are told at once", "是，对方会立即得知") }
}
