import Desk
import Terminal

extension Model {
  mutating func press(_ key: Key, in choice: Choice) {
    switch ListStep(key, selected: choice.selected, count: choice.items.count) {
    case .select(let index):
      var choice = choice
      choice.selected = index
      popup = .choice(choice)
    case .choose(let index):
      if choice.isConfirmation, key.code != .enter { return }
      take(choice.items[index])
    case nil: break
    }
  }

  private mutating func take(_ item: Choice.Item) {
    popup = nil
    switch item {
    case .presence(let presence, let minutes):
      let until = minutes.map { now.adding(ms: Int64($0) * 60_000) }
      take(presence: minutes == nil ? presence : .away(until: until))
    case .stop(let scope): popup = .choice(.confirm(scope))
    case .confirmed(let scope): change(.stop(scope))
    case .start(let scope): change(.start(scope))
    case .bargeIn(let session, let epoch):
      give(.takeOver, .takeOver, session, expecting: epoch)
    case .bulk(let bulk): start(bulk)
    case .view(let view): obey(.show(view.name))
    case .saveView: openCommandLine("view save ")
    case .cancel: break
    }
  }

  private mutating func change(_ change: AssistantChange) {
    let id = requests.makeID()
    commands[id] = PendingCommand(action: .stopAssistant, session: nil)
    emit(.changeAssistant(id: id, change))
  }

  // MARK: Duty

  /// Takes the viewer's working state; a new offer calls.
  mutating func take(_ newer: Duty) {
    callForOffer(newer.offer)
    duty = newer
    offerEndsAt = newer.offer.map { now.adding(ms: $0.leftMs) }
  }

  /// What is offered to the viewer and has not lapsed.
  var liveOffer: Offer? {
    guard let offerEndsAt, now < offerEndsAt else { return nil }
    return duty.offer
  }

  mutating func declineOffer() {
    guard let offer = liveOffer else { return }
    duty.offer = nil
    offerEndsAt = nil
    emit(.decline(offer.row.id))
  }
}
