/// One line of `tandem paths`.
public struct PathEntry: Sendable, Equatable {
  /// Such as `database`; names repeat only for `themes`.
  public let name: String
  public let path: String
  /// Whether something is there now.
  public let exists: Bool
}

extension DeskFolder {
  /// Every place where the program keeps or looks for something, in the order people look for them.
  ///
  /// - Parameter themes: the value of `--themes-dir`.
  public func paths(in environment: DeskEnvironment, themes: String? = nil) -> [PathEntry] {
    let places: [(String, String)] =
      [
        ("desk", path), ("database", databasePath), ("config", configPath), ("files", filesPath),
        ("models", modelsPath), ("dialogues", dialoguesPath), ("index", indexPath),
        ("state", environment.statePath),
        ("settings", environment.configPath),
      ] + environment.themePaths(given: themes).map { ("themes", $0) } + [
        ("demo", DemoDesk.folder(in: environment).path)
      ]
    return places.map { PathEntry(name: $0.0, path: $0.1, exists: Files.exists($0.1)) }
  }
}
