import Desk
import Language

// MARK: Marked sessions

extension Strings {
  /// How many sessions are marked, for the title of the list.
  public func marked(_ count: Int) -> String { say("\(count) marked", "已选 \(count)") }

  public func marked(_ count: Int, of total: Int) -> String {
    count < total
      ? say("\(count) of \(total) sessions marked.", "已选 \(count) 个会话（共 \(total) 个）。")
      : say("\(count) sessions marked.", "已选 \(count) 个会话。")
  }

  public var linearMarked: String { say("marked", "已选") }

  /// In the place of a customer's name, where a question is about all marked sessions.
  public func markedSessions(_ count: Int) -> String {
    say("\(count) marked sessions", "已选 \(count) 个会话")
  }

  /// Asked before customers notice, and colleagues from whom sessions are taken.
  func bulkTitle(_ action: Action, _ count: Int, fromAgents: Int) -> String {
    let others =
      fromAgents == 0
      ? "" : say(" \(fromAgents) from other agents", "其中 \(fromAgents) 个属于其他坐席")
    return say("\(count) sessions: \(title(action))?", "\(count) 个会话：\(title(action))？") + others
  }

  public func bulkYes(_ count: Int) -> String { say("yes, all \(count)", "是，全部 \(count) 个") }

  func bulkUnderWay(_ action: Action, _ done: Int, of count: Int) -> String {
    say(
      "\(title(action)): \(done)/\(count), Esc stops",
      "\(title(action))：\(done)/\(count)，Esc 停止")
  }

  /// How many were done, and why the others were not: the reasons that were given most.
  func bulk(_ report: BulkReport) -> String {
    let head = say(
      "\(title(report.action)): \(report.done) of \(report.count) done",
      "\(title(report.action))：完成 \(report.done)/\(report.count)")
    let largest = report.groups.sorted { $0.count > $1.count }.prefix(2)
    var parts = largest.map(group)
    let shown = largest.reduce(0) { $0 + $1.count }
    let others = report.count - report.done - report.left - shown
    if others > 0 { parts.append(say("\(others) for other reasons", "另 \(others) 个因其他原因")) }
    if report.left > 0 { parts.append(say("\(report.left) not begun", "\(report.left) 个未执行")) }
    let rest = parts.joined(separator: say("; ", "；"))
    return head + (rest.isEmpty ? say(".", "。") : say("; ", "；") + rest)
  }

  private func group(_ group: BulkReport.Group) -> String {
    var why =
      switch group.why {
      case .refused(let refusal): self.refusal(refusal)
      case .failed(let why): why
      }
    if why.hasSuffix(say(".", "。")) { why.removeLast() }
    let who =
      group.count == 1
      ? Display.oneLine(group.name, limitScalars: 24)
      : say("\(group.count) sessions", "\(group.count) 个")
    return who + say(": ", "：") + why
  }
}
