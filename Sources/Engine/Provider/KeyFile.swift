import Desk
import Foundation

/// The file with a provider's key.
enum KeyFile {
  /// Keys are a hundred bytes or so.
  private static let limitBytes = 8 * 1024

  /// Reads the key; a file that others may read is refused.
  static func read(_ path: String) throws(ProviderTrouble) -> String {
    let bytes: [UInt8]
    do {
      guard let status = try FileStatus.behind(path) else {
        throw ProviderTrouble.keyFile(path: path, .missing)
      }
      guard status.owner == geteuid() else {
        throw ProviderTrouble.keyFile(path: path, .owner)
      }
      guard status.permissions & 0o077 == 0 else {
        throw ProviderTrouble.keyFile(path: path, .mode(status.permissions & 0o777))
      }
      guard let read = try Files.read(path, limitBytes: limitBytes) else {
        throw ProviderTrouble.keyFile(path: path, .unreadable("longer than \(limitBytes) bytes"))
      }
      bytes = read
    } catch let trouble as ProviderTrouble {
      throw trouble
    } catch {
      throw .keyFile(path: path, .unreadable("\(error)"))
    }
    return try checked(String(decoding: bytes, as: UTF8.self)) {
      .keyFile(path: path, $0)
    }
  }

  /// The key without blanks around it; it goes into a header, so it holds nothing but plain signs.
  static func checked(
    _ text: String, _ trouble: (ProviderTrouble.KeyFileProblem) -> ProviderTrouble
  ) throws(ProviderTrouble) -> String {
    let key = text.trimming { $0.properties.isWhitespace }
    guard !key.isEmpty else { throw trouble(.empty) }
    guard key.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
      throw trouble(.unreadable("not a key: it holds blanks or other signs"))
    }
    return key
  }
}

extension String {
  /// The text without what `isBlank` says at both ends.
  fileprivate func trimming(_ isBlank: (Unicode.Scalar) -> Bool) -> String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
