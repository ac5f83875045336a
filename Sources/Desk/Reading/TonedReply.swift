/// How a reply sounds; what it says stays the same.
public enum Tone: String, Sendable, CaseIterable {
  case concise, warm, formal
}

/// What came of the wish to have a suggestion in another tone.
public struct TonedReply: Sendable, Equatable {
  public var original: Suggestion
  public var tone: Tone
  /// Nil where there is no such form of it, or none yet.
  public var text: String?
  /// A model is asked for it; it is told when its answer has come.
  public var isAsked: Bool

  public init(original: Suggestion, tone: Tone, text: String? = nil, isAsked: Bool = false) {
    self.original = original
    self.tone = tone
    self.text = text
    self.isAsked = isAsked
  }
}
