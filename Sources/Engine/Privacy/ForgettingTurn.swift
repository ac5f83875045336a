/// Lets one process of a desk forget at a time; a stopped one lets go by ending.
struct ForgettingTurn {
  private let descriptor: Int32

  /// Waits in the kernel's line until no other process forgets.
  static func waited(for folder: DeskFolder) throws(EngineError) -> ForgettingTurn {
    let turn = try ForgettingTurn(folder)
    do throws(PosixError) {
      try Files.waitForLock(turn.descriptor, folder.filesPath)
    } catch {
      turn.end()
      throw unable(error)
    }
    return turn
  }

  /// The turn, unless another process forgets now.
  static func ifFree(_ folder: DeskFolder) throws(EngineError) -> ForgettingTurn? {
    let turn = try ForgettingTurn(folder)
    if Files.lock(turn.descriptor) { return turn }
    turn.end()
    return nil
  }

  func end() { Files.close(descriptor) }

  private init(_ folder: DeskFolder) throws(EngineError) {
    do throws(PosixError) {
      let mode = folder.isShared ? DeskFolder.sharedMode : DeskFolder.privateMode
      try Files.makeFolder(folder.filesPath, mode: mode)
      descriptor = try Files.openFolder(folder.filesPath)
    } catch {
      throw Self.unable(error)
    }
  }

  private static func unable(_ error: PosixError) -> EngineError {
    EngineError(.file, "\(error). Nobody was forgotten.")
  }
}
