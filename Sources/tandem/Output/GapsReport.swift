import Assist
import Desk
import Engine
import Workstation

/// The questions that found no good answer, for people and for programs.
struct GapsReport: Encodable {
  struct Question: Encodable {
    let message: Seq
    let session: String
    let text: String
    let trouble: QuestionTrouble
  }

  struct Reply: Encodable {
    let text: String
    let count: Int
  }

  struct Entry: Encodable {
    /// For `gaps draft`.
    let number: Int
    let words: [String]
    let count: Int
    let sessions: Int
    let missingKnowledge: Int
    let clarificationLoop: Int
    let rejected: Int
    let ignored: Int
    let examples: [Question]
    let replies: [Reply]
  }

  struct Topic: Encodable {
    let intent: String?
    let sessions: Int
    let closed: Int
    let closedByAssistant: Int
  }

  let gaps: [Entry]
  let questions: Int
  let settled: Int
  let topics: [Topic]

  /// Examples told of each gap.
  private static let exampleLimit = 5

  init(_ report: GapReport) {
    gaps = report.gaps.enumerated().map { place, gap in
      Entry(
        number: place + 1, words: gap.words, count: gap.questions.count,
        sessions: Set(gap.questions.map(\.session)).count,
        missingKnowledge: gap.count(.missingKnowledge),
        clarificationLoop: gap.count(.clarificationLoop), rejected: gap.count(.rejected),
        ignored: gap.count(.ignored),
        examples: gap.questions.prefix(Self.exampleLimit).map {
          Question(
            message: $0.message, session: $0.session.description, text: $0.text,
            trouble: $0.trouble)
        }, replies: gap.replies.map { Reply(text: $0.text, count: $0.count) })
    }
    questions = report.questions
    settled = report.settled
    topics = report.topics.map {
      Topic(
        intent: $0.intent, sessions: $0.sessions, closed: $0.closed,
        closedByAssistant: $0.closedByAssistant)
    }
  }

  func text(_ strings: Strings) -> String {
    var out = ""
    for gap in gaps {
      let counts = [
        (QuestionTrouble.missingKnowledge, gap.missingKnowledge),
        (.clarificationLoop, gap.clarificationLoop), (.rejected, gap.rejected),
        (.ignored, gap.ignored),
      ].filter { $0.1 > 0 }.map { "\(strings.trouble($0.0)) \($0.1)" }
      out += "\(gap.number)  \(gap.count)x  " + EventSummary.shown(gap.words.joined(separator: " "))
      out += "  (" + counts.joined(separator: ", ") + ")\n"
      for example in gap.examples {
        out += "   \(example.session)  " + EventSummary.shown(example.text) + "\n"
      }
      for reply in gap.replies {
        out += "   > \(reply.count)x  " + EventSummary.shown(reply.text) + "\n"
      }
    }
    out += "\n" + strings.gapTotals(questions, settled: settled) + "\n"
    for topic in topics {
      let name = topic.intent.map(EventSummary.shown) ?? strings.noIntent
      out += "  " + TextColumn.padded(name, to: 26)
      out += strings.topic(topic.sessions, topic.closed, byAssistant: topic.closedByAssistant)
      out += "\n"
    }
    return out
  }
}
