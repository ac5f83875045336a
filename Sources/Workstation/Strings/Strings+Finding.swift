import Language

// MARK: Searching in a chat

extension Strings {
  public var needsWords: String { say("Words to search for are needed.", "请输入要查找的文字。") }

  public func nothingFound(_ words: String) -> String {
    say("No message of this chat has \"\(words)\".", "此对话中没有“\(words)”。")
  }

  /// The words and which of the messages that hold them one is at: `"refund" 3/12`.
  func finding(_ finding: Finding) -> String {
    let words = "\"" + Display.oneLine(finding.words, limitScalars: 20) + "\" "
    guard let hits = finding.hits else { return words + loading }
    return words + "\(finding.index + 1)/\(hits.count)" + (finding.isLimited ? "+" : "")
  }
}
