/// The people at the desk.
let agentText = #"""
  == lina agent
  name: Lina 李娜
  languages: zh, en
  skills: general, returns, fapiao
  == tom agent
  name: Tom Ashgrove
  languages: en
  skills: general, returns, technical
  == xiaoyu agent
  name: 小雨
  languages: zh
  skills: general, delivery, points
  == petra agent
  name: Petra Lindqvist
  languages: en, de
  skills: returns, payments, business
  == awei agent
  name: 阿伟
  languages: zh, en
  skills: vip, technical, warranty
  == morgan supervisor
  name: Morgan 周默
  languages: en, zh
  skills: general, returns, vip, payments, complaints
  """#
