import Desk
public import Foundation
import Ledger
import Synchronization

/// What a look at a changed `config.json` came to.
public enum ConfigNews: Sendable, Equatable {
  /// Its rules are in force; `restartFor` names the keys that are read when a program starts.
  case adopted(version: String, restartFor: [String])
  /// It is refused as a whole; the rules stay as they were.
  case refused(ConfigError)
}

/// The configuration that is in force, and when its file was looked at.
final class ConfigInForce: Sendable {
  /// By what a changed file is told from the same one.
  private struct Sign: Equatable {
    var parts: [Int64] = []

    init(of paths: [String]) {
      for path in paths {
        var about = stat()
        // A file that cannot be looked at counts as missing; reading it says why.
        guard stat(path, &about) == 0 else {
          parts.append(-1)
          continue
        }
        parts += [
          Int64(about.st_ino), Int64(about.st_size), Int64(about.st_mtim.tv_sec),
          Int64(about.st_mtim.tv_nsec),
        ]
      }
    }
  }

  private struct State {
    var config: DeskConfig
    var sign: Sign
    var lookedAt = DispatchTime.now()
    var news: (number: Int, ConfigNews)?
  }

  private let path: String
  private let state: Mutex<State>
  /// Several threads of a process look; the file is looked at this often.
  private static let lookMs = 1000

  /// - Parameter path: of `config.json`.
  init(_ config: DeskConfig, path: String) {
    self.path = path
    state = Mutex(State(config: config, sign: Sign(of: Self.files(config, path))))
  }

  var config: DeskConfig { state.withLock { $0.config } }

  /// The latest news with its number; every reader compares the number with the last it told.
  var news: (number: Int, ConfigNews)? { state.withLock { $0.news } }

  private static func files(_ config: DeskConfig, _ path: String) -> [String] {
    [path] + (config.split.map { [DeskConfig.splitPath($0, besides: path)] } ?? [])
  }

  /// Reads the files anew where they changed since they were read last.
  ///
  /// - Returns: the configuration to be taken in; nil where there is none or it is wrong.
  func reread(at now: DispatchTime) -> DeskConfig? {
    state.withLock { (state) -> DeskConfig? in
      guard now >= state.lookedAt + .milliseconds(Self.lookMs) else { return nil }
      state.lookedAt = now
      let sign = Sign(of: Self.files(state.config, path))
      guard sign != state.sign else { return nil }
      state.sign = sign
      let number = (state.news?.number ?? 0) + 1
      do throws(ConfigError) {
        let config = try DeskConfig.read(path: path)
        guard config != state.config else { return nil }
        let restartFor = state.config.keysReadAtStart(otherThan: config)
        state.config = config
        state.sign = Sign(of: Self.files(config, path))
        state.news = (number, .adopted(version: config.policy.version, restartFor: restartFor))
        return config
      } catch {
        state.news = (number, .refused(error))
        return nil
      }
    }
  }
}

extension DeskConfig {
  /// What differs in another configuration and is built into a running program.
  fileprivate func keysReadAtStart(otherThan other: DeskConfig) -> [String] {
    var keys: [String] = []
    if language != other.language { keys.append("language") }
    if theme != other.theme { keys.append("theme") }
    if orderNumbers != other.orderNumbers { keys.append("orderNumbers") }
    if products != other.products { keys.append("products") }
    if llm != other.llm { keys.append("llm") }
    return keys
  }
}

extension Engine {
  /// The configuration in force.
  public var config: DeskConfig { configInForce.config }

  /// The latest that became of a changed `config.json`, numbered; nil where it never changed.
  public var configNews: (number: Int, ConfigNews)? { configInForce.news }

  /// Takes in `config.json` where it was changed and nothing is wrong with it.
  ///
  /// A wrong one changes nothing. Cheap: the file is looked at once a second, whoever asks.
  public func lookAtConfig(at now: DispatchTime = .now()) throws(EngineError) {
    guard let config = configInForce.reread(at: now) else { return }
    ledger.use(config.policy)
    try recordConfiguredAgents()
    try recordPolicyIfChanged()
  }
}
