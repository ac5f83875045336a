import Foundation
import Testing

@testable import Engine

@Suite struct DemoDeskTests {
  private let test: TestFolder

  init() throws {
    test = try TestFolder()
  }

  @Test func theDemoLiesInTheRuntimeFolderOrAPrivateTemporaryOne() throws {
    let runtime = test.environment(["XDG_RUNTIME_DIR": test.at("run")])
    #expect(DemoDesk.folder(in: runtime).path == test.at("run/tandem/demo"))
    let bare = test.environment()
    let parent = test.at("tmp/tandem-\(getuid())")
    #expect(DemoDesk.folder(in: bare).path == parent + "/demo")
    let demo = try DemoDesk.claim(in: bare)
    #expect(demo.folder.path == parent + "/demo")
    #expect(try FileStatus.of(parent)?.permissions == 0o700)
    #expect(try FileStatus.of(demo.folder.path)?.permissions == 0o700)
  }

  @Test func eachDemoStartsAfresh() throws {
    let environment = test.environment()
    let earlier = try DemoDesk.claim(in: environment)
    try earlier.folder.create()
    earlier.release()
    let demo = try DemoDesk.claim(in: environment)
    #expect(try Files.list(demo.folder.path) == ["demo.lock"])
  }

  @Test func aSecondDemoGetsAFolderOfItsOwnThatIsRemovedLater() throws {
    let first = try DemoDesk.claim(in: test.environment())
    let second = try DemoDesk.claim(in: test.environment(processID: 8))
    #expect(second.folder.path == first.folder.path + "-8")
    #expect(DemoDesk.running(in: test.environment()) == [first.folder, second.folder])
    second.release()
    #expect(DemoDesk.running(in: test.environment()) == [first.folder])
    let third = try DemoDesk.claim(in: test.environment(processID: 9))
    #expect(third.folder.path == first.folder.path + "-9")
    #expect(!Files.exists(first.folder.path + "-8"))
  }

  @Test func nothingRunsWhereNoDemoEverRan() {
    #expect(DemoDesk.running(in: test.environment()).isEmpty)
  }

  @Test func aDemoNeverClearsWhatIsNoDemo() throws {
    try test.write("work/desk.sqlite", "real work")
    try Files.setPermissions(test.at("work"), 0o700)
    let error = #expect(throws: FolderError.self) {
      try DemoDesk.claim(test.at("work"), in: test.environment())
    }
    #expect(error?.code == .notADemo)
    #expect(try Files.list(test.at("work")) == ["desk.sqlite"])
  }

  @Test func twoDemosDoNotShareAFolderThatWasNamed() throws {
    let first = try DemoDesk.claim(test.at("named"), in: test.environment())
    let error = #expect(throws: FolderError.self) {
      try DemoDesk.claim(test.at("named"), in: test.environment(processID: 8))
    }
    #expect(error?.code == .demoRunning)
    #expect(Files.exists(first.folder.path))
  }
}
