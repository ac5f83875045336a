/// Reads one scan: values of some colours, of all frequencies or of a band that later scans refine.
struct JPEGScan {
  /// A colour of this scan, with the codes of its values.
  struct Part {
    let component: Int
    let lowest: JPEGHuffman?
    let others: JPEGHuffman?
    /// The lowest value of the block before.
    var before = 0
  }

  var parts: [Part]
  /// The frequencies.
  let band: ClosedRange<Int>
  /// How many low bits were missing before, nil where nothing was read; and how many will be.
  let missingBefore: Int?
  let missing: Int
  /// Units between restarts; 0 for none.
  let restartInterval: Int
  var bits: JPEGBits

  private var block = [Int16](repeating: 0, count: 64)
  /// Blocks to come of which nothing new is said.
  private var silent = 0

  init(
    parts: [Part], band: ClosedRange<Int>, missingBefore: Int?, missing: Int,
    restartInterval: Int, bits: JPEGBits
  ) {
    self.parts = parts
    self.band = band
    self.missingBefore = missingBefore
    self.missing = missing
    self.restartInterval = restartInterval
    self.bits = bits
  }

  /// Reads it to its end.
  mutating func read(into frame: inout JPEGFrame) throws(JPEGFault) {
    let isAlone = parts.count == 1
    let first = parts[0].component
    let columns = isAlone ? frame.components[first].ownColumns : frame.columns
    let rows = isAlone ? frame.components[first].ownRows : frame.rows
    var unit = 0
    for row in 0..<rows {
      for column in 0..<columns {
        if restartInterval > 0, unit > 0, unit % restartInterval == 0 {
          try bits.restart(unit / restartInterval - 1)
          for index in parts.indices { parts[index].before = 0 }
          silent = 0
        }
        unit += 1
        if isAlone {
          try readBlock(of: 0, column: column, row: row, into: &frame)
        } else {
          try readUnit(column: column, row: row, into: &frame)
        }
      }
    }
  }

  private mutating func readUnit(
    column: Int, row: Int, into frame: inout JPEGFrame
  ) throws(JPEGFault) {
    for index in parts.indices {
      let across = frame.components[parts[index].component].across
      let down = frame.components[parts[index].component].down
      for y in 0..<down {
        for x in 0..<across {
          try readBlock(
            of: index, column: column * across + x, row: row * down + y, into: &frame)
        }
      }
    }
  }

  private mutating func readBlock(
    of index: Int, column: Int, row: Int, into frame: inout JPEGFrame
  ) throws(JPEGFault) {
    let component = parts[index].component
    guard frame.isProgressive else {
      try readWhole(of: index)
      frame.show(block, of: component, column: column, row: row)
      return
    }
    let start = 64 * (row * frame.components[component].columns + column)
    if band.lowerBound == 0 {
      if missingBefore == nil {
        let value = try lowest(of: index) << missing
        frame.components[component].values[start] = Int16(truncatingIfNeeded: value)
      } else if try bits.take(1) == 1 {
        frame.components[component].values[start] |= Int16(1) << Int16(missing)
      }
    } else if missingBefore == nil {
      try readBand(into: &frame.components[component].values, at: start)
    } else {
      try refineBand(in: &frame.components[component].values, at: start)
    }
  }

  private mutating func lowest(of index: Int) throws(JPEGFault) -> Int {
    guard let code = parts[index].lowest else { throw .damaged }
    let length = try bits.symbol(code)
    // It cannot leave sixteen bits but in a file that was made to.
    let value = (parts[index].before + (try bits.signed(length))) & 0xFFFF
    parts[index].before = Int(Int16(truncatingIfNeeded: value))
    return parts[index].before
  }

  private mutating func readWhole(of index: Int) throws(JPEGFault) {
    guard let code = parts[index].others else { throw .damaged }
    for at in block.indices { block[at] = 0 }
    block[0] = Int16(truncatingIfNeeded: try lowest(of: index))
    var at = 1
    while at < 64 {
      let symbol = try bits.symbol(code)
      let (skipped, length) = (symbol >> 4, symbol & 15)
      if length == 0 {
        if skipped < 15 { return }
        at += 16
        continue
      }
      at += skipped
      guard at < 64 else { throw .damaged }
      block[JPEGTransform.order[at]] = Int16(truncatingIfNeeded: try bits.signed(length))
      at += 1
    }
  }

  private mutating func readBand(
    into values: inout [Int16], at start: Int
  ) throws(JPEGFault) {
    if silent > 0 {
      silent -= 1
      return
    }
    guard let code = parts[0].others else { throw .damaged }
    var at = band.lowerBound
    while at <= band.upperBound {
      let symbol = try bits.symbol(code)
      let (skipped, length) = (symbol >> 4, symbol & 15)
      if length == 0 {
        if skipped < 15 {
          silent = (1 << skipped) + (try bits.take(skipped)) - 1
          return
        }
        at += 16
        continue
      }
      at += skipped
      guard at <= band.upperBound else { throw .damaged }
      let value = try bits.signed(length) << missing
      values[start + JPEGTransform.order[at]] = Int16(truncatingIfNeeded: value)
      at += 1
    }
  }

  private mutating func refineBand(
    in values: inout [Int16], at start: Int
  ) throws(JPEGFault) {
    var at = band.lowerBound
    if silent == 0 {
      guard let code = parts[0].others else { throw .damaged }
      while at <= band.upperBound {
        let symbol = try bits.symbol(code)
        let (skipped, length) = (symbol >> 4, symbol & 15)
        var new: Int16 = 0
        if length == 1 {
          new = try bits.take(1) == 1 ? Int16(1) << Int16(missing) : Int16(-1) << Int16(missing)
        } else if length > 1 {
          throw .damaged
        } else if skipped < 15 {
          silent = (1 << skipped) + (try bits.take(skipped))
          break
        }
        at = try refine(values: &values, at: start, from: at, skipping: skipped)
        if new != 0 {
          guard at <= band.upperBound else { throw .damaged }
          values[start + JPEGTransform.order[at]] = new
        }
        at += 1
      }
    }
    if silent > 0 {
      _ = try refine(values: &values, at: start, from: at, skipping: 64)
      silent -= 1
    }
  }

  /// Reads one more bit of each value that is there, and goes past `skipping` that are not.
  ///
  /// - Returns: the place of the next that is not there, or one past the band.
  private mutating func refine(
    values: inout [Int16], at start: Int, from first: Int, skipping: Int
  ) throws(JPEGFault) -> Int {
    var left = skipping
    var at = first
    let bit = Int16(1) << Int16(missing)
    while at <= band.upperBound {
      let place = start + JPEGTransform.order[at]
      let value = values[place]
      if value == 0 {
        if left == 0 { return at }
        left -= 1
      } else if try bits.take(1) == 1, value & bit == 0 {
        values[place] = value > 0 ? value &+ bit : value &- bit
      }
      at += 1
    }
    return at
  }
}
