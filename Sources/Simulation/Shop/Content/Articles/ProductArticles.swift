/// Knowledge base, chapter 6: using and keeping what was bought.
let productArticles = #"""
  == ART-051 en warranty
  title: Warranty
  tags: guarantee, defect, warranty period
  ask: is it still under warranty
  ask: how long is the guarantee
  ask: it stopped working after some months
  ask: what does the warranty cover

  All articles have **24 months** of warranty from delivery; tents, pans and the cordless vacuum's motor have **60 months**. Covered are faults in material and making, not falls, chalk, or worn batteries after **12 months**. The order confirmation is enough as proof. Tell us the order number and what happens; you have a decision within **2 working days**.
  == ART-052 zh warranty
  title: 保修期和保修范围
  tags: 保修, 质保, 保修期
  ask: 还在保修期吗
  ask: 质保多久
  ask: 用了几个月坏了
  ask: 保修包括什么

  全部商品签收后保修**24个月**，帐篷、铸铁锅和吸尘器电机保**60个月**。材料和做工的问题都管；摔坏、水垢以及**12个月**后的电池损耗不在范围内。凭订单号就行，不用保修卡。说明故障后**2个工作日**给结论。
  == ART-053 en repair
  title: Repairs and spare parts
  tags: spare part, fix, service
  ask: can you repair it
  ask: I need a spare part
  ask: how much does a repair cost
  ask: replacement battery

  Under warranty repairs are free, with collection at your door. A repair takes **7 to 10 working days**; when it takes longer than **15**, you get a new one. Without warranty the check costs **12.00**, which counts towards the repair, and nothing is done before you agree to the price. Spare parts such as filters, burrs, poles and batteries are kept for **6 years** and cost from 3.50.
  == ART-054 zh repair
  title: 维修和配件
  tags: 维修, 配件, 换电池, 滤芯
  ask: 能修吗
  ask: 配件哪里买
  ask: 维修要多少钱
  ask: 滤芯怎么换

  保修期内免费修，快递上门取件。维修一般**7到10个工作日**，超过**15个工作日**直接换新。过保的收检测费**30元**，可抵维修费，报价您同意了才修。滤芯、刀盘、支杆、电池等配件供应**6年**，12元起。
  == ART-055 en product-care
  title: Care: linen, cast iron, knives, tents
  tags: cleaning, wash, rust, care
  ask: how do I clean the pan
  ask: can it go in the dishwasher
  ask: at what temperature do I wash it
  ask: my pan is rusty

  **Linen and cotton**: 40 °C, no softener, out of the dryer while damp. **Cast iron**: hot water and a brush, no dishwasher; dry it on the stove and rub in a drop of oil. Rust comes off with salt and a potato, then oil again. **Knives and boards**: by hand. **Tents**: cold water, no detergent, dry for 24 hours before packing. Descale kettles every **four weeks** with citric acid.
  == ART-056 zh product-care
  title: 保养：亚麻、铸铁、砧板、帐篷
  tags: 清洗, 保养, 生锈, 水洗
  ask: 铸铁锅怎么洗
  ask: 能放洗碗机吗
  ask: 被套能机洗吗
  ask: 锅生锈了怎么办

  **亚麻和棉**：40度机洗，不加柔顺剂，半干时取出晾。**铸铁锅**：热水加刷子，不进洗碗机，小火烘干后抹一层油；生锈用粗盐加土豆擦掉，再上油。**砧板和刀具**：手洗。**帐篷**：清水擦洗，晾24小时再收。手冲壶每**4周**用柠檬酸除一次垢。
  == ART-057 en compatibility
  title: What fits with what
  tags: compatible, voltage, induction, app
  ask: does it work with induction
  ask: will it fit my phone
  ask: which voltage does it need
  ask: does the smart plug work without internet

  All pans and the Ember kettle work on **induction**, gas and ceramic. Electrical articles take **220–240 V**; only the power bank, speaker and toothbrush also take 110 V. The smart plug needs **2.4 GHz** Wi-Fi, not 5 GHz, and works by its button when the internet is down. The power bank charges laptops up to **45 W**. Camping stove cartridges: screw valve only.
  == ART-058 zh compatibility
  title: 兼容性：电磁炉、电压、手机
  tags: 兼容, 适配, 电压, 电磁炉
  ask: 电磁炉能用吗
  ask: 和我的手机兼容吗
  ask: 支持110伏吗
  ask: 没有网能用智能插座吗

  所有锅具和余烬手冲壶都能用于**电磁炉**、燃气灶和电陶炉。电器为**220–240伏**，只有充电宝、音箱和牙刷支持110伏。智能插座只支持**2.4G** Wi-Fi，不支持5G频段，断网时可以按键开关。充电宝最大输出**45瓦**，能给轻薄笔记本充电。户外炉具只用螺口气罐。
  == ART-059 en pre-order
  title: Pre-orders
  tags: preorder, release, deposit
  ask: when does the pre-order ship
  ask: can I cancel a pre-order
  ask: what is the deposit
  ask: my pre-order was postponed

  A pre-order takes a **10 %** deposit; the rest is due when we ship, with **72 hours** to pay. The date on the page is the week of dispatch. If we miss it by more than **10 days**, you may cancel and get the deposit back with a voucher of 5.00. Until dispatch you can cancel at any time; in the **last 3 days** the deposit is kept. Pre-orders and stock articles in one basket travel separately.
  == ART-060 zh pre-order
  title: 预售
  tags: 预售, 定金, 尾款
  ask: 预售什么时候发货
  ask: 定金能退吗
  ask: 尾款什么时候付
  ask: 预售又延期了

  预售付**10%**定金，发货前通知付尾款，**72小时**内有效。页面写的日期是发货周。我们晚于发货周超过**10天**的，可以退定金并送5元券。发货前随时可以取消，但付尾款前**3天内**取消的定金不退。预售和现货一起买会分开发。
  == ART-061 en stock-notice
  title: Sold out: when it comes back
  tags: out of stock, back in stock, availability
  ask: when is it back in stock
  ask: the article is sold out
  ask: do you have this in the shop
  ask: notify me when available

  Press *Tell me* on the article's page and you get one e-mail when it is back; it reserves nothing. Most articles return within **3 to 4 weeks**. If the page says **last season**, it does not come back. Stock shown online is right to within **15 minutes**. VIP members are told **24 hours** before everybody else.
  == ART-062 zh stock-notice
  title: 缺货和到货通知
  tags: 缺货, 补货, 到货提醒
  ask: 什么时候有货
  ask: 卖完了还补吗
  ask: 有现货吗
  ask: 到货能通知我吗

  在商品页点"到货提醒"，补货后发一条短信给您，但不预留库存。一般**3到4周**补货。页面标着**季末款**的不再生产。网上库存每**15分钟**更新。VIP会员提前**24小时**收到通知。
  == ART-063 en recycling
  title: Taking back old devices and batteries
  tags: recycling, disposal, battery
  ask: do you take my old device
  ask: where do I put old batteries
  ask: recycling of packaging
  ask: pick up my old vacuum

  When you buy an electrical article we take an old one of the same kind **free of charge**: choose *Take back* at checkout and hand it to the driver. Small devices under **25 cm** may be sent to us at any time with a free label. Batteries: tape the poles, at most **2 kg** a parcel. Our boxes are made of recycled paper without plastic tape. For each old device you get **50 points**.
  == ART-064 zh recycling
  title: 旧电器和电池回收
  tags: 回收, 以旧换新, 旧电器, 环保
  ask: 旧的能回收吗
  ask: 有以旧换新吗
  ask: 电池怎么处理
  ask: 包装可以回收吗

  买电器时在结算页勾选"回收旧机"，送货时把同类旧机交给师傅，**免费**。边长**25厘米**以内的小电器随时可以用免费面单寄回。电池请贴住两极，每个包裹不超过**2公斤**。每回收一台送**50积分**。纸箱是再生纸，没有塑料胶带。
  """#
