import Foundation

/// How far a provider is away: it decides what of a customer may leave for it.
public enum ProviderClass: String, Sendable, Equatable, CaseIterable {
  /// On this machine.
  case local
  /// In the shop's own network.
  case `private`
  /// Anywhere else.
  case `public`

  /// The class of a host by its name or number alone; nothing is looked up.
  public init(host: String) {
    let host = host.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: "[]."))
    if let bytes = Self.address(host) {
      self = Self.isLoopback(bytes) ? .local : Self.isPrivate(bytes) ? .private : .public
    } else if host == "localhost" || host.hasSuffix(".localhost") {
      self = .local
    } else if Self.isOfThisNetwork(host) {
      self = .private
    } else {
      self = .public
    }
  }

  /// Four or sixteen bytes; nil for a name.
  private static func address(_ host: String) -> [UInt8]? {
    var four = [UInt8](repeating: 0, count: 4)
    if inet_pton(AF_INET, host, &four) == 1 { return four }
    var sixteen = [UInt8](repeating: 0, count: 16)
    guard inet_pton(AF_INET6, host, &sixteen) == 1 else { return nil }
    // An IPv4 address in the clothes of an IPv6 one.
    let isMapped = sixteen[..<10].allSatisfy { $0 == 0 } && sixteen[10..<12] == [0xFF, 0xFF]
    return isMapped ? Array(sixteen[12...]) : sixteen
  }

  private static func isLoopback(_ bytes: [UInt8]) -> Bool {
    bytes.count == 4
      ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
  }

  private static func isPrivate(_ bytes: [UInt8]) -> Bool {
    if bytes.count == 16 {
      return bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
    }
    return switch (bytes[0], bytes[1]) {
    case (10, _), (192, 168), (169, 254): true
    case (172, 16...31), (100, 64...127): true
    default: false
    }
  }

  /// A name without a dot is found in one's own network only; one of digits is an address that
  /// some resolvers read and this does not.
  private static func isOfThisNetwork(_ host: String) -> Bool {
    guard host.contains(".") else { return host.first?.isLetter == true && !host.contains(":") }
    return [".local", ".lan", ".internal", ".home.arpa"].contains { host.hasSuffix($0) }
  }
}
