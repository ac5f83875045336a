import Testing

@testable import Language

@Suite struct SentimentTests {
  private let model = SentimentModel.shipped

  @Test(arguments: [
    "thank you so much, this is perfect", "I love it, great service!", "非常满意，下次还来", "味道不错，送餐也快",
    "谢谢，问题解决了", "not bad at all", "👍👍", "太好了！", "质量很好，推荐",
  ])
  func praiseIsPositive(text: String) {
    let (sentiment, _) = model.read(text)
    #expect(sentiment.tone == .positive, "\(sentiment)")
    #expect(sentiment.emotion == .satisfied)
  }

  @Test(arguments: [
    "this is terrible, worst service ever", "not good", "I am very disappointed", "三天了还没发货！",
    "太差了，再也不买了", "不好吃", "垃圾客服", "still waiting, nobody answers", "😡", "great, just great",
    "你们真行，呵呵", "thanks for nothing", "一点都不好用", "I don't like waiting for hours",
    "GREAT, my package is lost AGAIN, thanks for nothing",
  ])
  func blameIsNegative(text: String) {
    let (sentiment, _) = model.read(text)
    #expect(sentiment.tone == .negative, "\(sentiment)")
  }

  @Test(arguments: [
    "hello", "你好", "what are your opening hours?", "请问几点下班", "good morning", "88231",
    "I would like to change my address", "发什么快递", "有优惠吗", "", "好", "好，可以帮我改地址吗",
    "我要退货", "没了", "is there anything good for a present?",
  ])
  func plainTalkIsNeutralAndCalm(text: String) {
    let (sentiment, _) = model.read(text)
    #expect(sentiment.tone == .neutral, "\(sentiment)")
    #expect(sentiment.emotion == .calm)
  }

  @Test(arguments: [
    ("I am so confused, what do you mean", Emotion.confused), ("看不懂，什么意思", .confused),
    ("I'm worried, it's urgent", .anxious), ("很着急，怎么办", .anxious),
    ("disappointed", .disappointed), ("太失望了", .disappointed),
    ("still waiting, nobody answers", .frustrated), ("打不通，没人理我", .frustrated),
    ("this is outrageous, you liars", .angry), ("骗子，气死我了", .angry),
  ])
  func theEmotionIsTheStrongestCues(text: String, emotion: Emotion) {
    #expect(model.read(text).0.emotion == emotion)
  }

  @Test func degreeNegationAndLoudnessMoveThePolarity() {
    func polarity(_ text: String) -> Double { model.read(text).0.polarity }
    #expect(polarity("very bad") < polarity("bad"))
    #expect(polarity("a bit slow") > polarity("slow"))
    #expect(polarity("bad!!!") < polarity("bad"))
    #expect(polarity("soooo bad") < polarity("bad"))
    #expect(polarity("非常慢") < polarity("慢"))
    #expect(polarity("好慢") < 0)
    #expect(polarity("没了 谢谢") > 0)
    #expect(polarity("please send the invoice to my office, thanks") < polarity("thanks"))
    #expect(polarity("not bad") > 0)
    #expect(polarity("不错") > 0)
    #expect(polarity("不满意") < 0)
    #expect(polarity("nice shop but terrible service") < 0)
    #expect(polarity("terrible service but nice shop") > polarity("nice shop but terrible service"))
  }

  @Test func earlierTurnsColourAWeakMessage() {
    let (alone, _) = model.read("88231")
    let after = alone.after([-0.9, -0.8])
    #expect(alone.polarity == 0)
    #expect(after.polarity < alone.polarity)
    #expect(model.read("这个怎么用").0.after([-0.9, -0.9]).polarity >= -0.4)
  }

  @Test func theCuesAreTheCustomersOwnWords() {
    let (sentiment, _) = model.read("This is TERRIBLE and the 快递 is 太慢了")
    #expect(sentiment.movedBy.map(\.text).contains("TERRIBLE"))
    #expect(sentiment.movedBy.map(\.text).contains("太慢了"))
    #expect(sentiment.movedBy.allSatisfy { $0.weight < 0 })
  }

  @Test(arguments: [
    ("转人工", true), ("I want to speak to a real person", true), ("有没有活人", true),
    ("get me your manager", true), ("where is my order", false), ("我的订单呢", false),
    ("扫地机器人多少钱", false), ("周日下午有人在吗", false), ("有人吗", false), ("有没有人管", true),
  ])
  func askingForAHumanIsFlagged(text: String, asks: Bool) {
    #expect(model.read(text).1.asksForHuman == asks)
  }

  @Test(arguments: [
    ("我要打12315投诉你们", true), ("I will call my lawyer", true),
    ("cancel my account right now", true), ("我要给差评", true), ("order 1231567 please", false),
    ("hello", false),
  ])
  func threatsAreFlagged(text: String, isThreat: Bool) {
    #expect(model.read(text).1.isThreat == isThreat)
  }

