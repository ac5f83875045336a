import Assist
import Desk
import Foundation
import Testing

@testable import Engine

/// Where a provider is and on what terms it is asked.
@Suite struct ProviderSetupTests {
  private func resolve(
    _ variables: [String: String], _ change: (inout LLMSettings) -> Void = { _ in },
    desk: String = "/desk"
  ) throws -> ProviderSetup? {
    var environment = DeskEnvironment.current()
    environment.variables = variables
    var settings = LLMSettings()
    change(&settings)
    return try ProviderSetup.resolve(settings, in: environment, desk: desk)
  }

  private func trouble(
    _ variables: [String: String], _ change: (inout LLMSettings) -> Void = { _ in },
    desk: String = "/desk"
  ) -> ProviderTrouble? {
    do {
      _ = try resolve(variables, change, desk: desk)
      return nil
    } catch {
      return error as? ProviderTrouble
    }
  }

  private static let model = ["TANDEM_LLM_MODEL": "m"]

  @Test func withoutAnAddressThereIsNone() throws {
    #expect(try resolve(Self.model) == nil)
    #expect(try resolve(["TANDEM_LLM_URL": "", "TANDEM_LLM_KEY": "k"]) == nil)
  }

  @Test func theEnvironmentComesFirstAndTakesNothingThatIsMeantForAnother() throws {
    let config: (inout LLMSettings) -> Void = {
      $0.url = "http://10.0.0.1/v1"
      $0.model = "theirs"
      $0.providerClass = .local
      $0.allowsPlainHTTP = true
      $0.keyFile = "/nowhere"
    }
    let given = try #require(
      try resolve(["TANDEM_LLM_URL": "https://api.example.com/v1/"], config))
    #expect(given.address.text == "https://api.example.com/v1")
    #expect((given.providerClass, given.key, given.model) == (.public, .none, "theirs"))
    #expect(trouble(["TANDEM_LLM_URL": "http://10.0.0.1/v1"], config)?.name == "setting")
    #expect(trouble([:], config) == .keyFile(path: "/nowhere", .missing))
  }

  @Test func plainHTTPStaysOnThisMachineUnlessTheConfigSaysSo() throws {
    #expect(
      try resolve(Self.model.merging(["TANDEM_LLM_URL": "http://[::1]:8080/v1"]) { $1 }) != nil)
    #expect(
      trouble(Self.model.merging(["TANDEM_LLM_URL": "http://gpu:8080/v1"]) { $1 })?.name
        == "setting")
    let allowed = try resolve(Self.model) {
      $0.url = "http://gpu:8080/v1"
      $0.allowsPlainHTTP = true
    }
    #expect(allowed?.providerClass == .private)
  }

  @Test(arguments: [
    "ftp://x/v1", "x", "http://", "https://user:pass@x/v1", "https://x/v1?key=1", "https://x/#a",
    "https://x/\u{202E}v1", "https://x/a b", "file:///etc/passwd",
  ])
  func anAddressIsPlain(_ url: String) {
    #expect(ProviderAddress(url) == nil)
    #expect(trouble(Self.model.merging(["TANDEM_LLM_URL": url]) { $1 })?.name == "setting")
  }

  @Test func aModelMustBeNamed() {
    #expect(trouble(["TANDEM_LLM_URL": "https://x/v1"])?.name == "setting")
  }

  @Test func theKeysFileIsForItsOwnerAlone() throws {
    let test = try TestFolder()
    let path = try test.write("desk/llm.key", "  sk-123 \n")
    let config: (inout LLMSettings) -> Void = {
      $0.url = "https://x/v1"
      $0.keyFile = "llm.key"
    }
    for mode: mode_t in [0o644, 0o640, 0o604, 0o660] {
      chmod(path, mode)
      #expect(
        trouble(Self.model, config, desk: test.at("desk"))
          == .keyFile(path: path, .mode(UInt32(mode))))
    }
    chmod(path, 0o600)
    let setup = try #require(try resolve(Self.model, config, desk: test.at("desk")))
    #expect(try setup.readKey() == "sk-123")
    try test.write("desk/llm.key", "\n")
    chmod(path, 0o600)
    #expect(throws: ProviderTrouble.keyFile(path: path, .empty)) { try setup.readKey() }
    try test.write("desk/llm.key", "sk\r\nX-Evil: 1")
    chmod(path, 0o600)
    #expect(throws: ProviderTrouble.self) { try setup.readKey() }
  }

  @Test func aKeyWithASecondHeaderInItIsRefused() {
    let variables = Self.model.merging(
      ["TANDEM_LLM_URL": "https://x/v1", "TANDEM_LLM_KEY": "a\r\nX: b"]) { $1 }
    #expect(trouble(variables)?.name == "setting")
  }
}
