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
    case .ready: return say("The provider answers again.", "大模型已恢复。")
    case .troubled(let trouble):
      let why = brief(trouble)
      return say(
        "provider: \(why); the embedded engine answers.", "大模型：\(why)；由内置引擎回答。")
    }
  }

  /// The trouble without what others said of it: a status line is short.
  func brief(_ trouble: ProviderTrouble) -> String {
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
    case .setting(let setting): self.setting(setting)
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
    case .notAnAnswer(.html): say("it sent a web page", "返回的是网页")
    case .notAnAnswer(.garbage): say("it sent no readable answer", "返回的内容无法识别")
    case .notAnAnswer(.empty): say("it sent nothing", "返回为空")
    case .notAnAnswer(.filtered): say("it kept its answer back", "回答被过滤")
    case .cut: say("cut off", "连接中断")
    case .tooLong: say("answer without end", "回答没有结尾")
    case .childEnded: say("tandem-provider ended", "tandem-provider 已退出")
    case .busy: say("busy", "繁忙")
    case .closing: say("closing", "正在关闭")
    }
  }

  private func setting(_ setting: ProviderTrouble.Setting) -> String {
    switch setting {
    case .address: say("TANDEM_LLM_URL is no address", "TANDEM_LLM_URL 不是有效地址")
    case .noModel:
      say(
        "TANDEM_LLM_MODEL or llm.model is missing", "缺少 TANDEM_LLM_MODEL 或 llm.model")
    case .plainHTTP(let host):
      say(
        "\(host) is not on this machine: use https, or set llm.url and llm.plainHTTP",
        "\(host) 不在本机：请用 https，或设置 llm.url 和 llm.plainHTTP")
    case .key: say("TANDEM_LLM_KEY holds blanks", "TANDEM_LLM_KEY 含有空白")
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
