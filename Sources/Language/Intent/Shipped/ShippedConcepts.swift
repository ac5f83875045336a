/// The concepts that come with the product.
///
/// A phrase stands under one concept only, and a longer phrase hides the shorter ones inside it.
enum ShippedConcepts {
  static let table = orders + trouble + money + account + goods + people

  private static let orders = """
    [order]
    order, orders, purchase, purchases, 订单, 那单, 这单, 一单, 单子, 我的单, 我那单, 上一单
    [bought]
    ordered, purchased, bought, placed, i paid for, i ordered, i bought, 下的单, 下单了, 买的, 买了, 拍的, 拍了, 订了, 买过, 刚买, 刚下单, 刚下的, my purchase, i got it last, the one i bought, i've bought, 刚订的, 入手, 订的, 我买, 我订, 我拍, 下了单, 付过款
    [if i buy]
    if i order, if i buy, if i place, order now, order today, buy now, buy it now, i buy it now, bought it now, buying now, before i order, i want to buy, i'd like to buy, thinking of buying, 下单, 现在买, 现在下单, 今天下单, 今天买, 现在拍, 拍下, 想买, 还没下单, 要是买
    [parcel]
    package, packages, parcel, parcels, shipment, box, 快递, 包裹, 物流, 箱子, 件, 货, carton, mail, post, delivery box, 包, 箱, 纸箱, 东西
    [delivery]
    delivery, deliveries, 配送, 送货, 运送
    [ship]
    ship, shipped, shipping, ships, dispatch, dispatched, send, sent, sends, deliver, delivers, delivered, send it, leave, left, 发货, 发了, 发出, 寄, 寄出, 派送, 送, 送来, 发, posted, mail it, go out, goes out, sending, delivering, 邮寄, 邮, 出库, 发走, 寄给, 送过来, 送到家, 送出
    [not shipped]
    not shipped, not shipped yet, hasn't shipped, has not shipped, hasn't been shipped, not sent yet, not yet sent, before you ship, before it ships, before shipping, before it goes out, before sending, before you send, unshipped, hasn't left, 还没发货, 没发货, 还没寄, 没寄出, 还没发, 没发, 趁还没发
    [courier]
    courier, driver, carrier, delivery man, delivery guy, postman, mailman, fedex, ups, dhl, usps, 快递员, 快递小哥, 师傅, 圆通, 中通, 韵达, 京东物流, 驿站, 代收点, 快递柜, postal service, delivery driver, delivery person, mail carrier, 送货员, 送货师傅, 快递师傅, 邮递员, 骑手, 派件员
    [express]
    express, next day, same day, priority, 顺丰, 加急, 次日达, 特快, air freight, air mail, fast shipping, quick delivery, overnight, 空运, 快件, 特快专递, 当日达, 加快
    [track]
    track, tracking, status, update, updates, progress, position, look up, check, 查, 查询, 查一下, 查下, 单号, 状态, 进度, 走到, 位置, 到哪一步, 哪一步, 帮我看看, 看下, 看一下, follow, locate, see if, see where, find out where, monitor, 追踪, 跟踪, 查看物流, 看眼, 看看
    [where is]
    where is, where's, wheres, on its way, on the way, how far, in transit, out for delivery, 到哪, 到哪了, 到哪里, 到哪儿, 在哪, 走到哪, 派送中, 在路上, 运输中, 到哪里了, what city, which city, what happened to, got to, out with the driver, location of, 哪座城市, 哪个城市, 哪一站, 走到哪一站, 什么位置, 哪了, 到哪儿啦, 是不是在派送
    [arrive]
    arrive, arrives, arrived, arriving, get here, gets here, be here, show up, come, comes, reach, turn up, 到, 送到, 到货, 能到, 送达, 收到, 到手, 到账, with me, have it, have them, get it, get them, be delivered, make it here, in my hands, 送得到, 拿得到, 能拿, 送到手, 抵达, 到我这
    [when]
    when, eta, which day, what day, on which day, what date, 什么时候, 何时, 啥时候, 几号, 哪天, 哪一天, when exactly, at what point, by when, when can i, 几时, 哪号, 什么日子, 多会儿, 什么时间
    [what time]
    what time, until what time, what hour, which hour, how late, o'clock, 几点, 最晚, 到几点
    [how long]
    how long, how many days, how fast, how quickly, how soon, number of days, how many working days, 多久, 几天, 多少天, 多长时间, 要几天, 几个工作日, 多快, 得几天, how much longer, how much time, in how many days, within how many days, on average, average, 隔几天, 走几天, 等几天, 等多少天, 几日, 多少日, 多久才
    [usually]
    usually, normally, normal, in general, typical, typically, roughly, as a rule, 一般, 通常, 大概, 正常, 平时, 往往, standard, ordinary, 平均, 平常, 普通, 按理, 新单
    [where]
    where, 哪里, 哪儿, 哪, 何处
    [late]
    late, delay, delayed, overdue, still waiting, supposed to, should have been, should have come, meant for, was meant, taking so long, taking forever, too long, too slow, slow, stuck, hasn't moved, doesn't move, date has passed, long gone, past the date, still isn't, still not, not yet, still hasn't, nothing came, 还没到, 还没收到, 太慢, 慢, 这么久, 超时, 延迟, 延误, 不更新, 卡在, 不动, 没动, 说好, 等了, 还不发, 还不送, 还要等, 怎么还没, 怎么还不, 过了日子, 早过了, 本来, 太久, 还没来, 还没影, 一直没, no sign of, waiting for, i've been waiting, been waiting, any longer, behind schedule, past due, should be here, was due, promised, has sat, sitting in, sat in, stalled, no movement, 没影, 没影儿, 连影子, 停在, 等了好久, 迟迟, 迟到, 晚到, 晚了, 拖了, 没动静, 不见动静, 过期没到, 还不到
    [hurry]
    hurry, hurry up, chase, speed up, asap, faster, 催, 催一下, 催下, 催催, 快点, 赶紧, 抓紧, push it, please push, urgent, urgently, quick, quickly please, 加急处理, 尽快, 快一点, 催催看, 催促, 催单, 催发货
    [days passed]
    days ago, weeks ago, a week ago, last week, since monday, for days, for a week, for weeks, three days, five days, ten days, a week, 天了, 三天, 四天, 五天, 十天, 一周了, 一个星期, 一个星期了, 一星期, 好几天, 上周, 上礼拜, 几天了, 过去了, eight days, six days, seven days, four days, two weeks, three weeks, a month, ten days ago, 八天, 六天, 七天, 九天, 两周, 三周, 两个星期, 半个月, 一个月了, 十来天, 都几天
    [yesterday]
    yesterday, the day before yesterday, this morning, just now, 昨天, 前天, 早上那, 今早, 刚才, 刚刚, last night, on monday, last friday, last monday, two days ago, three days ago, recently, 昨晚, 上周五, 上周一, 前几天, 大前天, 前两天, 不久前
    [months]
    months, after months, half a year, a year, years, after a year, months later, 个月, 半年, 大半年, 一年, 两年, 用了, 用久, 没用多久, 多年, ten months, eight months, two years, three years, for a year, after six months, 十个月, 八个月, 几个月, 三年, 用满一年, 满一年, 一年多, 用到现在
    [weekday]
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, sundays, saturdays, weekend, weekends, holiday, holidays, public holidays, christmas, christmas eve, new year, 周一, 周二, 周三, 周四, 周五, 周六, 周日, 星期一, 星期六, 星期天, 星期日, 礼拜天, 礼拜六, 周末, 节假日, 春节, 国庆, 除夕, 过年, 五一, 元旦, 圣诞, easter, bank holiday, may day, tomorrow, weekdays, 周几, 礼拜一, 礼拜五, 星期五, 星期二, 明天, 五一假期, 中秋, 端午, 假期, 放假
    [day part]
    morning, noon, afternoon, evening, tonight, night, midnight, 早上, 上午, 中午, 下午, 晚上, 半夜, 夜里, 凌晨, 十点, lunchtime, around noon, late at night, early morning, evenings, 12 at night, 傍晚, 深夜, 夜间, 清晨, 大半夜, 十二点, 夜晚
    [time slot]
    time slot, slot, another time, another day, at another time, a later day, appointment, window, reschedule, between, what time of day, be moved, moved to, come on, come then, the day after, 时间段, 换个时间, 改个时间, 改天, 改期, 预约, 约个, 约时间, 后天, 改成周, 能改到, 改到下周, 再送, 上门时间, 时间送, delivery window, specific time, pick a time, choose a time, exact time, hold the parcel, postpone, put off, 定个时间, 挑时间, 时段, 延后, 推迟, 晚点, 晚一点, 晚几天, 过几天, 上门, 择日
    [not home]
    not home, nobody is home, nobody's home, won't be home, nobody is in, only home, we're away, i'm out, 没人在, 家里没人, 不在家, 才在家, 出差, away, out of town, on a trip, at work, on holiday until, 外出, 出门, 旅游, 不在, 上班去了
    [received]
    got, have received, received, signed for, marked as delivered, says delivered, says i signed, delivery successful, handed over, was delivered, 签收, 已送达, 妥投, 拿到, 已签收, 显示送到, 派送成功, 写着签收, 本人签收, picked up the parcel, was handed to me, handed to me, proof of delivery, who signed, 已领, 本人已领, 交给我了, 送达成功, 谁签的, 谁签收, 放门口, 放楼下
    [not received]
    never arrived, did not receive, didn't receive, didn't get, never received, never got, never came, haven't got, not received, got nothing, not here, don't have it, never signed, nothing here, nowhere, lost, stolen, stole, gone, 没收到, 没拿到, 丢了, 丢件, 寄丢, 没见到, 没见着, 没签收, 未收到, 没收, 没签过, 没影了, 人却没, i did not, never saw it, haven't seen it, didn't see it, not in my hands, disappeared, vanished, missing parcel, 没看到, 没看见, 没见, 找不到, 不见了, 不见, 明明没拿, 没送来, 被偷, 被人拿, 冒领, 没领
    [cancel]
    cancel, cancelled, canceled, cancellation, call off, take back, withdraw, scrap, stop my order, stop the order, stop order, 取消, 撤销, 撤单, 撤, 撤掉, 作废, 停掉, 拦一下, 拍错, 下错, hold this order, undo, void, abort, cancelling, cancel the order, 取消掉, 退单, 撤回, 终止, 停发, 先停, 拦截, 中止
    [unwanted]
    no longer need, no longer want, no need, don't want it, don't want it anymore, don't want the order, don't need it, don't need it anymore, changed my mind, regret, don't send it, 不要了, 不买了, 不想要, 不想要了, 不想买, 用不着了, 后悔, 别发货, 别发了, rather not buy, don't want to buy, not buying, don't need, doesn't interest me, not needed, 不需要了, 不买, 用不着, 没必要买, 不打算买, 不想买了
    [change]
    change, changed, modify, edit, correct, switch, alter, amend, make it, 改, 修改, 更改, 更换, 改成, 改一下, 能改, 可以改, 改下, adjust, revise, replace the, turn it into, changing, 调整, 改为, 改换, 变更, 改改
    [add]
    add, include, one more, another one, merge, combine, take out, remove, forgot to add, forgot to order, instead of one, quantity, 加, 多加, 加一件, 加上, 加到, 少买, 去掉, 数量, 合并, 备注, 漏拍, 改三个, 改两个, 一起发, also add, put in, extra item, one less, fewer, one fewer, 再加, 多买, 多来一, 少一个, 减一件, 改两条, 改成两, 改成三, 顺带
    [i picked wrong]
    i picked, i chose, i clicked, i selected, by mistake, picked the wrong, chose the wrong, clicked on, ordered the wrong, 选错, 手滑, 我选成, 选成, 点错, 我下错, 拍错了, i entered, i typed, i put in the wrong, wrong one by accident, clicked the wrong, 我自己选, 自己选错, 下错颜色, 下错尺码, 选成了, 不小心选, 点成
    [address]
    address, street, zip code, postcode, house number, new place, apartment, flat, recipient, my office, office instead, workplace, neighbour, new home, another place, to my mother, 地址, 收货地址, 收件人, 收货人, 搬家, 门牌, 邮编, 送公司, 送到公司, 寄到公司, 单位, 新家, 改送, 转寄, 换个地方, 改个地方, 别的地方, 自提, 送我, destination, to my parents, parents' house, different place, somewhere else, town, forward it, redirect, redirected, pick-up point, pickup point, parcel shop, 我爸妈那, 我家, 别处, 别人家, 改寄, 代收, 街道, 楼栋, 目的地, 改地方, 老家
    [fee]
    fee, fees, postage, shipping cost, shipping costs, delivery cost, delivery costs, delivery fee, delivery fees, cost of delivery, free delivery, free shipping, surcharge, charge for, extra charge for, delivery charge, waive, 运费, 邮费, 包邮, 免邮, 快递费, 加钱, 补多少, 免运费, freight charge, carriage, delivery price, postal charge, handling fee, shipping rate, 邮资, 运输费, 配送费, 送货费, 运费险, 加多少, 加运费, 上楼费
    [abroad]
    abroad, overseas, international, internationally, another country, other country, other countries, outside the country, which countries, country, foreign, customs, duty, duties, import tax, canada, germany, france, japan, switzerland, portugal, norway, spain, italy, korea, singapore, australia, new zealand, america, usa, england, britain, ireland, austria, sweden, poland, mexico, brazil, india, thailand, hong kong, taiwan, 国外, 海外, 国际, 外国, 关税, 海关, 清关, 进口税, 香港, 台湾, 澳门, 日本, 法国, 德国, 英国, 美国, 加拿大, 澳洲, 澳大利亚, 新加坡, 韩国, 新西兰, 泰国, 意大利, 西班牙, 瑞士, 欧洲, 哪些国家, italian, european, europe, foreign country, out of the country, border, china, russia, netherlands, belgium, denmark, finland, greece, turkey, malaysia, indonesia, vietnam, philippines, dubai, hawaii, 俄罗斯, 荷兰, 比利时, 丹麦, 马来西亚, 越南, 菲律宾, 印尼, 迪拜, 境外, 出境, 跨境, 漂洋过海
    [region]
    islands, rural, rural areas, coast, next town, 新疆, 西藏, 外省, 乡下, 偏远, 偏远地区, 内蒙古, 农村, 岛上, mountains, village, countryside, remote, mainland, 海南, 海南岛, 青海, 甘肃, 宁夏, 山区, 县城, 镇上, 村里, 云南, 贵州

    """

