import Language
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("teir", "tier"), ("TIER", "tier"), ("adress", "address"), ("placed_at", "placedAt"),
    ("custmer", "customer"),
  ])
  func aSlipOfTheFingerFindsItsName(word: String, name: String) {
    let names = ["tier", "address", "placedAt", "customer", "id", "uid"]
    #expect(NearestName.of(word, among: names) == name)
  }

  @Test func aForeignWordFindsNone() {
    #expect(NearestName.of("colour", among: ["tier", "id", "notes"]) == nil)
    #expect(NearestName.of("", among: ["tier", "id"]) == nil)
  }
}
