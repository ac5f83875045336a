/// Texts made ready to be scored by one reply memory.
public struct ReplyPool: Sendable {
  let candidates: [ReplyModel.Candidate]

  public var count: Int { candidates.count }
}
