import Desk

/// What a screen asks for; at most one ask of each is under way.
enum Request: Hashable, Sendable {
  case window, counts, queue
  /// Which sessions are the viewer's.
  case own
  /// The first rows of the whole list by need, to find who needs the viewer.
  case needy
  /// The sessions of the list as it is shown, to mark them.
  case markable
  case readMarks
  /// For which sessions a draft of the viewer is stored.
  case drafted
  case newest(SessionID)
  /// The newest page of a session that is not open yet.
  case ahead(SessionID)
  case older(SessionID)
  case newer(SessionID)
  case finding(SessionID)
  case around(SessionID, Seq)
  case details(SessionID)
  case suggestions(SessionID)
  case canned(SessionID)
  case completion(SessionID)
  case toned(SessionID)
  case translations(SessionID), translatedDraft(SessionID)
  case profile(CustomerID)
  case history(SessionID)
  /// Who waited at the moment that is shown.
  case queueThen
  case search, mentions
  /// The article that is selected in the search.
  case articlePage
  case board, boardSessions, ownFigures

  /// The session whose closing makes the answer void.
  var session: SessionID? {
    switch self {
    case .newest(let id), .older(let id), .around(let id, _), .details(let id),
      .suggestions(let id), .canned(let id), .completion(let id), .history(let id),
      .toned(let id), .translations(let id), .translatedDraft(let id), .newer(let id),
      .finding(let id):
      id
    default: nil
    }
  }
}

/// The asks under way and those to repeat because something changed meanwhile.
struct Requests: Sendable, Equatable {
  private var nextID = 1
  private(set) var underWay: [Int: Request] = [:]
  private var again: Set<Request> = []

  /// An id for a new ask or command.
  mutating func makeID() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  /// Begins an ask, or remembers to repeat it if it is under way already.
  mutating func begin(_ request: Request) -> Int? {
    guard !underWay.values.contains(request) else {
      again.insert(request)
      return nil
    }
    let id = makeID()
    underWay[id] = request
    return id
  }

  /// The request that an answer belongs to; nil when nobody waits for it any more.
  mutating func end(_ id: Int) -> (request: Request, repeats: Bool)? {
    guard let request = underWay.removeValue(forKey: id) else { return nil }
    return (request, again.remove(request) != nil)
  }

  var isIdle: Bool { underWay.isEmpty }

  func isUnderWay(_ request: Request) -> Bool { underWay.values.contains(request) }

  /// The id of an ask under way.
  func id(of request: Request) -> Int? { underWay.first { $0.value == request }?.key }

  /// Drops asks whose answers are of no use any more.
  mutating func forget(where isVoid: (Request) -> Bool) {
    underWay = underWay.filter { !isVoid($0.value) }
    again = again.filter { !isVoid($0) }
  }
}
