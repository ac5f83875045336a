extension Vocabulary {
  /// Words of everyday shop talk, particles first; none of them calls a person or shows a mood.
  static let englishWords = """
    the a to my i is it and for in of on you have was can this with that me please when do are at
    be we from will your by or what there if how one yes they their which would could where today
    order parcel package delivery address invoice email number phone name account size colour blue
    green red white black small large medium shirt jacket shoes cup lamp chair table desk box bag
    coat dress bottle cable charger tablet screen keyboard camera lens battery item items product
    page website app link code coupon discount price total amount card payment bank transfer
    receipt tax company office home street city country post courier driver warehouse store shop
    branch counter morning afternoon evening night monday tuesday wednesday thursday friday
    saturday sunday week month year day hour minute before after again another second first third
    two three four five six new old same other next last many much more some any also only just
    send sent ship shipped arrive arrived receive received change changed update updated check
    checked look find found need want like know see tell write wrote read open opened click
    clicked choose chosen select selected add added remove pick picked collect collected register
    registered login logged password profile settings history list status tracking label weight
    length width height material cotton wool leather wood glass metal paper plastic gift card
    wrapping birthday present family friend sister brother mother father child school work team
    project meeting holiday travel train hotel weather summer winter spring autumn garden kitchen
    """

  static let chineseWords = """
    的 我 你 是 在 了 吗 请问 这个 那个 什么 时候 可以 一下 您好 订单 快递 包裹 地址 发票 邮箱 号码
    电话 名字 账号 尺码 颜色 蓝色 绿色 红色 白色 黑色 小号 大号 中号 衬衫 外套 鞋子 杯子 台灯 椅子
    桌子 盒子 袋子 大衣 裙子 瓶子 数据线 充电器 平板 屏幕 键盘 相机 镜头 电池 商品 产品 页面 网站
    应用 链接 编码 优惠券 折扣 价格 总价 金额 银行卡 付款 转账 收据 税号 公司 办公室 家里 街道 城市
    国家 邮局 快递员 司机 仓库 门店 商店 分店 柜台 早上 下午 晚上 中午 周一 周二 周三 周四 周五 周六
    周日 这周 这个月 今年 今天 小时 分钟 之前 之后 再次 另外 第二 第一 第三 两件 三件 四件 五件 新款
    旧款 同款 其他 下次 上次 很多 一些 也是 只要 刚刚 寄出 发出 到达 收到 修改 更新 查看 看看 找到
    需要 想要 知道 看到 告诉 填写 写了 阅读 打开 点击 选择 添加 移除 领取 自提 注册 登录 密码 资料
    设置 记录 列表 状态 物流 标签 重量 长度 宽度 高度 材质 棉布 羊毛 皮革 木头 玻璃 金属 纸张 塑料
    礼物 卡片 包装 生日 家人 朋友 姐姐 弟弟 妈妈 爸爸 孩子 学校 工作 团队 项目 会议 假期 旅行 火车
    酒店 天气 夏天 冬天 春天 秋天 花园 厨房 茶具 餐具 窗帘 地毯 书架 毛巾 雨伞 耳机 音箱 手表 钱包
    """

  /// Characters that rare words are made of.
  static let chineseCharacters = Array(
    "天地日月山水火木金土云雨雪风江河湖海石林花草树叶春夏秋冬东南西北中上下左右前后里外高低大小多少"
      + "长短新旧早晚明亮清远近方圆平正直曲文书纸笔画字词句章节音乐歌舞琴棋诗茶饭米面菜果糖盐油酒布衣帽鞋"
      + "裙袜手足头目耳口心身体力工作农商学校师生友邻居室门窗墙楼桥路街巷城乡村镇州省国家车船飞机站港"
      + "牛羊马鸟鱼虫龙虎猫兔鹤松竹梅兰菊荷柳桃杏桂银铜铁玉珠光电灯钟表镜盒箱柜桌椅床被枕巾杯盘碗瓶")
}