  @Test func insultsAndQuestionsAreFlagged() {
    #expect(model.read("你们都是傻逼").1.isAbusive)
    #expect(model.read("you idiots").1.isAbusive)
    #expect(!model.read("the class was good").1.isAbusive)
    #expect(model.read("when will it arrive").1.isQuestion)
    #expect(model.read("什么时候到").1.isQuestion)
    #expect(!model.read("it arrived").1.isQuestion)
  }

  @Test(arguments: [
    ("hello, where is my parcel?", Emotion.calm), ("我想问一下运费", .calm),
    ("lovely, thank you so much!", .satisfied), ("太好了，谢谢你", .satisfied),
    ("I don't understand, what do you mean?", .confused), ("没看懂，什么意思", .confused),
    ("I'm really worried, I need it urgently", .anxious), ("很担心，来不及了怎么办", .anxious),
    ("so disappointed with the quality", .disappointed), ("很失望，不值这个价", .disappointed),
    ("this is the third time, still waiting", .frustrated), ("打不通，一直没人理", .frustrated),
    ("you thieves, this is outrageous!!", .angry), ("骗子！太过分了！", .angry),
  ])
  func everyEmotionIsReadInBothLanguages(text: String, emotion: Emotion) {
    let sentiment = model.read(text).0
    #expect(sentiment.emotion == emotion, "\(sentiment)")
  }

  @Test(arguments: [
    "the battery died after two weeks", "do not buy this", "the plot is dull and predictable",
    "feels cheap and broke within a month", "房间陈旧，隔音很差", "印刷模糊，错别字太多", "屏幕有划痕，客服不理",
    "save your money", "不推荐购买",
  ])
  func reviewsThatBlameAreNegative(text: String) {
    #expect(model.read(text).0.tone == .negative)
  }

  @Test(arguments: [
    "a gripping and beautifully acted film", "battery lasts all day, easy to set up",
    "could not be happier with it", "房间干净整洁，早餐丰富", "内容生动，孩子爱不释手", "物流很快，包装完好",
    "没有什么缺点，性价比很高",
  ])
  func reviewsThatPraiseArePositive(text: String) {
    #expect(model.read(text).0.tone == .positive)
  }

  @Test func whatIsGrantedWeighsLessThanWhatItIsSetAgainst() {
    func polarity(_ text: String) -> Double { model.read(text).0.polarity }
    #expect(polarity("although the case is ugly, the sound is good") > 0)
    #expect(polarity("although the sound is good, the case is ugly") < 0)
    #expect(polarity("虽然有点贵，质量很好") > polarity("有点贵，质量很好"))
    #expect(polarity("the only complaint: it is slow, works well") > polarity("slow, works well"))
  }

  @Test func whoSumsUpMeansIt() {
    func polarity(_ text: String) -> Double { model.read(text).0.polarity }
    #expect(polarity("nice screen. overall disappointing") < polarity("nice screen. disappointing"))
    #expect(polarity("屏幕不错，总体来说很失望") < polarity("屏幕不错，很失望"))
  }

  @Test(arguments: [
    "I can't recommend this", "it fails to be funny", "it is hard to enjoy", "isn't nearly as good",
    "not one interesting moment", "the sound lacks any clarity",
  ])
  func whatFailsAtTheGoodIsBlame(text: String) {
    #expect(model.read(text).0.polarity < 0)
  }

  @Test func whatFailsIsNoBetterForTheBad() {
    #expect(model.read("they cannot fix this terrible problem").0.tone == .negative)
    #expect(model.read("you can't go wrong with it").0.tone == .positive)
    #expect(model.read("he'll bring it on Monday").0.polarity == 0)
  }

  @Test func darkMoodsOfAStoryAreNotTheReaders() {
    func polarity(_ text: String) -> Double { model.read(text).0.polarity }
    #expect(polarity("a sad and brutal film, brilliantly acted") > 0)
    #expect(polarity("this novel tells of grief and despair") > polarity("grief and despair"))
    #expect(polarity("小说写尽了孤独和绝望，非常精彩") > 0.5)
    #expect(model.read("the film is dull and badly acted").0.tone == .negative)
  }

  @Test func howALongerTextBeginsAndEndsWeighsMore() {
    let middle =
      "The box has two doors, and the lid is made of steel and painted in a light grey tone"
    let praised = model.read("\(middle). The hinge is flimsy. It was on a table. It is great.").0
    let blamed = model.read("\(middle). The hinge is great. It was on a table. It is flimsy.").0
    #expect(praised.polarity > blamed.polarity)
    #expect(blamed.polarity < 0)
  }

  @Test(arguments: ["没见过这么差的酒店", "真不是一般的难吃", "I have never been so disappointed"])
  func someDenialsMakeBlameStronger(text: String) {
    #expect(model.read(text).0.tone == .negative)
  }

  @Test func aDenialTipsTheScales() {
    let read = model.read("the remote does not open that door")
    #expect(read.0.polarity < 0 && read.0.tone == .neutral)
  }

