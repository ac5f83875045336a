/// The intents of a shop's service desk that come with the product, by example.
public enum ShippedIntents {
  /// Our own examples, in English and Chinese.
  public static var examples: [LabelledExample] {
    LabelledExample.read(table: english) + LabelledExample.read(table: chinese)
  }
}

extension IntentModel {
  /// The model of the shipped examples.
  ///
  /// Learned at first use, in some milliseconds; a program that
  /// paints first touches it from another thread.
  public static let shipped =
    // Examples that teach nothing would make a model that never guesses; a test holds that they do.
    (try? IntentModel.train(ShippedIntents.examples, version: "shipped-intents-2")) ?? .empty
}
