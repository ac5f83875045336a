/// Situations in which the temper matters more than the question.
let temperSituations = #"""
  == human-direct en
  about: wants a person, says so
  needs: human
  mood: 0
  patience: 1
  weight: 4
  open: Agent please.
  open: I'd like to speak to a human being, not a program.
  open: Can you connect me with someone? It's about order {order}.
  clarify: I'll explain it to the person.
  no: A person, please.
  == human-direct zh
  about: 直接要人工
  needs: human
  mood: 0
  patience: 1
  weight: 6
  open: 转人工
  open: 人工客服
  open: 给我接个真人，订单{order}的事
  clarify: 我跟人工说
  no: 人工
  == human-indirect en
  about: wants a person, does not say so
  needs: human
  mood: -1
  patience: 2
  weight: 2
  open: It's a bit complicated and I don't think it fits into a form. Who looks after cases like that?
  open: Last time a very kind lady helped me, is she there today? It's about the {product}.
  no: I'd feel better if somebody really read this.
  no: These answers all sound the same. Is there nobody in the office?
  clarify: It's a longer story, that's why I'd rather tell someone.
  human: Oh good, it's you. So: first the wrong parcel came, then the right one, and now I've been billed for both.
  == human-indirect zh
  about: 想找人，但不明说
  needs: human
  mood: -1
  patience: 2
  weight: 2
  open: 我这个事有点复杂，不知道该跟谁说
  open: 上次有个小姑娘帮我弄的，她今天在吗，{product}的事
  no: 最好有个人认真看看我写的
  no: 怎么回的都差不多，办公室里没人吗
  clarify: 说来话长，还是当面讲清楚好
  human: 太好了，是这样，先来了个错的，又来了个对的，结果两个都算我钱
  == abusive en
  about: insults, no question
  needs: nothing
  mood: -3
  patience: 0
  weight: 2
  open: You useless bunch of clowns.
  open: Congratulations, worst shop on the planet. Idiots, all of you.
  chat: Shut up, robot.
  chat: Did they train you on a toaster?
  chat: Pathetic. Absolutely pathetic.
  bye: Get lost.
  leave: Get lost.
  == abusive zh
  about: 骂人，没有具体问题
  needs: nothing
  mood: -3
  patience: 0
  weight: 2
  open: 你们是一群饭桶吗
  open: 垃圾店，骗子店，谁买谁倒霉
  chat: 闭嘴吧，人工智障
  chat: 你除了会说抱歉还会干什么
  chat: 真恶心
  bye: 滚
  leave: 滚
  == lawyer-threat en
  about: threatens to sue
  needs: human
  mood: -3
  patience: 0
  weight: 2
  open: I have handed order {order} to my solicitor. You have until Friday before this goes to court.
  open: Final notice: {amount} back by the 15th or I take legal action.
  no: Your terms of service don't impress a judge.
  angry: Every word of this chat is being kept as evidence. Get me your legal department.
  human: Please confirm in writing that you have received my claim, with your full name.
  yes: Noted. I'll tell my solicitor to wait.
  == regulator-threat zh
  about: 要打12315
  needs: human
  mood: -3
  patience: 0
  weight: 3
  open: 订单{order}再不处理我就打12315了
  open: 我已经录屏了，今天不退{amount}，直接12315加工商一起投诉
  no: 别跟我绕，12315的页面我已经打开了
  angry: 不给解决是吧，投诉单号我一会发给你们
  human: 我只要一个结果，什么时候退
  human: 你的工号是多少
  yes: 行，到账了我就撤诉
  == complaint en
  about: wants to complain formally
  needs: complaints
  mood: -2
  patience: 1
  weight: 2
  open: I want to lodge a formal complaint about how I was treated yesterday.
  open: Who is above you? This needs to be on record.
  yes: Good. I expect that number by e-mail.
  then: human | And I'd still like to tell a supervisor myself.
  == complaint zh
  about: 正式投诉
  needs: complaints
  mood: -2
  patience: 1
  weight: 2
  open: 我要正式投诉昨天那个客服的态度
  open: 你们上面还有谁管，这事要有个记录
  yes: 可以，编号发我
  then: human | 我还是想亲自跟主管说
  == sarcastic en
  about: says the opposite of what is meant
  needs: late-parcel, tracking
  mood: -2
  patience: 1
  order: delayed
  weight: 2
  open: Wow, {days} days for one {product}. Did it walk?
  open: Great service as always, I just love waiting for order {order}. Really.
  no: Brilliant. A link. That will surely carry my parcel up the stairs.
  angry: Slow clap. Is there anybody with a pulse in your company?
  yes: A miracle, an answer. Thank you, I mean it for once.
  == sarcastic zh
  about: 阴阳怪气
  needs: late-parcel, tracking
  mood: -2
  patience: 1
  order: delayed
  weight: 3
  open: {days}天了，{product}是骑蜗牛来的吧
  open: 你们物流可真快呀，我都快忘了自己买过东西，订单{order}
  no: 哇好厉害，又发一段我看过的话，真是太贴心了
  angry: 呵呵，你们公司还有活人吗
  yes: 哎哟，终于说到点子上了，谢谢啊
  == all-caps en
  about: writes in capitals
  needs: late-parcel, missing-parcel, tracking
  mood: -2
  patience: 1
  habits: shouts
  order: delayed, delivered
  weight: 2
  open: Where is my order {order}? Answer me!
  open: I paid {amount} and have nothing in my hands
  no: That is not an answer!
  angry: Give me a human!
  == long-rant en
  about: one long angry message
  needs: human
  mood: -3
  patience: 1
  order: delayed, delivered
  weight: 2
  open: Let me tell you how this went. I ordered the {product} {days} days ago because my sister was coming to stay. The mail said Tuesday. On Tuesday I took the afternoon off, which I will never get back. Nobody came. On Wednesday the tracking said "attempted delivery", which is a lie, I was sitting behind the window. On Thursday I called the carrier, forty minutes of music, then a voice that told me to ask the shop. Now I ask the shop and the shop asks me for my order number, which is {order}, as you could see if you opened my account. I don't want a voucher. I don't want an apology. I want somebody to pick up a telephone and find out in which van my parcel is.⏎⏎And tell whoever designed your help page that "usually within 2-4 days" is not information.
  no: Did you read any of what I wrote?
  human: Thank you for reading all of it. So which van is it in?
  == long-rant zh
  about: 一大段抱怨
  needs: human
  mood: -3
  patience: 1
  order: delayed, delivered
  weight: 2
  open: 我跟你说说这事有多离谱。{days}天前下单买{product}，就因为我姐要来住几天。短信说周二到，我周二专门请了半天假，没人来。周三物流写"派送失败无人在家"，我就坐在窗户边上看着呢，这不是睁眼说瞎话吗。周四我打快递电话，听了四十分钟音乐，最后让我问商家。现在我来问商家，商家又问我订单号，{order}，你点开我账号不就看见了？我不要优惠券，也不要道歉，我就要有个人打电话问清楚我的东西在哪辆车上。⏎⏎还有，帮助页面上写"一般2到3天"，这叫什么回答。
  no: 我写了那么多你到底看了没有
  human: 谢谢你看完了，那到底在哪辆车上
  """#
