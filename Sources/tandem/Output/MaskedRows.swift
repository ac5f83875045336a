import Assist
import Desk
import Engine

// What commands print of customers' words goes through here.

extension SessionRow {
  /// The row as this viewer sees it.
  func masked(for viewer: Viewer) -> SessionRow {
    var row = self
    row.preview = Masking.text(preview, viewer.sight(ownedBy: owner))
    return row
  }
}

extension Suggestion {
  /// The offer as somebody sees it who does not see everything.
  func masked(_ sight: Sight) -> Suggestion {
    var offer = self
    offer.text = Masking.text(text, sight)
    return offer
  }
}

extension CustomerText {
  fileprivate func masked(_ sight: Sight) -> CustomerText {
    CustomerText(seq: seq, session: session, text: Masking.text(text, sight))
  }
}

extension LabelOffer {
  /// What there is to label, as somebody sees it who does not see everything; labels name messages,
  /// not texts, so nothing is lost by it.
  func masked(_ sight: Sight) -> LabelOffer {
    var offer = self
    for index in unsure.indices {
      offer.unsure[index].message = unsure[index].message.masked(sight)
    }
    for (index, cluster) in clusters.enumerated() {
      offer.clusters[index].words = cluster.words.map { Masking.text($0, sight) }
      offer.clusters[index].messages = cluster.messages.map { $0.masked(sight) }
    }
    return offer
  }
}

extension Gap {
  /// The gap as somebody sees it who does not see everything.
  func masked(_ sight: Sight) -> Gap {
    var gap = self
    gap.words = words.map { Masking.text($0, sight) }
    for index in questions.indices {
      gap.questions[index].text = Masking.text(questions[index].text, sight)
    }
    for index in replies.indices {
      gap.replies[index].text = Masking.text(replies[index].text, sight)
    }
    return gap
  }
}

extension PolicyTrial.Report {
  /// What other rules would have done, with the words that called as somebody sees them who does not
  /// see everything.
  func masked(_ sight: Sight) -> PolicyTrial.Report {
    var report = self
    for (index, difference) in differences.enumerated() {
      report.differences[index].inForce = difference.inForce?.masked(sight)
      report.differences[index].tried = difference.tried?.masked(sight)
    }
    return report
  }
}

extension PolicyTrial.HandOff {
  fileprivate func masked(_ sight: Sight) -> PolicyTrial.HandOff {
    var handOff = self
    handOff.words = words.map { Masking.text($0, sight) }
    return handOff
  }
}
