/// How far a desk of an earlier program is brought to the schema of this one.
public struct MigrationProgress: Sendable, Equatable {
  public enum Stage: Sendable, Equatable {
    /// The desk as it is is copied beside itself; `share` of it, from 0 to 1.
    case copying(share: Double)
    /// The copy is looked through.
    case verifying
    /// The desk is changed; a step for each version.
    case changing(step: Int)
    /// It is of the new schema once the transaction ends.
    case done
  }

  public let from: Int64
  public let to: Int64
  /// Where the desk as it was stays.
  public private(set) var copy: String
  public var stage: Stage

  /// Steps of `changing`.
  public var steps: Int { Int(to - from) }

  /// The same of a desk that lies elsewhere in the end.
  public func moved(from folder: String, to target: String) -> MigrationProgress {
    guard copy.hasPrefix(folder + "/") else { return self }
    var moved = self
    moved.copy = target + copy.dropFirst(folder.count)
    return moved
  }

  init(from: Int64, to: Int64, copy: String) {
    self.from = from
    self.to = to
    self.copy = copy
    stage = .copying(share: 0)
  }
}
