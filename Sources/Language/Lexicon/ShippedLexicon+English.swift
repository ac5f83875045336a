extension ShippedLexicon {
  static let english = """
    [good 2]
    good, great, thanks
    [bad 2]
    bad, terrible
    [negation]
    not, no, never, dont
    """
}
