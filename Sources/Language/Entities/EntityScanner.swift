/// Finds the things named in a message.
enum EntityScanner {
  static func scan(_ text: NormalText) -> [Entity] {
    []
  }
}
