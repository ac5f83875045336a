/// The lexicons that come with the product, written for it: what both languages share.
enum ShippedLexicon {
  /// All tables; of a phrase that stands in several, the last one counts.
  static let tables = [
    common, englishPraise, englishBlame, englishFaults, englishQuality, englishTalk, english,
    chinesePraise, chineseBlame, chineseQuality, chineseTalk, chinese, chineseWords, reviews, acts,
  ]

  static let common = """
    [good 1.5]
    😊, 🙂, ☺, 😌, 😉, 👌, 🌹, ✅, 🎁, ✌, 😎, 🤗, :), :-), =), ;), ^_^, (^^), ^^, :d
    [good 2.2]
    😀, 😃, 😄, 😁, 😆, 😍, 🥰, 😘, 👍, ❤, 💕, 💖, 💗, 💙, 💚, 💛, 🧡, 💜, 🎉, 🥳, 👏, 🙌, 💯, 🤩, 💪, ✨, 🌟, ⭐, 🏆
    [good 1]
    😂, 🤣, 😋, <3, 🙏
    [bad 1.5 disappointed]
    😞, 😔, 🙁, ☹, 😟, 😕, 💔, 😢, 😥, 😓, 😩, 😫, :(, :-(, =(, :'(, :/, :-/, 😪, 😣, 😖, 😿, 🥺
    [bad 2 frustrated]
    👎, 😒, 🙄, 😤, 😑, 🤦, 😠, 😾, 💢, ❌, 😶, -_-
    [bad 2.8 angry]
    😡, 🤬, 💩, 🖕, 👿, 🤮, 🤢
    [bad 1.2 anxious]
    😰, 😨, 😱, 😭, 😧, 😦
    [bad 0.6 confused]
    🤔, 😵, ❓, 🤷, ???, ?!, !?, ??!
    [sarcasm 1.5]
    🙃, 🐶头
    """
}
