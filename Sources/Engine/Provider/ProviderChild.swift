import Foundation
import ProviderWire

/// The program that speaks HTTP, and the socket to it; used by one thread.
final class ProviderChild {
  /// Readable when the child has said something or ended.
  let descriptor: Int32
  private let process = Process()
  private var lines = WireLines()
  private var unsent = Data()
  private let decoder = JSONDecoder()
  /// More than this unsent means that it has stopped reading.
  private static let unsentLimitBytes = 4 * 1024 * 1024

  /// Starts the program with none of this process's variables but those it needs.
  ///
  /// - Returns: nil where it cannot be started.
  init?(_ executable: String, usesProxy: Bool) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #else
      let type = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
    descriptor = ends[0]
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    let other = FileHandle(fileDescriptor: ends[1], closeOnDealloc: false)
    process.executableURL = URL(fileURLWithPath: executable)
    process.environment = Self.environment(usesProxy: usesProxy)
    process.standardInput = other
    process.standardOutput = other
    process.standardError = FileHandle.nullDevice
    let hasStarted = (try? process.run()) != nil
    close(ends[1])
    guard hasStarted else {
      close(descriptor)
      return nil
    }
  }

  deinit {
    // It ends with its input; whoever does not is ended.
    close(descriptor)
    if process.isRunning { process.terminate() }
  }

  private static func environment(usesProxy: Bool) -> [String: String] {
    var names = ["LD_LIBRARY_PATH", "SSL_CERT_FILE", "SSL_CERT_DIR"]
    if usesProxy { names += ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"] }
    let all = ProcessInfo.processInfo.environment
    var environment = ["SWIFT_BACKTRACE": "enable=no"]
    for name in names { environment[name] = all[name] }
    return environment
  }

  /// Whether it waits to take more.
  var hasUnsent: Bool { !unsent.isEmpty }

  /// Says something to it; false where it no longer listens.
  func send(_ command: WireCommand) -> Bool {
    unsent.append(WireLines.line(command))
    return flush()
  }

  /// Hands over what it can take now; false where it no longer listens.
  func flush() -> Bool {
    while !unsent.isEmpty {
      let count = unsent.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Foundation.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #else
          Foundation.send(descriptor, bytes.baseAddress, bytes.count, 0)
        #endif
      }
      if count > 0 {
        unsent = Data(unsent.dropFirst(count))
      } else if errno == EAGAIN {
        return unsent.count <= Self.unsentLimitBytes
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// What it has said since; nil where it has ended or breaks the protocol.
  func read() -> [WireEvent]? {
    var events: [WireEvent] = []
    var bytes = [UInt8](repeating: 0, count: WireLines.pieceBytes)
    while true {
      let count = Foundation.read(descriptor, &bytes, bytes.count)
      if count > 0 {
        guard let whole = lines.take(Data(bytes[..<count])) else { return nil }
        for line in whole {
          guard let event = try? decoder.decode(WireEvent.self, from: line) else { return nil }
          events.append(event)
        }
        // A flood is read in turns with everything else.
        if count < bytes.count || events.count > 64 { return events }
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        return events
      } else {
        return events.isEmpty ? nil : events
      }
    }
  }
}
