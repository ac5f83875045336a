extension Phrases {
  static let english = Phrases(
    apology: "I'm sorry about that.",
    greeting: "Hello! How can I help you?",
    disclosure: "I am the shop's AI assistant.",
    goOn: "I'm here and reading along. What is it about?",
    welcome: "You're welcome! Is there anything else I can help with?",
    goodbye: "Thank you for getting in touch. Goodbye!",
    acknowledgement: "All right. Is there anything else I can help with?",
    offerOfPerson:
      "(I can answer in English or Chinese; if you would rather speak with a person, just say so.)",
    whichTopic: { "To help with the right thing: is this about “\($0)” or “\($1)”?" },
    isItAbout: { "To help with the right thing: is this about “\($0)”?" },
    moreDetails:
      "Could you tell me a little more: what is it about, and what would you like to happen?",
    missedPoint: "Then I missed the point. Could you tell me in a few words what you need?",
    orderNumberPlease: "Could you give me the order number, please?",
    unknownOrder: {
      "I can't find order \($0) under your account. Could you check the number, please?"
    },
    whichOrder: { "Which of your orders is this about: \($0.joined(separator: ", "))?" },
    scope:
      "I can help with orders, delivery, returns, payment and your account. "
      + "What would you like to know?",
    scopeAgain:
      "That is beyond me, I'm afraid: I only know my way around this shop. "
      + "With an order or an article I am glad to help.",
    smallTalk: "That's nice to hear! If there is anything about an order, just ask.",
    praise: "Thank you, that is lovely to hear! If you need anything else, just write.",
    orderStatus: [
      "pending": "is waiting for payment", "paid": "is paid and being prepared for dispatch",
      "processing": "is being prepared for dispatch", "packed": "is packed and about to be shipped",
      "shipped": "has been shipped", "in transit": "is on its way",
      "out for delivery": "is out for delivery", "delayed": "is delayed",
      "delivered": "is marked as delivered", "returned": "is marked as returned",
      "refunded": "is marked as refunded", "cancelled": "is cancelled", "canceled": "is cancelled",
      "lost": "is marked as lost",
    ],
    order: { "Order \($0) \($1)." },
    eta: { "It is expected on \($0)." },
    tracking: { "The tracking number is \($0)." },
    warmOpening: "Thanks for asking, happy to help!",
    warmClosing: "If anything is unclear, just write back.",
    formalOpening: "Thank you for your message.",
    formalClosing: "Should you have any further questions, please contact us again.",
    apologySigns: ["sorry", "apolog", "regret"])
}
