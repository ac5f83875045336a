import Foundation
import Language

/// A file of labelled messages, each with the turns of its dialogue that came before it.
struct SentimentFile {
  /// One labelled message.
  struct Row {
    let text: String
    let label: String
    /// Oldest first, at most `turnLimit`; texts only.
    let earlier: [EarlierTurn]
  }

  /// How far back a reading may look; bounds what a benchmark holds.
  private static let turnLimit = 16

  let rows: [Row]
  /// The labels as the file has them to the labels as they are measured.
  let labelMap: [String: String]

  /// Reads JSON Lines.
  ///
  /// - Throws: `BenchError` when a line is no object with a text and the label.
  init(path: String, labelField: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var turns: [Turn] = []
    var labelMap: [String: String] = [:]
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        let text = object["text"] as? String, let raw = SentimentFile.label(object[labelField])
      else { throw BenchError("\(path):\(index + 1) has no \"text\" or no \"\(labelField)\"") }
      let label = SentimentFile.moods[raw.lowercased()] ?? raw
      labelMap[raw] = label
      turns.append(
        Turn(
          dialogue: object["dialogue"].map { "\($0)" } ?? "",
          number: (object["turn"] as? NSNumber)?.intValue ?? 0,
          previous: object["previous"] as? String ?? "", text: text, label: label))
    }
    let dialogues = Dictionary(grouping: turns.filter { !$0.dialogue.isEmpty }, by: \.dialogue)
      .mapValues { $0.sorted { $0.number < $1.number } }
    rows = turns.map { turn in
      Row(
        text: turn.text, label: turn.label,
        earlier: SentimentFile.earlier(turn, dialogues[turn.dialogue] ?? []))
    }
    self.labelMap = labelMap
  }

  /// The rows to learn from.
  var examples: [SentimentExample] {
    rows.map { SentimentExample(text: $0.text, earlier: $0.earlier, label: $0.label) }
  }

  private struct Turn {
    /// Empty where the message stands alone.
    let dialogue: String
    let number: Int
    /// What the desk said before it; may be empty.
    let previous: String
    let text: String
    let label: String
  }

  /// What stands for a mood in other words.
  private static let moods = [
    "dissatisfied": "negative", "satisfied": "positive", "0": "negative", "1": "positive",
    "negative": "negative", "neutral": "neutral", "positive": "positive",
  ]

  private static func label(_ value: Any?) -> String? {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: nil
    }
  }

  /// The texts of a dialogue before a turn: never the turn's own, never a later one.
  private static func earlier(_ turn: Turn, _ dialogue: [Turn]) -> [EarlierTurn] {
    var earlier: [EarlierTurn] = []
    for other in dialogue where other.number < turn.number {
      if !other.previous.isEmpty { earlier.append(EarlierTurn(.desk, other.previous)) }
      earlier.append(EarlierTurn(.customer, other.text))
    }
    if !turn.previous.isEmpty { earlier.append(EarlierTurn(.desk, turn.previous)) }
    return Array(earlier.suffix(turnLimit))
  }
}
