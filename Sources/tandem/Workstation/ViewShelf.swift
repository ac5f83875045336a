import Desk
import Engine
import Workstation

/// The views that agents gave a name, in one file of the person, by agent.
struct ViewShelf {
  private let path: String
  private let viewer: AgentID

  init(_ environment: DeskEnvironment, viewer: AgentID) {
    path = environment.statePath + "/views"
    self.viewer = viewer
  }

  /// The viewer's, by name; lines that are no view are passed over.
  func read() -> [SavedView] {
    StateFile.values(of: path).compactMap { key, text in
      guard key.hasPrefix(viewer + "/") else { return nil }
      return SavedView(name: String(key.dropFirst(viewer.count + 1)), text: text, for: viewer)
    }.sorted { $0.name < $1.name }
  }

  /// Keeps these and no other of the viewer's.
  func keep(_ views: [SavedView]) {
    var all = StateFile.values(of: path).filter { !$0.key.hasPrefix(viewer + "/") }
    for view in views { all[viewer + "/" + view.name] = view.text(for: viewer) }
    StateFile.write(all, to: path)
  }
}
