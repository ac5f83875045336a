extension ShippedLexicon {
  /// What customers do about goods that failed them, and ask for on any other day as well.
  static let acts = """
    [act 3 disappointed]
    want a refund, wanted a refund, asked for a refund, requested a refund, requesting a refund,
    had to return, have to return, had to send, returned mine, i returned, returned this, return them,
    returned them, will return, send them back, sending it back, sending them back, exchanged it,
    要求退款, 申请退款, 申请退货, 要求退货, 退货退款, 退货了, 退货中, 已经退货, 已退, 已退款, 退了货,
    拿去退, 拿去退货, 拿去退了, 想退货, 想退, 想退掉, 打算退货, 准备退, 返修了, 送修了, 送去修,
    拿去修, 拿去维修, 拿去修了, 送去维修, 维修了
    [act 2 disappointed]
    returned it, returning it, send it back, 已退货, 已经退了, 准备退货
    [act 0.5]
    refund, money back, 退款, 退货, 退钱, 退单, 退订
    """
}
