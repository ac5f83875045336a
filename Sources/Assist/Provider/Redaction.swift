import Desk
import Foundation
import Language

/// Hides what belongs to one customer behind placeholders such as `{NAME_1}`, and puts it back.
///
/// Braces and brackets of a text become parentheses first, so nothing that anybody wrote can be
/// taken for a placeholder or a citation.
public struct Redaction: Sendable {
  enum Kind: String, Sendable {
    case name = "NAME"
    case order = "ORDER"
    case tracking = "TRACKING"
    case phone = "PHONE"
    case email = "EMAIL"
    case address = "ADDRESS"
    case number = "NUMBER"
    case card = "CARD"
    case identity = "ID"

    /// Whether the value comes back into an answer.
    var returns: Bool { self != .card && self != .identity }
  }

  private struct Hidden: Sendable {
    var kind: Kind
    var text: String
    /// Without braces.
    var placeholder: String
  }

  /// A part of a text while it is worked on.
  private enum Piece {
    case plain(String)
    /// Done: a placeholder, or something that stays as it is.
    case settled(String)
  }

  private let fields: LeavingFields
  private let known: [(kind: Kind, text: String, anyCase: Bool)]
  /// Words of the shop itself, in lower case: no names of people.
  private let shopWords: Set<String>
  private var hidden: [Hidden] = []

  /// - Parameters:
  ///   - names: of agents, who may have signed.
  ///   - shopTexts: passages and products.
  init(
    _ fields: LeavingFields, customer: Customer?, orders: [Order], names: [String],
    shopTexts: [String]
  ) {
    self.fields = fields
    var known: [(kind: Kind, text: String, anyCase: Bool)] = []
    for order in orders {
      known.append((.order, order.id, true))
      if let tracking = order.tracking { known.append((.tracking, tracking, true)) }
    }
    for contact in customer?.contacts ?? [] {
      known.append((Self.kind(of: contact.kind), contact.value, true))
    }
    for name in [customer?.name].compactMap(\.self) + names {
      for (place, form) in KnownValues.forms(of: name).enumerated() {
        // A part of a name may be a word: "Will it come?"
        known.append((.name, form, place == 0))
      }
    }
    self.known = known.filter { $0.text.unicodeScalars.count >= 2 }
      .sorted { ($0.text.utf8.count, $1.text) > ($1.text.utf8.count, $0.text) }
    shopWords = Set(shopTexts.flatMap { NameFinder.words(of: $0).map { $0.lowercased() } })
  }

  private static func kind(of contact: ContactPoint.Kind) -> Kind {
    switch contact {
    case .email: .email
    case .phone: .phone
    case .address: .address
    case .other: .number
    }
  }

  // MARK: Hiding

  /// The text as it may leave.
  mutating func hide(_ text: String) -> String {
    var pieces = [Piece.plain(Self.harmless(text))]
    if !fields.plainValues {
      for value in known {
        map(&pieces) { text in
          Self.places(of: value.text, in: text, anyCase: value.anyCase).map { (value.kind, $0) }
        }
      }
    }
    map(&pieces) { [fields] text in Self.entities(in: text, isPlain: fields.plainValues) }
    if !fields.plainValues {
      map(&pieces) { text in AddressFinder.places(in: text).map { (.address, $0) } }
      map(&pieces) { text in NameFinder.introduced(in: text).map { (.name, $0) } }
      if !fields.unknownCapitals {
        map(&pieces) { [shopWords] text in
          NameFinder.capitals(in: text, except: shopWords).map { (.name, $0) }
        }
      }
      map(&pieces) { text in Self.longNumbers(in: text).map { (.number, $0) } }
    }
    return pieces.map { piece in
      switch piece {
      case .plain(let text), .settled(let text): text
      }
    }.joined()
  }

