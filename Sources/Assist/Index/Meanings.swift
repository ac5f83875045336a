import Language

/// What customers call by other words than articles do.
///
/// Beside the concepts that intents are learned with stand groups of words that mean nearly the
/// same to somebody who looks something up: "wifi" and "internet", 怎么 and 如何. They are common
/// to all desks; what a desk's own customers say is learned (`LearnedRetrieval`).
enum Meanings {
  static let shared = Concepts(shippedWith: english + chinese)

  private static let english = """
    [kid]
    kid, kids, child, children, baby, babies, infant, toddler, minor, son, daughter
    [pet]
    pet, pets, dog, dogs, cat, cats, puppy, animal, animals
    [wifi]
    wifi, wi-fi, wi fi, internet, wireless, broadband
    [alcohol]
    alcohol, alcoholic, beer, beers, wine, wines, cocktail, cocktails, liquor, spirits
    whiskey, drinks, beverage, beverages
    [parking]
    parking, garage, car park
    [breakfast]
    breakfast, brunch
    [vegetarian]
    vegetarian, vegan, meatless, plant-based
    [gym]
    gym, fitness, workout, exercise
    [pool]
    pool, swim, swimming
    [smoke]
    smoke, smoking, smoker, cigarette, cigarettes, tobacco
    [shuttle]
    shuttle, taxi, cab, bus
    [luggage]
    luggage, baggage, suitcase, suitcases, bags
    [fee]
    fee, fees, charge, charges, cost, costs, price, prices, pricing, rate, how much, expensive
    tariff
    [refund]
    refund, refunds, refunded, reimburse, reimbursed, reimbursement, money back
    [cancel]
    cancel, cancels, cancelled, canceled, cancellation, cancelling, terminate, termination
    discontinue
    [book]
    book, booking, reserve, reservation, reservations, reserved
    [accessible]
    accessible, accessibility, wheelchair, disabled, disability, handicap, handicapped
    [quiet]
    quiet, noise, noisy, loud
    [air conditioning]
    air conditioning, air conditioner, air-conditioned, ac, cooling
    [tv]
    tv, television, televisions
    [laundry]
    laundry, washing machine, dry cleaning
    [takeaway]
    takeaway, take away, takeout, take out, to go, deliver, delivery, delivers
    [outdoor]
    outdoor, outdoors, outside, terrace, patio, garden
    [near]
    near, nearby, close to, closest, nearest, walking distance
    [address]
    address, location, located, situated
    [apply]
    apply, application, applying, applied, enrol, enroll, register, registration, sign up
    subscribe
    [eligible]
    eligible, eligibility, qualify, qualifies, entitled
    [document]
    document, documents, documentation, proof, proofs, paperwork, papers
    [loan]
    loan, loans, borrow, borrowing, lend, lending
    [password]
    password, passwords, pin, passcode
    [minimum]
    minimum, least, lowest, at least
    [maximum]
    maximum, most, highest, upper limit, cap
    [benefit]
    benefit, benefits, advantage, advantages, feature, features, privileges
    [require]
    require, required, requires, requirement, requirements, necessary, mandatory, compulsory
    must, prerequisite
    [change]
    change, changes, changed, changing, modify, modified, modification, update, updated
    updating, edit, amend, amendment, alter
    [lose]
    lose, lost, stolen, theft, missing, misplaced
    [buy]
    buy, buying, bought, purchase, purchased, purchasing
    [get]
    get, obtain, receive, avail, availing, acquire
    [increase]
    increase, raise, enhance, enhanced, enhancement, higher
    [extend]
    extend, extension, prolong, renew, renewal, renewed
    [begin]
    begin, begins, commence, commences, start, starts, started
    [end]
    end, ends, expire, expires, expired, expiry, maturity
    [cover]
    cover, covers, covered, coverage
    [claim]
    claim, claims, settle, settled, settlement
    [withdraw]
    withdraw, withdrawal, withdrawals, withdrawing, cash out
    [transfer]
    transfer, transfers, transferred, remit, remittance, remittances, send money
    [tenure]
    tenure, period, duration, term, how long
    [hospital]
    hospital, hospitalisation, hospitalization, hospitalised, clinic
    [doctor]
    doctor, physician, medical practitioner
    [death]
    death, die, dies, died, deceased, demise, dead
    [spouse]
    spouse, wife, husband, partner
    [abroad]
    abroad, overseas, foreign, international, outside india
    [phone]
    phone, telephone, mobile, cell, cellphone
    [branch]
    branch, branches, office
    [repay]
    repay, repayment, repayments, repaid, pay back, pay off
    [safe]
    safe, secure, security, protected, protect, safety
    [works]
    works, work, function, functions, process, procedure, steps, how do i, how can i, how to
    [difference]
    difference, differ, differs, differences, different
    [allow]
    allow, allowed, allows, permit, permitted, permissible, may i, can i
    [available]
    available, availability, offered, offer, offers, provide, provides, provided
    [problem]
    problem, problems, issue, issues, trouble, error, fails, failed, fault
    [contact]
    contact, reach, call, helpline, customer care, customer service, hotline
    [dinner]
    dinner, lunch, meal, meals, food, foods, menu, dish, dishes, cuisine
    [dress code]
    dress code, attire, casual, formal, dress
    [gluten]
    gluten, gluten-free, allergy, allergies, allergic, dietary
    [party]
    party, parties, event, events, celebration, birthday, wedding
    [card payment]
    card payment, credit card, credit cards, debit card, debit cards, visa, mastercard
    [discount]
    discount, discounts, voucher, coupon, promotion, offer code, deal, deals
    [balance]
    balance, funds, outstanding
    [bill]
    bill, bills, invoice, statement, receipt
    [check-in]
    check-in, check in, checkin, arrival
    [check-out]
    check-out, check out, checkout, departure
    [rating]
    rating, ratings, review, reviews, reviewed
    [old]
    old, age, aged, years old
    [nominee]
    nominee, nomination, nominate, beneficiary

    """

