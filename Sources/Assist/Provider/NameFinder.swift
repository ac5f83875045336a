import Foundation

/// Finds what are likely names of people in a message, without a list of all names.
enum NameFinder {
  /// Words of letters, in order.
  static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
  }

  /// Names after "my name is", "Mr" and their like, and before 先生.
  static func introduced(in text: String) -> [Range<String.Index>] {
    spaced(in: text) + chinese(in: text)
  }

  /// Words with a capital that no sentence begins with, other than `known` ones in lower case.
  static func capitals(in text: String, except known: Set<String>) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    var startsSentence = true
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at].isLetter else {
        if ".!?:;\n。！？".contains(text[at]) { startsSentence = true }
        at = text.index(after: at)
        continue
      }
      let end = text[at...].firstIndex { !$0.isLetter && $0 != "'" && $0 != "’" } ?? text.endIndex
      let word = text[at..<end]
      // USB and VAT are no names; Anna is.
      let isName =
        word.first?.isUppercase == true && word.dropFirst().first?.isLowercase == true
      if isName, !startsSentence, !known.contains(word.lowercased()),
        !ordinary.contains(word.lowercased())
      {
        places.append(at..<end)
      }
      startsSentence = false
      at = end
    }
    return places
  }

  /// Capitals by the rules of spelling.
  private static let ordinary: Set<String> = [
    "i'm", "i've", "i'll", "i'd", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december", "english", "chinese", "german",
    "french", "christmas", "easter",
  ]

  // MARK: Spaced scripts

  /// After these a name follows, however it is written.
  private static let surely = ["my name is ", "my name's ", "name: ", "call me ", "signed, "]
  /// After these one follows if it has a capital.
  private static let maybe = [
    "this is ", "i am ", "i'm ", "mr ", "mr. ", "mrs ", "mrs. ", "ms ", "ms. ", "dr ", "dr. ",
  ]

  private static func spaced(in text: String) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    for (phrases, needsCapital) in [(surely, false), (maybe, true)] {
      for phrase in phrases {
        var from = text.startIndex
        while let found = text.range(
          of: phrase, options: .caseInsensitive, range: from..<text.endIndex)
        {
          from = found.upperBound
          let isWhole =
            found.lowerBound == text.startIndex
            || !text[text.index(before: found.lowerBound)].isLetter
          if isWhole, let name = name(in: text, at: from, needsCapital) { places.append(name) }
        }
      }
    }
    return places
  }

  /// One or two words; the second only with a capital.
  private static func name(
    in text: String, at start: String.Index, _ needsCapital: Bool
  ) -> Range<String.Index>? {
    func word(_ at: String.Index) -> Range<String.Index>? {
      let end =
        text[at...].firstIndex { !$0.isLetter && $0 != "'" && $0 != "-" } ?? text.endIndex
      return end > at ? at..<end : nil
    }
    guard let first = word(start), !needsCapital || text[first].first?.isUppercase == true else {
      return nil
    }
    guard first.upperBound < text.endIndex, text[first.upperBound] == " ",
      let second = word(text.index(after: first.upperBound)),
      text[second].first?.isUppercase == true
    else { return first }
    return first.lowerBound..<second.upperBound
  }

  // MARK: Chinese

  private static let before = [
    "我叫", "名字是", "名字叫", "姓名是", "姓名：", "姓名:", "姓名", "叫我", "收件人是", "收件人：", "收件人:", "收件人", "收货人是",
    "收货人：", "收货人:", "收货人", "联系人：", "联系人:", "联系人", "我是",
  ]
  private static let after = ["先生", "女士", "小姐", "太太"]
  private static let longSurnames = ["欧阳", "司马", "上官", "诸葛", "慕容", "贺兰", "司徒", "夏侯", "皇甫", "东方"]
  private static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石\
    廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷\
    詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司
    """)

  private static func chinese(in text: String) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    for phrase in before {
      var from = text.startIndex
      while let found = text.range(of: phrase, range: from..<text.endIndex) {
        from = found.upperBound
        let run = text[from...].prefix { isHan($0) }
        // "我是" mostly says something else: there a name stands alone.
        let limit = phrase == "我是" ? nameLimit : run.count
        guard let length = surnameLength(run), run.count > length, run.count <= limit else {
          continue
        }
        let end = text.index(from, offsetBy: min(run.count, length + givenLimit))
        places.append(from..<end)
      }
    }
    for title in after {
      var from = text.startIndex
      while let found = text.range(of: title, range: from..<text.endIndex) {
        from = found.upperBound
        let left = text[..<found.lowerBound].reversed().prefix { isHan($0) }
        // The shortest that begins with a surname: 我是王先生 names 王.
        for length in 1...max(1, min(left.count, nameLimit)) where length <= left.count {
          let start = text.index(found.lowerBound, offsetBy: -length)
          if surnameLength(text[start..<found.lowerBound]) != nil {
            places.append(start..<found.lowerBound)
            break
          }
        }
      }
    }
    return places
  }

  private static let givenLimit = 2
  private static let nameLimit = 4

  private static func surnameLength(_ text: Substring) -> Int? {
    if longSurnames.contains(where: { text.hasPrefix($0) }) { return 2 }
    return text.first.map { surnames.contains($0) } == true ? 1 : nil
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.isIdeographic == true
  }
}
