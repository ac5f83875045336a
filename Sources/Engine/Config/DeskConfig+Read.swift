import Desk
import Language

extension DeskConfig {
  /// Reads a desk's `config.json`; where there is none, everything has its default.
  ///
  /// - Throws: `ConfigError` with every problem; nothing of a wrong file is used.
  public static func read(from folder: DeskFolder) throws(ConfigError) -> DeskConfig {
    try read(path: folder.configPath)
  }

  /// Reads the file at `path`; see `read(from:)`.
  public static func read(path: String) throws(ConfigError) -> DeskConfig {
    guard var config = try readAlone(path: path) else { return DeskConfig() }
    try config.readSplit(besides: path)
    return config
  }

  /// Reads one file; nil where there is none.
  static func readAlone(path: String) throws(ConfigError) -> DeskConfig? {
    let bytes: [UInt8]?
    do {
      bytes = try Files.read(path, limitBytes: maxBytes)
    } catch {
      if error.isNotFound { return nil }
      throw ConfigError(.unreadable, path, error.description)
    }
    guard let bytes else {
      throw ConfigError(.tooLarge, path, "longer than \(maxBytes / 1024) KiB")
    }
    return try parse(bytes, file: path)
  }

  /// Reads the text of a configuration.
  ///
  /// - Parameter file: the name that problems give.
  public static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> DeskConfig {
    if let line = UTF8Check.firstBadLine(of: bytes) {
      throw ConfigError(.syntax, file, line: line, "expected text in UTF-8, found other bytes")
    }
    let root: JSON5Value
    do {
      root = try JSON5.parse(String(decoding: bytes, as: UTF8.self), file: file)
    } catch {
      throw ConfigError(.syntax, file, line: error.line, error.afterLine)
    }
    var config = DeskConfig()
    var reader = ConfigReader(file: file)
    reader.read(root, into: &config, keys: ConfigKey.all, within: "the configuration")
    for (line, message) in reader.names.problems(in: config) {
      reader.report(line, message)
    }
    guard reader.problems.isEmpty else {
      throw ConfigError(
        code: .invalid,
        problems: reader.problems.enumerated().sorted {
          ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
        }.map(\.element))
    }
    config.policy.version = String(Hex.encode(SHA256.hash(bytes)).prefix(versionDigits))
    return config
  }

  /// Digits of the file's SHA-256 that name its rules: enough to tell a desk's versions apart.
  static let versionDigits = 12
}

extension ConfigError {
  init(_ code: Code, _ file: String, line: Int? = nil, _ message: String) {
    self.init(code: code, problems: [FileProblem(file, line, message)])
  }
}

extension JSON5Error {
  /// The description without the file and line at its start: `column 5: expected …`.
  var afterLine: String {
    "column " + String(description.dropFirst("\(file):\(line):".count))
  }
}

/// Walks an object by a table of keys and gathers what is wrong with it.
struct ConfigReader {
  let file: String
  private(set) var problems: [FileProblem] = []
  /// The queues that were named so far.
  var names = NamedThings()
  /// The queue whose rules are being read.
  var place = ""

  init(file: String) {
    self.file = file
  }

  /// Reads the members of an object.
  ///
  /// - Parameter place: names the object in messages, such as `assistant`.
  mutating func read<Target>(
    _ value: JSON5Value, into target: inout Target, keys: [ConfigKey<Target>], within place: String
  ) {
    guard let members = value.members else {
      report(value.line, "expected an object for \(place), found \(value.kindName)")
      return
    }
    for member in members {
      guard let key = keys.first(where: { $0.name == member.key }) else {
        let nearest = NearestName.of(member.key, among: keys.map(\.name))
        let shown = Display.oneLine(member.key, limitScalars: 60)
        report(
          member.line,
          "unknown key '\(shown)' in \(place); "
            + (nearest.map { "did you mean '\($0)'?" }
              ?? "expected one of " + keys.map(\.name).joined(separator: ", ")))
        continue
      }
      key.read(member.value, &target, &self)
    }
  }

  mutating func report(_ line: Int, _ message: String) {
    problems.append(FileProblem(file, line, message))
  }
}
