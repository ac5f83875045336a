import Desk
import Language

extension World {
  static let wang = SessionID(101)
  static let zhang = SessionID(102)
  static let chen = SessionID(103)
  static let tom = SessionID(104)
  static let liu = SessionID(105)
  static let ada = SessionID(106)

  /// Six sessions of every kind; `wang` is the viewer's own.
  static let busy: World = {
    var world = World()
    let zhang = row(
      102, "张伟", owner: .queue("general"), need: .waiting, mood: -0.3, since: 190,
      preview: "我要找人工客服", escalation: .customerRequest)
    let zhao = row(
      107, "Zhao Min", owner: .queue("general"), need: .waiting, tier: .gold, mood: -0.7,
      emotion: .angry, since: 85, preview: "This is the third time!", escalation: .negativeEmotion)
    var wang = row(
      101, "王芳", owner: .agent("lina"), need: .unanswered, tier: .vip, mood: -0.65,
      emotion: .angry, since: 45, epoch: 3, preview: "那到底什么时候能发？")
    wang.lastMessageSeq = 123
    world.rows = [
      zhang, zhao, wang,
      row(
        103, "陈晨", owner: .assistant, need: .souring, mood: -0.3, emotion: .confused,
        preview: "还是不行"),
      row(104, "Tom Harding-Wellesley", owner: .agent("zhangq"), need: .attended, mood: 0.4),
      row(105, "刘洋", owner: .assistant, need: .assistant, preview: "谢谢"),
      row(
        106, "Ada Quill", owner: .agent("lina"), need: .snoozed, status: .snoozed,
        preview: "I will send the photo tomorrow"),
    ]
    world.queue = [
      QueueRow(
        session: zhang, terms: [PriorityTerm(.waiting, 3.2), PriorityTerm(.asked, 2)],
        words: "我要找人工客服"),
      QueueRow(
        session: zhao,
        terms: [PriorityTerm(.waiting, 1.4), PriorityTerm(.angry, 10), PriorityTerm(.gold, 3)],
        words: nil),
    ]
    world.counts = DeskCounts(mine: 2, waiting: 2, breached: 1, open: 7, assistant: 2)
    world.transcripts[World.wang] = wangTranscript
    world.transcripts[World.zhang] = [
      says(110, 260, "发票什么时候开"),
      answers(
        111, 250, .assistant, "电子发票在签收后 24 小时内发送到您的邮箱。",
        citations: [Citation(article: "FAQ-7", title: "发票")]),
      says(112, 195, "我要找人工客服"),
      TranscriptEntry(
        seq: 113, at: ago(190),
        content: .ownerChanged(
          by: .assistant,
          OwnerChanged(
            .escalate, from: .assistant, to: .queue("general"), reason: .customerRequest,
            words: "我要找人工客服"))),
    ]
    world.details[World.zhang] = SessionDetails(
      row: zhang,
      packet: HandOffPacket(
        why: .customerRequest, words: "我要找人工客服", summary: [SaidLine(.customer, "发票什么时候开")],
        slots: ["order": "90017"], unansweredQuestion: "我要找人工客服", promises: [],
        trajectory: [0, -0.3]),
      trajectory: [0, -0.3], instruction: nil, drafts: [], viewers: [])
    let packet = HandOffPacket(
      why: .negativeEmotion, words: "再不发我就投诉了",
      summary: [
        SaidLine(.customer, "我的订单 88231 三天了还没发货！"), SaidLine(.assistant, "正在为您核实物流。"),
      ],
      slots: ["order": "88231"], unansweredQuestion: "那到底什么时候能发？",
      promises: ["今天内给您答复"], trajectory: [0, -0.3, -0.7])
    world.details[World.wang] = SessionDetails(
      row: wang, packet: packet, trajectory: [0, -0.3, -0.7], instruction: nil, drafts: [],
      viewers: ["zhangq"])
    world.suggestions[World.wang] = [
      Suggestion(
        source: .knowledge, score: 0.92,
        text: "非常抱歉让您久等，订单 88231 预计今晚 20:00 前从仓库 A 发出，发出后我会第一时间把运单号发给您。",
        citations: [Citation(article: "FAQ-12", title: "发货延迟")]),
      Suggestion(source: .canned, score: 0.81, text: "为表歉意，可为您申请 20 元优惠券。"),
      Suggestion(source: .memory, score: 0.34, text: "请稍等，我查一下。"),
    ]
    world.profiles["C101"] = Profile(
      customer: Customer(
        id: "C101", name: "王芳", tier: .vip, tags: ["易碎品", "夜间来电"], locale: "zh-CN",
        contacts: [ContactPoint(kind: .phone, value: "138 0013 8000")], notes: "喜欢被称呼王女士",
        since: "2019-03"),
      orders: [
        Order(
          id: "88231", customer: "C101", status: "delayed", placedAt: ago(3 * 86_400),
          items: [OrderItem(name: "青瓷茶具", quantity: 1)], totalMinor: 124_850,
          currency: "CNY", tracking: "SF1300000001")
      ],
      tickets: [
        Ticket(
          id: "T-19", customer: "C101", subject: "杯子破损", status: "closed",
          openedAt: ago(40 * 86_400))
      ], pastSessions: [])
    world.readMarks = [World.wang: 121]
    return world
  }()

  private static let wangTranscript: [TranscriptEntry] = [
    says(110, 260, "我的订单 88231 三天了还没发货！"),
    answers(112, 240, .assistant, "您好，正在为您核实物流，请稍候。"),
    says(114, 200, "再不发我就投诉了"),
    TranscriptEntry(
      seq: 116, at: ago(199),
      content: .ownerChanged(
        by: .assistant,
        OwnerChanged(
          .escalate, from: .assistant, to: .queue("general"), reason: .negativeEmotion,
          words: "再不发我就投诉了"))),
    TranscriptEntry(
      seq: 118, at: ago(120),
      content: .ownerChanged(
        by: .agent("lina"), OwnerChanged(.takeOver, from: .queue("general"), to: .agent("lina")))),
    answers(119, 110, .agent("lina"), "王女士您好，我马上为您核实物流。"),
    TranscriptEntry(
      seq: 121, at: ago(90),
      content: .note(author: "zhouj", text: "仓库 A 缺货，今晚补货")),
    says(123, 45, "那到底什么时候能发？😡"),
  ]
}
