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

  private func shown(_ name: String) -> String { Display.oneLine(name, limitScalars: 40) }

  /// What is wrong with a file, to go into a sentence.
  func fault(_ fault: FileFault, _ name: String) -> String {
    let name = shown(name)
    return self.fault(fault, shown: name)
  }

  private func fault(_ fault: FileFault, shown name: String) -> String {
    switch fault {
    case .missing: say("there is no \(name)", "没有 \(name)")
    case .notAFile: say("\(name) is not a file", "\(name) 不是文件")
    case .tooLarge(let bytes, let limit):
      say(
        "\(name) has \(bytes) bytes, \(Strings.size(limit)) is the most",
        "\(name) 有 \(bytes) 字节，最多 \(Strings.size(limit))")
    case .unreadable(let why):
      say("\(name) cannot be read (\(why))", "\(name) 无法读取（\(why)）")
    case .notKept(let why):
      say("the desk cannot keep \(name) (\(why))", "工作台无法保存 \(name)（\(why)）")
    }
  }
}
