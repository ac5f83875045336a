import Desk
import Engine
import Foundation
import Workstation
import Language

/// Labels asked of a person at a terminal, one message or group at a time; each answer is recorded
/// at once.
struct LabelDialogue {
  private let engine: Engine
  private let caller: Caller
  private let program: Program
  private let known: [String]
  private var lines = LineReader(STDIN_FILENO, limitBytes: 64 * 1024)
  private var recorded = 0
  private var new = 0
  /// So many messages of a group are shown; the others speak of the same.
  private static let shownOfCluster = 5

  init(_ engine: Engine, _ caller: Caller, _ program: Program) {
    self.engine = engine
    self.caller = caller
    self.program = program
    // Without them only the hint at a misspelled label is missing.
    known = (try? engine.knownLabels(.intents)) ?? []
  }

  mutating func run(_ offer: LabelOffer) throws -> ExitCode {
    defer { Console.out(program.strings.labelled(recorded, new: new) + "\n") }
    for (index, unsure) in offer.unsure.enumerated() {
      Console.out(
        "\n\(index + 1)/\(offer.unsure.count)  \(unsure.message.session)  "
          + Display.oneLine(unsure.message.text, limitScalars: 400) + "\n")
      for (index, guess) in unsure.guesses.enumerated() {
        Console.out("  \(index + 1)  \(guess.label)  \(Decimals.percent(guess.confidence))\n")
      }
      switch ask(unsure.guesses.map(\.label)) {
      case .quit: return .done
      case .skip: continue
      case .label(let label): try record([unsure.message.seq], label)
      }
    }
    for cluster in offer.clusters {
      let words = cluster.words.map { EventSummary.shown($0) }.joined(separator: ", ")
      Console.out("\n" + program.strings.cluster(cluster.messages.count, words) + "\n")
      for message in cluster.messages.prefix(Self.shownOfCluster) {
        Console.out(
          "  \(message.session)  " + Display.oneLine(message.text, limitScalars: 200) + "\n")
      }
      switch ask([]) {
      case .quit: return .done
      case .skip: continue
      case .label(let label): try record(cluster.messages.map(\.seq), label)
      }
    }
    return .done
  }

  // MARK: Questions

  private enum Reply {
    case label(String)
    case skip
    case quit
  }

  private mutating func ask(_ choices: [String]) -> Reply {
    guard let word = question(program.strings.labelPrompt(choices.count)) else { return .quit }
    switch word {
    case "": return .skip
    case "s", "S": return .skip
    case "q", "Q": return .quit
    default: break
    }
    if let number = Int(word) {
      guard choices.indices.contains(number - 1) else { return ask(choices) }
      return .label(choices[number - 1])
    }
    if !known.contains(word), let nearest = NearestName.of(word, among: known) {
      let reply = question(program.strings.labelNearest(EventSummary.shown(word), nearest))
      guard let reply else { return .quit }
      if reply.lowercased().hasPrefix("y") { return .label(nearest) }
    }
    return .label(word)
  }

  /// The answer without blanks around it; nil at the end of the input.
  private mutating func question(_ prompt: String) -> String? {
    Console.out(prompt)
    guard case .line(let bytes)? = lines.next() else {
      Console.out("\n")
      return nil
    }
    return Example.cleaned(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func record(_ messages: [Seq], _ label: String) throws {
    do {
      let receipts = try engine.label(
        .intents, messages.map { GivenLabel(.message($0), label: label) }, by: caller)
      recorded += receipts.count { !$0.isKnown }
      new += receipts.count(where: \.isNewLabel)
    } catch {
      // A label that is none: the next message is asked about.
      guard error.code == .input else { throw ProgramError(error, program.strings) }
      Console.err(error.message)
    }
  }
}
