/// Numbers for people, without a formatter.
enum Decimals {
  /// With one digit after the point.
  static func one(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.isFinite, abs(tenths) < 1e15 else { return "\(value)" }
    let whole = Int64(tenths)
    return (whole < 0 ? "-" : "") + "\(abs(whole) / 10).\(abs(whole) % 10)"
  }

  /// A share in [0, 1] as a percentage with one digit after the point.
  static func percent(_ share: Double) -> String { one(share * 100) + " %" }

  /// With two digits after the point.
  static func two(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.isFinite, abs(hundredths) < 1e15 else { return "\(value)" }
    let whole = abs(Int64(hundredths))
    let rest = whole % 100
    return (hundredths < 0 ? "-" : "") + "\(whole / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// With its sign and two digits after the point.
  static func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + two(value) }
}
