/// What is said of forgetting and of what is masked.
extension Strings {
  public func forgotten(_ customer: String, sessions: Int) -> String {
    say(
      "\(customer) is forgotten; sessions emptied: \(sessions). The chain still verifies.",
      "已遗忘 \(customer)：清空了 \(sessions) 个会话。链条仍可校验。")
  }

  public func oldCopiesRemoved(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return say("Copies of older schemas were removed: \(list).", "已删除旧版数据副本：\(list)。")
  }

  public var backupsRemember: String {
    say(
      "The archives above hold the person still. A restore forgets them again, by the list "
        + "beside each (FILE.forgotten); delete what you no longer need.",
      "以上备份仍含此人数据。恢复时会按旁边的名单（FILE.forgotten）再次遗忘；不再需要的请删除。")
  }

  public func forgottenAgain(_ count: Int) -> String {
    say(
      "Forgotten since the backup, and forgotten again: \(count).",
      "备份之后被遗忘的 \(count) 人已再次遗忘。")
  }
}
