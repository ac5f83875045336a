import Foundation
import Language

/// Which of the values that services were called with the entities of the customer's words hold.
///
/// Counted are the values that the customer said, in one of the ways people say such a value, in a
/// turn before the call. Without a catalogue names can only be found by chance: a desk gives its own
/// (`--catalogue` takes the names of another file's calls for it).
enum SlotsBenchmark {
  private struct Score: Encodable {
    var said = 0
    var found = 0
    var recall = 0.0

    mutating func count(isFound: Bool) {
      said += 1
      if isFound { found += 1 }
      recall = Double(found) / Double(said)
    }
  }

  private struct Figures: Encodable {
    var recall = 0.0
    /// The same without names, which only a catalogue can know.
    var recallWithoutNames = 0.0
    var said = 0
    var byType: [String: Score] = [:]
    var bySlot: [String: Score] = [:]
    var dialogues = 0
    var catalogueNames = 0
  }

  /// Most misses told with `--verbose`.
  private static let toldLimit = 200

  static func run(_ options: BenchOptions) throws -> any Encodable {
    guard let path = options.text("dialogues") else {
      throw BenchError("--dialogues is needed", isUsage: true)
    }
    let names = try options.text("catalogue").map { try Self.names(inCallsOf: $0) } ?? []
    let rules = EntityRules(
      catalogue: Catalogue(names.sorted().map { Catalogue.Product(name: $0) }))
    // The public service dialogues play on this day.
    let today = try Today(options.text("today") ?? "2019-03-01")
    let dialogues = try CallDialogue.read(path)
    var figures = Figures()
    figures.dialogues = dialogues.count
    figures.catalogueNames = names.count
    var whole = Score()
    var withoutNames = Score()
    var told = 0
    for dialogue in dialogues {
      for call in dialogue.calls {
        let entities = call.said.flatMap { EntityReader.read($0, rules: rules) }
        for (slot, text) in call.values.sorted(by: { $0.key < $1.key }) {
          let value = SlotValue(text, slot: slot)
          guard value.isSaid(in: call.said, today) else { continue }
          let isFound = entities.contains { value.isHeld(by: $0, today) }
          figures.byType[value.type.rawValue, default: Score()].count(isFound: isFound)
          figures.bySlot[slot, default: Score()].count(isFound: isFound)
          whole.count(isFound: isFound)
          if value.type != .name { withoutNames.count(isFound: isFound) }
          if !isFound, value.type != .name, options.has("verbose"), told < toldLimit {
            told += 1
            let read = entities.map { "\($0.kind.rawValue) \($0.value)" }.joined(separator: ", ")
            Report.note("\(slot) \(text): \(call.said.joined(separator: " | ")) → \(read)")
          }
        }
      }
    }
    guard whole.said > 0 else { throw BenchError("\(path) holds no value that a customer said") }
    figures.recall = whole.recall
    figures.recallWithoutNames = withoutNames.recall
    figures.said = whole.said
    return figures
  }

  private static func names(inCallsOf path: String) throws -> Set<String> {
    var names: Set<String> = []
    for dialogue in try CallDialogue.read(path) {
      for call in dialogue.calls {
        for (slot, text) in call.values where SlotValue(text, slot: slot).type == .name {
          names.insert(text)
        }
      }
    }
    return names
  }
}

/// A dialogue cut at its calls of services.
struct CallDialogue {
  /// One call with what the customer had said before it.
  struct Call {
    var said: [String]
    var values: [String: String]
  }

  private(set) var calls: [Call] = []

  private struct Line: Decodable {
    struct Turn: Decodable {
      var role: String
      var text: String
    }
    var turns: [Turn]
  }

  /// The dialogues of a file of JSON lines.
  static func read(_ path: String) throws -> [CallDialogue] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchError("\(path) cannot be read")
    }
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { index, bytes in
      guard let line = try? decoder.decode(Line.self, from: Data(bytes)) else {
        // The decoder's own words say nothing that helps a person.
        throw BenchError("\(path):\(index + 1) is no dialogue with turns")
      }
      var dialogue = CallDialogue()
      var said: [String] = []
      for turn in line.turns {
        switch turn.role {
        case "customer": said.append(turn.text)
        case "action": dialogue.calls.append(Call(said: said, values: values(of: turn.text)))
        default: break
        }
      }
      return dialogue
    }
  }

  /// The values of `Name {"slot": "value"}`; booleans say nothing that could be found.
  private static func values(of action: String) -> [String: String] {
    guard let brace = action.firstIndex(of: "{"),
      let object = try? JSONSerialization.jsonObject(with: Data(action[brace...].utf8)),
      let members = object as? [String: Any]
    else {
      // A call without an object has no values.
      return [:]
    }
    return members.compactMapValues { $0 as? String }
      .filter { !["True", "False", "dontcare"].contains($0.value) }
  }
}
