/// Situations about money and invoices.
let paymentSituations = #"""
  == invoice en
  about: needs the company on the invoice
  needs: invoice
  mood: 0
  patience: 2
  order: delivered, shipped
  weight: 3
  open: My accountant sent order {order} back to me: no VAT number on it. Can you redo it?
  open: I need a proper bill for {amount} made out to my firm.
  clarify: The firm is Holt & Daughter Ltd, I'll send the number as soon as I know where.
  yes: Perfect, I'll send the details.
  == invoice zh
  about: 公司报销要发票
  needs: invoice
  mood: 0
  patience: 2
  order: delivered, shipped
  weight: 5
  open: 订单{order}财务说抬头不对，要重开一张
  open: 报销要用，{amount}的票怎么还没发给我
  open: 你好，可以开专票吗 // 订单{order}
  clarify: 抬头是杭州纸月亮样板有限公司，税号我等下发
  no: 我要的是发票，不是订单截图
  yes: 好，我把税号发过来
  == coupon-fails en
  about: the code is refused at checkout
  needs: coupon
  mood: -1
  patience: 2
  weight: 4
  open: The code from your newsletter says "not applicable". My basket is well above 60!
  open: WELCOME15 doesn't do anything at checkout. Is it dead already?
  open: Why can't I use two vouchers at once?
  no: I've checked the date, it's valid until Sunday.
  yes: Oh, so that's the rule. I hadn't seen it. Thanks.
  angry: You advertise a discount and then don't give it. Let me speak to a human.
  == coupon-fails zh
  about: 结算时券是灰的
  needs: coupon
  mood: -1
  patience: 2
  weight: 5
  open: 满200减30的券怎么是灰的，我买了260的
  open: 领的券结算的时候用不了，骗人的吧
  open: 两张券不能一起用吗
  no: 有效期我看了，周日才到期
  yes: 哦原来有这个规定，没注意，谢谢
  angry: 宣传的时候说得好听，到用的时候就不行，转人工
  == charged-twice en
  about: two debits for one order
  needs: charged-twice
  mood: -2
  patience: 1
  order: paid, shipped, delivered
  weight: 3
  open: Why is {amount} on my statement TWICE? I have one order with you, {order}.
  open: You've taken the money for order {order} two times. My account is overdrawn because of you.
  no: It has nothing to do with my voucher. Two debits. One order.
  angry: I'm not discussing my own money with a machine. A human, please.
  yes: One of them is marked pending, that's true. I'll wait three days.
  then: refund-timing | And if both go through, how quickly do I have it back?
  == charged-twice zh
  about: 扣了两次钱
  needs: charged-twice
  mood: -2
  patience: 1
  order: paid, shipped, delivered
  weight: 3
  open: {amount}怎么扣了我两次？我就一个订单{order}
  open: 订单{order}重复扣钱了，信用卡账单上两笔一模一样的
  no: 跟优惠券没关系，一个订单两笔扣款
  angry: 钱的事我不跟机器人说，找人来
  yes: 确实有一笔写的是处理中，那我等三天看看
  then: refund-timing | 要是两笔都入账了，多久能退回来
  == payment-failed en
  about: cannot pay
  needs: payment-failed
  mood: 0
  patience: 2
  order: paid
  weight: 3
  open: Third try now and the checkout just says "something went wrong".
  open: Your shop doesn't want my money! Card refused, but it works everywhere else.
  no: I don't have an order number, that's the point, I can't order.
  yes: It was the bank app, I had to confirm there. Done!
  then: instalments | By the way, could I have split that into months?
  == payment-failed zh
  about: 付不了钱
  needs: payment-failed
  mood: 0
  patience: 2
  order: paid
  weight: 3
  open: 付了三次都提示失败，怎么回事
  open: 你们店不收钱的吗，别家都能付就你家不行
  no: 没有订单号，就是下不了单才问的
  yes: 是银行那边要确认，好了
  then: instalments | 顺便问下能分几期
  == price-protection en
  about: cheaper two days later
  needs: price-protection
  mood: -1
  patience: 2
  order: paid, shipped, delivered
  weight: 3
  open: I paid full price for the {product} and now it's 20 % off. That hurts.
  open: You dropped the price two days after order {order}. Do I get something back?
  no: I don't have a voucher question. The PRICE went down.
  yes: That's decent of you. Order {order}, here you go.
  == price-protection zh
  about: 刚买就降价
  needs: price-protection
  mood: -1
  patience: 2
  order: paid, shipped, delivered
  weight: 4
  open: {product}我前天刚买，今天就便宜了40，什么意思
  open: 订单{order}刚付完款就打折，差价退我
  no: 不是券的问题，是你们自己降价了
  yes: 可以，订单{order}，差价退我就行
  == points-missing en
  about: points did not arrive
  needs: points
  mood: 0
  patience: 2
  order: delivered
  weight: 2
  open: Shouldn't order {order} have given me points by now?
  open: My balance says 212 since spring. It never grows.
  then: membership | And how far am I from gold?
  == points-missing zh
  about: 积分没到
  needs: points
  mood: 0
  patience: 2
  order: delivered
  weight: 3
  open: 订单{order}的分怎么没给我加
  open: 我的积分一直是320，怎么不涨
  then: membership | 那我离金卡还差多少
  == business-quote en
  about: wants a price for many
  needs: business-orders
  mood: 1
  patience: 3
  weight: 2
  open: We're furnishing 14 holiday flats and would need about 60 towel sets. What can you do on price?
  open: Hello, could our office get the {product} times thirty, on account?
  clarify: Thirty pieces, one address in {city}, by the end of next month.
  yes: Sounds good, please send the quote to my address on file.
  == business-quote zh
  about: 公司批量采购
  needs: business-orders
  mood: 1
  patience: 3
  weight: 2
  open: 公司年会要发礼品，保温壶200个什么价
  open: 你好，{product}要三十件，能走对公吗
  clarify: 三十件，送到{city}一个地址，下个月底之前
  yes: 好的，报价单发我邮箱吧
  then: invoice | 对公的话专票怎么开
  """#
