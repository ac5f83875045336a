/// The weights of a linear model, a row of classes per feature, in a hundred and twenty-seven steps.
///
/// A feature of many examples speaks about every class and has a full row; a rare one speaks about
/// few, and only those are kept.
struct WeightRows: Sendable {
  private let classCount: Int
  /// What a row's steps are multiplied by.
  private var steps: [Float] = []
  /// Where the row begins: in `full` from 0 up; in the sparse arrays, as -1 - start.
  private var starts: [Int32] = []
  private var full: [Int8] = []
  private var sparseCounts: [UInt16] = []
  private var sparseClasses: [UInt16] = []
  private var sparseValues: [Int8] = []

  /// Rows with weights for less than this share of the classes are kept sparse.
  private static let sparseShare = 0.25
  /// A weight below this share of its row's largest is dropped.
  private static let droppedShare: Float = 0.02

  /// - Parameter weights: `classCount` for each row.
  init(_ weights: UnsafeBufferPointer<Float>, classCount: Int) {
    self.classCount = classCount
    let rowCount = weights.count / classCount
    steps.reserveCapacity(rowCount)
    starts.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      append(UnsafeBufferPointer(rebasing: weights[(row * classCount)..<((row + 1) * classCount)]))
    }
  }

  var rowCount: Int { starts.count }

  private mutating func append(_ row: UnsafeBufferPointer<Float>) {
    let largest = row.reduce(Float(0)) { max($0, abs($1)) }
    let step = largest / 127
    let inverse = step > 0 ? 1 / step : 0
    let least = largest * Self.droppedShare
    let kept = row.count { abs($0) >= least && $0 != 0 }
    steps.append(step)
    if Double(kept) < Double(classCount) * Self.sparseShare {
      starts.append(Int32(-1 - sparseClasses.count))
      sparseCounts.append(UInt16(kept))
      for (label, weight) in row.enumerated() where abs(weight) >= least && weight != 0 {
        sparseClasses.append(UInt16(label))
        sparseValues.append(Int8((weight * inverse).rounded()))
      }
    } else {
      starts.append(Int32(full.count))
      sparseCounts.append(0)
      for weight in row { full.append(Int8((weight * inverse).rounded())) }
    }
  }

  /// Adds `value` times a row to `scores`, one for each class.
  @inline(__always)
  func add(_ row: Int, times value: Float, to scores: UnsafeMutableBufferPointer<Float>) {
    let factor = value * steps[row]
    let start = Int(starts[row])
    if start >= 0 {
      full.withUnsafeBufferPointer { full in
        for label in 0..<classCount {
          scores[label] += factor * Float(full[start &+ label])
        }
      }
    } else {
      let first = -1 &- start
      for index in first..<(first &+ Int(sparseCounts[row])) {
        scores[Int(sparseClasses[index])] += factor * Float(sparseValues[index])
      }
    }
  }
}

extension WeightRows {
  func write(to writer: inout ByteWriter) {
    writer.write(steps)
    writer.write(starts.map { UInt32(bitPattern: $0) })
    writer.write(sparseCounts.map(UInt32.init))
    writer.write(full)
    writer.write(sparseClasses.map(UInt32.init))
    writer.write(sparseValues)
  }

  /// - Throws: `ModelFileError` `.damaged` where a row would lie outside its array.
  init(from reader: inout ByteReader, classCount: Int) throws(ModelFileError) {
    self.classCount = classCount
    steps = try reader.readFloats()
    starts = try reader.readUInt32s().map { Int32(bitPattern: $0) }
    sparseCounts = try reader.readUInt32s().map { UInt16(truncatingIfNeeded: $0) }
    full = try reader.readInt8s()
    sparseClasses = try reader.readUInt32s().map { UInt16(truncatingIfNeeded: $0) }
    sparseValues = try reader.readInt8s()
    guard steps.count == starts.count, sparseCounts.count == starts.count,
      sparseValues.count == sparseClasses.count,
      sparseClasses.allSatisfy({ Int($0) < classCount })
    else { throw ModelFileError(.damaged) }
    for (start, count) in zip(starts, sparseCounts) {
      let end = start >= 0 ? Int(start) + classCount : -1 - Int(start) + Int(count)
      guard end <= (start >= 0 ? full.count : sparseClasses.count) else {
        throw ModelFileError(.damaged)
      }
    }
  }
}
