/// Knowledge base, chapter 4: prices and payments.
let paymentArticles = #"""
  == ART-029 en invoice
  title: Getting an invoice
  tags: invoice, vat, receipt, fapiao
  ask: I need an invoice
  ask: invoice with my company name
  ask: can you put our VAT number on it
  ask: where is the receipt

  The invoice comes by e-mail **on the day of dispatch** and stays under *My orders → Invoice* for ten years. For a company name or VAT number, fill in *Billing details* before you pay. Afterwards we can reissue it **once**, within **90 days**: send order number, company name, address and VAT number. The corrected invoice comes within **2 working days**. The old one becomes void.
  == ART-030 zh invoice
  title: 开发票
  tags: 发票, 抬头, 税号, 专票
  ask: 怎么开发票
  ask: 发票抬头开错了
  ask: 能开专票吗
  ask: 电子发票在哪里下载

  电子普票在签收后**24小时内**自动发到邮箱，也可以在"我的订单→发票"里下载。需要公司抬头的，请提供**名称和税号**。抬头开错可以重开**一次**，订单完成**90天内**有效，**2个工作日**发出，旧票作废。专票要另外提供开户行、账号、地址和电话，**5个工作日**寄出，快递费我们付。
  == ART-031 en coupon
  title: A voucher does not work
  tags: coupon, code, discount, promo
  ask: my coupon code is rejected
  ask: voucher does not work
  ask: discount was not applied
  ask: can I use two codes

  Please check four things: the **date**, the **minimum spend** (goods only, without delivery), the **category**, and that the code was not used already. Only **one code** per order; points can be added on top. Clearance articles take no vouchers. A voucher cannot be added after payment, but while the order says **Paid** you may cancel and order again; the voucher comes back within **10 minutes**.
  == ART-032 zh coupon
  title: 优惠券用不了
  tags: 优惠券, 满减, 优惠码
  ask: 优惠券用不了
  ask: 满减没有生效
  ask: 券为什么是灰色的
  ask: 两张券能一起用吗

  请核对四点：**有效期**、**满减门槛**（只算商品金额，不含运费）、**适用品类**、是否已经用过。一个订单只能用**一张券**，积分可以同时抵扣。清仓商品不参加用券。付款后不能补用，但订单还是**已付款**状态时可以取消重拍，券**10分钟内**退回。
  == ART-033 en price-protection
  title: Price protection
  tags: price drop, difference, cheaper
  ask: it is cheaper now than when I bought it
  ask: price dropped after my order
  ask: can I get the difference back
  ask: do you match prices

  If our own price falls within **15 days** of your payment, we refund the difference. Send the order number and the page; the money is with you in **3 working days**. It applies **once** per article and not to flash sales, clearance or bundle prices. We do not match the prices of other shops. Vouchers do not count as a lower price.
  == ART-034 zh price-protection
  title: 价格保护（买贵退差价）
  tags: 价保, 降价, 差价
  ask: 刚买就降价了
  ask: 能退差价吗
  ask: 买完便宜了怎么办
  ask: 支持价保吗

  付款后**15天内**同款降价，我们退差价。把订单号和商品链接发来，差价**3个工作日**到账。每件商品限**一次**，秒杀、清仓和套装价不参加。不和其他店铺比价，优惠券带来的差额也不算降价。
  == ART-035 en payment-failed
  title: Payment failed
  tags: card declined, checkout error
  ask: my payment does not go through
  ask: card declined
  ask: checkout shows an error
  ask: I cannot pay

  The order is kept for **30 minutes**, so nothing is lost. Most failures come from a wrong security code, a **daily limit**, or a bank app waiting for your confirmation. Try again once, then use another way to pay. After **three** failed tries the card is blocked here for **one hour**. If money was taken and the order still says *unpaid*, it returns by itself within **24 hours**.
  == ART-036 zh payment-failed
  title: 付款失败
  tags: 支付失败, 扣款失败, 限额
  ask: 付不了款
  ask: 一直提示支付失败
  ask: 银行卡被拒
  ask: 扣了钱订单显示没付

  订单会保留**30分钟**，不用重新下单。常见原因是超出**单日限额**、短信验证超时，或者银行App里还有一步确认没点。可以再试一次，还不行就换一种付款方式。连续失败**3次**，这张卡会锁**1小时**。钱扣了订单还显示未付款的，**24小时内**自动退回。
  == ART-037 en charged-twice
  title: Charged twice
  tags: double payment, duplicate charge
  ask: you charged me twice
  ask: two payments for one order
  ask: duplicate debit on my card
  ask: the money was taken two times

  Usually one of the two is only a **reservation** that your bank releases within **3 working days**; it is marked *pending*. If both are **booked**, send the order number and the date and amount of both payments (never the full card number). We compare with the payment provider within **one working day** and return the second amount at once. Card refunds then take 3 to 5 working days.
  == ART-038 zh charged-twice
  title: 重复扣款
  tags: 扣了两次, 多扣, 重复支付
  ask: 扣了我两次钱
  ask: 一个订单付了两遍
  ask: 重复扣款怎么退
  ask: 多扣的钱退给我

  多数情况下其中一笔只是**预授权**，银行**3个工作日内**自动解冻，账单上会写"处理中"。如果两笔都**已入账**，把订单号、两笔的时间和金额发来（不要发完整卡号）。我们**1个工作日内**和支付渠道对账，核实后立即退回多扣的那笔。
  == ART-039 en instalments
  title: Paying in instalments
  tags: monthly, credit, financing
  ask: can I pay monthly
  ask: do you offer instalments
  ask: what does financing cost
  ask: split the payment

  From **150.00** you can pay in **3, 6 or 12** monthly parts; choose it at checkout. Three parts cost **no interest**; six cost 1.5 % and twelve 3.9 % of the amount. The answer comes in a minute. If you return an article, open parts are cancelled and paid ones refunded. Paying early costs nothing.
  == ART-040 zh instalments
  title: 分期付款
  tags: 分期, 免息, 手续费
  ask: 可以分期吗
  ask: 分期有手续费吗
  ask: 支持几期免息
  ask: 分期的订单退货怎么算

  满**600元**可以分**3、6、12期**，结算时选择。3期**免息**，6期手续费1.5%，12期3.9%，一分钟内出审核结果。退货后未还的期数取消，已还的原路退回，手续费也退。提前还清不收违约金。
  """#
