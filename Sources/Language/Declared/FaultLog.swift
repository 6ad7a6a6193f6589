package import Findings
import Values

/// The mistakes in the files of a pack, as findings, in the order in which they were found.
package struct FaultLog: Sendable {
  package private(set) var findings: [Finding] = []

  package init() {}

  package var isEmpty: Bool { findings.isEmpty }

  /// Adds a mistake; `id` is one of those of LANGUAGE 4.
  package mutating func report(
    _ id: FaultID, _ message: String, at location: Location, help: String? = nil, seeing related: Location? = nil
  ) {
    report(Fault(id, message, at: location.range, help: help), at: location, seeing: related)
  }

  /// Adds a mistake whose range was found in a part of the file that lies at `location`.
  package mutating func report(_ fault: Fault, at location: Location, seeing related: Location? = nil) {
    findings.append(Finding(fault, .pack, at: location, seeing: related))
  }

  /// Adds a mistake whose range counts in `text`.
  package mutating func report(_ fault: Fault, in text: DeclaredText) {
    report(fault, at: text.location(of: fault.bytes))
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
        .noSuchKey, "\(owner) has no key `\(entry.key.text)`\(didYouMean(entry.key.text, among: known))",
        at: entry.key.wordsLocation)
    }
  }
}
