import Language
import Terminal

/// Reads `workstation.conf`: who is called for what, quiet hours, motion, pictures, clipboard.
///
/// ```
/// notify.message = none
/// notify.offer = bell desktop
/// quiet-hours = 22:00-07:30
/// motion = reduced
/// pictures = blocks
/// clipboard = osc52
/// ```
/// A file holds as a whole or not at all; what it does not name stays as it is without a file.
public enum OwnSettingsFile {
  /// More than all settings need.
  public static let limitBytes = 16 * 1024

  /// Every name that a line can begin with.
  public static let names =
    NewsKind.allCases.map { "notify." + $0.rawValue } + [hours, motion, pictures, clipboard]

  private static let hours = "quiet-hours"
  private static let motion = "motion"
  private static let pictures = "pictures"
  private static let clipboard = "clipboard"

  /// Reads a file's text.
  ///
  /// - Parameter file: as faults name it.
  public static func read(
    _ text: String, file: String
  ) throws(OwnSettingsFault) -> OwnSettings {
    guard text.utf8.count <= limitBytes else {
      throw OwnSettingsFault(.tooLong, file: file, line: nil)
    }
    var settings = OwnSettings()
    var lines: [String: Int] = [:]
    for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let row = String(row).trimmed
      if row.isEmpty || row.hasPrefix("#") { continue }
      func fault(
        _ code: OwnSettingsMistake, _ word: String = "", among known: [String] = []
      ) -> OwnSettingsFault {
        OwnSettingsFault(
          code, file: file, line: index + 1, nearest: NearestName.of(word, among: known))
      }
      guard let sign = row.firstIndex(of: "=") else { throw fault(.malformedLine) }
      let name = String(row[..<sign]).trimmed
      let value = String(row[row.index(after: sign)...]).trimmed
      guard !name.isEmpty, !value.isEmpty else { throw fault(.malformedLine) }
      if let before = lines[name] { throw fault(.saidTwice(name, before: before)) }
      lines[name] = index + 1
      switch name {
      case hours:
        if value == "none" { break }
        guard let quiet = QuietHours(value) else { throw fault(.malformedHours(value)) }
        settings.notify.quietHours = quiet
      case motion:
        guard value == "full" || value == "reduced" else {
          throw fault(.unknownMotion(value), value, among: ["full", "reduced"])
        }
        settings.reducesMotion = value == "reduced"
      case pictures:
        guard value == "auto" || value == "blocks" else {
          throw fault(.unknownPictures(value), value, among: ["auto", "blocks"])
        }
        settings.prefersBlocks = value == "blocks"
      case clipboard:
        guard value == "off" || value == "osc52" else {
          throw fault(.unknownClipboard(value), value, among: ["off", "osc52"])
        }
        settings.copiesToClipboard = value == "osc52"
      default:
        guard name.hasPrefix("notify."),
          let kind = NewsKind(rawValue: String(name.dropFirst("notify.".utf8.count)))
        else { throw fault(.unknownSetting(name), name, among: names) }
        settings.notify.ways[kind] = []
        for word in value.split(separator: " ").map(String.init) where value != "none" {
          guard let way = NotifyRules.Ways.named[word] else {
            throw fault(.unknownWay(word), word, among: ["bell", "desktop", "none"])
          }
          settings.notify.ways[kind, default: []].formUnion(way)
        }
      }
    }
    return settings
  }
}
