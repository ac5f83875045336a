import Foundation
import Testing

@testable import Engine

@Suite struct DeskFolderTests {
  private let test: TestFolder

  init() throws {
    test = try TestFolder()
  }

  // MARK: - Where it lies

  @Test func theDeskGivenComesBeforeTheVariableAndTheOwnDesk() throws {
    let set = test.environment(["TANDEM_DESK": "/desks/b", "XDG_DATA_HOME": "/data"])
    #expect(try DeskFolder.resolve("/desks/a/", in: set).path == "/desks/a")
    #expect(try DeskFolder.resolve("a", in: set).path == test.at("a"))
    #expect(try DeskFolder.resolve(nil, in: set).path == "/desks/b")
    let data = test.environment(["TANDEM_DESK": "", "XDG_DATA_HOME": "/data"])
    #expect(try DeskFolder.resolve(nil, in: data).path == "/data/tandem/desk")
    let bare = test.environment(["XDG_DATA_HOME": "relative"])
    #expect(try DeskFolder.resolve(nil, in: bare).path == test.at("home/.local/share/tandem/desk"))
    #expect(throws: FolderError.self) { try DeskFolder.resolve("", in: bare) }
  }

  @Test func whatTheTerminalCanShowReachesTheProgram() {
    for name in ["TERM", "TERM_PROGRAM", "COLORTERM", "NO_COLOR"] {
      #expect(DeskEnvironment.variableNames.contains(name))
    }
  }

  @Test func thePathsNameEveryPlaceAndWhetherItIsThere() throws {
    let environment = test.environment()
    let folder = DeskFolder(path: test.at("desk"))
    try folder.create()
    let paths = folder.paths(in: environment, themes: "mine")
    #expect(
      paths.map(\.name) == [
        "desk", "database", "config", "files", "models", "dialogues", "index", "state", "settings",
        "themes", "themes", "themes", "themes", "demo",
      ])
    #expect(paths.filter(\.exists).map(\.name) == ["desk", "config", "files", "models", "index"])
    #expect(paths.first { $0.name == "state" }?.path == test.at("home/.local/state/tandem"))
    #expect(
      paths.filter { $0.name == "themes" }.map(\.path) == [
        test.at("home/.config/tandem/themes"), test.at("mine"), test.at("bin/Themes"),
        test.at("share/tandem/themes"),
      ])
  }

  // MARK: - Making it

  @Test func aNewDeskIsPrivateAndHasACommentedConfiguration() throws {
    let folder = DeskFolder(path: test.at("deep/er/desk"))
    #expect(!folder.exists)
    try folder.create()
    try folder.create()
    #expect(try FileStatus.of(folder.path)?.permissions == 0o700)
    #expect(try FileStatus.of(folder.filesPath)?.permissions == 0o700)
    #expect(try FileStatus.of(folder.configPath)?.permissions == 0o600)
    #expect(!folder.exists, "the ledger makes the desk, the folder alone is none")
  }

  @Test func whatIsThereStays() throws {
    let folder = DeskFolder(path: test.at("desk"))
    try test.write("desk/config.json", "{ queue: 'mine' }")
    try folder.create()
    #expect(try test.read("desk/config.json") == Array("{ queue: 'mine' }".utf8))
  }

  @Test func anOpenFolderIsMadePrivateUnlessItHoldsOtherThings() throws {
    let empty = DeskFolder(path: test.at("empty"))
    try Files.makeFolder(empty.path, mode: 0o755)
    try empty.create()
    #expect(try FileStatus.of(empty.path)?.permissions == 0o700)

    try test.write("full/letters.txt", "dear all")
    try Files.setPermissions(test.at("full"), 0o755)
    let error = #expect(throws: FolderError.self) {
      try DeskFolder(path: test.at("full")).create()
    }
    #expect(error?.code == .notPrivate)
    #expect(try Files.list(test.at("full")) == ["letters.txt"])
    #expect(try FileStatus.of(test.at("full"))?.permissions == 0o755)
  }

  @Test func aDeskThatOthersCanEnterIsRefusedUntilItIsPrivateOrShared() throws {
    let folder = DeskFolder(path: test.at("desk"))
    try folder.create()
    try test.write("desk/desk.sqlite", "")
    try Files.setPermissions(folder.path, 0o755)
    #expect { try folder.check() } throws: { ($0 as? FolderError)?.code == .notPrivate }
    try Files.setPermissions(folder.path, DeskFolder.sharedMode)
    try folder.check()
    try Files.setPermissions(folder.path, DeskFolder.privateMode)
    try folder.check()
  }

  @Test func linksAndFilesAreNoDesk() throws {
    try Files.makeFolder(test.at("real"), mode: 0o700)
    symlink(test.at("real"), test.at("link"))
    try test.write("file", "")
    func code(_ name: String) -> FolderError.Code? {
      let error = #expect(throws: FolderError.self) {
        try DeskFolder(path: test.at(name)).create()
      }
      return error?.code
    }
    #expect(code("link") == .symbolicLink)
    #expect(code("file") == .notAFolder)
    #expect(try Files.list(test.at("real")).isEmpty)
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a folder away"))
  func anotherUsersFolderIsRefusedUnlessItIsShared() throws {
    let folder = DeskFolder(path: test.at("theirs"))
    try Files.makeFolder(folder.path, mode: 0o700)
    chown(folder.path, 54321, 54321)
    let error = #expect(throws: FolderError.self) { try folder.create() }
    #expect(error?.code == .foreignOwner)
    try Files.setPermissions(folder.path, 0o2770)
    try folder.check()
  }

  // MARK: - Sharing it

  @Test func sharingOpensEveryPartToTheGroupAndFollowsNoLink() throws {
    let folder = DeskFolder(path: test.at("desk"))
    try folder.create()
    try test.write("desk/files/a/b.png", "x")
    try test.write("outside", "x")
    chmod(try test.write("desk/llm.key", "secret"), 0o600)
    symlink(test.at("outside"), test.at("desk/files/link"))
    let group = try #require(getgrgid(getgid())?.pointee.gr_name)
    try folder.share(group: String(cString: group))
    #expect(try FileStatus.of(folder.path)?.permissions == 0o2770)
    #expect(try FileStatus.of(test.at("desk/files/a"))?.permissions == 0o2770)
    #expect(try FileStatus.of(test.at("desk/files/a/b.png"))?.permissions == 0o660)
    #expect(try FileStatus.of(folder.configPath)?.permissions == 0o660)
    #expect(try FileStatus.of(test.at("outside"))?.permissions == 0o600)
    #expect(try FileStatus.of(test.at("desk/llm.key"))?.permissions == 0o600)
    #expect(folder.isShared && folder.fileMode == 0o660)
    try folder.create()
    #expect(folder.isShared, "opening a shared desk leaves it shared")
  }

  @Test func sharingWithAnUnknownGroupChangesNothing() throws {
    let folder = DeskFolder(path: test.at("desk"))
    try folder.create()
    let error = #expect(throws: FolderError.self) { try folder.share(group: "no-such-group-ever") }
    #expect(error?.code == .unknownGroup)
    #expect(!folder.isShared && folder.fileMode == 0o600)
  }
}
