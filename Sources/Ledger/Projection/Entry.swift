import Desk
import Language

/// One line of a transcript as the projection holds it.
struct Entry: Equatable {
  enum Kind: Int, Equatable {
    case customer = 0
    case desk = 1
    case note = 2
    case ownerChanged = 3
    case snoozed = 4
    case woken = 5
    case tagged = 6
    case unreadable = 7
    case whisper = 8
    case hand = 9
    /// In desks since schema 7.
    case untagged = 10
  }

  var seq: Seq
  var session: SessionID
  var at: Timestamp
  var kind: Kind
  var author: Actor
  /// The message, note or tag; the kind of an unreadable fact; the due moment of a snooze.
  var text: String
  var state: DeliveryState?
  var trouble: String?
  var notice: Notice?
  var sentiment: Sentiment?
  /// Slots the message filled.
  var slots: [String: String] = [:]
  /// Whether the event's body holds more than the row.
  var isRich = false

  /// The entry an event begins; nil where it begins none.
  init?(_ event: Event) {
    guard let session = event.session else { return nil }
    seq = event.seq
    self.session = session
    at = event.at
    author = event.actor
    switch event.fact {
    case .messageReceived(let message):
      kind = .customer
      text = message.text
      isRich = !message.files.isEmpty
    case .messageCommitted(let message):
      kind = .desk
      text = message.text
      state = .committed
      notice = message.notice
      isRich = !message.citations.isEmpty || message.files != nil
    case .noteAdded(let note):
      kind = note.to == nil ? .note : .whisper
      text = note.text
      isRich = note.to != nil
    case .handMoved(let hand):
      kind = .hand
      text = hand.words ?? ""
      isRich = true
    case .ownerChanged:
      kind = .ownerChanged
      text = ""
      isRich = true
    case .snoozed(let snooze):
      kind = .snoozed
      text = String(snooze.until.ms)
    case .woken:
      kind = .woken
      text = ""
    case .tagAdded(let added):
      kind = .tagged
      text = added.tag
    case .tagRemoved(let removed):
      kind = .untagged
      text = removed.tag
    case .unknown(let name, _):
      kind = .unreadable
      text = name
    default:
      return nil
    }
  }
}

/// Cues and slots inside a column: items end in U+001E, their parts are parted by U+001F.
enum Pairs {
  static func text(_ pairs: [(String, String)]) -> String? {
    if pairs.isEmpty { return nil }
    return pairs.map { clean($0.0) + "\u{1F}" + clean($0.1) + "\u{1E}" }.joined()
  }

  static func list(_ text: String?) -> [(String, String)] {
    guard let text else { return [] }
    return text.split(separator: "\u{1E}").compactMap { item in
      let parts = item.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }

  /// A customer can type the separators; they say nothing and are dropped.
  private static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x1E || $0 == 0x1F }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value != 0x1E && $0.value != 0x1F }))
  }
}
