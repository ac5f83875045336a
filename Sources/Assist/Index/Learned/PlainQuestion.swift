import Desk
import Language

/// A customer's question as a model may keep it: without names, numbers and contact points.
enum PlainQuestion {
  /// A longer text tells a story; its beginning is the question as often as not.
  private static let limitScalars = 400
  /// Two digits name nobody among many.
  private static let longestNumber = 2

  static func of(_ text: String, _ parties: ReplyParties) -> String {
    let clipped = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limitScalars)))
    let known = withoutPlaceholders(KnownValues(parties).replaced(in: clipped))
    return Example.cleaned(withoutLongNumbers(withoutEntities(known)))
  }

  private static func withoutPlaceholders(_ text: String) -> String {
    var out = text
    for name in Placeholders.names(in: text) { out = out.replacing(name, with: " ") }
    return out
  }

  private static func withoutEntities(_ text: String) -> String {
    var out = ""
    let utf8 = text.utf8
    var at = utf8.startIndex
    for place in EntityReader.places(in: text) {
      switch place.entity.kind {
      case .orderNumber, .trackingNumber, .phone, .email, .cardNumber, .idNumber: break
      case .amount, .date, .time, .quantity, .product: continue
      }
      out += text[at..<utf8.index(utf8.startIndex, offsetBy: place.utf8.lowerBound)]
      out += " "
      at = utf8.index(utf8.startIndex, offsetBy: place.utf8.upperBound)
    }
    return out + text[at...]
  }

  private static func withoutLongNumbers(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    func close() {
      if run.count <= longestNumber { out.append(contentsOf: run) }
      run = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal {
        run.append(scalar)
      } else {
        close()
        out.append(scalar)
      }
    }
    close()
    return String(out)
  }
}
