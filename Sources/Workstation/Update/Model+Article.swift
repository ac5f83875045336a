import Desk
import Terminal

extension Model {
  /// The article that an edit would be of: the chosen hit of a search, else what the chosen
  /// suggestion rests on, else what the assistant cited last.
  var articleInView: String? {
    if case .search(let search) = popup { return search.selectedArticle }
    let suggestions = open?.suggestions?.suggestions ?? []
    if focus == .suggestions, suggestions.indices.contains(selectedSuggestion) {
      return suggestions[selectedSuggestion].citations.first?.article
    }
    if let cited = suggestions.lazy.compactMap({ $0.citations.first }).first {
      return cited.article
    }
    for entry in (open?.entries ?? []).reversed() {
      if case .desk(let message) = entry.content, let cited = message.citations.first {
        return cited.article
      }
    }
    return nil
  }

  /// Why no article can be edited now, or nil.
  var editDisabled: Disabled? {
    if !permissions.contains(.manageKnowledge) {
      return .refusal(.missingPermission(.manageKnowledge))
    }
    if !settings.hasEditor { return .noEditor }
    return articleInView == nil ? .noArticle : nil
  }

  mutating func editArticle() {
    guard let article = articleInView else { return }
    popup = nil
    emit(.openArticle(article))
  }

  /// Says what became of an edit; a text that was not taken in is offered for another edit.
  mutating func take(_ outcome: ArticleOutcome, of file: ArticleFile) {
    switch outcome {
    case .saved: notice = .articleSaved(file.article)
    case .unchanged: notice = .articleUnchanged(file.article)
    case .refused(let fault, isKept: true): offerAgain(file, fault)
    case .refused(let fault, isKept: false): notice = .articleFault(fault, file.article)
    }
  }

  private mutating func offerAgain(_ file: ArticleFile, _ fault: ArticleFault) {
    guard popup == nil else {
      notice = .articleKept(path: file.path)
      return
    }
    popup = .article(ArticleTrouble(file: file, fault: fault))
  }

  mutating func press(_ key: Key, in trouble: ArticleTrouble) {
    switch key.foldedToASCII {
    case .character("e"), Key(.enter):
      popup = nil
      emit(.runEditor(trouble.file))
    case Key(.escape), .character("q"):
      popup = nil
      notice = .articleKept(path: trouble.file.path)
    default: break
    }
  }
}
