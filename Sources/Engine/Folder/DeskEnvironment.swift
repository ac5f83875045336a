#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the caller's surroundings say about where files lie: variables, home, user and process.
public struct DeskEnvironment: Sendable, Equatable {
  /// The variables that matter here; an empty one counts as unset.
  public var variables: [String: String]
  public var homePath: String
  public var temporaryPath: String
  /// Where relative paths start.
  public var workingPath: String
  /// The program's own file; nil where the system does not tell.
  public var executablePath: String?
  public var userID: UInt32
  public var processID: Int32

  public init(
    variables: [String: String], homePath: String, temporaryPath: String, workingPath: String,
    executablePath: String? = nil, userID: UInt32, processID: Int32
  ) {
    self.variables = variables
    self.homePath = homePath
    self.temporaryPath = temporaryPath
    self.workingPath = workingPath
    self.executablePath = executablePath
    self.userID = userID
    self.processID = processID
  }

  /// The variables that say where files lie, in which language the person reads, what the terminal
  /// can show and which editor is theirs.
  static let variableNames = [
    "TANDEM_DESK", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
    "LC_ALL", "LC_MESSAGES", "LANG", "TERM", "TERM_PROGRAM", "COLORTERM", "NO_COLOR",
    "TMUX", "TANDEM_LLM_URL", "TANDEM_LLM_MODEL", "TANDEM_LLM_KEY", "TANDEM_EMBED_MODEL",
    "VISUAL", "EDITOR",
  ]

  /// The surroundings of this process, read now.
  public static func current() -> DeskEnvironment {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    var variables: [String: String] = [:]
    for name in variableNames { variables[name] = variable(name) }
    let user = getuid()
    let home = variable("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let temporary = variable("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return DeskEnvironment(
      variables: variables,
      homePath: home ?? accountHome(user) ?? "/",
      temporaryPath: temporary ?? "/tmp",
      workingPath: workingPathNow() ?? "/",
      executablePath: link("/proc/self/exe"),
      userID: user,
      processID: getpid())
  }

  private static func accountHome(_ user: uid_t) -> String? {
    guard let path = getpwuid(user)?.pointee.pw_dir else { return nil }
    return String(cString: path)
  }

  private static func workingPathNow() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static func link(_ path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { target in
        // The buffer has PATH_MAX bytes, so it has an address.
        target.baseAddress.map { max(0, readlink(path, $0, target.count)) } ?? 0
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension DeskEnvironment {
  /// The variable's value, unless it is unset or empty.
  func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The folder of the XDG base directory specification; a relative one in the variable is ignored.
  private func base(_ name: String, _ otherwise: String) -> String {
    if let value = variable(name), value.hasPrefix("/") { return value }
    return Files.join(homePath, otherwise)
  }

  /// Where the program keeps desks: `$XDG_DATA_HOME/tandem`.
  public var dataPath: String { base("XDG_DATA_HOME", ".local/share") + "/tandem" }

  /// Where the program keeps what it can do without: `$XDG_STATE_HOME/tandem`.
  public var statePath: String { base("XDG_STATE_HOME", ".local/state") + "/tandem" }

  /// Where a person keeps own settings and themes: `$XDG_CONFIG_HOME/tandem`.
  public var configPath: String { base("XDG_CONFIG_HOME", ".config") + "/tandem" }

  /// Where demo desks lie: `$XDG_RUNTIME_DIR/tandem`, else `tandem-UID` in the temporary folder.
  public var demoParentPath: String {
    if let runtime = variable("XDG_RUNTIME_DIR"), runtime.hasPrefix("/") {
      return Files.join(runtime, "tandem")
    }
    return Files.join(temporaryPath, "tandem-\(userID)")
  }

  /// Where themes are looked for, the first that has one wins: the person's own, the folder given,
  /// then what is installed with the program.
  public func themePaths(given: String? = nil) -> [String] {
    var paths = [Files.join(configPath, "themes")]
    if let given { paths.append(absolute(given)) }
    if let executablePath {
      let folder = Files.parent(of: executablePath)
      paths.append(Files.join(folder, "Themes"))
      paths.append(Files.join(Files.parent(of: folder), "share/tandem/themes"))
    }
    return paths
  }

  /// The path from the root, without a slash at its end.
  func absolute(_ path: String) -> String {
    var whole = path.hasPrefix("/") ? path : Files.join(workingPath, path)
    while whole.utf8.count > 1, whole.hasSuffix("/") { whole.removeLast() }
    return whole
  }
}
