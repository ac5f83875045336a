/// Cases from before the demo begins.
let ticketText = #"""
  == T-301 C1004 closed 210
  subject: 包裹丢失，已按原价赔付
  == T-302 C1001 solved 16
  subject: 电子发票抬头更正
  == T-303 C1003 open 2
  subject: 和风空气净化器异响，等待检测结果
  == T-304 C1011 pending 4
  subject: 40套毛巾套装的批量报价
  == T-305 C1022 open 3
  subject: 重复扣款，支付渠道核对中
  == T-306 C1018 closed 35
  subject: 价保差额退还
  == T-307 C1031 pending 5
  subject: 第三次退货，质检待复核
  == T-308 C1024 solved 12
  subject: 积分补登
  == T-309 C1013 closed 60
  subject: 收货地址改到老家
  == T-310 C1007 open 1
  subject: 帐篷支杆少一根，补寄配件
  == T-311 C1009 solved 20
  subject: 优惠券叠加规则咨询
  == T-312 C1026 closed 48
  subject: 礼品包装写错卡片内容
  == T-313 C1016 pending 6
  subject: 吸尘器保修换新
  == T-314 C1038 closed 190
  subject: Second kettle arrived dented; replaced and refunded delivery
  == T-315 C1034 open 2
  subject: Coffee grinder: replacement burr set, call before sending
  == T-316 C1044 pending 3
  subject: Quote for 12 multi cookers and 24 towel sets
  == T-317 C1040 solved 9
  subject: Invoice with VAT number reissued
  == T-318 C1050 pending 7
  subject: Return without original box, fee under review
  == T-319 C1035 closed 75
  subject: Address corrected after dispatch
  == T-320 C1043 solved 14
  subject: Customs form missing on international parcel
  == T-321 C1054 open 1
  subject: Paid twice for one order, bank statement attached
  == T-322 C1046 closed 33
  subject: Voucher from newsletter would not apply
  == T-323 C1057 open 4
  subject: Tent zip fails after three weeks, repair offered
  == T-324 C1033 solved 11
  subject: Parcel marked delivered, found with a neighbour
  == T-325 C1058 pending 2
  subject: Points from two accounts to be merged 合并积分
  == T-326 C1056 closed 90
  subject: Note added: contact by chat only
  """#
