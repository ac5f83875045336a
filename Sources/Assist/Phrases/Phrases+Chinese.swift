extension Phrases {
  static let chinese = Phrases(
    apology: "给您添麻烦了，非常抱歉。",
    greeting: "您好！请问有什么可以帮您？",
    welcome: "不客气！请问还有其他可以帮您的吗？",
    goodbye: "感谢您的咨询，再见！",
    acknowledgement: "好的。请问还有其他可以帮您的吗？",
    offerOfPerson: "（目前可以用中文或英文回答；如需人工客服，请直接告诉我。）",
    whichTopic: { "请问您想了解的是“\($0)”还是“\($1)”？" },
    isItAbout: { "请问您想了解的是“\($0)”吗？" },
    moreDetails: "可以再说具体一点吗？比如遇到了什么问题、希望怎么处理。",
    orderNumberPlease: "麻烦提供一下订单号，好吗？",
    unknownOrder: { "在您的账户下没有找到订单\($0)，麻烦核对一下订单号。" },
    whichOrder: { "请问是哪一个订单：\($0.joined(separator: "、"))？" },
    scope: "我可以解答订单、配送、退换货、支付和账户方面的问题，请问您想了解什么？",
    orderStatus: [
      "pending": "还没有付款", "paid": "已付款，正在备货", "processing": "正在备货",
      "packed": "已打包，等待发出", "shipped": "已发货", "in transit": "正在运输途中",
      "out for delivery": "正在派送", "delayed": "有延误", "delivered": "显示已签收",
      "returned": "显示已退货", "refunded": "显示已退款", "cancelled": "已取消",
      "canceled": "已取消", "lost": "显示丢失",
    ],
    order: { "订单\($0)\($1)。" },
    eta: { "预计\($0)送达。" },
    tracking: { "运单号是\($0)。" },
    apologySigns: ["抱歉", "对不起", "不好意思", "歉意"])
}
