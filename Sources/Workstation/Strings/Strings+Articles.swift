import Terminal

extension Strings {
  public func articleSaved(_ id: String) -> String {
    say("\(id) has a new version.", "\(id) 已更新版本。")
  }
  public func articleUnchanged(_ id: String) -> String {
    say("\(id) was not changed.", "\(id) 没有改动。")
  }
  public func articleKept(_ path: String) -> String {
    say("Your text is kept in \(path).", "您的文本保存在 \(path)。")
  }
  public func articleNotTaken(_ id: String) -> String {
    say("\(id): not taken into the desk", "\(id)：未收入知识库")
  }
  var articleKeys: [KeyHint] {
    [
      KeyHint("e", say("edits again", "再次编辑")),
      KeyHint("Esc", say("leaves it there", "暂且保留")),
    ]
  }

  /// Why an edited article was not taken in.
  public func fault(_ fault: ArticleFault, _ id: String) -> String {
    switch fault {
    case .noArticle: say("There is no article \(id).", "没有知识条目 \(id)。")
    case .changedMeanwhile:
      say("Somebody else changed the article meanwhile.", "其间他人修改了此条目。")
    case .problem(let words): words
    case .editorNotStarted: say("The editor could not be started.", "无法启动编辑器。")
    case .editorFailed(let code):
      say(
        "The editor ended with code \(code); nothing was taken in.",
        "编辑器以代码 \(code) 结束；未收入任何改动。")
    case .editorKilled(let signal):
      say(
        "The editor was ended by signal \(signal); nothing was taken in.",
        "编辑器被信号 \(signal) 终止；未收入任何改动。")
    }
  }
}
