import Findings
import Language
import Values

extension FactsBuilder {
  /// Turns problems into findings at their places. Each file with problems is read once more.
  mutating func locateProblems() {
    var locator = Locator(facts)
    let placed = problems.enumerated().map { number, problem in
      (file: place(problem.kind, problem.row).file, start: place(problem.kind, problem.row).start, number: number)
    }
    let counts = problemCounts()
    var told: Set<String> = []
    for entry in placed.sorted(by: { ($0.file, $0.start, $0.number) < ($1.file, $1.start, $1.number) }) {
      var problem = problems[entry.number]
      let group = group(of: problem)
      let count = counts[group] ?? 1
      if count > Self.mostAlike {
        guard told.insert(group).inserted else { continue }
        if let target = emptyTarget(of: problem) {
          problem.message =
            "no \(facts.vocabulary.kinds[target].name) is declared in any file, so no reference to one leads anywhere"
        }
      }
      let location: Location
      if let field = problem.field, !facts.keys(of: field, kind: problem.kind).isEmpty {
        location = locator.value(
          file: entry.file, start: entry.start, keys: facts.keys(of: field, kind: problem.kind),
          member: problem.member)
      } else if !problem.keys.isEmpty {
        location = locator.value(file: entry.file, start: entry.start, keys: problem.keys, member: nil)
      } else {
        location = locator.record(file: entry.file, start: entry.start)
      }
      let related = problem.related.map { related in
        let place = place(related.kind, related.row)
        return locator.record(file: place.file, start: place.start)
      }
      let fault = Fault(
        problem.id, problem.message, at: location.range, help: problem.help, severity: problem.severity)
      var finding = Finding(fault, .structure, at: location, seeing: related)
      // A context's key is as good as a field's.
      if fault.id == .noSuchDimension, !problem.keys.isEmpty { finding.unread = Unread(.field) }
      if count > Self.mostAlike {
        finding.caseCount = count
        finding.notes.append(Note(.because, "the same is wrong in \(count - 1) other places of the file"))
      }
      findings.append(finding)
    }
  }

  /// Problems of a file that say the same are told one by one up to this number, and beyond it once, with their number. Not
  /// those of several files: what a file that is looked at by itself, or a change, brings of them would go unseen.
  private static let mostAlike = 20

  private func problemCounts() -> [String: Int] {
    guard problems.count > Self.mostAlike else { return [:] }
    return problems.reduce(into: [:]) { $0[group(of: $1), default: 0] += 1 }
  }

  /// By what problems are alike: what they say, or that they refer to a kind of which nothing is declared.
  private func group(of problem: Problem) -> String {
    let file = place(problem.kind, problem.row).file
    if let target = emptyTarget(of: problem) { return "\(file) \(problem.id) \(target)" }
    return "\(file) \(problem.id)\u{1F}\(problem.message)"
  }

  /// The kind that a reference without a record leads to, where no file declares one of it.
  private func emptyTarget(of problem: Problem) -> Int? {
    guard problem.id == .noSuchReference, let field = problem.field,
      case .reference(let target) = facts.vocabulary.kinds[problem.kind].fields[field].type,
      facts.tables[target.index].declaredCount == 0
    else { return nil }
    return target.index
  }

  private func place(_ kind: Int, _ row: Int) -> (file: Int, start: UInt32) {
    guard row < facts.tables[kind].declaredCount else { return (0, 0) }
    return (facts.tables[kind].file(of: row), facts.tables[kind].starts[row])
  }
}
