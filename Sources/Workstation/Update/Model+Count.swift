import Desk
import Terminal

extension Model {
  /// Takes a key in a list as part of a number, or as what a number or `@` waits for.
  ///
  /// - Returns: whether the key is done with.
  mutating func pressBeside(_ key: Key) -> Bool {
    if keying.awaitsMacro {
      keying.awaitsMacro = false
      if let scalar = key.text { play(String(scalar)) }
      return true
    }
    if let digit = key.text, digit.isDigit, digit != "0" || keying.count != nil {
      countOn(Int(digit.value) - 0x30, alone: keymap.action(for: key, in: focus.context))
      return true
    }
    guard let count = keying.count else { return false }
    keying.count = nil
    if key.code == .escape { return true }
    let action = keymap.action(for: key, in: focus.context)
    // Whoever counts types letters; a digit and an arrow are a pane and a step in it.
    if let action, action.isCountable, count.alone == nil || key.text != nil {
      run(action, times: count.value)
      return true
    }
    // No number was meant: the digit does what it does alone, and the key comes after it.
    if let alone = count.alone {
      run(alone)
      press(key)
      return true
    }
    return false
  }

  private mutating func countOn(_ digit: Int, alone: Action?) {
    if var count = keying.count {
      count.value = min(Keying.Count.limit, count.value * 10 + digit)
      count.alone = nil
      keying.count = count
    } else {
      keying.count = Keying.Count(value: digit, alone: alone, since: now)
    }
  }

  private mutating func run(_ action: Action, times: Int) {
    noteUse(of: action)
    if focus == .timeline {
      scrub(action, count: times)
      return
    }
    switch action {
    case .up: move(focus, by: -times)
    case .down: move(focus, by: times)
    case .pageUp: move(focus, by: -pageLines * times)
    case .pageDown: move(focus, by: pageLines * times)
    case .first, .last:
      moveToEdge(isLast: false)
      move(focus, by: times - 1)
    case .next: for _ in 0..<min(times, Model.nextLimit) { goToNext() }
    case .customerBefore, .customerAfter:
      if let reason = action.disabled(in: self) {
        notice = .disabled(reason)
      } else {
        point(by: action == .customerBefore ? -times : times)
      }
    case .repeatLast:
      if let reason = action.disabled(in: self) {
        notice = .disabled(reason)
      } else {
        repeatLast(times: min(times, Model.repeatLimit))
      }
    default: run(action)
    }
  }

  /// Nobody skips more on purpose.
  private static let nextLimit = 100
  /// Each is a command to the desk.
  private static let repeatLimit = 100

  /// Does what a pause means: a digit alone is a pane, Ctrl-X alone shows what can follow.
  mutating func takePause() {
    guard let end = keying.pauseEndsAt, end <= now else { return }
    if keying.prefixedAt != nil {
      keying.prefixedAt = nil
      if popup == nil { popup = .whichKey(WhichKey()) }
    } else if let alone = keying.count?.alone {
      keying.count = nil
      run(alone)
    }
  }
}
