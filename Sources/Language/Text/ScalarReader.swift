/// Decodes UTF-8 that is known to be well formed.
enum ScalarReader {
  /// The scalar at `at`, which is moved behind it.
  @inline(__always)
  static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
    let lead = UInt32(bytes[at])
    if lead < 0x80 {
      at &+= 1
      return lead
    }
    if lead < 0xE0 {
      let scalar = (lead & 0x1F) << 6 | tail(bytes, at &+ 1)
      at &+= 2
      return scalar
    }
    if lead < 0xF0 {
      let scalar = (lead & 0x0F) << 12 | tail(bytes, at &+ 1) << 6 | tail(bytes, at &+ 2)
      at &+= 3
      return scalar
    }
    let high = (lead & 0x07) << 18 | tail(bytes, at &+ 1) << 12
    let scalar = high | tail(bytes, at &+ 2) << 6 | tail(bytes, at &+ 3)
    at &+= 4
    return scalar
  }

  @inline(__always)
  private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    UInt32(bytes[at]) & 0x3F
  }

  /// Appends a scalar as UTF-8.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
