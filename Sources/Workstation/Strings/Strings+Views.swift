import Desk
import Language

// MARK: Saved views

extension Strings {
  public var viewSave: String { say("keep what is shown under a name", "将当前显示保存为视图") }
  public func viewKept(_ name: String) -> String {
    say("View \(name) is kept: :view \(name).", "已保存视图 \(name)：:view \(name)。")
  }
  public func viewForgotten(_ name: String) -> String {
    say("View \(name) is deleted.", "已删除视图 \(name)。")
  }
  public var viewsTitle: String { say("Views", "视图") }
  /// A view with what it shows.
  func view(_ view: SavedView, viewer: AgentID) -> String {
    let shows = [filterName(view.filter, viewer: viewer), sortName(view.sort)]
    return ([view.name + ":"] + shows.filter { !$0.isEmpty }).joined(separator: " ")
  }
  public func noView(_ name: String) -> String {
    if name.isEmpty {
      return say(
        "No view is kept yet; :view save NAME keeps this one.", "尚无视图；:view save 名称 可保存当前视图。")
    }
    return say(
      "No view is called \(name); :view save NAME keeps this one.",
      "没有名为 \(name) 的视图；:view save 名称 可保存当前视图。")
  }
  public func viewName(_ name: String) -> String {
    say(
      "\"\(name)\" is no name of a view: letters, digits, - and _.",
      "“\(name)”不能作视图名：只用文字、数字、- 和 _。")
  }
  public var tooManyViews: String {
    say("\(SavedView.limit) views are kept: delete one first.", "已有 \(SavedView.limit) 个视图：请先删除一个。")
  }

  /// What of the list is shown; nothing where it shows all that is not closed.
  func filterName(_ filter: SessionFilter, viewer: AgentID) -> String {
    let owner =
      if case .agent(let id) = filter.owner, id != viewer { id } else { filterName(filter.owner) }
    let status =
      switch filter.status {
      case nil: ""
      case .open: say("open", "进行中")
      case .snoozed: say("snoozed", "已暂停")
      case .closed: say("closed", "已关闭")
      }
    let marks = filter.marks.map { Display.oneLine($0, limitScalars: 40) }
    return ([owner, status] + marks).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
