import Foundation

/// Wakes one sleeping thread: by a call, by a change of a file in a folder, or by time.
///
/// `@unchecked Sendable` because its descriptors never change and reads and writes of a pipe are safe
/// from any thread.
final class Doorbell: @unchecked Sendable {
  enum Cause {
    case call, file, time
  }

  private let readEnd: Int32
  private let writeEnd: Int32
  /// -1 where the system has no file events; then the time-out alone finds what others wrote.
  private let fileEvents: Int32
  private let folder: String

  init(folder: String) {
    self.folder = folder
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    #if os(Linux)
      // IN_NONBLOCK and IN_CLOEXEC have the values of the open flags.
      fileEvents = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    #else
      fileEvents = -1
    #endif
  }

  deinit {
    close(readEnd)
    close(writeEnd)
    if fileEvents >= 0 { close(fileEvents) }
  }

  /// Begins to listen to the folder; until then its changes cost their writers nothing.
  func listen() {
    #if os(Linux)
      if fileEvents >= 0 { inotify_add_watch(fileEvents, folder, UInt32(IN_MODIFY)) }
    #endif
  }

  /// Wakes the sleeper; a full pipe means that it was called already.
  func ring() {
    var byte: UInt8 = 1
    write(writeEnd, &byte, 1)
  }

  /// Sleeps until something happens; several causes at once count as one call.
  ///
  /// - Parameter hearsFiles: whether a change of a file wakes the sleeper; else it is heard next time.
  func wait(timeoutMs: Int32, hearsFiles: Bool) -> Cause {
    var sources = [pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)]
    if fileEvents >= 0, hearsFiles {
      sources.append(pollfd(fd: fileEvents, events: Int16(POLLIN), revents: 0))
    }
    guard poll(&sources, nfds_t(sources.count), pollMs(timeoutMs)) > 0 else { return .time }
    if sources.count > 1, sources[1].revents != 0 { drain(fileEvents) }
    if sources[0].revents != 0 {
      drain(readEnd)
      return .call
    }
    return .file
  }

  /// Takes the file events that came meanwhile; whoever calls this looks at the file afterwards.
  func forgetFileEvents() {
    if fileEvents >= 0 { drain(fileEvents) }
  }

  /// Without file events a look every tenth of a second has to do.
  private func pollMs(_ timeoutMs: Int32) -> Int32 {
    fileEvents >= 0 ? timeoutMs : min(timeoutMs, 100)
  }

  private func drain(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) == buffer.count {}
  }
}
