/// Reads JPEG files of eight bits, grey or in three colours, in one scan or in several (progressive).
struct JPEGReader {
  private let file: [UInt8]
  private let room: Size?
  private var position = 2
  /// By number: what values of each frequency are to be multiplied with.
  private var steps = [[Float]?](repeating: nil, count: 4)
  private var lowest = [JPEGHuffman?](repeating: nil, count: 4)
  private var others = [JPEGHuffman?](repeating: nil, count: 4)
  private var restartInterval = 0
  private var frame: JPEGFrame?
  private var scans = 0
  private var turn = PictureTurn.upright
  /// What Adobe's programs say of the colours: 0 for red, green and blue.
  private var adobeColors: UInt8?
  private var isJFIF = false

  /// Files as cameras and programs write them have about ten.
  static let maxScans = 100

  /// - Parameter room: a larger picture is read in fewer pixels, not fewer than fit there.
  static func picture(of file: [UInt8], within room: Size?) -> Picture? {
    guard file.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var reader = JPEGReader(file, within: room)
    do throws(JPEGFault) {
      return try reader.read()
    } catch {
      return nil
    }
  }

  private init(_ file: [UInt8], within room: Size?) {
    self.file = file
    self.room = room
  }

  private mutating func read() throws(JPEGFault) -> Picture {
    while let marker = nextMarker(), marker != 0xD9 {
      switch marker {
      case 0x01, 0xD0...0xD8: continue
      case 0xC0...0xC2:
        guard frame == nil else { throw .damaged }
        let wanted = turn.swapsSides ? room.map { Size(width: $0.height, height: $0.width) } : room
        frame = try JPEGFrame(try body(), isProgressive: marker == 0xC2, within: wanted)
      case 0xC4: try readCodes(try body())
      case 0xC3, 0xC5...0xCF: throw .unknownKind
      case 0xDA: try readScan(try body())
      case 0xDB: try readSteps(try body())
      case 0xDD:
        let body = Array(try body())
        guard body.count == 2 else { throw .damaged }
        restartInterval = Int(body[0]) << 8 | Int(body[1])
      case 0xE0: isJFIF = try body().starts(with: Array("JFIF\0".utf8)) || isJFIF
      case 0xE1: turn = PictureTurn(exif: try body()) ?? turn
      case 0xEE:
        let body = Array(try body())
        if body.count >= 12, body.starts(with: Array("Adobe".utf8)) { adobeColors = body[11] }
      default: _ = try body()
      }
    }
    guard var frame, frame.isComplete else { throw .damaged }
    if frame.isProgressive { frame.showAll() }
    return frame.picture(isRGB: isRGB(frame)).turned(turn)
  }

  private func isRGB(_ frame: JPEGFrame) -> Bool {
    if let adobeColors { return adobeColors == 0 }
    return !isJFIF && frame.components.map(\.id) == Array("RGB".utf8)
  }

  // MARK: Segments

  private mutating func nextMarker() -> UInt8? {
    while position + 1 < file.count {
      if file[position] == 0xFF, file[position + 1] != 0, file[position + 1] != 0xFF {
        position += 2
        return file[position - 1]
      }
      position += 1
    }
    return nil
  }

  /// What stands in the segment of the marker before, which is gone past.
  private mutating func body() throws(JPEGFault) -> ArraySlice<UInt8> {
    guard position + 2 <= file.count else { throw .damaged }
    let length = Int(file[position]) << 8 | Int(file[position + 1])
    guard length >= 2, position + length <= file.count else { throw .damaged }
    defer { position += length }
    return file[position + 2..<position + length]
  }

