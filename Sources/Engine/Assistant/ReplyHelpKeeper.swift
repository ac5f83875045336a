import Assist
import Desk
import Foundation
import Language
import Synchronization

/// Keeps what helps an agent to type: the texts that may continue a reply, the canned responses as
/// they are searched, and what placeholders stand for in the sessions worked on.
final class ReplyHelpKeeper: Sendable {
  /// Made from one state of the desk's knowledge.
  struct Texts: Sendable {
    var ghosts: GhostIndex
    var canned: [CannedReply]
    var asOf: Seq
  }

  private struct Kept: Sendable {
    var blanks: ReplyBlanks
    var at: Timestamp
  }

  private let texts = Mutex<Texts?>(nil)
  private let blanks = Mutex<[SessionID: Kept]>([:])
  /// An agent works on a few sessions at a time.
  private static let sessionLimit = 16
  /// What the customer wrote since may be about another order.
  private static let blanksMs: Int64 = 5_000
  /// Of replies that begin alike, what the desk wrote down for everybody is offered first.
  private static let cannedWeight: Float = 4

  /// The texts of a state of the knowledge; made anew when it changed.
  func texts(of shelf: KnowledgeKeeper.Shelf) -> Texts {
    // One thread makes them, the others wait for it.
    texts.withLock { kept in
      if let kept, kept.asOf == shelf.asOf { return kept }
      let canned = shelf.canned.all
      let fresh = Texts(
        ghosts: GhostIndex(
          canned.map {
            GhostText($0.text, source: .canned, weight: ReplyHelpKeeper.cannedWeight)
          }),
        canned: canned.map(ReplyHelpKeeper.searchable), asOf: shelf.asOf)
      kept = fresh
      return fresh
    }
  }

  /// What placeholders stand for in a session; found anew after some seconds.
  func blanks(
    of session: SessionID, at now: Timestamp,
    _ find: () throws(EngineError) -> ReplyBlanks
  ) throws(EngineError) -> ReplyBlanks {
    let kept = blanks.withLock { $0[session] }
    if let kept, now.msSince(kept.at) < ReplyHelpKeeper.blanksMs { return kept.blanks }
    let found = try find()
    blanks.withLock { blanks in
      if blanks.count >= ReplyHelpKeeper.sessionLimit { blanks = [:] }
      blanks[session] = Kept(blanks: found, at: now)
    }
    return found
  }

  private static func searchable(_ canned: Canned) -> CannedReply {
    let title = Display.oneLine(canned.title, limitScalars: 200)
    let text = Display.form(canned.text)
    return CannedReply(
      id: canned.id, language: canned.language, title: title, text: text,
      keys: CannedReply.Keys(
        title: TypedStart.folded(title), text: TypedStart.folded(text),
        spelling: Spelt.latin(title)))
  }
}

/// Text in Latin letters, as it is typed without an input method.
enum Spelt {
  /// `请发 VIP 照片` as `qing fa vip zhao pian`: lower case, without tones, one space between syllables
  /// and words.
  static func latin(_ text: String) -> String {
    var spaced = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isIdeographic {
        spaced.append(contentsOf: [" ", scalar, " "])
      } else {
        spaced.append(
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : " ")
      }
    }
    let plain = String(spaced)
    let latin = plain.applyingTransform(.toLatin, reverse: false) ?? plain
    let bare = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    return bare.lowercased().split(separator: " ").joined(separator: " ")
  }
}
