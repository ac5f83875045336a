/// The folder on disk that is a desk: where it lies and where its parts lie.
///
/// A value of paths only; nothing is read or made until a verb is called.
public struct DeskFolder: Sendable, Equatable {
  /// From the root, without a slash at its end.
  public let path: String

  /// - Parameter path: from the root.
  public init(path: String) {
    precondition(path.hasPrefix("/"), "a desk's path starts at the root, not: \(path)")
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// The desk meant by a caller: the path given, else `$TANDEM_DESK`, else the person's own desk.
  ///
  /// - Parameter given: the value of `--desk`; relative to the working folder.
  public static func resolve(_ given: String?, in environment: DeskEnvironment)
    throws(FolderError) -> DeskFolder
  {
    if let given {
      guard !given.isEmpty else {
        throw FolderError(.noPath, "The path of the desk is empty; give --desk a folder.")
      }
      return DeskFolder(path: environment.absolute(given))
    }
    if let named = environment.variable("TANDEM_DESK") {
      return DeskFolder(path: environment.absolute(named))
    }
    return DeskFolder(path: Files.join(environment.dataPath, "desk"))
  }

  /// The ledger.
  public var databasePath: String { part("desk.sqlite") }
  /// The desk's rules and settings, which people write.
  public var configPath: String { part("config.json") }
  /// The desk's own words of moods, a table in the form of the shipped ones; people write it.
  public var lexiconPath: String { part("lexicon.txt") }
  /// Attachments.
  public var filesPath: String { part("files") }
  /// Learned models, immutable files.
  public var modelsPath: String { part("models") }
  /// Recorded dialogues to learn from, immutable files.
  public var dialoguesPath: String { part("dialogues") }
  /// Passage indexes, immutable files that can be made again.
  public var indexPath: String { part("index") }
  /// Held locked while a demo runs here; its presence says that the desk is a demo's.
  var demoLockPath: String { part("demo.lock") }

  /// Whether there is a desk: its ledger was made.
  public var exists: Bool { Files.exists(databasePath) }

  /// The folders that `create` makes.
  var folderPaths: [String] { [filesPath, modelsPath, indexPath] }

  /// Whether `name` is an entry that a desk's folder may hold.
  static func isPart(_ name: String) -> Bool {
    [
      "config.json", "lexicon.txt", "files", "models", "dialogues", "index", "demo.lock",
      ForgottenList.name,
    ].contains(
      name)
      || name.hasPrefix("desk.sqlite")
  }

  private func part(_ name: String) -> String { Files.join(path, name) }
}
