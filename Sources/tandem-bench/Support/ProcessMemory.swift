import Foundation

/// What this process holds in memory, as the kernel counts it.
struct ProcessMemory {
  /// All resident pages; those of files (programs, mapped indexes) may be shared with others.
  let rssMiB: Double
  /// Resident pages of the process's own.
  let anonMiB: Double

  /// Reads `/proc/self/status`; zeros on systems without it.
  static func now() -> ProcessMemory {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    func mebibytes(_ name: String) -> Double {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      let fields = line?.split(whereSeparator: \.isWhitespace) ?? []
      return fields.count > 1 ? (Double(fields[1]) ?? 0) / 1024 : 0
    }
    return ProcessMemory(rssMiB: mebibytes("VmRSS"), anonMiB: mebibytes("RssAnon"))
  }
}
