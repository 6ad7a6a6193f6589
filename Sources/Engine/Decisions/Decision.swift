package import Findings
package import Language
import Values

extension Vocabulary {
  /// Why a verdict says nothing of a finding, and what would; nil where it fits.
  package func objection(to verdict: String, on finding: Finding) -> (message: String, help: String)? {
    guard finding.operands.count < 2, let kind = decisionKind.map({ self[$0] }), kind.forPairs.contains(verdict) else {
      return nil
    }
    var others: [String] = []
    if let field = kind.field(named: DecisionField.verdict.rawValue), case .word(let list) = kind[field].type {
      others = self[list].words.filter { !kind.forPairs.contains($0) }
    }
    return (
      "`\(verdict)` speaks of two records, and the finding is about one",
      others.isEmpty ? "say in other words what is decided" : "what fits is \(others.joined(separator: ", "))"
    )
  }
}

/// A recorded verdict on a finding, or on all findings of a rule that involve one record.
struct Decision: Sendable {
  /// The record, in the table of the kind of decisions.
  var row: Int
  var finding: Fingerprint?
  var hub: String?
  var rule: String
  var operands: [String]
  var verdict: String?
  var reason: String?
  var by: String?
  /// The last day on which it holds.
  var until: CalendarDate?
  var state: String

  /// What a finding is called that the decision speaks of.
  var subject: String {
    if let finding { return "finding \(finding.short())" }
    return "every finding of `\(rule)` with `\(hub ?? "")`"
  }

  /// All decisions of a base, in order of file and place.
  static func all(in facts: Facts) -> [Decision] {
    guard let kind = facts.vocabulary.decisionKind else { return [] }
    let reader = DecisionReader(facts: facts, kind: kind.index)
    return (0..<facts.tables[kind.index].declaredCount).map { reader.decision(at: $0) }
  }
}

extension Vocabulary {
  /// The kind that records verdicts, if there is one. Complexity: linear in the kinds.
  package var decisionKind: KindID? { kinds.firstIndex { $0.role == .decision }.map { KindID($0) } }
}

/// Reads the fields of decisions, whatever else a vocabulary has them say.
private struct DecisionReader {
  let facts: Facts
  let kind: Int

  func decision(at row: Int) -> Decision {
    var date: CalendarDate?
    if let field = field(.until) {
      let value = facts.tables[kind].columns[field].value(row)
      if value != Value.missing { date = CalendarDate(days: Int32(bitPattern: value) &- Column.dateZero) }
    }
    return Decision(
      row: row, finding: text(.finding, row).flatMap { Fingerprint(text: $0) }, hub: text(.hub, row),
      rule: text(.rule, row) ?? "", operands: texts(.operands, row), verdict: text(.verdict, row),
      reason: text(.reason, row), by: text(.by, row), until: date, state: text(.state, row) ?? "")
  }

  private func field(_ field: DecisionField) -> Int? {
    facts.vocabulary.kinds[kind].field(named: field.rawValue)?.index
  }

  private func text(_ name: DecisionField, _ row: Int) -> String? { texts(name, row).first }

  private func texts(_ name: DecisionField, _ row: Int) -> [String] {
    guard let field = field(name) else { return [] }
    let column = facts.tables[kind].columns[field]
    let values = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
    return values.filter { $0 < Value.any }
      .map { facts.words($0, facts.vocabulary.kinds[kind].fields[field].type) }
  }
}

extension Fingerprint {
  /// Reads 16 hexadecimal digits, with or without hyphens between them.
  package init?(text: String) {
    let digits = text.filter { $0 != "-" }
    guard digits.utf8.count == 16, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let bits = UInt64(digits, radix: 16)
    else { return nil }
    self.init(bits: bits)
  }

  /// Of a decision on all findings of a rule that involve one record.
  package static func ofHub(rule: String, identity: String) -> Fingerprint { .of(["hub", rule, identity]) }
}
