import Desk

extension Model {
  /// Takes in new events of the feed: asks anew for what they touched.
  mutating func take(_ events: [Event]) {
    board.isStale = true
    var touchesList = false
    var touchesTranscript = false
    var touchesSuggestions = false
    for event in events {
      guard let session = event.session else {
        takeDeskFact(event.fact)
        continue
      }
      // Asking for suggestions records that they were shown: it must not lead to asking again.
      if case .suggestionsShown = event.fact { continue }
      if case .ownerChanged(let change) = event.fact {
        follow(change, of: session, epoch: event.epoch)
      }
      touchesList = true
      dropAhead(of: session)
      greet(event, in: session)
      callForNews(event, in: session)
      tour?.saw(event, viewer: viewer)
      guard session == open?.id else { continue }
      touchesTranscript = true
      switch event.fact {
      case .suggestionRejected, .messageReceived, .understood, .ownerChanged, .messageWithdrawn:
        touchesSuggestions = true
      default: break
      }
    }
    if touchesTranscript, let open {
      ask(.newest(open.id))
      ask(.details(open.id))
      if touchesSuggestions { ask(.suggestions(open.id)) }
    }
    if touchesList {
      list.isStale = true
      refreshIfDue()
    }
  }

  /// Shows who speaks now from the event itself: the rest of the row comes with the next answer.
  private mutating func follow(_ change: OwnerChanged, of session: SessionID, epoch: Int) {
    list.follow(change, of: session, epoch: epoch)
    if open?.id == session { open?.row?.follow(change, epoch: epoch) }
  }

  private mutating func takeDeskFact(_ fact: Fact) {
    if case .agentSaved(let agent) = fact {
      settings.agents.removeAll { $0.id == agent.id }
      settings.agents.append(agent)
    }
    if case .sessionForgotten(let forgotten) = fact { dropForgotten(forgotten.session) }
    guard let customer = open?.row?.customer else { return }
    switch fact {
    case .customerForgotten(let forgotten) where forgotten.customer == customer:
      ask(.profile(customer))
    case .customerSaved(let saved) where saved.id == customer: ask(.profile(customer))
    case .orderSaved(let order) where order.customer == customer: ask(.profile(customer))
    case .ticketSaved(let ticket) where ticket.customer == customer: ask(.profile(customer))
    default: break
    }
  }

  /// Says when nothing was found that says what the viewer handed a session back for.
  private mutating func followInstruction(_ event: Event, of session: SessionID) {
    switch event.fact {
    case .ownerChanged(let change):
      if change.instruction != nil, event.actor == .agent(viewer) {
        handedBack.insert(session)
      } else {
        handedBack.remove(session)
      }
    case .waitStepped(let stepped) where stepped.step.kind == .say:
      guard handedBack.remove(session) != nil, stepped.found == false else { return }
      notice = .notSaidAsTold(list.row(of: session)?.customerName ?? session.description)
    default: break
    }
  }

  /// Says when a timer reminds of one who waits.
  private mutating func remind(_ event: Event, of session: SessionID) {
    guard case .waitStepped(let stepped) = event.fact, news(of: stepped, in: session) != nil
    else { return }
    let name = list.row(of: session)?.customerName ?? session.description
    notice = .waitsTooLong(name, stepped.step)
  }

  /// Nothing of a forgotten session stays on the screen.
  private mutating func dropForgotten(_ session: SessionID) {
    marks.remove(session)
    dropAhead(of: session)
    list.isStale = true
    refreshIfDue()
    guard let open, session == open.id else { return }
    let (id, row) = (open.id, open.row)
    self.open = nil
    openSession(id, row)
  }

  /// Says when somebody else gives a session to the viewer, takes one, whispers, or asks
  /// for help.
  private mutating func greet(_ event: Event, in session: SessionID) {
    remind(event, of: session)
    followInstruction(event, of: session)
    guard event.actor != .agent(viewer) else { return }
    let name = list.row(of: session)?.customerName ?? session.description
    switch (event.fact, event.actor) {
    case (.ownerChanged(let change), _) where change.to == .agent(viewer):
      notice = .givenToYou(name)
    case (.ownerChanged(let change), _) where change.from == .agent(viewer):
      notice = .takenFromYou(name, by: event.actor)
    case (.noteAdded(let note), .agent(let author)) where note.to == viewer:
      notice = .whispered(by: author)
    case (.noteAdded(let note), .agent(let author)) where note.names(viewer):
      notice = .mentioned(by: author, name)
    case (.handMoved(let hand), .agent(let agent))
    where hand.isUp && permissions.contains(.supervise):
      notice = .handRaised(by: agent, name)
    default: break
    }
  }
}