  private static let trouble = """
    [return]
    return, returns, returning, return it, return them, send it back, send back, sending it back, sending back, give it back, go back, goes back, 退货, 退回, 退掉, 想退, 可以退, 能退, 寄回, 退回去, 寄回去, 七天无理由, 退了吧, 退了算了, 退吗, post back, post it back, hand back, giving back, giving it back, take it back, going back, refundable, returnable, 退给你们, 退吧, 我要退, 退这个, 退东西, 退了它, 退换, 寄还, 退得了, 退么, 能不能退
    [returned]
    returned, have returned, sent back, sent it back, was returned, i returned, goods back, 退了货, 寄回去了, 退回去了, 退货退了, 退货了, 早就退, 已经退, got it back, you have it back, got the chair back, received my return, return arrived, 收回了, 已收回, 收到退货, 退回仓库, 退到仓, 寄还给你们了
    [refund]
    refund, refunds, refunded, reimburse, reimbursed, reimbursement, money back, give my money back, 退款, 退钱, 把钱退, 钱退, 退给我, 返还, 退回来, 退的钱, 款没回, 款还没, give me back the money, money to be returned, get my money, money i claimed, pay me back, paid me, payback, recover my money, 打钱, 要回来, 退下来, 还钱, 返款, 退我钱, 退我, 把款退, 退一下钱, 退款额
    [to which account]
    which account, which card, to my card, to another, other card, other account, different card, another bank, bank account instead, go to paypal, where does the refund go, go to, 退到, 原路, 哪个账户, 哪张卡, 换张卡, 别的卡, 另一张卡, 打到, 回微信, 回卡里, 原来的卡, 换个账户, into which account, what account, the same card, original card, card i paid with, new card, expired card, closed account, 打进, 哪个户头, 户头, 退去哪, 退回哪, 原账户, 同一张卡, 新卡, 卡注销, 卡换了
    [exchange]
    exchange, exchanges, swap, swapping, trade it, replace it, would rather have, 换货, 换一个, 换个, 调换, 换大, 换小, 换成, 想换, 换别的, 能换, 调成, 调大, 换另, 换不, 换大一号, 换小一号, in exchange, trade for, get another one instead, prefer the, i need it in, swap them, 换给我, 换条, 换件, 换双, 换只, 换套, 换灰的, 换蓝的, 替换, 换成大, 换一件, 换一条, 换个型号
    [size]
    size, sizes, size up, one size, large, larger, small, smaller, bigger, medium, tight, too small, too big, too tight, doesn't fit, 尺码, 码, 大一码, 小一码, 小了, 大了, 大小, 大号, 小号, 中号, 不合身, 不合适, 挤脚, 紧, big, little, xl, xs, size 42, one size bigger, one size smaller, too short, loose, 大一点, 小一点, 加大, 偏大, 偏小, 太大, 太小, 松, 长了, 短了
    [colour]
    color, colors, colour, colours, black, white, blue, red, green, grey, gray, 颜色, 黑色, 白色, 蓝色, 红色, 绿色, 灰色, 蓝的, 绿的, 红的, 灰的, 黑的, 白的, 颜色发错, purple, yellow, brown, beige, pink, orange, shade, tone, 紫, 紫色, 黄色, 棕色, 米色, 粉色, 橙色, 花色, 米黄, 浅色, 深色
    [dislike]
    don't like, not keen, not happy with, not satisfied, don't like it, 不喜欢, 不满意, 看腻, 不太喜欢, 睡不惯, isn't for me, not for me, not to my taste, uncomfortable, doesn't suit, not what i expected, disappointed with it, not my style, 不顺眼, 不中意, 不舒服, 不好看, 看着不顺, 不称心, 没想象, 不如意, 穿着难受, 不好用
    [broken]
    broken, broke, damaged, defective, faulty, cracked, crack, crushed, shattered, torn, leaking, leaks, doesn't work, does not work, not working, stopped working, stopped, doesn't start, doesn't turn on, won't turn on, hole, scratched, scratch, in pieces, in two halves, split, dented, bent, strange noise, smells, burnt, smokes, dead, died, gave up, 坏, 坏了, 坏的, 碎, 碎了, 破, 破了, 破的, 裂, 裂了, 不亮, 不转, 不加热, 冒烟, 开不了机, 没反应, 质量问题, 质量有问题, 瑕疵, 漏水, 有洞, 划痕, 异响, 故障, 磕掉, 压扁, snapped, snapped off, smashed, chipped, bruised, malfunction, malfunctioning, flickers, flickering, wobbly, unusable, won't work, won't start, won't heat, fell apart, came off, came apart, tore, ripped, mouldy, 断, 断了, 断裂, 掉了, 脱落, 烂, 烂了, 摔碎, 摔坏, 变形, 歪了, 松动, 失灵, 不灵, 不工作, 打不着, 闪, 闪个不停, 不通电, 通电没反应, 缺口, 豁口, 撕裂
    [on arrival]
    on arrival, out of the box, opened the box, opened it, when i opened, unpacked, when i unpacked, just arrived, arrived today, brand new, when it came, on day one, the first time, never worked, 刚收到, 刚到手, 刚到, 刚拆, 打开, 开箱, 一打开, 拆开, 收到就, 到手就, 今天收到, 寄来, 寄来就, 收到的, 新的, 打开箱子, freshly delivered, just delivered, i received today, just received, when it arrived, inside the box, straight from the box, new, the new, 刚签收, 刚送来, 快递刚, 一开箱, 拆包, 一看, 刚拿到, 头一回用, 第一次用就, 新到
    [wrong]
    wrong, not what i ordered, not the one, incorrect, someone else's, somebody else's, doesn't match, different model, different article, a different, not as described, mixed up, you sent me, you shipped, you sent, you picked, 错, 错了, 发错, 寄错, 送错, 不对, 不一样, 不是我买的, 不符, 别人的, 另外一款, 另一个东西, 搞混, 发成, 来的是, asked for, other than, isn't my, not my model, white ones came, different from, opposite, misdelivered, mistake on your side, packed the wrong, 根本不是, 来的却是, 却是, 装错, 拿错, 配错, 发了别的, 另外的, 不是我要的, 不是我那个, 弄错, 搞错
    [missing]
    missing, incomplete, only got, only received, only came, not included, wasn't included, not in the box, not in it, wasn't in it, not in the package, half of, empty, were no, no screws, left out, forgot to pack, you forgot, isn't there, isn't in, three came, 少了, 少发, 漏发, 少一件, 少一样, 少两, 只收到, 只来, 只来了, 缺, 没有给, 没给我, 空的, 没发全, 漏了, 没有放, 没放, 没找到, 里面没有, 里面少, 里头少, 里少, only two, only one, only half, short of, lacking, isn't inside, not inside, nowhere in, absent, couldn't find, no remote control in, there's no, 就两条, 就一个, 只有一个, 只有两个, 没配, 没附, 漏装, 没装, 却不见, 不见那, 少装, 缺了, 不齐, 数量不对, 数不对
    [part]
    part, parts, accessory, accessories, cable, charger, screws, screw, lid, filter, fittings, 配件, 零件, 赠品, 充电器, 充电线, 螺丝, 滤芯, 滤网, 盖子, 电源线, 遥控器, remote control, handle, knob, spout, base, leg, hinge, strap, plug adapter, 把手, 旋钮, 壶嘴, 灯罩, 底座, 桌腿, 支架, 按钮, 带子, 电池, 开关, 轮子
    [spare]
    spare, spare part, spare parts, new lid, buy just, buy a spare, replacement filter, replacement battery, buy a replacement, worn, do you sell, 单买, 只买, 哪里买, 哪里有卖, 想再买一, 买配件, 该换了, 旧了, 补一个, 有卖, buy one separately, separately, on its own, single, order a new, extra one, another filter, 另外买, 单独买, 另配, 再配, 再买, 补买, 买个新的, 备用
    [warranty]
    warranty, guarantee, covered, cover it, still under, 保修, 质保, 过保, 保修期, 在保, 保吗, 保修吗, 还管, am i covered, under guarantee, still covered, guaranteed, warranty over, warranty period, 能保吗, 能保, 保不保, 保修管, 保修过, 管不管, 质保期, 保修内, 免费修
    [repair]
    repair, repaired, repairs, fix it, fixed, fix, technician, service centre, service center, who repairs, 维修, 修, 能修, 修理, 送修, 修一下, 售后网点, 上门维修, mend, mended, repaired at, repair shop, serviced, get it repaired, fixing, have it fixed, 修好, 修得, 检修, 返修, 返厂, 上门修, 修修, 哪里修, 送哪儿修
    [dispose]
    recycle, recycled, recycling, recyclable, dispose, disposed, throw away, get rid of the old, trade in, take back old, take back a, do you take old, do you take back, take my old, 回收, 以旧换新, 报废, 扔, 处理掉, 怎么处理, 废旧, 收不收, 你们收吗, 拉走, hand in, disposal, for recycling, recycle bin, waste, take along, take away, throw out, 交给你们处理, 处理吗, 收旧, 收走, 带走, 丢哪, 扔掉, 拿走, 旧换新, 环保
    [old]
    old, worn out, used, dead battery, old lamps, old one, 旧, 旧的, 老, 用完的, 坏掉的, 用过的, my old, ancient, broken old, obsolete, 老旧, 陈旧, 淘汰, 用坏的, 报废的, 家里的老

    """

