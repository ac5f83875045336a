/// Knowledge base, chapter 3: giving things back.
let returnArticles = #"""
  == ART-019 en returns
  title: Returning an article
  tags: return, send back, withdrawal
  ask: I want to send it back
  ask: how do I return something
  ask: can I return it without a reason
  ask: return label please
  ask: I do not like it

  You can return anything within **30 days** of delivery, without a reason. Open *My orders → Return*, choose the articles and print the label, or show the code at the parcel shop. Returns are **free** above 40.00; below that the label costs 3.90. Please keep the article complete and clean; without its original box we deduct **5 %**. Opened towels, pillows and toothbrushes cannot be returned for reasons of hygiene.
  == ART-020 zh returns
  title: 退货怎么办理
  tags: 退货, 七天无理由, 寄回
  ask: 我要退货
  ask: 怎么退
  ask: 不喜欢可以退吗
  ask: 退货运费谁出
  ask: 拆开了还能退吗

  签收后**15天内**无理由退货。在"我的订单→申请退货"里选商品，预约快递上门，或者把退货码给驿站。订单满**60元**免退货运费，不满的收6元。请保持商品完整干净，没有原包装的扣**5%**。毛巾、枕头、牙刷拆封后因为卫生原因不能退。
  == ART-021 en refund-timing
  title: When the refund arrives
  tags: refund, money back, how long
  ask: where is my refund
  ask: when do I get my money back
  ask: I sent it back and have not been paid
  ask: how long does a refund take

  We check a return within **2 working days** of its arrival and start the refund the same day; you get an e-mail. Then it depends on how you paid: wallets **1 day**, cards **3 to 5 working days**, bank transfer **2 to 3**, invoices are credited at once. If nothing has arrived **7 working days** after our e-mail, send us the order number and we give you the payment reference for your bank.
  == ART-022 zh refund-timing
  title: 退款什么时候到账
  tags: 退款, 到账, 多久
  ask: 退款怎么还没到
  ask: 钱什么时候退给我
  ask: 货寄回去了款没退
  ask: 退款要几天

  退货到仓后**2个工作日内**验收，验收当天发起退款，并给您发短信。到账时间看付款方式：零钱和余额**1天内**，储蓄卡**1到3个工作日**，信用卡**3到5个工作日**。短信发出**7个工作日**后还没到账的，把订单号发来，我们提供退款流水号，您可以拿去问银行。
  == ART-023 en refund-account
  title: Which account the refund goes to
  tags: refund account, closed card, bank
  ask: which account do you refund to
  ask: my card is cancelled, where does the refund go
  ask: refund to another account
  ask: can I have the money on my bank account

  Refunds go back **the way you paid**; the law against money laundering leaves us no choice. If a card was replaced, your bank passes the money to the new one. If the account is **closed**, send us a confirmation of the bank; we then transfer to an account in **the same name**, which takes up to **10 working days**. Vouchers used come back as vouchers with a new term of 60 days.
  == ART-024 zh refund-account
  title: 退款退到哪里
  tags: 原路退回, 注销的卡, 换账户
  ask: 退款退到哪个账户
  ask: 银行卡注销了退到哪
  ask: 能退到别的卡吗
  ask: 可以退到余额吗

  退款一律**原路退回**，付款用什么就退到什么，这是反洗钱规定。换过新卡的，银行会自动转到新卡。账户已**注销**的，请提供银行的销户证明，我们转到**同名账户**，最多**10个工作日**。用掉的优惠券会退回，重新有效60天。
  == ART-025 en exchange
  title: Exchanging for another size or colour
  tags: swap, size, colour
  ask: can I swap it for another colour
  ask: I need a bigger size
  ask: exchange instead of refund
  ask: change the variant

  Exchanges are free within **30 days**. Choose *My orders → Exchange*; the new article is **reserved for 7 days** and leaves as soon as the carrier has scanned your return. If the new one costs more, you pay the difference; if it costs less, we refund it. Each article can be exchanged **once**. Anything on clearance can only be returned.
  == ART-026 zh exchange
  title: 换货（换颜色、尺寸）
  tags: 换货, 换颜色, 换尺码
  ask: 可以换个颜色吗
  ask: 尺寸不合适想换大的
  ask: 不想退想换
  ask: 换货怎么弄

  签收**15天内**可以免费换货。在"我的订单→申请换货"提交，新的那件给您**预留7天**，快递取走旧件后立刻发出。新款贵的补差价，便宜的退差价。每件商品只能换**一次**，清仓商品只能退不能换。
  == ART-027 en cancel-order
  title: Cancelling an order
  tags: cancel, stop
  ask: cancel my order
  ask: I ordered by mistake
  ask: stop the order please
  ask: I ordered twice

  As long as an order says **Paid**, you can cancel it yourself: *My orders → Cancel*. The refund starts at once. When it says **Packing** we can still try for about **2 hours**: write to us. Once it says **Shipped** it cannot be stopped; refuse the parcel or return it free of charge. Custom-made articles can be cancelled within **one hour** only.
  == ART-028 zh cancel-order
  title: 取消订单
  tags: 取消, 拍错
  ask: 我要取消订单
  ask: 拍错了能取消吗
  ask: 不想要了还没发货
  ask: 重复下单了

  订单显示**已付款**时可以自己取消："我的订单→取消订单"，马上退款。显示**打包中**的，大约**2小时**内还来得及，请联系我们拦截。显示**已发货**的不能取消，可以拒收或免费退货。定制商品只有下单后**1小时**内能取消。
  """#
