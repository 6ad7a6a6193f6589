import Findings

/// The conflicts of a base for an editorial meeting: at a terminal, in Markdown, as CSV and as JSON.
extension ConflictList: Table {
  private static let note =
    "Which side evidence favours is said for information. The decision is an editor's."

  /// No line is wider than `style.width` but for paths.
  package func text(style: TextStyle) -> String {
    guard !topics.isEmpty else { return "no two claims pull apart\n" }
    var out = ""
    for topic in topics {
      out += style.paint(.bold, VisibleText.of(topic.name)) + ": " + summary(topic) + "\n\n"
      for conflict in topic.conflicts { append(conflict, style: style, to: &out) }
    }
    return out + Wrapping(width: style.width).text(Self.note) + "\n"
  }

  private func append(_ conflict: Conflict, style: TextStyle, to out: inout String) {
    let finding = conflict.finding
    out += style.paint(style.look(of: finding.severity), finding.grade.rawValue)
    out += "  \(VisibleText.of(finding.rule))  \(finding.handle)\n"
    line(nil, finding.message, style: style, to: &out)
    for (number, side) in conflict.sides.enumerated() {
      line(Self.sideName(number), side.place, style: style, to: &out)
      line(nil, side.wordsInContext, style: style, to: &out)
      for voucher in side.vouchers { line(nil, voucher.quotedWords, style: style, to: &out) }
    }
    for (name, text) in remarks(conflict) { line(name, text, style: style, to: &out) }
    out += "\n"
  }

  private func line(_ name: String?, _ text: String, style: TextStyle, to out: inout String) {
    let column = 14
    let head = "  " + (name ?? "").padded(to: column - 2)
    out += head + Wrapping(width: style.width, first: column, hanging: column).text(text) + "\n"
  }

  private static func sideName(_ number: Int) -> String {
    ["first", "second", "third"][min(number, 2)]
  }

  /// What is said of a conflict behind its sides.
  private func remarks(_ conflict: Conflict) -> [(name: String, text: String)] {
    var remarks: [(String, String)] = []
    let meeting = conflict.finding.meeting
    let isOpen = conflict.finding.grade == .tension
    if let meeting {
      remarks.append(("for", meeting.overlap))
      if let patient = meeting.patient {
        remarks.append((isOpen ? "may cover" : "both cover", "one patient: \(patient)"))
      }
      let open = meeting.dimensions.filter { $0.reading == .possibly }.map(\.name)
      if !open.isEmpty { remarks.append(("open", open.joined(separator: ", "))) }
    }
    for note in conflict.finding.notes where note.kind == .settles { remarks.append(("settles it", note.text)) }
    if let balance = conflict.balance { remarks.append(("evidence", balance)) }
    return remarks
  }

  private func summary(_ topic: Topic) -> String {
    [(Grade.contradiction, "contradiction"), (.tension, "tension")].compactMap { grade, word in
      let count = topic.count(of: grade)
      return count == 0 ? nil : counted(count, word)
    }.joined(separator: ", ")
  }

  package func markdown() -> String {
    var out = "# Conflicts\n\n"
    guard !topics.isEmpty else { return out + "No two claims pull apart.\n" }
    out += "\(counted(count(of: .contradiction), "contradiction")), \(counted(count(of: .tension), "tension")). "
    out += Self.note + "\n"
    for topic in topics {
      out += "\n## \(Markdown.prose(VisibleText.of(topic.name)))\n"
      for conflict in topic.conflicts {
        let finding = conflict.finding
        out += "\n### \(finding.grade == .tension ? "Tension" : "Contradiction"): "
        out += "\(Markdown.prose(VisibleText.of(finding.message)))\n\n"
        for (number, side) in conflict.sides.enumerated() {
          out += "- **\(Self.sideName(number))** (\(Markdown.code(side.place))): "
          out += "\(Markdown.prose(VisibleText.of(side.wordsInContext)))\n"
          for voucher in side.vouchers {
            let quote = voucher.quote.map { "“\($0)” " } ?? ""
            out += "  - \(Markdown.prose(VisibleText.of(quote + voucher.words)))\n"
          }
        }
        for (name, text) in remarks(conflict) { out += "- \(name): \(Markdown.prose(VisibleText.of(text)))\n" }
        out += "- rule \(Markdown.code(finding.rule)), finding \(Markdown.code(finding.handle))\n"
      }
    }
    return out
  }

