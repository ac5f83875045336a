import Desk
import Testing

@testable import Assist

/// Dialogues full of customers' data, known to the desk, said by the customer or only looked up.
@Suite struct ReplyPrivacyTests {
  private struct Person {
    var dialogue: ReplyDialogue
    /// What must never be read by another.
    var secrets: [String]
  }

  private static let given = ["Alda", "Bertil", "Csaba", "Dervla", "Emre", "Fenna", "Gwil", "Hana"]
  private static let family = ["Oakes", "Prinz", "Quist", "Rask", "Sorel", "Tamm", "Ursin", "Vane"]
  private static let han = ["周启明", "吴佳宁", "郑书瑶", "冯思齐", "陈若溪", "褚文博", "卫嘉木", "蒋一诺"]

  private static func person(_ index: Int, _ lot: inout Lot) -> Person {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(1 + lot.next(below: 9)) }.joined()
    }
    let name = "\(given[index]) \(family[lot.next(below: family.count)])"
    let email = "\(given[index].lowercased())\(digits(3))@mail.example"
    let phone = "+49 17\(digits(1)) \(digits(7))"
    let order = digits(7)
    let code = digits(4)
    let isKnown = lot.next(below: 2) == 0
    let chinese = han[index]
    let replies = [
      "Dear \(name), your parcel is on its way.", "Thank you \(given[index]).",
      "Order \(order) has been shipped.", "We write to \(email).", "I will call \(phone).",
      "The code is \(code).", "\(chinese)，退款会原路退回。", "好的，\(chinese)您好。",
      "Your parcel is on its way to you.", "Is there anything else?", "退款会原路退回您的账户。",
      "Your card ends in \(code), \(name).", "Number \(code)-\(digits(3)) it is.",
    ]
    let asked = [
      "Hello, my name is \(name), where is order \(order)?", "my name is \(name.lowercased())",
      "mail me at \(email) or call \(phone)", "my code is \(code)", "我叫\(chinese)，要退款",
    ]
    var turns: [Turn] = asked.map(ReplyTalk.customer)
    for _ in 0..<4 {
      turns.append(ReplyTalk.agent(replies[lot.next(below: replies.count)]))
      turns.append(ReplyTalk.customer(asked[lot.next(below: asked.count)]))
    }
    let customer = Customer(
      id: "C\(index)", name: lot.next(below: 2) == 0 ? name : chinese,
      contacts: [ContactPoint(kind: .email, value: email)])
    return Person(
      dialogue: ReplyDialogue(
        turns: turns, parties: isKnown ? ReplyParties(customer: customer) : ReplyParties()),
      secrets: [
        given[index].lowercased(), chinese, email, phone, order, code,
      ])
  }

  @Test(arguments: 1...25)
  func noOfferHoldsANameANumberOrAnAddressOfAnyCustomer(seed: UInt64) {
    var lot = Lot(seed: seed)
    let people = (0..<8).map { Self.person($0, &lot) }
    var memory = ReplyMemory(learning: people.map(\.dialogue), seed: seed)
    for person in people.prefix(3) {
      let turns = person.dialogue.turns
      memory.learn(
        context: Array(turns.dropLast()), reply: turns[5].text, parties: person.dialogue.parties)
    }
    var offered = 0
    for person in people {
      for offer in memory.replies(for: Array(person.dialogue.turns.prefix(3)), limit: 60) {
        offered += 1
        let text = offer.text.lowercased()
        for secret in people.flatMap(\.secrets) where text.contains(secret) {
          Issue.record("\(offer.text) holds \(secret)")
        }
        #expect(!text.unicodeScalars.contains { $0.properties.numericType == .decimal })
      }
    }
    // What is everybody's is offered all the same.
    #expect(offered > 0)
  }
}
