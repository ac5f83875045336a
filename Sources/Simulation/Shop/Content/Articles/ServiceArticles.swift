/// Knowledge base, chapter 7: the shop and its people.
let serviceArticles = #"""
  == ART-065 en opening-hours
  title: When we are here
  tags: hours, phone, contact
  ask: when are you open
  ask: are you there on Sunday
  ask: phone number of the service
  ask: until when can I reach somebody

  Our assistant answers **at any hour**. People are here from **8:00 to 22:00** on working days and from **9:00 to 20:00** at weekends, shop time. On public holidays there is a smaller team from 10:00 to 18:00. Whatever you write at night is read by a person before **9:30** the next morning. We have no shop to walk into and no public telephone line; VIP members are called back on request.
  == ART-066 zh opening-hours
  title: 客服在线时间
  tags: 上班时间, 电话, 在线时间
  ask: 客服几点上班
  ask: 周末有人吗
  ask: 客服电话多少
  ask: 晚上几点下班

  智能助手**24小时**在线。人工客服工作日**8:00到22:00**，周末**9:00到20:00**，法定节假日10:00到18:00。夜里的留言第二天**9:30前**有人处理。我们没有实体店，也没有公开热线；VIP会员可以申请回电。
  == ART-067 en human-agent
  title: Talking to a person
  tags: agent, human, representative
  ask: I want to talk to a human
  ask: connect me with an agent
  ask: are you a bot
  ask: let me speak to your manager

  Write **"agent"** at any time and you are placed in the queue; the assistant tells you your place and the expected wait. The people see everything you wrote, so nothing needs saying twice. The average wait is **4 minutes**, for VIP members under **2**. A supervisor joins when a decision is above **200.00** or when you ask for one. If you prefer, leave a number and we call back the same day.
  == ART-068 zh human-agent
  title: 转人工客服
  tags: 人工, 转接, 主管
  ask: 转人工
  ask: 我要找真人
  ask: 你是机器人吗
  ask: 叫你们主管来

  随时输入**"人工"**就会进入排队，助手会告诉您前面有几位、大概多久。人工客服能看到全部记录，不用再说一遍。平均等待**4分钟**，VIP**2分钟**内。金额超过**500元**的处理或者您要求时，由主管接手。不想等的话可以留电话，当天回电。
  == ART-069 en gift-wrapping
  title: Gifts: wrapping, card, no price inside
  tags: gift, wrapping, card, present
  ask: can you wrap it as a gift
  ask: will the price be in the parcel
  ask: add a card
  ask: send a present to a friend

  Gift wrapping costs **3.50** an article and includes a card with up to **120 characters**; choose it in the basket. Gift parcels hold **no invoice and no price**. Furniture and articles above 10 kg cannot be wrapped. The recipient can exchange a gift within **60 days** with the code on the card, without your learning of it. Until packing you may change the card's text.
  == ART-070 zh gift-wrapping
  title: 礼品包装和贺卡
  tags: 礼物, 包装, 贺卡, 送人
  ask: 可以包成礼物吗
  ask: 里面会有价格吗
  ask: 能写贺卡吗
  ask: 直接寄给朋友可以吗

  礼品包装每件**12元**，含一张贺卡，最多写**60个字**，在购物车里勾选。礼品包裹里**不放发票和价格**。家具和10公斤以上的不能包。收礼的人凭卡上的编码**60天内**可以换货，您不会收到通知。打包前可以改贺卡内容。
  == ART-071 en business-orders
  title: Orders for companies
  tags: bulk, wholesale, quote, company
  ask: do you give a discount for 50 pieces
  ask: we want to order for our office
  ask: can we pay by invoice
  ask: I need a quote

  From **10 pieces** of one article or **800.00** in all you get a business price: 5 % from 10, **8 %** from 30, **12 %** from 100 pieces. A written quote comes within **one working day** and holds for **14 days**. After the first order companies can pay by invoice within **30 days**. Logos on bottles and towels from 50 pieces, 12 working days. Please send articles, numbers and the place of delivery.
  == ART-072 zh business-orders
  title: 企业采购和批量优惠
  tags: 批量, 团购, 报价, 对公
  ask: 买50个有优惠吗
  ask: 公司采购怎么谈
  ask: 可以对公转账吗
  ask: 能给个报价单吗

  单款满**10件**或总额满**3000元**享企业价：10件95折，30件**92折**，100件**88折**。报价单**1个工作日**内出，**14天**有效。支持对公转账，第二单起可以月结**30天**。保温壶和毛巾50件起可以印标，12个工作日。请告诉我们型号、数量和送货地点。
  == ART-073 en complaints
  title: When you are not satisfied with us
  tags: complaint, supervisor, dispute
  ask: I want to complain
  ask: how do I make a formal complaint
  ask: your service is terrible
  ask: I will go to consumer protection

  Say **"complaint"** and the matter goes to a supervisor, who was not part of it before. You get a number at once, a first answer within **24 hours** and a decision within **5 working days**, in writing, with its reasons. If you disagree, the consumer arbitration board is free of charge for you; we take part and keep to its decisions. Complaining never has a bad effect on your account.
  == ART-074 zh complaints
  title: 对我们不满意怎么投诉
  tags: 投诉, 主管, 纠纷
  ask: 我要投诉
  ask: 投诉电话多少
  ask: 服务太差了找谁说
  ask: 我要打消费者热线

  说一声"投诉"，就会转给没有参与过此事的主管。马上给您受理编号，**24小时内**第一次答复，**5个工作日内**书面给出处理结果和理由。不同意的话可以申请消费者调解，对您免费，我们配合并执行结果。投诉不会影响您的账号和等级。
  """#
