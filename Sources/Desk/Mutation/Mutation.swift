#if MUTATIONS
  import Foundation
#endif

/// Guards of the laws that a debug build can switch off, to show that their tests notice.
///
/// Set `TANDEM_MUTATION` to a name before the program starts. No release build has the switches:
/// there `isActive` is always false and the compiler removes the branch.
public enum Mutation: String, CaseIterable, Sendable {
  /// Law 1: a projection forgets part of what a fact says.
  case projectionForgetsTags
  /// Law 2: a command given under an old epoch is carried out.
  case staleEpochAccepted
  /// Law 2: delivery starts without looking at the epoch.
  case startUnfenced
  /// Law 2: an owner change leaves the assistant's waiting messages alone.
  case withdrawalForgotten
  /// Law 2: a claim does not look whether somebody else has the session.
  case claimAlwaysWins
  /// Law 2: the system repeats itself within one epoch.
  case noticeRepeated
  /// Law 3: a request is acknowledged before it is committed.
  case acknowledgedEarly
  /// Law 3: the same inbound message is taken twice.
  case duplicateAccepted
  /// Law 3: another agent's message deletes this agent's draft.
  case draftOfOthersDeleted
  /// Law 3: a later message overtakes the head of its session.
  case deliveryOutOfOrder
  /// Law 3: the result of a worker whose lease has ended is taken.
  case lateResultAccepted
  /// Law 4: a reader's cursor skips an event.
  case feedSkipsEvent
  /// Law 5: an escalation is stored without its reason.
  case escalationWithoutReason
  /// Law 5: a refusal for want of permission leaves no fact.
  case refusalForgotten

  #if MUTATIONS
    private static let active: Mutation? = ProcessInfo.processInfo.environment["TANDEM_MUTATION"]
      .flatMap(Mutation.init)
  #endif

  /// Whether this guard is switched off in this process.
  @inlinable
  public var isActive: Bool {
    #if MUTATIONS
      return Mutation.activeName == rawValue
    #else
      return false
    #endif
  }

  #if MUTATIONS
    /// The guard that is switched off, if any.
    @usableFromInline
    static var activeName: String? { active?.rawValue }
  #endif
}
