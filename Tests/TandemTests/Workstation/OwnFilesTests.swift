import Engine
import Foundation
import Terminal
import Testing
import Workstation

@testable import tandem

/// A person's own files are followed when they are saved, and believed only whole.
@Suite struct OwnFilesTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "tandem-own-\(UUID().uuidString)").path

  private func environment(_ variables: [String: String] = [:]) throws -> DeskEnvironment {
    let parent = folder + "/tandem"
    try FileManager.default.createDirectory(
      atPath: parent + "/themes", withIntermediateDirectories: true)
    var all = variables
    all["XDG_CONFIG_HOME"] = folder
    all["XDG_STATE_HOME"] = folder
    return DeskEnvironment(
      variables: all, homePath: "/", temporaryPath: "/tmp", workingPath: "/", userID: 1,
      processID: 1)
  }

  private func save(_ text: String, as name: String) throws {
    try text.write(toFile: folder + "/tandem/" + name, atomically: true, encoding: .utf8)
  }

  @Test func settingsAreReadWhenTheyAreSavedAndNotBefore() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shelf = OwnSettingsShelf(try environment())
    #expect(try shelf.read().get() == OwnSettings())
    #expect(shelf.readIfSaved() == nil)
    try save("x", as: "keys.conf")
    #expect(shelf.readIfSaved() == nil, "another file")
    try save("motion = reduced\n", as: "workstation.conf")
    var calm = OwnSettings()
    calm.reducesMotion = true
    #expect(shelf.readIfSaved() == .ownSettingsRead(calm))
    #expect(shelf.readIfSaved() == nil)
    try save("motoin = full\n", as: "workstation.conf")
    #expect(
      shelf.readIfSaved()
        == .ownSettingsRefused(
          OwnSettingsFault(
            .unknownSetting("motoin"), file: "workstation.conf", line: 1, nearest: "motion")))
  }

  @Test func theEnvironmentCanOnlyCalmTheScreen() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shelf = OwnSettingsShelf(try environment(["TANDEM_REDUCED_MOTION": "1"]))
    #expect(shelf.withoutFile.reducesMotion)
    try save("motion = full\n", as: "workstation.conf")
    #expect(try shelf.read().get().reducesMotion)
    #expect(
      try !OwnSettingsShelf(environment(["TANDEM_REDUCED_MOTION": "0"])).read().get().reducesMotion)
  }

  @Test func aSavedThemeIsOnScreenAndABrokenOneChangesNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = try environment()
    try save("danger = red\n", as: "themes/mine.theme")
    let keeper = try ThemeKeeper(
      ThemeShelf(environment, tier: .indexed),
      memory: TerminalMemory(environment, hasExplicitTheme: true), name: "mine")
    func isNew(_ outcome: ThemeKeeper.Outcome) -> Bool? {
      if case .shown(let isNew) = outcome { isNew } else { nil }
    }
    #expect(isNew(keeper.followFiles()) == false)
    let before = keeper.theme
    try save("danger = green\n", as: "themes/mine.theme")
    #expect(isNew(keeper.followFiles()) == true && keeper.theme != before)
    let shown = keeper.theme
    try save("danger = gren\n", as: "themes/mine.theme")
    guard case .failed(let name, let why) = keeper.followFiles() else {
      Issue.record("taken")
      return
    }
    #expect(name == "mine" && why.contains("mine.theme:1:") && why.contains("did you mean `green`"))
    #expect(keeper.theme == shown)
    #expect(isNew(keeper.preview("mono")) == true)
    #expect(isNew(keeper.preview(nil)) == nil, "the one in use cannot be read now")
  }

  @Test func theTourEndsForGood() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try !TourMemory(environment()).isOver)
    try TourMemory(environment()).end()
    #expect(try TourMemory(environment()).isOver)
  }
}
