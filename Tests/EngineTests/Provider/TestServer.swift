import Foundation
import Synchronization

/// A real HTTP server on loopback that does to each connection what a test wants, right or wrong.
final class TestServer: Sendable {
  /// One step of an answer.
  enum Act: Sendable {
    case send(String)
    /// Sends a text again and again until the other side has had enough.
    case endless(String)
    /// Sends each piece, with a pause before it.
    case drip([String], everyMs: Int32)
    /// Says nothing until the other side gives up or the server stops.
    case hold
    /// Waits for `release()`.
    case awaitRelease
    /// Ends the connection so that the other side sees an error.
    case reset
  }

  struct Request: Sendable {
    var path: String
    var head: String
    var body: String
  }

  let port: UInt16
  private let listener: Int32
  private let stopEnds: (read: Int32, write: Int32)
  private let opens: Bool
  private let script: @Sendable (Request, Int) -> [Act]
  private let seen = Mutex<[Request]>([])
  private let released = DispatchSemaphore(value: 0)
  private let arrived = DispatchSemaphore(value: 0)
  private let threads = DispatchGroup()

  var url: String { "http://127.0.0.1:\(port)/v1" }
  var requests: [Request] { seen.withLock { $0 } }

  /// - Parameters:
  ///   - accepts: whether connections are taken at all; otherwise the next one hangs.
  ///   - opens: whether the small request that only opens a connection is answered.
  ///   - script: what is done with a request, and with which one it is; 0 is the first.
  init(
    accepts: Bool = true, opens: Bool = true, _ script: @escaping @Sendable (Request, Int) -> [Act]
  ) throws {
    self.opens = opens
    self.script = script
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    stopEnds = (ends[0], ends[1])
    let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    listener = made
    var address = TestServer.loopback(port: 0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isReady = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(made, address, size) == 0 && listen(made, accepts ? 64 : 0) == 0
          && getsockname(made, address, &size) == 0
      }
    }
    guard isReady else { throw POSIXError(.EADDRINUSE) }
    port = UInt16(bigEndian: address.sin_port)
    if accepts {
      let thread = Thread { [self] in run() }
      threads.enter()
      thread.start()
    } else {
      fill()
    }
  }

  /// Ends all connections and waits for their threads.
  func stop() {
    close(stopEnds.write)
    threads.wait()
    close(listener)
  }

  /// Lets one `awaitRelease` go on.
  func release() { released.signal() }

  /// Waits for the next request that nobody has waited for; false where none comes.
  func awaitRequest() -> Bool { arrived.wait(timeout: .now() + 30) == .success }

  // MARK: Answers

  static let head =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"

  /// A stream as a good server sends it, a few letters at a time.
  static func answer(_ text: String) -> [Act] {
    let letters = Array(text)
    let pieces = stride(from: 0, to: letters.count, by: 7).map { from in
      delta(String(letters[from..<min(letters.count, from + 7)]))
    }
    return [
      .send(head + pieces.joined()),
      .send(
        "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
          + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":321,\"completion_tokens\":12}}\n\n"
          + "data: [DONE]\n\n"),
    ]
  }

  static func delta(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "data: {\"choices\":[{\"delta\":{\"content\":\"\(escaped)\"},"
      + "\"finish_reason\":null}]}\n\n"
  }

  static func status(_ line: String, _ fields: String = "", _ body: String = "") -> [Act] {
    [
      .send(
        "HTTP/1.1 \(line)\r\n\(fields)Content-Length: \(body.utf8.count)\r\n"
          + "Connection: close\r\n\r\n\(body)")
    ]
  }

  // MARK: Connections

  private static func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// Takes all the places of a queue that nobody serves.
  private func fill() {
    for _ in 0..<4 {
      let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      _ = fcntl(client, F_SETFL, O_NONBLOCK)
      var address = TestServer.loopback(port: port)
      _ = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
    }
  }

  /// Waits until a descriptor can be read; false once the server stops.
  private func awaitReadable(_ descriptor: Int32, timeoutMs: Int32 = -1) -> Bool {
    var events = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stopEnds.read, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&events, 2, timeoutMs) < 0, errno == EINTR {}
    return events[1].revents == 0
  }

  private func run() {
    while awaitReadable(listener) {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { continue }
      let thread = Thread { [self] in
        serve(client)
        close(client)
        threads.leave()
      }
      threads.enter()
      thread.start()
    }
    threads.leave()
  }

  private func serve(_ client: Int32) {
    guard var request = read(client) else { return }
    while request.head.hasPrefix("HEAD ") {
      guard opens else {
        hold(client)
        return
      }
      guard send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", client),
        let next = read(client)
      else { return }
      request = next
    }
    let number = seen.withLock { seen in
      seen.append(request)
      return seen.count - 1
    }
    arrived.signal()
    for act in script(request, number) {
      switch act {
      case .send(let text): if !send(text, client) { return }
      case .endless(let text): while send(text, client) {}
      case .drip(let pieces, let everyMs):
        for piece in pieces {
          guard awaitReadable(stopEnds.read, timeoutMs: everyMs), send(piece, client) else {
            return
          }
        }
      case .hold: hold(client)
      case .awaitRelease: released.wait()
      case .reset:
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          client, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
      }
    }
  }

  private func hold(_ client: Int32) {
    var byte: UInt8 = 0
    while awaitReadable(client), recv(client, &byte, 1, 0) > 0 {}
  }

  private func send(_ text: String, _ client: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Foundation.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// One request with its body, as far as its length says.
  private func read(_ client: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while awaitReadable(client) {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n") else { continue }
      let head = String(text[..<end.lowerBound])
      let body = String(text[end.upperBound...])
      let length = head.lowercased().split(separator: "\r\n")
        .first { $0.hasPrefix("content-length:") }
        .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
      guard body.utf8.count >= length ?? 0 else { continue }
      let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
      return Request(path: path, head: head, body: body)
    }
    return nil
  }
}
