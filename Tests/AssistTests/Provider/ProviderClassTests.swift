import Testing

@testable import Assist

/// How far away an address is, by its looks alone.
@Suite struct ProviderClassTests {
  @Test(arguments: [
    ("127.0.0.1", ProviderClass.local), ("127.8.9.1", .local), ("::1", .local), ("[::1]", .local),
    ("localhost", .local), ("LOCALHOST", .local), ("llm.localhost", .local),
    ("::ffff:127.0.0.1", .local),
    ("10.1.2.3", .private), ("192.168.0.9", .private), ("172.16.0.1", .private),
    ("172.31.255.1", .private), ("169.254.1.1", .private), ("100.64.0.1", .private),
    ("fd12::1", .private), ("fe80::1", .private), ("::ffff:10.0.0.1", .private),
    ("gpu", .private), ("gpu.local", .private), ("gpu.lan", .private), ("llm.internal", .private),
    ("172.32.0.1", .public), ("8.8.8.8", .public), ("100.128.0.1", .public),
    ("2001:db8::1", .public), ("api.example.com", .public), ("localhost.example.com", .public),
    ("127.0.0.1.example.com", .public), ("local", .private), ("134744072", .public),
    ("0x7f000001", .public), ("", .public),
  ])
  func anAddressHasItsClass(_ host: String, _ expected: ProviderClass) {
    #expect(ProviderClass(host: host) == expected, "\(host)")
  }
}
