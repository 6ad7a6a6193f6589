package import Findings
import Values

/// The mistakes in the files of a pack, as findings, in the order in which they were found.
package struct FaultLog: Sendable {
  package private(set) var findings: [Finding] = []

  package init() {}

  package var isEmpty: Bool { findings.isEmpty }

  /// Adds a mistake; `id` is one of those of LANGUAGE 4.
  package mutating func report(
    _ id: String, _ message: String, at location: Location, help: String? = nil, seeing related: Location? = nil
  ) {
    let notes = help.map { [Note(.help, $0, at: related)] } ?? []
    findings.append(
      Finding(
        rule: id, category: "rules", origin: .ruleFile, severity: .error, message: message,
        operands: [FindingOperand(location: location)], notes: notes))
  }

  package mutating func append(_ finding: Finding) { findings.append(finding) }

  package mutating func append(contentsOf others: [Finding]) { findings.append(contentsOf: others) }

  /// Forgets findings from number `first` on that `isNoise` says follow from others.
  mutating func removeNoise(from first: Int, where isNoise: (Finding) -> Bool) {
    findings = findings.prefix(first) + findings.dropFirst(first).filter { !isNoise($0) }
  }

  /// Reports each key of a mapping that is none of `known`.
  mutating func reportUnknownKeys(of entries: [DeclaredEntry], in owner: String, known: [String]) {
    for entry in entries where !known.contains(entry.key.text) {
      report(
        "no-such-key", "\(owner) has no key `\(entry.key.text)`\(didYouMean(entry.key.text, among: known))",
        at: entry.key.wordsLocation)
    }
  }
}
