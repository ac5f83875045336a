public import Language

/// One product of the shop's range.
public struct ShopProduct: Sendable, Equatable, Identifiable {
  /// What can happen to a product, and so what people write about it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Cloth and filling: washed, never cracked.
    case soft
    /// Wood, glass, metal, china: cracks and dents.
    case hard
    /// Has a plug or a battery, and can stop working.
    case electric
    /// Is put together from parts.
    case assembled
  }

  /// The number in the range, such as `LH-203`.
  public let id: String
  /// The name in English.
  public let english: String
  /// The name in Chinese.
  public let chinese: String
  /// The price in China, in whole yuan.
  public let yuan: Int
  /// What can happen to it.
  public let kind: Kind

  /// The price in hundredths of a currency, at the shop's own fixed rates.
  func priceCents(in currency: String) -> Int {
    switch currency {
    case "CNY": yuan * 100
    case "GBP": yuan * 11 + 99
    case "USD": yuan * 14 + 95
    default: yuan * 13 + 90
    }
  }

  /// Reads a product from `== LH-101 189 soft` and its names; nil when a part is missing.
  init?(_ record: TextRecord) {
    guard record.head.count == 3, let yuan = Int(record.head[1]),
      let kind = Kind(rawValue: record.head[2]), let english = record.first("en"),
      let chinese = record.first("zh")
    else { return nil }
    self.id = record.head[0]
    self.english = english
    self.chinese = chinese
    self.yuan = yuan
    self.kind = kind
  }
}

extension Shop {
  /// The product range.
  public static let products: [ShopProduct] = TextRecord.parse(productText)
    .compactMap(ShopProduct.init)

  /// What a desk of the shop finds in messages: every product in both languages, with and without
  /// its brand ("Dune reading lamp", "reading lamp").
  public static let catalogue: [Catalogue.Product] = products.flatMap { product in
    let english = product.english.prefix { $0 != "," }
    let plain = english.split(separator: " ", maxSplits: 1).dropFirst().joined()
    // Chinese brands of the shop have two characters.
    let chinese = String(product.chinese.dropFirst(2))
    return [
      Catalogue.Product(
        name: product.english,
        aliases: english == product.english ? [plain] : [String(english), plain]),
      Catalogue.Product(name: product.chinese, aliases: [chinese]),
    ]
  }

  /// The kind of an article that was ordered.
  static func kind(of item: ShopOrder.Item) -> ShopProduct.Kind? {
    kindsBySku[item.sku]
  }

  private static let kindsBySku = Dictionary(
    uniqueKeysWithValues: products.map { ($0.id, $0.kind) })
}

/// The product range: home, kitchen, outdoors, small electronics.
let productText = #"""
  == LH-101 189 soft
  en: Tidewater linen duvet cover
  zh: 潮汐亚麻被套
  == LH-102 79 soft
  en: Reed cotton towel set
  zh: 芦苇纯棉毛巾套装
  == LH-103 129 electric
  en: Dune reading lamp
  zh: 沙丘阅读台灯
  == LH-104 259 assembled
  en: Harbour folding bookshelf
  zh: 港湾折叠书架
  == LH-105 59 hard
  en: Pebble door stop, set of two
  zh: 鹅卵石门挡两只装
  == LH-106 349 soft
  en: Cloudbank memory pillow pair
  zh: 云岸记忆枕一对
  == LH-107 99 soft
  en: Fern shower curtain
  zh: 蕨叶浴帘
  == LH-108 219 electric
  en: Slate bathroom scale
  zh: 青石体重秤
  == LH-201 299 hard
  en: Ember pour-over kettle
  zh: 余烬手冲壶
  == LH-202 169 hard
  en: Basalt cast-iron pan 26 cm
  zh: 玄武铸铁煎锅26厘米
  == LH-203 459 electric
  en: Millstone burr coffee grinder
  zh: 磨石咖啡研磨机
  == LH-204 89 hard
  en: Tide glass storage set
  zh: 潮汐玻璃保鲜盒套装
  == LH-205 139 hard
  en: Willow chopping board
  zh: 柳木砧板
  == LH-206 399 electric
  en: Plume hand blender
  zh: 羽毛手持料理棒
  == LH-207 69 hard
  en: Juniper spice jars, set of six
  zh: 杜松调料罐六只装
  == LH-208 549 electric
  en: Lantern multi cooker 4 L
  zh: 灯笼多功能锅4升
  == LH-209 119 hard
  en: Bamboo steamer with lid
  zh: 竹制蒸笼带盖
  == LH-210 239 hard
  en: Driftwood knife block
  zh: 浮木刀架
  == LH-301 699 assembled
  en: Kestrel two-person tent
  zh: 红隼双人帐篷
  == LH-302 199 hard
  en: Otter insulated bottle 1 L
  zh: 水獭保温壶1升
  == LH-303 329 hard
  en: Marten camping stove
  zh: 貂鼠户外炉具
  == LH-304 159 soft
  en: Heron rain jacket
  zh: 苍鹭防雨外套
  == LH-305 279 assembled
  en: Badger folding chair
  zh: 獾式折叠椅
  == LH-306 119 electric
  en: Firefly camping lantern
  zh: 萤火虫露营灯
  == LH-307 229 hard
  en: Lark picnic set for four
  zh: 云雀四人野餐套装
  == LH-401 269 electric
  en: Sparrow bluetooth speaker
  zh: 麻雀蓝牙音箱
  == LH-402 149 electric
  en: Moth bedside alarm clock
  zh: 飞蛾床头闹钟
  == LH-403 499 electric
  en: Zephyr air purifier
  zh: 和风空气净化器
  == LH-404 189 electric
  en: Current power bank 20,000 mAh
  zh: 洋流充电宝20000毫安
  == LH-405 99 electric
  en: Knot charging cable set
  zh: 绳结充电线套装
  == LH-406 359 electric
  en: Drizzle room humidifier
  zh: 细雨加湿器
  == LH-407 599 electric
  en: Swallow cordless vacuum
  zh: 燕子无线吸尘器
  == LH-408 129 electric
  en: Glow smart plug, pack of three
  zh: 微光智能插座三只装
  == LH-409 429 electric
  en: Robin electric toothbrush pair
  zh: 知更鸟电动牙刷两支装
  """#
