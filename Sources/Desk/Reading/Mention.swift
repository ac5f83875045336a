/// A note that names an agent, for that agent's inbox.
public struct Mention: Sendable, Equatable {
  /// Of the note.
  public var seq: Seq
  public var session: SessionID
  public var at: Timestamp
  public var author: AgentID
  /// The customer's, in display form.
  public var customerName: String
  /// Who has the session: masks what the viewer may not see.
  public var owner: Owner
  public var text: String
  /// Whether the agent has not read the session so far.
  public var isUnread: Bool

  public init(
    seq: Seq, session: SessionID, at: Timestamp, author: AgentID, customerName: String,
    owner: Owner, text: String, isUnread: Bool
  ) {
    self.seq = seq
    self.session = session
    self.at = at
    self.author = author
    self.customerName = customerName
    self.owner = owner
    self.text = text
    self.isUnread = isUnread
  }

  /// So many of the newest are looked at, for the list and for the count.
  public static let limit = 100
  /// A note names so many agents at most.
  public static let nameLimit = 20
  private static let nameBytes = 64

  /// The names behind an `@` in a note, folded to lower case, each once: `@ana, please`.
  ///
  /// A name ends at a space or a sign other than `.`, `-` and `_`; an address such as
  /// `a@example.com` names nobody.
  public static func names(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "@")) || text.unicodeScalars.contains("＠") else {
      return []
    }
    var names: [String] = []
    var name: String.UnicodeScalarView?
    var before: Unicode.Scalar = " "
    func finish() {
      guard let found = name else { return }
      let kept = String(String.UnicodeScalarView(found.reversed().drop { $0 == "." }.reversed()))
        .lowercased()
      if !kept.isEmpty, kept.utf8.count <= nameBytes, names.count < nameLimit,
        !names.contains(kept)
      {
        names.append(kept)
      }
      name = nil
    }
    for scalar in text.unicodeScalars {
      if scalar == "@" || scalar == "＠" {
        finish()
        // Han before it is no address: names follow it without a space.
        if !isOfName(before) || before.value >= 0x2E80 { name = String.UnicodeScalarView() }
      } else if name != nil {
        if isOfName(scalar) { name?.append(scalar) } else { finish() }
      }
      before = scalar
    }
    finish()
    return names
  }

  /// The name that an `@` begins at the end of a text, as far as it is typed; nil where none is begun.
  public static func begun(in text: String) -> Substring? {
    let scalars = text.unicodeScalars
    var start = scalars.endIndex
    while start > scalars.startIndex {
      let at = scalars.index(before: start)
      if scalars[at] == "@" || scalars[at] == "＠" {
        guard at > scalars.startIndex else { return text[start...] }
        let before = scalars[scalars.index(before: at)]
        return isOfName(before) && before.value < 0x2E80 ? nil : text[start...]
      }
      guard isOfName(scalars[at]) else { return nil }
      start = at
    }
    return nil
  }

  /// An agent's id as names are compared.
  public static func name(of agent: AgentID) -> String { agent.lowercased() }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": return true
      default: return false
      }
    }
    return scalar.properties.isAlphabetic
  }
}
