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
    let (after, _) = model.read("88231", previous: [-0.9, -0.8])
    #expect(alone.polarity == 0)
    #expect(after.polarity < alone.polarity)
    #expect(model.read("这个怎么用", previous: [-0.9, -0.9]).0.polarity >= -0.4)
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

  @Test func theLexiconsAreLargeEnoughToMeanSomething() {
    #expect(model.phraseCount > 2_000)
  }
}