  /// A text in display form without the signs that mean something in a prompt.
  static func harmless(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in Display.form(text).unicodeScalars {
      switch scalar {
      case "{", "[", "【", "｛", "［": out.append("(")
      case "}", "]", "】", "｝", "］": out.append(")")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Replaces what `find` names in the plain pieces; nil for a kind leaves it, and for good.
  private mutating func map(
    _ pieces: inout [Piece], _ find: (String) -> [(kind: Kind?, range: Range<String.Index>)]
  ) {
    var out: [Piece] = []
    for piece in pieces {
      guard case .plain(let text) = piece else {
        out.append(piece)
        continue
      }
      var at = text.startIndex
      for (kind, range) in find(text).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      where range.lowerBound >= at && !range.isEmpty {
        if range.lowerBound > at { out.append(.plain(String(text[at..<range.lowerBound]))) }
        let value = String(text[range])
        out.append(.settled(kind.map { "{" + placeholder($0, value) + "}" } ?? value))
        at = range.upperBound
      }
      if at < text.endIndex { out.append(.plain(String(text[at...]))) }
    }
    pieces = out
  }

  /// The same for the same value, however it is written.
  private mutating func placeholder(_ kind: Kind, _ text: String) -> String {
    let folded = Self.folded(text)
    if let known = hidden.first(where: { $0.kind == kind && Self.folded($0.text) == folded }) {
      return known.placeholder
    }
    let count = hidden.count { $0.kind == kind } + 1
    let placeholder = "\(kind.rawValue)_\(count)"
    hidden.append(Hidden(kind: kind, text: text, placeholder: placeholder))
    return placeholder
  }

  private static func folded(_ text: String) -> String {
    let folded = IdentifierText.folded(text)
    return folded.isEmpty ? text : folded + text.filter { !$0.isASCII }
  }

  private static func places(
    of value: String, in text: String, anyCase: Bool
  ) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    var from = text.startIndex
    let options: String.CompareOptions =
      anyCase ? [.caseInsensitive, .widthInsensitive] : [.widthInsensitive]
    while from < text.endIndex,
      let range = text.range(of: value, options: options, range: from..<text.endIndex)
    {
      if KnownValues.isWhole(range, in: text) { places.append(range) }
      from = range.upperBound
    }
    return places
  }

  private static func entities(
    in text: String, isPlain: Bool
  ) -> [(kind: Kind?, range: Range<String.Index>)] {
    EntityReader.places(in: text).compactMap { place in
      let utf8 = text.utf8
      let range =
        utf8.index(
          utf8.startIndex, offsetBy: place.utf8.lowerBound)..<utf8.index(
          utf8.startIndex, offsetBy: place.utf8.upperBound)
      if place.entity.isSensitive {
        return (place.entity.kind == .cardNumber ? .card : .identity, range)
      }
      if isPlain { return nil }
      return switch place.entity.kind {
      case .orderNumber: (.order, range)
      case .trackingNumber: (.tracking, range)
      case .phone: (.phone, range)
      case .email: (.email, range)
      case .cardNumber: (.card, range)
      case .idNumber: (.identity, range)
      // What is asked about: "is 30 € too much?", "by Friday?".
      case .amount, .date, .time, .quantity: (nil, range)
      case .product: nil
      }
    }
  }

  /// Five digits and more name somebody: a year and most prices have fewer.
  private static let leastDigits = 5

  private static func longNumbers(in text: String) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    var end = text.startIndex
    var digits = 0
    func close() {
      if let start, digits >= leastDigits { places.append(start..<end) }
    }
    for at in scalars.indices {
      if scalars[at].properties.numericType == .decimal {
        if start == nil { start = at }
        digits += 1
        end = scalars.index(after: at)
      } else if start == nil || !"- .".unicodeScalars.contains(scalars[at]) {
        close()
        start = nil
        digits = 0
      }
    }
    close()
    return places
  }

  // MARK: Putting back

  /// The answer with the values in it again.
  ///
  /// - Parameter veil: what stands for values that never return; nil allows none of them.
  /// - Returns: nil where it names a placeholder that stands for nothing, or for what never returns.
  func restore(_ answer: String, veil: String? = nil) -> String? {
    var text = answer
    for value in hidden.sorted(by: { $0.placeholder.utf8.count > $1.placeholder.utf8.count }) {
      guard text.contains(value.placeholder) else { continue }
      guard let back = value.kind.returns ? value.text : veil else { return nil }
      // Small models drop the braces now and then.
      text = text.replacingOccurrences(of: "{\(value.placeholder)}", with: back)
        .replacingOccurrences(of: value.placeholder, with: back)
    }
    return Self.holdsPlaceholder(text) ? nil : text
  }

  /// Whether an answer has every value that was hidden, as a translation must.
  func isWhole(_ answer: String) -> Bool {
    hidden.allSatisfy { answer.contains($0.placeholder) }
  }

  private static func holdsPlaceholder(_ text: String) -> Bool {
    text.range(
      of: #"\b(NAME|ORDER|TRACKING|PHONE|EMAIL|ADDRESS|NUMBER|CARD|ID)_[0-9]"#,
      options: .regularExpression) != nil
  }

  /// What stands for how many values, for tests and for people who ask what left.
  var hiddenCount: Int { hidden.count }
}