  private static let chinese = """
    [怎么]
    怎么, 如何, 怎样, 咋, 怎么样, 怎么办, 咋办, 怎么弄, 咋样
    [为什么]
    为什么, 为何, 为啥, 怎么回事, 什么原因, 原因
    [哪里]
    哪里, 哪儿, 在哪, 何处, 什么地方, 哪个地方, 在哪里
    [什么时候]
    什么时候, 何时, 几时, 啥时候, 几号, 哪天, 什么时间
    [多久]
    多久, 多长时间, 几天, 多少天, 要多久
    [多少钱]
    多少钱, 价格, 价钱, 什么价, 几块钱, 贵不贵
    [可以]
    可以, 能, 能否, 可否, 能不能, 可不可以, 是否可以, 可以吗
    [没有]
    没有, 没, 无, 木有
    [什么]
    什么, 啥, 哪些, 什么样
    [还款]
    还款, 还钱, 还上, 归还
    [延期]
    延期, 延长, 推迟, 延后, 晚点还, 宽限
    [额度]
    额度, 限额
    [验证码]
    验证码, 校验码, 校检码, 动态码
    [开通]
    开通, 打开, 启用, 激活, 开启
    [关闭]
    关闭, 关掉, 注销, 取消, 停用, 解除, 销户
    [账户]
    账户, 账号, 帐号, 帐户, 户头
    [手机号]
    手机号, 手机号码, 电话号码, 电话, 号码
    [修改]
    修改, 更改, 更换, 变更, 改, 换
    [查询]
    查询, 查看, 查, 看到, 显示
    [支付]
    支付, 付款, 付钱, 付费
    [利息]
    利息, 手续费, 费用, 收费, 利率
    [购买]
    购买, 买, 购物, 购, 买东西
    [使用]
    使用, 用
    [失败]
    失败, 不了, 不成功, 不上
    [欠]
    欠, 差, 欠款
    [逾期]
    逾期, 过期, 超期
    [银行卡]
    银行卡, 储蓄卡, 借记卡
    [好看]
    好看, 漂亮, 美丽, 美
    [照片]
    照片, 图片, 相片
    [办法]
    办法, 方法, 方式, 技巧, 窍门
    [意思]
    意思, 含义, 意义
    [妈妈]
    妈妈, 母亲, 妈
    [爸爸]
    爸爸, 父亲, 爸
    [妻子]
    妻子, 老婆, 媳妇
    [丈夫]
    丈夫, 老公
    [孩子]
    孩子, 小孩, 宝宝, 儿童, 小孩子, 小朋友
    [推荐]
    推荐, 介绍
    [电影]
    电影, 影片, 片子
    [减肥]
    减肥, 瘦身
    [治疗]
    治疗, 治, 医治
    [区别]
    区别, 不同, 差别, 差异
    [网站]
    网站, 网址, 网页
    [名字]
    名字, 姓名, 名称, 叫什么
    [高兴]
    高兴, 开心, 快乐
    [喜欢]
    喜欢, 喜爱, 爱
    [害怕]
    害怕, 怕, 恐惧
    [赚钱]
    赚钱, 挣钱
    [便宜]
    便宜, 实惠, 划算
    [最近]
    最近, 近来, 近期
    [马上]
    马上, 立刻, 立即, 即刻
    [经常]
    经常, 常常, 总是, 老是
    [非常]
    非常, 很, 十分, 特别
    [帮助]
    帮助, 帮忙, 帮
    [告诉]
    告诉, 说说, 讲
    [吃饭]
    吃饭, 用餐
    [医生]
    医生, 大夫
    [自行车]
    自行车, 单车
    [出租车]
    出租车, 的士
    [公交]
    公交, 公交车, 公共汽车, 巴士
    [电脑]
    电脑, 计算机
    [生日]
    生日, 诞辰
    [星期]
    星期, 周, 礼拜
    [晚上]
    晚上, 夜里, 夜晚
    [早上]
    早上, 早晨, 清晨
    [现在]
    现在, 目前, 如今
    [申请]
    申请, 办理, 办
    [绑定]
    绑定, 绑, 关联
    [提现]
    提现, 取现, 取钱, 套现
    [转账]
    转账, 汇款, 转钱
    [贷款]
    贷款, 借款, 借钱
    [退款]
    退款, 退钱
    [快递]
    快递, 包裹, 物流, 邮件
    [客服]
    客服, 人工
    [降低]
    降低, 减少, 下降
    [提高]
    提高, 增加, 提升, 上涨, 涨
    """
}
