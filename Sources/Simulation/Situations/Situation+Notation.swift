extension Situation {
  /// Reads a situation from `== late-parcel en` and its fields; nil when a part is missing.
  ///
  /// | field | meaning |
  /// |---|---|
  /// | `about` | one line for people |
  /// | `needs` | `human`, `nothing`, or topics of articles, separated by commas |
  /// | `mood` `patience` `silence` `weight` | numbers; 0, 2, 75 seconds and 2 when missing |
  /// | `order` `age` `goods` | statuses, `months` for an old one, and kinds of products |
  /// | `tier` `speaks` `habits` | who plays it and how they write |
  /// | `open` | a way to begin, ` // ` between messages sent in a row; may repeat |
  /// | `yes` `no` `angry` … | what is said at a `Moment`; may repeat, empty for silence |
  /// | `then` | `topic \| question`: asked once the first question is settled |
  /// | `returns` | seconds until a second visit, opened with `back` |
  init?(_ record: TextRecord) {
    guard record.head.count == 2, let language = Language(rawValue: record.head[1]),
      let about = record.first("about"), let needs = record.first("needs")
    else { return nil }
    let openings = record.all("open").map(Utterance.init)
    guard !openings.isEmpty else { return nil }
    self.id = record.head[0] + "." + record.head[1]
    self.language = language
    self.about = about
    self.mood = record.number("mood") ?? 0
    self.patience = record.number("patience") ?? 2
    self.waitSeconds = record.number("silence") ?? 75
    self.need = Need(notation: needs)
    self.weight = record.number("weight") ?? 2
    self.orderStatuses = record.list("order").compactMap(ShopOrder.Status.init)
    self.placedDaysAgo = record.first("age") == "months" ? 100...400 : 0...60
    self.goods = record.list("goods").compactMap(ShopProduct.Kind.init)
    self.mothertongue = record.first("speaks")
    self.tier = record.first("tier").flatMap(ShopCustomer.Tier.init)
    self.habits = record.list("habits").compactMap(WritingHabit.init)
    self.openings = openings
    self.beats = Moment.allCases.compactMap { moment in
      let lines = record.all(moment.rawValue).map(Utterance.init)
      return lines.isEmpty ? nil : Beat(moment: moment, utterances: lines)
    }
    self.followUps = record.all("then").compactMap(FollowUp.init)
    self.comesBackAfterSeconds = record.number("returns")
  }

  /// The field names the notation knows; the tests hold every text to them.
  static let fieldNames: Set<String> = Set(
    [
      "about", "needs", "mood", "patience", "silence", "weight", "order", "age", "goods", "speaks",
      "tier",
      "habits",
    ]
      + ["open", "then", "returns"] + Moment.allCases.map(\.rawValue))
}

extension Situation.Need {
  /// Reads `human`, `nothing`, or the comma-separated topics of articles.
  init(notation: String) {
    switch notation {
    case "human": self = .human
    case "nothing": self = .nothing
    default: self = .topics(TextRecord.words(of: notation, separatedBy: UInt8(ascii: ",")))
    }
  }
}

extension Situation.FollowUp {
  /// Reads `topic | question`; nil without a bar.
  init?(_ text: String) {
    let parts = TextRecord.words(of: text, separatedBy: UInt8(ascii: "|"))
    guard parts.count == 2 else { return nil }
    need = Situation.Need(notation: parts[0])
    ask = Utterance(parts[1])
  }
}
