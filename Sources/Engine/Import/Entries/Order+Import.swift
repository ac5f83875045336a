import Desk
import Language
import Ledger

extension Order: FactEntry {
  static var columns: [String] {
    ["id", "customer", "status", "placedAt", "etaAt", "items", "total", "currency", "tracking"]
  }
  static var isReadWhole: Bool { false }

  var key: String { id }
  var fact: Fact { .orderSaved(self) }

  init(key: String, _ row: inout ImportRow, over stored: Order?) {
    let placedAt = row.has("placedAt") ? row.time("placedAt") : stored?.placedAt
    if placedAt == nil, row.value("placedAt") == nil {
      row.report("placedAt", expected: "a time in UTC such as 2026-11-21T07:38:11Z or 2026-11-21")
    }
    let currency = row.required("currency", over: stored?.currency)
    if !currency.isEmpty, !Money.isCurrency(currency) {
      row.report("currency", expected: "a code of three capital letters such as EUR")
    }
    self.init(
      id: key, customer: row.required("customer", over: stored?.customer),
      status: row.required("status", over: stored?.status),
      placedAt: placedAt ?? Timestamp(ms: 0),
      etaAt: row.has("etaAt") ? row.time("etaAt") : stored?.etaAt,
      items: row.has("items") ? Self.items(&row) : stored?.items ?? [],
      totalMinor: Self.total(&row, currency, over: stored),
      currency: currency,
      tracking: row.has("tracking") ? row.short("tracking") : stored?.tracking)
  }

  private static func total(_ row: inout ImportRow, _ currency: String, over stored: Order?)
    -> Int64
  {
    if !row.has("total"), let stored, stored.currency == currency { return stored.totalMinor }
    if let total = row.scalarText("total").flatMap({ Money.minor($0, currency) }) { return total }
    let digits = Money.minorDigits(of: currency)
    let example = digits == 0 ? "1299" : "12." + "900".prefix(digits)
    row.report("total", expected: "an amount such as \(example)")
    return 0
  }

  /// `2x Lamp; 1x Rug`, or an array of such texts or of objects with name and quantity.
  private static func items(_ row: inout ImportRow) -> [OrderItem] {
    guard let elements = row.value("items")?.array, !elements.isEmpty else {
      return row.list("items").map(item)
    }
    let items = elements.compactMap { element -> OrderItem? in
      if let text = element.string { return text.trimmed.isEmpty ? nil : item(text.trimmed) }
      guard let name = element["name"]?.string, !name.trimmed.isEmpty,
        element.members?.allSatisfy({ ["name", "quantity"].contains($0.key) }) == true
      else { return nil }
      guard let quantity = element["quantity"] else { return OrderItem(name: name, quantity: 1) }
      return quantity.int.flatMap { count in
        (1...maxQuantity).contains(count) ? OrderItem(name: name, quantity: count) : nil
      }
    }
    guard items.count == elements.count, items.count <= ImportLimits.maxListCount else {
      row.report("items", expected: "texts such as '2x Lamp', or objects with name and quantity")
      return []
    }
    return items
  }

  /// More of one thing is a mistake of the file.
  private static let maxQuantity = 1_000_000

  private static func item(_ text: String) -> OrderItem {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = text[digits.endIndex...].drop { $0 == " " }
    guard let quantity = Int(Substring(digits)), (1...maxQuantity).contains(quantity),
      let mark = rest.first, "xX×*".contains(mark)
    else { return OrderItem(name: text, quantity: 1) }
    let name = String(rest.dropFirst()).trimmed
    // "3xl shirt" is a size, not three shirts: a blank or a capital follows the mark of a count.
    guard let after = rest.dropFirst().first, after == " " || mark == "×" || after.isUppercase,
      !name.isEmpty
    else { return OrderItem(name: text, quantity: 1) }
    return OrderItem(name: name, quantity: quantity)
  }

  static func stored(for rows: [ImportRow], in reader: any ImportReader)
    throws(LedgerError) -> StoredEntries<Order>
  {
    var found = StoredEntries<Order>()
    var seen: [CustomerID: Bool] = [:]
    for row in rows {
      guard let customer = row.scalarText("customer") else { continue }
      if seen[customer] == nil {
        seen[customer] = try reader.customer(customer) != nil
        for order in try reader.orders(of: customer) { found.entries[order.id] = order }
      }
      if seen[customer] == false {
        let shown = Display.oneLine(customer, limitScalars: 40)
        found.problems.append(
          row.problem("customer: '\(shown)' is not on this desk; import the customers first"))
      }
    }
    return found
  }
}
