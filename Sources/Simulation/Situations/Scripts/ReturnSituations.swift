/// Situations about things that arrive wrong and things that go back.
let returnSituations = #"""
  == refund-status en
  about: sent it back, waits for the money
  needs: refund-timing
  mood: -1
  patience: 2
  order: returned, refunded
  weight: 4
  open: I returned the {product} more than a week ago. When do I get my {amount}?
  open: Hi, has the refund for order {order} been started? My bank shows nothing.
  open: Order {order} // returned // where's my money?
  no: I know how to return things, it's the money I'm asking about.
  angry: You have the goods AND my {amount}. I want a person to look into this.
  yes: Three to five days, all right. I'll watch my account.
  then: refund-account | My old card has expired in the meantime. Does it still arrive?
  == refund-status zh
  about: 货退回去了，等退款
  needs: refund-timing
  mood: -1
  patience: 2
  order: returned, refunded
  weight: 4
  open: {product}退回去一个多星期了，{amount}什么时候退给我
  open: 订单{order}的退款发起了吗，卡里没看到钱
  open: 在吗 // 订单{order}退货了 // 钱呢
  no: 怎么退货我知道，我问的是钱
  angry: 货在你们手里，钱也在你们手里，给我找个人说话
  yes: 那我再等三五天看看
  then: refund-account | 我原来那张卡注销了，还能退到吗
  == refund-above-authority en
  about: wants more back than an agent may grant
  needs: human
  goods: electric
  mood: -2
  patience: 1
  order: delivered
  weight: 2
  open: The {product} tripped the fuse and everything in our freezer thawed. I want {amount} back plus 150 for the food.
  open: Your {product} scorched my kitchen counter. I expect {amount} back and 300 for the repair.
  no: This isn't a normal return. I'm talking about damages, somebody has to decide that.
  angry: If you aren't allowed to decide it, give me somebody who is.
  human: The receipts are all here, I can send them. Who approves it?
  human: And what if your supervisor says no?
  yes: In writing, please. But thank you, that's reasonable.
  == refund-above-authority zh
  about: 要求的赔偿超过客服权限
  needs: human
  goods: electric
  mood: -2
  patience: 1
  order: delivered
  weight: 2
  open: {product}一插电就跳闸，冰箱里的东西全化了，{amount}全退，另外赔我800
  open: 你们的{product}把我台面烧黑了一块，货款要退，维修费2000也要赔
  no: 这不是普通退货，是赔偿的事，要有人能拍板
  angry: 你做不了主就换个做得了主的来
  human: 收据我都有，可以发，谁来批？
  human: 主管要是不同意呢？
  yes: 可以，麻烦给我一个书面的答复
  == broken-item en
  about: arrived in pieces
  needs: broken-item
  goods: hard, electric
  mood: -1
  patience: 2
  order: delivered
  weight: 4
  open: My {product} came today and there's a crack right down the side.
  open: Unpacked order {order}: box fine, but the {product} rattles and something is loose inside.
  open: hi // just got my order // it's broken :(
  clarify: The corner of the box was dented too, I took pictures of both.
  no: I don't want to know how to clean it, it is broken.
  yes: I'd like the replacement then. I'll send the two photos.
  yes: Okay, then please send me a new one.
  then: refund-timing | And if I take the refund instead, when is it on my account?
  == broken-item zh
  about: 收到就碎了
  needs: broken-item
  goods: hard, electric
  mood: -1
  patience: 2
  order: delivered
  weight: 4
  open: 今天收到的{product}，一打开边上裂了一大条
  open: 订单{order}，箱子好好的，{product}一晃里面哗啦响，肯定坏了
  open: 你好 // 刚收到货 // 碎了……
  clarify: 箱角也瘪了一块，我都拍照了
  no: 我不是问怎么保养，是收到就坏的
  yes: 那给我补发吧，照片我发你
  yes: 行，那就换个新的吧
  then: refund-timing | 要是退款的话几天能到
  == wrong-item en
  about: got something else
  needs: wrong-item
  mood: -1
  patience: 2
  order: delivered
  weight: 3
  open: I ordered the {product} and got a shower curtain. A shower curtain!
  open: Order {order}: wrong colour. I chose sand, this is some kind of purple.
  open: There's somebody else's name on the slip in my box and somebody else's things in it.
  no: I don't want to return it for fun, YOU mixed it up.
  yes: Good, the driver can pick it up. Any day after 5 pm.
  then: delivery-times | How many days until the right one is here?
  == wrong-item zh
  about: 收到的是别的东西
  needs: wrong-item
  mood: -1
  patience: 2
  order: delivered
  weight: 3
  open: 我买的{product}，你们给我发了个浴帘？
  open: 订单{order}颜色发错了，我选的米色，来的是紫的
  open: 箱子里的单子写的是别人的名字，东西也是别人的
  no: 不是我想退，是你们发错了
  yes: 好，让快递来取吧，五点以后都行
  then: delivery-times | 补发的几天能到
  == missing-item en
  about: half of the order is missing
  needs: missing-item
  goods: assembled
  mood: 0
  patience: 2
  order: delivered, shipped
  weight: 3
  open: Order {order} arrived, but there was only one box and a bag of parts is missing.
  open: The {product} came without the screws. I've turned the carton inside out.
  yes: Ah, two parcels! I'll wait for the second one then.
  yes: Screws by post is fine, thanks.
  == missing-item zh
  about: 少了一件
  needs: missing-item
  goods: assembled
  mood: 0
  patience: 2
  order: delivered, shipped
  weight: 3
  open: 订单{order}收到了，可是只有一个箱子，少了一包配件
  open: {product}里面没有螺丝，箱子都翻遍了
  yes: 哦原来分两个包裹，那我等等
  yes: 寄信也行，谢谢
  == return-question en
  about: wants to send it back, no reason
  needs: returns
  mood: 0
  patience: 3
  order: delivered
  weight: 4
  open: The {product} is nice but it doesn't fit our place. How do I get rid of it?
  open: Bought it two weeks ago, opened it, don't like it. Can it go back?
  open: Do you take things back without the original carton?
  then: refund-timing | And how long do I wait for my money afterwards?
  then: exchange | Or could I simply swap it for a different colour?
  == return-question zh
  about: 不喜欢，想退
  needs: returns
  mood: 0
  patience: 3
  order: delivered
  weight: 4
  open: {product}挺好的，就是跟家里不搭，想退掉
  open: 买了一个礼拜，拆开用过一次，还能退吗
  open: 原来的箱子扔了还给退不
  then: refund-timing | 退回去以后钱多久到
  then: exchange | 或者直接换个颜色行吗
  == cancel-order en
  about: ordered by mistake
  needs: cancel-order
  mood: 0
  patience: 2
  order: paid, shipped
  weight: 3
  open: Please stop order {order}, my wife had already bought the same thing.
  open: I pressed "buy" twice. Can you kill one of the two orders?
  angry: It'll be on the truck by the time you understand me. A person, please, quickly.
  yes: Cancelled it myself, that was easy.
  then: refund-account | Where does the money go now, back to my card?
  == cancel-order zh
  about: 拍错了要取消
  needs: cancel-order
  mood: 0
  patience: 2
  order: paid, shipped
  weight: 3
  open: 订单{order}帮我拦一下，我老婆已经买过一样的了
  open: 手滑点了两次，能取消一单吗
  angry: 等你听懂货都发走了，赶紧转个人
  yes: 我自己取消成功了，挺方便
  then: refund-account | 钱是退回原来的卡吗
  == returning-visitor en
  about: content at first, back an hour later because it did not work
  needs: refund-timing
  mood: 0
  patience: 2
  order: returned, refunded
  weight: 2
  returns: 90
  open: Quick one: when will the refund for order {order} arrive?
  back: Me again. I asked my bank about order {order} and they know of no refund at all.
  back: Hi, we spoke before. The e-mail about my refund never came. Order {order}.
  no: I got that answer this morning already. It did not help.
  angry: Second conversation, same sentences. Could a person please check order {order}?
  == returning-visitor zh
  about: 先满意离开，过一会儿又回来
  needs: refund-timing
  mood: 0
  patience: 2
  order: returned, refunded
  weight: 2
  returns: 90
  open: 问一下订单{order}的退款几天到
  back: 又是我，刚问了银行，说根本没有订单{order}的退款
  back: 你好，上午聊过的，说好的短信没收到，订单{order}
  no: 上午就是这么说的，没用
  angry: 来两次都是一样的话，麻烦找个人查一下订单{order}
  == exchange-size en
  about: wants another size
  needs: exchange
  goods: soft
  mood: 1
  patience: 3
  order: delivered
  weight: 2
  open: Love the {product}, but I need it one size up. How does swapping work?
  open: Can I trade the blue one for the green one?
  yes: Lovely, I'll do it in the account.
  == exchange-size zh
  about: 想换尺寸
  needs: exchange
  goods: soft
  mood: 1
  patience: 3
  order: delivered
  weight: 2
  open: {product}很喜欢，就是小了点，想换大一号
  open: 蓝的能换成绿的不
  yes: 好嘞，我去申请
  """#
