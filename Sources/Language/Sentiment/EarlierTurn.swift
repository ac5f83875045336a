/// A turn of the dialogue before the message that is read.
///
/// Mood carries over: what the customer said before and what the desk answered both colour it.
public struct EarlierTurn: Sendable, Equatable {
  /// Which side of the dialogue spoke.
  public enum Speaker: Sendable, Equatable {
    case customer
    /// The assistant, an agent or the system.
    case desk
  }

  public var speaker: Speaker
  public var text: String

  public init(_ speaker: Speaker, _ text: String) {
    self.speaker = speaker
    self.text = text
  }
}
