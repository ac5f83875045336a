public import Desk
import Language

// MARK: Files of messages and drafts

extension Strings {
  /// Such as `[file] invoice.pdf, 12 KiB`.
  public func file(_ name: String, sizeBytes: Int) -> String {
    let size = Strings.size(sizeBytes)
    return say("[file] \(name), \(size)", "[文件] \(name)，\(size)")
  }

  /// Bytes in the unit that suits them.
  public static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) B"
    case ..<(1024 * 1024): "\(bytes / 1024) KiB"
    default: "\(bytes / 1024 / 1024) MiB"
    }
  }

  /// Why a file did not go with a message that a script sends.
  public func notSent(_ fault: FileFault, _ name: String) -> String {
    say(
      "Not sent: \(self.fault(fault, name)). Nothing was changed; mend it and send again.",
      "未发送：\(self.fault(fault, name))。未作任何更改；请更正后重新发送。")
  }

  func fileGone(_ name: String) -> String {
    let name = shown(name)
    return say(
      "The file \(name) is gone from the desk; attach it again.",
      "文件 \(name) 已不在工作台；请重新附上。")
  }

  func filesNotTaken(_ channel: String) -> String {
    let channel = shown(channel)
    return say(
      "The channel \(channel) takes no files; send the text without them.",
      "渠道 \(channel) 不支持文件；请移除文件后发送文字。")
  }

  /// A name, or of a long path what stands after the last slash.
  private func shown(_ name: String) -> String {
    let isLong = name.unicodeScalars.count > 40
    let last = isLong ? name.split(separator: "/").last.map(String.init) : nil
    return Display.oneLine(last ?? name, limitScalars: 40)
  }

  /// What is wrong with a file, to go into a sentence.
  private func fault(_ fault: FileFault, _ name: String) -> String {
    let name = shown(name)
    return switch fault {
    case .missing: say("there is no \(name)", "没有 \(name)")
    case .notAFile: say("\(name) is not a file", "\(name) 不是文件")
    case .tooLarge(_, let limit):
      say("\(name) is over \(Strings.size(limit))", "\(name) 超过 \(Strings.size(limit))")
    case .unreadable(let why):
      say("\(name) cannot be read (\(why))", "\(name) 无法读取（\(why)）")
    case .notKept(let why):
      say("the desk cannot keep \(name) (\(why))", "工作台无法保存 \(name)（\(why)）")
    }
  }
}

// MARK: Attaching

extension Strings {
  func attached(_ name: String, sizeBytes: Int, send: String) -> String {
    let size = Strings.size(sizeBytes)
    return say(
      "Attached: \(name), \(size); \(send) sends.", "已附上：\(name)，\(size)；\(send) 发送。")
  }

  func notAttached(_ fault: FileFault, _ name: String) -> String {
    say(
      "Not attached: \(self.fault(fault, name)). The draft stays; :attach tries again.",
      "未附上：\(self.fault(fault, name))。草稿保留；可用 :attach 重试。")
  }

  func detached(_ name: String) -> String {
    say("Taken off: \(name); the rest of the draft stays.", "已移除：\(name)；草稿其余部分保留。")
  }

  func noAttachment(_ name: String) -> String {
    say("Nothing attached is called \(name); all stays.", "没有名为 \(name) 的附件；未作更改。")
  }

  /// What goes out with the reply, such as `2 files: a.pdf 12 KiB, b.png 1 MiB`.
  func attachedFiles(_ names: [String], coming: Int) -> String {
    let count = names.count > 1 ? say("\(names.count) files: ", "\(names.count) 个文件：") : ""
    let listed = names.isEmpty ? [] : [count + names.joined(separator: say(", ", "，"))]
    let rest = coming > 0 ? [say("attaching...", "正在附上…")] : []
    return (listed + rest).joined(separator: "  ")
  }

  func noteTakesNoFiles(_ key: String) -> String {
    say(
      "A note takes no files; \(key) goes back to the reply.", "备注不能附文件；\(key) 回到回复。")
  }
  var nothingAttached: String { say("Nothing is attached.", "没有附件。") }
  var stillAttaching: String {
    say("Not sent: a file is still being attached; send again.", "未发送：文件仍在附上；请稍后重发。")
  }
  var linearNeedsPath: String { say("attach needs the path of a file.", "attach 需要文件路径。") }
  var linearAttached: String { say("attached", "附件") }
}
