import Testing

@testable import Engine

@Suite struct ImportFuzzTests {
  private let samples: [(ImportKind, String, String)] = [
    (
      .customers, "c.csv",
      "id,name,tier,tags,email,since\r\nC1,\"Li, \"\"Na\"\"\",vip,a;b,a@b.example,2019-03\r\n"
    ),
    (.customers, "c.jsonl", #"{"id":"C1","name":"李娜","tags":["a"],"phone":49}"# + "\n"),
    (
      .orders, "o.jsonl",
      #"{"id":"1","customer":"C1","status":"s","placedAt":"2026-11-01","total":1.5,"#
        + #""currency":"EUR","items":[{"name":"L","quantity":2},"3x R"]}"#
    ),
    (.agents, "a.csv", "id,name,role,uid\nlina,Lina,supervisor,1000\n"),
    (.intents, "i.csv", "text,label\n\"hi, you\",greeting\n退款,refund/request\n"),
    (.sentiment, "s.jsonl", #"{"text":"太差了","label":"negative"}"#),
    (.canned, "k.jsonl", #"{"id":"K","language":"zh-CN","title":"T","text":"你好"}"#),
    (
      .knowledge, "a.md",
      "---\nid: a\ntags: [x, 'y, z']\nquestions:\n  - q?\nlang: en\n---\n# T #\n\n```\n# c\n```\nx\n"
    ),
  ]

  @Test func theSamplesAreGood() {
    for (kind, name, text) in samples {
      #expect(Importer.problems(in: Array(text.utf8), named: name, as: kind).isEmpty, "\(name)")
    }
  }

  @Test func anyChangedBytesAreReadOrRefusedWithALine() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededRandom(state: seed)
    for round in 0..<3000 {
      let (kind, name, text) = samples[round % samples.count]
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0 ... .max, using: &random)
        case 1: bytes.insert(UInt8.random(in: 0...0x7F, using: &random), at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 3))
        default: bytes = Array(bytes[..<at]) + bytes[at...] + bytes[at...]
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      let lines = bytes.count { $0 == 0x0A } + 1
      for problem in Importer.problems(in: bytes, named: name, as: kind) {
        #expect((1...lines).contains(problem.line ?? 1), "seed \(seed), \(problem)")
      }
    }
  }

  @Test func aFileCutAtAnyByteIsReadOrRefused() {
    for (kind, name, text) in samples {
      let bytes = Array(text.utf8)
      for count in bytes.indices {
        _ = Importer.problems(in: Array(bytes[..<count]), named: name, as: kind)
      }
    }
  }
}
