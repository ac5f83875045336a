import Foundation

/// Finds postal addresses that are written in the usual order; others are not known from words.
public enum AddressFinder {
  /// A house number after a road, with what stands before and behind it in Chinese; a number and a
  /// street in English, with the town behind a comma.
  public static func places(in text: String) -> [Range<String.Index>] {
    patterns.flatMap { pattern in
      var places: [Range<String.Index>] = []
      var from = text.startIndex
      while let found = text.range(
        of: pattern, options: .regularExpression, range: from..<text.endIndex)
      {
        places.append(found)
        from = found.upperBound
      }
      return places
    }
  }

  /// Every repetition is bounded: a hostile text costs no more than its length.
  private static let patterns = [
    #"[\p{Han}0-9A-Za-z]{0,24}(?:路|街|道|巷|弄|胡同|大厦|小区|新村|花园)[\p{Han}]{0,4}[0-9０-９一二三四五六七八九十百]{1,6}(?:号|弄|栋|幢|座|室)[\p{Han}0-9A-Za-z\-]{0,20}"#,
    #"\b[0-9]{1,5}[A-Za-z]?,? (?:[A-Z][A-Za-z'.]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Square|Sq|Court|Ct|Place|Pl)\b\.?(?:, [A-Z][A-Za-z]{1,20}){0,2}"#,
  ]
}
