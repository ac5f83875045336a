import Foundation

/// Draws from the distributions that contact centres are modelled by.
extension RandomNumberGenerator {
  /// True with this probability.
  mutating func happens(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }

  /// One of several, each as often as its share says; nil of none.
  mutating func draw<Item>(_ items: [Item], share: (Item) -> Double) -> Item? {
    var roll = Double.random(in: 0..<1, using: &self)
    for item in items {
      roll -= share(item)
      if roll < 0 { return item }
    }
    return items.first
  }

  /// The gap between independent arrivals, or a patience; above zero.
  mutating func exponential(mean: Double) -> Double {
    -log(1 - Double.random(in: 0..<1, using: &self)) * mean
  }

  /// The length of a piece of work; `spread` is the standard deviation of its logarithm.
  mutating func logNormal(median: Double, spread: Double) -> Double {
    // Box and Muller, 1958.
    let radius = sqrt(-2 * log(1 - Double.random(in: 0..<1, using: &self)))
    let angle = 2 * Double.pi * Double.random(in: 0..<1, using: &self)
    return median * exp(spread * radius * cos(angle))
  }
}
