import Foundation
import Synchronization

/// Whether the program was asked to end by Ctrl-C or SIGTERM, while work is under way that looks
/// for it.
enum Interruption {
  private static let signal = Atomic<Int32>(0)
  private static let numbers = [SIGINT, SIGTERM]

  /// From now on they end nothing by themselves.
  static func watch() {
    // Made here: a signal handler must make nothing.
    signal.store(0, ordering: .relaxed)
    for number in numbers {
      Glibc.signal(number) { Interruption.signal.store($0, ordering: .relaxed) }
    }
  }

  /// They end the program again.
  static func ignore() {
    for number in numbers { Glibc.signal(number, SIG_DFL) }
  }

  /// How the program ends that was asked to; nil while it was not.
  static var exitCode: ExitCode? {
    switch signal.load(ordering: .relaxed) {
    case 0: nil
    case SIGINT: .interrupted
    default: .terminated
    }
  }
}