  /// A row a conflict; lists within a cell are split by line breaks.
  package func csv(_ note: UnreadNote) -> String {
    var csv = CSVWriter(note)
    csv.row([
      "topic", "grade", "severity", "rule", "finding", "message", "first place", "first claim", "first evidence",
      "second place", "second claim", "second evidence", "overlap", "both cover", "open", "settles", "evidence favours",
    ])
    for topic in topics {
      for conflict in topic.conflicts {
        let finding = conflict.finding
        var cells = [
          topic.name, finding.grade.rawValue, finding.severity.word, finding.rule, finding.handle, finding.message,
        ]
        for number in 0..<2 {
          guard number < conflict.sides.count else {
            cells += ["", "", ""]
            continue
          }
          let side = conflict.sides[number]
          cells += [
            side.place, side.wordsInContext, side.vouchers.map(\.quotedWords).joined(separator: "\n"),
          ]
        }
        let meeting = finding.meeting
        cells += [
          meeting?.overlap ?? "", meeting?.patient ?? "",
          (meeting?.dimensions ?? []).filter { $0.reading == .possibly }.map(\.name).joined(separator: "\n"),
          finding.notes.filter { $0.kind == .settles }.map(\.text).joined(separator: "\n"), conflict.balance ?? "",
        ]
        csv.row(cells)
      }
    }
    return csv.text
  }

  package func json(_ note: UnreadNote) -> String {
    JSONReport.document(note) { json in
      json.member("contradictions", count(of: .contradiction))
      json.member("tensions", count(of: .tension))
      json.objects("topics", topics) { json, topic in
        json.member("name", topic.name)
        json.array("conflicts", topic.conflicts) { json, conflict in append(conflict, to: &json) }
      }
    }
  }

  private func append(_ conflict: Conflict, to json: inout JSONWriter) {
    let finding = conflict.finding
    json.object { json in
      json.member("grade", finding.grade.rawValue)
      json.member("severity", finding.severity.word)
      json.member("rule", finding.rule)
      json.member("finding", finding.handle)
      json.member("fingerprint", finding.fingerprint.digits)
      json.member("message", finding.message)
      json.objects("sides", conflict.sides) { json, side in
        json.member("identity", side.identity)
        json.member("place", side.place)
        json.member("claim", side.words)
        json.member("context", side.context)
        json.objects("evidence", side.vouchers, inline: true) { json, voucher in
          json.member("quote", voucher.quote)
          json.member("source", voucher.source)
          json.member("sort", voucher.sort)
          json.member("date", voucher.date)
          json.member("standing", voucher.standing)
        }
      }
      json.member("meeting") { JSONReport.append(finding.meeting, to: &$0) }
      json.member("evidenceFavours", conflict.balance)
    }
  }
}

extension JSONReport {
  /// How two contexts meet; null where a rule does not ask.
  static func append(_ meeting: Meeting?, to json: inout JSONWriter) {
    guard let meeting else { return json.null() }
    json.object { json in
      json.member("overlap", meeting.overlap)
      json.member("patient", meeting.patient)
      json.objects("dimensions", meeting.dimensions, inline: true) { json, dimension in
        json.member("name", dimension.name)
        json.member("reading", dimension.reading.rawValue)
        json.member("first", dimension.first.words)
        json.member("second", dimension.second.words)
        json.member("both", dimension.both)
      }
      json.objects("settlements", meeting.settlements, inline: true) { json, settlement in
        json.member("dimension", settlement.dimension)
        json.member("operand", settlement.operand)
        json.member("qualifier", settlement.qualifier)
      }
    }
  }
}
