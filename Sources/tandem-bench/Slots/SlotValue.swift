import Foundation
import Language

/// The day on which dialogues play.
struct Today {
  let ms: Int64

  init(_ text: String) throws(BenchError) {
    guard let day = Self.ms(of: text) else {
      throw BenchError("--today needs a day such as 2019-03-01, not \"\(text)\"", isUsage: true)
    }
    // Noon, so that hours before and after stay on the day.
    ms = day + 12 * 3_600_000
  }

  /// The start of a day written as in ISO 8601.
  static func ms(of text: String) -> Int64? {
    guard text.utf8.count == 10 else { return nil }
    return Entity(kind: .date, text: text, value: text).time(sentMs: 0)?.startMs
  }

  /// How many days a date lies after today.
  func days(to text: String) -> Int? {
    Self.ms(of: text).map { Int(($0 - (ms - 12 * 3_600_000)) / 86_400_000) }
  }
}

/// A value of a call: how people say it, and whether an entity holds it.
struct SlotValue {
  enum ValueType: String {
    case date, time, amount, quantity, name
  }

  let text: String
  let type: ValueType

  init(_ text: String, slot: String) {
    self.text = text
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
    if Today.ms(of: text) != nil {
      type = .date
    } else if text.utf8.count == 5, digits == 4, text.contains(":") {
      type = .time
    } else if digits == text.utf8.count, digits > 0, slot != "year" {
      let isMoney = ["amount", "price", "balance", "fare", "cost"].contains { slot.contains($0) }
      type = isMoney ? .amount : .quantity
    } else {
      type = .name
    }
  }

  /// True when one of the texts holds a way of saying the value.
  func isSaid(in texts: [String], _ today: Today) -> Bool {
    let forms = forms(today)
    return texts.contains { said in
      let line = " " + Self.words(said) + " "
      return forms.contains { line.contains(" " + $0 + " ") }
    }
  }

  func isHeld(by entity: Entity, _ today: Today) -> Bool {
    switch type {
    case .date:
      guard entity.kind == .date, let time = entity.time(sentMs: today.ms) else { return false }
      let day = Today.ms(of: text) ?? -1
      return time.startMs >= day && time.startMs < day + 86_400_000
    case .time:
      guard let time = entity.time(sentMs: today.ms), time.endMs - time.startMs == 60_000 else {
        return false
      }
      let minute = Int(time.startMs % 86_400_000) / 60_000
      return minute == (Int(text.prefix(2)) ?? 0) * 60 + (Int(text.suffix(2)) ?? 0)
    case .amount:
      return entity.kind == .amount
        && entity.value.split(separator: " ").last.map(String.init) == text
    case .quantity: return entity.kind == .quantity && entity.value == text
    case .name:
      return entity.value.lowercased() == text.lowercased()
        || entity.text.lowercased() == text.lowercased()
    }
  }

  /// Lower case, with single spaces for everything but letters, digits and colons.
  private static func words(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars.map { scalar -> Character in
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isWord || scalar == ":" ? Character(scalar) : " "
    }
    return String(scalars).split(separator: " ").joined(separator: " ")
      .replacing(" a m", with: " am").replacing(" p m", with: " pm")
  }

  private func forms(_ today: Today) -> [String] {
    switch type {
    case .date: dateForms(today)
    case .time: timeForms
    case .quantity: quantityForms
    case .amount: [text, grouped].map(Self.words)
    case .name: [Self.words(text)]
    }
  }

  private var grouped: String {
    text.count > 3 ? text.dropLast(3) + "," + text.suffix(3) : text
  }

  private func dateForms(_ today: Today) -> [String] {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let offset = today.days(to: text) else { return [text] }
    let month = Self.months[(parts[1] + 11) % 12]
    let day = "\(parts[2])"
    let ordinal = day + Self.ending(parts[2])
    var forms = [
      Self.words(text), "\(month) \(day)", "\(month) \(ordinal)", "\(ordinal) of \(month)",
      "\(day) \(month)", "\(ordinal) \(month)", ordinal, "\(parts[1]) \(day)",
    ]
    switch offset {
    case 0: forms += ["today", "tonight", "this evening", "this afternoon"]
    case 1: forms += ["tomorrow"]
    case 2: forms += ["day after tomorrow"]
    default: break
    }
    if (0...13).contains(offset) {
      let index = (offset + Int(today.ms / 86_400_000) + 3) % 7
      forms.append(Self.weekdays[index])
    }
    return forms
  }

  private var timeForms: [String] {
    let hour = Int(text.prefix(2)) ?? 0
    let minute = Int(text.suffix(2)) ?? 0
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    let half = hour < 12 ? "am" : "pm"
    let minutes = text.suffix(2)
    var forms = ["\(hour):\(minutes)", text]
    forms += [
      "\(twelve):\(minutes)", "\(twelve):\(minutes) \(half)", "\(twelve):\(minutes)\(half)",
    ]
    let words = ["\(twelve)", Self.numbers[twelve]]
    let next = twelve % 12 + 1
    switch minute {
    case 0:
      let parts = hour < 12 ? ["morning"] : ["afternoon", "evening"]
      for word in words {
        forms += ["\(word) \(half)", "\(word)\(half)", "\(word) o clock", "at \(word)"]
        forms += parts.flatMap { ["\(word) in the \($0)", "\($0) \(word)"] }
      }
      if hour == 12 { forms += ["noon"] }
    case 15: forms += words.map { "quarter past \($0)" }
    case 30: forms += words.map { "half past \($0)" }
    case 45: forms += ["quarter to \(next)", "quarter to \(Self.numbers[next])"]
    default: break
    }
    return forms
  }

  /// "one" alone is a pronoun as often as a number, so a thing must follow it.
  private var quantityForms: [String] {
    guard let number = Int(text), number < Self.numbers.count else { return [text] }
    if number != 1 { return [text, Self.numbers[number]] }
    let things = [
      "person", "people", "ticket", "room", "seat", "passenger", "traveler", "rider", "bag", "bed",
      "bedroom", "bath", "bathroom", "day", "adult", "star",
    ]
    return [text] + things.map { "one \($0)" }
  }

  private static func ending(_ day: Int) -> String {
    if (11...13).contains(day) { return "th" }
    return [1: "st", 2: "nd", 3: "rd"][day % 10] ?? "th"
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let numbers = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
}
