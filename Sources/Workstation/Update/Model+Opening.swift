import Desk

extension Model {
  /// Texts of other sessions kept in memory at most; the durable ones beyond are read again.
  static let draftLimit = 500

  /// Shows a session; what is typed for the present one is kept.
  ///
  /// - Parameter hit: a message to show instead of the newest one.
  mutating func openSession(_ id: SessionID, _ row: SessionRow?, at hit: Seq? = nil) {
    if open?.id != id { leaveSession(for: id, row) }
    if let hit {
      ask(.around(id, hit))
    } else if open?.isDetached == true {
      showNewest()
    }
    list.select(id, visibleRows: visibleSessionRows)
  }

  private mutating func leaveSession(for id: SessionID, _ row: SessionRow?) {
    if let old = open?.id, composer.isWorthKeeping {
      drafts[old] = composer
      if drafts.count > Model.draftLimit,
        let spare = drafts.first(where: {
          $0.value.saved == .saved && $0.value.outgoing == nil && $0.value.attaching == 0
        })
      {
        drafts[spare.key] = nil
      }
    }
    requests.forget { request in
      if case .profile = request { return true }
      // What was typed before the stored draft was read still waits for it.
      if case .details(let session) = request, drafts[session]?.awaitsStored == true {
        return false
      }
      return request.session.map { $0 != id } ?? false
    }
    past = nil
    open = OpenSession(id: id, row: row)
    if let draft = drafts.removeValue(forKey: id) {
      composer = draft
    } else {
      composer = Composer(metrics: settings.metrics)
      composer.awaitsStored = true
    }
    ghost = nil
    silence = nil
    sideScroll = 0
    selectedSuggestion = 0
    emit(.viewing(id))
    aheadAskedAt = nil
    if let page = takeAhead(of: id) { takeNewest(page) } else { ask(.newest(id)) }
    ask(.details(id))
    ask(.suggestions(id))
    if let row { ask(.profile(row.customer)) }
  }

  // MARK: Next

  /// Whether a session needs this viewer now.
  func needsViewer(_ row: SessionRow) -> Bool {
    switch row.need {
    case .waiting, .souring: true
    case .unanswered: row.owner == .agent(viewer)
    case .attended, .assistant, .snoozed, .closed, .forgotten: false
    }
  }

  mutating func goToNext() {
    if listShowsNeed {
      goToNext(in: list.rows)
    } else {
      jump = requests.id(of: .needy) ?? ask(.needy)
    }
  }

  /// Whether the list as it is shown says who needs the viewer first.
  var listShowsNeed: Bool {
    list.sort == .need && list.filter == SessionFilter() && list.offset == 0 && list.isLoaded
  }

  /// Opens the first session that needs the viewer, or the one after the open one.
  mutating func goToNext(in rows: [SessionRow]) {
    guard let next = nextNeedy(in: rows) else {
      notice = .nobodyNeedsYou
      return
    }
    openSession(next.id, next)
    focus(on: .composer)
  }

  /// The first session that needs the viewer, or the one after the open one.
  func nextNeedy(in rows: [SessionRow]) -> SessionRow? {
    let needy = rows.filter(needsViewer)
    let index = needy.firstIndex { $0.id == open?.id }.map { ($0 + 1) % needy.count } ?? 0
    guard needy.indices.contains(index), needy[index].id != open?.id else { return nil }
    return needy[index]
  }
}
