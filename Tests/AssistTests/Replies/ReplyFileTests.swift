import Foundation
import Language
import Testing

@testable import Assist

@Suite struct ReplyFileTests {
  private func refusal(_ bytes: [UInt8]) -> ModelFileError.Code? {
    do throws(ModelFileError) {
      _ = try ReplyMemory(bytes: bytes)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func aMappedMemoryIsTheOneThatWasWrittenAndGoesOnLearning() throws {
    let path = NSTemporaryDirectory() + "replies-\(UUID().uuidString)"
    defer { unlink(path) }
    let bytes = ReplyTalk.memory.bytes
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var mapped = try ReplyMemory(contentsOf: path, digest: Hex.encode(SHA256.hash(bytes)))
    let asked = [ReplyTalk.customer("where is my parcel")]
    #expect(mapped.replies(for: asked, limit: 5) == ReplyTalk.memory.replies(for: asked, limit: 5))
    var grown = ReplyTalk.memory
    let known = ReplyTalk.topics[0].answered
    for reply in [known, "The parcel is in the next van.", known] {
      mapped.learn(context: asked, reply: reply)
      grown.learn(context: asked, reply: reply)
    }
    #expect(mapped.bytes == grown.bytes)
    #expect(mapped.replies(for: asked, limit: 1).first?.count == 10)
    #expect(throws: AssistError(.otherFile, context: path)) {
      try ReplyMemory(contentsOf: path, digest: "00")
    }
  }

  @Test func damagedBytesAreRefused() {
    let bytes = ReplyTalk.memory.bytes
    var lot = Lot(seed: 9)
    for _ in 0..<40 {
      var damaged = bytes
      // Behind the magic and the version.
      damaged[12 + lot.next(below: bytes.count - 12)] ^= UInt8(1 + lot.next(below: 255))
      #expect(refusal(damaged) == .damaged)
    }
    for count in [13, 60, bytes.count / 2, bytes.count - 1] {
      #expect(refusal(Array(bytes[..<count])) == .damaged)
    }
    #expect(refusal(bytes + [0]) == .damaged)
  }

  @Test func foreignNewerAndOtherFilesAreRefusedByName() {
    #expect(refusal([]) == .foreign)
    #expect(refusal(Array("not a model".utf8)) == .foreign)
    var newer = ReplyTalk.memory.bytes
    newer[8] = 9
    #expect(refusal(newer) == .newer(9))
    #expect(refusal(ModelFile.seal(.intents, [])) == .otherKind)
  }

  @Test func contentsThatContradictThemselvesAreRefusedThoughTheirSumIsRight() throws {
    let contents = try ModelFile.open(.replies, ReplyTalk.memory.bytes)
    for count in [0, 8, 100, contents.count - 1] {
      #expect(refusal(ModelFile.seal(.replies, Array(contents[..<count]))) == .damaged)
    }
    #expect(refusal(ModelFile.seal(.replies, contents + [0])) == .damaged)
  }
}
