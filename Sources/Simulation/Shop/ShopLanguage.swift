/// A language in which the shop writes: every article and canned response exists in both.
public enum ShopLanguage: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"
}
