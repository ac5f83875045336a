/// What lies in a folder, to complete a path that is being typed.
public struct FolderListing: Sendable, Equatable {
  /// As it was typed, up to its last slash; empty for the folder the program was started in.
  public let folder: String
  /// In order; those of folders end in a slash.
  public let names: [String]

  /// More names than anybody goes through by completion.
  public static let limit = 10_000

  public init(folder: String, names: [String]) {
    self.folder = folder
    self.names = names
  }

  /// The part of a path up to and with its last slash.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Whole paths that go on from what was typed; hidden ones only after a dot.
  func paths(after typed: String) -> [String] {
    guard FolderListing.folder(of: typed) == folder else { return [] }
    let isHidden = typed.dropFirst(folder.count).hasPrefix(".")
    return names.filter { isHidden || !$0.hasPrefix(".") }.map { folder + $0 }
  }
}
