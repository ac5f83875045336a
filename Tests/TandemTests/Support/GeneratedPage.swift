import Foundation
import Testing

/// Pages of the repository that the program writes.
enum GeneratedPage {
  /// Holds a page against what the program writes now; `TANDEM_WRITE_GENERATED=1` writes it anew.
  static func compare(_ text: String, with path: String) throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let page = root.appending(path: path)
    if ProcessInfo.processInfo.environment["TANDEM_WRITE_GENERATED"] == "1" {
      try Data(text.utf8).write(to: page)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text, "\(path) is stale")
  }

  /// No running text of a manual page may be taken for a request of troff.
  static func expectOnlyKnownRequests(in text: String) {
    let requests: Set = ["TH", "SH", "SS", "TP", "PP", "B", "nf", "fi", "nh", "ad", "\\\""]
    for line in text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      let request = line.dropFirst().prefix { $0 != " " }
      #expect(requests.contains(String(request)), "\(line)")
    }
  }
}
