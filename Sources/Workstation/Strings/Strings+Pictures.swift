import Terminal

/// Files of a session as pictures.
extension Strings {
  func pictureKeys(isAlone: Bool) -> [KeyHint] {
    (isAlone ? [] : [KeyHint("Left Right", say("others", "其他"))])
      + [KeyHint("Esc", say("closes", "关闭"))]
  }
  var pictureFailed: String {
    say(
      "Not a picture this terminal can show. It lies in the desk's folder:",
      "不是此终端能显示的图片。位于工作台文件夹：")
  }
}
