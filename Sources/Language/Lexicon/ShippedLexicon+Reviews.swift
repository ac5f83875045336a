extension ShippedLexicon {
  /// How longer opinions are built: what they grant, how they sum up, and what belongs to a story
  /// rather than to the one who tells of it.
  static let reviews = """
    # What is granted weighs less than what it is set against
    [concession 0.5]
    although, though, even though, even if, despite, in spite of, notwithstanding, granted,
    虽然, 虽说, 虽, 尽管, 固然, 就算, 纵然, 即便, 即使
    # Who sums up means it
    [verdict 1.5]
    overall, all in all, all-in-all, in short, in conclusion, to conclude, to sum up, to sum it up,
    in summary, bottom line, the bottom line, final verdict, the verdict, final thoughts,
    when all is said and done, long story short, in a nutshell, ultimately, in the end,
    at the end of the day, on balance, on the whole, my advice, conclusion,
    总之, 总而言之, 总的来说, 总的说来, 总的来讲, 总体来说, 总体来讲, 总体而言, 总体上, 总体感觉,
    总体, 整体来说, 整体而言, 整体感觉, 综合来看, 综合来说, 综合起来, 综上, 综上所述, 一句话,
    归根结底, 说到底, 到头来
    # Praise that says no
    [good 2]
    without a doubt, without doubt, no doubt about it, hands down, hands-down, doesn't get any better,
    does not get any better, doesn't get better, can't get any better, couldn't be any easier,
    couldn't be easier, could not be easier, couldn't be any better, couldn't be simpler,
    can't praise, cannot praise, can't recommend it enough, outweighed by its advantages,
    haven't had a single problem, not a single issue, never had an issue, never had any issues,
    never had any trouble, no trouble at all, nothing but great, nothing negative, no negatives,
    no downside, no downsides, no drawbacks, no flaws, no faults, no cons, no regrets at all,
    no disappointment, no lag, no noise, no smell, no odor, no mess, no leaks, no scratches,
    no stains, no damage, no wrinkles, no defects, no glitches, no hassles, no headaches,
    no waiting, no wait, no delay, no delays, not too sweet, not too salty, not too heavy,
    not too big, not too small, not too loud, not too tight, not too expensive, not overly sweet,
    not greasy, not heavy, not bulky, not expensive, not difficult, not hard, not sticky,
    isn't too heavy, doesn't slip, doesn't leak, doesn't stain, doesn't smell, doesn't fade,
    doesn't shrink, doesn't wrinkle, doesn't scratch, doesn't hurt, doesn't break the bank,
    won't break the bank, can't wait to use, can't wait to try, can't wait to see, can't wait to read
    # Blame that sounds like praise
    [bad 2 disappointed]
    recommend against, would have liked, would've liked, would have loved, nice while it lasted,
    good while it lasted, great while it lasted, great when it works, great when it worked,
    works when it wants, when it works, if it works, if it worked, looks good but, no good reason,
    in theory, on paper, so much potential, wasted opportunity, missed opportunity, had potential,
    had so much potential, had high hopes, had high expectations, high hopes for, had hoped, was hoping,
    i was hoping, i had hoped, expected a lot more, expected much more, expecting more,
    expecting something, was expecting, thought it would, thought this would, thought i was getting,
    i wanted to like, wanted to like this, wanted to love, wants you to like, want to like it, tried to like,
    would be perfect if, would be great if, would be nice if it, would have been nice, would have been great,
    would have been perfect, would have been better, would be better if, would be better off,
    could be better, could use some, could use a, could use more, could have used, could do better,
    could have been better, could have been so, could be improved, can be improved, should be improved,
    isn't what, is not what, wasn't what, not what it, not what was, not the same as,
    not the quality, not the best, not for everyone, not for me, no longer the, no excuse, no excuse for,
    there's no excuse, there is no excuse, inexcusable, no match for, pales in comparison, pales beside,
    doesn't compare, does not compare, not even worth, good for nothing, good luck trying,
    good luck with, good riddance, too good to be true, for its own good, anything remotely,
    nothing remotely, less than the sum, left wanting more from, wanting more from
    # Joining words that a word of blame hides in
    [nothing]
    as if, needless to say, no denying, no small feat, no longer a problem, lying around, lying down,
    turned off, turns off, turn off, no more than, dead on, rest assured
    # Denials that make what follows stronger
    [degree 1.4]
    never been so, never been more, never felt so, never had such, never seen such, never seen so,
    never had a more, never tasted such, never met such, couldn't be more, could not be more,
    不是一般的, 没见过这么, 没见过这样, 没见过如此, 从没见过这么, 从来没见过这么, 从没见过这样, 没住过这么, 没住过如此, 没吃过这么, 没吃过如此,
    没买过这么, 没用过这么, 没看过这么, 没喝过这么, 没遇到过这么, 没遇见过这么, 没碰到过这么, 没碰见这么, 没碰见过这么, 没有碰见这么,
    没有见过这么, 没有比这更, 没有比这家更, 再没有比这, 不能再, 不要太, 不是一点点, 不止一点点, 不知道多, 别提多, 要多, 何等
    # Set phrases with a denial that denies nothing
    [nothing]
    一不留神, 一不小心, 时不时, 不时, 不时地, 忍不住, 情不自禁, 禁不住, 不由得, 不得不说, 不得不佩服, 不得不承认, 不能不说, 不得不赞,
    说不定, 免不了, 少不得, 不一会, 不一会儿, 不到一会, 不多久, 不几天, 没多久, 没几天, 没过多久, 不久前, 前不久, 不远处, 不多说, 不多说了,
    废话不多说, 话不多说, 不用说, 不用多说, 不必说, 更不用说, 更不必说, 不说别的, 先不说, 且不说, 不算在内, 无意间, 不过如此而已, 比较一下,
    no less than, no sooner, not until, not since, not to be confused, nothing short of, none other than,
    second to, can't help, cannot help, couldn't help, could not help, can't help but, couldn't help but
    # Advice and wishes of those who miss something
    [bad 0.8]
    建议改进, 建议改善, 建议加强, 建议提高, 建议增加, 建议厂家, 建议商家, 建议酒店, 建议卖家, 建议更换, 建议换, 希望改进, 希望能改进, 希望改善, 希望能改善,
    希望提高, 希望能提高, 希望加强, 希望能加强, 希望以后能, 希望以后改进, 希望下次改进, 希望尽快, 希望厂家, 希望注意, 希望引起, 如果能再, 如果再,
    如果能够再, 要是能, 要是再, 就更好了, 就好了, 就完美了, 会更好, 会更好一些, 就更完美了, 不会考虑, 不会考虑了, 不考虑, 不再考虑, 不打算,
    please improve, please fix, needs to be improved, need to be improved, could be improved upon
    # The only fault there is, or a small one
    [concession 0.4]
    the only problem, only problem, the only issue, only issue, the only complaint, only complaint,
    my only complaint, my only gripe, only gripe, the only downside, only downside, the only drawback,
    only drawback, the only negative, only negative, the only con, only con, the only flaw, only flaw,
    the only bad thing, the only thing i don't like, the only thing i didn't like, the only thing,
    minor complaint, minor complaints, minor issue, minor issues, minor flaw, minor flaws, minor gripe,
    minor quibble, small complaint, small problem, small issue, one complaint, one small,
    one minor, one drawback, one downside, if i had to complain, if i had one complaint, nitpick,
    nitpicking, nit-picking, to nitpick, despite its flaws, despite some flaws, despite the flaws,
    flaws and all, for all its faults, for all its flaws, in spite of its flaws,
    唯一, 唯一的, 唯一不足, 唯一的不足, 唯一缺点, 唯一的缺点, 唯一遗憾, 唯一的遗憾, 唯一遗憾的, 唯一美中不足, 美中不足,
    美中不足的是, 瑕不掩瑜, 小瑕疵, 小遗憾, 小缺点, 小毛病, 小问题, 小小的, 有点小, 不足之处, 不足的地方, 遗憾的是, 缺点是,
    缺点就是, 不足是, 不足就是, 要说缺点, 要说不足, 非要说, 硬要说, 鸡蛋里挑骨头, 挑毛病, 如果说有
    # A comparison that the thing does not win
    [negation]
    isn't nearly, is not nearly, not nearly, not nearly as, not nearly enough, not even, not as, not quite,
    aren't nearly, wasn't nearly, about as, devoid of, void of, bereft of, short on, low on, lacking in,
    lacking any, lacking the, lacked, lacked any, lacking, absence of, in the absence of, minus the,
    none, none of the, nowhere near, nowhere near as, without any, without a, without much,
    without the, robbed of, drained of, stripped of, no sense of, no real, not much, not enough,
    not particularly, not all that, not exactly, not necessarily, not terribly, not overly,
    not remotely, not the least bit, not a bit, not one, not once, never once, never quite,
    never really, never been, nobody, no one, no-one, nor does, nor is, nor are, neither is, neither are,
    little to, very little, precious little, too little, little in the way of, few, too few,
    anything but, far from, miles from, rarely, seldom, hardly any
    # What fails at the good that follows, and is no better for the bad
    [failing 0.7]
    cannot, can't, can not, couldn't, could not, unable to, inability to, failure to, fails to, fail to,
    failed to, failing to, fails at, refuses to, refused to, refuse to, hard to, difficult to,
    impossible to, struggles to, struggled to, struggling to
    [failing 0.3]
    doesn't seem, don't seem, didn't seem, trying to be, tries to be, tried to be, wants to be,
    wanted to be, thinks it's, thinks it is, pretends to be, supposed to be, meant to be,
    claims to be, claimed to be, masquerading as, mistaken for, confused with, could have been,
    should have been, would have been, might have been
    # What tells a story
    [work]
    film, films, movie, movies, flick, novel, novels, memoir, biography, biopic, documentary, plot,
    plotline, storyline, screenplay, script, director, directors, filmmaker, filmmakers, filmmaking,
    actor, actors, actress, actresses, protagonist, character, characters, sequel, remake, comedy,
    comedies, drama, melodrama, thriller, thrillers, cinema, cinematic, cinematography, screenwriter,
    author, the author, this author, the book, this book, reader, readers, chapter, chapters, viewer,
    viewers, audience, audiences, moviegoer, moviegoers, soundtrack, screen, tale, tales, fable, saga, portrait,
    portrayal, portrays, depicts, narrative, poem, poems, fiction, genre, hollywood, oscar,
    这本书, 此书, 本书, 小说, 作者, 作家, 读者, 电影, 影片, 片子, 剧情, 情节, 主人公, 主角, 男主, 女主,
    故事, 这部, 导演, 演员, 演技, 文字, 文笔, 散文, 诗歌, 书中, 书里, 章节, 结局, 看完, 读完, 看了一遍, 读后
    # Moods that live in stories
    [told]
    sad, sadness, sadly, tragic, tragically, tragedy, tragedies, grim, bleak, dark, death, dead, dying, die, dies,
    died, killed, kill, murder, war, violence, violent, brutal, brutally, brutality, cruel, cruelty, pain, painful,
    painfully, suffering, suffers, suffer, suffered, grief, loss, losses, lost, lose, losing, sorrow, loneliness, lonely, alone,
    despair, desperate, desperately, desperation, fear, fears, fearful, afraid, scary, scared, terror,
    terrifying, frightening, frightful, horror, horrors, horrifying, disturbing, disturbingly, disturbed, creepy, crime,
    criminal, criminals, evil, villain, villains, enemy, enemies, revenge, vengeance, betrayal, betrayed, guilt, guilty, shame, madness,
    mad, insane, insanity, crazy, weird, weirdness, strange, bizarre, odd, wicked, wild, trauma, traumatic, traumatized, hatred, hateful, anger, angry,
    rage, racist, racism, suicide, victim, victims, abuse, abusive, troubled, struggle, struggles, struggling, crisis, conflict,
    danger, dangerous, risk, risky, threat, threatening, menacing, menace, nightmare, nightmares, nightmarish, heartbreak, tears, cry, cried, crying, weep,
    melancholy, depression, depressed, depressing, poverty, corruption, corrupt, greed, greedy,
    dysfunctional, loser, losers, hell, monster, monsters, devil, blood, bloody, gore, gory, prison, hostile,
    hostility, outrageous, outrageously, vulnerable, obsession, alienation, anguish, anxiety, angst, wounded, hurt, hurts, harsh, harshly,
    difficult, difficulty, impossible, problem, problems, trouble, troubles, worry, worried, worries, cynical, cynicism, twisted, perverse, vicious, ruthless, savage, savagery, raw,
    bitter, bitterness, misery, miserable, haunted, agony, agonizing, oppressive, oppression, injustice, cruelly, destructive, destruction,
    evils, fatal, deadly, sinister, unsettling, unnerving, eerie, gruesome, grotesque, macabre, shocking,
    shock, provocative, tormented, torment, torture, tortured, scandal, scandalous, betray, jealous, jealousy, rude, crude, decline, decay,
    fool, fools, foolish, folly, idiot, idiots, idiocy, ignorance, ignorant, arrogant, selfish, paranoia, paranoid, manic, deranged,
    isolated, isolation, desolate, weary, bad guys, bad guy, mistake, mistakes, lies, liar, liars, lied, lie, lying, cheating, thief, thieves, steal, stolen, fraud, scam, con,
    哭, 哭了, 哭过, 大哭, 泪, 流泪, 眼泪, 落泪, 伤心, 悲伤, 悲剧, 悲惨, 悲凉, 悲哀, 凄凉, 凄惨, 痛苦, 痛, 孤独, 孤单, 寂寞, 绝望,
    死, 恐惧, 害怕, 怕, 残酷, 残忍, 仇恨, 恨, 可恨, 可恶, 战争, 暴力, 罪恶, 邪恶, 黑暗, 苦难, 苦, 忧伤, 忧郁, 忧愁, 无奈, 心痛,
    心酸, 心疼, 虚伪, 自私, 贪婪, 贫穷, 可怜, 难过, 难受, 沉重, 压抑, 压力, 诡异, 恐怖, 可怕, 崩溃, 挣扎, 迷茫, 迷失, 失去,
    失败, 困境, 困惑, 疑惑, 坎坷, 不幸, 灾难, 疯狂, 疯了, 疯, 愤怒, 生气, 欺骗, 背叛, 伤害, 受伤, 痛恨, 讨厌, 荒唐, 可笑, 可悲, 惨, 冷, 冷漠,
    傻, 笨, 紧张, 焦虑, 担心, 烦恼, 烦, 郁闷, 遗憾, 可惜, 后悔, 错过, 错误, 叹息, 唉, 阴暗, 丑陋, 流氓, 骗子, 骗, 骗人, 土匪, 强盗, 坏, 软弱, 懦弱, 堕落, 腐败, 肮脏, 平淡, 平凡, 平庸
    """
}
