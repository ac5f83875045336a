public import Assist

extension Engine {
  /// The assistant as it is now, listening only; nothing is recorded.
  public func shadow() throws(EngineError) -> Shadow {
    let shelf = try knowing()
    return Shadow(
      answerer: answerer(shelf),
      suggester: try suggester(shelf), understander: understander)
  }
}
