import Foundation
import Terminal
import Testing

@testable import Workstation

/// Help and guide tell every key, and no key that there is not.
@Suite struct HelpTests {
  private static func text(of pane: Pane, width: Int = 80) -> [String] {
    let stage = Stage.started(width: width, height: 24)
    return HelpText.lines(for: pane, in: stage.model).map { line in
      String(repeating: " ", count: line.indent) + line.spans.map(\.text).joined()
    }
  }

  @Test func `help lists the prefix, the editing keys and each key once`() {
    let lines = HelpTests.text(of: .composer)
    #expect(lines.contains { $0.hasPrefix("Ctrl-X ") })
    for row in HelpText.editing {
      let label = row.keys[0].label
      #expect(
        lines.count { $0.hasPrefix(label + " ") || $0.hasPrefix(label + ",") } == 1, "\(label)")
    }
    for line in lines { #expect(!line.contains("Shift-Tab, Shift-Tab")) }
  }

  @Test(arguments: [40, 60, 80, 200]) func `no line of the help is cut`(_ width: Int) {
    let metrics = TextMetrics.standard
    for pane in Pane.numbered {
      for line in HelpTests.text(of: pane, width: width) {
        #expect(metrics.width(of: line) <= min(width, HelpText.width) - 3, "\(line)")
      }
    }
  }

  @Test func `every editing key of the help reaches the reply`() {
    for row in HelpText.editing {
      for key in row.keys {
        #expect(Editor.Edit(key) == row.edit, "\(key.label)")
        #expect(Keymap.standard.action(for: key, in: .composer) == nil, "\(key.label)")
        #expect(Keymap.standard.action(for: key, in: .anywhere) == nil, "\(key.label)")
      }
    }
  }

  /// The labels between backticks in the key tables of the guide.
  private static func guideLabels() throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/guide.md")
    let guide = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let start = try #require(guide.range(of: "## Keys")).upperBound
    let end = try #require(guide.range(of: "## Signs")).lowerBound
    let rows = guide[start..<end].split(separator: "\n").filter { $0.hasPrefix("| `") }
    var labels: Set<String> = []
    for row in rows {
      let cell = row.dropFirst(2).prefix { $0 != "|" }
      let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
      labels.formUnion(stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) })
    }
    if labels.isSuperset(of: ["Alt-1", "Alt-3"]) { labels.insert("Alt-2") }
    if labels.isSuperset(of: ["1", "7"]) { labels.formUnion((2...6).map(String.init)) }
    return labels
  }

  @Test func `the guide's tables have every key and no other`() throws {
    let told = try HelpTests.guideLabels()
    let beside: Set<String> = ["Alt-Enter", "Ctrl-J", "Alt-_"]
    var bound: Set<String> = []
    for binding in Keymap.standard.bindings {
      bound.formUnion(binding.keys.map(\.label))
      let label = binding.keys[0].label
      #expect(told.contains(label) || beside.contains(label), "\(label) \(binding.action)")
    }
    bound.formUnion(HelpText.editing.flatMap(\.keys).map(\.label))
    #expect(told.subtracting(bound).isEmpty)
  }
}
