/// Text as it comes in from outside.
public enum Text {
  /// Decodes UTF-8, putting U+FFFD where the bytes are ill-formed; it never fails.
  public static func fromBytes(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
