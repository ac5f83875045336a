public import Terminal

/// Draws the model: the whole screen as one frame.
///
/// Pure but for `cache`, which only saves work: with an empty one the frame is the same.
public func view(_ model: Model, theme: Theme, cache: ViewCache) -> Frame {
  cache.frame(of: model, theme: theme)
}
