/// The tour of the demo: one line for each step.
extension Strings {
  func tourNumber(_ number: Int, of count: Int) -> String {
    say("Tour \(number)/\(count)", "导览 \(number)/\(count)")
  }
  func tourNext(_ key: String) -> String {
    say("\(key): to the next session that needs you", "\(key)：到下一个需要您的会话")
  }
  func tourTake(_ key: String) -> String {
    say("\(key): take it over, the AI falls silent", "\(key)：接管会话，助手不再发言")
  }
  func tourReply(_ key: String) -> String {
    say("\(key): use the first suggestion, or type", "\(key)：填入第一条建议，或直接输入")
  }
  func tourSend(_ key: String) -> String {
    say("\(key): send; nothing leaves by itself", "\(key)：发送；不按不会发出")
  }
  func tourPalette(_ key: String) -> String {
    say("\(key): every action by its name", "\(key)：按名称查找所有动作")
  }
  func tourResolve(_ key: String) -> String {
    say("\(key): resolve the session", "\(key)：解决并关闭会话")
  }
  func tourHelp(_ key: String) -> String {
    say("\(key): the keys of where you are", "\(key)：当前位置的按键")
  }
  var tourEnds: String { say("Esc ends the tour", "Esc 结束导览") }
  func tourDone(_ key: String) -> String {
    say("That was the tour; \(key) leaves.", "导览完成；\(key) 退出。")
  }
  var tourEnded: String { say("The tour is over; :tour begins it again.", "导览已结束；:tour 重新开始。") }
  /// What an empty list of the demo says before its customers have written.
  var demoBegins: String { say("Customers are coming.", "客户即将到来。") }
}
