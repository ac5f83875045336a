import Desk
import Engine
import Foundation

/// Articles as somebody wrote them: taken in, edited as they stand, and looked for.
struct ArticleTarget: FuzzTarget {
  private let engine: Engine
  private let path: String
  private let editor = Caller(.agent("fuzz"), permissions: Role.admin.permissions)
  /// Inputs between two looks for an answer: each makes the index anew.
  private static let lookEvery = 20
  /// So many ids: most articles overwrite one before.
  private static let ids = 40

  init(folder: String) throws {
    engine = try openFuzzDesk(folder)
    path = folder + "/fuzz.md"
  }

  func feed(_ input: inout NastyInput) throws -> FuzzFinding {
    var finding = FuzzFinding()
    let id = "A\(input.number(1...Self.ids))"
    try writeFuzzFile(file(id, &input), to: path)
    let report = try engine.importFiles(.knowledge, paths: [path], isCheck: false, by: editor)
    for file in report.files {
      finding.add(file.refused ?? "", lineBreaks: true)
      for problem in file.problems { finding.add(problem.message, lineBreaks: false) }
      for skipped in file.skipped { finding.add(skipped.reason, lineBreaks: false) }
      finding.expect(
        file.problems.isEmpty || file.added + file.updated == 0, "a refused article came in")
    }
    if report.added + report.updated > 0 { try editUnchanged(id, &finding) }
    if input.isOne(in: Self.lookEvery) {
      _ = try engine.suggestions(to: input.text(), of: nil)
    }
    return finding
  }

  /// Saving an article as the editor showed it changes nothing.
  private func editUnchanged(_ id: String, _ finding: inout FuzzFinding) throws {
    guard let text = try engine.articleText(id) else { return }
    try writeFuzzFile(Array(text.utf8), to: path)
    let edited: EditedArticle
    do {
      edited = try engine.takeEditedArticle(id, at: path, before: text, by: editor)
    } catch {
      finding.expect(false, "an article is refused as the editor shows it: \(error.message)")
      return
    }
    finding.expect(
      edited != .changedMeanwhile, "an article is another one than the editor shows")
    finding.expect(
      try engine.articleText(id) == text, "an article that was only looked at reads otherwise")
  }

  /// Front matter with something wrong in it, then anything.
  private func file(_ id: String, _ input: inout NastyInput) -> [UInt8] {
    if input.isOne(in: 10) { return input.bytes() }
    var bytes = Array("---\nid: \(id)\n".utf8)
    for key in ["title", "language", "tags", "questions", "validFrom", "validUntil", "owner"]
    where input.isOne(in: 2) {
      bytes += Array("\(key): ".utf8) + input.bytes().prefix(120) + [0x0A]
    }
    if !input.isOne(in: 10) { bytes += Array("---\n".utf8) }
    return bytes + input.bytes()
  }
}
