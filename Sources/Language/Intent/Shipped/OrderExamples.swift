extension ShippedIntents {
  /// What customers want of an order they have placed or are about to place.
  static let order = """
    [order/status]
    where's my stuff
    can you check the status of my order
    what is happening with order 88231
    could you tell me where my parcel is right now
    any update on my order
    any news about my parcel please
    when will my order arrive
    what day will my package get here
    when are you going to ship it
    track order please
    is the lamp i bought on its way already
    do you have a tracking number for me
    what's the eta of my delivery
    did my order go through
    i never got a confirmation, did the order work
    hi just wondering how far along my order is
    sorry to bother you, could you see where order 204117 is at the moment
    has it left the warehouse
    which courier has my parcel
    order 88231?
    what's going on with my delivery
    where is my delivery
    what about my order
    did you ship my order
    is it shipped yet
    was my order sent out
    when does my order come
    tracking number please
    where can i track it
    what happened to my order
    order 88231
    my order number is 88231
    it's order 88231
    the number is 88231
    帮我查一下订单
    我的单什么时候发货
    我的东西什么时候能到
    查一下物流
    订单状态查询
    有单号吗
    快递单号在哪里看
    我这单今天能发出来吗
    我下的单成功了吗
    没收到确认短信，下单成功了没
    查件
    想问一下昨天买的那个发了没
    发的什么快递，单号给我一下
    包裹到我们这儿了吗
    大概哪天能收到我那个包裹
    出库了没
    订单什么时候到
    我买的东西什么时候到
    我买的什么时候发货
    我的快递什么时候到
    我的包裹今天能到吗
    订单发货没有
    货发了没
    发货了吗
    订单查询
    看看我的订单
    我那个到哪了
    订单88231
    单号88231
    订单号是88231
    我的 package 现在什么 status
    [order/cancel]
    stop my order before it ships
    i changed my mind and don't want the order anymore
    i placed the same order twice, cancel one of them
    the order went in double, i need it only once
    is it too late to call off my order
    scrap the order please
    would it be possible to withdraw the order i placed this morning
    can you stop the order before it goes out
    i found mine again, don't send the new one
    i'd rather not have it after all, it hasn't been sent yet
    forget about my order
    ordered the wrong thing, kill that order
    how long do i have to cancel
    cancel
    cancellation please
    i don't want my order any more
    don't send my order
    don't ship it
    stop the shipment
    duplicate order, cancel one
    ordered twice by mistake
    拍错了，取消一下
    同样的下了两单，去掉一单
    我不买了
    订单88231帮我取消
    还没发货吧，帮我撤了
    那单作废吧
    能不能拦一下，我不想要了
    手抖买错了，想撤单
    趁还没发，帮我停掉
    下单多久之内可以取消
    麻烦您把我早上下的订单撤销一下
    我要取消
    怎么取消
    不想买了
    不要了
    不要这单了
    订单不要了
    多下了一单
    别发了
    不用发货了
    拦截一下订单
    [order/change]
    can i change my order
    can i change the colour before you ship
    i ordered the wrong size, can you modify the order
    remove one item from my order please
    i picked the wrong color when ordering
    can you put both orders in one parcel
    can i still add something to the order i placed yesterday
    please leave a note on my order for the packers
    swap the blue cup in my order for the green one before sending
    would you be so kind as to merge my two orders
    order 88231: size l instead of m please, not sent yet
    take the towels out of my order, keep the rest
    change my order
    edit my order
    change the size
    one more please
    add an item
    i selected the wrong one
    订单能改吗
    我想改一下尺码，还没发货
    改成两件可以吗
    下单的时候型号选错了
    帮我备注一下订单
    两个订单一起发可以吗
    昨天那单能再加个东西吗
    还没发货的话帮我改成大号
    订单里去掉毛巾，别的留着
    漏拍了盖子，能加到那单里吗
    给仓库留个言，写在订单备注里
    麻烦把订单里的蓝杯子换成绿的再发
    修改订单内容
    改数量
    再加一个
    少一件
    选错型号了
    拍错颜色了，改一下
    拍错尺码了，能改吗
    合并订单
    两单合成一单
    我的 order 能改一下 size 吗，还没 ship
    [order/pre-order]
    when does my pre-order ship
    when do i have to pay the rest of the pre-order
    i paid a deposit, when does the new tent come out
    can i secure one ahead of the launch
    is the deposit refundable
    how do pre-orders work
    the date of my pre-ordered item was moved to next month
    i have reserved the new model, when is it out
    could i put my name down for the first batch
    balance payment for the pre-order, until when
    can i preorder
    when is the pre-order shipped
    pre-order delayed
    remaining payment of the pre-order
    可以预订吗
    尾款什么时候付
    我付了定金，什么时候能发
    还没上市，能先订一个吗
    发货日期又往后推了，我那个定金怎么办
    定金能退吗
    把定金退给我
    预订的那款改到下个月了
    新款我预定了，哪天出
    第一批能给我留一个吗
    尾款忘了付，还来得及吗
    付尾款的时间到几号
    预售多久发
    预售发货时间
    [order/business]
    do you give a discount for 50 pieces
    can our company buy on account
    wholesale prices please
    bulk order of towels, what's your best price
    we are a hotel and need sixty blankets
    who handles corporate orders
    can you print our logo on the bottles
    is there a price list for resellers
    can we pay by invoice as a company
    i'm buying for a school, is there a volume discount
    how much cheaper is it if i take forty
    i would like to become a reseller
    business order
    bulk discount
    company order
    order for my company
    price for 100
    quotation
    can you make an offer for 30
    we want to buy a lot
    买50个有优惠吗
    可以对公转账吗
    批发价多少
    批量买毛巾，最低什么价
    我们是酒店，要六十条毯子
    瓶子上能印我们公司的标志吗
    有代理商价格表吗
    公司能月结吗
    请发一份200件的报价单，含送货
    团购有折扣吗
    我想做你们的经销商
    起批量是多少
    单位发福利，要的多，什么价
    公司订购
    我们公司要买
    买一百个多少钱
    要一百件
    量大优惠吗
    """
}
