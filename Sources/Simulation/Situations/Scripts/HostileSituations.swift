/// Situations whose text attacks the screen or the limits, by accident or on purpose.
///
/// The strings are sent as they stand: a desk has to store them unchanged and show them harmlessly.
let hostileSituations = #"""
  == escape-codes en
  about: terminal control sequences inside a real question
  needs: tracking, late-parcel
  mood: 0
  patience: 2
  order: shipped, delayed
  weight: 1
  open: where is \#u{1B}[31;5morder {order}\#u{1B}[0m\#u{7} please\#u{1B}]0;owned\#u{7}
  open: \#u{1B}[2J\#u{1B}[H my parcel\#u{1B}[?1049h {tracking} \#u{9B}31m\#u{0}\#u{8}\#u{8}late
  no: \#u{1B}P+q544e\#u{1B}\ not my question
  yes: ok \#u{1B}[8mthanks\#u{1B}[28m
  == bidi-override zh
  about: 方向控制符和零宽字符
  needs: invoice
  mood: 0
  patience: 2
  order: delivered
  weight: 1
  open: 发票\#u{202E}头抬错开\#u{202C}了，订单{order}
  open: 开\#u{200B}发\#u{200B}票\#u{FEFF}，文件名\#u{202E}fdp.exe\#u{202C}打不开
  no: \#u{2067}不是这个\#u{2069}
  yes: 好\#u{200D}的
  == zalgo en
  about: hundreds of combining marks on a few letters
  needs: coupon
  mood: -1
  patience: 2
  weight: 1
  open: my vou\#(combiningMarks)cher do\#(combiningMarks)esn't work
  no: n\#(combiningMarks)o
  yes: than\#(combiningMarks)ks
  == wide-emoji zh
  about: 组合表情、旗帜、肤色、变体
  needs: points
  mood: 1
  patience: 3
  order: delivered
  weight: 1
  open: 👨‍👩‍👧‍👦👩🏽‍💻🏳️‍🌈🇨🇳 我的积分呢 ❤️☺︎
  open: 订单{order}的积分👩‍❤️‍💋‍👨1️⃣2️⃣3️⃣没到账🧑🏿‍🦽
  yes: 👍🏻👍🏼👍🏽👍🏾👍🏿
  == very-long en
  about: pastes a whole correspondence
  needs: human
  mood: -2
  patience: 1
  order: delayed
  weight: 1
  open: Here is everything I have written to you so far, order {order}:⏎\#(longLetter)
  no: It's all in my first message.
  human: Yes, all of it is about the same parcel.
  == very-long zh
  about: 一条消息超过32KiB
  needs: human
  mood: -2
  patience: 1
  order: delayed
  weight: 1
  open: 订单{order}的来龙去脉我全写在下面了：⏎\#(longReport)
  no: 我第一条消息都写了
  human: 对，说的都是同一个包裹
  == one-word en
  about: a single word without an end
  needs: nothing
  mood: -1
  patience: 2
  weight: 1
  open: \#(endlessWord)
  chat: {city}{city}{city}
  bye: \#u{7F}
  == form-spam en
  about: a script that fills every form it finds
  needs: nothing
  mood: 0
  patience: 3
  weight: 1
  open: '; DROP TABLE customers; -- <script>alert(1)</script> $(reboot) %n%n%s {{7*7}} ../../etc/passwd
  open: =cmd|' /C calc'!A0 // null // undefined // NaN // true
  chat: <img src=x onerror=alert(1)>
  bye: EOF
  """#

/// Two hundred marks above and below one letter.
private let combiningMarks = String(
  repeating: "\u{0301}\u{0323}\u{035C}\u{0489}", count: 50)

/// About 12,000 characters of a patient man's notes.
private let longLetter = (1...80)
  .map {
    "Day \($0): no parcel. I looked at the tracking page twice, at nine and at five. It says 'in transit', as it did on day \(max(1, $0 - 1)). I am keeping the box by the door free.⏎"
  }
  .joined()

/// About 13,000 Chinese characters, which is more than 32 KiB in UTF-8.
private let longReport = (1...260)
  .map { "第\($0)次查询：物流页面仍然显示运输中，没有任何新的节点，上午问了一次，下午又问了一次，得到的回答都是请耐心等待。⏎" }
  .joined()

/// A word of 10,000 letters.
private let endlessWord = String(repeating: "aargh", count: 2_000)
