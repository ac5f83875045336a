/// Reads theme files: `key = foreground [on background] [bold dim italic underline reverse]`.
///
/// Lines before any section, and those of `[roles]`, set roles; `[info]` holds `name`, `author` and
/// `variant`; `[palette]` names colours for later lines. `inherits = NAME` takes over another theme
/// first. Where no background is named, that of `text` is taken. `#` starts a comment line. A theme can set roles only, so a stranger's file is harmless.
public struct ThemeParser {
  /// A generous bound: the files that ship have 2 KB.
  public static let maxBytes = 64 * 1024
  /// How many themes may inherit in a row.
  public static let maxDepth = 8

  private enum Section: String, CaseIterable {
    case roles, info, palette
  }

  private let roles: RoleList
  private let load: (String) -> String?

  /// A parser for themes that set `roles`.
  ///
  /// - Parameter load: the text of the theme that `inherits` names, or nil if there is none.
  public init(roles: RoleList, load: @escaping (String) -> String? = { _ in nil }) {
    self.roles = roles
    self.load = load
  }

  /// The theme that `text` describes; `file` is its name in errors.
  public func parse(_ text: String, file: String) throws(ThemeError) -> ThemeSource {
    try parse(text, file: file, depth: 0)
  }

  private func parse(_ text: String, file: String, depth: Int) throws(ThemeError) -> ThemeSource {
    guard text.utf8.count <= Self.maxBytes else {
      throw ThemeError(code: .tooLong, file: file, line: 1, nearest: nil)
    }
    var source = ThemeSource()
    var section = Section.roles
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = trim(raw)
      if line.isEmpty || line.first == "#" { continue }
      let place = (file: file, line: index + 1)
      if line.first == "[" {
        section = try readSection(line, at: place)
        continue
      }
      guard let equals = line.firstIndex(of: "=") else {
        throw error(.malformedLine, at: place)
      }
      let key = String(trim(line[..<equals]))
      let value = trim(line[line.index(after: equals)...])
      guard !key.isEmpty, !value.isEmpty else { throw error(.malformedLine, at: place) }
      switch section {
      case .info:
        try readInfo(key, value, at: place, into: &source.info)
      case .palette:
        source.palette[key] = try color(value, palette: source.palette, at: place)
      case .roles where key == "inherits":
        try inherit(String(value), at: place, depth: depth, into: &source)
      case .roles:
        guard roles.role(key) != nil || isPrefix(key) else {
          throw error(.unknownKey(key), at: place, near: key[...], among: roles.names)
        }
        source.entries[key] = try readEntry(value, palette: source.palette, at: place)
      }
    }
    return source
  }

  private typealias Place = (file: String, line: Int)

  private func readSection(_ line: Substring, at place: Place) throws(ThemeError) -> Section {
    guard line.last == "]" else { throw error(.malformedLine, at: place) }
    let name = String(trim(line.dropFirst().dropLast()))
    guard let section = Section(rawValue: name) else {
      throw error(
        .unknownSection(name), at: place, near: name[...], among: Section.allCases.map(\.rawValue))
    }
    return section
  }

  private func readInfo(
    _ key: String, _ value: Substring, at place: Place, into info: inout ThemeInfo
  ) throws(ThemeError) {
    switch key {
    case "name": info.name = String(value)
    case "author": info.author = String(value)
    case "variant":
      guard let variant = ThemeInfo.Variant(rawValue: String(value)) else {
        throw error(.unknownWord(String(value)), at: place, near: value, among: ["dark", "light"])
      }
      info.variant = variant
    default:
      throw error(
        .unknownKey(key), at: place, near: key[...], among: ["name", "author", "variant"])
    }
  }

  private func inherit(
    _ name: String, at place: Place, depth: Int, into source: inout ThemeSource
  ) throws(ThemeError) {
    guard depth < Self.maxDepth else { throw error(.circularInheritance, at: place) }
    guard let text = load(name) else { throw error(.unknownParent(name), at: place) }
    let parent = try parse(text, file: name, depth: depth + 1)
    source.entries.merge(parent.entries) { mine, _ in mine }
    source.palette.merge(parent.palette) { mine, _ in mine }
  }

  private func readEntry(
    _ value: Substring, palette: [String: Color], at place: Place
  ) throws(ThemeError) -> ThemeSource.Entry {
    let words = value.split(whereSeparator: { $0 == " " || $0 == "\t" })
    var entry = ThemeSource.Entry(
      foreground: try color(words[0], palette: palette, at: place), background: nil,
      attributes: [])
    var rest = words.dropFirst()
    if rest.first == "on" {
      guard let name = rest.dropFirst().first else { throw error(.malformedLine, at: place) }
      entry.background = try color(name, palette: palette, at: place)
      rest = rest.dropFirst(2)
    }
    for word in rest {
      guard let attribute = Self.attributes[String(word)] else {
        throw error(
          .unknownWord(String(word)), at: place, near: word, among: Array(Self.attributes.keys))
      }
      entry.attributes.insert(attribute)
    }
    return entry
  }

  private static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  private func color(
    _ word: Substring, palette: [String: Color], at place: Place
  ) throws(ThemeError) -> Color {
    let name = String(word)
    if let color = palette[name] { return color }
    if name == "default" { return .standard }
    if let index = Color.names.firstIndex(of: name) { return .indexed(UInt8(index)) }
    if let index = UInt8(name) { return .indexed(index) }
    if name.utf8.count == 7, name.first == "#", let rgb = UInt32(name.dropFirst(), radix: 16) {
      return .rgb(
        red: UInt8(rgb >> 16), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF))
    }
    throw error(
      .unknownWord(name), at: place, near: word, among: Color.names + palette.keys + ["default"])
  }

  /// Whether `key` is the first part of a known role: `sentiment` of `sentiment.angry`.
  private func isPrefix(_ key: String) -> Bool {
    roles.names.contains { $0.hasPrefix(key + ".") }
  }

  private func error(
    _ code: ThemeError.Code, at place: Place, near word: Substring = "",
    among names: [String] = []
  ) -> ThemeError {
    ThemeError(
      code: code, file: place.file, line: place.line,
      nearest: NearestName.find(String(word), among: names))
  }

  private func trim(_ text: Substring) -> Substring {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}
