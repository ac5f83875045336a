import Desk
import Terminal

extension Model {
  /// The macro of a name: those of the keys file come first.
  func macro(named name: String) -> Macro? {
    settings.macros.first { $0.name == name }
  }

  // MARK: Recording

  /// Begins to record under a letter; without one it ends and keeps what was recorded.
  mutating func record(_ name: String) {
    guard !name.isEmpty, name != "stop" else {
      endRecording()
      return
    }
    guard Macro.isName(name), name.unicodeScalars.count == 1 else {
      return notice = .unknownArgument(.record, name)
    }
    if settings.macros.contains(where: { $0.name == name }), !recorded.contains(name) {
      return notice = .macroIsWritten(name)
    }
    keying.recording = Keying.Recording(name: name)
    notice = .recording(name)
  }

  private mutating func endRecording() {
    guard let recording = keying.recording else {
      return notice = .notRecording
    }
    keying.recording = nil
    guard !recording.steps.isEmpty else {
      return notice = .macroEmpty(recording.name)
    }
    settings.macros.removeAll { $0.name == recording.name }
    settings.macros.append(Macro(name: recording.name, steps: recording.steps))
    recorded.insert(recording.name)
    emit(.keepMacros(settings.macros.filter { recorded.contains($0.name) }))
    notice = .macroKept(recording.name, steps: recording.steps.count)
  }

  /// Adds a step to what is recorded; steps of a macro being played are not.
  mutating func record(_ step: Macro.Step) {
    guard keying.playing == nil, var recording = keying.recording,
      recording.steps.count < Macro.stepLimit
    else { return }
    if case .said(let directive) = step, directive.action.asks { return }
    recording.steps.append(step)
    keying.recording = recording
  }

  /// Records what an edit does to the reply.
  ///
  /// - Returns: false where it cannot be said again: only typing and Backspace can.
  mutating func record(_ edit: Editor.Edit) -> Bool {
    guard keying.playing == nil, var recording = keying.recording else { return true }
    let last = recording.steps.last
    switch (edit, last) {
    case (.insert(let text), .text(let before)?):
      recording.steps[recording.steps.count - 1] = .text(before + text)
    case (.insert(let text), _): recording.steps.append(.text(text))
    case (.deleteBackward, .text(let before)?):
      let left = String(before.dropLast())
      recording.steps.removeLast()
      if !left.isEmpty { recording.steps.append(.text(left)) }
    default: return false
    }
    keying.recording = recording
    return true
  }

  // MARK: Playing

  /// Does the steps of a macro one after the other; the first that is refused ends it.
  mutating func play(_ name: String) {
    let name = name == "@" ? keying.lastMacro ?? "" : name
    guard let macro = macro(named: name) else { return notice = .noMacro(name) }
    if keying.recording != nil { return notice = .notWhileRecording }
    keying.lastMacro = name
    keying.playing = Keying.Playing(macro: macro, session: subject?.id)
    advanceMacro()
  }

  private mutating func advanceMacro() {
    while let playing = keying.playing {
      guard playing.macro.steps.indices.contains(playing.index) else {
        keying.playing = nil
        notice = .macroDone(playing.macro.name, steps: playing.macro.steps.count)
        return
      }
      let step = playing.macro.steps[playing.index]
      if case .said(let directive) = step, directive.action == .canned, let open, open.canned == nil
      {
        keying.playing?.wait = .canned
        ask(.canned(open.id))
        return
      }
      keying.playing?.index += 1
      notice = nil
      keying.lastGiven = nil
      take(step)
      if popup != nil || notice?.isTrouble == true {
        popup = nil
        stopMacro()
        return
      }
      let session = subject?.id
      keying.playing?.session = session
      if let id = keying.lastGiven {
        keying.playing?.wait = .command(id)
        return
      }
    }
  }

  private mutating func take(_ step: Macro.Step) {
    switch step {
    case .said(let directive): run(directive, asks: false)
    case .text(let text):
      guard open != nil else { return notice = .disabled(.noSession) }
      focus(on: .composer)
      edit(.insert(text))
    }
  }

  /// Ends the macro at the step begun last; what it says is why.
  private mutating func stopMacro() {
    guard let playing = keying.playing else { return }
    keying.playing = nil
    let index = max(0, playing.index - 1)
    notice = .macroStopped(
      playing.macro.name, step: index + 1, playing.macro.steps[index].text, why: notice)
  }

  /// Goes on after what a step waited for.
  mutating func macroTook(_ outcome: CommandOutcome, id: Int) {
    guard let playing = keying.playing, playing.wait == .command(id) else { return }
    keying.playing?.wait = nil
    guard case .done = outcome else { return stopMacro() }
    goOn(with: playing)
  }

  mutating func macroTookCanned() {
    guard let playing = keying.playing, playing.wait == .canned else { return }
    keying.playing?.wait = nil
    goOn(with: playing)
  }

  /// The steps are for one session: where another came into their way, they end.
  private mutating func goOn(with playing: Keying.Playing) {
    let isLast = playing.index == playing.macro.steps.count
    if !isLast, subject?.id != playing.session {
      notice = nil
      stopMacro()
      return
    }
    advanceMacro()
  }

  /// A key ends what a macro has not yet done.
  mutating func interruptMacro() {
    guard keying.playing != nil else { return }
    stopMacro()
  }
}
