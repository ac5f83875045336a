extension ShippedLexicon {
  static let english = """
    # Praise
    [good 3]
    excellent, amazing, awesome, fantastic, outstanding, superb, wonderful, brilliant, perfect,
    perfectly, flawless, incredible, phenomenal, exceptional, love, loved, loving, loves, adore,
    best, the best, delighted, thrilled, ecstatic, impeccable, magnificent, terrific, blown away,
    five stars, 5 stars, 10/10, top notch, top-notch, second to none, made my day, life saver,
    lifesaver, above and beyond, exceeded my expectations, exceeded expectations, rock, you rock,
    rocks, kudos, hats off, stellar, first class service, fabulous, epic, hero, heroes, angel
    [good 2]
    great, good, nice, lovely, happy, glad, pleased, pleasant, satisfied, impressed, impressive,
    grateful, appreciate, appreciated, appreciative, helpful, friendly, polite, kind, courteous, professional, beautiful, gorgeous,
    enjoy, enjoyed, enjoying, enjoyable, smooth, smoothly, recommend, recommended, reliable, favorite,
    favourite, works great, works well, well done, good job, great job, nicely done, cool, sweet,
    yay, woohoo, woot, hooray, yum, yummy, delicious, tasty, comfortable, comfy, cute, fun, funny, stylish,
    win, winner, winning, congrats, congratulations, worth it, worth every penny, excited, pleasure,
    bravo, wow, classy, elegant, thoughtful, generous, attentive, knowledgeable,
    looking forward, look forward, can't wait, so easy, hassle no complaints, big fan, rocked,
    awesomeness, great value, high quality, good quality, you guys rule, proud, legend, saved me,
    sorted, came through, exactly what i wanted, exactly what i needed, like new, as described
    [good 1.2]
    okay, easy, easily, prompt, promptly, decent, works,
    working now, solved, fixed, resolved, improved, improvement, useful, safe,
    fresh, soft, sturdy, solid, affordable, bargain, cheap price, ahead of schedule,
    like it, likes it, i like, really like, we like, smile, smiled, smiling, smiles, lucky, hope,
    bless, cheers, relaxed, welcome, success, successful, successfully, congrats on, upgrade,
    efficient, handy, convenient, accurate, compact, lightweight, durable, free
    [good 0.6]
    upgrade, upgraded, fine, on time, fair, warm, interesting, simple, quick, fast, safe, clean, clear, calm, luck, patient
    [lean 0.3]
    free, early, hope, super, quickly
    [thanks 2.2]
    thank, thanks, thank you, thankyou, thx, thnx, ty, tysm, thanks a lot, thanks so much, thank you so much, thank you very much, many thanks
    [good 0.6]
    better than, much better
    # Blame
    [bad 3.2 angry]
    worst, the worst, horrible, horrific, horrendous, awful, disgusting, disgusted, disgrace,
    disgraceful, outrageous, pathetic, hate, hated, hates, hating, despise, furious, livid, enraged, outraged,
    scam, scammed, scammers, scammer, fraud, fraudulent, thieves, stole, stolen my money, stealing,
    steal, ripped off, rip off, ripoff, rip-off, liar, liars, lied, lying, lies, criminal, shameful,
    shame, shame on you, incompetent, incompetence, insult, insulting, inexcusable, unacceptable, not acceptable,
    appalling, atrocious, abysmal, deplorable, disrespectful, never again, never ever again, fed up,
    sick of, sick and tired, had enough, what a joke, a joke, joke of, zero stars, 0 stars, no stars,
    boycott, avoid at all costs, stay away, angry, mad at, pissed, pissed off, fuming, rude, rudest, ridiculous,
    ridiculously, absurd, wtf, wth, bullshit, bs, crap, crappy, sucks, suck, sucked, shitty, shit, hell,
    nightmare, disaster, catastrophe, trash, garbage, rubbish, how dare you, do your job, treated like
    [bad 2.4 frustrated]
    terrible, terribly, useless, unhelpful, ridic, frustrating, frustrated, frustration, annoying,
    annoyed, annoys, irritating, irritated, aggravating, waste, wasted, wasting, waste of time, waste of money, fail,
    failed, fails, failing, failure, epic fail, broken, broke, breaks, defective, faulty, stuck, stranded, ignored,
    ignoring, ignore, no response, no reply, no answer, no one answers, nobody answers, not responding,
    no one is helping, nobody helps, still waiting, still no, still not, still nothing, still hasn't,
    still haven't, again and again, over and over, for the third time, third time, yet again, keeps happening,
    keep telling, told you already, already told you, how many times, on hold, on hold for, hung up, hang up,
    hung up on, been waiting, have been waiting, waiting for hours, for hours, hours late, hour late, for days, for weeks,
    weeks ago, days ago and, runaround, run around, going in circles, going round in circles, does nothing, doing nothing,
    did nothing, not helping, doesn't help, didn't help, no help, of no help, zero help, can't believe, cannot believe,
    unbelievable, unreal, seriously, come on, overcharged, double charged, charged twice, billed twice, missed, missing, lost, losing, lose,
    cancelled, canceled, cancelling, canceling, cancellation, delayed, delay, delays, overdue, late, never arrived, never came,
    never received, never got, not received, haven't received, hasn't arrived, didn't arrive, not arrived,
    not delivered, wrong item, wrong size, wrong color, wrong order, wrong one, wrong, mess, messed up,
    screwed, screwed up, screw up, joke, poor, poorly, bad, worse, badly, negative, not working, doesn't work, don't work, didn't work,
    does not work, not work, stopped working, won't work, won't turn on, doesn't turn on, won't let me, is down, can't even, cannot even,
    can't get through, can't reach, unable to reach, no way to, lousy, horribly, damaged, crushed, cracked, torn,
    leaking, smashed, shattered, ruined, ruin, ruining, ruins, destroyed, mistreated, lack of, lacking, lazy, misleading, mislead, deceptive, deceived,
    bogus, junk, flimsy, stupid, dumb, idiotic, hassle, painful, pain in, inconvenience, inconvenient,
    inconvenienced, unreliable, unprofessional, clueless, careless, dismal, bumped, kicked off, overbooked, refused, refuses, refuse,
    denied, rejected, crash, crashed, crashes, error, errors, glitch, glitches, bug, buggy, freezes, overheating, overheats, booted
    [bad 2 disappointed]
    don't like, do not like, didn't like, did not like, doesn't like, dislike, dislikes, disliked, not a fan, disappointed, disappointing, disappointment, disappoints, let down, letting down, sad, sadly, unhappy, upset,
    upsetting, unfortunate, unfortunately, dissatisfied, unsatisfied, displeased, regret, regretted, underwhelming, underwhelmed,
    mediocre, subpar, sub-par, below average, overpriced, overrated, expensive, too expensive, not worth,
    cheaply made, cheap quality, poor quality, low quality, bad quality, shoddy, dirty, filthy, smelly, smells, stinks, stink,
    stale, cold food, tasteless, bland, boring, bored, ugly, uncomfortable, uncomfy, too small, too big, doesn't fit, didn't fit, tiny, cramped, noisy,
    slow, slowest, slowly, sluggish, miss, missed out, fell apart, falls apart, falling apart, wore out,
    returning this, expected better, expected more, thought better, used to be, not what i expected,
    not as described, not as advertised, not impressed, could be better, should be better, do better, get it together, not good enough,
    hurt, cry, crying, tears, sorry excuse, bummer, bummed, ugh, meh, smh, sigh, tsk, nope, loser, lame, blah, weak, deserve better, deserves better, shambles, apathy, unusable, exhausted, sucky, tacky, gross, nasty, yuck, ew
    [bad 1.4 anxious]
    worried, worry, worrying, anxious, nervous, concerned, concern, afraid, scared, scary, fear, panic, panicking,
    urgent, urgently, asap, emergency, desperate, desperately, stressed, stressful, stress, please hurry, hurry,
    running out of time, need it today, need it by, is it hacked, unauthorized, unauthorised, unsafe, dangerous, risk, risky,
    suspicious, am i going to lose, will i lose, deadline, at the last minute, before it's too late
    [bad 0.8 confused]
    confused, confusing, confusion, don't understand, do not understand, doesn't make sense, makes no sense, don't get it,
    not sure, unsure, unclear, what do you mean, no idea, i'm lost, puzzled, weird, strange, odd, huh, not following
    [bad 0.5]
    upgrade fee
    [bad 0.7]
    hours, hrs, hour, bounces, another hour, at this point
    [bad 1]
    it's been, its been, days now, weeks now, problem, problems, issue, issues, trouble, complaint, complain, complained, complaining, complaints, difficult, difficulty, hard to, impossible,
    unable, can't, cannot, couldn't, won't, didn't, doesn't, isn't working, wait, waiting, waited, nothing, nobody, no one, none, excuse, excuses,
    apparently, supposedly, forced, stop, blame, fault, mistake, mistakes, wrongly, incorrect, sorry, apology, apologies, unless, leave us, without telling,
    without notice, blocked, locked out, disconnected, rebook, rescheduled, misplaced, minutes late, min late, why can't, why cant, why won't, why didn't, why don't, why isn't, why aren't, why do i, why did you, why is it, why are you
    # Degree
    [degree 1.45]
    very, really, so, extremely, incredibly, absolutely, totally, completely, utterly, super duper, insanely, highly,
    truly, deeply, such, such a, fucking, freaking, damn, by far, beyond, hugely, exceptionally, particularly, especially, entirely, quite literally, soo
    [degree 1.2]
    quite, pretty, much, definitely, certainly, always, all, just so, even, ever
    [excess 1.3]
    too, way too, far too, overly
    [degree 0.6]
    a bit, a little, slightly, somewhat, kind of, kinda, sort of, sorta, fairly, relatively, almost, maybe, perhaps, might be, a tad, minor, small, some, if, hopefully
    # Turning round
    [negation]
    not, no, never, don't, doesn't, didn't, isn't, wasn't, aren't, weren't, won't be, wouldn't, couldn't be, can't say, cannot say, ain't,
    haven't been, hasn't been, hardly, barely, without, neither, nor, none of, nothing, not a, not very, not so, not that, not really, not exactly, not at all, far from, anything but, lack, lacks, instead of, rather than, no longer, stop being, wish, if only, would have been, could have been, would be, should be, should have been
    [contrast 0.5]
    but, however, although, though, yet, nevertheless, except, unfortunately though
    # Threats
    [threat 2.2]
    lawyer, lawyers, attorney, lawsuit, sue, sue you, suing, legal action, small claims, small claims court, take you to court, see you in court, consumer protection,
    trading standards, better business bureau, bbb, report you, reporting you, file a complaint with, ombudsman, regulator, chargeback, charge back,
    dispute the charge, dispute this charge, dispute it with my bank, contact my bank, call my bank, call the police, police, the media, the press, the news, go public, post this everywhere,
    social media, bad review, one star review, 1 star review, leave a review, negative review, cancel my account, close my account, cancelling my account, canceling my account,
    cancel my subscription, cancel my membership, never buy, never order, never use, never shop, never fly, never buying, never ordering, never shopping, never flying, never using, switching to, switch to a competitor, taking my business elsewhere, take my business elsewhere,
    lost a customer, losing a customer, lost my business, losing my business, lost me as a customer, last time i, done with you, i'm done, im done, tell everyone, warn everyone, class action, gdpr complaint
    # Asking for a person
    [human]
    human, a human, real person, real human, live person, live agent, human agent, actual person, speak to someone, talk to someone, speak with someone, talk with someone,
    speak to a person, talk to a person, speak with a person, talk to an agent, speak to an agent, speak with an agent, speak to agent, talk to agent, talk to a representative, speak to a representative,
    speak with a representative, representative, customer service rep, customer rep, speak to your manager, talk to your manager, your manager, the manager, a manager, your supervisor, a supervisor, speak to a manager, get me a manager,
    transfer me, connect me to, connect me with, put me through, not a bot, not a robot, not talking to a bot, talking to a bot, talk to a bot, talk to a robot, talking to a robot, talking to a machine, are you a bot, are you a robot, are you a real, is this a bot,
    anybody real there, anyone real there, someone real, somebody real, somebody who can help, someone who can help, someone else, call me back, give me a call, call me, stop the automated, automated replies, automated responses, customer support person, operator,
    get me somebody, get me someone, somebody who can look, someone who can look, who looks after, who handles this, who deals with this, who is in charge, somebody in the office, nobody in the office, anybody in the office, rather tell someone, rather tell somebody, somebody really read, someone really read, is she there today, is he there today, is she there, is he there, a colleague of yours, one of your colleagues, want a person, i want a person, need a person, a person please, my usual contact, somebody has to decide, someone has to decide, give me somebody, give me someone, anybody with a pulse, somebody to pick up, somebody from your team, someone from your team
    # Insults
    [abuse 3.2]
    idiot, idiots, moron, morons, imbecile, imbeciles, stupid bot, stupid people, stupid company, stupid idiot, you stupid, bastard, bastards, asshole, assholes, dickhead, dick, bitch, bitches, son of a bitch, fuck you, fuck off, fuck this, fucked,
    f you, f off, fuckers, fucker, motherfucker, motherfuckers, go to hell, burn in hell, screw you, piss off, shut up, drop dead, die, retard, retarded, scum, scumbag, scumbags, loser company, dumbass, jackass, jerk, jerks, cunt, wanker, prick, kiss my ass, your mother, clown, clowns, bunch of clowns, useless trash, f**k, fk you, stfu, gtfo
    # Praise that is none
    [sarcasm 3]
    great just great, just great, great job guys, wow just wow, oh great, oh wonderful, oh perfect, oh joy, how wonderful, how lovely, how nice of you, gee thanks, thanks for nothing, thanks a bunch, thanks for ruining, thanks for wasting, thanks for losing,
    thanks for cancelling, thanks for canceling, thanks for the delay, thanks for ignoring, thanks for not, thank you for nothing, thank you for ruining, thank you for wasting, thank you for losing, bravo for, way to go, nice going, nice job breaking, nice work losing, good luck with that, good luck getting, what a surprise, no surprise, what a shock, big surprise, slow clap, real nice, real classy, yeah right, sure you will, sure you are, as if,
    another great, just what i needed, love how you, love it when, love waiting, love being, loving the, must be nice, keep up the good work not, great way to treat, great way to, nice way to treat, nice way to, wonderful way to, best of luck, good to know you don't, so much for, some service, what great service, what a great service, real helpful, very helpful not
    # Questions
    [reason 0.7]
    why, how come, what's the point, what is the point
    [question]
    what, when, where, how, who, which, whose, can, could, do, does, did, is, are, am, was, will, would, should, may, have you, has my, any idea, anyone know, is there, are there, what's, where's, when's, how's
    # Polite forms and set phrases that praise or blame nobody
    [nothing]
    http://, https://, opening hours, business hours, working hours, store hours, office hours, your hours, hours of operation, what hours, 24 hours, happy hour, thanks for the reply, thanks for getting back, better or worse, you're welcome, not sure if, why not, good morning, good afternoon, good evening, good night, good day, hello there, would like, i'd like, would like to, i would like to, like to, like this, like that, looks like, feels like, sounds like, something like, seems like, is like, just like, kind regards, best regards, warm regards, best way, what is the best, what's the best, better not, best buy, all the best, at best, at least, as well as, as well, well,
    please help, could you please, thanks in advance, thank you in advance, no problem, no worries, no thanks, no thank you, never mind, nevermind, not a problem, why not, not only, no doubt, no matter, no need, no one else, free of charge, free shipping, free time, toll free, feel free, too late to, how late, as late as, later, of late, what time is it too late, bad request,
    how fast, how quickly, how soon, how easy, how good, any good, is it good, is it safe to, are they good, any better, anything better, good to go, good until, good for, good at, good with, pretty much, sort out, sorted out, i hope you, hope to, hope this, hope so, wish list, wishlist, wait for it, can wait, wait list, waitlist, waiting room, waiting list, no wait, hold on, wait a minute, wait a second,
    gift card, gift cards, sweet potato, cool down, cool water, super glue, best seller, fine print, nice to meet, how are you, how do you, excuse me, sorry for the trouble, sorry to bother, sorry for bothering, i'm sorry, hard drive, hard copy, free gift, issue an invoice, issue a refund, issue an, issue a, cancel, cancel it, refund please, return label, refund policy, return policy, lost and found, is it possible, error code, interested in, stop by, stop at, nothing else, nothing more, no other, fast food, fast forward, quick question, simple question, early bird, solid color, solid colour, soft copy, clear out, clean up, safe to, fair enough, have a great day, have a good day, have a nice day, have a great, have a good, have a nice, happy birthday, happy to, happy new year, would be great, would be nice, would be good, would be helpful, would be awesome, would be appreciated, that would be great, be great if, be nice if, be good if, much appreciated if, appreciate it if, would appreciate, i'd appreciate, happy holidays, welcome to
    """
}
