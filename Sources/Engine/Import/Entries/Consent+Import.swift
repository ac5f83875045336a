import Desk
import Language

extension ImportRow {
  /// What the row says a customer allows: `newsletter: yes, 2026-03-02, sign-up form; calls: no, …`,
  /// or in JSON a list of such texts or of objects `{"purpose","granted","at","source"}`.
  mutating func consents(of customer: CustomerID) -> [Consent] {
    guard let value = value("consents") else { return [] }
    let parts =
      value.array
      ?? value.string?.split(separator: ";").map {
        JSON5Value(.string(String($0)), line: value.line)
      }.filter { $0.string?.trimmed.isEmpty == false }
    guard let parts, parts.count <= ImportLimits.maxListCount else {
      report("consents", expected: Consent.notation)
      return []
    }
    var consents: [Consent] = []
    for part in parts {
      guard let consent = Consent(of: customer, part) else {
        report("consents", expected: Consent.notation)
        return []
      }
      guard !consents.contains(where: { $0.purpose == consent.purpose }) else {
        report("consents", expected: "each purpose once")
        return []
      }
      consents.append(consent)
    }
    return consents
  }
}

extension Consent {
  /// How a table writes them.
  fileprivate static let notation =
    "consents such as 'newsletter: yes, 2026-03-02, sign-up form', separated by ';'"

  fileprivate init?(of customer: CustomerID, _ value: JSON5Value) {
    let said = value.string.map(Self.parts) ?? Self.members(of: value)
    guard let said, let at = Timestamp(said.at), Self.isName(said.purpose),
      Self.isName(said.source)
    else { return nil }
    self.init(
      customer: customer, purpose: said.purpose, isGranted: said.isGranted, source: said.source,
      saidAt: at)
  }

  private typealias Said = (purpose: String, isGranted: Bool, at: String, source: String)

  /// `PURPOSE: yes|no, TIME, SOURCE`; a source may hold commas.
  private static func parts(of text: String) -> Said? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...]
      .split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard rest.count == 3, rest[0] == "yes" || rest[0] == "no" else { return nil }
    return (String(text[..<colon]).trimmed, rest[0] == "yes", rest[1], rest[2])
  }

  private static func members(of value: JSON5Value) -> Said? {
    guard let members = value.members, members.count == 4,
      let purpose = value["purpose"]?.string, let isGranted = value["granted"]?.bool,
      let at = value["at"]?.string, let source = value["source"]?.string
    else { return nil }
    return (purpose.trimmed, isGranted, at.trimmed, source.trimmed)
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= textLimitBytes
      && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
