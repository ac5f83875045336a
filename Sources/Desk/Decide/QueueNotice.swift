/// What a customer is told when their session begins to wait for people.
struct QueueNotice: Equatable {
  let notice: Notice
  let text: String

  /// - Parameters:
  ///   - rules: of the queue it waits in; nil where the desk says nothing of it.
  ///   - soothes: whether an apology comes first, since it is the mood that calls people.
  ///   - opening: whether the session begins with the wait: nobody was spoken to before.
  /// - Returns: nil where nothing is to be said.
  init?(
    _ rules: QueueRules?, estimate: WaitEstimate?, soothes: Bool, opening: Bool, language: String?,
    at now: Timestamp
  ) {
    let isChinese = language == "zh"
    let apology = soothes ? (isChinese ? "非常抱歉给您带来不便。" : "I am sorry for the trouble. ") : ""
    if let rules, let hours = rules.hours, !hours.isOpen(at: now) {
      guard rules.afterHours.tells else { return nil }
      let opens = hours.nextOpening(from: now)
      let spoken = opens.flatMap { rules.callback(from: $0, at: now) }
      notice = spoken == nil ? .afterHours : .callback
      text =
        apology
        + (spoken?.text(isChinese: isChinese)
          ?? QueueNotice.away(
            opens.map { WallTime($0, now: now, in: hours.zone).text(isChinese: isChinese) },
            isChinese: isChinese))
      return
    }
    let standing = estimate.map { QueueNotice.standing($0, isChinese: isChinese) } ?? ""
    if opening {
      guard !standing.isEmpty else { return nil }
      notice = .position
      text = Notice.position.text(language: language) + standing
    } else {
      notice = .received
      text = apology + Notice.received.text(language: language) + standing
    }
  }

  /// What a customer is told whose wait grows longer than they were told.
  ///
  /// - Returns: nil where nothing can be said of the wait.
  init?(again estimate: WaitEstimate, language: String?) {
    let isChinese = Notice.language(of: language, in: []) == "zh"
    let standing = QueueNotice.standing(estimate, isChinese: isChinese)
    guard !standing.isEmpty else { return nil }
    notice = .position
    text =
      (isChinese ? "让您久等了，比之前说的要久一些。" : "Thank you for waiting; it takes longer than I said.")
      + standing
  }

  private static func away(_ opens: String?, isChinese: Bool) -> String {
    guard let opens else { return Notice.afterHours.text(language: isChinese ? "zh" : nil) }
    return isChinese
      ? "现在是非工作时间，人工客服将于\(opens) 上班，上班后会在这里回复您。"
      : "Our team is away until \(opens) and will answer you here when it is back."
  }

  /// ` You are number 3 in the queue; it usually takes 2 to 6 minutes.`; nothing where nothing is
  /// known.
  private static func standing(_ estimate: WaitEstimate, isChinese: Bool) -> String {
    var parts: [String] = []
    if estimate.ahead > 0 {
      parts.append(
        isChinese
          ? "您排在第 \(estimate.ahead + 1) 位" : "You are number \(estimate.ahead + 1) in the queue")
    }
    // Rounded outwards, so that what is said holds at least as often as what was computed.
    if let low = estimate.lowMs, let high = estimate.highMs {
      let (from, to) = (max(1, low / 60_000), max(1, (high + 59_999) / 60_000))
      let isOne = to <= from
      parts.append(
        isChinese
          ? (isOne ? "通常需等待约 \(to) 分钟" : "通常需等待 \(from) 到 \(to) 分钟")
          : (isOne
            ? "it usually takes about \(to) \(to == 1 ? "minute" : "minutes")"
            : "it usually takes \(from) to \(to) minutes"))
    }
    guard let first = parts.first else { return "" }
    if isChinese { return parts.joined(separator: "，") + "。" }
    let start = first.prefix(1).uppercased() + first.dropFirst()
    return " " + ([start] + parts.dropFirst()).joined(separator: "; ") + "."
  }
}

/// "Leave it, we answer by 15:00".
struct CallbackPromise: Equatable {
  let by: WallTime

  func text(isChinese: Bool) -> String {
    let by = by.text(isChinese: isChinese)
    return isChinese
      ? "现在是非工作时间。您可以先离开，我们最晚\(by) 在这里回复您。"
      : "Our team is away right now. You can leave it with us: we answer you here by \(by)."
  }
}

extension QueueRules {
  /// The promise to one who leaves the matter; nil where none is given.
  fileprivate func callback(from opens: Timestamp, at now: Timestamp) -> CallbackPromise? {
    guard afterHours.takesCallbacks, let hours, let firstResponseMs,
      let by = hours.moment(after: firstResponseMs, from: opens)
    else { return nil }
    // To the full minute, and never earlier than promised.
    let rounded = Timestamp(ms: (by.ms + 59_999) / 60_000 * 60_000)
    return CallbackPromise(by: WallTime(rounded, now: now, in: hours.zone))
  }
}
