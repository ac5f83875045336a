import Language

extension ImportContent {
  mutating func readJSONLines(_ bytes: ArraySlice<UInt8>, _ path: String, _ columns: [String]) {
    var line = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      line += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let slice = bytes[start..<end]
      start = end + 1
      if slice.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do {
        rows.append(try Self.row(slice, path, line, columns))
      } catch {
        problems.append(error)
        if problems.count >= ImportLimits.maxProblems { return }
      }
    }
    if line == 0 { problems.append(FileProblem(path, nil, "empty; expected a JSON object a line")) }
  }

  private static func row(
    _ slice: ArraySlice<UInt8>, _ path: String, _ line: Int, _ columns: [String]
  ) throws(FileProblem) -> ImportRow {
    guard slice.count <= ImportLimits.maxLineBytes else {
      throw FileProblem(
        path, line, "longer than \(ImportLimits.maxLineBytes / 1_048_576) MiB; split it")
    }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw FileProblem(path, line, "expected text in UTF-8, found other bytes")
    }
    let value: JSON5Value
    do {
      value = try JSON5.parse(text, file: path)
    } catch {
      throw FileProblem(path, line, "bad JSON: " + error.afterLine)
    }
    guard let members = value.members else {
      throw FileProblem(path, line, "expected a JSON object, found \(value.kindName)")
    }
    // JSON5 allows more than JSON; a file that other programs cannot read is a mistake.
    if let foreign = PlainJSON.firstForeign(in: slice) {
      throw FileProblem(
        path, line,
        "bad JSON: byte \(foreign + 1): expected plain JSON, found what only JSON5 allows")
    }
    var values: [String: JSON5Value] = [:]
    for member in members {
      guard columns.contains(member.key) else {
        throw FileProblem(path, line, unknown("key", member.key, columns))
      }
      values[member.key] = member.value
    }
    return ImportRow(file: path, line: line, key: columns[0], values)
  }
}
