import Language

/// What strangers wrote, on its way to whatever terminal the output may reach.
enum HarmlessText {
  /// `text` in display form; its line breaks and tabs stay.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    return text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { Display.form(String($0), multiline: true) }.joined(separator: "\t")
  }

  /// A JSON text with the same meaning and nothing that a terminal obeys.
  static func json(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isHarmful) else { return json }
    var out = ""
    for scalar in json.unicodeScalars {
      if isHarmful(scalar) {
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Controls but for line breaks and tabs, direction marks, and Unicode's own line ends.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
