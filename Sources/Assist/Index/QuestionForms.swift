import Language

/// What answers to a kind of question mostly hold: "how long" is answered in days or hours,
/// "can I" by yes or no.
///
/// Common to all desks; what a desk's own answers say is learned (`LearnedRetrieval`).
enum QuestionForms {
  private struct Form {
    var signs: PhraseSet
    /// The hashes of the words that its answers hold.
    var answers: [UInt64]

    init(_ signs: String, _ answers: String) {
      self.signs = PhraseSet(QuestionForms.parts(signs))
      self.answers = QuestionForms.parts(answers).compactMap { word in
        // Of 小时 the pair, of 天 the character.
        TermReader.terms(of: word, limit: 3).max { !$0.isPair && $1.isPair }?.hash
      }
    }
  }

  /// The words that an answer to `question` may hold, by their hashes.
  static func answers(to question: String) -> [UInt64] {
    let wording = Wording(question)
    return forms.flatMap { wording.holds($0.signs) ? $0.answers : [] }
  }

  private static func parts(_ list: String) -> [String] {
    list.split(separator: ",").map {
      String($0.drop { $0.isWhitespace })
    }
  }

  private static let forms = [
    Form(
      """
      can i, can we, could i, may i, do i, do we, do you, does it, does the, is it, is the, is there,
      are there, are you, will i, will it, will the, should i, have to, am i
      """, "yes, no"),
    Form(
      "how long, how soon, how many days, how often, when, what time, 多久, 多长时间, 几天, 什么时候, 何时, 几点",
      """
      day, hour, week, month, year, minute, immediately, within, once, 天, 小时, 分钟, 工作日, 之内, 立即
      """),
    Form(
      "how much, what does, cost, costs, charge, charges, fee, fees, 多少钱, 费用, 收费, 价格",
      "free, per, charge, amount, 免费, 元"),
    Form(
      "where, whom, how to contact, how can i contact, 哪里, 哪儿, 在哪",
      "visit, website, address, call, page, branch, 网站, 页面, 地址, 拨打"),
    Form("who, eligible, eligibility, 谁, 哪些人, 条件", "anyone, person, individual, age, must, 年满"),
    Form(
      "what is, what are, what does, whats, mean, meant, 是什么, 什么是, 什么意思",
      "is, means, refer, defined, 是指, 指的"),
    Form(
      """
      how do, how can, how to, how does, how should, procedure, process, steps, 怎么, 如何, 怎样
      """,
      """
      click, visit, log, login, call, select, please, step, submit, enter, following, choose, open,
      点击, 选择, 进入, 输入, 登录, 打开
      """),
    Form("why, how come, 为什么, 为何", "because, due, reason, since, 因为, 由于"),
  ]
}

extension TermReader.Term {
  fileprivate var isPair: Bool { kind == .hanBigram }
}