  private static let money = """
    [money]
    money, 钱, 款, 块, 块钱
    [charged]
    charge, charged, a debit, debits for, debited, billed, took, taken, took the money, you took, taken from my card, authorise, 扣, 扣款, 扣钱, 扣了, 扣我, 划走, 刷了, 被扣, 收了我, deducted, deduct, subtracted, charging, collected, paid for two, charged for, withdrew, withdrawn, deduction, 扣费, 扣掉, 扣走, 收费, 收了, 怎么收, 划扣, 刷走, 支出, 盗刷, 刷卡
    [bill]
    bill, statement, card statement, 账单, 月账单, invoice total, account statement, billing, monthly bill, 账, 月结, 结单, 对账单
    [too much]
    twice, two times, double, duplicate, extra charge, overcharged, more than, too much, went up, higher than, don't recognize, don't recognise, unknown, never made, 两次, 重复, 两笔, 双份, 多扣, 多收, 多了, 多出, 多出来, 凭空, 莫名其妙, 不认识的, 不明, 怎么少了, 少了两百, rose, suddenly rose, increased, can't remember, don't remember, not mine, without my permission, unauthorised, unauthorized, mysterious, strange, once too often, for one, 涨了, 突然涨, 没印象, 不是我, 不知道的, 多余, 无缘无故, 平白, 翻倍, 两份, 两只的钱, 两件的钱, 多算, 算错
    [balance]
    balance, remaining, remain, remains, left on, is left, are left, left to pay, still owe, do i owe, owe, outstanding, how much is left, how much money is, store credit, wallet, credit, still to pay, 余额, 还剩, 剩, 剩下, 还有多少, 剩多少, 还有多少钱, 钱包, 还欠, 没还, 没付, 还多少, 账上, still have, still in, amount left, funds, how much have i got, what do i owe, come to, comes to, due, amount due, in my account, 余, 余几十块, 零钱, 还有钱, 里还有, 要交多少, 应付, 应缴, 待付, 还款额, 账户里, 剩几块, 剩多少钱, 在吗我的钱
    [how much]
    how much, cost, costs, what does it cost, what does this cost, price, prices, what's the price, how expensive, what do you want for, 多少钱, 价格, 什么价, 怎么卖, 怎么收费, 卖多少, 卖二十, 多少, what are you asking, asking price, cost me, what's the cost, what would it cost, at what price, unit price, 几块钱, 几块, 单价, 单价几何, 怎么算钱, 售价, 卖价, 价位, 价钱, 多钱
    [how many]
    how many, number of, 几个, 多少个, 有几, in total, total number, altogether, 一共, 总共, 多少分, 几分
    [invoice]
    invoice, invoices, receipt, receipts, bill for, vat, tax number, expenses, 发票, 开票, 专票, 收据, 报销, 普票, tax invoice, proper bill, billing document, proof of purchase, sales slip, 增值税, 税票, 电子票, 票据, 小票, 开张票, 开个票, 票
    [invoice error]
    on the invoice, on my invoice, correct the invoice, correct my invoice, reissue, redone, vat number, name on the invoice, with the right name, company name, 抬头, 税号, 重开, 重新开, 开错, 有误, 写错, 少一位, 少了一个字, misspelled, spelled wrong, correct it, fix the invoice, name is wrong, new invoice, rewrite, wrong name, wrong company, 打错, 更正, 改抬头, 名字打错, 换抬头, 作废重开, 名称不对, 名称错, 填错, 写成了
    [coupon]
    coupon, coupons, promo, promo code, voucher, vouchers, discount code, discount codes, code for a discount, welcome code, 优惠券, 券, 红包, 满减, 满减券, 优惠码, 打折码, coupon code, voucher code, gift voucher, rebate code, 代金券, 抵用券, 折扣券, 现金券, 优惠代码, 礼券
    [discount]
    discount, discounts, discounted, promotion, sale, sales, on sale, 优惠, 折扣, 活动, 活动价, 打折, 便宜点, something off, percent off, special offer, offers, deal, deals, bargain, rebate, 减点, 少点钱, 打几折, 特价, 促销, 减价, 让利, 便宜些
    [price drop]
    cheaper, price match, price drop, price dropped, price fell, went down, lowered, reduced, price difference, the difference, better price, lower price, less on, twenty less, less now, sells it for less, 便宜, 便宜了, 降价, 降了, 差价, 差额, 保价, 价保, 买贵, 补差, 卖得比, 更便宜, 价格保护, cut the price, price cut, dropped the price, thirty less, cheaper this week, make it up to me, price has fallen, fell, marked down, 减价了, 少卖, 跌价, 跌了, 掉价, 补给我, 降价补, 调价, 变便宜, 比之前低
    [after buying]
    after buying, after i bought, after my order, after my purchase, when i paid, day after, than when i paid, right after, 买完, 刚付完, 前脚, 后脚, 买了以后, 隔天, after i ordered, the one i bought last week, bought last week, since i bought, shortly after, since my purchase, 我下单后, 下单后你们, 买完就, 买后, 刚买完, 上礼拜买的, 上周买的
    [pay]
    pay, paying, paid, payment, payments, checkout, check out, transaction, pay for, 付款, 支付, 付, 付钱, 付了, 结账, 结不了账, 缴费, 结算, settle, pay for it, purchase with, spend, money order, 付费, 买单, 交钱, 交费, 付款老
    [pay by]
    card, cards, credit card, debit card, debit cards, visa, mastercard, paypal, apple pay, google pay, bank transfer, transfer, cash, cash on delivery, american express, 信用卡, 银行卡, 支付宝, 微信, 货到付款, 转账, 代付, 现金, 云闪付, 卡, debit, prepaid card, bank card, contactless, wallet app, cheque, check by mail, klarna, money transfer, amex, union pay, alipay, wechat pay, 储蓄卡, 借记卡, 贷记卡, 银联, 数字人民币, 支票, 汇款
    [instalments]
    installments, instalments, installment, instalment, monthly, in parts, over months, over several months, six months, split it, split the payment, spread the cost, financing, interest, half now, 分期, 几期, 按月, 免息, 花呗, 白条, 每个月付, 分几个月, 分期付, 慢慢付, 利息, over a few months, few months, pay later, in six parts, in three parts, instalment plan, payment plan, monthly payments, interest free, bit by bit, 分成几个月, 几个月付, 分几次, 月供, 分次, 先用后付, 分12期, 分六期, 每月还
    [methods]
    method, methods, option, options, ways, ways of paying, way to pay, modes, accept, accepted, do you take, take a, would you take, possibilities, 方式, 途径, 你们收, 支持, 能付, 还能怎么付, kinds of payment, do you support, does your shop take, does your shop accept, can be used to pay, which cards, what cards, payment types, 支持用什么, 用什么付, 可以用什么, 接受, 哪些付款, 什么付款, 行吗能付
    [fail]
    fail, fails, failed, declined, error, errors, not go through, invalid, isn't accepted, not accepted, doesn't accept, won't accept, won't let me, rejected, not taken, refused, stops with, unable, not applied, 失败, 不成功, 被拒绝, 被拒, 异常, 报错, 无效, 打不开, 出错, 错误, 用不了, 没法, 付不了, 付不出, 刷不过, 抵不了, 结不了, 过不去, unsuccessful, not successful, isn't working, not usable, unusable code, can't be used, didn't work, doesn't go through, bounced, crashed, keeps loading, frozen, turned down, denied, stuck at, 不可用, 提示不, 失败了, 提示失败, 卡住, 转圈, 通不过, 没成功, 没成, 付不成, 不让付, 拒绝
    [company]
    company, firm, office, business, corporate, hotel, school, our team, reseller, 公司, 企业, 学校, 酒店, 对公, 我们单位, 经销商, enterprise, organisation, organization, employer, staff of ours, our hotel, our school, our firm, my firm, restaurant, factory, employees, 单位里, 工厂, 餐厅, 民宿, 员工, 团队, 机关, 部门, 我们店, 我们酒店
    [bulk]
    bulk, in bulk, wholesale, quote, batch, pieces, fifty, sixty, hundred, two hundred, volume, large quantity, thirty of them, 批量, 批发, 报价, 团购, 采购, 五十个, 五十, 一百个, 两百条, 两百, 一批, 起批, 量大, 三十个, 大量, eighty, forty, a hundred, large order, big order, many pieces, lots of, bulk price, unit price for, pallet, 八十个, 八十, 一百套, 一百, 四十, 上百, 进货, 进一百, 大批, 成批, 拿货, 订一批, 量多, 大单
    [deposit]
    deposit, deposits, pre-order, pre-orders, pre-ordered, preorder, pre order, down payment, first batch, not released, put down, that is coming, 定金, 订金, 预售, 尾款, 预定, 预订, 还没出, 还没上市, 新出的, pre-orders open, isn't out, isn't out yet, not out yet, coming soon, launch, release date, upcoming, new release, reserve one, reserve, 还没上, 没上市, 新款还没, 开预售, 开售, 发布, 首发, 预购, 预约购买, 抢购
    [gift card]
    gift card, gift cards, 礼品卡, 购物卡, gift vouchers, giftcard, 礼卡, 储值卡, 电子礼品卡
    [gift]
    gift, present, gift wrap, gift wrapped, gift wrapping, wrap, wrapped, wrapping, ribbon, gift box, greeting card, as a gift, 礼品, 礼物, 贺卡, 送人, 送朋友, 包装, 礼品包装, 礼盒, 礼品盒, 包成礼物, 送女朋友, 祝福, wrap gifts, wrap it, wrapping paper, bow, for a birthday, card with it, personal message, note with it, surprise, colleague's birthday, 送同事, 送妈妈, 生日礼物, 蝴蝶结, 丝带, 包漂亮, 帮忙包装, 写卡片, 写张卡, 送礼, 惊喜
    [balance of card]
    gift card balance, left on the gift card, left on this gift card, on my gift card, on the gift card, balance of my gift card, money on the gift card, 礼品卡余额, 礼品卡里, 礼品卡上, 礼品卡还有, 礼品卡花剩, this gift card still has, left on it gift card, gift card still has, what remains on it, remains on the card, gift card is worth, 礼品卡还够, 这张礼品卡还, 礼品卡用过, 礼品卡剩, 礼品卡余

    """

