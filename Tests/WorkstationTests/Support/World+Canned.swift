import Desk
import Language

extension World {
  /// The busy desk with a few canned responses and past replies.
  static let withCanned: World = {
    var world = World.busy
    world.canned = [
      canned(
        "CAN-06", "zh", "延误致歉",
        "订单88231让您久等了，非常抱歉。我已经催了承运商优先派送，新的送达时间是{order.eta}。到时还没收到，运费我们退给您。",
        "yan wu zhi qian"),
      canned("CAN-08", "zh", "请发照片", "麻烦发两张照片：一张损坏的部位，一张外箱面单。", "qing fa zhao pian"),
      canned("CAN-07", "en", "Photo please", "Please send two photos.", "photo please"),
      canned("CAN-15", nil, "Signature", "Li Na, Tandem shop", "signature"),
    ]
    world.replies = ["王女士，非常抱歉让您久等，我马上为您核实。稍后给您答复。"]
    return world
  }()

  private static func canned(
    _ id: String, _ language: String?, _ title: String, _ text: String, _ spelling: String
  ) -> CannedReply {
    CannedReply(
      id: id, language: language, title: title, text: text,
      keys: CannedReply.Keys(
        title: TypedStart.folded(title), text: TypedStart.folded(text), spelling: spelling))
  }
}
