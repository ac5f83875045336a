/// What is said of a person's settings file.
extension Strings {
  /// Why it was refused: `workstation.conf:3: what`.
  public func fault(_ fault: OwnSettingsFault) -> String {
    placed(fault, what(fault.code))
  }

  /// What is wrong, behind where, and with what was probably meant.
  func placed<Code>(_ fault: LineFault<Code>, _ what: String) -> String {
    let place = fault.line.map { "\(fault.file):\($0): " } ?? "\(fault.file): "
    let hint = fault.nearest.map { say("; did you mean \($0)?", "；是否指 \($0)？") } ?? ""
    return place + what + hint
  }

  private func what(_ code: OwnSettingsMistake) -> String {
    switch code {
    case .malformedLine: say("expected `name = value`", "应为“名称 = 值”")
    case .unknownSetting(let name): say("no setting is called \(name)", "没有名为 \(name) 的设置")
    case .saidTwice(let name, let line):
      say("\(name) stands on line \(line) already", "\(name) 已在第 \(line) 行设定")
    case .unknownWay(let word):
      say("\(word) is no way to call: none, bell, desktop", "\(word) 不是提醒方式：none、bell、desktop")
    case .malformedHours(let text):
      say("\(text) is not like 22:00-07:30", "\(text) 应形如 22:00-07:30")
    case .unknownMotion(let text):
      say("motion is full or reduced, not \(text)", "motion 为 full 或 reduced，而非 \(text)")
    case .unknownPictures(let text):
      say("pictures is auto or blocks, not \(text)", "pictures 为 auto 或 blocks，而非 \(text)")
    case .unknownClipboard(let text):
      say("clipboard is off or osc52, not \(text)", "clipboard 为 off 或 osc52，而非 \(text)")
    case .tooLong:
      say(
        "the file exceeds \(OwnSettingsFile.limitBytes / 1024) KiB",
        "文件超过 \(OwnSettingsFile.limitBytes / 1024) KiB")
    case .unreadable(let why): say("it cannot be read: \(why)", "无法读取：\(why)")
    }
  }

  func ownSettingsRefused(_ fault: OwnSettingsFault) -> String {
    say("Settings stay as they were. ", "设置未变。") + self.fault(fault)
  }
  var ownSettingsTaken: String { say("Your settings were read.", "已读取设置。") }
}
