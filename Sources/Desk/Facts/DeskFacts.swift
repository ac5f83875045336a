/// The desk's first fact.
public struct DeskCreated: Codable, Sendable, Equatable {
  /// The agent id of the creator, who is admin.
  public var creator: AgentID

  public init(creator: AgentID) {
    self.creator = creator
  }
}

/// The rules that hold from here on.
public struct PolicyAdopted: Codable, Sendable, Equatable {
  public var version: String

  public init(version: String) {
    self.version = version
  }
}

/// The assistant was stopped in an emergency, or started again.
public struct AssistantStop: Codable, Sendable, Equatable {
  public var scope: StopScope

  public init(_ scope: StopScope) {
    self.scope = scope
  }
}

/// Somebody tried what their role does not allow.
public struct Refused: Codable, Sendable, Equatable {
  public var session: SessionID?
  public var command: String
  public var permission: Permission

  public init(session: SessionID?, command: String, permission: Permission) {
    self.session = session
    self.command = command
    self.permission = permission
  }
}
