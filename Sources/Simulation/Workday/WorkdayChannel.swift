import Desk
import Engine
import Synchronization

/// The channel of simulated customers: takes each message once, unless it is down.
final class WorkdayChannel: Channel {
  /// What the customer got.
  struct Delivered: Sendable {
    let customer: CustomerID
    let author: Actor
    let text: String
  }

  private struct State {
    var isDown = false
    var taken: Set<MessageID> = []
    var fresh: [Delivered] = []
  }

  static let channelName = "simulated"
  let name = channelName
  private let state = Mutex(State())

  func deliver(_ message: OutboundMessage) throws(ChannelError) -> String? {
    let isDown = state.withLock { state in
      if state.isDown { return true }
      if state.taken.insert(message.id).inserted {
        state.fresh.append(
          Delivered(customer: message.customer, author: message.author, text: message.text))
      }
      return false
    }
    if isDown { throw ChannelError("the channel is down") }
    return nil
  }

  var isDown: Bool { state.withLock { $0.isDown } }

  /// Takes in what another process handed over before it died.
  func take(_ delivered: [(id: MessageID, message: Delivered)]) {
    state.withLock { state in
      for (id, message) in delivered where state.taken.insert(id).inserted {
        state.fresh.append(message)
      }
    }
  }

  func setDown(_ isDown: Bool) {
    state.withLock { $0.isDown = isDown }
  }

  /// What came since the last look.
  func takeFresh() -> [Delivered] {
    state.withLock { state in
      defer { state.fresh = [] }
      return state.fresh
    }
  }

  func hasTaken(_ message: MessageID) -> Bool {
    state.withLock { $0.taken.contains(message) }
  }
}
