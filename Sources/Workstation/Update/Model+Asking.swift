import Desk
import Terminal

extension Model {
  /// The list is read anew at most this often: under a flood of events it would otherwise be read
  /// without pause, and a person sees no more.
  static let refreshIntervalMs: Int64 = 200
  /// The counts are read anew at most so often because promised times run out.
  static let countIntervalMs: Int64 = 5000
  /// Read marks kept; more are forgotten and asked for again when their rows are seen.
  static let readMarkLimit = 4096

  /// After so long a stored draft that could not be read is asked for again.
  static let storedRetryMs: Int64 = 1000

  /// Asks unless the same is being asked already; then it is asked once more afterwards.
  ///
  /// - Returns: the id of the new ask, if there is one.
  @discardableResult
  mutating func ask(_ request: Request) -> Int? {
    guard let query = query(for: request), let id = requests.begin(request) else { return nil }
    if request == .window { list.askedAt = now }
    if request == .counts { countsAskedAt = now }
    if request == .board { board.askedAt = now }
    emit(.ask(id: id, query))
    return id
  }

  private func query(for request: Request) -> Query? {
    switch request {
    case .window:
      return .sessions(
        list.filter, list.sort, offset: list.wantedOffset(visibleRows: visibleSessionRows),
        limit: SessionList.windowLimit)
    case .needy:
      return .sessions(SessionFilter(), .need, offset: 0, limit: SessionList.windowLimit)
    case .markable:
      return .sessions(list.filter, list.sort, offset: 0, limit: Marks.limit)
    case .counts: return .counts
    case .own:
      return .sessions(
        SessionFilter(owner: .agent(viewer)), .need, offset: 0, limit: Attention.ownLimit)
    case .queue: return .queue(limit: QueueList.limit)
    case .readMarks:
      let unknown = list.rows.map(\.id).filter { readMarks[$0] == nil }
      return unknown.isEmpty ? nil : .readMarks(unknown)
    case .drafted: return .drafted
    case .newest(let id), .ahead(let id):
      return .transcript(id, before: nil, limit: OpenSession.pageLimit)
    case .older(let id):
      return .transcript(id, before: open?.entries.first?.seq, limit: OpenSession.pageLimit)
    case .around(let id, let seq):
      return .transcriptPart(id, .around(seq), limit: OpenSession.pageLimit)
    case .newer(let id):
      return open?.entries.last.map {
        .transcriptPart(id, .after($0.seq), limit: OpenSession.pageLimit)
      }
    case .finding(let id):
      return open?.finding.map {
        .find(id, words: $0.words, sight(of: open?.row), before: nil)
      }
    case .details(let id): return .details(id)
    case .suggestions(let id): return .suggestions(id)
    case .canned(let id): return .cannedReplies(id)
    case .completion: return completionQuery
    case .toned: return tonedQuery
    case .translations: return translationQuery
    case .translatedDraft: return translatedDraftQuery
    case .profile(let id): return .profile(id)
    case .board: return .board(since: dayStart())
    case .boardSessions:
      guard let subject = board.drill?.subject else { return nil }
      return .sessions(subject.filter, subject.sort, offset: 0, limit: BoardState.drillLimit)
    case .ownFigures:
      return .ownFigures(
        today: dayStart(), week: dayStart(daysAgo: Model.weekDays - 1))
    case .history(let id): return .history(id)
    case .queueThen: return past?.event.map { .queueThen($0.seq) }
    case .search:
      // What cannot be read is said; the hits before it stay.
      guard case .search(let search) = popup, !search.input.isEmpty, let request = search.request
      else { return nil }
      return .search(request, limit: Search.limit)
    case .articlePage:
      guard case .search(let search) = popup, let id = search.selectedArticle else { return nil }
      return .article(id, words: search.request?.words ?? "")
    case .mentions: return .mentions(limit: Mention.limit)
    }
  }

