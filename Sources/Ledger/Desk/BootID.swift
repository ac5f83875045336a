import Foundation

/// Names this start of the machine: a lease of an earlier start has ended whatever its deadline.
enum BootID {
  static let current: String = {
    #if os(Linux)
      // Without the file (a locked-down container) all starts look alike and deadlines decide.
      let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
      return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    #else
      return "unknown"
    #endif
  }()
}
