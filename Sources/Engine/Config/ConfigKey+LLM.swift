import Assist
import Desk
import Language

extension ConfigKey where Target == DeskConfig {
  /// `llm`: the optional provider of a language model.
  static var llm: ConfigKey {
    let classes = ProviderClass.allCases.map(\.rawValue).joined(separator: ", ")
    return ConfigKey(
      "llm",
      keys: [
        ConfigKey("url", \.llm.url, expected: ProviderAddress.expected) { value in
          value.string.flatMap { ProviderAddress($0) == nil ? nil : .some($0) }
        },
        .text("model", \.llm.model, expected: "the name of a model"),
        .text("embedModel", \.llm.embedModel, expected: "the name of a model"),
        .text("keyFile", \.llm.keyFile, expected: "the path of a file"),
        ConfigKey("class", \.llm.providerClass, expected: "one of " + classes) { value in
          value.string.flatMap(ProviderClass.init).map { .some($0) }
        },
        .flag("plainHTTP", \.llm.allowsPlainHTTP),
        .flag("answers", \.llm.answers),
        .time("connectSeconds", \.llm.budget.connectMs, unitMs: 1000, 0.1...60),
        .time("firstWordSeconds", \.llm.budget.firstTokenMs, unitMs: 1000, 0.1...60),
        .time("totalSeconds", \.llm.budget.totalMs, unitMs: 1000, 0.1...60),
      ])
  }

  private static func text(
    _ name: String, _ path: WritableKeyPath<DeskConfig, String?>, expected: String
  ) -> ConfigKey {
    ConfigKey(name, path, expected: expected + " of 1 to \(textLimitBytes) bytes") { value in
      value.string.flatMap { text in
        (1...textLimitBytes).contains(text.utf8.count)
          && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
          ? .some(text) : nil
      }
    }
  }

  /// Names of models and paths are shorter.
  private static var textLimitBytes: Int { 1_000 }
}
