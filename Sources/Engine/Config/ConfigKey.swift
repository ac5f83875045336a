import Desk
import Language

/// One key of the configuration: its name and how its value reaches the target.
struct ConfigKey<Target> {
  let name: String
  let read: (JSON5Value, inout Target, inout ConfigReader) -> Void

  /// A key whose value `convert` understands; nil from it is reported as not `expected`.
  init<Value>(
    _ name: String, _ path: WritableKeyPath<Target, Value>, expected: String,
    _ convert: @escaping (JSON5Value) -> Value?
  ) {
    self.name = name
    read = { value, target, reader in
      if let converted = convert(value) {
        target[keyPath: path] = converted
      } else {
        reader.report(value.line, "'\(name)': expected \(expected), found \(value.inWords)")
      }
    }
  }

  /// A key with keys of its own.
  init(_ name: String, keys: [ConfigKey<Target>]) {
    self.name = name
    read = { value, target, reader in
      reader.read(value, into: &target, keys: keys, within: name)
    }
  }

  /// A key that is read by hand.
  init(_ name: String, _ read: @escaping (JSON5Value, inout Target, inout ConfigReader) -> Void) {
    self.name = name
    self.read = read
  }

  static func flag(_ name: String, _ path: WritableKeyPath<Target, Bool>) -> ConfigKey {
    ConfigKey(name, path, expected: "true or false") { $0.bool }
  }

  static func number(
    _ name: String, _ path: WritableKeyPath<Target, Double>, _ range: ClosedRange<Double>
  ) -> ConfigKey {
    let expected = "a number from \(brief(range.lowerBound)) to \(brief(range.upperBound))"
    return ConfigKey(name, path, expected: expected) { value in
      value.number.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  static func count(
    _ name: String, _ path: WritableKeyPath<Target, Int>, _ range: ClosedRange<Int>
  ) -> ConfigKey {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return ConfigKey(name, path, expected: expected) { value in
      value.int.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A time written in a larger unit and kept in milliseconds.
  static func time(
    _ name: String, _ path: WritableKeyPath<Target, Int64>, unitMs: Double,
    _ range: ClosedRange<Double>
  ) -> ConfigKey {
    let expected = "a number from \(brief(range.lowerBound)) to \(brief(range.upperBound))"
    return ConfigKey(name, path, expected: expected) { value in
      value.number.flatMap { range.contains($0) ? Int64(($0 * unitMs).rounded()) : nil }
    }
  }

  /// Numbers by name, each told of with its own line where it is wrong.
  ///
  /// - Parameter limit: of names.
  static func numbers(
    _ name: String, _ path: WritableKeyPath<Target, [String: Double]>,
    _ range: ClosedRange<Double>, limit: Int = 1000, expected: String
  ) -> ConfigKey {
    ConfigKey(name) { value, target, reader in
      guard let members = value.members, members.count <= limit else {
        reader.report(value.line, "'\(name)': expected \(expected), found \(value.inWords)")
        return
      }
      for member in members {
        if !member.key.isEmpty, let number = member.value.number, range.contains(number) {
          target[keyPath: path][member.key] = number
        } else {
          reader.report(
            member.line, "'\(name)': expected \(expected), found \(member.value.inWords)")
        }
      }
    }
  }

  /// Amounts of money by the code of their currency.
  static func amounts(
    _ name: String, _ path: WritableKeyPath<Target, [String: Double]>
  ) -> ConfigKey {
    let expected = "amounts by currency, such as { CNY: 200, USD: 30 }"
    return ConfigKey(name, path, expected: expected) { value in
      value.members.flatMap { members in
        var limits: [String: Double] = [:]
        for member in members {
          guard member.key.utf8.count == 3, let limit = member.value.number, limit >= 0 else {
            return nil
          }
          limits[member.key.uppercased()] = limit
        }
        return limits
      }
    }
  }

  private static func brief(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}

extension JSON5Value {
  /// The value as a message shows it: short ones as they are, others by their kind.
  var inWords: String {
    switch content {
    case .bool(let value): "\(value)"
    case .number(let value): Int(exactly: value).map { "\($0)" } ?? "\(value)"
    case .string(let value): "'\(Display.oneLine(value, limitScalars: 40))'"
    default: kindName
    }
  }
}
