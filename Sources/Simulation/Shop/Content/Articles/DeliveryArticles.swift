/// Knowledge base, chapter 1: how parcels reach people.
let deliveryArticles = #"""
  == ART-001 en delivery-times
  title: How long delivery takes
  tags: delivery, shipping, dispatch
  ask: when will my order arrive
  ask: how many days does delivery take
  ask: when do you ship
  ask: do you deliver on weekends

  Orders paid before **16:00** leave our warehouse the same working day; later ones leave the next. Delivery then takes **2 to 4 working days** within the country and **3 to 6** to islands and mountain areas. Furniture and anything above 20 kg takes **5 to 8 working days** because it travels by truck. Carriers deliver from Monday to Saturday. Delivery costs 6.90 and is free from 60.00.
  == ART-002 zh delivery-times
  title: 配送要多久
  tags: 配送, 发货, 快递
  ask: 我的货什么时候到
  ask: 几天能收到
  ask: 今天下单什么时候发货
  ask: 周末送货吗

  每天**16:00前**付款的订单当天出库，之后付款的次日出库。省会和地级市一般**2到3天**送达，县乡和偏远地区**4到6天**。超过20公斤的大件走专线，需要**5到8天**并提前电话预约。周六周日照常派送。订单满99元包邮，不满收8元运费。
  == ART-003 en late-parcel
  title: My parcel is late: what we do and what you get
  tags: delay, compensation, late
  ask: my parcel should have been here days ago
  ask: why is my order still not here
  ask: do I get compensation for late delivery
  ask: it is past the delivery date
  ask: tracking has not moved for a week

  A parcel counts as late **two working days** after the date in your order confirmation. We then ask the carrier to give it priority, and you hear from us within 24 hours. From the **3rd** late day we refund the delivery fee; from the **5th** day you also get a voucher of **10 %** of the goods, at most 20.00. From the **10th** day you choose between a new parcel and your money back. You do not have to apply: tell us the order number and we book it.
  == ART-004 zh late-parcel
  title: 包裹晚到了怎么办、怎么补偿
  tags: 延误, 补偿, 超时
  ask: 说好的日期过了还没到
  ask: 怎么还没送到
  ask: 快递晚了有没有补偿
  ask: 物流好几天没更新了
  ask: 都一个星期了还在路上

  超过订单页承诺日期**2天**仍未送达，就算延误。我们会向承运商催件，24小时内给您回复。延误第**3天**起退还运费；第**5天**起另送货款**10%**的优惠券，最高20元；第**10天**起可以选择重新发货或全额退款。不用写申请，告诉我们订单号就行。
  == ART-005 en tracking
  title: Where to follow your parcel
  tags: tracking number, status
  ask: where is my parcel
  ask: what is my tracking number
  ask: tracking link does not work
  ask: how do I follow my order

  The tracking number starts with **LH** and comes by e-mail as soon as the parcel leaves us. You also find it under *My orders → Details*. The first scan can take **24 hours** to show; until then the carrier's page says "unknown". A parcel that shows no movement for **three working days** is checked by us: send us the order number.
  == ART-006 zh tracking
  title: 在哪里查物流
  tags: 物流, 单号, 查件
  ask: 快递单号在哪看
  ask: 我的包裹到哪了
  ask: 物流信息查不到
  ask: 怎么跟踪订单

  运单号以**LH**开头，出库后会短信通知，也可以在"我的订单→物流详情"里看到。刚出库的**24小时**内可能查不到，这是正常的。如果物流**连续3天**没有更新，请把订单号发给我们，由我们去核实。
  == ART-007 en address-change
  title: Changing the delivery address
  tags: address, redirect
  ask: I typed the wrong address
  ask: can I change the delivery address
  ask: I have moved, where does my parcel go
  ask: send it to my office instead

  Before dispatch you change the address yourself: *My orders → Change address*. After dispatch we can ask the carrier **once** to redirect the parcel within the same country; that costs **4.50** and adds one to two days. A parcel that is already out for delivery cannot be redirected, but you may refuse it and we send it again. For safety we do not change the name and the address together by chat.
  == ART-008 zh address-change
  title: 修改收货地址
  tags: 地址, 改址, 转寄
  ask: 地址填错了怎么改
  ask: 能不能换个收货地址
  ask: 我搬家了包裹怎么办
  ask: 可以改送到公司吗

  未出库的订单可以自己改："我的订单→修改地址"。已经出库的，可以申请**一次**转寄，同省免费，跨省收**6元**，会晚1到2天。已经在派送中的改不了，您可以拒收，退回后我们重新寄，不另收费。为了安全，收货人姓名和地址不能在聊天里同时修改。
  == ART-009 en international-shipping
  title: Shipping to other countries
  tags: abroad, customs, export
  ask: do you ship abroad
  ask: how much is shipping to another country
  ask: who pays customs
  ask: can you deliver to my country

  We ship to **38 countries**; the list is at checkout under *Country*. It takes **6 to 12 working days** and costs 14.90 up to 5 kg and 29.90 up to 15 kg. Duties and import tax are paid by you when the parcel arrives, unless checkout says *duties included*. Batteries above 100 Wh, knives and camping stoves cannot leave the country. Returns from abroad have 30 days, but the return postage is yours.
  == ART-010 zh international-shipping
  title: 寄往海外和港澳台
  tags: 海外, 国际, 关税, 港澳
  ask: 能寄到国外吗
  ask: 国际运费怎么算
  ask: 关税谁出
  ask: 香港可以收货吗

  目前支持**38个国家和地区**，结算时在"国家/地区"里可以看到。送达需要**6到12个工作日**，5公斤以内108元，15公斤以内218元。关税由收件人承担，结算页写明"含税"的除外。100瓦时以上的电池、刀具和户外炉具不能出境。海外订单退货期30天，退回运费自理。
  """#
