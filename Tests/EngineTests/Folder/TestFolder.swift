import Foundation

@testable import Engine

/// A folder of a test's own, removed with the value that holds it.
final class TestFolder {
  let path: String

  init() throws {
    // The system's own folder, whatever the folder's name: 64 random bits keep tests apart.
    path = Files.join(
      NSTemporaryDirectory(), "tandem-test-" + String(UInt64.random(in: 0 ... .max), radix: 36))
    try Files.makeFolders(path)
  }

  deinit {
    // What a test leaves behind in the temporary folder harms nobody.
    try? Files.removeTree(path)
  }

  func at(_ name: String) -> String { Files.join(path, name) }

  /// Writes a file, with the folders it needs.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = at(name)
    try Files.makeFolders(Files.parent(of: file))
    let descriptor = try Files.open(file, O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(descriptor) }
    try Files.write(bytes, to: descriptor, file)
    return file
  }

  func read(_ name: String) throws -> [UInt8] {
    try Files.read(at(name), limitBytes: 1 << 30) ?? []
  }

  /// Surroundings in which every place lies in this folder.
  func environment(_ variables: [String: String] = [:], processID: Int32 = 7) -> DeskEnvironment {
    DeskEnvironment(
      variables: variables, homePath: at("home"), temporaryPath: at("tmp"), workingPath: path,
      executablePath: at("bin/tandem"), userID: getuid(), processID: processID)
  }
}
