extension ShippedIntents {
  static let english = """
    [order/status]
    where is my order
    [human]
    i want to talk to a person
    """
}
