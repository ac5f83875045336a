/// The lexicons that come with the product, written for it: what both languages share.
enum ShippedLexicon {
  static let common = """
    [good 2]
    😊, 😀, 👍, ❤
    [bad 2.5 angry]
    😡, 🤬
    """
}
