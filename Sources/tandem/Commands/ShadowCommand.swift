import Assist
import Desk
import Engine
import Foundation
import Simulation
import Workstation

/// `tandem shadow FILE…`: what the assistant would have said in recorded dialogues.
enum ShadowCommand {
  private struct Row: Encodable {
    let file: String
    let score: ShadowScore
  }

  private struct Output: Encodable {
    let files: [Row]
    let score: ShadowScore
    let skipped: Int

    private enum Key: String, CodingKey {
      case files, skipped
    }

    /// The sum stands at the top, the files below it.
    func encode(to encoder: any Encoder) throws {
      try score.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(files, forKey: .files)
      try container.encode(skipped, forKey: .skipped)
    }
  }

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let shadow = try program.doing { () throws(EngineError) in try engine.shadow() }
    let limit = program.parsed.wholeNumber("--limit") ?? .max
    var rows: [Row] = []
    var skipped = 0
    for path in program.parsed.texts("FILE") {
      var reader = LineReader(
        try ReplayCommand.descriptor(path), limitBytes: RecordedDialogue.lineLimitBytes)
      var score = ShadowScore()
      var number = 0
      while score.dialogues < limit, let line = reader.next() {
        number += 1
        guard case .line(let bytes) = line, let dialogue = RecordedDialogue(line: bytes) else {
          skipped += 1
          Console.err(program.strings.notADialogue("\(path):\(number)"))
          continue
        }
        score = score + shadow.score(turns(of: dialogue))
      }
      rows.append(Row(file: path, score: score))
    }
    let output = Output(
      files: rows, score: rows.reduce(ShadowScore()) { $0 + $1.score }, skipped: skipped)
    if program.wantsJSON {
      try Console.json(output)
    } else {
      for row in rows { Console.out(text(row)) }
    }
    return skipped > 0 ? .failed : .done
  }

  /// What was said; calls of services are nothing that a customer hears.
  private static func turns(of dialogue: RecordedDialogue) -> [Turn] {
    dialogue.turns.enumerated().compactMap { index, turn in
      switch turn.role {
      case "customer": Turn(seq: Seq(index + 1), speaker: .customer, text: turn.text)
      case "agent": Turn(seq: Seq(index + 1), speaker: .agent, text: turn.text)
      default: nil
      }
    }
  }

  private static func text(_ row: Row) -> String {
    let score = row.score
    let figures = [
      ("dialogues", score.dialogues), ("turns", score.turns), ("answered", score.answered),
      ("abstained", score.abstained), ("escalated", score.escalated),
      ("matchedAt1", score.matchedAt1), ("contradicted", score.contradicted),
      ("suggested", score.suggested), ("suggestedAt1", score.suggestedAt1),
      ("suggestedAt3", score.suggestedAt3), ("whole", score.whole),
    ]
    return HarmlessText.plain(row.file) + "\n"
      + figures.map { "  " + TextColumn.padded($0.0, to: 14) + "\($0.1)\n" }.joined()
  }
}
