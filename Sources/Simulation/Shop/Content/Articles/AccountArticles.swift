/// Knowledge base, chapter 5: accounts, points and personal data.
let accountArticles = #"""
  == ART-041 en account-login
  title: You cannot log in
  tags: password, locked, login, code
  ask: I cannot log in
  ask: forgot my password
  ask: my account is locked
  ask: the code does not arrive

  Use *Forgot password* on the login page; the link is good for **30 minutes**. After **five** wrong passwords an account is locked for **15 minutes** and opens by itself. Codes by text message can take two minutes; look whether your phone blocks unknown senders. If you no longer have that number, write to us from the e-mail address of the account and we change it after **one working day**. We never ask for your password.
  == ART-042 zh account-login
  title: 登录不了账号
  tags: 密码, 登录, 验证码, 锁定
  ask: 登不上去
  ask: 忘记密码了
  ask: 账号被锁了
  ask: 收不到验证码

  在登录页点"忘记密码"，链接**30分钟**内有效。密码输错**5次**会锁**15分钟**，到时间自动解锁。验证码有时要等两分钟，请看看是不是被手机当垃圾短信拦截了。手机号已经换了的，用注册邮箱联系我们，核实后**1个工作日**改好。我们不会问您的密码。
  == ART-043 en account-deletion
  title: Deleting your account
  tags: close account, unsubscribe
  ask: delete my account
  ask: how do I close my account
  ask: remove me from your shop
  ask: I no longer want an account

  Go to *Settings → Privacy → Delete account* and confirm the code. Nothing happens for **14 days**; logging in during that time stops it. Then profile, addresses and **points** are erased for good. Invoices must be kept for **10 years** by law, but without access to your profile. Open orders and refunds have to be finished first.
  == ART-044 zh account-deletion
  title: 注销账号
  tags: 注销, 删除账号
  ask: 我要注销账号
  ask: 怎么删除账户
  ask: 不想用了把我账号删掉
  ask: 注销后积分还在吗

  在"设置→隐私→注销账号"里提交，用验证码确认。之后有**14天**冷静期，期间登录一次就自动撤销。到期后资料、地址和**积分**全部清除，无法恢复。发票按规定要保存**10年**，但不再和账号关联。有未完成的订单或退款时不能注销。
  == ART-045 en points
  title: Collecting and using points
  tags: points, balance, expire
  ask: how many points do I get
  ask: my points are missing
  ask: do points expire
  ask: how do I use points

  You get **1 point** for every full unit of money spent on goods, booked **15 days** after delivery. **100 points** are worth 1.00 and can pay up to **half** of an order. Points expire **24 months** after they were booked. Points of returned articles are taken back. If points are missing, send the order number within **90 days** and we add them.
  == ART-046 zh points
  title: 积分怎么攒、怎么用
  tags: 积分, 抵扣, 过期
  ask: 积分怎么算
  ask: 积分没到账
  ask: 积分会过期吗
  ask: 积分怎么抵钱

  商品实付**1元得1分**，签收**15天**后到账。**100分抵1元**，一个订单最多抵**一半**。积分从到账起**24个月**有效。退货的积分会扣回。少了积分，请在**90天内**把订单号发来，我们补登。
  == ART-047 en membership
  title: Membership levels
  tags: silver, gold, vip, level
  ask: how do I become gold
  ask: what does vip get me
  ask: why did I lose my level
  ask: benefits of membership

  Levels follow what you spent in the last **12 months**: **Silver** from 300, **Gold** from 900, **VIP** from 2,500. Silver has free returns, Gold adds free express delivery **four times a year**, VIP adds its own line with an answer **within 2 minutes** and price protection for 30 days. Levels are counted anew on the **1st** of each month; a level lasts at least three months.
  == ART-048 zh membership
  title: 会员等级
  tags: 银卡, 金卡, 会员, 升级
  ask: 怎么升级金卡
  ask: VIP有什么权益
  ask: 为什么降级了
  ask: 会员有什么用

  等级按最近**12个月**的消费计算：满1200元**银卡**，满3600元**金卡**，满10000元**VIP**。银卡退货免运费；金卡每年**4次**免费加急；VIP有专属客服，**2分钟内**应答，价保延长到30天。每月**1号**重新计算，升级后至少保留三个月。
  == ART-049 en data-protection
  title: Your data: what we keep and how to see it
  tags: privacy, gdpr, data copy
  ask: what data do you have about me
  ask: send me a copy of my data
  ask: do you sell my data
  ask: privacy request

  We keep your profile, orders and conversations for as long as you have an account, and conversations for at most **24 months**. We do not sell data. Under *Settings → Privacy → Export* you get a copy within **72 hours**; by law it may take no longer than 30 days. To correct or erase something, write here or to privacy@example.com. Card numbers are kept by the payment provider, never by us.
  == ART-050 zh data-protection
  title: 个人信息保护
  tags: 隐私, 个人信息, 数据
  ask: 你们有我哪些信息
  ask: 我要导出我的数据
  ask: 会不会泄露我的信息
  ask: 怎么删除聊天记录

  账号存在期间，我们保存您的资料、订单和聊天记录，聊天记录最长**24个月**。我们不出售个人信息。在"设置→隐私→导出数据"申请，**72小时内**发到邮箱。要更正或删除，在这里说一声，或者写信到 privacy@example.com。银行卡号由支付渠道保管，我们看不到。
  """#
