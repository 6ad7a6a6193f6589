import Evidence
import Findings
import Language
import Values
import YAMLSource

/// Of which findings the state has to be known.
struct WantedStates: Sendable {
  /// A record, and the rule whose findings with it are decided together.
  struct Hub: Hashable, Sendable {
    var rule: String
    var identity: String
  }

  var isAll = false
  var fingerprints: Set<Fingerprint> = []
  var hubs: Set<Hub> = []

  func includes(_ finding: Finding) -> Bool {
    if isAll || fingerprints.contains(finding.fingerprint) { return true }
    guard !hubs.isEmpty else { return false }
    return finding.operands.contains { hubs.contains(Hub(rule: finding.rule, identity: $0.identity)) }
  }
}

/// What the findings of one rule rest on (LANGUAGE 6, State): for each operand what the rule reads of it and what vouches
/// for it, whether its quotes are found, what the rule asks, and the grade. Each part is a hash of its own, so that a change can be named.
struct FindingStates {
  private let rule: CheckedRule
  private let facts: Facts
  private let ruleHash: String
  private let paths: [Path]

  init(_ rule: CheckedRule, _ facts: Facts) {
    self.rule = rule
    self.facts = facts
    ruleHash = Self.hash([Self.judgement(of: rule)])
    var paths: [Path] = []
    for condition in rule.conditions + rule.requirements { condition.forEachPath { paths.append($0) } }
    for case .path(let path) in rule.message.parts { paths.append(path) }
    self.paths = paths.filter { $0.slot < rule.variables.count && !$0.steps.isEmpty }
  }

  /// Of a rule with `per` the first record as by itself, then all cases that the finding shows, as one, and how many it
  /// stands for.
  func text(of violation: RuleOutcome.Violation, _ evaluator: borrowing Evaluator) -> String {
    let whole = text(violation.rows, grade: violation.grade, evaluator)
    guard let gathered = violation.gathered else { return whole }
    let others = gathered.map { text($0, grade: violation.grade, evaluator) }
    let all = Self.hash(others.sorted() + ["\(violation.caseCount)"])
    return StateChange.state(whole, of: rule.variables[0].name) + " others=\(all)"
  }

  /// `a=1f3c9a02 a.evidence=0c11d2e9 rule=77e0c1d4 grade=tension`.
  func text(_ binding: [UInt32], grade: Grade, _ evaluator: borrowing Evaluator) -> String {
    let batch = Batch(count: 1, slots: binding.map { [$0] })
    var parts: [String] = []
    for (slot, variable) in rule.variables.enumerated() {
      let row = Int(binding[slot])
      let kind = variable.kind.index
      var contents = paths.filter { $0.slot == slot }.map { read($0, batch, evaluator) }
      if rule.overlap != nil { contents.append(context(of: row, kind: kind)) }
      parts.append("\(variable.name)=\(Self.hash(Array(Set(contents)).sorted()))")
      let lost = lostQuote(of: binding[slot], kind: kind)
      if !lost.isEmpty { contents.append(lost) }
      let evidence = evidence(of: row, kind: kind)
      if !evidence.isEmpty { parts.append("\(variable.name).evidence=\(Self.hash(evidence.sorted()))") }
    }
    return (parts + ["rule=\(ruleHash)", "grade=\(grade.rawValue)"]).joined(separator: " ")
  }

  /// A path with the values at its end, in canonical form.
  private func read(_ path: Path, _ batch: Batch, _ evaluator: borrowing Evaluator) -> String {
    let values = evaluator.paths.gatherAll(path, batch).values.map { value -> String in
      if case .record(let kind) = path.type { return facts.canonicalContent(of: Int(value), kind: kind.index) }
      return facts.canonicalText(value, path.type)
    }
    let name = path.text.drop { $0 != "." }
    return "\(name):\(Set(values).sorted().joined(separator: "\u{1F}"))"
  }

  private func context(of row: Int, kind: Int) -> String {
    let table = facts.tables[kind]
    guard let type = facts.vocabulary.kinds[kind].context, row < table.contexts.count,
      table.contexts[row] != Value.missing
    else { return "" }
    return "context:\(facts.canonicalText(facts.contexts[Int(table.contexts[row])], type))"
  }

