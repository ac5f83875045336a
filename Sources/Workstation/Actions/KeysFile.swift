import Language
import Terminal

/// Reads `keys.conf`: which keys do what, and macros.
///
/// ```
/// inherits = vim
/// send = Enter
/// whisper = none
/// [list]
/// resolve = d Del
/// macro.thanks = canned:CAN-03 send resolve
/// ```
/// A line before the first section is for the place where the action has its keys by default. A file
/// holds as a whole or not at all.
public enum KeysFile {
  /// More than any keyboard needs.
  public static let limitBytes = 64 * 1024

  /// Reads a file's text.
  ///
  /// - Parameter file: as faults name it.
  public static func read(_ text: String, file: String) throws(KeysFault) -> Keys {
    guard text.utf8.count <= limitBytes else {
      throw KeysFault(.tooLong, file: file, line: nil)
    }
    var reader = KeysReader(file: file)
    try reader.read(text)
    var bindings = Keymap.standard.bindings
    if let preset = reader.preset { bindings = try preset.bindings() }
    let keymap = try reader.merged(with: bindings)
    return Keys(keymap: keymap, macros: reader.macros)
  }
}

/// What a keys file says.
public struct Keys: Sendable, Equatable {
  public var keymap = Keymap.standard
  /// In the order of the file.
  public var macros: [Macro] = []

  public init() {}

  init(keymap: Keymap, macros: [Macro]) {
    self.keymap = keymap
    self.macros = macros
  }
}

/// Reads a file line by line, then lays it over other bindings.
struct KeysReader {
  private struct Place: Hashable {
    let context: KeyContext
    let action: Action
  }

  let file: String
  private(set) var preset: KeyPreset?
  private(set) var macros: [Macro] = []
  private var lines: [(place: Place, keys: [Key], origin: KeyOrigin)] = []
  private var section: KeyContext?
  private var line = 0

  init(file: String) { self.file = file }

