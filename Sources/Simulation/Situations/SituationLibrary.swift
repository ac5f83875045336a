/// Every situation a simulated customer can be in.
public enum SituationLibrary {
  /// The situations, in the order they were written.
  public static let all: [Situation] = texts.flatMap(TextRecord.parse).compactMap(Situation.init)

  /// The situation with that id, such as `late-parcel.en`.
  public static func situation(_ id: String) -> Situation? {
    all.first { $0.id == id }
  }

  /// The sources, by chapter.
  static let texts: [String] = [
    deliverySituations, returnSituations, paymentSituations, accountSituations,
    productSituations, temperSituations, characterSituations, hostileSituations,
  ]
}
