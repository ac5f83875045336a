import Desk
import Language

/// The profile of `ImportedCustomer`.
extension Customer {
  static var columns: [String] {
    ["id", "name", "tier", "tags", "locale", "email", "phone", "address", "notes", "since"]
  }

  init(key: String, _ row: inout ImportRow, over stored: Customer?) {
    self.init(
      id: key, name: row.required("name", over: stored?.name),
      tier: row.has("tier") ? row.choice("tier", otherwise: .standard) : stored?.tier ?? .standard,
      tags: row.has("tags") ? row.list("tags") : stored?.tags ?? [],
      locale: row.has("locale") ? Self.locale(&row) : stored?.locale,
      contacts: Self.contacts(&row, stored?.contacts ?? []),
      notes: row.has("notes") ? row.text("notes") : stored?.notes,
      since: row.has("since") ? Self.since(&row) : stored?.since)
  }

  private static func locale(_ row: inout ImportRow) -> String? {
    guard let locale = row.short("locale") else { return nil }
    let parts = locale.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
    let isGood =
      parts.count <= 3
      && parts.allSatisfy { part in
        (2...8).contains(part.count)
          && part.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          }
      }
    if isGood { return locale }
    row.report("locale", expected: "a locale such as zh-CN")
    return nil
  }

  private static func since(_ row: inout ImportRow) -> String? {
    guard let since = row.scalarText("since") else { return nil }
    let padded = since + "0000-01-01".dropFirst(since.utf8.count)
    if [4, 7, 10].contains(since.utf8.count), Timestamp(padded) != nil { return since }
    row.report("since", expected: "a year, month or day such as 2019-03")
    return nil
  }

  /// Points of a kind whose column is there are replaced, the others kept.
  private static func contacts(_ row: inout ImportRow, _ stored: [ContactPoint]) -> [ContactPoint] {
    var contacts: [ContactPoint] = []
    if row.has("email") {
      let addresses = row.list("email")
      if !addresses.allSatisfy({ $0.utf8.dropFirst().dropLast().contains(UInt8(ascii: "@")) }) {
        row.report("email", expected: "addresses such as a@b.example")
      }
      contacts += addresses.map { ContactPoint(kind: .email, value: $0) }
    } else {
      contacts += stored.filter { $0.kind == .email }
    }
    if row.has("phone") {
      let numbers = row.scalarText("phone").map { _ in row.phones() } ?? []
      contacts += numbers.map { ContactPoint(kind: .phone, value: $0) }
    } else {
      contacts += stored.filter { $0.kind == .phone }
    }
    if row.has("address") {
      // An address may hold semicolons and lines, so it is one.
      contacts +=
        row.text("address").map { [ContactPoint(kind: .address, value: $0.trimmed)] } ?? []
    } else {
      contacts += stored.filter { $0.kind == .address }
    }
    return contacts + stored.filter { $0.kind == .other }
  }
}

extension ImportRow {
  /// Phone numbers, which JSON may also give as a number.
  fileprivate mutating func phones() -> [String] {
    value("phone")?.number == nil ? list("phone") : [scalarText("phone") ?? ""]
  }
}