  @Test func wordsThatHoldACharacterOfBlameMeanSomethingElse() {
    #expect(model.read("操作系统和拖鞋").0.polarity == 0)
    #expect(model.read("感觉不错").0.tone == .positive)
    #expect(model.read("来了一份鱼香肉丝和地三鲜").0.polarity == 0)
  }

  @Test(arguments: [
    "waste of money", "stopped working after a week", "I wish I had bought the other one",
    "would not buy again", "went straight in the bin", "expected more for the price",
    "not the quality I paid for", "再也不会买了", "不值这个价", "没有想象的好", "用了两天就坏了", "不如实体店", "性价比太低",
  ])
  func whoRegretsIsDispleased(text: String) {
    #expect(model.read(text).0.tone == .negative)
  }

  @Test(arguments: [
    "would buy again", "worth every penny", "do yourself a favor and get one",
    "better than expected", "I can't praise it enough", "couldn't be easier to use", "超出预期",
    "物超所值", "推荐购买", "没有让我失望", "值得入手", "回购多次", "比想象中的好", "给五星",
  ])
  func whoWouldBuyAgainIsPleased(text: String) {
    #expect(model.read(text).0.tone == .positive)
  }

  @Test(arguments: [
    "How long does a refund take? 退款多久到账", "How long does a refund take?", "退款多久到账",
    "怎么申请退货", "I want a refund", "我想退货", "帮我申请退款", "Can I send it back if I change my mind?",
    "已退款了吗", "下单多久之内可以取消", "i typed the wrong house number", "收货电话号码写错了，帮我改一下",
    "积分快到期了吗", "who pays for return shipping", "i'd rather have the blue one",
    "And how long do I wait for my money afterwards?", "麻烦查下我快递的位置", "这个要多少钱",
    "could it come on friday afternoon instead", "hey, can you help me", "快递一般得几天",
  ])
  func plainBusinessIsNeutral(text: String) {
    #expect(model.read(text).0.tone == .neutral)
  }

  @Test(arguments: [
    "Useless, I returned it.", "质量太差了，已经退货", "What a joke. I want a refund.", "太慢了，取消吧",
  ])
  func aReturnBesideBlameIsBlame(text: String) {
    let blame = String(text.unicodeScalars.prefix { $0 != "," && $0 != "，" && $0 != "." })
    #expect(model.read(text).0.polarity < model.read(blame).0.polarity)
  }

  @Test func aReturnThatIsToldTipsTheScales() {
    #expect(model.read("收到就申请退货了").0.polarity < 0)
    #expect(model.read("已经退货了").0.polarity < 0)
  }

  @Test func leaningsTipTheScalesAndNoMore() {
    let read = model.read("they told me to send it back after two months and then nothing")
    #expect(read.0.polarity < 0)
    let many = model.read(String(repeating: "only after months, ", count: 200)).0
    #expect(many.tone == .neutral)
  }

  @Test func turnsBeforeColourAMessage() {
    let angry = [
      EarlierTurn(.customer, "this is outrageous, you liars"), EarlierTurn(.desk, "Sorry."),
    ]
    #expect(model.read("88231", after: angry).0.polarity < 0)
    #expect(model.read("88231", after: []).0.polarity == 0)
  }

  @Test func aDeskAddsItsOwnWords() throws {
    let table = """
      # what our customers say
      [bad 2 frustrated]
      glorping, 嗝儿屁
      [good 2]
      zing~
      """
    let own = try model.extended(by: table, version: "own")
    #expect(own.read("it keeps glorping").0.emotion == .frustrated)
    #expect(own.read("嗝儿屁了").0.tone == .negative)
    #expect(own.read("it zinged").0.tone == .positive)
    #expect(model.read("it keeps glorping").0.tone == .neutral)
  }

  @Test(arguments: [
    ("word", 1, LexiconError.Code.noHeading), ("\n[bad x]\nword", 2, .unknownHeading("bad x")),
    ("[nice 2]\nword", 1, .unknownHeading("nice 2")),
    ("# note\n[bad 2 blue]", 2, .unknownHeading("bad 2 blue")),
    ("[bad 99]", 1, .unknownHeading("bad 99")),
  ])
  func aTableThatCannotBeReadNamesItsLine(table: String, line: Int, code: LexiconError.Code) {
    #expect(throws: LexiconError(code: code, line: line)) {
      try model.extended(by: table, version: "own")
    }
  }

  @Test(arguments: [
    "", " ", "😡", "！？", String(repeating: "a", count: 32_768),
    String(repeating: "差", count: 10_000), String(repeating: "not ", count: 8_000), "\u{0}\u{1B}",
    "a好b坏c", String(repeating: "非常", count: 5_000) + "好",
  ])
  func anyMessageHasADefinedMood(text: String) {
    let sentiment = model.read(text).0.after([-1, 1, 0])
    #expect((-1...1).contains(sentiment.polarity) && (0...1).contains(sentiment.confidence))
  }

  @Test func theLexiconsAreLargeEnoughToMeanSomething() {
    #expect(model.phraseCount > 10_000)
  }
}
