import Engine

/// Whether a person took the tour of the demo, or did not want it.
struct TourMemory {
  private let path: String

  init(_ environment: DeskEnvironment) { path = environment.statePath + "/tour" }

  var isOver: Bool { StateFile.read(path) != nil }

  func end() { StateFile.write("over\n", to: path) }
}
