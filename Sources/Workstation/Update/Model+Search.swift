import Desk
import Terminal

extension Model {
  /// Searches for a text that was given.
  mutating func openSearch(for text: String) {
    var search = Search(metrics: settings.metrics)
    search.input.perform(.insert(text))
    changed(search)
  }

  mutating func press(_ key: Key, in search: Search) {
    var search = search
    let items = SearchItem.found(by: search)
    switch key.code {
    case .up: search.selected = max(0, search.selected - 1)
    case .down: search.selected = min(max(0, items.count - 1), search.selected + 1)
    case .enter:
      guard items.indices.contains(search.selected) else { return }
      popup = nil
      open(items[search.selected], of: search)
      return
    default:
      guard let edit = Editor.Edit(key), search.input.perform(edit) == .changed else { break }
      changed(search)
      return
    }
    show(search)
  }

  /// Looks for the sessions of a new text, and asks for its hits.
  mutating func changed(_ search: Search) {
    var search = search
    search.selected = 0
    search.sessions = SearchItem.sessions(named: search.input.text, in: list.rows)
    if search.input.isEmpty { search.result = nil }
    search.request = nil
    search.fault = nil
    do throws(SearchFault) {
      search.request = try SearchRequest(
        search.input.text, utcOffsetSeconds: settings.utcOffsetSeconds)
    } catch {
      search.fault = error
    }
    popup = .search(search)
    ask(.search)
  }

  mutating func take(_ result: SearchResult) {
    guard case .search(var search) = popup else { return }
    search.result = result
    search.selected = 0
    // The same article answers other words by another paragraph.
    search.page = nil
    show(search)
  }

  /// Shows the search with its selected line, and asks for the article of that line.
  private mutating func show(_ search: Search) {
    var search = search
    let article = search.selectedArticle
    if search.page?.id != article { search.page = nil }
    popup = .search(search)
    if article != nil, search.page == nil { ask(.articlePage) }
  }

  /// Takes the text of an article, if it is still the one that is selected.
  mutating func take(_ page: ArticlePage?) {
    guard case .search(var search) = popup, let page, page.id == search.selectedArticle
    else { return }
    search.page = page
    popup = .search(search)
  }

  private mutating func open(_ item: SearchItem, of search: Search) {
    switch item {
    case .session(let row):
      openSession(row.id, row)
      focus(on: .composer)
    case .hit(let hit):
      switch hit.place {
      case .message(let session, let seq, _, _):
        openSession(session, list.row(of: session), at: seq)
        focus(on: .transcript)
      case .article(let id, _):
        let page = search.page.flatMap { $0.id == id && !$0.answer.isEmpty ? $0 : nil }
        cite(page?.answer ?? Model.plain(hit.excerpt))
      }
    }
  }

  /// Puts what an article says into the reply, which is known to come from there when it is sent.
  private mutating func cite(_ text: String) {
    guard open != nil else { return notice = .disabled(.noSession) }
    focus(on: .composer)
    let isFirst = composer.editor.isEmpty
    edit(.insert(text))
    if isFirst, composer.editor.text == text {
      composer.basis = Composer.Basis(source: .knowledge, rank: 0, text: text)
    }
  }

  /// An article's excerpt as a person would write it: without Markdown and the signs of cutting.
  private static func plain(_ excerpt: String) -> String {
    let kept = excerpt.filter { !"*#`…".contains($0) }.split(whereSeparator: \.isWhitespace)
    return kept.joined(separator: " ")
  }
}

extension Search {
  /// The article of the selected line, if it is one.
  var selectedArticle: String? {
    let items = SearchItem.found(by: self)
    guard items.indices.contains(selected), case .hit(let hit) = items[selected],
      case .article(let id, _) = hit.place
    else { return nil }
    return id
  }
}
