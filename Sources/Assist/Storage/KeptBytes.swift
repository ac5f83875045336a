import Foundation

/// The bytes of an index or a memory: made in memory or mapped from a file, never changed afterwards.
///
/// `@unchecked Sendable` because the bytes are written only before the initialiser returns and are
/// freed only when nobody holds the object any more.
final class KeptBytes: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Makes `count` bytes, zero at first, and lets `fill` write them.
  init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 8), alignment: 8)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    fill(memory)
    bytes = UnsafeRawBufferPointer(memory)
    isMapped = false
  }

  /// Keeps a copy of `bytes`.
  convenience init(copying bytes: UnsafeRawBufferPointer) {
    self.init(count: bytes.count) { $0.copyMemory(from: bytes) }
  }

  /// Maps a file; its pages are shared by all processes that do.
  ///
  /// - Throws: `unreadable` when it cannot be opened, `foreignFile` when it is empty.
  init(mapping path: String) throws(AssistError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw AssistError(.unreadable, context: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw AssistError(.unreadable, context: path) }
    let count = Int(status.st_size)
    guard count > 0 else { throw AssistError(.foreignFile, context: path) }
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else { throw AssistError(.unreadable, context: path) }
    bytes = UnsafeRawBufferPointer(start: base, count: count)
    isMapped = true
  }

  deinit {
    if isMapped, let base = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}
