/// Situations about parcels on their way.
let deliverySituations = #"""
  == late-parcel en
  about: two days past the date, still polite
  needs: late-parcel, tracking
  mood: -1
  patience: 2
  order: delayed
  weight: 5
  open: Hi, my order {order} was supposed to be here two days ago. Any idea what happened?
  open: Hello, I ordered the {product} {days} days ago and it still hasn't turned up. Order {order}.
  open: Hi there // I'm waiting for order {order} // it should have come at the weekend
  no: I know how delivery works in general. I want to know about my parcel, {tracking}.
  no: The tracking page hasn't changed since last week, that's why I'm writing.
  angry: Nobody can tell me where one parcel is? Please get me somebody who can look it up.
  yes: OK, so the delivery fee comes back to me. That's fair, thank you.
  yes: Right, I'll give it two more days then. Thanks.
  then: refund-timing | And when would I see the delivery fee on my card?
  then: cancel-order | What if I just want to cancel the whole thing now?
  == late-parcel zh
  about: 晚了两天，还算客气
  needs: late-parcel, tracking
  mood: -1
  patience: 2
  order: delayed
  weight: 6
  open: 你好，订单{order}本来前天就该到了，帮我看看怎么回事
  open: 我{days}天前买的{product}到现在没收到，单号{order}
  open: 在吗 // 订单{order} // 说好周末到的，现在还没动静
  no: 正常几天到我知道，我问的是我这个包裹{tracking}
  no: 物流一直停在上周没动，所以才来问你们的
  angry: 一个包裹在哪都查不到？找个能查的人来
  yes: 行，运费退我就好，再等两天吧
  yes: 好的，那我等你们催件的结果
  then: refund-timing | 那运费什么时候退到我这儿？
  then: cancel-order | 要是我现在不想要了能取消吗
  == very-late en
  about: ten days late and furious from the first line
  needs: human
  mood: -3
  patience: 0
  silence: 45
  order: delayed
  weight: 3
  open: This is the third time I'm writing. Order {order}, paid {days} days ago, NOTHING has arrived. I want this solved today.
  open: {days} days!! For one parcel!! Order {order}. What are you people doing over there?
  open: I'm so sick of this. My {product} was a birthday present and the birthday is over.
  no: Don't explain your rules to me. I want a person to deal with order {order} now.
  angry: I will not read one more of these messages. A HUMAN. NOW.
  angry: Either someone calls me today or I get my {amount} back.
  human: At last. I want to know today whether it is coming or whether I get my money back.
  yes: Fine. I'll believe it when I see it, but thank you.
  == very-late zh
  about: 晚了十天，一开口就很火
  needs: human
  mood: -3
  patience: 0
  silence: 40
  order: delayed
  weight: 3
  open: 我这是第三次来问了！订单{order}付款{days}天了，什么都没收到，今天必须给我个说法！
  open: {days}天了！！一个快递走{days}天！！订单{order}你们到底管不管
  open: 真是服了，{product}是买来过生日的，生日都过完了
  no: 别跟我讲规则，我要人来处理订单{order}
  angry: 不要再发这些了！！！转人工！！！
  angry: 今天要么有人给我打电话，要么把{amount}退给我
  human: 总算有人了，一句话，今天能不能解决，不能就退钱
  yes: 行，我再信你们一次
  == tracking en
  about: wants to know where the parcel is, relaxed
  needs: tracking, delivery-times
  mood: 1
  patience: 3
  order: shipped
  weight: 4
  open: Hi! Where can I see where my parcel is?
  open: Good morning, could you tell me how far order {order} has come?
  open: Is the {product} on its way yet?
  yes: Ah, found it, it's with the carrier. Thanks!
  then: address-change | Oh, one more thing: I won't be home on Thursday. Can it go to my office instead?
  == tracking zh
  about: 心情不错，想查物流
  needs: tracking, delivery-times
  mood: 1
  patience: 3
  order: shipped
  weight: 4
  open: 你好呀，想看看我的快递到哪里了
  open: 订单{order}发出来了吗，大概哪天能收到
  open: 我买的{product}走到哪儿啦
  yes: 看到了看到了，谢谢
  then: address-change | 对了，周四家里没人，能改送到公司吗
  == change-address en
  about: typed the old address
  needs: address-change
  mood: 0
  patience: 2
  order: paid, shipped
  weight: 3
  open: I've just noticed that order {order} goes to my old flat. How do I fix that?
  open: Stupid me, wrong house number on order {order}. It has to be 17, not 71.
  clarify: The new one is in {city} too, same postcode, just another street.
  yes: Great, changed it myself. Thanks for the hint.
  angry: It will be delivered to strangers while we chat here! Let me talk to someone.
  == change-address zh
  about: 地址填成了旧家
  needs: address-change
  mood: 0
  patience: 2
  order: paid, shipped
  weight: 3
  open: 刚发现订单{order}寄到我以前住的地方了，怎么改
  open: 地址门牌号写错了，是17号不是71号，订单{order}
  clarify: 还在{city}，换了条路，电话不变
  yes: 好的我自己改好了，谢谢提醒
  angry: 再说下去都要送到别人家了，快给我转个人
  == missing-parcel en
  about: marked as delivered, nothing there
  needs: missing-parcel
  mood: -1
  patience: 1
  order: delivered
  weight: 3
  open: Tracking says order {order} was delivered yesterday. I was at home all day and nobody rang.
  open: Parcel {tracking} is "delivered, left in a safe place". There is no safe place at my house and no parcel.
  no: I've asked both neighbours already. It's not there.
  angry: So you believe the driver and not me? I'd like to speak with a person.
  yes: OK, I'll look around until tomorrow and write again if it hasn't turned up.
  then: refund-timing | And if I take the money instead, how long does that take?
  == missing-parcel zh
  about: 显示签收，其实没收到
  needs: missing-parcel
  mood: -1
  patience: 1
  order: delivered
  weight: 3
  open: 订单{order}显示昨天签收了，可我一天都在家，根本没人敲门
  open: {tracking}写着"已放代收点"，我们小区哪来的代收点啊
  no: 邻居和物业我都问过了，没有
  angry: 意思是我骗你们咯？叫个人来跟我说
  yes: 那我明天再找找，没有再来找你们
  then: refund-timing | 如果我选退款，多久到账
  == international en
  about: asks before ordering whether it can go abroad
  needs: international-shipping
  mood: 1
  patience: 3
  weight: 2
  open: Hello, do you send to Portugal as well? It would be for my sister.
  open: I'd like to send a {product} overseas. What would that cost me, all in?
  open: Thinking of ordering from abroad. Any surprises with customs I should know of?
  yes: Good to know, so she pays the import tax. Thank you!
  then: gift-wrapping | Could you wrap it as a present too?
  == international zh
  about: 下单前问能不能寄国外
  needs: international-shipping
  mood: 1
  patience: 3
  weight: 2
  open: 请问可以寄到新西兰吗，我女儿在那边读书
  open: 想买个{product}寄去国外，全部加起来要多少钱
  yes: 明白了，关税她那边付，谢谢
  then: gift-wrapping | 能顺便包成礼物吗
  """#
