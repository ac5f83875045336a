import Desk
import Engine
import Foundation
import Language
import Ledger

/// A scratch desk that fuzzing feeds.
func openFuzzDesk(_ folder: String) throws -> Engine {
  var options = LedgerOptions()
  options.durability = .off
  return try Engine.open(DeskFolder(path: folder), creating: true, options: options)
}

/// Writes a file without waiting for the disk, as `Data` would.
func writeFuzzFile(_ bytes: [UInt8], to path: String) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  defer { close(descriptor) }
  guard
    bytes.withUnsafeBytes({ Foundation.write(descriptor, $0.baseAddress, $0.count) })
      == bytes.count
  else { throw BenchError("\(path): \(String(cString: strerror(errno)))") }
}

/// Messages through the whole intake, and back out by every road a screen takes.
struct IntakeTarget: FuzzTarget {
  private let engine: Engine
  /// Inputs between two looks at what a screen would show.
  private static let lookEvery = 8
  /// Inputs between two searches: each reads a thousand messages, long ones among them.
  private static let searchEvery = 200

  init(folder: String) throws {
    engine = try openFuzzDesk(folder)
  }

  func feed(_ input: inout NastyInput) throws -> FuzzFinding {
    let text = input.text()
    let customer = input.isOne(in: 10) ? clipped(input.text()) : "C\(input.number(1...40))"
    let message = InboundMessage(
      channel: "fuzz", customer: customer,
      customerName: input.isOne(in: 3) ? clipped(input.text()) : nil,
      id: input.isOne(in: 10) ? clipped(input.text()) : UUID().uuidString, text: text)
    var finding = FuzzFinding()
    let receipt: Receipt
    do {
      receipt = try engine.receive(message)
    } catch {
      // A refusal with its reason is a right answer; a ledger that fails is not.
      if case .ledger = error.code { finding.expect(false, error.description) }
      finding.add(error.message, lineBreaks: true)
      return finding
    }
    if !receipt.isDuplicate, input.isOne(in: IntakeTarget.lookEvery) {
      look(at: receipt, text, &finding)
    }
    if input.isOne(in: IntakeTarget.searchEvery) { search(text, &finding) }
    return finding
  }

  /// Ids are bounded; the bound itself is hit now and then.
  private func clipped(_ text: String) -> String {
    String(decoding: text.utf8.prefix(300), as: UTF8.self)
  }

  private func look(at receipt: Receipt, _ text: String, _ finding: inout FuzzFinding) {
    guard
      case .transcript(let page) = engine.answer(
        .transcript(receipt.session, before: nil, limit: 60), viewer: nil),
      case .rows(let rows) = engine.answer(.rows([receipt.session]), viewer: nil)
    else {
      finding.expect(false, "the session cannot be read back")
      return
    }
    var stored = ""
    for entry in page.entries {
      if case .customer(let part, _, _) = entry.content {
        if entry.seq >= receipt.seq { stored += part }
        finding.add(Display.form(part), lineBreaks: true)
      }
    }
    finding.expect(
      stored.utf8.elementsEqual(text.utf8), "the message is not stored as it was received")
    for row in rows {
      finding.add(row.preview, lineBreaks: false)
      finding.add(row.customerName, lineBreaks: false)
    }
  }

  private func search(_ text: String, _ finding: inout FuzzFinding) {
    let words = Display.oneLine(text, limitScalars: 40)
    let answer = engine.answer(.search(SearchRequest(words: words), limit: 5), viewer: nil)
    guard case .search(let result) = answer else {
      finding.expect(false, "the search for \(words.debugDescription) came to \(answer)")
      return
    }
    for hit in result.hits { finding.add(hit.excerpt, lineBreaks: false) }
  }
}

/// Files that somebody wants to import.
struct ImportTarget: FuzzTarget {
  private let engine: Engine
  private let folder: String

  init(folder: String) throws {
    engine = try openFuzzDesk(folder)
    self.folder = folder
  }

  func feed(_ input: inout NastyInput) throws -> FuzzFinding {
    let kind = input.element(of: ImportKind.allCases)
    let path =
      folder + "/fuzz."
      + input.element(of: kind == .knowledge ? ["md", "csv", "jsonl"] : ["csv", "jsonl"])
    try writeFuzzFile(content(kind, path, &input), to: path)
    let report = try engine.importFiles(
      kind, paths: [path], isCheck: input.isOne(in: 4),
      by: Caller(.agent("fuzz"), permissions: Role.admin.permissions))
    var finding = FuzzFinding()
    for file in report.files {
      finding.add(file.refused ?? "", lineBreaks: true)
      for skipped in file.skipped { finding.add(skipped.reason, lineBreaks: false) }
      finding.expect(
        file.problems.isEmpty || file.added + file.updated == 0, "a refused file came in partly")
    }
    return finding
  }

  /// A file of the right form with something wrong in it, or nothing of the kind.
  private func content(
    _ kind: ImportKind, _ path: String, _ input: inout NastyInput
  ) -> [UInt8] {
    if input.isOne(in: 3) { return input.bytes() }
    var bytes: [UInt8] = input.isOne(in: 8) ? [0xEF, 0xBB, 0xBF] : []
    let columns = ImportTarget.columns[kind] ?? []
    if path.hasSuffix(".md") {
      bytes += Array("---\ntitle: ".utf8) + input.bytes().prefix(80) + Array("\n---\n# T\n\n".utf8)
      return bytes + input.bytes()
    }
    let isTable = path.hasSuffix(".csv")
    if isTable {
      bytes += Array((columns.joined(separator: ",") + "\n").utf8)
    }
    for row in 0..<input.number(1...6) {
      let fields = columns.map { column -> [UInt8] in
        if input.isOne(in: 3) { return Array(input.bytes().prefix(200)) }
        return Array("\(column)\(row)".utf8)
      }
      if isTable {
        bytes += fields.joined(separator: [UInt8(ascii: ",")])
      } else {
        let pairs = zip(columns, fields).map { Array("\"\($0)\":\"".utf8) + $1 + Array("\"".utf8) }
        bytes += Array("{".utf8) + pairs.joined(separator: [UInt8(ascii: ",")]) + Array("}".utf8)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static let columns: [ImportKind: [String]] = [
    .knowledge: ["id", "title", "body"],
    .customers: ["id", "name", "tier"],
    .orders: ["id", "customer", "status"],
    .agents: ["id", "name", "role"],
    .canned: ["id", "title", "text"],
    .intents: ["text", "label"],
    .sentiment: ["text", "label"],
  ]
}
