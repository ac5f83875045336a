import Desk
import Terminal

extension Model {
  /// Shows the tour from now on.
  public mutating func beginTour() { tour = Tour() }

  /// Looks whether the step was done that shows in the model itself, and whether all is over.
  mutating func followTour() {
    guard tour != nil else { return }
    tour?.sawReply(isBegun: open?.row?.owner == .agent(viewer) && !composer.editor.isEmpty)
    if tour?.isOver == true { endTour(.tourDone) }
  }

  /// Ends it for good.
  mutating func endTour(_ remark: Remark) {
    tour = nil
    notice = remark
    emit(.endTour)
  }

  /// What there is to do now, with its key; nil without a tour.
  var tourLine: (number: String, text: String)? {
    guard let tour else { return nil }
    func key(_ action: Action, _ context: KeyContext) -> String {
      keymap.label(of: action, in: context) ?? ":" + action.rawValue
    }
    let text =
      switch tour.step {
      case .next: strings.tourNext(key(.next, .anywhere))
      case .take: strings.tourTake(key(.takeOver, .anywhere))
      case .reply: strings.tourReply(key(.insert1, .anywhere))
      case .send: strings.tourSend(key(.send, .composer))
      case .palette: strings.tourPalette(key(.palette, .anywhere))
      case .resolve: strings.tourResolve(key(.resolve, .anywhere))
      case .help: strings.tourHelp(key(.help, .anywhere))
      }
    return (strings.tourNumber(tour.number, of: Tour.Step.allCases.count), text)
  }
}
