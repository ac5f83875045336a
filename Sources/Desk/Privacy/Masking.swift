import Language

/// Shows what belongs to a person only in part: `138****8888`, `m***@example.com`.
///
/// For display only; the ledger holds what was written.
public enum Masking {
  // MARK: Texts

  /// A text with the contact data, addresses, cards and identity numbers in it masked.
  ///
  /// - Parameter revealed: fields that stay as they are written.
  /// - Complexity: O(length); a text without digits, `@` and road names costs one look at its bytes.
  public static func text(
    _ text: String, _ sight: Sight, revealed: Set<MaskedField> = []
  ) -> String {
    if sight == .plain || revealed.contains(.everything) || !mayHoldAny(text) { return text }
    var places = EntityReader.places(in: text).compactMap {
      place -> (field: MaskedField, range: Range<String.Index>)? in
      guard let field = field(of: place.entity) else { return nil }
      let utf8 = text.utf8
      return (
        field,
        utf8.index(
          utf8.startIndex, offsetBy: place.utf8.lowerBound)..<utf8.index(
            utf8.startIndex, offsetBy: place.utf8.upperBound)
      )
    }
    if sight.masks(.address) {
      places += AddressFinder.places(in: text).map { (.address, $0) }
    }
    var out = ""
    var at = text.startIndex
    for (field, range) in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where range.lowerBound >= at && sight.masks(field) && !revealed.contains(field) {
      out += text[at..<range.lowerBound]
      out += value(String(text[range]), field)
      at = range.upperBound
    }
    return out + text[at...]
  }

  /// The values of a field that a text holds, as they are written.
  public static func values(of field: MaskedField, in text: String) -> [String] {
    guard mayHoldAny(text) else { return [] }
    var values: [String] = []
    for entity in EntityReader.read(text) {
      if let found = Masking.field(of: entity), found == field || field == .everything {
        values.append(entity.text)
      }
    }
    if field == .address || field == .everything {
      values += AddressFinder.places(in: text).map { String(text[$0]) }
    }
    return values
  }

  // MARK: Values

  /// One value, masked as its kind is.
  public static func value(_ value: String, _ field: MaskedField) -> String {
    switch field {
    case .phone: digits(value, last: 4, first: 3)
    case .card: digits(value, last: 4, first: 0)
    case .identity: identity(value)
    case .email: email(value)
    case .address: address(value)
    case .everything: hidden
    }
  }

  /// A way to reach a customer, as it is shown.
  public static func contact(
    _ contact: ContactPoint, _ sight: Sight, revealed: Set<MaskedField> = []
  ) -> String {
    let field = MaskedField(contact.kind)
    guard sight.masks(field), !revealed.contains(field), !revealed.contains(.everything) else {
      return contact.value
    }
    return contact.kind == .other ? hidden : value(contact.value, field)
  }

  /// Stands for a value of which nothing is shown.
  private static let hidden = "***"

  /// At least four digits are hidden; separators stay, so that the form can be recognised.
  private static func digits(_ value: String, last: Int, first: Int) -> String {
    let count = value.unicodeScalars.count(where: isDigit)
    let hiddenCount = max(4, count - last - first)
    let from = max(0, count - last - hiddenCount)
    var place = 0
    var out = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if isDigit(scalar) {
        out.append((from..<(from + hiddenCount)).contains(place) ? "*" : scalar)
        place += 1
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  private static func identity(_ value: String) -> String {
    let scalars = value.unicodeScalars
    return String(repeating: "*", count: max(4, scalars.count - 2))
      + String(String.UnicodeScalarView(scalars.suffix(scalars.count > 6 ? 2 : 0)))
  }

  private static func email(_ value: String) -> String {
    guard let sign = value.lastIndex(of: "@"), let first = value.unicodeScalars.first else {
      return hidden
    }
    return String(first) + hidden + value[sign...]
  }

  /// A town may stay: it says which shop is near, not where somebody lives.
  private static func address(_ value: String) -> String {
    let scalars = value.unicodeScalars
    let isHan = scalars.first.map { $0.value >= 0x3400 } ?? false
    return isHan
      ? String(String.UnicodeScalarView(scalars.prefix(scalars.count > 8 ? 3 : 0))) + hidden
      : hidden
  }

  // MARK: Kinds

  static func field(of entity: Entity) -> MaskedField? {
    switch entity.kind {
    case .phone: .phone
    case .email: .email
    case .cardNumber: .card
    case .idNumber: .identity
    case .orderNumber, .trackingNumber, .amount, .date, .time, .quantity, .product:
      entity.isSensitive ? .identity : nil
    }
  }

  /// A first look that most messages pass: nothing in them can be an address or a number of somebody.
  private static func mayHoldAny(_ text: String) -> Bool {
    // Wide digits and signs have three bytes, of which this is the first.
    let isSuspect = text.utf8.contains { byte in
      byte == UInt8(ascii: "@") || byte == 0xEF || (0x30...0x39).contains(byte)
    }
    // A house number after a road may be written in characters.
    return isSuspect || text.unicodeScalars.contains { roadSigns.contains($0) }
  }

  private static let roadSigns: Set<Unicode.Scalar> = ["路", "街", "道", "巷", "弄", "号", "室"]
}

extension MaskedField {
  init(_ kind: ContactPoint.Kind) {
    switch kind {
    case .email: self = .email
    case .phone: self = .phone
    case .address: self = .address
    case .other: self = .everything
    }
  }
}
