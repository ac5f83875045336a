extension ShippedIntents {
  /// What customers ask about the way of the goods to their door.
  static let delivery = """
    [delivery/time]
    how long does delivery take
    what is the usual delivery time
    do you ship on the same day
    when do you dispatch orders placed in the evening
    do you deliver on weekends
    how fast is express
    how quickly can you ship to the coast
    do you send parcels on public holidays
    is next day delivery possible
    i need it before christmas, is that doable
    how long from payment to dispatch
    what's the delivery time to rural areas
    would it make it in time for her birthday on sunday
    roughly how many working days for shipping
    delivery times please
    how long is delivery
    how long does shipping take
    shipping time please
    how soon can you deliver
    when do you ship
    when would you ship it
    do you ship today if i pay now
    do you deliver on holidays
    would it be here by tuesday
    i need it by saturday, does that work
    what is the dispatch time
    配送要多久
    当天下单当天发吗
    晚上下单什么时候发货
    周末送货吗
    到新疆要几天
    能次日达吗
    过年前能收到吗，还没下单
    付款后多久发货
    发到乡下一般多久
    下个月三号生日，现在拍赶得上吗
    大概几个工作日
    拍下多长时间发出
    送货时效是多久
    春节期间发货吗
    配送时间
    快递要几天
    发货要多久
    多久能送到
    几天送到
    一般多久到
    什么时候能发货，我还没买
    今天买明天能到吗
    节假日送不送货
    加急多久到
    周五之前能收到吗，我打算买
    我急用，最快什么时候到
    [delivery/slot]
    we're away on tuesday, wednesday would suit for the delivery
    can the courier call before coming
    reschedule my delivery to next week
    i want it delivered between 2 and 4
    can you hold the parcel until i'm back from holiday
    could they bring it a day later, nobody is in tomorrow
    is it possible to get an appointment for the delivery of the table
    morning or afternoon, when will they be at my door
    please don't ring before ten
    can the delivery be moved to another day
    i missed the driver, when does he come again
    i'd like it to come tomorrow between noon and one
    choose a delivery time
    can i pick the delivery day
    can i choose the day of delivery
    can it be delivered in the evening
    can it come in the morning
    deliver after 6 pm please
    please deliver on friday
    please deliver it later
    delay the delivery by a week
    what time will it be delivered
    what time does the parcel come
    at what hour does the courier come
    the courier should call first
    i missed the delivery, please come again
    nobody home today, bring it tomorrow
    能晚上送吗
    我六点以后才在家，能那时候送吗
    可以选送货时间吗
    麻烦周六上午送
    送之前能先打电话吗
    快递员一般几点来
    帮我改到下周送
    想约下午两点到四点送
    我出差，过几天再送行吗
    明天没人在，晚一天送可以吗
    十点以前别敲门
    能换个日子送吗
    没碰上快递员，什么时候再来送
    中午一点之前送到行不行
    配送时间段怎么改
    能指定日期送吗
    能换个时间送吗
    下班以后送
    早上送来行吗
    周末再送
    明天送，今天不在
    推迟几天送
    快递几点到
    大概几点送到
    送货前打我电话
    错过了派送，再送一次
    [delivery/late]
    it was supposed to arrive yesterday
    still waiting for my delivery
    still waiting for the thing i bought last month
    the delivery is taking forever
    it has been a week and nothing has come
    why is my shipment delayed
    how much longer do i have to wait for my parcel
    hurry up with my parcel please
    can you chase the courier for me
    the parcel has been stuck at the depot since monday
    not to be rude but where is it, the date has passed
    the delivery date came and went
    my order is late
    where is it, it's late
    it hasn't arrived yet
    why hasn't it shipped yet
    why does it take so long
    it's been two weeks
    please hurry with my delivery
    can you speed it up
    it was due on monday
    should have come on friday
    tracking is stuck
    shipping is too slow
    怎么还没到
    说好昨天到的，到现在都没到
    物流一直不更新
    为什么还不发货
    已经超时了
    怎么这么久都不送
    你们发货太慢了
    催一下快递
    帮我催一下发货
    还要等多久啊我的快递
    付款十天了一直没发
    过了送达日期还没影
    延误了怎么赔
    前天就该到的东西现在还没见着
    不好意思催一下，我那个还没送到
    还没收到货
    还没发货
    怎么还不到
    为什么这么慢
    迟迟不发货
    快递一直没动
    物流停了好几天
    物流卡住了
    麻烦快点发
    过期了还没到
    该到的没到
    延误怎么补偿
    晚到赔多少
    我的 order 怎么还没 ship，都一周了
    [delivery/not-received]
    the courier says he left it at the door but there is nothing
    someone stole my package
    signed for by someone i don't know
    delivered? no, there is nothing in my mailbox
    the app claims it was delivered this morning, that's not true
    the neighbours don't have my parcel either
    proof of delivery please, i never got it
    the carrier told me it is lost
    it was left outside and now it's gone
    it says left with reception, we have no reception
    the pickup point says they don't have my parcel
    it was delivered to the wrong person
    where is my parcel, it says delivered
    the courier delivered it to somebody else
    nothing was left at my door
    it says it was left somewhere safe and there is nothing
    快递说放门口了，可是没有
    东西是不是寄丢了
    驿站说没有我的件
    说今早送到了，根本没有的事
    快递放楼下被人拿走了
    邻居那儿也没有我的包裹
    快递公司说件丢了
    代收点说没有这个包裹
    显示已送达但没有
    不是我签的
    被别人签收了
    被冒领了
    包裹丢失
    丢件了
    快递被偷了
    说送到了可是没看见
    放哪了，我没看到包裹
    送错人了
    说放在代收点了，我们这没有代收点
    [delivery/address]
    i need to change my delivery address
    i entered the wrong address
    can you ship it to another address
    please update the shipping address on my order
    can i change where it is delivered
    can i pick it up at the station instead
    wrong postcode on the parcel, please fix
    the order still has last year's address, can it be redirected
    can you forward the parcel to a parcel shop
    i typed the house number wrong
    could it go to my mother's place rather than mine
    the recipient's name is misspelled on the label
    my phone number on the order is wrong, the courier can't reach me
    new address for order 88231
    change address
    change the delivery address
    change the shipping address
    wrong address
    i put in the wrong street
    please correct the address on my order
    ship it somewhere else
    send it to a different place
    redirect my parcel
    can you redirect it
    deliver to a pickup point instead
    wrong phone number for the courier
    change the recipient
    我要改地址
    能换个地址送吗
    我搬家了，寄到新地址
    收货电话号码写错了，帮我改一下
    能送到公司吗
    改到北京朝阳区
    可以放快递柜吗
    能不能自提
    门牌号写错了，能改吗
    用的还是去年的地址，怎么转寄
    能转到驿站代收吗
    改送到我妈家行不行
    把收货人换成我老公
    邮编填错了要紧吗，怎么改
    地址错了
    地址写错了
    地址不对，改一下
    收货地址改一下
    订单地址要改
    收货人电话错了
    寄到别的地方
    送到别处
    改成自提
    放驿站就行
    能放代收点吗
    麻烦换一下订单的 address
    地址填错了，能 change 吗
    [delivery/cost]
    how much is shipping
    do you ship for free over 50 dollars
    why do i have to pay for postage
    which courier do you use and what does it cost
    what delivery options do you offer
    which shipping methods can i choose
    from what amount is delivery free
    is there an extra charge for large items
    do gold members pay shipping
    can you waive the delivery fee
    how much is delivery
    do i have to pay for delivery
    is delivery free
    when is shipping free
    what does express cost
    how much for the courier
    which carriers do you work with
    which delivery methods are there
    is shipping free for members
    邮费怎么算
    满多少包邮
    为什么要收运费
    发什么快递
    可以发顺丰吗
    有哪些配送方式
    两个包裹收两次运费吗
    快递费谁出
    会员免邮吗
    送货上楼要加钱吗
    运费怎么算
    要运费吗
    邮费多少钱
    送货收费吗
    包不包邮
    顺丰多少钱
    加急多少钱
    走什么快递
    用哪家快递
    配送方式有哪些
    会员免运费吗
    寄西藏要多少运费
    [delivery/international]
    do you ship abroad
    how much does it cost to ship to canada
    shipping costs to germany
    can you send it to my brother in norway
    which countries do you deliver to
    do i have to pay duties
    can it be delivered to switzerland
    i'm overseas, is there a way to get it here
    what is the shipping cost to spain
    how much is the postage to japan
    how much to ship to the uk
    how long does shipping to australia take
    can i order from abroad
    can you send it overseas
    可以寄到日本吗
    国际运费怎么算
    香港可以收货吗
    台湾能送吗
    我在海外，能买吗
    寄给在英国的儿子行不行
    寄到德国几天
    会不会被海关扣
    支持海外配送吗
    人在加拿大，怎么下单寄过来
    寄到新加坡一共要多少
    国际件能发吗
    国外能下单吗
    在国外怎么买
    关税要我付吗
    进口税谁付
    港澳台能寄吗
    寄台湾要多少邮费
    可以发国际快递吗
    能 ship 到 US 吗
    """
}
