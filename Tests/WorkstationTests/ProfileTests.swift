import Desk
import Testing

@testable import Workstation

@Suite struct ProfileTests {
  @Test func `the session on screen is not among the past ones`() {
    var world = World.busy
    for row in world.rows {
      let past = World.row(
        7, row.customerName, owner: .nobody, need: .attended, preview: "an old matter")
      world.profiles[row.customer] = Profile(
        customer: Customer(id: row.customer, name: row.customerName), orders: [], tickets: [],
        pastSessions: [row, past])
    }
    var stage = Stage.started(world)
    stage.press(.f(3))
    #expect(stage.model.open != nil)
    #expect(stage.shows(stage.model.strings.profilePast + " 1"))
    #expect(stage.shows("an old matter"))
  }
}
