enum ReplySigns {
  static let count = 27

  static func write(
    _ reply: ReplyWords, _ context: ContextWords, nearness: Float,
    _ out: UnsafeMutablePointer<Float>
  ) {
    var sums: (Float, Float, Float, Float) = (0, 0, 0, 0)
    var any: Float = 0
    var numbersIn: Float = 0, numbersOut: Float = 0, newIn: Float = 0, newOut: Float = 0
    var rareIn: Float = 0, rareOut: Float = 0
    var onlyEarlier: Float = 0
    for word in reply.words {
      let parts = context.parts(with: word.hash)
      if parts != 0 {
        any += word.rarity
        if parts & 1 != 0 { sums.0 += word.rarity }
        if parts & 2 != 0 { sums.1 += word.rarity }
        if parts & 4 != 0 { sums.2 += word.rarity }
        if parts & 8 != 0 { sums.3 += word.rarity }
        if parts & 3 == 0 { onlyEarlier += word.rarity }
        if word.isNumber { numbersIn += 1 }
        if !word.isKnown { newIn += 1 }
        if word.rarity > 5 { rareIn += 1 }
      } else {
        if word.isNumber { numbersOut += 1 }
        if !word.isKnown { newOut += 1 }
        if word.rarity > 5 { rareOut += 1 }
      }
    }
    out[0] = nearness
    out[1] = sums.0 / reply.rarity
    out[2] = sums.1 / reply.rarity
    out[3] = sums.2 / reply.rarity
    out[4] = sums.3 / reply.rarity
    out[5] = any / reply.rarity
    out[6] = sums.0 / (context.partRarities[0] + 5)
    out[7] = sums.1 / (context.partRarities[1] + 5)
    out[8] = sums.2 / (context.partRarities[2] + 5)
    out[9] = sums.3 / (context.partRarities[3] + 5)
    out[10] = any / 20
    out[11] = min(numbersIn, 4)
    out[12] = min(numbersOut, 4)
    out[13] = min(newIn, 4)
    out[14] = min(newOut, 4)
    out[15] = min(rareIn, 6)
    out[16] = min(rareOut, 6)
    var repeated: Float = 0
    for said in context.said {
      repeated = max(repeated, reply.likeness(said))
    }
    out[17] = repeated
    out[18] = ReplyMath.logarithm(1 + Float(reply.words.count))
    out[19] = ReplyMath.logarithm(1 + reply.rarity)
    out[20] = onlyEarlier / reply.rarity
    out[21] = sums.0 / 20
    var endings: Float = 0, beginnings: Float = 0, marks: Float = 0, lasts: Float = 0,
      bytes: Float = 0
    for said in context.said {
      if said.style.ending == reply.style.ending { endings += 1 }
      if said.style.beginning == reply.style.beginning { beginnings += 1 }
      marks += Float(8 - (said.style.marks ^ reply.style.marks).nonzeroBitCount) / 8
      if said.style.last == reply.style.last { lasts += 1 }
      bytes += said.style.bytes
    }
    let share = 1 / Float(max(1, context.said.count))
    let isNew: Float = context.said.isEmpty ? 0.5 : 0
    out[22] = endings * share + isNew
    out[23] = beginnings * share + isNew
    out[24] = marks * share + isNew
    out[25] = lasts * share
    out[26] = context.said.isEmpty ? 0 : reply.style.bytes - bytes * share
  }
}
