/// Common lines in English; `wait!` are those of an angry customer.
let englishPhrases = #"""
  == english
  yes: Great, thank you.
  yes: Perfect, that's what I needed. Thanks!
  yes: ok got it, thanks for the quick answer
  yes: Thank you, that helps.
  yes!: Fine. That should have been said at once.
  yes!: Okay. Thank you for sorting it out in the end.
  no: That doesn't answer my question.
  no: I've read that already, it's not my problem.
  no: Not quite what I meant. It's about order {order}.
  no: Hmm, no. Could you read my first message again?
  no!: No! That is not what I asked.
  no!: You keep telling me things I didn't ask about.
  angry: This is going nowhere. I want to talk to a real person.
  angry: Stop sending me standard texts and get me a human.
  angry: Are you a robot? Put someone on who can actually help.
  angry: Unbelievable. I have wasted half an hour on this.
  clarify: I mean the {product} I ordered from you.
  clarify: Yes, exactly that.
  clarify: As I wrote above. What else do you need to know?
  clarify: I think I've said it all above, haven't I?
  clarify!: I have explained it already. Twice.
  clarify!: You ask and ask. Read what I wrote.
  clarify!: What is there not to understand?
  number: It's {order}.
  number: order number {order}
  number: Sure: {order}, placed {days} days ago
  number!: {order}. You should have that on your screen.
  number!: {order}, for the last time.
  wait: Hello? Is anybody there?
  wait: Still waiting...
  wait: Any news?
  wait!: HELLO??
  wait!: How long do I have to sit here?
  wait!: Nobody answers. Wonderful service.
  notice: ok, I'll wait
  notice: All right.
  notice!: I hope that's a promise.
  notice!: And I suppose everybody is busy again.
  human: Hi, yes. It's about order {order}, the {product}.
  human: Thanks for stepping in. What can you do for me?
  human: Okay, and how long will that take?
  human!: Finally a person. Read the chat above, I won't type it all again.
  human!: Good. So what are you going to do about it?
  bye: Thanks, bye!
  bye: That's all, have a nice day.
  bye: No, nothing else. Goodbye.
  leave: Never mind, I'll try again another day.
  leave: I have to go now. Bye.
  leave!: Forget it. I'll buy somewhere else.
  leave!: I'm done. You'll read about this in my review.
  back: Hi, me again about order {order}.
  back: Hello, I wrote earlier today and it is still not solved.
  """#

/// Common lines in Chinese; `wait!` are those of an angry customer.
let chinesePhrases = #"""
  == chinese
  yes: 好的，谢谢
  yes: 明白了，谢谢你
  yes: 嗯嗯知道了，多谢
  yes: 可以的，这下清楚了
  yes!: 行吧，早这么说不就完了
  yes!: 好，希望这次是真的解决了
  no: 你没回答我的问题
  no: 不是这个意思，我问的是订单{order}
  no: 这个我看过了，不是我的情况
  no: 不对吧，你再看看我前面说的
  no!: 答非所问，我问的不是这个！
  no!: 又来了，能不能看看我到底在问什么
  angry: 别再发模板了，转人工！
  angry: 你是机器人吧？叫个真人来
  angry: 说了半天一点用没有，我要找人工客服
  angry: 太让人失望了，浪费我半个小时
  clarify: 就是我买的那个{product}
  clarify: 对，就是这个
  clarify: 上面不是说了吗，还要我说什么
  clarify: 我该说的都说了呀
  clarify!: 我已经说过两遍了
  clarify!: 你就会反问，自己往上翻
  clarify!: 这有什么听不懂的
  number: {order}
  number: 订单号是{order}
  number: {order}，{days}天前下的单
  number!: {order}，你们系统里查不到吗
  number!: {order}，别再问了
  wait: 在吗
  wait: 还在等……
  wait: 有人吗？
  wait: 怎么样了
  wait!: 人呢？？？
  wait!: 到底有没有人管
  wait!: 等了这么久一个回复都没有，服务真行
  notice: 好的，我等一下
  notice: 嗯
  notice!: 又让我等？
  notice!: 快点吧
  human: 你好，就是订单{order}，那个{product}
  human: 好的，那你们怎么处理？
  human: 大概要多久？
  human!: 终于有人了，上面的记录你自己看，我不想再打一遍
  human!: 那你说怎么办吧
  bye: 没有了，再见
  bye: 没事了，谢谢
  bye: 好的，拜拜
  leave: 算了，改天再问吧
  leave: 我先忙了，回头再说
  leave!: 算了，以后不在你们家买了
  leave!: 等着看差评吧
  back: 你好，我又来了，还是订单{order}的事
  back: 刚才那个问题还是没解决
  """#

/// Common lines of customers who mix Chinese and English.
let mixedPhrases = #"""
  == mixed
  yes: ok 明白了 thanks
  yes: 好的 got it，谢谢
  no: emmm 不是这个，我 mean 的是 order {order}
  no: 你这个 answer 跟我的 question 没关系呀
  angry: 可以转 human agent 吗，跟 bot 聊不明白
  angry: seriously？转人工好吗
  clarify: 就是那个{product}，my last order
  number: order number 是 {order}
  notice: ok 我等
  wait: hello？还在吗
  wait: 有 update 吗
  human: hi，就是 order {order} 的 issue
  human: ok，那 timeline 大概多久
  bye: 没有了 thank you，bye
  leave: 算了 never mind
  back: hi 又是我，order {order} 还是没 solve
  """#
