import Foundation
import ProviderWire
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The requests under way: tells what happens to each, in order, and refuses to be sent elsewhere.
final class Requests: NSObject, URLSessionDataDelegate {
  private struct Going: Sendable {
    var id: Int
    var left: Int
    /// The end was told, or nobody wants to know any more.
    var isOver = false
    /// What follows on the connection that this request only opens; of such a one nothing is told.
    var opensFor: WireRequest?
    var isOpener = false
  }

  /// A connection that is not open by then is not waited for.
  private static let openingMs = 400

  private let going = Mutex<[Int: Going]>([:])
  private let tell: @Sendable (WireEvent) -> Void
  /// Nothing is kept: no cookies, no cache, no credentials.
  private let configuration: URLSessionConfiguration = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieAcceptPolicy = .never
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    return configuration
  }()
  private let session = Mutex<URLSession?>(nil)

  /// - Parameter tell: called for one event after the other.
  init(tell: @escaping @Sendable (WireEvent) -> Void) {
    self.tell = tell
  }

  /// Starts a request; one with a body over a connection that a small request has opened.
  ///
  /// On Linux, a `URLSession` that waits on a connection of its own making is woken without pause
  /// for as long as it waits (measured: half a processor); on one that was used before it sleeps.
  func start(_ wanted: WireRequest) {
    guard let url = URL(string: wanted.url) else {
      tell(WireEvent(id: wanted.id, .failed("not an address")))
      return
    }
    guard wanted.body != nil else {
      send(wanted, to: url)
      return
    }
    var opener = URLRequest(url: url)
    opener.httpMethod = "HEAD"
    opener.setValue("tandem", forHTTPHeaderField: "User-Agent")
    opener.timeoutInterval = Requests.longestSeconds
    let task = current.dataTask(with: opener)
    let number = task.taskIdentifier
    going.withLock {
      $0[number] = Going(id: wanted.id, left: 0, opensFor: wanted, isOpener: true)
    }
    task.resume()
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Requests.openingMs)) {
      self.goOn(after: number)
    }
  }

  /// Sends what waited for a connection, once.
  private func goOn(after number: Int) {
    let wanted = going.withLock { going in
      let wanted = going[number]?.opensFor
      going[number]?.opensFor = nil
      return wanted
    }
    if let wanted, let url = URL(string: wanted.url) { send(wanted, to: url) }
  }

  private func send(_ wanted: WireRequest, to url: URL) {
    var request = URLRequest(url: url)
    request.setValue("tandem", forHTTPHeaderField: "User-Agent")
    if let key = wanted.key {
      request.setValue("Bearer " + key, forHTTPHeaderField: "Authorization")
    }
    if let body = wanted.body {
      request.httpMethod = "POST"
      request.httpBody = Data(body.utf8)
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
      request.setValue("text/event-stream, application/json", forHTTPHeaderField: "Accept")
    }
    // The engine keeps the time; this only ends what it forgot.
    request.timeoutInterval = Requests.longestSeconds
    let task = current.dataTask(with: request)
    going.withLock {
      $0[task.taskIdentifier] = Going(id: wanted.id, left: wanted.limitBytes)
    }
    task.resume()
  }

  func cancel(_ id: Int) {
    let ended = going.withLock { going in
      let ended = Set(going.filter { $0.value.id == id }.keys)
      for number in ended {
        going[number]?.isOver = true
        going[number]?.opensFor = nil
      }
      return ended
    }
    guard !ended.isEmpty else { return }
    current.getAllTasks { tasks in
      for task in tasks where ended.contains(task.taskIdentifier) { task.cancel() }
    }
  }

  private static let longestSeconds = 300.0

  private var current: URLSession {
    session.withLock { session in
      if let session { return session }
      let queue = OperationQueue()
      // One after the other: the events of a request keep their order.
      queue.maxConcurrentOperationCount = 1
      let made = URLSession(configuration: configuration, delegate: self, delegateQueue: queue)
      session = made
      return made
    }
  }

  private func report(_ task: URLSessionTask, _ news: WireEvent.News, isLast: Bool = false) {
    let id = going.withLock { going -> Int? in
      guard let found = going[task.taskIdentifier], !found.isOver, !found.isOpener else {
        return nil
      }
      if isLast { going[task.taskIdentifier]?.isOver = true }
      return found.id
    }
    if let id { tell(WireEvent(id: id, news)) }
  }

  // MARK: What the session tells

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didSendBodyData bytesSent: Int64,
    totalBytesSent: Int64, totalBytesExpectedToSend: Int64
  ) {
    if totalBytesSent == bytesSent { report(task, .sent) }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    guard going.withLock({ $0[task.taskIdentifier]?.isOpener == false }) else {
      completionHandler(nil)
      return
    }
    let from = task.originalRequest?.url
    let to = request.url
    guard let from, let to, from.scheme == to.scheme, from.host == to.host, from.port == to.port
    else {
      report(task, .redirected(host: to?.host ?? ""), isLast: true)
      completionHandler(nil)
      task.cancel()
      return
    }
    completionHandler(request)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let response = response as? HTTPURLResponse
    report(
      dataTask,
      .head(
        status: response?.statusCode ?? 0,
        retryAfter: response?.value(forHTTPHeaderField: "Retry-After")))
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    guard going.withLock({ $0[dataTask.taskIdentifier]?.isOpener == false }) else { return }
    let fits = going.withLock { going in
      guard let left = going[dataTask.taskIdentifier]?.left else { return false }
      going[dataTask.taskIdentifier]?.left = left - data.count
      return left >= data.count
    }
    guard fits else {
      report(dataTask, .tooLong, isLast: true)
      dataTask.cancel()
      return
    }
    var from = data.startIndex
    while from < data.endIndex {
      let end = min(data.endIndex, from + WireLines.pieceBytes)
      report(dataTask, .bytes(Data(data[from..<end])))
      from = end
    }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    if let error {
      report(task, .failed(error.localizedDescription), isLast: true)
    } else {
      report(task, .ended, isLast: true)
    }
    goOn(after: task.taskIdentifier)
    _ = going.withLock { $0.removeValue(forKey: task.taskIdentifier) }
  }
}
