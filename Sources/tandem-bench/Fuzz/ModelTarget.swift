import Language

/// Model files that came over damaged, and messages to the models that still open.
struct ModelTarget: FuzzTarget {
  private let model: IntentModel
  private let bytes: [UInt8]

  init() throws {
    model = try IntentModel.train(
      [
        LabelledExample(text: "where is my order", label: "order/status"),
        LabelledExample(text: "我的订单到哪了", label: "order/status"),
        LabelledExample(text: "i want my money back", label: "refund"),
        LabelledExample(text: "我要退款", label: "refund"),
        LabelledExample(text: "tell me a joke", label: IntentModel.outOfScope),
      ], version: "fuzz")
    bytes = model.bytes
  }

  func feed(_ input: inout NastyInput) throws -> FuzzFinding {
    var finding = FuzzFinding()
    if input.isOne(in: 8) {
      talk(model, &input, &finding)
      return finding
    }
    let (damaged, hasItsSum) = damagedFile(&input)
    do {
      let opened = try IntentModel(bytes: damaged)
      finding.expect(
        hasItsSum || opened.bytes == bytes, "a damaged file opens as another model")
      talk(opened, &input, &finding)
    } catch {
      finding.add(error.description, lineBreaks: false)
    }
    return finding
  }

  /// Reads a message with every question a desk asks of a model, and corrects it once.
  private func talk(
    _ model: IntentModel, _ input: inout NastyInput, _ finding: inout FuzzFinding
  ) {
    let text = input.text()
    let reading = model.read(text, limit: input.number(0...5))
    let numbers =
      reading.guesses.map(\.confidence) + reading.topics.map(\.confidence)
      + reading.requests.map(\.guess.confidence) + [reading.inScope, reading.knownShare]
    finding.expect(
      numbers.allSatisfy { (0...1).contains($0) }, "a chance lies outside 0…1: \(numbers)")
    finding.expect(
      model.explain(text).allSatisfy { $0.weight.isFinite }, "a cue weighs nothing finite")
    guard model === self.model else { return }
    let label = input.isOne(in: 4) ? input.text() : input.element(of: model.labels)
    guard let corrected = try? model.corrected(text, label: label, version: "fuzz+1") else {
      return
    }
    finding.expect(
      corrected.predict(text, limit: 1).first?.label == label,
      "a corrected message is still read otherwise")
  }

  /// The file cut, altered, lengthened, or something else altogether.
  ///
  /// - Returns: the bytes, and whether their sum was made to fit them.
  private func damagedFile(_ input: inout NastyInput) -> (bytes: [UInt8], hasItsSum: Bool) {
    var damaged = bytes
    switch input.number(0...5) {
    case 0: return (input.bytes(), false)
    case 1: return (Array(damaged.prefix(input.number(0...damaged.count))), false)
    case 2: return (damaged + input.bytes(), false)
    case 3:
      // A sum that fits: the contents themselves must be doubted.
      for _ in 0..<input.number(1...8) {
        damaged[input.number(ModelTarget.headerBytes...damaged.count - 1)] =
          UInt8(input.number(0...255))
      }
      let sum = SHA256.hash(Array(damaged[ModelTarget.headerBytes...]))
      damaged.replaceSubrange(
        (ModelTarget.headerBytes - sum.count)..<ModelTarget.headerBytes, with: sum)
      return (damaged, true)
    default:
      for _ in 0..<input.number(1...8) {
        damaged[input.number(0...damaged.count - 1)] = UInt8(input.number(0...255))
      }
      return (damaged, false)
    }
  }

  /// Magic, version, kind, length and SHA-256 stand before the contents.
  private static let headerBytes = 8 + 4 + 4 + 8 + 32
}
