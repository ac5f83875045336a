extension ShippedIntents {
  /// What customers ask about the goods, before and after they buy.
  static let product = """
    [product/details]
    is it suitable for children
    how long does the battery last
    does it come with a charger
    how many litres does the kettle hold
    what's in the box
    is the cover real linen
    how loud is the vacuum
    what colours are there
    does this phone support two sim cards
    how tall is the lamp
    is the pan coated
    what is the shelf life
    what size is it
    what colours do you have
    what's included
    is it for kids
    specifications please
    防水吗
    尺寸是多少
    小孩能用吗
    电池能用多久
    有没有送充电器
    哪里产的
    水壶能装几升
    盒子里有什么
    被套是纯麻的吗
    吸尘器噪音大不大
    锅有涂层吗
    这个手机支持双卡吗
    多少升
    容量多少
    有哪些颜色
    什么颜色
    规格是什么
    适合小孩吗
    这个 size 是多大
    [product/advice]
    what size should i take
    can you recommend one for me
    what is the difference between these two models
    i'm not sure which lamp to buy
    is the dearer one worth it
    i'm 1.70 tall, which size fits
    what do most people buy
    what goes well with the blue cover
    looking for something for camping, any ideas
    help me decide
    any recommendation
    what would you take
    which pan is good for beginners
    which lamp for a bedroom
    a gift for my father, what do you suggest
    which size do i need
    我一米七穿多大码
    这两款有什么区别
    帮我推荐一款
    贵的那个值得买吗
    哪个卖得最好
    两个人用多大的锅
    蓝色被套配什么好看
    想买个露营用的，有什么推荐
    大码还是中码，我有点拿不准
    有推荐吗
    买哪款好
    哪种适合我
    给点建议
    送爸爸什么好
    四个人用哪个
    应该买几号
    [product/price]
    what's the price of the big tent
    how much are these
    price?
    how much would two of them be
    is the price with tax
    what do you want for the kettle
    how expensive is the set
    what will it come to altogether
    how much
    how much is this
    how much is the lamp
    how much is one
    is it 20 or 30
    cost of the pan
    这个灯怎么卖
    价格是多少
    含税吗这个价
    一套要多少
    总共算下来多少钱
    报个价
    是多少钱
    多少钱一件
    价格多少
    怎么卖
    灯多少钱
    帐篷多少钱
    是二十还是三十
    是一百还是两百
    单价多少
    这个 price 是多少
    [product/compatibility]
    which voltage does it need
    can the plug join my home network
    is the power bank strong enough for a tablet
    does it need the internet
    will the lid of the old model fit the new one
    can i use your cartridges with my stove
    do the filters fit other brands
    does the app run on an old iphone
    which bulbs go into this lamp
    will it go through a standard door
    can i connect it to my speaker
    compatible?
    does it fit
    will it work at home
    is it ok for gas
    is it suitable for induction
    can i connect my phone
    can i use it abroad, with 110 volts
    配我的手机行吗
    支持多少伏
    充电宝能充平板吗
    没有网能用吗
    旧款的盖子新款能盖上吗
    别家的气罐能用吗
    滤芯通用吗
    这个灯用什么灯泡
    煤气灶可以用吗
    兼容吗
    能配吗
    配得上吗
    电陶炉可以吗
    能连手机吗
    支持安卓吗
    支持快充吗
    能和旧的一起用吗
    支持 wifi 5g 吗
    [product/care]
    how do i clean the pan
    how do i get stains out of the cover
    can i tumble dry the linen
    how do i store it over winter
    how often do i have to oil the board
    is it safe to put it in the washing machine
    the knife went dull, how do i sharpen it
    what's the best way to get burnt food off the pan
    care instructions please
    cleaning instructions
    is it machine washable
    can i wash it by hand
    it got rusty
    how do i remove stains
    limescale in the kettle
    被套能机洗吗
    被套上的污渍怎么去掉
    可以烘干吗
    水壶怎么除垢
    锅长锈斑了怎么处理
    冬天怎么收纳保存
    洗了会不会变形
    砧板多久上一次油
    能用热水泡吗
    刀钝了怎么磨
    怎么擦
    如何保养
    可以机洗吗
    怎么去污
    [product/use]
    i need the instructions
    how do i put the tent together
    which button turns it on
    how do i connect the plug to the wifi
    where is the manual
    i can't work out how to open the lid
    how do i change the filter
    what does the red light mean
    how to use
    how do i set it up
    instructions
    i don't know how to use it
    how do i open it
    how do i connect it
    说明书在哪里
    按哪个键开机
    定时怎么设置
    第一次要充多久电
    盖子怎么打开
    有安装视频吗
    滤芯怎么换上去
    红灯亮是什么意思
    怎么组装
    怎么配网
    怎么用
    怎么操作
    不会用
    怎么打开
    如何安装
    有说明书吗
    怎么开锅
    怎么连接
    怎么充电
    插座怎么连wifi
    [product/stock]
    when will it be available again
    do you have it in size m
    notify me when it's back
    is the blue one available
    how many do you have left
    do you still sell the old model
    out of stock everywhere, will it come back
    i can't put the large pot in the basket, is it gone
    could you put one aside for me
    when's the next delivery of these to you
    will there be more of them
    when is it back
    when do you get more
    do you have more
    do you have the red one
    can i still buy it
    还剩多少件
    这款下架了吗
    卖完了还会上吗
    怎么没货了
    点不了购买，是没了吗
    给我留一个行吗
    老款还卖吗
    有没有
    有吗
    什么时候到货
    红色有吗
    大号有吗
    到货告诉我
    补货通知我
    什么时候 restock
    [warranty/coverage]
    how long is the warranty
    it stopped working after five months
    it died after half a year, can i claim
    used it for three months and now it's dead
    does the guarantee apply abroad
    the motor broke after a year
    how many years of warranty are there
    worked fine until last week, bought it in spring
    should that break so soon, it's not even a year old
    is it covered
    broke after six months
    it stopped working after some months
    i've had it for a year and it broke
    after a few months it doesn't work any more
    it gets hot and switches itself off, bought it last year
    还在保修期吗
    保修多久
    怎么申请保修
    保修卡丢了怎么办
    买了一年电机坏了
    电池在不在保修范围
    国外买的保修吗
    用三个月就开不了机了
    过保了吗
    没用多久就坏了，还管不管
    春天买的，上周突然不工作了
    质保多久
    买了几个月就坏
    坏了能保修吗
    用着用着自己就停机，买了快一年
    [warranty/repair]
    where can i get it fixed
    where is your service centre
    can i buy just the lid
    how long does a repair take
    can you fix the zip
    is shipping free when i send it for repair
    do you sell filters for it
    i lost the screw cap, can i order one
    what would a new motor cost
    could a technician come round
    still waiting for my repaired kettle
    how long does the repair take
    spare parts
    i need a new part
    replacement part please
    buy a new filter
    new battery please
    免费修吗
    过保了修一下多少钱
    售后网点在哪
    能单买个盖子吗
    换个电池多少钱
    维修要几天
    寄到哪里修
    送修的邮费算谁的
    有滤芯卖吗
    旋钮掉了，能补一个吗
    我的东西修好了吗
    换电机要多少钱
    送修好久了还没寄回来
    维修多久
    配件
    有配件吗
    换零件
    要个新盖子
    买滤芯
    换电池
    零件在哪买
    """
}
