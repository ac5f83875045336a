/// Lets one process of a desk forget at a time; a stopped one lets go by ending.
struct ForgettingTurn {
  private let descriptor: Int32

  init(_ folder: DeskFolder) throws(EngineError) {
    do throws(PosixError) {
      let mode = folder.isShared ? DeskFolder.sharedMode : DeskFolder.privateMode
      try Files.makeFolder(folder.filesPath, mode: mode)
      descriptor = try Files.openFolder(folder.filesPath)
    } catch {
      throw EngineError(.file, "\(error). Nobody was forgotten.")
    }
  }

  /// False while another process forgets.
  func begin() -> Bool { Files.lock(descriptor) }

  func end() { Files.close(descriptor) }
}
