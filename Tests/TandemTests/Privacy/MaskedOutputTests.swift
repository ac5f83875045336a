@testable import Desk
import Foundation
import Testing

@testable import tandem

/// What commands print of people, by who reads.
@Suite struct MaskedOutputTests {
  private let desk: DeskOfAgents

  init() throws {
    desk = try DeskOfAgents()
  }

  private var session: String { "\(desk.session)" }

  @Test func customersWordsAreMaskedByRoleOnEveryRoad() throws {
    for words in [
      ["show", session], ["show", session, "--json"], ["tail"], ["tail", "--json"], ["sessions"],
      ["sessions", "--json"], ["search", "parcel"], ["gaps", "--json"],
      ["gaps"], ["suggest", session],
    ] {
      let run = try desk.run(words, as: "ann")
      #expect(run.code == 0 && !run.text.contains(DeskOfAgents.phone), "\(words)")
    }
    let offer = try desk.run(["label", "--json"], as: "sue")
    #expect(offer.code == 0 && !offer.text.contains(DeskOfAgents.phone))
    // Its owner reads what the customer wrote to them, and an admin everything.
    #expect(try desk.run(["show", session], as: "bob").text.contains(DeskOfAgents.phone))
    #expect(try desk.run(["tail"]).text.contains(DeskOfAgents.phone))
  }

  @Test func aTrialOfRulesShowsNobodysWordsWhole() throws {
    var hand = PolicyTrial.HandOff(
      message: 1, reason: .customerRequest, words: DeskOfAgents.words, queue: "general")
    var report = PolicyTrial.Report()
    report.differences = [.init(session: desk.session, inForce: nil, tried: hand)]
    hand.words = report.masked(.masked).differences.first?.tried?.words
    #expect(hand.words == "My parcel never came, call me on 138****8000")
  }

  @Test func aCommandsEventsAreMaskedForWhoDoesNotOwnTheSession() throws {
    let run = try desk.run(
      ["do", "escalate", "\(desk.asked)", "--reason", "manual", "--json"], as: "ann")
    #expect(run.code == 0 && run.text.contains("138****8000"))
    #expect(!run.text.contains(DeskOfAgents.phone))
  }

  @Test func whispersAreForTheirTwoAndForSupervisors() throws {
    for words in [["show", session], ["show", session, "--json"], ["tail"], ["tail", "--json"]] {
      for (agent, reads) in [("ann", false), ("bob", true), ("sue", true)] {
        let text = try desk.run(words, as: agent).text
        #expect(text.contains("offer a coupon") == reads, "\(words) as \(agent)")
      }
    }
    for words in [["sessions", "--json"], ["search", "coupon"], ["queue", "--json"]] {
      #expect(try !desk.run(words, as: "ann").text.contains("offer a coupon"), "\(words)")
    }
    #expect(try desk.run(["export", session], as: "sue").text.contains("offer a coupon"))
  }
}
