/// Finds order numbers, phones, amounts and the like in a text, without any model.
public enum EntityReader {
  /// The entities of `text`, in reading order.
  public static func read(_ text: String) -> [Entity] {
    EntityScanner.scan(NormalText(text, limitScalars: Understander.readScalars))
  }
}
