import Desk
import Foundation
import Testing

@testable import Assist

struct IndexFileTests {
  private func withFile(_ body: (String) throws -> Void) rethrows {
    let path = NSTemporaryDirectory() + "passages-\(UUID().uuidString)"
    defer { unlink(path) }
    try body(path)
  }

  @Test func anIndexReadBackAnswersAsBefore() throws {
    try withFile { path in
      try SmallShop.index.write(to: path)
      let read = try PassageIndex(contentsOf: path)
      #expect(read.asOf == 41)
      #expect(read.passageCount == SmallShop.index.passageCount)
      for question in ["money back", "发票抬头", "kettle"] {
        let query = PassageQuery(question, language: "en")
        #expect(read.search(query, limit: 5) == SmallShop.index.search(query, limit: 5))
      }
    }
  }

  @Test func anEmptyIndexIsAFileToo() throws {
    try withFile { path in
      try PassageIndex.empty.write(to: path)
      #expect(try PassageIndex(contentsOf: path).passageCount == 0)
    }
  }

  @Test func everyDamagedByteIsNoticed() throws {
    try withFile { path in
      try SmallShop.index.write(to: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for place in stride(from: 0, to: whole.count, by: 97) {
        var damaged = whole
        damaged[place] ^= 0x20
        try damaged.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: AssistError.self) { try PassageIndex(contentsOf: path) }
        #expect(error?.code == .damagedFile || error?.code == .foreignFile)
      }
    }
  }

  @Test func aFileCutShortIsDamaged() throws {
    try withFile { path in
      try SmallShop.index.write(to: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for count in [IndexLayout.headerBytes, whole.count / 2, whole.count - 1] {
        try whole.prefix(count).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: AssistError.self) { try PassageIndex(contentsOf: path) }
        #expect(error?.code == .damagedFile)
      }
    }
  }

  @Test func foreignAndMissingFilesAreToldApart() throws {
    try withFile { path in
      let missing = #expect(throws: AssistError.self) { try PassageIndex(contentsOf: path) }
      #expect(missing?.code == .unreadable)
      for text in ["", "no index", String(repeating: "x", count: 4_096)] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let foreign = #expect(throws: AssistError.self) { try PassageIndex(contentsOf: path) }
        #expect(foreign?.code == .foreignFile)
      }
      let unwritable = #expect(throws: AssistError.self) {
        try SmallShop.index.write(to: path + "/no/such/folder")
      }
      #expect(unwritable?.code == .unwritable)
    }
  }
}
