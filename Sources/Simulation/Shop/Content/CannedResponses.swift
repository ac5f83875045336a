/// The reusable replies of the shop's agents.
let cannedText = #"""
  == CAN-01 en
  title: Greeting

  Hello {customer.name}, I'm taking over from our assistant and have read what you wrote. Give me a moment to look at your order.
  == CAN-02 zh
  title: 问候

  {customer.name}您好，我是人工客服，前面的记录我已经看过了，稍等一下，我马上帮您查。
  == CAN-03 en
  title: Order located

  I have order {order.id} in front of me. It should be with you by {order.eta}.
  == CAN-04 zh
  title: 已查到订单

  订单{order.id}我这边查到了，预计{order.eta}送达。
  == CAN-05 en
  title: Late parcel, apology

  I'm sorry that order {order.id} is late. I have asked the carrier to give it priority; the new date is {order.eta}. If it is not there by then, write to us and we refund the delivery fee.
  == CAN-06 zh
  title: 延误致歉

  订单{order.id}让您久等了，非常抱歉。我已经催了承运商优先派送，新的送达时间是{order.eta}。到时还没收到，运费我们退给您。
  == CAN-07 en
  title: Photo please

  To put this right I need two photos: the damaged part, and the label on the parcel. You can send them here with /file.
  == CAN-08 zh
  title: 请发照片

  麻烦发两张照片：一张损坏的部位，一张外箱面单，直接发在这里就可以。
  == CAN-09 en
  title: Replacement on its way

  A replacement for order {order.id} leaves our warehouse today, free of charge. Please keep the old one until the carrier collects it.
  == CAN-10 zh
  title: 补发已安排

  订单{order.id}的补发今天出库，不收任何费用。原来那件先留着，快递会上门取。
  == CAN-11 en
  title: Refund started

  I have started the refund for order {order.id}. It goes back to the way you paid; banks need 3 to 5 working days.
  == CAN-12 zh
  title: 退款已发起

  订单{order.id}的退款我已经提交，原路退回，到账一般要3到5个工作日。
  == CAN-13 en
  title: Needs my colleague

  This needs a decision I can't take alone. I'm asking my supervisor now and stay with you, {customer.name}.
  == CAN-14 zh
  title: 请示主管

  这个需要主管批一下，我现在就去问，您不用走开，我一直在。
  == CAN-15 en
  title: Invoice sent

  The invoice for order {order.id} is on its way to your e-mail address. Please look in the spam folder too.
  == CAN-16 zh
  title: 发票已开

  订单{order.id}的电子发票已经发到您邮箱，如果没看到请查一下垃圾邮件。
  == CAN-17 en
  title: Anything else?

  Is there anything else I can do for you today?
  == CAN-18 zh
  title: 还有别的吗

  请问还有其他可以帮您的吗？
  == CAN-19 en
  title: Closing

  Thank you for writing, {customer.name}. If anything comes up with order {order.id}, just answer here.
  == CAN-20 zh
  title: 结束语

  感谢您的耐心，{customer.name}。订单{order.id}有任何情况随时在这里找我们。
  """#
