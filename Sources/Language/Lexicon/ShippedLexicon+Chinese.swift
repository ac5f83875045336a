extension ShippedLexicon {
  static let chinese = """
    [good 2]
    好, 满意, 谢谢
    [bad 2]
    差, 坏, 慢
    [negation]
    不, 没, 没有
    """
}
