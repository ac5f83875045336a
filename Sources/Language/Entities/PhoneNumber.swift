/// Tells digits that are a phone number, in the ways people write them.
enum PhoneNumber {
  /// The number as E.164 where its country shows, else its digits; nil for other digits.
  ///
  /// - Parameter isExpected: the words around speak of a phone.
  static func read(_ run: DigitRun, isExpected: Bool) -> String? {
    let digits = run.digits
    if isMobile(digits) { return "+86" + run.text }
    if digits.count == 13, digits.starts(with: [8, 6]), isMobile(digits.dropFirst(2)) {
      return "+" + run.text
    }
    if let landline = landline(run) { return landline }
    // 400 and 800 numbers are dialled as they are; 555-123-4567 is how America groups.
    let isService =
      digits.count == 10 && (digits.starts(with: [4, 0, 0]) || digits.starts(with: [8, 0, 0]))
    if isService && (run.groups.count >= 2 || isExpected) { return run.text }
    if run.groups == [3, 3, 4] || run.groups == [1, 3, 3, 4] { return run.text }
    return isExpected && (7...15).contains(digits.count) ? run.text : nil
  }

  /// Eleven digits of a Chinese mobile: 13 to 19.
  private static func isMobile(_ digits: some Collection<UInt8>) -> Bool {
    let second = digits.dropFirst().first ?? 0
    return digits.count == 11 && digits.first == 1 && second >= 3
  }

  /// `010-12345678`, `0755 1234567`: an area code of three or four digits, then seven or eight.
  private static func landline(_ run: DigitRun) -> String? {
    guard run.digits.first == 0, run.digits.count >= 10, run.digits.count <= 12,
      let area = run.groups.first, (3...4).contains(area), run.groups.count == 2
    else { return nil }
    return "+86" + run.text.dropFirst()
  }
}
