/// Situations about the goods themselves.
let productSituations = #"""
  == product-care en
  about: rust on the pan
  needs: product-care
  goods: hard
  mood: 0
  patience: 3
  order: delivered
  weight: 3
  open: I left the pan in the sink overnight and now it has brown spots. Ruined?
  open: Can the linen cover go into a hot wash, or will it shrink?
  open: Dishwasher or not, for the {product}?
  then: warranty | And would that be covered if it gets worse?
  == product-care zh
  about: 锅生锈了
  needs: product-care
  goods: hard
  mood: 0
  patience: 3
  order: delivered
  weight: 3
  open: 铸铁锅泡了一晚上出黄斑了，还能用吗
  open: 亚麻被套用热水洗会缩水不
  open: {product}能进洗碗机吗
  then: warranty | 这种情况保修管吗
  == compatibility en
  about: will it work at home
  needs: compatibility
  mood: 1
  patience: 3
  weight: 3
  open: We have an induction hob. Is the kettle any good for that?
  open: My router is 5 GHz only, will the smart plugs find it?
  open: Would the power bank run my laptop on the train?
  no: I asked whether they work together, not what it costs.
  yes: Super, then I'll order it tonight.
  == compatibility zh
  about: 家里能不能用
  needs: compatibility
  mood: 1
  patience: 3
  weight: 3
  open: 家里是电磁炉，那个手冲壶能烧吗
  open: 我家路由器只有5G，插座连得上不
  open: 充电宝能给笔记本充吗
  no: 我问的是能不能一起用，不是价格
  yes: 好的那我今晚就下单
  == stock en
  about: wants what is sold out
  needs: stock-notice
  mood: 0
  patience: 3
  weight: 3
  open: The green picnic set has been greyed out for weeks. Will there be more?
  open: Any idea when the {product} is available again? I need a second one.
  then: pre-order | Can I reserve one before it's in?
  == stock zh
  about: 想买的卖完了
  needs: stock-notice
  mood: 0
  patience: 3
  weight: 3
  open: 绿色的野餐套装灰了好几周了，还会上吗
  open: {product}我想再买一个，怎么没货了
  then: pre-order | 能先订着吗
  == gift en
  about: a present for a friend
  needs: gift-wrapping
  mood: 2
  patience: 3
  weight: 2
  open: It's my mother's 70th! Can you put a bow on the {product} and a few words from me?
  open: If it goes straight to my friend, will she see what I paid?
  yes: Wonderful, she'll be delighted. Thank you so much!
  then: delivery-times | Would it be there by Saturday if I order today?
  == gift zh
  about: 送朋友
  needs: gift-wrapping
  mood: 2
  patience: 3
  weight: 2
  open: 我妈七十大寿，{product}能包漂亮点再写几句话吗
  open: 直接寄给闺蜜，她会看到多少钱吗
  yes: 太好了，她肯定喜欢，谢谢你
  then: delivery-times | 今天下单周六能到吗
  == warranty-claim en
  about: stopped working after some months
  needs: warranty
  goods: electric
  age: months
  mood: -1
  patience: 2
  order: delivered
  weight: 3
  open: The {product} just gave up after a few months. That can't be normal.
  open: The {product} hums, gets warm and stops. It's {days} days old. Do I still have rights?
  no: Thirty days are over, obviously. It BROKE, that's different.
  yes: Two years, good. It switches on and goes off again after a second.
  then: repair | Who pays for sending it in?
  == warranty-claim zh
  about: 用了几个月坏了
  needs: warranty
  goods: electric
  age: months
  mood: -1
  patience: 2
  order: delivered
  weight: 3
  open: {product}才用几个月就坏了，这质量
  open: {product}开了就发热然后自己停，买了{days}天，还管吗
  no: 早过退货期了，我说的是坏了
  yes: 两年就好，毛病是开机一秒就自己关
  then: repair | 寄过去修谁出钱
  == repair-parts en
  about: needs a part
  needs: repair
  age: months
  goods: electric, assembled
  mood: 0
  patience: 3
  order: delivered
  weight: 2
  open: A part of the {product} snapped. Can I buy just that part?
  open: What would a new part for the {product} cost me?
  yes: That's cheaper than I feared. Thanks!
  == repair-parts zh
  about: 要买配件
  needs: repair
  age: months
  goods: electric, assembled
  mood: 0
  patience: 3
  order: delivered
  weight: 2
  open: {product}断了个零件，能单买吗
  open: {product}换个配件要多少钱
  yes: 比我想的便宜，谢谢
  == pre-order en
  about: paid a deposit, hears nothing
  needs: pre-order
  mood: -1
  patience: 2
  order: paid
  weight: 2
  open: I put down a deposit in the spring and the date has moved again. What now?
  open: When do I have to pay the rest for the pre-ordered grinder?
  then: cancel-order | I think I'd rather have my money back, actually.
  == pre-order zh
  about: 付了定金一直没消息
  needs: pre-order
  mood: -1
  patience: 2
  order: paid
  weight: 2
  open: 定金交了两个月，发货日期又改了，什么情况
  open: 预订的那个研磨机尾款哪天付
  then: cancel-order | 算了我想退定金
  == recycling en
  about: what to do with the old one
  needs: recycling
  mood: 1
  patience: 3
  weight: 1
  open: Would your driver take my old humidifier along when he brings the new one?
  open: I have a drawer full of dead batteries from your lanterns. Bin?
  == recycling zh
  about: 旧的怎么处理
  needs: recycling
  mood: 1
  patience: 3
  weight: 1
  open: 送新吸尘器的时候能把旧的带走吗
  open: 露营灯的旧电池攒了一抽屉，能寄给你们吗
  """#