  private static let account = """
    [account]
    account, accounts, username, registered, 账号, 账户, 帐号, 帐户, 号, user account, my profile page, customer account, 会员号, 用户, 我账号
    [login]
    login, log in, sign in, log into, sign into, can't get in, get in, locked, locked out, hacked, unlock, 登录, 登陆, 登不上, 登不进, 进不去, 被锁, 被盗, 解锁, 锁了, won't let me in, let me in, can't enter, cannot enter, access my account, can't access, log into the account, sign on, blocked, 不让我进, 进去不了, 登不进去, 登录失败, 无法登录, 登不了, 账号异常, 被封
    [password]
    password, passwords, pin, forgot my password, reset, 密码, 重置, 找回, 忘记密码, 密码忘了, whatever password, pass word, passcode, 输密码, 密码不对, 改密码
    [sms code]
    verification code, confirmation code, the code, sms code, sms, text message, text with the code, six digits, one-time password, code isn't coming, 验证码, 短信码, 动态码, 收不到码, 短信验证码, asked for a code, a code, no code, code to log in, code by text, security code, login code, code didn't come, the sms, 什么码, 获取验证码, 点了获取, 校验码, 收码, 接收验证码, 验证短信
    [profile]
    profile, personal details, my details, phone number, mobile number, new number, new phone, new mobile, e-mail address, email address, my email, birthday, nickname, address book, saved card, 资料, 个人资料, 手机号, 手机, 邮箱, 用户名, 昵称, 生日, 绑定, 换绑, 解绑, 地址簿, 实名, 默认地址, on file, registered phone, phone you have, my e-mail is, my number is, contact details, personal info, date of birth, surname, 登记的, 预留, 预留的, 登记的电话, 注册的, 头像, 姓名, 会员资料, 存的邮箱, 号码换了
    [delete]
    delete, deleted, erase, terminate, shut down, close down, close my account, close account, deactivate, remove all, remove my account, want out, permanently, 注销, 删除, 删掉, 销号, 销掉, 销户, 关闭, 清掉, 永久, wipe, wiped, wipe out, removed for good, erased, get rid of my account, shut my account, 删干净, 清空, 注掉, 抹掉, 彻底关, 移除, 销毁
    [mailings]
    newsletter, newsletters, mailing list, mails, emails, e-mails, ads, advertising, marketing, unsubscribe, notifications, mail me, your mails, 广告, 广告短信, 推销, 推销短信, 营销, 营销短信, 退订, 推送, 短信, 邮件, 通知, promotions, promotional, promo mails, spam, text messages from you, texting me, bulletin, announcements, 促销信息, 促销短信, 骚扰短信, 垃圾短信, 垃圾邮件, 群发, 宣传, 消息推送
    [privacy]
    data, personal data, privacy, personal information, information about me, store about, hold about me, share my data, sell my data, data protection, 个人信息, 我的信息, 隐私, 泄露, 数据, 哪些资料, 保存了我, 存了我, recorded about me, records about me, know about me, keep about me, what you know, my records, gdpr, confidential, track me, 记录了, 记录哪些, 收集, 收集了, 掌握, 资料去哪, 卖给, 给第三方, 保密, 安全吗
    [stop]
    stop, end, turn off, switch off, no more, stop that, get out of, leaving, 停, 停了, 关, 关了, 关掉, quit, discontinue, from now on don't, no longer send, put an end, 别再, 不要再, 今后别, 停止, 终止我, 别给我
    [member]
    member, members, membership, vip, gold, silver, level, tier, loyalty, vip plan, 会员, 金卡, 银卡, 等级, 几级, 黑卡, 升级, 降级, member level, member status, club, premium, bronze, rank, 会员等级, 会员制, 会员权益, 级别, 普通会员, 钻石
    [renew]
    renew, renewal, renewed, automatic renewal, auto-renew, subscription, trial, 续费, 自动续费, 自动扣费, 续, 不续, 试用期, don't renew, not renew, extend, extended, prolong, resubscribe, next year's fee, 给我续, 续了, 再续, 续期, 别续, 明年起
    [points]
    points, point, 积分, bonus points, reward points, loyalty points, reward, rewards, 奖励分, 会员积分, 点数
    [earn]
    earn, collect, credited, give me points, points for, receive for, get points, brought no points, no points, were not added, not added, 攒, 没给, 送多少, 得多少, 能得, 没到, 没加, 怎么来, 没给积分, points bring, bring points, brings, gain, how do points come, hasn't given me points, haven't been credited, awarded, given points, get for this, 攒几个, 可以攒, 入账, 没入账, 能攒, 赚, 累积, 积累, 返多少, 给几分, 没算, 算积分
    [redeem]
    redeem, redeeming, use points, use my points, points be turned, turn into, turned into, spend points, spend my points, worth, good for, apply my points, money off, 兑换, 抵扣, 抵现, 抵钱, 能抵, 抵, 换什么, 拿来干嘛, 怎么用积分, 用掉, 能换什么, change my points, convert, cash in, use up, can points be used, spend on, spend them, trade points, 换成钱, 换钱, 用掉几个, 花掉, 花积分, 抵多少, 能用多少, 换东西, 换礼品, 换券
    [expire]
    expire, expires, expired, valid, validity, lapse, run out, how long can i keep, 过期, 到期, 有效期, 清零, 快到期, still count, count next year, good until, forfeited, void after, be lost, ends when, deadline, last until, keep them for, 还算数, 算数吗, 作废吗, 失效, 截止, 期限, 过年还, 清掉吗, 能放多久, 几时到期
    [see]
    see, show, show me, look up my, tell me, find out, 看, 查看, 在哪看, 帮我查, check how many, check which, where can i view, display, view, 显示, 查一查, 看到, 查到, 告诉我

    """