  private mutating func readSteps(_ body: ArraySlice<UInt8>) throws(JPEGFault) {
    var rest = body
    while let head = rest.popFirst() {
      let bytes = head >> 4 == 0 ? 1 : 2
      guard head & 15 < 4, head >> 4 < 2, rest.count >= 64 * bytes else { throw .damaged }
      var table = [Float](repeating: 0, count: 64)
      for place in JPEGTransform.order {
        var step = 0
        for byte in rest.prefix(bytes) { step = step << 8 | Int(byte) }
        table[place] = Float(step)
        rest = rest.dropFirst(bytes)
      }
      steps[Int(head & 15)] = table
    }
  }

  private mutating func readCodes(_ body: ArraySlice<UInt8>) throws(JPEGFault) {
    var rest = body
    while let head = rest.popFirst() {
      let counts = rest.prefix(16)
      let count = counts.reduce(0) { $0 + Int($1) }
      guard head & 15 < 4, head >> 4 < 2, rest.count >= 16 + count else { throw .damaged }
      rest = rest.dropFirst(16)
      guard let code = JPEGHuffman(counts: counts, symbols: rest.prefix(count))
      else { throw .damaged }
      if head >> 4 == 0 { lowest[Int(head & 15)] = code } else { others[Int(head & 15)] = code }
      rest = rest.dropFirst(count)
    }
  }

  // MARK: Scans

  private mutating func readScan(_ body: ArraySlice<UInt8>) throws(JPEGFault) {
    let body = Array(body)
    guard var frame, let count = body.first.map(Int.init), (1...3).contains(count),
      body.count == 4 + 2 * count
    else { throw .damaged }
    scans += 1
    guard scans <= Self.maxScans else { throw .tooLarge }
    // The copy in `self` would make every write copy all.
    self.frame = nil
    var parts: [JPEGScan.Part] = []
    for at in stride(from: 1, to: 1 + 2 * count, by: 2) {
      guard let index = frame.components.firstIndex(where: { $0.id == body[at] }),
        !parts.contains(where: { $0.component == index }), body[at + 1] >> 4 < 4,
        body[at + 1] & 15 < 4
      else { throw .damaged }
      parts.append(
        JPEGScan.Part(
          component: index, lowest: lowest[Int(body[at + 1] >> 4)],
          others: others[Int(body[at + 1] & 15)]))
    }
    let (first, last) = (Int(body[1 + 2 * count]), Int(body[2 + 2 * count]))
    let (high, low) = (Int(body[3 + 2 * count] >> 4), Int(body[3 + 2 * count] & 15))
    guard first <= last, last < 64 else { throw .damaged }
    let band = frame.isProgressive ? first...last : 0...63
    let missing = frame.isProgressive ? low : 0
    let before = frame.isProgressive && high > 0 ? high : nil
    try note(band, before: before, missing: missing, of: parts.map(\.component), in: &frame)
    var scan = JPEGScan(
      parts: parts, band: band, missingBefore: before, missing: missing,
      restartInterval: restartInterval, bits: JPEGBits(file, from: position))
    try scan.read(into: &frame)
    position = scan.bits.position
    self.frame = frame
  }

  /// Notes what a scan will bring; none brings again what is there, so there is an end of them.
  private func note(
    _ band: ClosedRange<Int>, before: Int?, missing: Int, of components: [Int],
    in frame: inout JPEGFrame
  ) throws(JPEGFault) {
    if frame.isProgressive {
      guard missing < 14, before.map({ $0 == missing + 1 }) ?? true else { throw .damaged }
      // The lowest frequency comes by itself, the others of one colour at a time.
      guard band.lowerBound > 0 ? components.count == 1 : band.upperBound == 0
      else { throw .damaged }
    }
    for index in components {
      let isFirst = frame.components[index].missing[0] == nil
      guard !isFirst || band.lowerBound == 0 else { throw .damaged }
      for frequency in band {
        guard frame.components[index].missing[frequency] == before else { throw .damaged }
        frame.components[index].missing[frequency] = missing
      }
      if isFirst {
        guard let steps = steps[frame.components[index].table] else { throw .damaged }
        frame.components[index].steps = steps
      }
    }
  }
}
