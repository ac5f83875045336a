import Assist
import Foundation

/// The address of a provider's interface, taken apart and found in order.
struct ProviderAddress: Sendable, Equatable {
  /// Without a slash at its end.
  let text: String
  let host: String
  let isEncrypted: Bool

  var derivedClass: ProviderClass { ProviderClass(host: host) }

  static let expected =
    "an address such as 'http://127.0.0.1:8080/v1', without user, '?' and '#'"
  private static let limitBytes = 1_000

  /// Nil for anything but a plain `http` or `https` address.
  init?(_ text: String) {
    guard text.utf8.count <= Self.limitBytes,
      text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }),
      let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
    else { return nil }
    switch parts.scheme?.lowercased() {
    case "http": isEncrypted = false
    case "https": isEncrypted = true
    default: return nil
    }
    self.host = host
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    self.text = text
  }
}
