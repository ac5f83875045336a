/// A language of the interface.
public enum UILanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The language for a POSIX locale such as `zh_CN.UTF-8`; anything but Chinese is English.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