  private static let goods = """
    [goods]
    lamp, lamps, kettle, pan, pot, tent, towel, towels, mug, mugs, cup, cups, bowl, bowls, vacuum, cover, pillow, blanket, blankets, shoes, shirt, bottle, bottles, board, knife, table, chair, plug, cooker, fridge, power bank, grinder, vase, speaker, stove, 灯, 水壶, 壶, 锅, 铁锅, 铸铁锅, 帐篷, 毛巾, 杯子, 杯, 碗, 吸尘器, 被套, 枕头, 毯子, 毛毯, 鞋, 鞋子, 衣服, 椅子, 桌子, 插座, 电饭锅, 充电宝, 水杯, 瓶子, 砧板, 刀, 音箱, hat, hats, scarf, glass, glasses, plate, plates, basket, box of tea, toaster, heater, humidifier, toothbrush, duvet, sheet, sheets, mattress, desk, sofa, shelf, clock, bag, backpack, jacket, dress, trousers, socks, oil, 帽子, 围巾, 盘子, 碟子, 筷子, 加湿器, 牙刷, 被子, 床单, 床垫, 书桌, 沙发, 架子, 钟, 包包, 背包, 外套, 裙子, 裤子, 袜子, 油, 瓶油, 被罩, 手机壳, 台灯, 风扇, 烤箱, 保温杯, 保温壶
    [hob]
    induction, hob, gas, ceramic, 电磁炉, 电陶炉, 煤气灶, 燃气灶, 灶, gas cooker, gas stove, cooktop, electric hob, oven, microwave, 燃气, 电炉, 烤箱里, 微波炉, 明火
    [device]
    laptop, phone, tablet, iphone, android, router, wifi, wi-fi, internet, volts, voltage, bluetooth, 电脑, 笔记本, 平板, 苹果手机, 安卓, 安卓手机, 路由器, 网络, 电压, 蓝牙, 多少伏, android phone, computer, mac, windows, tv, printer, socket, home network, 110 volts, ipad, 电视, 安卓机, 苹果, 华为, 小米, 伏, 伏电压, 插头, 家里的网
    [compatible]
    compatible, compatibility, work with, works with, work on, fit my, fits, pair, pair with, connect to, run on, 兼容, 能连, 可以连, 通用, 连上, 配我, 能插, 适配, 能用吗, 能上, connect to the, will it connect, go with, goes with, suitable for my, interoperate, run with, matched, 连得上, 配这口, 配不配, 匹配, 合用, 配得上, 搭配, 能装, 插得上, 用得了
    [machine wash]
    dishwasher, washing machine, tumble dry, hot wash, 洗碗机, 机洗, 烘干, 洗衣机, in the dishwasher, survive the dishwasher, spin dryer, dryer, 拿去洗碗机, 甩干, 脱水, 洗碗机洗, 洗衣机洗
    [care]
    clean, cleaning, cleaned, wash, washing, washed, scrub, stain, stains, rust, rusty, descale, chalk, care, burnt food, shrink, 洗, 清洗, 清理, 擦, 刷, 生锈, 锈, 起锈, 锈斑, 水垢, 除垢, 保养, 污渍, 缩水, 烧糊, mould, mold, dirt, dirty, polish, maintain, maintenance, sharpen, store it, oil it, how to wash, hand wash, rinse, soak, grease, smell out, 清洁, 发霉, 霉, 脏了, 弄干净, 打理, 护理, 上油, 磨刀, 收纳, 除味, 手洗, 水洗, 去油, 去污, 浸泡
    [use]
    use this, how do i use, set up, put together, put up, put to use, install, assemble, instructions, manual, button, timer, turn it on, 怎么用, 使用, 安装, 组装, 说明书, 开锅, 怎么搭, 支起来, 怎么开, 第一次怎么, 怎么设置, 按哪个, 配网, how does the button, how does it work, how to operate, switch it on, start it, pair it, first use, step by step, setup, guide, video on how, charge it the first time, 按钮怎么, 怎么操作, 怎么启动, 怎么充电, 教我, 用法, 步骤, 怎么装, 怎么弄开, 怎么折叠, 怎么调, 使用方法
    [spec]
    material, made of, fabric, dimensions, diameter, watts, watt, litres, weight, weigh, heavy, tall, how long is, how large, how big, which colours, waterproof, battery last, people fit, 材质, 面料, 什么做的, 直径, 多重, 瓦, 功率, 几升, 尺寸, 多高, 多大, 多长, 防水, 涂层, 住几个人, 有几种, 有什么颜色, how tall, how high, how wide, how thick, how heavy, how much does it weigh, height, width, length, depth, capacity, size of, net weight, seat, colour options, ingredients, contents, what's in it, where is it made, origin, thickness, 净重, 重量, 高度, 宽, 宽度, 长度, 厚, 厚度, 容量, 坐高, 有多高, 多厚, 成分, 产地, 毫升, 几斤, 几公斤, 多宽, 配置, 参数, 规格
    [advice]
    recommend, suggest, which one, choose, should i take, should i get, should i buy, is best, is better, best for, what to buy, 推荐, 哪款, 哪个好, 选哪, 挑, 买哪, 选大, 合适, 选哪款, 哪款好, would suit, suits a, what should i buy, help me choose, help me pick, good for beginners, advise, advice, which would you, any ideas, tips for choosing, worth it, popular, what size, best seller, 更合适, 该买, 买什么, 帮我选, 建议, 适合, 值不值, 值得买, 热门, 畅销, 哪一款, 哪种好, 拿不准, 买哪把, 选什么
    [stock]
    in stock, stock, available, availability, sold out, restock, back in stock, have left, any left, still sell, out of stock, discontinued, be back, to be had, tell me when, do you have it in, 有货, 缺货, 没货, 断货, 现货, 补货, 下架, 到货通知, 还有吗, 还有没有, 有没有货, 卖完, 还有货, 买得到, 再有, 有了告诉, can i still get, refill, replenish, any more of, in store again, run out of stock, all gone, come back in, are there any, do you still have, available again, sold, 卖光, 还有得卖, 几时补, 脱销, 售罄, 买不到, 上架, 有库存, 库存, 来货, 还进货, 还上吗, 还卖, 能买到

    """

