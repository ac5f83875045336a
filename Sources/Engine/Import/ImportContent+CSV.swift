import Language

extension ImportContent {
  mutating func readCSV(_ bytes: ArraySlice<UInt8>, _ path: String, _ columns: [String]) {
    var reader = CSVReader(bytes, file: path)
    do {
      guard let header = try reader.next() else {
        problems.append(
          FileProblem(path, nil, "empty; expected a header of " + columns.joined(separator: ",")))
        return
      }
      let names = header.fields.map { $0.trimmed }
      guard checkHeader(names, header.line, path, columns) else { return }
      while let record = try reader.next() {
        if record.fields.allSatisfy({ $0.trimmed.isEmpty }) {
          skipped.append(ImportedFile.Skipped(line: record.line, reason: "an empty row"))
          continue
        }
        guard record.fields.count == names.count else {
          problems.append(
            FileProblem(
              path, record.line,
              "\(record.fields.count) cells, expected \(names.count) as in the header"))
          if problems.count >= ImportLimits.maxProblems { return }
          continue
        }
        var values: [String: JSON5Value] = [:]
        for (name, cell) in zip(names, record.fields) {
          let content = cell.isEmpty ? JSON5Value.Content.null : .string(cell)
          values[name] = JSON5Value(content, line: record.line)
        }
        rows.append(ImportRow(file: path, line: record.line, key: columns[0], values))
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func checkHeader(
    _ names: [String], _ line: Int, _ path: String, _ columns: [String]
  ) -> Bool {
    var seen: Set<String> = []
    for name in names {
      if !columns.contains(name) {
        let isOtherSeparator = names.count == 1 && name.utf8.contains { $0 == 0x3B || $0 == 0x09 }
        problems.append(
          FileProblem(
            path, line,
            isOtherSeparator
              ? "expected columns separated by commas, found other separators"
              : Self.unknown("column", name, columns)))
      } else if !seen.insert(name).inserted {
        problems.append(FileProblem(path, line, "the column '\(name)' stands twice"))
      }
    }
    if problems.isEmpty, !seen.contains(columns[0]) {
      problems.append(FileProblem(path, line, "no column '\(columns[0])', which names the entries"))
    }
    return problems.isEmpty
  }
}

extension String {
  /// Without blanks around it.
  var trimmed: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return self
    }
    guard let start = utf8.firstIndex(where: { !isBlank($0) }),
      let end = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[start...end])
  }
}
