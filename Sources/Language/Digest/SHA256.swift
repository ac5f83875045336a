/// SHA-256 (FIPS 180-4), incremental.
///
/// Our own because the ledger's chain must be computable with nothing but the standard library.
public struct SHA256: Sendable {
  /// The length of a digest.
  public static let digestBytes = 32
  /// The length of a block.
  static let blockBytes = 64

  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  /// The bytes of the block under way; the first `pendingBytes` count.
  private var block = SIMD64<UInt8>()
  private var pendingBytes = 0
  private var totalBytes: UInt64 = 0

  public init() {}

  /// The digest of `bytes`: 32 bytes.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// The digest of `bytes`: 32 bytes.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalize()
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    totalBytes &+= UInt64(bytes.count)
    var rest = bytes
    if pendingBytes > 0 {
      let taken = min(Self.blockBytes - pendingBytes, rest.count)
      withUnsafeMutableBytes(of: &block) { block in
        UnsafeMutableRawBufferPointer(rebasing: block[pendingBytes..<pendingBytes + taken])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<taken]))
      }
      pendingBytes += taken
      rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
      if pendingBytes < Self.blockBytes { return }
      withUnsafeBytes(of: block) { Self.compress(&state, $0) }
      pendingBytes = 0
    }
    let whole = rest.count & ~(Self.blockBytes - 1)
    if whole > 0 {
      Self.compress(&state, UnsafeRawBufferPointer(rebasing: rest[..<whole]))
    }
    if whole < rest.count {
      let tail = UnsafeRawBufferPointer(rebasing: rest[whole...])
      withUnsafeMutableBytes(of: &block) { $0.copyMemory(from: tail) }
      pendingBytes = tail.count
    }
  }

  /// The digest of all bytes taken in: 32 bytes.
  ///
  /// The hasher is left as it was, so a running digest can be read in between.
  public func finalize() -> [UInt8] {
    var last = self
    let bitCount = totalBytes &* 8
    last.pad(bitCount: bitCount)
    return [UInt8](unsafeUninitializedCapacity: Self.digestBytes) { buffer, count in
      for word in 0..<8 {
        let value = last.state[word]
        buffer[word * 4] = UInt8(truncatingIfNeeded: value >> 24)
        buffer[word * 4 + 1] = UInt8(truncatingIfNeeded: value >> 16)
        buffer[word * 4 + 2] = UInt8(truncatingIfNeeded: value >> 8)
        buffer[word * 4 + 3] = UInt8(truncatingIfNeeded: value)
      }
      count = Self.digestBytes
    }
  }

  /// Appends the bit 1, zeros and the length, and works off the one or two last blocks.
  private mutating func pad(bitCount: UInt64) {
    let pending = pendingBytes
    let lengthAt = pending < 56 ? 56 : 120
    var tail = (block, SIMD64<UInt8>())
    withUnsafeMutableBytes(of: &tail) { bytes in
      for index in pending..<lengthAt { bytes[index] = 0 }
      bytes[pending] = 0x80
      bytes.storeBytes(of: bitCount.bigEndian, toByteOffset: lengthAt, as: UInt64.self)
    }
    withUnsafeBytes(of: tail) { bytes in
      Self.compress(&state, UnsafeRawBufferPointer(rebasing: bytes[..<(lengthAt + 8)]))
    }
  }

  /// Works whole blocks into the state.
  private static func compress(_ state: inout SIMD8<UInt32>, _ blocks: UnsafeRawBufferPointer) {
    roundConstants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
        // Both have a base address: 64 constants, and a temporary allocation of 64 words.
        guard let k = constants.baseAddress, let w = words.baseAddress else { return }
        var offset = 0
        while offset < blocks.count {
          expand(blocks, offset, w)
          state = rounds(state, w, k)
          offset += blockBytes
        }
      }
    }
  }

  @inline(__always)
  private static func expand(
    _ blocks: UnsafeRawBufferPointer, _ offset: Int, _ w: UnsafeMutablePointer<UInt32>
  ) {
    for index in 0..<16 {
      w[index] =
        blocks.loadUnaligned(fromByteOffset: offset &+ index &* 4, as: UInt32.self)
        .bigEndian
    }
    for index in 16..<64 {
      let a = w[index &- 15]
      let b = w[index &- 2]
      let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a &>> 3)
      let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b &>> 10)
      w[index] = w[index &- 16] &+ s0 &+ w[index &- 7] &+ s1
    }
  }

  @inline(__always)
  private static func rounds(
    _ state: SIMD8<UInt32>, _ w: UnsafeMutablePointer<UInt32>, _ k: UnsafePointer<UInt32>
  ) -> SIMD8<UInt32> {
    var a = state[0]
    var b = state[1]
    var c = state[2]
    var d = state[3]
    var e = state[4]
    var f = state[5]
    var g = state[6]
    var h = state[7]
    var index = 0
    // Eight rounds at a time, the roles of the registers turning instead of their contents.
    while index < 64 {
      round(a, b, c, &d, e, f, g, &h, k[index] &+ w[index])
      round(h, a, b, &c, d, e, f, &g, k[index &+ 1] &+ w[index &+ 1])
      round(g, h, a, &b, c, d, e, &f, k[index &+ 2] &+ w[index &+ 2])
      round(f, g, h, &a, b, c, d, &e, k[index &+ 3] &+ w[index &+ 3])
      round(e, f, g, &h, a, b, c, &d, k[index &+ 4] &+ w[index &+ 4])
      round(d, e, f, &g, h, a, b, &c, k[index &+ 5] &+ w[index &+ 5])
      round(c, d, e, &f, g, h, a, &b, k[index &+ 6] &+ w[index &+ 6])
      round(b, c, d, &e, f, g, h, &a, k[index &+ 7] &+ w[index &+ 7])
      index &+= 8
    }
    return state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    let t1 = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ input
    d = d &+ t1
    h = t1 &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
  }

  @inline(__always)
  private static func rotate(_ value: UInt32, _ bits: UInt32) -> UInt32 {
    (value &>> bits) | (value &<< (32 &- bits))
  }

  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
