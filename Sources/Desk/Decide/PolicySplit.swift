/// Two sets of rules side by side, each for its own customers.
///
/// A customer belongs to one side for as long as the split has its name: the side follows from a hash
/// of both. The order of the queue is one for all, so the weights of the second side do not count.
public struct PolicySplit: Sendable, Equatable {
  /// Names the trial; another name deals the customers anew.
  public var name: String
  /// The share of customers of the second side, 0…1.
  public var share: Double
  /// The rules of the second side.
  public var rules: Policy {
    get { box[0] }
    set { box = [newValue] }
  }

  /// One element: a policy cannot hold another one directly.
  private var box: [Policy]

  public init(name: String, share: Double, rules: Policy) {
    self.name = name
    self.share = share
    box = [rules]
  }

  /// Whether a customer belongs to the second side.
  public func isSecond(_ customer: CustomerID) -> Bool {
    // FNV-1a, then a finalizer of SplitMix64: neighbouring ids must not share a side.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (name + "\u{0}" + customer).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    return Double(hash >> 11) / Double(1 << 53) < share
  }
}

extension Policy {
  /// The rules for a customer.
  public func rules(for customer: CustomerID) -> Policy {
    guard let split, split.isSecond(customer) else { return self }
    return split.rules
  }
}
