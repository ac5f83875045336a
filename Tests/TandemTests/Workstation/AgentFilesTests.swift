import Desk
import Engine
import Foundation
import Testing
import Workstation

@testable import tandem

/// Paths as agents type them, and what lies there.
@Suite struct AgentFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "tandem-files-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "bills"), withIntermediateDirectories: true)
    try Data("12.90".utf8).write(to: folder.appending(path: "may 五月.txt"))
    try Data().write(to: folder.appending(path: "a\u{1B}b"))
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "link"), withDestinationURL: folder.appending(path: "bills"))
  }

  private func removed() { try? FileManager.default.removeItem(at: folder) }

  @Test func aFolderIsListedInOrderWithFoldersMarkedAndNothingThatCannotBeTyped() {
    defer { removed() }
    let typed = folder.path + "/"
    #expect(
      AgentFiles.listing(of: typed)
        == FolderListing(folder: typed, names: ["bills/", "link/", "may 五月.txt"]))
    #expect(AgentFiles.listing(of: typed + "none/").names.isEmpty)
    #expect(AgentFiles.listing(of: "~/").folder == "~/")
  }

  @Test func whatIsKeptOrWhyNotComesBack() throws {
    defer { removed() }
    let desk = DeskFolder(path: folder.appending(path: "desk").path)
    let engine = try Engine.open(desk, creating: true)
    defer { engine.close() }
    let kept = try AgentFiles.keep(folder.path + "/may 五月.txt", in: engine).get()
    #expect(kept.name == "may 五月.txt" && engine.content(of: kept) == Array("12.90".utf8))
    #expect(AgentFiles.keep(folder.path + "/link", in: engine) == .failure(.notAFile))
    #expect(AgentFiles.keep(folder.path + "/none", in: engine) == .failure(.missing))
  }
}
