/// Amounts of money as people write them.
enum Money {
  /// The smallest units in one unit of a currency, as a power of ten.
  ///
  /// ISO 4217 lists two for nearly all; these are the others in use.
  static func minorDigits(of currency: String) -> Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND",
      "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  /// Three capital letters.
  static func isCurrency(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Reads `129.90` as 12990 cents; nil for anything else than digits with one point.
  ///
  /// Never through floating point, which has no 0.10.
  static func minor(_ text: String, _ currency: String) -> Int64? {
    let digits = minorDigits(of: currency)
    let parts = text.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty else { return nil }
    var fraction = parts.count == 2 ? Array(parts[1]) : []
    if parts.count == 2, fraction.isEmpty { return nil }
    // 12.500 and 8.0 say no more than 12.50 and 8.
    while fraction.count > digits, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    guard fraction.count <= digits else { return nil }
    fraction += [UInt8](repeating: UInt8(ascii: "0"), count: digits - fraction.count)
    let all = Array(whole) + fraction
    // Fifteen digits stay far below the largest Int64.
    guard all.count <= 15, all.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return all.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
  }
}
