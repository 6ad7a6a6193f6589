import Findings
import Testing

/// How findings are put together for people (LANGUAGE 2.6, Folding and Grouping).
@Suite struct FindingGroupTests {
  /// `rule grade record record ...`
  private static func audit(_ lines: [String]) -> Audit {
    let findings = lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      let place = Location(file: FileID(0), range: ByteRange(0, 0))
      return Finding(
        rule: words[0], category: "c", origin: .rule, severity: .error, grade: Grade(rawValue: words[1]) ?? .plain,
        message: line, operands: words.dropFirst(2).map { FindingOperand(identity: $0, location: place) })
    }
    return Audit(files: [], knowledgeFileCount: 0, findings: findings, rules: [], records: RecordCounts())
  }

  private static func groups(_ lines: [String]) -> [String] {
    audit(lines).groups().map { group in
      let folded = group.folded.isEmpty ? "" : " with \(group.folded)"
      return "\(group.hub ?? "-") \(group.members)\(folded)"
    }
  }

  @Test(arguments: [
    // Three of one record make a group, two do not.
    (["r plain a b", "r plain a c"], ["- [0]", "- [1]"]),
    (["r plain a b", "r plain a c", "r plain d a"], ["a [0, 1, 2]"]),
    // The record in most comes first, then what is left to others.
    (
      ["r plain a b", "r plain a c", "r plain a d", "r plain e a", "r plain e c", "r plain e d", "r plain e f"],
      ["a [0, 1, 2, 3]", "e [4, 5, 6]"]
    ),
    (["r plain a x", "r plain a y", "r plain a z", "r plain x y", "r plain x z"], ["a [0, 1, 2]", "- [3]", "- [4]"]),
    // Of two that are in as many, the smaller identity.
    (["r plain b x", "r plain b y", "r plain b a", "r plain a z", "r plain a w"], ["- [0]", "- [1]", "a [2, 3, 4]"]),
    // Rules and grades do not mix.
    (["r plain a b", "r plain a c", "s plain a d"], ["- [0]", "- [1]", "- [2]"]),
    (["r contradiction a b", "r contradiction a c", "r tension a d"], ["- [0]", "- [1]", "- [2]"]),
    // One record alone has no partners.
    (["r plain a", "r plain a", "r plain a"], ["- [0]", "- [1]", "- [2]"]),
    // A tension folds beneath a contradiction that has all its records, whatever the rule.
    (["r contradiction a b", "s tension b a", "s tension a c"], ["- [0] with [1]", "- [2]"]),
    (["r contradiction a b", "r contradiction a c", "r contradiction a d", "s tension c a"], ["a [0, 1, 2] with [3]"]),
  ])
  func samples(_ lines: [String], _ expected: [String]) {
    #expect(Self.groups(lines) == expected)
  }

  /// Every finding stands in one group, and in one only.
  @Test func each() {
    var lines: [String] = []
    for a in 0..<12 { for b in 0..<12 where (a * 7 + b * 5) % 3 == 0 { lines.append("r plain n\(a) m\(b)") } }
    let groups = Self.audit(lines).groups()
    #expect(groups.flatMap(\.members).sorted() == Array(lines.indices))
  }
}
