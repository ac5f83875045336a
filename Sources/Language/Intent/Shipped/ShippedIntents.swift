/// The intents of a shop's service desk that come with the product, by example.
public enum ShippedIntents {
  /// Our own examples, in English and Chinese, and the pairs that teach what lies close together.
  public static var examples: [LabelledExample] {
    tables.flatMap(LabelledExample.read(table:))
      + MinimalPair.learned.flatMap { [$0.first, $0.second] }
  }

  /// The examples by group, each a heading `[group/name]` and one message a line.
  static let tables = [
    order, delivery, returns, money, account, member, product, service, talk,
  ]
}

extension IntentModel {
  /// The model of the shipped examples.
  ///
  /// Learned at first use, in some milliseconds; a program that
  /// paints first touches it from another thread.
  public static let shipped =
    // Examples that teach nothing would make a model that never guesses; a test holds that they do.
    (try? IntentModel.train(ShippedIntents.examples, version: "shipped-intents-3")) ?? .empty
}
