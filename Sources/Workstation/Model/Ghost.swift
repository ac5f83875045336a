import Desk

/// Dim text behind the caret that continues what is typed: never sent and never kept in a draft
/// unless the agent takes it.
struct Ghost: Sendable, Equatable {
  /// The text it continues: shown only while the reply is exactly this.
  var typed: String
  /// What it offers; harmless on a screen and never empty.
  var rest: String
  /// What it is a part of; nil for a colleague's name.
  var basis: Composer.Basis?
  /// The whole note with the colleague's name in it, where it offers one.
  var named: String?
}

/// Why no ghost text is looked for while the same sentence is typed on.
enum GhostSilence: Sendable, Equatable {
  /// It was asked what continues this text; the answer will be fitted to what was typed since.
  case asked(after: String)
  /// Nothing continues this text, so nothing continues a longer one of the same sentence.
  case nothing(after: String)
  /// The agent hid it in the sentence after this text.
  case hidden(after: String)
}
