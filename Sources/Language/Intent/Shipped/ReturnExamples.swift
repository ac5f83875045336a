extension ShippedIntents {
  /// What customers say when goods arrive wrong, go back, or money is to come back.
  static let returns = """
    [return/request]
    how long do i have to return something
    where do i send my return
    i'd like to return the shoes i bought
    who pays for return shipping
    i opened it already, is a return still possible
    the pillow is too hard, i want to give it back
    can the courier pick up my return
    i lost the return slip
    is there a restocking fee
    can i bring it back without a reason
    return label please
    what is the return address
    i don't want to keep it
    can i return it after two weeks
    可以退吗
    退货地址发我一下
    退货的运费谁出
    穿着不合身，我想退掉
    我想把鞋子退了
    颜色跟想的差太多，退
    快递上门来取退货吗
    没有原包装还能退吗
    超过几天就不能退货了
    买了三件想退两件
    东西挺好就是用不上，能不能退
    怎么退
    退了
    收到了不想要
    退货寄到哪
    退货要运费吗
    退货包运费吗
    开封了能退吗
    [return/exchange]
    can you send me a size m instead
    exchange for a different model please
    it's too small, can i get a bigger one
    how do exchanges work
    i want to trade it for the blue one
    replace it with a size 42
    i don't want my money back, just the other colour
    the shoes pinch, one size up please
    can i swap instead of returning
    how long does an exchange take
    do i pay the difference if i exchange for a dearer one
    the green one would suit us better, can we swap
    what if i exchange it twice
    got m, need l, how does swapping work
    another colour please
    i need a different size
    i'd rather have the blue one
    can i have it in another size instead
    换个颜色可以吗
    怎么换货
    可以换成别的款吗
    换成L码
    不退了，换个颜色就行
    换货要多久
    换贵一点的要补差价吗
    绿的更配我家，能换不
    换货运费谁出
    收到有点大，换小一号行吗
    同款换个尺寸
    可以换吗
    换尺码
    换颜色
    换一款
    [refund/request]
    i want my money back
    give me a full refund
    i'd like to be refunded
    how do i ask for a refund
    refund my payment
    can you return the money to my card
    i'm not happy with it, money back please
    just give me back what i paid
    you keep the thing, i keep my money
    what do i have to do to be reimbursed
    half the price back and we're good
    i want compensation for the damage it caused
    refund
    can you refund this
    can i have my money back
    return my money
    pay me back
    how can i get a refund
    refund my purchase
    compensate me for the damage
    you have to pay for what your product ruined
    i only want the money, not a new one
    then i want a refund
    把钱退给我
    能不能退款
    怎么申请退款
    退我一半的钱也行
    不发货就退款
    不满意，退钱
    仅退款可以吗
    麻烦把货款退回来
    钱还给我
    订单88231退款
    退款怎么操作
    部分退款可以吗
    弄坏了我的东西，要赔钱
    东西不要了，钱退我就行
    退款
    可以退款吗
    怎么退款
    退还货款
    订单退款
    这单我要退款
    退一部分钱给我
    不要换，直接退款
    给我赔偿
    你们的东西弄坏了我的地板，赔吧
    赔我钱
    要求赔偿损失
    只要退款不要补发
    那就退款吧
    [refund/status]
    where is my refund
    when will i get my money back
    i still haven't received my refund
    how can i track my refund
    is there any news about my reimbursement
    you said 5 days for the refund and it's been 10
    the refund has not shown up on my card
    when does the money arrive in my account
    refund?? sent it back ages ago
    my bank sees no refund from you
    has the return been checked, i'm waiting for my money
    sent the parcel back last monday, nothing on my account yet
    refund status
    did you send the refund
    how long until i get refunded
    how many days for a refund
    the refund still isn't there
    i was promised a refund last week
    have you refunded me yet
    refund pending for two weeks
    returned everything, no money yet
    i sent it back already, i'm asking about the money
    我的退款到哪了
    退了货怎么还没退钱
    退款进度查询
    说好三天退款，都一周了
    退款怎么还没到
    货早就退回去了，钱呢
    帮我查一下退款进度
    退货都签收了怎么没动静，钱没回来
    银行说没收到你们的退款
    退款审核好了吗
    一般多久能退到卡上
    上周一寄回去的，账上还没看到钱
    退款成功了吗，没到账
    钱退了没有
    退的钱怎么还不到
    退款状态
    退款要多久
    退款一般多久到账
    退款需要几天
    几天能退到账
    退款一直没到
    等退款等了好久
    退款怎么这么慢
    退款处理了吗
    我的退款呢
    退款有消息吗
    退款成功多久到卡
    说退款给我到现在没退
    退货款什么时候到
    退货收到了吗，钱什么时候给
    货退了，我问的是退款
    refund 什么时候到账
    return 了两周了，钱还没 refund
    [refund/account]
    where will the money be refunded to
    my card has expired, where does the refund go
    i closed that bank account, how do i get the refund
    i paid with two methods, how is the refund split
    do i get the voucher back or money
    i have a new card number, will the refund still arrive
    i'd prefer store credit for the refund
    can you pay it out in cash instead
    where do you refund to
    is the refund paid to my bank account
    can i get the refund on a different card
    my old card is blocked, where will the refund go
    does it go back to the same card
    can the refund be paid in cash
    refund as store credit please
    refund to my wallet instead
    who receives the refund if my friend paid
    银行卡注销了，退款退到哪
    能退到别的卡吗
    可以退到余额吗
    退到微信还是银行卡
    付款的卡换了，退款还能收到吗
    能不能退到我支付宝
    用券的部分怎么退
    朋友代付的，退给谁
    一半余额一半卡付的，怎么退
    卡丢了，退款会去哪
    退款能换个账户收吗
    退款能直接退现金吗
    退款到哪里
    退款退回哪里
    退款换张卡行不行
    原来的卡不用了，退款怎么办
    付款的账户没了怎么退
    退款能退成余额吗
    退款可以换个人收吗
    别人付的钱退给谁
    是不是原路退回
    [item/broken]
    there is a hole in the shirt
    the zipper broke the first time i used it
    the charger does not work
    the blender makes a strange noise and smells burnt
    there's a scratch right across the table top
    one leg of the chair is bent
    glass all over the box when i opened it
    arrived dented
    brand new and already dead
    one handle has come off
    sadly the vase did not survive the trip
    it doesn't work
    doesn't turn on
    it never worked
    the new one is faulty
    i received a broken one
    i got a damaged item
    收到的东西是坏的
    质量有问题
    包装破了，里面的杯子碎了
    衣服上有个洞
    充电器用不了
    漏水了
    机器有异响，还有糊味
    箱子压扁了，东西也坏了
    盖子裂了一道口子
    椅子腿是弯的
    打开箱子全是玻璃渣
    把手掉下来了
    寄过来磕掉一块
    东西坏了
    到货就坏了
    收到破损
    不能用
    用不了
    没反应
    不工作
    [item/wrong]
    i got the wrong color
    wrong size was delivered
    the product doesn't match the picture
    you shipped a different model
    i ordered a lamp and got a pan
    the delivery note is for a different customer
    this is a completely different article
    you mixed up my parcel
    asked for medium, the label says small
    i bought towels and there's a clock in the box
    the thing in the box isn't mine
    wrong colour
    wrong size
    i got the wrong one
    i received the wrong product
    you delivered the wrong thing
    that's not what i bought
    not my order
    somebody else's parcel
    颜色发错了
    发来的尺码不对
    跟图片不一样
    货不对板
    买的是灯，来的是锅
    里面是另一个顾客的货
    完全是另一个东西
    你们把我的包裹搞混了
    要的中号，标签是小号
    我没买过这个，怎么寄给我
    拍的大的，给我发个小的
    送错了
    错货
    货不对
    不是我订的
    不是我买的东西
    颜色不对
    颜色错了
    型号不对
    款式不对
    收到的和买的不一样
    给我发了别的
    收到别人的包裹
    收到的 item 不对，不是我 order 的
    [item/missing]
    something is missing from my package
    there were no screws in the package
    i only received half of my order
    the free gift was not in the parcel
    the instructions are not in there
    no power cord in the box
    you forgot the second mug
    the remote isn't in the parcel
    where is the rest of my order
    two pillow cases short
    the bag with the fittings isn't there
    parts are missing
    the manual is missing
    not everything was in the box
    i got one instead of two
    you sent too few
    买了三个只收到两个
    我的订单没发全
    缺一个零件
    两箱只来了一箱
    说明书没放进来
    箱子里没有电源线
    另外一个杯子呢，没给我
    遥控器没在里面
    剩下的东西呢
    装螺丝的小袋子没有
    少件
    漏件
    不全
    没发齐
    东西不全
    缺少配件
    没有螺丝
    没有说明书
    里面是空的
    空盒子
    数量不对，少了
    赠品没收到
    """
}
