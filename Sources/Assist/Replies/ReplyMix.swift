/// Turns the signs of a candidate into one score: a layer of bent sums beside a straight one.
struct ReplyMix: Sendable {
  static let hiddenCount = 24
  private static let signCount = ReplySigns.count
  /// Signs further than this many spreads from their mean say no more.
  private static let reach: Float = 5

  var means: [Float]
  /// One through the spread of each sign.
  var scales: [Float]
  /// A row for each hidden sum: a weight for each sign and one that stands alone.
  var hidden: [Float]
  /// A weight for each hidden sum, then one for each sign.
  var output: [Float]

  /// Before anything was learned: words shared with what was asked and said.
  static let standard: ReplyMix = {
    var output = [Float](repeating: 0, count: hiddenCount + signCount)
    output[hiddenCount] = 4
    output[hiddenCount + 1] = 2
    output[hiddenCount + 5] = 1
    return ReplyMix(
      means: [Float](repeating: 0, count: signCount),
      scales: [Float](repeating: 1, count: signCount),
      hidden: [Float](repeating: 0, count: hiddenCount * (signCount + 1)), output: output)
  }()

  func score(_ signs: UnsafePointer<Float>) -> Float {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.signCount) { spread in
      var score: Float = 0
      for sign in 0..<Self.signCount {
        spread[sign] = spreads(signs[sign], sign)
        score += output[Self.hiddenCount + sign] * spread[sign]
      }
      for row in 0..<Self.hiddenCount {
        let base = row * (Self.signCount + 1)
        var sum = hidden[base + Self.signCount]
        for sign in 0..<Self.signCount { sum += hidden[base + sign] * spread[sign] }
        if sum > 0 { score += output[row] * sum }
      }
      return score
    }
  }

  @inline(__always)
  private func spreads(_ value: Float, _ sign: Int) -> Float {
    max(-Self.reach, min(Self.reach, (value - means[sign]) * scales[sign]))
  }
}

extension ReplyMix {
  /// Weighs the signs so that the right reply of each list comes first.
  ///
  /// - Parameters:
  ///   - lists: the signs of `listCount` candidates after each other, the right one first; then the
  ///     next list.
  init(lists: [Float], listCount: Int, passes: Int, seed: UInt64) {
    self = .standard
    let itemCount = lists.count / Self.signCount / listCount
    guard itemCount > 0 else { return }
    var lot = Lot(seed: seed)
    measure(lists)
    hidden = hidden.map { _ in lot.share() * 0.6 }
    output = output.map { _ in lot.share() * 0.1 }
    output[Self.hiddenCount] = 1
    var fit = Fit(self, listCount: listCount)
    var order = Array(0..<itemCount)
    for pass in 0..<passes {
      lot.shuffle(&order)
      let rate = Fit.rate * (1 - 0.9 * Float(pass) / Float(passes))
      for start in stride(from: 0, to: itemCount, by: Fit.batch) {
        for item in order[start..<min(itemCount, start + Fit.batch)] { fit.add(item, lists, self) }
        fit.step(&hidden, &output, rate: rate)
      }
    }
  }

  /// Takes the mean and the spread of every sign.
  private mutating func measure(_ lists: [Float]) {
    let rows = lists.count / Self.signCount
    for sign in 0..<Self.signCount {
      var sum = 0.0
      var squares = 0.0
      for row in 0..<rows {
        let value = Double(lists[row * Self.signCount + sign])
        sum += value
        squares += value * value
      }
      let mean = sum / Double(rows)
      let variance = squares / Double(rows) - mean * mean
      means[sign] = Float(mean)
      scales[sign] = Float(1 / max(variance, 1e-6).squareRoot())
    }
  }

  /// The gradients and moments of a fit under way.
  private struct Fit {
    static let batch = 16
    static let rate: Float = 0.003
    private static let decay: Float = 1e-4

    private let listCount: Int
    private var spread: [Float]
    private var bent: [Float]
    private var scores: [Float]
    private var hidden: Moments
    private var output: Moments

    init(_ mix: ReplyMix, listCount: Int) {
      self.listCount = listCount
      spread = [Float](repeating: 0, count: listCount * signCount)
      bent = [Float](repeating: 0, count: listCount * hiddenCount)
      scores = [Float](repeating: 0, count: listCount)
      hidden = Moments(count: mix.hidden.count)
      output = Moments(count: mix.output.count)
    }

    /// Adds the gradient of one list.
    mutating func add(_ item: Int, _ lists: [Float], _ mix: ReplyMix) {
      let first = item * listCount * signCount
      for candidate in 0..<listCount {
        var score: Float = 0
        for sign in 0..<signCount {
          let value = mix.spreads(lists[first + candidate * signCount + sign], sign)
          spread[candidate * signCount + sign] = value
          score += mix.output[hiddenCount + sign] * value
        }
        for row in 0..<hiddenCount {
          let base = row * (signCount + 1)
          var sum = mix.hidden[base + signCount]
          for sign in 0..<signCount {
            sum += mix.hidden[base + sign] * spread[candidate * signCount + sign]
          }
          bent[candidate * hiddenCount + row] = max(0, sum)
          score += mix.output[row] * max(0, sum)
        }
        scores[candidate] = score
      }
      addErrors(mix)
    }

    private mutating func addErrors(_ mix: ReplyMix) {
      let largest = scores.max() ?? 0
      var total: Float = 0
      for candidate in 0..<listCount {
        scores[candidate] = ReplyMath.exponential(scores[candidate] - largest)
        total += scores[candidate]
      }
      for candidate in 0..<listCount {
        let error = scores[candidate] / total - (candidate == 0 ? 1 : 0)
        if abs(error) < 1e-4 { continue }
        for sign in 0..<signCount {
          output.gradient[hiddenCount + sign] += error * spread[candidate * signCount + sign]
        }
        for row in 0..<hiddenCount where bent[candidate * hiddenCount + row] > 0 {
          output.gradient[row] += error * bent[candidate * hiddenCount + row]
          let back = error * mix.output[row]
          let base = row * (signCount + 1)
          for sign in 0..<signCount {
            hidden.gradient[base + sign] += back * spread[candidate * signCount + sign]
          }
          hidden.gradient[base + signCount] += back
        }
      }
    }

    /// Moves the weights against what was added since the last step.
    mutating func step(_ hiddenWeights: inout [Float], _ outputWeights: inout [Float], rate: Float)
    {
      hidden.step(&hiddenWeights, rate: rate, decay: Self.decay)
      output.step(&outputWeights, rate: rate, decay: Self.decay)
    }
  }

  /// Running means of gradients and of their squares.
  private struct Moments {
    var gradient: [Float]
    private var first: [Float]
    private var second: [Float]
    private var firstRest: Float = 1
    private var secondRest: Float = 1

    init(count: Int) {
      gradient = [Float](repeating: 0, count: count)
      first = gradient
      second = gradient
    }

    mutating func step(_ weights: inout [Float], rate: Float, decay: Float) {
      firstRest *= 0.9
      secondRest *= 0.999
      for index in weights.indices {
        let slope = gradient[index] / Float(Fit.batch) + decay * weights[index]
        first[index] = 0.9 * first[index] + 0.1 * slope
        second[index] = 0.999 * second[index] + 0.001 * slope * slope
        let length = (second[index] / (1 - secondRest)).squareRoot() + 1e-6
        weights[index] -= rate * first[index] / (1 - firstRest) / length
        gradient[index] = 0
      }
    }
  }
}
