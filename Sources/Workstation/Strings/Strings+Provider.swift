public import Desk

extension Strings {
  /// The provider's state in one word, for the header.
  func providerMark(_ mark: ProviderState.Mark) -> String {
    switch mark {
    case .ready: healthOK
    case .slow: say("slow", "慢")
    case .limited: say("limited", "限流")
    case .down: healthDown
    }
  }

  /// What the status line says when the provider's state changes.
  public func provider(_ state: ProviderState) -> String {
    switch state {
    case .ready: say("The provider answers again.", "大模型已恢复。")
    case .troubled(let trouble):
      say(
        "provider: \(brief(trouble)); the embedded engine answers.",
        "大模型：\(brief(trouble))；由内置引擎回答。")
    }
  }

  /// The trouble without what others said of it: a status line is short.
  private func brief(_ trouble: ProviderTrouble) -> String {
    switch trouble {
    case .unreachable: self.trouble(.unreachable(""))
    case .failed(let status, _): self.trouble(.failed(status: status, words: ""))
    default: self.trouble(trouble)
    }
  }

  /// Why a provider gave no answer, in a few words.
  public func trouble(_ trouble: ProviderTrouble) -> String {
    switch trouble {
    case .notInstalled:
      say("tandem-provider is not beside tandem", "tandem 旁边没有 tandem-provider")
    case .setting(let text): text
    case .keyFile(let path, let problem): keyFile(path, problem)
    case .unreachable(let words):
      say("no connection", "无法连接") + (words.isEmpty ? "" : " (\(words))")
    case .slow(.connect): say("slow to connect", "连接太慢")
    case .slow(.firstToken): say("slow to begin", "首字太慢")
    case .slow(.whole): say("slow", "太慢")
    case .limited(let seconds?): say("limited for \(seconds) s", "限流 \(seconds) 秒")
    case .limited(nil): say("limited", "限流")
    case .keyRefused(let status): say("key refused (\(status))", "密钥被拒绝（\(status)）")
    case .notFound: say("address or model unknown (404)", "地址或模型不存在（404）")
    case .failed(let status, let words):
      say("error \(status)", "错误 \(status)") + (words.isEmpty ? "" : ": \(words)")
    case .redirected(let host):
      say("redirected to \(host), refused", "被重定向到 \(host)，已拒绝")
    case .notAnAnswer(let what):
      say("no model's answer (\(what))", "返回的不是模型的回答（\(what)）")
    case .cut: say("cut off", "连接中断")
    case .tooLong: say("answer without end", "回答没有结尾")
    case .childEnded: say("tandem-provider ended", "tandem-provider 已退出")
    case .busy: say("busy", "繁忙")
    case .closing: say("closing", "正在关闭")
    }
  }

  private func keyFile(_ path: String, _ problem: ProviderTrouble.KeyFileProblem) -> String {
    switch problem {
    case .missing: say("no key in \(path)", "\(path) 中没有密钥")
    case .mode(let mode):
      say(
        "others may read \(path) (mode 0\(String(mode, radix: 8))): chmod 600 \(path)",
        "其他人可以读取 \(path)（权限 0\(String(mode, radix: 8))）：chmod 600 \(path)")
    case .owner: say("\(path) belongs to somebody else", "\(path) 属于其他用户")
    case .empty: say("\(path) is empty", "\(path) 为空")
    case .unreadable(let why): "\(path): \(why)"
    }
  }
}
