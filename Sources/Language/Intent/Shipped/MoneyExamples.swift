extension ShippedIntents {
  /// What customers ask about paying, invoices, prices and discounts.
  static let money = """
    [payment/failed]
    checkout doesn't work
    it won't accept my credit card
    paypal gives me an error
    money was taken but the order shows unpaid
    an error message pops up when i pay
    the pay button does nothing
    my card is fine, only your page turns it down
    can't complete the order, it stops at payment
    my bank says it never saw the payment
    why was my payment rejected
    tried to buy it and it just keeps loading
    cannot pay
    payment not working
    payment doesn't work
    my card doesn't work
    card refused
    i can't check out
    支付不了
    扣了钱但是显示未付款
    付了好几次都失败
    提交订单报错
    付款按钮点了没反应
    卡没问题，到你们这就付不了
    卡在付款那一步过不去
    为什么支付被拒
    付完了还显示待付款
    买不了，一到付款就转圈
    钱付不出去
    不能付款
    没法付款
    卡刷不了
    卡用不了
    付了显示没付
    扣款了订单没成功
    [payment/methods]
    can i pay with paypal
    can i pay on delivery
    is it possible to pay later
    what payment options do you have
    list the ways i can pay
    is american express ok
    can i use two cards for one order
    can someone else pay for my order
    is klarna possible
    can i save my card for next time
    payment methods
    how to pay
    which cards do you take
    do you accept paypal
    can i pay with my phone
    can i pay by invoice
    could my mother pay for me
    能银行转账吗
    能找人代付吗
    有哪些付款方式可以选
    微信能付吗
    收现金吗
    可以两张卡一起付吗
    外国卡能用吗
    云闪付支持不
    怎么付款
    可以先用后付吗
    能让我爸帮我付吗
    数字人民币可以用吗
    支付方式
    怎么支付
    怎么付钱
    用什么付款
    可以刷卡吗
    能刷卡吗
    可以用微信吗
    支持微信支付吗
    可以付现金吗
    能转账吗
    能别人代付吗
    可以对公付款吗
    [payment/instalments]
    do you offer financing
    what does it cost to pay in six parts
    split the payment into three months
    can i pay it off over a year
    how many instalments can i choose
    i'd like to spread the cost
    what happens to the instalments if i return it
    can i pay the rest off early
    from what amount can i pay in parts
    my instalment plan was refused
    could i pay half now and half next month
    do you have payment plans
    how much interest
    financing available?
    分期有手续费吗
    可以用花呗吗
    能分三个月付吗
    分期的订单退货怎么算
    能提前还清吗
    多少钱以上可以分期
    先付一半下个月再付一半行吗
    白条能用吗
    一次付不起，能慢慢付吗
    分三期
    分十二期
    分期手续费
    每月还多少
    月供多少
    支持 installment 吗
    [payment/disputed-charge]
    there are two charges on my card
    you billed me two times for one order
    i see a duplicate payment
    what is this payment on my statement, i bought nothing
    why did you take 30 dollars from my card
    i paid once and it went off twice
    my card statement shows a payment i never made
    there's 15 euros too much on my bill
    i paid twice
    wrong amount charged
    what is this charge
    my bill is too high
    why is my bill so high
    money disappeared from my account
    我账单上怎么多了一百块
    一个订单付了两次款
    多收我钱了
    扣的钱跟价格不一样
    账单上这笔是什么，我没买过东西
    账单金额不对，比应付的多
    同一笔钱划走两回
    我就买了一件怎么扣这么多
    扣错钱了
    这笔扣款是什么
    莫名扣费
    账单不对
    账单怎么这么多
    余额怎么少了
    余额被扣了
    我的钱被扣走了
    [payment/balance]
    what's outstanding on my account
    show me my balance
    what do i have to pay this month
    how big is my bill this month
    how much have i spent with you this year
    i'd like to see what's left of my credit
    how much can i still spend from my credit
    my bill: how much is it in total
    balance please
    check my balance
    how much do i have
    how much money do i have
    how much is on my account
    how much do i have to pay
    how high is my bill
    what's on my bill
    total of my bill please
    我账单上还有多少钱
    查一下我的余额
    这个月账单是多少
    本月应还多少
    我的账单一共多少
    今年在你们家花了多少
    订单还有没付的钱吗
    查余额
    我还要付多少
    预付款还剩多少
    余额多少
    余额查询
    账单多少
    账单总额
    账单总共多少钱
    这个月要付多少
    还欠多少
    还差多少没付
    [payment/invoice]
    can you send me a receipt
    please issue an invoice to my company
    can i get a bill for my order
    when do i get the invoice
    i never got an invoice by e-mail
    is the invoice in the parcel
    do you give tax receipts
    i need the paper for the tax office
    could you mail me the invoice as pdf
    send me the invoice
    where is my invoice
    where's the receipt
    can i have a vat invoice
    company invoice please
    我要开发票
    要公司抬头的发票
    发票什么时候给我
    可以补开发票吗
    给我个收据
    没收到电子发票
    发票再发一遍给我
    发票随货寄吗
    开票需要什么资料
    麻烦把发票发我邮箱
    去年的订单还能开票吗
    发票
    怎么开发票
    发票在哪
    没有发票
    发票没给
    开公司发票
    invoice 在哪里 download
    [payment/invoice-change]
    add the tax number to the invoice
    please correct my invoice
    the invoice has my private address, i need the company's
    my invoice is made out to the wrong firm
    i forgot to put the company in, can the bill be rewritten
    wrong billing address on the receipt
    please cancel the old invoice and write a new one
    i need the invoice in my company's name instead of mine
    change the invoice
    wrong invoice
    wrong vat number
    wrong address on the invoice
    new invoice please, the old one is wrong
    update the invoice
    税号填错了
    发票上没有税号，要加上
    个人抬头改成公司的
    发票要重开
    开错票了，能换一张吗
    公司说票上名字不对用不了
    把普票换成专票
    发票地址错了，修改一下
    发票信息要改
    旧发票作废重新开一张
    忘了填公司，发票能改吗
    发票内容想改成办公用品
    改发票
    发票改一下
    发票错了
    发票不对
    税号不对
    重新开票
    换开发票
    发票名字错了
    发票公司名不对
    [price/coupon]
    can i use two coupons together
    the coupon expired, can you renew it
    where do i find my vouchers
    the code you mailed me is rejected
    are there any sales at the moment
    the 10 percent off didn't show up at checkout
    how much do i have to spend to use the voucher
    can i get a coupon please
    code not working
    my code doesn't work
    the code is invalid
    how do i use a coupon
    is there a promotion
    do you have a sale
    can you give me a discount
    the code should be good until the end of the month
    i spent enough for the voucher and it still won't go
    两张券能一起用吗
    券过期了能补吗
    下单忘记用券了
    红包在哪里用
    活动价怎么没有享受到
    券是灰色的点不了
    最近有活动吗
    满多少能用这张券
    券领了找不到
    打折码输进去没反应
    送我一张券呗
    券不能用
    没减
    怎么用券
    有打折吗
    打不打折
    能便宜点吗
    券还没到期，怎么用不了
    [price/protection]
    can you refund the price difference
    why is it cheaper today than yesterday
    can you match the price of another store
    i paid more last week than it costs now
    it's on sale now and i bought it three days ago
    you lowered the price as soon as i had paid
    is there price protection
    i bought it for 80, now it's 60, that's not fair
    do i get something back when the price falls
    reduced by 15 % since yesterday, i just paid full price
    price protection
    it got cheaper
    the price has dropped
    refund the difference
    能保价吗
    能退差价吗
    怎么今天比昨天便宜
    人家卖得比你低
    上礼拜买的现在打折了
    80买的现在卖60
    付完钱当天就做活动，差价给补吗
    有价格保护吗
    降价了能退我多的部分吗
    同款别的店便宜好多
    买完就打折
    现在比我买的时候低
    刚买就 on sale 了，能退 difference 吗
    能 price match 吗
    """
}