  mutating func read(_ text: String) throws(KeysFault) {
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      let row = String(row).trimmed
      // A number sign begins a comment where a line begins; elsewhere it is a key.
      if row.isEmpty || row.hasPrefix("#") { continue }
      if row.hasPrefix("["), row.hasSuffix("]") {
        try begin(section: String(row.dropFirst().dropLast()).trimmed)
      } else {
        try read(row: row)
      }
    }
  }

  private func fault(_ code: KeysMistake, nearest: String? = nil) -> KeysFault {
    KeysFault(code, file: file, line: line, nearest: nearest)
  }

  private mutating func begin(section name: String) throws(KeysFault) {
    guard let context = KeyContext(rawValue: name) else {
      let names = KeyContext.allCases.map(\.rawValue)
      throw fault(.unknownSection(name), nearest: NearestName.of(name, among: names))
    }
    section = context
  }

  private mutating func read(row: String) throws(KeysFault) {
    guard let sign = row.firstIndex(of: "=") else { throw fault(.malformedLine) }
    let name = String(row[..<sign]).trimmed
    let value = String(row[row.index(after: sign)...]).trimmed
    guard !name.isEmpty, !value.isEmpty else { throw fault(.malformedLine) }
    if name == "inherits" {
      try inherit(value)
    } else if name.hasPrefix("macro.") {
      try readMacro(named: String(name.dropFirst("macro.".count)), value)
    } else {
      try bind(name, value)
    }
  }

  private mutating func inherit(_ name: String) throws(KeysFault) {
    guard preset == nil, section == nil, lines.isEmpty else { throw fault(.lateInherits) }
    guard let preset = KeyPreset(rawValue: name) else {
      let names = KeyPreset.allCases.map(\.rawValue)
      throw fault(.unknownPreset(name), nearest: NearestName.of(name, among: names))
    }
    self.preset = preset
  }

  private mutating func bind(_ name: String, _ value: String) throws(KeysFault) {
    guard let action = Action(rawValue: name) else {
      let names = Action.allCases.map(\.rawValue)
      throw fault(.unknownAction(name), nearest: NearestName.of(name, among: names))
    }
    let place = Place(context: section ?? Keymap.standard.home(of: action), action: action)
    if let before = lines.first(where: { $0.place == place }) {
      throw fault(.saidTwice(action, before: before.origin))
    }
    var keys: [Key] = []
    if value != "none" {
      for word in value.split(separator: " ") {
        let key = try key(String(word), for: place)
        if !keys.contains(key) { keys.append(key) }
      }
    }
    lines.append((place, keys, KeyOrigin(file: file, line: line)))
  }

  private func key(_ name: String, for place: Place) throws(KeysFault) -> Key {
    guard let key = Key(named: name) else {
      throw fault(.unknownKey(name), nearest: NearestName.of(name, among: Key.names))
    }
    if let same = key.sameInTerminal { throw fault(.sameKey(name, as: same.label)) }
    if key == Keymap.prefix { throw fault(.reservedKey(key.label)) }
    if key == Key.leave, place != Place(context: .anywhere, action: .quit) {
      throw fault(.reservedKey(key.label))
    }
    if key.text != nil, place.context.typesText { throw fault(.typesText(key.label)) }
    return key
  }

  private mutating func readMacro(named name: String, _ value: String) throws(KeysFault) {
    guard Macro.isName(name) else { throw fault(.macroName(name)) }
    do throws(MacroFault) {
      let steps = try MacroText.steps(of: value)
      macros.removeAll { $0.name == name }
      macros.append(Macro(name: name, steps: steps))
    } catch {
      throw fault(error.code, nearest: error.nearest)
    }
  }

  // MARK: Laying it over other bindings

  /// The bindings with those of this file in the place of theirs.
  func merged(with below: [Keymap.Binding]) throws(KeysFault) -> Keymap {
    var bindings = below
    for entry in lines {
      let binding = Keymap.Binding(
        context: entry.place.context, action: entry.place.action, keys: entry.keys,
        origin: entry.origin)
      let index = bindings.firstIndex {
        $0.context == entry.place.context && $0.action == entry.place.action
      }
      if let index { bindings[index] = binding } else { bindings.append(binding) }
    }
    bindings = bindings.map(KeysReader.leaving)
    try check(bindings)
    return Keymap(bindings)
  }

  /// Whoever takes all other keys from it still quits with Ctrl-Q.
  private static func leaving(_ binding: Keymap.Binding) -> Keymap.Binding {
    guard binding.action == .quit, binding.context == .anywhere, !binding.keys.contains(.leave)
    else { return binding }
    return Keymap.Binding(
      context: .anywhere, action: .quit, keys: binding.keys + [.leave], origin: binding.origin)
  }

  private func check(_ bindings: [Keymap.Binding]) throws(KeysFault) {
    var holders: [KeyContext: [Key: Keymap.Binding]] = [:]
    for binding in bindings {
      for key in binding.keys {
        if let other = holders[binding.context]?[key] { throw conflict(key, binding, other) }
        holders[binding.context, default: [:]][key] = binding
      }
    }
    for binding in bindings where binding.context != .anywhere && !binding.context.isPassing {
      for key in binding.keys {
        guard let other = holders[.anywhere]?[key], other.action != binding.action else {
          continue
        }
        throw conflict(key, binding, other)
      }
    }
  }

  /// The fault stands at the later line of this file; the other place is named in it.
  private func conflict(
    _ key: Key, _ a: Keymap.Binding, _ b: Keymap.Binding
  ) -> KeysFault {
    func line(_ binding: Keymap.Binding) -> Int {
      binding.origin.file == file ? binding.origin.line ?? 0 : -1
    }
    let (later, earlier) = line(a) >= line(b) ? (a, b) : (b, a)
    return KeysFault(
      .conflict(key: key.label, later.action, and: earlier.action, at: earlier.origin),
      file: later.origin.file, line: later.origin.line)
  }
}

extension Key {
  /// The key that always quits.
  static let leave = Key.control("q")
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    let kept = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let end = kept.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\r" }) else {
      return ""
    }
    return String(kept[...end])
  }
}
