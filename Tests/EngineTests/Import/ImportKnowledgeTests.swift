import Desk
import Foundation
import Testing

@testable import Engine

/// Articles from Markdown folders and tables.
@Suite struct ImportKnowledgeTests {
  private let test: TestFolder
  private let desk = FakeDesk()

  init() throws {
    test = try TestFolder()
  }

  private func run(_ paths: String..., isCheck: Bool = false) -> ImportReport {
    desk.importer.run(
      .knowledge, paths: paths, isCheck: isCheck, actor: .system, at: Timestamp(ms: 1000))
  }

  @Test func aFolderOfMarkdownBecomesArticles() throws {
    try test.write(
      "kb/delivery/late.md",
      "---\r\nid: late\r\ntitle: 'Late: parcels'\r\nlang: en-GB\r\ntags: [a, \"b, c\"]\r\n"
        + "questions:\r\n  - Where is my parcel?\r\n  - \"Lost?\"\r\nauthor: x\r\n---\r\n"
        + "# Late: parcels\r\n\r\nWait three days.\r\n")
    try test.write("kb/发票.md", "\u{FEFF}\n# 开发票 #\n\n请在订单页申请发票。\n\n## 时间\n三天\n")
    try test.write("kb/plain.markdown", "The shop is closed on Sundays and on holidays.\n")
    try test.write("kb/picture.png", "x")
    try test.write("kb/empty.md", "---\ntitle: Nothing\n---\n\n")
    try test.write("kb/.git/x.md", "# no")
    symlink(test.at("kb"), test.at("kb/loop"))
    let report = run(test.at("kb"))
    #expect(report.isComplete)
    #expect(report.added == 3)
    #expect(
      desk.now.articles.sorted { $0.id < $1.id } == [
        Article(
          id: "late", language: "en", title: "Late: parcels", body: "Wait three days.",
          tags: ["a", "b, c"], questions: ["Where is my parcel?", "Lost?"]),
        Article(
          id: "plain", language: "en", title: "plain",
          body: "The shop is closed on Sundays and on holidays."),
        Article(id: "发票", language: "zh", title: "开发票", body: "请在订单页申请发票。\n\n## 时间\n三天"),
      ])
    let skipped = report.files.flatMap { file in
      file.skipped.map { "\(Files.name(of: file.path)):\($0.line ?? 0) \($0.reason)" }
    }
    #expect(
      skipped == [
        "late.md:9 unknown key 'author'; expected one of id, title, tags, questions, validFrom, "
          + "validUntil, version, owner, lang",
        "empty.md:0 an article without a text", "loop:0 a symbolic link",
        "picture.png:0 not Markdown (.md)",
      ])
    #expect(desk.now.recorded.count == 1, "small files share a transaction")
  }

  @Test func anItemOfAListMayBeginWithACombiningMark() throws {
    let path = try test.write(
      "a.md", "---\nquestions:\n  - \u{301}what\n  - why\n---\n# A\n\ntext\n")
    #expect(run(path).added == 1)
    #expect(desk.now.articles.first?.questions == ["\u{301}what", "why"])
  }

  @Test func anUnknownKeyIsNamedWithoutItsControls() throws {
    let path = try test.write("a.md", "---\ncol\u{1B}]0;x\u{7}our: red\n---\n# A\n\ntext\n")
    let reason = try #require(run(path).files.first?.skipped.first?.reason)
    #expect(reason.contains("our'"))
    #expect(!reason.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test func anArticleSaysWhoAnswersForItAndWhileItHolds() throws {
    let path = try test.write(
      "sale.md",
      "---\nvalidFrom: 2026-11-20\nvalidUntil: 2026-12-01T00:00:00Z\nversion: 3\nowner: Mei\n---\n"
        + "# Sale\n\nHalf the price.\n")
    #expect(run(path).added == 1)
    let article = try #require(desk.now.articles.first)
    #expect(article.validFrom == Timestamp("2026-11-20"))
    #expect(article.validUntil == Timestamp("2026-12-01T00:00:00Z"))
    #expect(article.version == "3" && article.owner == "Mei")
    try test.write(
      "sale.md", "---\nvalidFrom: 2026-11-20\nvalidUntil: 2026-11-01\n---\n# Sale\n\nHalf.\n")
    #expect(run(path).files.first?.refused?.contains("a time after validFrom") == true)
  }

  @Test func aMarkdownFileIsTheWholeArticle() throws {
    let path = try test.write("a.md", "---\ntags: x\n---\n# A\n\ntext\n")
    #expect(run(path).added == 1)
    #expect(run(path).unchanged == 1)
    try test.write("a.md", "# A\n\ntext\n")
    #expect(run(path).updated == 1)
    #expect(desk.now.articles.first?.tags == [])
  }

  @Test func articlesComeFromTablesToo() throws {
    let csv = try test.write(
      "a.csv", "id,language,title,body,tags,questions\nA1,en,T,\"Two\nlines\",x;y,Q1?;Q2?\n")
    let jsonl = try test.write(
      "a.jsonl", #"{"id":"A2","title":"退货","body":"七天内可以退货。","questions":["能退吗？"]}"#)
    #expect(run(csv, jsonl).added == 2)
    #expect(
      desk.now.articles == [
        Article(
          id: "A1", language: "en", title: "T", body: "Two\nlines", tags: ["x", "y"],
          questions: ["Q1?", "Q2?"]),
        Article(id: "A2", language: "zh", title: "退货", body: "七天内可以退货。", questions: ["能退吗？"]),
      ])
  }

  @Test func aHeadingInCodeIsNoTitle() throws {
    let path = try test.write("a.md", "```\n# not this\n```\n\n## This one\n\ntext\n")
    _ = run(path)
    #expect(desk.now.articles.first?.title == "This one")
    #expect(desk.now.articles.first?.body == "```\n# not this\n```\n\n## This one\n\ntext")
  }

  @Test(arguments: [
    ("---\nid: a\n", "1: front matter opened here with '---' is never closed"),
    ("---\nid a\n---\nx", "2: expected 'key: value' in the front matter"),
    ("---\nid: a\nid: b\n---\nx", "3: the key 'id' stands twice"),
    ("---\nlang: en\nlanguage: en\n---\nx", "3: the key 'language' stands twice"),
    ("---\ntags: [a, b\n---\nx", "2: expected ']' at the end of the list"),
    ("---\nlang: english\n---\nx", "language: expected a language such as en or zh"),
  ])
  func badFrontMatterIsRefusedWithItsLine(text: String, expected: String) throws {
    let refused = run(try test.write("a.md", text)).files.first?.refused
    #expect(refused?.contains(expected) == true, "\(refused ?? "came in")")
    #expect(desk.now.recorded.isEmpty)
  }

  @Test func twoFilesOfOneIdAreRefusedInTheSecondOnly() throws {
    try test.write("kb/a.md", "---\nid: same\n---\nfirst")
    try test.write("kb/b.md", "---\nid: same\n---\nsecond")
    let report = run(test.at("kb"))
    #expect(report.files.map { $0.refused == nil } == [true, false])
    #expect(report.files[1].refused?.contains("duplicate id 'same': it stands in ") == true)
    #expect(desk.now.articles.map(\.body) == ["first"])
  }

  @Test func aHugeArticleAndOtherBytesAreRefused() throws {
    let huge = try test.write(
      "huge.md", [UInt8](repeating: 0x78, count: ImportLimits.maxArticleBytes + 1))
    #expect(run(huge).files.first?.refused == "\(huge): longer than 5 MiB; split it")
    let bytes = try test.write("bytes.md", Array("# A\n\n".utf8) + [0xC3, 0x28])
    #expect(
      run(bytes).files.first?.refused == "\(bytes):3: expected text in UTF-8, found other bytes")
  }

  @Test func aFolderWithoutMarkdownSaysSo() throws {
    try Files.makeFolder(test.at("none"), mode: 0o700)
    #expect(run(test.at("none")).files.first?.refused?.contains("no Markdown file") == true)
  }
}
