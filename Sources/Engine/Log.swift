import Foundation

/// The program's log: one line each on standard error, which a workstation redirects to a file.
///
/// Message bodies and names of customers never go here.
enum Log {
  static func write(_ line: String) {
    FileHandle.standardError.write(Data(("tandem: " + line + "\n").utf8))
  }
}
