import Foundation
import Simulation

/// The worker that is killed; it does not come back.
enum SimulateChild {
  struct Survived: Encodable {}

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let orders = Data((options.text("orders") ?? "").utf8)
    try WorkdayVictim.work(try JSONDecoder().decode(WorkdayVictim.Orders.self, from: orders))
    return Survived()
  }

  /// Runs it to its end.
  static let start: WorkdayVictim.Start = { orders in
    let text = String(decoding: try JSONEncoder().encode(orders), as: UTF8.self)
    let ending = try ChildProcess("simulate-child", ["--orders", text]).wait().ending
    guard ending == .signal(SIGKILL) else {
      throw BenchError("a worker that was to be killed ended with \(ending)")
    }
  }
}
