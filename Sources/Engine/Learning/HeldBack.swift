import Desk
import Language

/// Divides examples into those a model learns and those it is measured on.
///
/// Which part an example belongs to follows from its text and the seed alone, so that it stays in its
/// part from one training to the next: two models can be compared on what neither has learned.
struct HeldBack: Sendable {
  let setup: TrainingSetup

  func holds(_ text: String) -> Bool {
    guard setup.holdBack > 0 else { return false }
    let digest = SHA256.hash(Array("\(setup.seed)\n\(text)".utf8))
    let place = digest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    return Double(place) < setup.holdBack * 4_294_967_296
  }

  func split(
    _ examples: [LabelledExample]
  ) -> (learned: [LabelledExample], heldBack: [LabelledExample]) {
    var learned: [LabelledExample] = []
    var heldBack: [LabelledExample] = []
    for example in examples {
      if holds(example.text) { heldBack.append(example) } else { learned.append(example) }
    }
    return (learned, heldBack)
  }
}
