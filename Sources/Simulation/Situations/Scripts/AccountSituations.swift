/// Situations about accounts, personal data and opening hours.
let accountSituations = #"""
  == account-login en
  about: locked out
  needs: account-login
  mood: -1
  patience: 2
  weight: 3
  open: It says my account is locked. I only mistyped twice!
  open: I never get the text message with the code. Waiting for ten minutes now.
  open: New phone number, and the code goes to the old one. Now what?
  no: I can't open "My orders". I cannot log in. At all.
  yes: I'm in again, thank you!
  == account-login zh
  about: 登录不了
  needs: account-login
  mood: -1
  patience: 2
  weight: 4
  open: 账号登不上，说我被锁了
  open: 验证码一直不来，等十分钟了
  open: 换手机号了，码发到老号上去了，怎么办
  no: "我的订单"打不开啊，我都登不进去
  yes: 进去了，谢谢
  == account-deletion en
  about: wants to leave for good
  needs: account-deletion
  mood: -1
  patience: 1
  weight: 2
  open: I'd like you to erase my account and everything in it.
  open: How do I get out of here for good? Close it, please.
  no: I don't want my password back, I want the account GONE.
  then: data-protection | And what do you keep about me after that?
  == account-deletion zh
  about: 要注销
  needs: account-deletion
  mood: -1
  patience: 1
  weight: 2
  open: 我不用了，把我的账户清掉吧
  open: 怎么彻底退出你们平台，资料都删了
  no: 不是找回密码，是不要了
  then: data-protection | 删了以后你们还留着我什么信息
  == data-request en
  about: knows their rights
  needs: data-protection
  mood: 0
  patience: 1
  weight: 2
  open: Under data protection law I'd like to know everything you have stored about me.
  open: Since I ordered from you I get strange calls. Who did you give my number to?
  angry: You have a legal duty to answer this. Forward it to the responsible person.
  yes: 72 hours is fine. I'll use the export.
  == data-request zh
  about: 担心信息泄露
  needs: data-protection
  mood: -1
  patience: 1
  weight: 2
  open: 在你们家下单之后老接到骚扰电话，是不是你们把我信息卖了
  open: 我想知道你们存了我哪些信息，全部
  angry: 这个你们有义务答复，转给负责的人
  yes: 行，我自己导出来看看
  == opening-hours en
  about: when is somebody there
  needs: opening-hours, human-agent
  mood: 1
  patience: 3
  weight: 2
  open: Until what time can I reach someone tonight?
  open: Is anybody working on Sunday afternoon?
  == opening-hours zh
  about: 几点有人
  needs: opening-hours, human-agent
  mood: 1
  patience: 3
  weight: 2
  open: 你们今天到几点
  open: 周日下午有人在吗
  == vip-impatient en
  about: a VIP who expects an answer at once
  needs: human
  mood: -1
  patience: 0
  silence: 30
  tier: vip
  weight: 3
  open: {name} here. Order {order}. I need this settled before my flight at six.
  open: I've been a customer for years, so let's keep it short: who handles order {order}?
  no: I don't do self-service. Please put my usual contact on.
  angry: I spend enough here to talk to a human being. Now, please.
  wait: I was told two minutes.
  wait: The VIP line seems to be a decoration.
  human: Thank you. Replace it, deliver to the office, and send me a line when it's done.
  human: Good. Who do I write to if it's late again?
  yes: That's how it should be. Thank you.
  == vip-impatient zh
  about: VIP客户，没耐心
  needs: human
  mood: -1
  patience: 0
  silence: 30
  tier: vip
  weight: 3
  open: 我是{name}，订单{order}，六点要登机，之前给我处理好
  open: 老客户了，直接说，订单{order}谁负责
  no: 我不自己操作，找我的专属客服
  angry: 在你们家花了这么多钱，连个真人都找不到？
  wait: 不是说两分钟吗
  wait: VIP通道是摆设？
  human: 好，给我换新的，送公司，办完发条信息
  human: 再晚到我找谁
  yes: 这还差不多，谢谢
  """#
