public import Desk

/// Promised times, a change of the rules, and what other rules would have done.
extension Strings {
  /// A promised time by name.
  public func promise(_ promise: ServicePromise) -> String {
    switch promise {
    case .firstResponse: say("first response", "首次响应")
    case .nextResponse: say("next response", "后续响应")
    case .resolution: say("resolution", "解决")
    }
  }

  /// What a timer says of a session.
  public func waitsTooLong(_ name: String, _ step: PlannedStep) -> String {
    step.promise.map {
      step.kind == .soon
        ? say(
          "\(name): the time for the \(promise($0)) is nearly over.", "\(name)：\(promise($0))即将超时。")
        : say("\(name): the time for the \(promise($0)) is over.", "\(name)：\(promise($0))已超时。")
    } ?? say("\(name) still waits.", "\(name) 仍在等待。")
  }

  /// At most two digits after the point.
  func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return Int(exactly: rounded).map { "\($0)" } ?? "\(rounded)"
  }

  // MARK: Other rules

  public func goodPolicy(_ file: String) -> String {
    say("\(file): nothing is wrong with it.", "\(file)：没有问题。")
  }

  public var rulesStay: String {
    say(
      "The file is refused as a whole; the rules in force stay.", "整个文件被拒绝；现行规则不变。")
  }

  /// What became of a change of the rules; what is wrong comes first, since lines are short.
  public func rules(_ notice: RulesNotice) -> String {
    switch notice {
    case .adopted(let version, _, let restartFor):
      let keys = restartFor.joined(separator: ", ")
      return say("New rules \(version) are in force", "新规则 \(version) 已生效")
        + (keys.isEmpty
          ? say(".", "。") : say("; restart for \(keys).", "；\(keys) 需重启后生效。"))
    case .refused(let problem, let more):
      return say("Rules unchanged: \(problem)", "规则未变：\(problem)")
        + (more == 0 ? "" : say(" (and \(more) more)", "（另有 \(more) 处）"))
    }
  }

  public func noSuchFile(_ file: String) -> String {
    say("There is no file \(file).", "没有文件 \(file)。")
  }

  /// Such as `of 240 sessions: 17 more hand-offs, 4 fewer angry ends`.
  public func trialTotals(sessions: Int, moreHandOffs: Int, moreAngryEnds: Int) -> String {
    func english(_ count: Int, _ what: String) -> String {
      count == 0 ? "as many \(what)" : "\(abs(count)) \(count > 0 ? "more" : "fewer") \(what)"
    }
    func chinese(_ count: Int, _ what: String) -> String {
      count == 0 ? "\(what)不变" : "\(what)\(count > 0 ? "多" : "少") \(abs(count)) 次"
    }
    return say(
      "Of \(sessions) sessions: \(english(moreHandOffs, "hand-offs")), "
        + "\(english(moreAngryEnds, "angry ends")).",
      "共 \(sessions) 个会话：\(chinese(moreHandOffs, "转人工"))，\(chinese(moreAngryEnds, "愤怒收场"))。")
  }

  // MARK: Two sets of rules side by side

  public var noSplit: String {
    say("No other rules are on trial: config.json has no split.", "没有试行的规则：config.json 中没有 split。")
  }

  public func splitTotals(_ name: String, _ first: Int, _ second: Int) -> String {
    say(
      "\(name): \(first) sessions by the rules in force, \(second) by those on trial.",
      "\(name)：现行规则 \(first) 个会话，试行规则 \(second) 个。")
  }

  public func measure(_ measure: PolicyComparison.Measure) -> String {
    switch measure {
    case .handedOff: say("handed off", "转人工")
    case .angryEnd: say("angry end", "愤怒收场")
    case .solvedAlone: say("solved by the assistant", "助手独立解决")
    case .breached: say("promise broken", "超时")
    }
  }

  /// - Parameter probability: how often chance alone would differ as much; nil for too few.
  public func verdict(_ isSignificant: Bool, probability: Double?) -> String {
    guard let probability else { return say("too few to tell", "样本太少") }
    let text = "p = \(number(probability))"
    return isSignificant
      ? say("differs (\(text))", "有差异（\(text)）") : say("may be chance (\(text))", "可能是偶然（\(text)）")
  }

  public var trialOpening: String { say("from the start", "一开始") }
  public var trialNobody: String { say("nobody", "不转") }

  public func trialMore(_ count: Int) -> String {
    say("… and \(count) more.", "……另有 \(count) 个。")
  }
}
