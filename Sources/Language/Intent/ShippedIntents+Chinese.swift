extension ShippedIntents {
  static let chinese = """
    [order/status]
    我的订单到哪了
    [human]
    转人工
    """
}