  /// Reads the list, the queue and the counts anew if something changed and enough time passed.
  mutating func refreshIfDue() {
    guard list.isStale, !requests.isUnderWay(.window) else { return }
    if let askedAt = list.askedAt, now.msSince(askedAt) < Model.refreshIntervalMs { return }
    list.isStale = false
    ask(.window)
    ask(.counts)
    ask(.queue)
  }

  /// Asks again for stored drafts that could not be read, once it is time.
  mutating func askForStoredDrafts() {
    guard let due = storedDueAt, due <= now else { return }
    storedDueAt = nil
    if let open, composer.awaitsStored { ask(.details(open.id)) }
    for (session, _) in drafts.filter({ $0.value.awaitsStored }).sorted(by: { $0.key < $1.key }) {
      ask(.details(session))
    }
  }

  /// Reads everything on screen anew.
  mutating func readAll() {
    list.isStale = true
    list.askedAt = nil
    refreshIfDue()
    ask(.drafted)
    dropAhead()
    guard let open else { return }
    ask(.newest(open.id))
    ask(.details(open.id))
    ask(.suggestions(open.id))
    if let row = open.row { ask(.profile(row.customer)) }
  }

  /// Asks for another part of the list where a visible row is not held.
  mutating func askForVisibleRows() {
    let visible = visibleSessionRows
    guard list.isLoaded, !list.holdsVisible(visibleRows: visible),
      list.wantedOffset(visibleRows: visible) != list.offset
    else { return }
    ask(.window)
  }

  // MARK: Answers

  mutating func take(_ answer: Answer, id: Int) {
    guard let (request, repeats) = requests.end(id) else { return }
    if case .failed(let why) = answer {
      // Ghost text and what is read ahead may be missing; nobody asked for them.
      switch request {
      case .completion, .ahead: break
      default: notice = .notAnswered(why)
      }
      if case .details = request { storedDueAt = now.adding(ms: Model.storedRetryMs) }
    } else {
      take(answer, to: request, id: id)
    }
    if repeats { ask(request) }
    if request == .window { refreshIfDue() }
  }

  private mutating func take(_ answer: Answer, to request: Request, id: Int) {
    switch (request, answer) {
    case (.window, .sessions(let window)): take(window)
    case (.markable, .sessions(let window)): takeMarkable(window)
    // Whoever did something else meanwhile is not taken away from it.
    case (.needy, .sessions(let window)): if jump == id { goToNext(in: window.rows) }
    case (.counts, .counts(let newer)):
      askForOwn(newer, before: counts)
      counts = newer
    case (.own, .sessions(let window)): takeOwn(window.rows)
    case (.queue, .queue(let rows)):
      queue.take(rows, visibleRows: visibleQueueRows, open: open?.id)
    case (.readMarks, .readMarks(let marks)): take(marks)
    case (.drafted, .drafted(let sessions)): takeDrafted(sessions)
    case (.newest(let id), .transcript(let page)) where id == open?.id:
      takeNewest(page)
    case (.ahead, .transcript(let page)): if page.session != open?.id { ahead = page }
    case (.older(let id), .transcript(let page)) where id == open?.id: open?.takeOlder(page)
    case (.around(let id, let seq), .transcript(let page)) where id == open?.id:
      open?.takeAround(page)
      show(seq)
    case (.newer(let id), .transcript(let page)) where id == open?.id: open?.takeNewer(page)
    case (.finding(let id), .found(let found)) where id == open?.id: take(found)
    case (.details(let id), .details(let details)):
      if id == open?.id { take(details) } else { takeStored(details) }
    case (.suggestions(let id), .suggestions(let set)) where id == open?.id:
      open?.take(set)
      selectedSuggestion = min(selectedSuggestion, max(0, set.suggestions.count - 1))
      takeGhostFromSuggestions()
    case (.canned(let id), .cannedReplies(let replies)) where id == open?.id:
      open?.canned = replies
      macroTookCanned()
    case (.completion(let id), .completion(let typed, let completion)) where id == open?.id:
      take(completion, of: typed)
    case (.toned(let id), .toned(let reply)) where id == open?.id: take(reply)
    case (.translations(let id), .translations(let all)) where id == open?.id: take(all)
    case (.translatedDraft(let id), .translations(let all)) where id == open?.id: take(all)
    case (.profile(let id), .profile(let profile)) where id == open?.row?.customer:
      open?.profile = profile
      open?.profileIsLoaded = true
    case (.history(let id), .history(let events)) where id == open?.id: takeHistory(events)
    case (.queueThen, .queueThen(let rows)):
      let visible = visibleQueueRows
      past?.queue.take(rows, visibleRows: visible)
    case (.search, .search(let result)): take(result)
    case (.articlePage, .article(let page)): take(page)
    case (.mentions, .mentions(let mentions)): take(mentions)
    case (.board, .board(let newer)): take(newer)
    case (.boardSessions, .sessions(let window)): takeBoardSessions(window)
    case (.ownFigures, .ownFigures(let figures)):
      if case .statistics = popup { popup = .statistics(figures) }
    default: break
    }
  }

