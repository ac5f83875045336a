import Foundation

/// Text in Latin letters, as it is typed without an input method.
public enum Spelt {
  /// `请发 VIP 照片` as `qing fa vip zhao pian`: lower case, without tones, one space between syllables
  /// and words.
  public static func latin(_ text: String) -> String {
    var spaced = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isIdeographic {
        spaced.append(contentsOf: [" ", scalar, " "])
      } else {
        spaced.append(
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : " ")
      }
    }
    let plain = String(spaced)
    let latin = plain.applyingTransform(.toLatin, reverse: false) ?? plain
    let bare = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    return bare.lowercased().split(separator: " ").joined(separator: " ")
  }
}
