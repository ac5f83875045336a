import Desk

extension Model {
  /// The view that is shown now, if it has a name.
  var shownView: SavedView? {
    settings.views.first { $0.filter == list.filter && $0.sort == list.sort }
  }

  /// Offers the views by number; where there is none, a name for what is shown.
  mutating func openViews() {
    guard settings.views.isEmpty else {
      popup = .choice(.views(settings.views, canSave: settings.hasKeys))
      return
    }
    if settings.hasKeys { openCommandLine("view save ") } else { notice = .noView("") }
  }

  /// Shows, keeps or forgets a view.
  mutating func obey(_ order: ViewOrder) {
    switch order {
    case .show(let name):
      guard let view = settings.views.first(where: { $0.name == name }) else {
        return notice = .noView(name)
      }
      list.sort = view.sort
      show(view.filter)
      if focus == .board { leaveBoard() }
      focus(on: .sessions)
    case .save(let name):
      guard SavedView.canBeNamed(name) else { return notice = .viewName(name) }
      var views = settings.views.filter { $0.name != name }
      guard views.count < SavedView.limit else { return notice = .tooManyViews }
      views.append(SavedView(name: name, filter: list.filter, sort: list.sort))
      keep(views)
      notice = .viewKept(name)
    case .delete(let name):
      guard settings.views.contains(where: { $0.name == name }) else {
        return notice = .noView(name)
      }
      keep(settings.views.filter { $0.name != name })
      notice = .viewForgotten(name)
    }
  }

  private mutating func keep(_ views: [SavedView]) {
    settings.views = views.sorted { $0.name < $1.name }
    emit(.keepViews(settings.views))
  }
}
