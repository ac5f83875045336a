/// Words of both languages that mean the same thing at a service desk.
///
/// A concept found in a message is one more feature beside its words, so that an example with
/// "parcel" also teaches "package" and 快递, and English and Chinese examples teach each other.
struct Concepts: Sendable {
  static let shipped = Concepts(table: ShippedConcepts.table)

  let trie: PhraseTrie
  /// The features of the concepts, by the value a hit carries.
  let features: [UInt32]

  /// Reads a plain table: a heading `[concept]`, then phrases parted by commas.
  init(table: String) {
    var trie = PhraseTrie(expectedScalars: table.utf8.count / 2)
    var features: [UInt32] = []
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "[") {
        features.append(Self.feature(line))
        continue
      }
      precondition(!features.isEmpty, "a concept table starts with a heading")
      for phrase in line.split(separator: UInt8(ascii: ",")) {
        trie.add(Substring(phrase.drop { $0 == 0x20 }), value: features.count - 1)
      }
    }
    self.trie = trie
    self.features = features
  }

  private static func feature(_ heading: Substring.UTF8View) -> UInt32 {
    heading.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}

/// The concepts that come with the product.
enum ShippedConcepts {
  static let table = """
    [order]
    order, orders, ordered, purchase, purchased, bought, 订单, 下单, 下的单, 那单, 这单, 一单, 单子, 买的
    [parcel]
    package, packages, parcel, parcels, shipment, delivery, deliveries, 快递, 包裹, 物流, 件, 货
    [ship]
    ship, shipped, shipping, ships, dispatch, dispatched, send, sent, 发货, 发了, 寄, 寄出, 配送, 派送, 送货
    [courier]
    courier, driver, carrier, delivery man, delivery guy, postman, mailman, fedex, ups, dhl, usps, 快递员, 快递小哥, 顺丰, 圆通, 中通, 韵达, 京东物流, 驿站
    [track]
    track, tracking, status, update, updates, progress, 查, 查询, 查一下, 单号, 状态, 进度, 到哪, 到哪了, 到哪里, 在哪
    [arrive]
    arrive, arrives, arrived, arriving, get here, show up, come, 到, 送到, 到货, 能到, 送达
    [when]
    when, how long, how soon, eta, what time, until what time, 什么时候, 多久, 几天, 何时, 几点, 多长时间, 啥时候
    [where]
    where, 哪里, 哪儿, 在哪, 哪
    [late]
    late, delay, delayed, overdue, still waiting, waiting, supposed to, should have been, taking so long, taking forever, too long, too slow, slow, hasn't moved, 还没到, 还没发, 还没收到, 太慢, 慢, 这么久, 超时, 延迟, 延误, 不更新, 催, 催一下, 说好, 等了, 还不发, 还不送, 还要等, 怎么还没
    [duration]
    days, weeks, week, hours, month, 天, 周, 星期, 一周, 几天, 三天, 小时, 个月
    [received]
    received, got, signed for, marked as delivered, says delivered, 收到, 签收, 已送达, 妥投, 拿到
    [not received]
    never arrived, did not receive, didn't receive, didn't get, never received, never got, not received, got nothing, not here, lost, stolen, stole, is missing in the mail, 没收到, 没拿到, 丢了, 丢件, 寄丢, 没见到, 没签收, 未收到
    [cancel]
    cancel, cancelled, canceled, cancellation, call off, no longer need, don't want it anymore, don't want the order, don't need it anymore, changed my mind, 取消, 不要了, 不买了, 不想要, 不想要了, 撤销, 拍错, 别发货
    [change]
    change, modify, edit, update, correct, switch, alter, amend, 改, 修改, 更改, 换, 更换, 改成, 换成, 改一下
    [address]
    address, street, zip code, postcode, new place, apartment, recipient, moved, 地址, 收货地址, 收件人, 搬家, 公司, 寄到, 送到公司
    [fee]
    cost, costs, fee, fees, postage, free shipping, shipping costs, shipping cost, delivery fee, 运费, 邮费, 包邮, 快递费, 手续费
    [how much]
    how much, what does it cost, price, 多少钱, 价格, 怎么收费
    [return]
    return, returns, returning, returned, send it back, send back, sent back, give back, 退货, 退回, 退了, 退掉, 想退, 可以退, 能退, 寄回, 七天无理由
    [refund]
    refund, refunds, refunded, reimburse, reimbursement, money back, 退款, 退钱, 把钱退, 钱退, 退给我, 返还
    [money]
    money, charge, charged, bill, billed, statement, 钱, 款, 扣款, 扣钱, 扣了, 账单, 收费
    [twice]
    twice, two times, double, duplicate, extra charge, overcharged, more than, too much, don't recognize, unknown charge, 两次, 重复, 两笔, 多扣, 多收, 多了, 莫名其妙扣
    [exchange]
    exchange, exchanges, swap, trade it, replace, replacement, 换货, 换一个, 换个, 换新, 调换, 换大, 换小, 换成
    [size]
    size, sizes, large, larger, small, smaller, bigger, too small, too big, doesn't fit, fit, 尺码, 码, 大一码, 小一码, 小了, 大了, 大小, 不合身, 不合适
    [colour]
    color, colour, black, white, blue, red, green, 颜色, 黑色, 白色, 蓝色, 红色, 绿色
    [broken]
    broken, broke, damaged, defective, faulty, cracked, crushed, shattered, torn, leaking, doesn't work, does not work, not working, stopped working, doesn't turn on, won't turn on, hole, scratched, in pieces, strange noise, smells, burnt, dead, 坏, 坏了, 坏的, 碎了, 破了, 破的, 裂, 用不了, 不能用, 开不了机, 没反应, 质量问题, 质量有问题, 瑕疵, 漏水, 有洞, 划痕, 异响, 故障
    [wrong]
    wrong, not what i ordered, not the one, incorrect, someone else's, doesn't match, different model, not as described, 错, 错了, 发错, 寄错, 送错, 不对, 不一样, 不是我买的, 不符, 别人的
    [missing]
    missing, incomplete, only got, only received, not included, not in the box, not in the package, half of, empty, were no, no screws, left out, 少了, 少发, 漏发, 少一件, 只收到, 缺, 没有给, 空的, 没发全, 漏了
    [part]
    part, parts, accessory, accessories, cable, charger, screws, item, items, one of, 配件, 零件, 赠品, 充电器, 充电线
    [invoice]
    invoice, invoices, receipt, receipts, bill for, vat, tax number, 发票, 开票, 专票, 抬头, 税号, 收据
    [coupon]
    coupon, coupons, promo, promo code, code, voucher, vouchers, discount, discounts, promotion, 优惠, 优惠券, 券, 红包, 满减, 折扣, 优惠码, 活动价, 活动
    [pay]
    pay, paying, paid, payment, payments, checkout, transaction, 付款, 支付, 付钱, 付不了, 付了, 结账, 缴费
    [pay by]
    card, credit card, debit card, visa, mastercard, paypal, apple pay, bank transfer, installments, cash on delivery, 信用卡, 银行卡, 支付宝, 微信, 花呗, 分期, 货到付款, 转账, 代付
    [methods]
    method, methods, option, options, ways, way to pay, modes, accept, accepted, possibilities, 方式, 途径, 哪些
    [fail]
    fail, fails, failed, declined, error, not go through, invalid, doesn't accept, won't accept, rejected, can't, cannot, could not, won't, unable, not applied, 失败, 不了, 不成功, 被拒绝, 异常, 报错, 无效, 打不开, 出错, 不能, 错误, 用不了, 没法
    [account]
    account, profile, login, log in, sign in, log into, username, registered, 账号, 账户, 帐号, 登录, 登陆, 号
    [password]
    password, pin, pin code, access key, user key, verification code, reset, locked, hacked, passcode, 密码, 验证码, 重置, 被锁, 被盗, 换绑, 绑定, 登不上, 进不去
    [delete]
    delete, erase, terminate, get rid of, shut down, close down, close my account, close, deactivate, remove all, unsubscribe, stop sending, newsletter, newsletters, 注销, 删除, 删掉, 销号, 关闭, 退订
    [material]
    material, made of, waterproof, compatible, support, supports, dimensions, heavy, weight, battery, suitable, difference, install, how to use, use this, recommend, instructions, manual, 材质, 防水, 支持, 兼容, 区别, 多重, 尺寸, 电池, 安装, 怎么用, 怎么安装, 推荐, 保质期, 说明书, 适合, 小孩, 穿多大
    [stock]
    in stock, stock, available, availability, sold out, restock, back in stock, preorder, pre-order, have left, still sell, out of stock, 有货, 缺货, 没货, 现货, 补货, 预订, 预售, 下架, 到货通知, 还有吗, 还剩, 还有没有, 有没有货
    [cheaper]
    cheaper, price match, price drop, price dropped, went down, price difference, better price, lower price, less on, 便宜, 降价, 差价, 保价, 价保, 买贵, 补差, 卖得比, 更便宜
    [warranty]
    warranty, guarantee, repair, repaired, repairs, fix it, fixed, service centre, service center, 保修, 维修, 质保, 修, 过保, 售后网点, 售后
    [complain]
    complaint, complain, unacceptable, terrible, disappointed, worst, ridiculous, report you, bad review, rude, consumer protection, nobody answers, nobody has answered, 投诉, 举报, 差评, 12315, 过分, 太差, 失望, 态度, 没人理, 骗子, 虚假宣传, 再也不, 不给解决
    [person]
    human, person, agent, representative, manager, supervisor, operator, real person, someone, somebody, staff, support staff, customer service, call me, 人工, 真人, 活人, 客服, 经理, 主管, 领导, 人工客服, 负责人, 找人, 回电, 回个电话
    [robot]
    bot, robot, machine, automated, chatbot, 机器人, 自动回复, ai, 智能客服
    [speak]
    talk, speak, connect, transfer, put me through, 转, 接, 找, 转人工, 跟我说
    [member]
    member, membership, points, vip, gold, level, tier, loyalty, 会员, 积分, 金卡, 等级, 续费, 黑卡
    [gift]
    gift, present, gift card, gift cards, gift wrap, gift wrapping, wrap, 礼品, 礼物, 贺卡, 礼品卡, 送人, 送朋友, 包装好看, 送女朋友
    [hours]
    opening hours, open, close, hours, sunday, saturday, holidays, night, store, shop, phone number, 上班, 下班, 营业, 营业时间, 周日, 周末, 节假日, 实体店, 门店, 客服电话
    [hello]
    hi, hello, hey, good morning, good evening, good afternoon, 你好, 您好, 在吗, 早上好, 晚上好, 下午好, 哈喽, 在不在, 有人吗
    [thank]
    thank, thanks, thank you, thx, appreciate, cheers, helpful, 谢谢, 感谢, 多谢, 辛苦, 谢
    [bye]
    bye, goodbye, see you, have a nice day, that's all, that will be all, nothing else, later, 再见, 拜拜, 没别的, 没有其他, 就这样, 先这样, 回头
    [yes]
    yes, yep, yeah, ok, okay, sure, correct, right, of course, fine, go ahead, sounds good, agreed, 是的, 好的, 可以, 对, 没错, 嗯, 行, 同意, 确认, 好
    [no]
    no, nope, not, never mind, 不是, 不用, 不要, 不行, 不需要, 算了, 别
    [insult]
    idiot, idiots, stupid, moron, morons, fuck, fuck you, hell, shut up, screw you, bastard, bastards, trash, piss off, asshole, bitch, 傻逼, 傻b, 滚, 垃圾, 去死, 有病, 废物, 他妈, 妈的, 混蛋, 不要脸, 猪, 王八蛋, 脑残, 神经病
    [idle]
    weather, joke, football, game, girlfriend, boyfriend, married, poem, movie, song, music, politics, capital, how old, equation, bored, 天气, 笑话, 球赛, 女朋友吗, 首都, 写首, 无聊, 股票, 电影, 数学, 结婚, 唱首歌, 唱歌, 音乐, 几岁
    [want]
    want, i'd like, would like, need, please, could you, can you, 我要, 想, 帮我, 我想, 请, 要求, 申请
    [how]
    how, how do i, how can i, how to, 怎么, 如何, 怎样
    [why]
    why, 为什么, 为啥, 怎么还, 怎么又
    [can i]
    can i, may i, is it possible, could i, 可以, 能, 能不能, 可不可以, 能否
    """
}
