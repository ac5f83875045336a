import Engine
import Workstation

/// How often a person did each action: hints hide what is known, and the palette shows it first.
struct UseMemory {
  private let path: String
  /// As they were at the start.
  let uses: [Action: Int]

  init(_ environment: DeskEnvironment) {
    path = environment.statePath + "/uses"
    uses = UseMemory.read(path)
  }

  private static func read(_ path: String) -> [Action: Int] {
    var uses: [Action: Int] = [:]
    for (name, count) in StateFile.values(of: path) {
      if let action = Action(rawValue: name), let count = Int(count) { uses[action] = count }
    }
    return uses
  }

  /// Adds what was done since the start to what other workstations of the person wrote meanwhile.
  func keep(_ newer: [Action: Int]) {
    let done = newer.filter { $0.value > uses[$0.key] ?? 0 }
    guard !done.isEmpty else { return }
    var all = UseMemory.read(path)
    for (action, count) in done { all[action, default: 0] += count - (uses[action] ?? 0) }
    StateFile.write(
      Dictionary(uniqueKeysWithValues: all.map { ($0.key.rawValue, "\($0.value)") }), to: path)
  }
}
