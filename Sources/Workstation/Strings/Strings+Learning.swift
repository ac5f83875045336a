/// What the commands of understanding and learning say to people.
extension Strings {
  // MARK: understand

  public var understandText: String { say("text", "文本") }
  public var understandLanguage: String { say("language", "语言") }
  public var understandIntent: String { say("intent", "意图") }
  public var understandOutOfScope: String { say("out of scope:", "超出范围：") }
  public var understandMovedBy: String { say("  moved by", "  依据") }
  public var understandRequest: String { say("request", "请求") }
  public var understandEntity: String { say("entity", "实体") }
  public var understandSensitive: String { say("(sensitive)", "（敏感）") }
  public var understandSentiment: String { say("sentiment", "情绪") }
  public var understandFlags: String { say("flags", "标记") }
  public var understandModels: String { say("models", "模型") }
  public var flagAsksForHuman: String { say("asks for a person", "要求人工") }
  public var flagThreat: String { say("threat", "威胁") }
  public var flagAbusive: String { say("abusive", "辱骂") }
  public var flagQuestion: String { say("question", "提问") }

  // MARK: train

  public var readingExamples: String { say("reading examples", "正在读取样本") }

  public func learningTwin(_ count: Int) -> String {
    say("learning without the held-back part: \(count) examples", "正在学习（不含留出部分）：\(count) 个样本")
  }

  public func measuring(_ count: Int) -> String {
    say("measuring on \(count) held-back examples", "正在用 \(count) 个留出样本测量")
  }

  public func learning(_ count: Int) -> String {
    say("learning from \(count) examples", "正在学习 \(count) 个样本")
  }

  public var writingModel: String { say("writing the model", "正在写入模型") }

  public func trained(_ version: String, own: Int, shipped: Int, labels: Int, _ seconds: String)
    -> String
  {
    say(
      "\(version): learned \(own) examples of the desk and \(shipped) shipped ones, "
        + "\(labels) labels, in \(seconds) s",
      "\(version)：学习了本工作台的 \(own) 个样本和 \(shipped) 个内置样本，共 \(labels) 个标签，用时 \(seconds) 秒")
  }

  /// A line of figures; `accuracy` and the others are finished numbers.
  public func figures(
    _ version: String, _ accuracy: String, right: Int, of count: Int, macroF1: String, ece: String
  ) -> String {
    say(
      "\(version): accuracy \(accuracy) (\(right) of \(count))  macro-F1 \(macroF1)  "
        + "calibration error \(ece)",
      "\(version)：准确率 \(accuracy)（\(count) 个中 \(right) 个正确）  宏平均 F1 \(macroF1)  校准误差 \(ece)")
  }

  public var heldBackNote: String {
    say(
      "measured on the held-back part by twins that did not learn it",
      "以下数字由未学习留出部分的孪生模型在留出部分上测得")
  }

  public var notMeasured: String {
    say(
      "too few examples were held back to measure the model", "留出的样本太少，无法测量模型")
  }

  public func unmeasured(_ count: Int) -> String {
    say(
      "\(count) held-back examples were left out: their labels have no other example",
      "有 \(count) 个留出样本未计入：其标签没有其他样本")
  }

  public func overruled(_ count: Int) -> String {
    say(
      "\(count) shipped examples were left out: the desk labels the same texts itself",
      "有 \(count) 个内置样本被略去：本工作台已自行标注相同文本")
  }

  public func inUse(_ version: String) -> String {
    say("\(version) is in use from now on", "现在开始使用 \(version)")
  }

  public func notInUse(_ version: String) -> String {
    say(
      "\(version) is not in use yet; `tandem models promote \(version)` makes it so",
      "\(version) 尚未启用；用 `tandem models promote \(version)` 启用")
  }

  public func confusion(right: String, given: String, _ count: Int) -> String {
    say("\(count)  \(right) taken for \(given)", "\(count)  \(right) 被误认为 \(given)")
  }

  public var noConfusion: String { say("no label was taken for another", "没有标签被混淆") }

  // MARK: models

  public var shippedModel: String { say("shipped", "内置") }

  public func modelSource(own: Int, shipped: Int, labels: Int) -> String {
    say(
      "\(own) own + \(shipped) shipped examples, \(labels) labels",
      "\(own) 个自有 + \(shipped) 个内置样本，\(labels) 个标签")
  }

  public func trainedReplies(
    _ version: String, pairs: Int, dialogues: Int, kept: Int, _ seconds: String
  ) -> String {
    say(
      "\(version): learned from \(pairs) replies in \(dialogues) dialogues, \(kept) kept to offer, "
        + "\(seconds) s",
      "\(version)：从 \(dialogues) 段对话的 \(pairs) 条回复中学习，保留 \(kept) 条可供推荐，\(seconds) 秒")
  }

  public func trainedRetrieval(
    _ version: String, questions: Int, asked: Int, own: Int, _ seconds: String
  ) -> String {
    say(
      "\(version): learned from \(questions) questions (\(asked) asked and answered here, \(own) from "
        + "the articles), \(seconds) s",
      "\(version)：从 \(questions) 个问题中学习（\(asked) 个在此问答，\(own) 个来自知识条目），\(seconds) 秒")
  }

