import Synchronization
import Testing
import Workstation

@testable import Ledger
@testable import tandem

/// A desk that is brought up can be left as it was.
@Suite struct MigrationReportTests {
  private func left(_ code: ExitCode?, at stage: MigrationProgress.Stage) -> [ExitCode] {
    let left = Mutex<[ExitCode]>([])
    let report = MigrationReport(
      Strings(.english), patienceMs: 1 << 20, asked: { code },
      leave: { code in left.withLock { $0.append(code) } })
    var progress = MigrationProgress(from: 4, to: 6, copy: "/desk/desk.sqlite.schema-4")
    progress.stage = stage
    report.tell(progress)
    Interruption.ignore()
    return left.withLock { $0 }
  }

  @Test func `who asks for the end gets it before anything is committed`() {
    for stage: MigrationProgress.Stage in [.copying(share: 0.5), .verifying, .changing(step: 2)] {
      #expect(left(.interrupted, at: stage) == [.interrupted])
      #expect(left(.terminated, at: stage) == [.terminated])
      #expect(left(nil, at: stage) == [])
    }
    // What is done is told inside the transaction, too.
    #expect(left(.interrupted, at: .done) == [.interrupted])
  }

  @Test func `the copy is told where it lies once the desk was moved`() {
    let progress = MigrationProgress(from: 4, to: 6, copy: "/a/desk.restore-1/desk.sqlite.schema-4")
    #expect(
      progress.moved(from: "/a/desk.restore-1", to: "/a/desk").copy
        == "/a/desk/desk.sqlite.schema-4")
    #expect(progress.moved(from: "/a/desk.restore", to: "/b").copy == progress.copy)
  }
}