  private mutating func take(_ window: SessionWindow) {
    list.take(window, visibleRows: visibleSessionRows, open: open?.id)
    marks.follow(window.rows)
    ask(.readMarks)
    askForVisibleRows()
    if let open {
      if let row = list.row(of: open.id) { takeRow(row) }
    } else if let first = list.rows.first {
      openSession(first.id, first)
    }
  }

  /// Takes the row of the open session, unless it was read before a change that is on screen already.
  private mutating func takeRow(_ row: SessionRow) {
    if row.epoch >= open?.row?.epoch ?? 0 { open?.row = row }
  }

  private mutating func take(_ marks: [SessionID: Seq]) {
    if readMarks.count + list.rows.count > Model.readMarkLimit { readMarks = [:] }
    for row in list.rows where readMarks[row.id] == nil { readMarks[row.id] = 0 }
    readMarks.merge(marks) { max($0, $1) }
    markRead()
  }

  private mutating func take(_ details: SessionDetails) {
    open?.details = details
    takeRow(details.row)
    if open?.profileIsLoaded == false { ask(.profile(details.row.customer)) }
    guard composer.awaitsStored else { return }
    composer.takeStored(details.drafts.first { $0.agent == viewer })
    noteDraft(composer, in: details.row.id)
    if composer.saved == .unsaved { draftChanged() }
  }

  /// Takes the stored draft of a session that was left before it was read.
  private mutating func takeStored(_ details: SessionDetails) {
    let session = details.row.id
    guard var draft = drafts[session], draft.awaitsStored else { return }
    draft.takeStored(details.drafts.first { $0.agent == viewer })
    draft.revision += 1
    noteDraft(draft, in: session)
    drafts[session] = draft.isWorthKeeping ? draft : nil
    if draft.isUnwritten { emit(.saveDraft(draft.change(in: session))) }
  }

  /// Takes the sessions for which a draft is stored; what is held here is newer.
  private mutating func takeDrafted(_ stored: [SessionID]) {
    drafted = Set(stored)
    for (session, draft) in drafts where !draft.awaitsStored { noteDraft(draft, in: session) }
    if let open, !composer.awaitsStored { noteDraft(composer, in: open.id) }
  }

  /// Takes the newest page; the first one tells what was unread when the session was opened.
  mutating func takeNewest(_ page: TranscriptPage) {
    guard let old = open else { return }
    open?.takeNewest(page)
    findAmong(page.entries)
    if !old.isLoaded, let mark = readMarks[old.id], mark > 0,
      page.entries.last.map({ $0.seq > mark }) ?? false
    {
      open?.unreadAfter = mark
    }
    markRead()
  }

  /// Tells that the newest entry was seen, where it is.
  mutating func markRead() {
    guard let open, open.isLoaded, open.scroll == .bottom, !open.isDetached,
      let last = open.entries.last?.seq, last > readMarks[open.id] ?? 0
    else { return }
    readMarks[open.id] = last
    self.open?.seenUpTo = last
    noteReading()
    emit(.markRead(open.id, upTo: last))
    // A note that names the viewer may have been among what was read.
    if counts?.mentions ?? 0 > 0 { list.isStale = true }
  }
}
