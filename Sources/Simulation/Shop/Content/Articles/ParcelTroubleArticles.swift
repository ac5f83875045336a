/// Knowledge base, chapter 2: parcels that arrive wrong or not at all.
let parcelTroubleArticles = #"""
  == ART-011 en missing-parcel
  title: Marked as delivered, but it is not there
  tags: lost, stolen, not received
  ask: it says delivered but I have nothing
  ask: my parcel was stolen
  ask: the carrier says it was handed over
  ask: parcel lost

  Please look first with neighbours, at the reception and in the parcel locker: carriers often scan **a day early**. If it has not turned up after **24 hours**, tell us the order number. We open a search that takes at most **5 working days**. If the parcel is not found, you get a new one or your money back, as you prefer. You never have to prove that you did *not* receive something.
  == ART-012 zh missing-parcel
  title: 显示已签收但没收到
  tags: 丢件, 没收到, 被签收
  ask: 显示签收了可是我没收到
  ask: 包裹丢了怎么办
  ask: 快递说送到了我没拿到
  ask: 不是我签收的

  请先看看快递柜、物业前台和家里人有没有代收，快递员有时会**提前一天**点签收。**24小时**后还没找到，把订单号告诉我们，我们发起查件，最多**5个工作日**出结果。确认丢件后，重新发货或全额退款由您选。"没收到"不需要您来举证。
  == ART-013 en wrong-item
  title: You received the wrong article
  tags: wrong product, mix-up, colour, size
  ask: you sent me the wrong thing
  ask: this is not what I ordered
  ask: wrong colour
  ask: I got somebody else's parcel

  We are sorry, that is our mistake and costs you nothing. Send a photo of the article and of the label **within 14 days**. The right article leaves our warehouse **the next working day**; the carrier collects the wrong one at your door. If the right one is sold out, you get a refund on the day the wrong one is collected. You may keep wrong articles worth less than 10.00.
  == ART-014 zh wrong-item
  title: 发错货了
  tags: 错发, 颜色不对, 尺寸不对
  ask: 你们发错了
  ask: 收到的不是我买的
  ask: 颜色发错了
  ask: 型号不对

  发错货是我们的责任，不用您出一分钱。请在签收**14天内**发来实物和面单照片，正确的商品**次日**补发，错的那件由快递上门取走。如果正确的商品断货，取件当天就退款。价值10元以下的错件不用寄回。
  == ART-015 en broken-item
  title: The article arrived broken
  tags: damaged, defective, cracked
  ask: it arrived broken
  ask: the glass is cracked
  ask: box was crushed and the thing inside damaged
  ask: it does not work out of the box

  Please send **two photos** within **7 days** of delivery: the damage, and the parcel's label. You then choose: a **replacement** (leaves within one working day), a **refund**, or, for small flaws, a **20 %** discount if you keep it. Broken glass and china need not come back. Electrical articles are collected free of charge; please do not repair them yourself.
  == ART-016 zh broken-item
  title: 收到时就坏了
  tags: 破损, 损坏, 开裂, 故障
  ask: 收到就是碎的
  ask: 打开发现裂了
  ask: 箱子压扁了东西也坏了
  ask: 新买的开不了机

  签收**7天内**发两张照片给我们：一张破损处，一张面单。处理方式由您选：**补发**（1个工作日内出库）、**退款**，或者小瑕疵保留商品、退**20%**货款。玻璃和陶瓷碎了不用寄回；电器类由快递上门取件，请不要自己拆修。
  == ART-017 en missing-item
  title: Something is missing from the parcel
  tags: incomplete, parts, accessories
  ask: one item is missing
  ask: I only got half of my order
  ask: screws are missing
  ask: the box was incomplete

  Orders with several articles may travel in **two parcels**; the tracking page shows "1 of 2". If all parcels are there and something is missing, tell us within **7 days** which part. Articles are sent again **the next working day**, screws and small parts by letter post in **2 to 3 days**, both free. If the article is no longer made, we refund its price.
  == ART-018 zh missing-item
  title: 包裹里少了东西
  tags: 少件, 漏发, 配件
  ask: 少了一件
  ask: 只收到一半
  ask: 缺螺丝
  ask: 配件没有给我

  买了多件的订单可能**分两个包裹**发，物流页会写"1/2"。全部收到后还是缺，请在**7天内**告诉我们缺哪一件。商品**次日**补发，螺丝等小配件用信件寄出，**2到3天**到，都不收费。已经停产补不了的，退那一件的钱。
  """#