  private static let people = """
    [complain]
    complaint, complain, complaining, unacceptable, terrible, disappointed, worst, ridiculous, report you, reporting, bad review, write a review, rude, insulting, cheated, consumer protection, nobody answers, nobody has answered, deserves a complaint, solicitor, lawyer, 投诉, 举报, 差评, 12315, 过分, 太差, 失望, 态度, 没人理, 骗子, 欺骗, 欺负人, 骂人, 虚假宣传, 再也不, 不给解决, 曝光, 律师, goes too far, lodging a complaint, lodge, report to, unhappy with, very unhappy, outrageous, disgraceful, shameful, scandal, dishonest, lied to me, lying, press, court, ombudsman, unfriendly, fed up, never again, 不满, 非常不满, 这么做太过分, 恶劣, 消协, 工商, 市场监管, 曝光你, 骗人, 忽悠, 坑人, 气死, 寒心, 差劲, 不负责, 推来推去, 说话难听
    [person]
    human, person, real person, somebody real, someone real, operator, representative, 人工, 真人, 活人, 人工客服, 找人, 找个人, 你们的人, live agent, human being, real human, live person, actual human, flesh and blood, 活的人, 客服真人, 人类, 跟人讲, 人来处理, 专人
    [manager]
    manager, supervisor, boss, 经理, 主管, 领导, 负责人, 老板, director, head of, whoever is in charge, superior, the boss, 上级, 总监, 店长, 管事, 你们主管
    [staff]
    agent, agents, colleague, colleagues, staff, support staff, customer service, your team, your people, one of your people, people on duty, someone, somebody, anybody, anyone, 客服, 同事, 工作人员, 有人, 人, support, service people, assistant of yours, advisor, 服务员, 接待, 店员, 值班的人, 客服人员
    [robot]
    bot, robot, machine, automated, chatbot, 机器人, 自动回复, ai, 智能客服, machine answers, no machine, computer voice, automatic, 机器, 机器回, 自动, 人工智障, ai客服
    [speak]
    talk, speak, connect, put me through, get me, get one of, transfer me, ask for, asking for, 转, 接, 找, 转人工, 跟我说, 叫, 转过去, 来谈, 跟真人说, insist on talking, have a word, want to speak, discuss with, put on, let me talk, 说话, 讲, 谈谈, 沟通, 跟你们, 帮我接
    [phone]
    call, call me, ring, ring me, give me a call, phone me, 打电话, 给我打, 打我电话, 回电, 回个电话, phone me back, call back, callback, someone phone, telephone me, 回电话, 来电, 致电, 派人给我回, 电话联系我, 打过来
    [contact]
    landline, hotline, your number, what number, phone number of, reach your company, contact you, your e-mail, your store, showroom, where are you located, 座机, 热线, 客服电话, 你们电话, 你们的电话, 联系你们, 门店, 实体店, 号码多少, telephone line, phone line, telephone, e-mail you, write to you, address of your, visit you, physical store, service line, 咨询电话, 联系方式, 电话多少, 邮箱多少, 店面, 去哪找你们, 公司地址, 门店地址, 服务电话
    [hours]
    opening hours, open, hours, on duty, online, working, begin work, start work, be there, there on, are you there on, close, shift, 上班, 下班, 营业, 营业时间, 值班, 在线, 开门, 休息, 几点在, closing time, do you close, close at, still online, available at, during the night, around the clock, 24 hours, agents on, staffed, people there on, 收工, 打烊, 在线时间, 还在不在线, 服务时间, 工作时间, 在岗, 几点开, 几点关, 24小时, 全天
    [hello]
    hi, hello, hey, good morning, good evening, good afternoon, hello anybody there, 你好, 您好, 在吗, 早上好, 晚上好, 下午好, 哈喽, 在不在, 有人吗, 有人在吗
    [thank]
    thank, thanks, thank you, thx, appreciate, cheers, helpful, many thanks, 谢谢, 感谢, 多谢, 辛苦, 谢, 谢啦, so very much, grateful, thankful, you're great, you are great, lovely service, 太谢谢, 感激, 太感谢, 麻烦您了, 点赞, 好评
    [bye]
    bye, goodbye, see you, have a nice day, have a good one, that's all, that's everything, that will be all, nothing else, later, 再见, 拜拜, 没别的, 没有其他, 就这样, 先这样, 回头, 没事了, see you around, see you later, take care, good night, cheerio, so long, farewell, 回见, 再会, 晚安, 拜, 下次再, 走了, 先忙
    [yes]
    yes, yep, yeah, ok, okay, sure, right, of course, fine, go ahead, sounds good, agreed, 是的, 好的, 可以, 对, 没错, 嗯, 行, 行的, 同意, 确认, 好, exactly, absolutely, certainly, indeed yes, that's it, that's right, true, 对的, 嗯嗯, 没问题, 就是, 是, 要的, 需要
    [no]
    no, nope, not, never mind, don't, 不是, 不用, 不要, 不行, 不需要, 算了, 别, 不了, no thank you, not really, nah, no thanks, neither, not that, 不用啦, 没有, 没必要, 不是这个, 不必, 先不
    [insult]
    idiot, idiots, stupid, moron, morons, fuck, fuck you, go to hell, shut up, screw you, bastard, bastards, trash, piss off, asshole, bitch, get lost, pigs, crooks, 傻逼, 傻b, 滚, 滚吧, 垃圾, 去死, 有病, 废物, 他妈, 妈的, 混蛋, 不要脸, 猪, 蠢猪, 王八蛋, 脑残, 神经病, 蠢货, clowns, drop dead you, liars, scum, jerk, jerks, dumb, shut your mouth, 滚开, 去死吧, 这帮混蛋, 蠢, 白痴, 笨蛋, 闭嘴, 人渣
    [idle]
    weather, joke, football, game, girlfriend, boyfriend, married, poem, movie, film, song, music, politics, capital, how old are you, equation, bored, homework, my cat, my dog, 天气, 笑话, 球赛, 女朋友吗, 首都, 写首, 无聊, 股票, 电影, 数学, 结婚, 唱首歌, 唱歌, 首歌, 歌, 音乐, 几岁, 起个名, 猫, 小狗, story, tv series, book, novel, recipe, sports, president, election, planet, math, sum, riddle, favourite colour, birthday party, dog, cat, grandmother, grandson, granddaughter, 哪部电影, 电视剧, 小说, 书, 菜谱, 总统, 选举, 谜语, 故事, 孙女, 孙子, 老伴, 下雨, 下雪, 彩票, 星座
    [want]
    want, i'd like, would like, need, please, could you, can you, kindly, 我要, 想, 帮我, 我想, 请, 要求, 申请, 麻烦, 给我
    [how]
    how, how do i, how can i, how to, how does, 怎么, 如何, 怎样, 咋, 流程, 怎么弄
    [why]
    why, how come, 为什么, 为啥, 怎么又, 凭什么
    [can i]
    can i, may i, is it possible, could i, do you, are you, is there, 能, 能不能, 可不可以, 能否, 吗, 能不
    """
}
