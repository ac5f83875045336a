import Assist
import Desk
import Foundation

/// Where a provider is and on what terms it is asked.
struct ProviderSetup: Sendable, Equatable {
  /// Where its key comes from.
  enum Key: Sendable, Equatable {
    case none
    case variable(String)
    case file(String)
  }

  var address: ProviderAddress
  var providerClass: ProviderClass
  var model: String
  /// The model that makes vectors of texts; nil where there is none.
  var embedModel: String?
  var key: Key
  /// The program that speaks HTTP.
  var executable: String
  var budget: ProviderBudget
  var answers: Bool

  /// The name of the second program.
  static let executableName = "tandem-provider"

  /// What the configuration and the surroundings come to; nil where no provider is named.
  ///
  /// What config.json says of class, encryption and key belongs to the address that stands there:
  /// another address from the environment gets none of it.
  static func resolve(
    _ config: LLMSettings, in environment: DeskEnvironment, desk: String
  ) throws(ProviderTrouble) -> ProviderSetup? {
    let given = environment.variable("TANDEM_LLM_URL")
    guard let text = given ?? config.url else { return nil }
    guard let address = ProviderAddress(text) else {
      throw .setting(.address)
    }
    let own = given == nil ? config : LLMSettings()
    guard let model = environment.variable("TANDEM_LLM_MODEL") ?? config.model else {
      throw .setting(.noModel)
    }
    let providerClass = own.providerClass ?? address.derivedClass
    guard address.isEncrypted || address.derivedClass == .local || own.allowsPlainHTTP else {
      throw .setting(.plainHTTP(host: address.host))
    }
    return ProviderSetup(
      address: address, providerClass: providerClass, model: model,
      embedModel: environment.variable("TANDEM_EMBED_MODEL") ?? own.embedModel,
      key: try key(own, environment, desk), executable: try executable(in: environment),
      budget: config.budget, answers: config.answers)
  }

  private static func key(
    _ config: LLMSettings, _ environment: DeskEnvironment, _ desk: String
  ) throws(ProviderTrouble) -> Key {
    if let key = environment.variable("TANDEM_LLM_KEY") {
      return .variable(
        try KeyFile.checked(key) { _ in .setting(.key) })
    }
    guard let file = config.keyFile else { return .none }
    let path = file.hasPrefix("/") ? file : Files.join(desk, file)
    // Told at once and not at the first question; the file is read again for each.
    _ = try KeyFile.read(path)
    return .file(path)
  }

  /// The key as it is now.
  func readKey() throws(ProviderTrouble) -> String? {
    switch key {
    case .none: nil
    case .variable(let key): key
    case .file(let path): try KeyFile.read(path)
    }
  }

  /// Beside the running program, then in `../libexec/tandem`.
  private static func executable(
    in environment: DeskEnvironment
  ) throws(ProviderTrouble) -> String {
    guard let running = environment.executablePath else { throw .notInstalled(lookedIn: []) }
    let folder = Files.parent(of: running)
    let folders = [folder, Files.join(Files.parent(of: folder), "libexec/tandem")]
    for folder in folders {
      let path = Files.join(folder, executableName)
      if access(path, X_OK) == 0 { return path }
    }
    throw .notInstalled(lookedIn: folders)
  }
}
