/// The channels of this process by name; any other name is one whose customers read the ledger.
public struct ChannelDirectory: Sendable {
  private let byName: [String: any Channel]

  init(_ channels: [any Channel]) {
    byName = Dictionary(channels.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The channel that serves sessions of this name.
  public func channel(_ name: String) -> any Channel {
    byName[name] ?? LedgerChannel(name: name)
  }

  /// Names of the channels that bring customers no files.
  public var withoutFiles: Set<String> { Set(byName.values.filter { !$0.takesFiles }.map(\.name)) }
}
