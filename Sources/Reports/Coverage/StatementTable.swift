package import Findings

/// Which statements of the source texts claims quote, and which none does.
package struct StatementTable: Table, Sendable {
  private let sources: [SourceCoverage]
  private let files: [SourceText]

  package init(_ sources: [SourceCoverage], files: [SourceText]) {
    self.sources = sources
    self.files = files
  }

  /// The words of a passage on one line.
  private func words(_ range: ByteRange, of source: SourceCoverage) -> String {
    guard source.file.index < files.count else { return "" }
    return source.words(range, files[source.file.index].bytes)
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "" : "\(part * 100 / whole) %"
  }

  private func counts(of source: SourceCoverage) -> [(String, Int)] {
    SourceCoverage.LeftOut.Kind.allCases.compactMap { kind in
      let count = source.leftOut.count { $0.kind == kind }
      return count == 0 ? nil : (kind.rawValue, count)
    }
  }

  /// For people: the numbers of each text, then what no claim quotes and what is no statement, but for headings.
  package func text(style: TextStyle) -> String {
    guard !sources.isEmpty else { return "no record names a text, so nothing was checked\n" }
    var out = ""
    for source in sources {
      let statements = counted(source.statements.count, "statement")
      out += style.paint(.bold, VisibleText.of(source.path)) + "\n"
      out +=
        "  \(source.quotedCount) of \(statements) quoted"
        + (source.statements.isEmpty ? "" : " (\(Self.percent(source.quotedCount, of: source.statements.count)))")
        + "\n"
      let left = counts(of: source).map { "\($0.1) \($0.0)" }.joined(separator: ", ")
      if !left.isEmpty { out += "  left out: \(left)\n" }
      for statement in source.statements where statement.claims.isEmpty {
        out += line("no claim quotes", statement.line, words(statement.range, of: source), style)
      }
      for passage in source.leftOut where passage.kind == .repeated || passage.kind == .links {
        out += line(passage.kind.rawValue, passage.line, words(passage.range, of: source), style)
      }
      out += "\n"
    }
    let (all, quoted) = sources.reduce((0, 0)) { ($0.0 + $1.statements.count, $0.1 + $1.quotedCount) }
    return out + "\(quoted) of \(counted(all, "statement")) in \(counted(sources.count, "text")) are quoted\n"
  }

  private func line(_ what: String, _ number: Int, _ words: String, _ style: TextStyle) -> String {
    let lines = Wrapping(width: max(24, style.width - 4), hanging: 2).lines(
      "line \(number), \(what): \(VisibleText.of(words))")
    return lines.enumerated().map { "    " + ($0.offset == 0 ? "" : "  ") + $0.element + "\n" }.joined()
  }

  package func markdown() -> String {
    var out = "| Text | line | statement | claims |\n|---|--:|---|--:|\n"
    for source in sources {
      for statement in source.statements {
        let cells = [source.path, words(statement.range, of: source)].map { Markdown.cell(VisibleText.of($0)) }
        out += "| \(cells[0]) | \(statement.line) | \(cells[1]) | \(statement.claims.count) |\n"
      }
    }
    return out
  }

  package func csv(_ note: UnreadNote) -> String {
    var csv = CSVWriter(note)
    csv.row(["text", "line", "kind", "words", "claims"])
    for source in sources {
      for statement in source.statements {
        csv.row([
          source.path, "\(statement.line)", "statement", words(statement.range, of: source),
          "\(statement.claims.count)",
        ])
      }
      for passage in source.leftOut {
        csv.row([source.path, "\(passage.line)", passage.kind.rawValue, words(passage.range, of: source), ""])
      }
    }
    return csv.text
  }

  package func json(_ note: UnreadNote) -> String {
    JSONReport.document(note) { json in
      json.objects("texts", sources) { json, source in
        json.member("path", source.path)
        json.member("statements", source.statements.count)
        json.member("quoted", source.quotedCount)
        json.objects("unquoted", source.statements.filter { $0.claims.isEmpty }, inline: true) { json, statement in
          json.member("line", statement.line)
          json.member("words", words(statement.range, of: source))
        }
        json.objects("leftOut", source.leftOut, inline: true) { json, passage in
          json.member("line", passage.line)
          json.member("kind", passage.kind.rawValue)
          json.member("words", words(passage.range, of: source))
        }
      }
    }
  }
}

extension SourceCoverage {
  /// The words of a passage on one line, without the marks by which Markdown sets off what is quoted.
  func words(_ range: ByteRange, _ bytes: [UInt8]) -> String {
    let end = min(Int(range.end), bytes.count)
    let text = String(decoding: bytes[min(Int(range.start), end)..<end], as: UTF8.self)
    var words = text.split(whereSeparator: \.isWhitespace)
    while let first = words.first, first.allSatisfy({ $0 == ">" }) { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
