import Foundation

/// Runs something of the benchmark's own when it is interrupted, on a thread of its own.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// - Parameter act: told which signal came; ends the process.
  init(_ act: @escaping @Sendable (Int32) -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { act(number) }
      source.resume()
      return source
    }
  }

  /// Leaves signals alone again; whoever interrupts now comes too late.
  func ignore() {
    for source in sources { source.cancel() }
  }
}
