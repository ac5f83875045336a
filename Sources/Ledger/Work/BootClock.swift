/// The clock by which leases end: milliseconds of this start of the machine.
struct BootClock: Sendable {
  let nowMs: @Sendable () -> Int64
  let bootID: String
}
