/// What a model was taught one message at a time, on top of its weights.
struct Corrections: Sendable {
  /// Changes of weights by feature hash.
  private var changes: [UInt32: [Change]] = [:]

  private struct Change: Sendable {
    var label: UInt16
    var weight: Float
  }

  init() {}

  var isEmpty: Bool { changes.isEmpty }

  mutating func change(_ hash: UInt32, _ label: Int, by weight: Float) {
    var list = changes[hash] ?? []
    if let index = list.firstIndex(where: { $0.label == label }) {
      list[index].weight += weight
    } else {
      list.append(Change(label: UInt16(label), weight: weight))
    }
    changes[hash] = list
  }

  /// Adds `value` times the changes of a feature to `scores`, one for each class.
  ///
  /// - Returns: whether there were any.
  func add(
    _ hash: UInt32, times value: Float, to scores: UnsafeMutableBufferPointer<Float>
  ) -> Bool {
    guard let list = changes[hash] else { return false }
    for change in list { scores[Int(change.label)] += change.weight * value }
    return true
  }

  /// Writes the changes in the order of hashes, so that equal corrections give equal bytes.
  func write(to writer: inout ByteWriter) {
    let sorted = changes.sorted { $0.key < $1.key }
    writer.write(sorted.flatMap { entry in entry.value.map { _ in entry.key } })
    writer.write(sorted.flatMap { entry in entry.value.map { UInt32($0.label) } })
    writer.write(sorted.flatMap { entry in entry.value.map(\.weight) })
  }

  init(from reader: inout ByteReader, classCount: Int) throws(ModelFileError) {
    let hashes = try reader.readUInt32s()
    let labels = try reader.readUInt32s()
    let weights = try reader.readFloats()
    guard labels.count == hashes.count, weights.count == hashes.count,
      labels.allSatisfy({ $0 < classCount })
    else { throw ModelFileError(.damaged) }
    for index in hashes.indices {
      changes[hashes[index], default: []]
        .append(Change(label: UInt16(labels[index]), weight: weights[index]))
    }
  }
}
