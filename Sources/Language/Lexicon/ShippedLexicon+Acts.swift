extension ShippedLexicon {
  /// What customers do about goods that failed them, and ask for on any other day as well.
  static let acts = """
    # Returns, refunds, repairs
    [act 3 disappointed]
    want a refund, wanted a refund, asked for a refund, requested a refund, requesting a refund,
    had to return, have to return, had to send, returned mine, i returned, returned this, return them,
    returned them, will return, send them back, sending it back, sending them back, exchanged it,
    i'd rather, i would rather, would rather have,
    要求退款, 申请退款, 申请退货, 要求退货, 退货退款, 退货了, 退货中, 已经退货, 已退, 已退款, 退了货,
    拿去退, 拿去退货, 拿去退了, 想退货, 想退, 想退掉, 打算退货, 准备退, 返修了, 送修了, 送去修,
    拿去修, 拿去维修, 拿去修了, 送去维修, 维修了
    [act 2 disappointed]
    returned it, returning it, send it back, sent it back, sending back, take it back, return shipping,
    restocking fee, 已退货, 已经退了, 准备退货, 不要了, 不想要了
    [act 0.5]
    refund, money back, 退款, 退货, 退钱, 退单, 退订
    # Changes of mind and slips of one's own
    [act 2 disappointed]
    wrong address, typed the wrong, entered the wrong, chose the wrong, ordered the wrong,
    picked the wrong, 写错了, 写错, 填错了, 填错, 选错了, 选错, 下错了, 下错, 拍错了, 拍错, 买错了, 买错,
    地址错了, 电话错了
    [act 1]
    expired, 取消, 作废, 过期了, 过期, 快到期了, 还没, 不要, 不正确
    # Plain questions and requests that hold a word of blame
    [nothing]
    how long do i wait, how long do i have to wait, how long will i wait, how long is the wait,
    what hour, it come on, come on monday, come on tuesday, come on wednesday, come on thursday,
    come on friday, come on saturday, come on sunday, get out of the plan, get out of the contract,
    get out of an order, get out of my, what if i, help me decide, help me choose, help me pick,
    help me find, help me with, help me understand, can you help me, could you help me,
    please help me, i want my account, screw cap, ignore all, ignore previous,
    要多少, 差多少, 欠多少, 少买, 补差, 差额, 加急, 密码输了, 拿不准, 烘干吗, 拿来干嘛, 去掉毛巾, 太阳,
    讲个笑话, 讲笑话, 说个笑话, 一般得, 一般几, 一般两天, 一般三天, 一般四天, 一般五天, 一般七天,
    银行卡的, 礼品卡的, 会员卡的, 信用卡的, 是卡的, 麻烦把, 麻烦给, 麻烦查, 麻烦换, 麻烦催, 麻烦快,
    麻烦派, 麻烦改, 麻烦重, 麻烦周, 麻烦送, 麻烦开, 麻烦发, 麻烦尽, 麻烦先, 麻烦再, 麻烦告, 麻烦看,
    麻烦核, 麻烦处理, 麻烦联系, 麻烦安排, 麻烦转, 麻烦取消, 麻烦退, 麻烦派人
    """
}
