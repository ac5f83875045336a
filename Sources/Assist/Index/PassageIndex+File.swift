import Foundation

extension PassageIndex {
  /// Maps an index that `write` made.
  ///
  /// - Throws: `unreadable`, or `foreignFile` and `damagedFile`, after which the caller rebuilds.
  public init(contentsOf path: String) throws(AssistError) {
    let storage = try KeptBytes(mapping: path)
    let (layout, asOf) = try IndexLayout.read(storage.bytes, path: path)
    let kept = storage.bytes[IndexLayout.checksumOffset..<IndexLayout.checksumOffset + 32]
    guard kept.elementsEqual(IndexLayout.checksum(of: storage.bytes)) else {
      throw AssistError(.damagedFile, context: path)
    }
    self.init(storage: storage, layout: layout, asOf: asOf)
  }

  /// Writes the index beside `path` and puts it in place by rename, so that a reader sees the old
  /// file or the new one, whole.
  ///
  /// - Throws: `unwritable`; the old file is untouched.
  public func write(to path: String) throws(AssistError) {
    let temporary = path + ".new-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw AssistError(.unwritable, context: path) }
    var rest = UnsafeRawBufferPointer(rebasing: storage.bytes[..<layout.totalBytes])
    while !rest.isEmpty {
      let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { break }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    let isWhole = rest.isEmpty && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWhole, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw AssistError(.unwritable, context: path)
    }
  }
}