  public func replySource(pairs: Int) -> String {
    say("from \(pairs) replies", "来自 \(pairs) 条回复")
  }

  public func retrievalSource(questions: Int) -> String {
    say("from \(questions) questions", "来自 \(questions) 个问题")
  }

  public func repliesSince(_ taken: Int, waiting: Int) -> String {
    say(
      (taken == 1 ? "1 reply sent since is" : "\(taken) replies sent since are") + " taken in"
        + (waiting > 0 ? "; waiting for the next training: \(waiting)" : ""),
      "此后发送的 \(taken) 条回复已计入" + (waiting > 0 ? "；\(waiting) 条等待下次训练" : ""))
  }

  public func corrections(_ taken: Int, waiting: Int) -> String {
    say(
      (taken == 1 ? "1 label given since is" : "\(taken) labels given since are") + " taken in"
        + (waiting > 0 ? "; waiting for the next training: \(waiting)" : ""),
      "此后给出的 \(taken) 个标签已计入" + (waiting > 0 ? "；\(waiting) 个等待下次训练" : ""))
  }

  public func newExamples(_ new: Int, of all: Int, _ task: String) -> String {
    say(
      "\(new) of the desk's \(all) examples came after the training; `tandem train \(task)` learns them",
      "本工作台 \(all) 个样本中有 \(new) 个晚于训练；用 `tandem train \(task)` 学习它们")
  }

  /// The arithmetic of drift; all figures are finished numbers.
  public func drift(
    isNoted: Bool, messages: Int, least: Int, known: String, trained: String, deviation: String,
    distance: String, limit: String, outOfScope: String, confidence: String
  ) -> String {
    let verdict =
      messages < least
      ? say("not judged before \(least) messages", "不足 \(least) 条消息，暂不判断")
      : isNoted
        ? say(
          "the messages drift from the training (label some, train again)",
          "消息已偏离训练样本（请标注一些并重新训练）")
        : say("no drift", "无漂移")
    return say("drift: ", "漂移：") + verdict
      + say(
        ": of the last \(messages) messages the model knows \(known) of the features; at the training "
          + "\(trained) ± \(deviation); distance (\(trained) − \(known)) / \(deviation) = \(distance), "
          + "noted from \(limit); out of scope \(outOfScope), mean confidence \(confidence)",
        "：最近 \(messages) 条消息中模型认识 \(known) 的特征；训练时为 \(trained) ± \(deviation)；"
          + "距离（\(trained) − \(known)）/ \(deviation) = \(distance)，达到 \(limit) 即提示；"
          + "超出范围 \(outOfScope)，平均置信度 \(confidence)")
  }

  public func compared(onlyFirst: Int, onlySecond: Int, chance: String, isClear: Bool) -> String {
    say(
      "right only in the first: \(onlyFirst), only in the second: \(onlySecond); so uneven a count "
        + "has a chance of \(chance) between equals: "
        + (isClear ? "a clear difference" : "no clear difference"),
      "仅前者正确：\(onlyFirst)，仅后者正确：\(onlySecond)；若两者相当，出现如此差距的概率为 \(chance)："
        + (isClear ? "差异明显" : "差异不明显"))
  }

  public func comparedOn(_ count: Int, newer: Int) -> String {
    say(
      "on \(count) examples that neither has learned (\(newer) newer than both)",
      "基于双方都未学习的 \(count) 个样本（其中 \(newer) 个晚于双方）")
  }

  public func rightFirst(_ version: String, _ right: Int, of count: Int) -> String {
    say(
      "\(version): the right one first \(right) of \(count)", "\(version)：首位正确 \(right)/\(count)")
  }

  // MARK: label

  public var nothingToLabel: String {
    say("There is nothing to label: no message is in doubt.", "没有需要标注的消息。")
  }

  public func labelPrompt(_ choices: Int) -> String {
    choices > 0
      ? say("1-\(choices), a label, s skip, q quit: ", "1-\(choices)、标签名、s 跳过、q 退出：")
      : say("a label for all of them, s skip, q quit: ", "为这些消息命名标签、s 跳过、q 退出：")
  }

  public func labelNearest(_ label: String, _ nearest: String) -> String {
    say(
      "\(label) is a new label; did you mean \(nearest)? y = \(nearest), n = the new one: ",
      "\(label) 是新标签；是否指 \(nearest)？y = \(nearest)，n = 新标签：")
  }

  public func cluster(_ count: Int, _ words: String) -> String {
    say("\(count) messages that fit no intent: \(words)", "\(count) 条不符合任何意图的消息：\(words)")
  }

  public func labelled(_ count: Int, new: Int) -> String {
    say(
      (count == 1 ? "1 label" : "\(count) labels") + " recorded"
        + (new > 0 ? ", \(new) of them with labels the model learns at the next training" : ""),
      "已记录 \(count) 个标签" + (new > 0 ? "，其中 \(new) 个的标签将在下次训练时学习" : ""))
  }
}
