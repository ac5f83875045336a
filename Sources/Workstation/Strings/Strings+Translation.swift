public import Desk

/// What is said of texts in another language.
extension Strings {
  public func language(_ language: TranslationLanguage) -> String {
    switch language {
    case .english: say("English", "英文")
    case .chinese: say("Chinese", "中文")
    }
  }

  /// Behind a translated message; the reader's language is the interface's.
  public var translatedMark: String { say("(t: auto en)", "（t：自动译文）") }
  public var untranslatedMark: String { say("(t: no translation)", "（t：无译文）") }

  public func translating(_ isOn: Bool) -> String {
    isOn
      ? say(
        "What the customer writes is translated; it comes below each message.",
        "客户消息将翻译，译文显示在每条下方。")
      : say("The messages stand as they were written.", "消息按原文显示。")
  }

  /// - Parameter key: what tries again.
  public func notTranslated(_ fault: TranslationFault, key: String) -> String {
    switch fault {
    case .noProvider: noProvider
    case .provider(let trouble):
      say(
        "Not translated: \(brief(trouble)). All stays as it is; \(key) tries again.",
        "未翻译：\(brief(trouble))。内容未变；\(key) 重试。")
    case .tooLong(let limit):
      say(
        "Not translated: more than \(limit) characters. Shorten it or do it in parts.",
        "未翻译：超过 \(limit) 字。请缩短或分段。")
    }
  }

  public func draftAsked(_ language: TranslationLanguage) -> String {
    say(
      "The draft is being put into \(self.language(language)); nothing is sent.",
      "正在把草稿译成\(self.language(language))；不会发送。")
  }
  /// - Parameter key: what takes it back; nil where there are no keys.
  public func draftTranslated(_ language: TranslationLanguage, key: String?) -> String {
    say(
      "The draft is in \(self.language(language)) now, by a machine: read it."
        + (key.map { " \($0) takes it back." } ?? ""),
      "草稿已译成\(self.language(language))（机器翻译，请核对）。" + (key.map { "\($0) 撤销。" } ?? ""))
  }
  public var draftNotTranslated: String {
    say(
      "What came back is no translation; the draft stays as it was.", "返回的内容不是译文；草稿未变。")
  }
  public var draftWentOn: String {
    say(
      "The draft changed meanwhile and stays; translate it again.", "草稿期间有改动，保留不变；可再次翻译。")
  }

  public var noProvider: String {
    say(
      "No language model is named: set TANDEM_LLM_URL or llm.url.",
      "未指定大模型：请设置 TANDEM_LLM_URL 或 llm.url。")
  }
  public var translationMasked: String {
    say(
      "People's data are masked for you here: translated once the session is yours.",
      "此处对您隐藏个人信息：会话归您后方可翻译。")
  }
  public var noDraft: String { say("Nothing is typed yet.", "尚未输入内容。") }
  public var languageUnknown: String {
    say(
      "The customer's language is neither English nor Chinese, or not known.",
      "客户的语言不是中文或英文，或尚不清楚。")
  }
  public var draftIsTheirs: String {
    say("The draft is in the customer's language.", "草稿已是客户的语言。")
  }
}
