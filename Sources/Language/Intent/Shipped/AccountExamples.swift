extension ShippedIntents {
  /// What customers ask about their account, their points and their membership.
  static let account = """
    [account/login]
    i forgot my password
    it says my password is wrong
    i cannot access my account
    someone hacked my account
    sign in does not work
    can't get into my account any more
    i don't remember which e-mail i registered with
    somebody else is using my account
    the reset mail leads nowhere
    why am i blocked from signing in
    the app logs me out all the time
    unlock my account please
    login doesn't work
    i can't get into my account
    wrong password
    进不去我的账户
    我的号被盗了
    登录页面老是闪退
    打错一次密码就不让登了
    忘了用哪个邮箱注册的
    有人登了我的账号
    找回密码
    老是自动退出登录
    帮我解锁账号
    密码不对
    密码错误
    重置密码
    账号锁了
    账号被封了
    [account/code]
    no sms code, i've tried since this morning
    the verification code is expired when it comes
    the code is sent to a number i no longer have
    i can't receive sms abroad, how do i get the code
    the confirmation code isn't in my mailbox
    how long is the code valid
    i asked for the code five times and nothing came
    can i get the code by e-mail instead
    one-time password doesn't arrive
    the six digits never show up on my phone
    i didn't get a code
    code not received
    i get no sms
    no text message came
    短信码怎么还没发
    验证码过期了
    提示验证码错误
    点了五次获取都没短信
    能把验证码发邮箱吗
    动态码没有收到
    六位数字一直没来
    停机的号码收不了码
    手机没收到码
    收不到短信
    短信没来
    短信收不到
    验证码不对
    验证码错误
    [account/details]
    how do i change my phone number for login
    i got married, please change my name
    where can i edit my saved addresses
    i have a new mobile number, where do i enter it
    can i change my username
    my birthday is wrong in the profile
    how do i add a second address to my address book
    link my account to my new phone
    how do i merge my two accounts
    switch my account to another e-mail
    change my number
    change my password
    update my details
    new phone number
    add a new address to my account
    change the address in my account
    manage my saved addresses
    我要改个人资料
    用户名能改吗
    生日填错了，资料里怎么改
    地址簿里怎么加一个地址
    删掉保存的银行卡
    两个账号能合并吗
    换个邮箱绑定
    改一下我的昵称
    实名信息怎么更改
    解绑微信
    常用地址在哪里编辑
    换手机号码
    手机号改一下
    改邮箱
    换邮箱
    改名字
    改密码
    账号里加个地址
    账号里的地址改一下
    管理收货地址簿
    怎么改 account 的 email
    [account/delete]
    delete my account
    how can i deactivate my account
    help me get rid of my account
    please erase my profile
    cancel my account and delete my data
    i don't want to be registered here any more
    shut down my account for good
    how do i leave your shop completely
    what happens to my points if i close my account
    take me out of your system
    can a deleted account be restored
    wipe my account
    delete profile
    cancel my account
    i want my account gone
    我要注销账号
    怎么删除账户
    关闭我的账号
    不想用了，帮我销号
    以后不在你们这买了，账号停掉
    注销以后积分还在吗
    账号不要了
    账号彻底作废
    注销了还能恢复吗
    申请销户
    我不想再是你们的用户了
    怎么注销
    删号
    账号不用了
    把我号删了
    [account/privacy]
    send me a copy of my data
    do you sell my data
    how long do you keep my data
    who can see my personal information
    remove all my personal data
    did you give my number to somebody
    advertisers suddenly have my number, was that you
    delete my chat history
    what do you do with my address
    under the data protection law i ask for all you have stored
    is my card number safe with you
    i want to export my data
    privacy
    what do you know about me
    你们有我哪些信息
    我要导出我的数据
    怎么删除聊天记录
    把我的个人信息删掉
    我的号码有没有给过别人
    怎么有陌生推销的知道我在你们这买过
    我的资料保存多久
    谁能看到我的个人信息
    隐私政策在哪里
    银行卡号在你们那安全吗
    数据会给第三方吗
    你们保存什么信息
    会泄露隐私吗
    你们知道我什么信息
    [account/newsletter]
    i get too many mails from you
    no more advertising please
    how do i turn off notifications
    your text messages annoy me, stop them
    i want fewer e-mails
    the unsubscribe link doesn't work
    don't send me ads any more
    how do i subscribe to the newsletter
    no more emails
    no more newsletters
    stop emailing me
    stop the sms
    i don't want your newsletter
    turn off notifications
    别再给我发短信了
    怎么取消订阅邮件
    不要给我推送了
    怎么关闭消息通知
    别给我发邮件了
    营销短信退订没用
    通知太多了，怎么关
    我想订阅你们的邮件
    不要广告
    不要再发邮件
    短信太多
    关闭推送
    取消订阅
    怎么 unsubscribe
    """

  /// What customers ask about points, levels and gift cards.
  static let member = """
    [points/earn]
    how many points do i get
    how do i collect points
    my points are missing
    when are the points credited
    i keep buying and my points stay the same
    why did i get no points this time
    points for reviews?
    how many points per dollar
    you forgot my points for order 88231
    does sending back reduce my points
    how are points earned
    earning points
    how many points will i get
    how many points do i earn
    how many points per order
    points missing
    where are my points for the order
    my points have not been added
    积分怎么算
    积分什么时候加
    买打折的有积分吗
    买了好几次积分还是老样子
    写评价给积分吗
    一块钱几个积分
    这次怎么没有积分
    上一单的积分呢
    漏了我的积分
    退货会扣积分吗
    分没给我加上
    怎么获得积分
    积分怎么得
    能得多少积分
    一单多少积分
    积分没有到
    少给我积分了
    points 没到账
    [points/redeem]
    how do i use points
    can i pay with points
    what can i get for my points
    how many points for a voucher
    can i use points and a coupon together
    where do i turn points into a discount
    can i give my points to my sister
    redeeming points doesn't work
    apply my points at checkout
    pay with points
    points for money
    how much is one point worth
    how many points can i use
    exchange points for a voucher
    积分怎么兑换
    积分怎么用
    积分能抵钱吗
    100积分值多少钱
    多少积分换一张券
    积分和券能一起用吗
    付款的时候怎么抵扣积分
    积分能送人吗
    积分抵扣失败
    这单用积分付一部分
    积分商城在哪里
    用积分
    积分换
    积分付款
    积分有什么用
    积分能做什么
    一个积分值多少
    points 怎么 redeem
    [points/expiry]
    my points have expired, can i get them back
    are my points going to lapse at the end of the year
    how much time do i have to use my points
    you deleted my old points
    can you extend my points
    half of my points disappeared in january
    valid until when, my points
    points expiry
    points expired
    how long do points last
    are points valid for ever
    my points are gone
    my points have disappeared
    my old points vanished
    积分什么时候过期
    积分有效期多久
    积分过期了能恢复吗
    积分要在什么时候之前用掉
    怎么把我积分清了
    积分能延期吗
    我的积分不见了，是过期了吗
    积分几号到期
    积分能用多久
    积分有期限吗
    积分一直有效吗
    积分没了
    积分被清了
    积分怎么不见了
    [points/balance]
    how many points do i have
    check my points
    show my points please
    where can i see my points
    do i have enough points for the mug
    points left?
    how many points have i collected so far
    tell me how many points are on my account
    current points
    points balance
    my points
    how many points
    points on my account
    how many points have i got
    查一下积分
    积分余额
    还剩多少积分
    在哪里看我的积分
    我的积分够换杯子吗
    现在几分了
    帮我看看攒了多少积分
    我账户里有几分
    积分查询
    我的积分
    积分多少
    我现在多少积分
    积分余额多少
    积分在哪看
    [member/level]
    what does the vip plan cost
    why did i lose my level
    how much more do i have to spend for gold
    how long does my gold status last
    i spent a lot, why am i still silver
    how do i get an upgrade
    difference between silver and gold
    do members get free shipping
    membership
    how do i become vip
    how to reach gold
    how much is membership
    cost of membership
    is membership free of charge
    会员有什么好处
    会员多少钱一年
    为什么我降级了
    再买多少能到金卡
    入会要钱吗
    金卡能保持多久
    花了这么多怎么还是银卡
    银卡金卡有什么区别
    会员日是哪天
    会员
    会员权益
    会员免费吗
    怎么开会员
    怎么当会员
    我是什么会员
    会员日什么时候
    会员打折吗
    会员 benefit 有哪些
    VIP怎么办
    [member/cancel]
    i want to cancel my membership
    i don't want to be a member any more
    cancel my subscription
    turn off auto-renew
    please don't charge the membership again next year
    how do i get out of the plan
    resign from membership
    my trial ends tomorrow, don't extend it
    cancel vip
    cancel the renewal
    stop renewing
    no renewal please
    quit membership
    i don't want vip any more
    我要取消会员
    会员怎么退
    怎么又自动续费了，我要关掉
    取消订阅会员
    明年别再扣会员费了
    退出会员计划
    试用期快到了，不要续
    解约会员
    退会员
    退会
    取消续费
    不想续了
    会员不要了
    不当会员了
    会员费别扣了
    怎么取消VIP
    membership 怎么 cancel
    取消 subscription
    [gift/wrapping]
    can you send it directly to my friend as a gift
    will the price be in the parcel
    can you put a ribbon around it
    i'd like a personal note in the box
    does the receiver learn the price
    do you have wrapping paper for christmas
    could the invoice be left out, it's a surprise
    can i write a card to go with it
    present for my girlfriend, make it look good
    change the text on my gift card message
    send it as a gift
    with a card please
    add a card
    write something on the card
    without the price please
    no price in the box please
    leave out the invoice, it's a gift
    我想加一张贺卡
    直接寄给我朋友，当礼物
    礼品包装多少钱
    里面会有价格吗
    能写几句祝福的话吗
    爸爸过节送的，包装讲究一点
    可以系个蝴蝶结吗
    别放发票，想给她个惊喜
    收礼的人知道价格吗
    贺卡能写多少字
    包装好看点
    送礼用
    加贺卡
    别放价格
    不要放发票，是礼物
    里面别写价格
    gift wrap 可以吗
    [gift/card]
    i want to buy a gift card for 50
    where do i enter the gift card code
    my gift card is not accepted
    how long is a gift card valid
    can i get the gift card by e-mail today
    is there a voucher i can give to someone
    can i pay with a gift card and paypal
    the gift card code has been scratched off
    can a gift card be returned
    i lost my gift card
    use my gift card
    redeem gift card
    gift card doesn't work
    my gift card doesn't work
    想买张五十的礼品卡
    礼品卡的卡号在哪里输
    礼品卡用不了
    礼品卡有效期多久
    电子礼品卡能马上收到吗
    有没有能送人的购物卡
    礼品卡和微信能一起付吗
    礼品卡密码刮坏了
    礼品卡能退吗
    礼品卡丢了
    怎么用礼品卡
    礼品卡怎么兑换
    礼品卡兑换不了
    送礼品卡
    [gift/card-balance]
    check the balance of my gift card please
    what is still on the card i was given
    is there any money left on this gift card
    where can i see what my gift card is worth
    balance of gift card 5521
    i've used the gift card once, how much remains
    how do i look up the gift card balance
    is my gift card empty
    check gift card balance
    what is left on my gift card
    is there money on my gift card
    is the gift card used up
    gift card, how much is left
    how much is my gift card worth
    别人送我的卡还剩多少
    购物卡用过一次，还剩几块
    在哪里看礼品卡的余额
    礼品卡是不是用完了
    这张礼品卡值多少
    卡号5521的礼品卡余额
    礼品卡余额查询
    礼品卡还剩多少
    礼品卡里有多少钱
    礼品卡用了多少
    礼品卡还能用多少钱
    礼品卡查余额
    礼品卡花完了吗
    gift card 还剩多少 balance
    """
}
