import Ledger
import Testing
import Workstation

@testable import tandem

@Suite struct WriteSignsTests {
  @Test func whateverIsWrittenFirstTakesTheTroubleBackOnce() {
    let inbox = Inbox()
    let signs = WriteSigns(inbox)
    signs.succeeded()
    #expect(inbox.take().isEmpty)
    signs.failed(LedgerError(.diskFull, "full"))
    #expect(signs.isInTrouble)
    signs.succeeded()
    signs.succeeded()
    #expect(inbox.take() == [.status(.diskFull), .status(.ledgerUp)])
  }
}
