import Testing

@testable import tandem

/// `tandem sessions` lists what its options leave.
@Suite struct SessionListTests {
  @Test func aTagAndAChannelChooseWhatIsListed() throws {
    let desk = try DeskOfAgents()
    #expect(try desk.run(["do", "tag", "\(desk.session)", "fragile"]).code == 0)
    let session = "\(desk.session)\t"
    for (words, isListed) in [
      (["--tag", "fragile"], true), (["--tag", "late"], false),
      (["--tag", "fragile", "--channel", "test"], true), (["--channel", "nowhere"], false),
    ] {
      let run = try desk.run(["sessions"] + words)
      #expect(run.code == 0 && run.text.contains(session) == isListed, "\(words)")
    }
    let other = try desk.run(["sessions", "--tag", "fragile"]).text
    #expect(!other.contains("\(desk.asked)\t"))
  }
}
