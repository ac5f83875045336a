/// Customers in mainland China.
///
/// All names are invented.
let chineseCustomers = #"""
  == C1001 zh-CN gold
  name: 林晓雯
  mail: xiaowen.lin
  city: 杭州
  since: 2021-04
  tags: invoice-needed
  note: 每单都要电子发票，抬头见上次会话。
  == C1002 zh-CN standard
  name: 赵启明
  mail: qiming.zhao
  city: 成都
  since: 2023-11
  == C1003 zh-CN vip
  name: 苏婉清
  mail: wanqing.su
  city: 上海
  since: 2018-06
  tags: vip-line
  note: 喜欢直接说结果，不要客套话。
  == C1004 zh-CN silver
  name: 何志远
  mail: zhiyuan.he
  city: 武汉
  since: 2022-02
  tags: complaint-history
  note: 去年双十一包裹丢过一次，已赔付。
  == C1005 zh-CN standard
  name: 方小满
  mail: xiaoman.fang
  city: 苏州
  since: 2024-09
  == C1006 zh-CN standard
  name: 罗一帆
  mail: yifan.luo
  city: 长沙
  since: 2024-01
  tags: student
  == C1007 zh-CN gold
  name: 贺兰知雨
  mail: zhiyu.helan
  city: 西安
  since: 2019-12
  == C1008 zh-CN standard
  name: 邓佳怡
  mail: jiayi.deng
  city: 广州
  since: 2023-05
  == C1009 zh-CN silver
  name: 韩东旭
  mail: dongxu.han
  city: 沈阳
  since: 2021-08
  == C1010 zh-CN standard
  name: 曹思齐
  mail: siqi.cao
  city: 南京
  since: 2025-03
  tags: first-order
  == C1011 zh-CN vip
  name: 欧阳明哲
  mail: mingzhe.ouyang
  city: 深圳
  since: 2017-10
  tags: vip-line, business
  note: 公司采购负责人，常问批量价。
  == C1012 zh-CN standard
  name: 谢雨桐
  mail: yutong.xie
  city: 福州
  since: 2024-06
  == C1013 zh-CN standard
  name: 冯大海
  mail: dahai.feng
  city: 青岛
  since: 2020-03
  note: 打字慢，经常发语音转文字。
  == C1014 zh-CN gold
  name: 梁诗涵
  mail: shihan.liang
  city: 佛山
  since: 2020-11
  == C1015 zh-CN standard
  name: 潘小可
  mail: xiaoke.pan
  city: 昆明
  since: 2025-07
  tags: first-order
  == C1016 zh-CN silver
  name: 郑国栋
  mail: guodong.zheng
  city: 郑州
  since: 2022-07
  == C1017 zh-CN standard
  name: 沈月
  mail: yue.shen
  city: 宁波
  since: 2023-02
  == C1018 zh-CN standard
  name: 田野
  mail: ye.tian
  city: 重庆
  since: 2024-04
  tags: price-sensitive
  == C1019 zh-CN gold
  name: 崔允儿
  mail: yuner.cui
  city: 延吉
  since: 2021-01
  == C1020 zh-CN standard
  name: 孙浩然
  mail: haoran.sun
  city: 天津
  since: 2022-10
  == C1021 zh-CN standard
  name: 白若溪
  mail: ruoxi.bai
  city: 合肥
  since: 2025-01
  == C1022 zh-CN silver
  name: 胡金鹏
  mail: jinpeng.hu
  city: 济南
  since: 2020-08
  tags: complaint-history
  == C1023 zh-CN standard
  name: 钟小灵
  mail: xiaoling.zhong
  city: 南宁
  since: 2023-09
  == C1024 zh-CN vip
  name: 陆景川
  mail: jingchuan.lu
  city: 北京
  since: 2018-01
  tags: vip-line
  note: 只在晚上八点后方便接电话。
  == C1025 zh-CN standard
  name: 万子墨
  mail: zimo.wan
  city: 南昌
  since: 2024-11
  == C1026 zh-CN standard
  name: 姜甜甜
  mail: tiantian.jiang
  city: 大连
  since: 2023-12
  tags: gift-buyer
  == C1027 zh-CN gold
  name: 江边
  mail: bian.jiang
  city: 无锡
  since: 2019-05
  == C1028 zh-CN standard
  name: 石头
  mail: tou.shi
  city: 贵阳
  since: 2025-05
  == C1029 zh-CN silver
  name: 程又禾
  mail: youhe.cheng
  city: 厦门
  since: 2021-11
  == C1030 zh-CN standard
  name: 魏长安
  mail: changan.wei
  city: 兰州
  since: 2022-05
  == C1031 zh-CN standard
  name: 叶知夏
  mail: zhixia.ye
  city: 温州
  since: 2024-08
  tags: returns-often
  """#