  /// What vouches for a record, each with the words and references of what it refers to: the standing of a source, and
  /// what has taken its place.
  private func evidence(of row: Int, kind: Int) -> [String] {
    var contents: [String] = []
    for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where !field.isDerived {
      guard case .record(let nested) = field.type, facts.vocabulary[nested].role == .evidence else { continue }
      let column = facts.tables[kind].columns[number]
      let rows = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
      for member in rows where member < Value.any {
        let own = facts.canonicalContent(of: Int(member), kind: nested.index)
        let standings = standings(of: Int(member), kind: nested.index).joined(separator: "\n")
        contents.append("\(own)\n\(standings)\(lostQuote(of: member, kind: nested.index))")
      }
    }
    return contents
  }

  /// Says that the words which a record quotes do not stand in their text; empty where they do, or where that is not known.
  private func lostQuote(of row: UInt32, kind: Int) -> String {
    facts.library.match(of: row, kind: kind).status == .missing ? "\nquote:not-found" : ""
  }

  private func standings(of row: Int, kind: Int) -> [String] {
    var texts: [String] = []
    for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where !field.isDerived {
      guard case .reference(let target) = field.type, !field.isFromOwner, !field.isList else { continue }
      let value = facts.tables[kind].columns[number].value(row)
      guard value < Value.any else { continue }
      for (index, referred) in facts.vocabulary[target].fields.enumerated() where !referred.isDerived {
        switch referred.type {
        case .word, .reference: break
        default: continue
        }
        let text = facts.canonicalText(of: index, row: Int(value), kind: target.index) ?? ""
        texts.append("\(referred.name):\(text)")
      }
    }
    return texts
  }

  /// What a rule asks, without what it says: its message, reasons and examples may change without any decision on its
  /// findings being in doubt.
  private static func judgement(of rule: CheckedRule) -> String {
    let source = SourceText(path: "", bytes: Array(rule.text.utf8))
    var log = FaultLog()
    let file = PackFile(source: source, file: FileID(0))
    let entries = DeclaredFile.read(file, limits: YAMLLimits(), log: &log).first?.root.entries ?? []
    var lines: [String] = []
    for key in ["for", "where", "require", "overlap", "sweeping", "possibly", "per", "shows", "grade"] {
      for member in entries[key]?.value.members ?? [] {
        let text = member.text?.text ?? source.text(in: member.location.range)
        lines.append("\(key):\(text.split { $0.isWhitespace }.joined(separator: " "))")
      }
    }
    for parameter in rule.parameters { lines.append("parameter:\(parameter.name)=\(parameter.value)") }
    return lines.joined(separator: "\n")
  }

  /// The first 32 bits of SHA-256 over the lines: enough to see a change, and short enough to keep in a record.
  private static func hash(_ lines: [String]) -> String {
    String(Fingerprint.of(lines).short(digits: 8).filter { $0 != "-" })
  }
}

/// Two states of one finding, compared part by part.
package enum StateChange {
  /// The parts that speak of one variable, of the rule and of the grade.
  package static func state(_ state: String, of hub: String) -> String {
    state.split(separator: " ").filter { part in
      ["\(hub)=", "\(hub).evidence=", "rule=", "grade="].contains { part.hasPrefix($0) }
    }.joined(separator: " ")
  }

  /// In words, what is no longer as it was; nil where everything is. `hub` is the variable by which a decision covers
  /// several findings: the other operands are then not compared.
  static func words(from old: String, to new: String, hub: String? = nil) -> String? {
    let before = parts(old)
    let after = parts(new)
    var changes: [String] = []
    for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
      if let hub, name != "rule", name != "grade", name != hub, name != hub + ".evidence" { continue }
      switch name {
      case "rule": changes.append("the rule asks for something else")
      case "grade":
        // Of several findings, a decision on contradictions covers what is only possibly one.
        if hub != nil, before[name] == Grade.contradiction.rawValue { continue }
        changes.append("it was a \(before[name] ?? "finding") and is a \(after[name] ?? "finding")")
      case let evidence where evidence.hasSuffix(".evidence"):
        changes.append("what vouches for `\(evidence.dropLast(9))`, or its source's standing, has changed")
      default: changes.append("`\(name)` says something else")
      }
    }
    return changes.isEmpty ? nil : changes.joined(separator: ", and ")
  }

  private static func parts(_ state: String) -> [String: String] {
    var parts: [String: String] = [:]
    for part in state.split(separator: " ") {
      guard let equals = part.firstIndex(of: "=") else { continue }
      parts[String(part[..<equals])] = String(part[part.index(after: equals)...])
    }
    return parts
  }
}
