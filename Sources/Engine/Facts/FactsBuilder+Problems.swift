import Findings

extension FactsBuilder {
  /// Turns problems into findings at their places. Each file with problems is read once more.
  mutating func locateProblems() {
    var locator = Locator(facts)
    let placed = problems.enumerated().map { number, problem in
      (file: place(problem.kind, problem.row).file, start: place(problem.kind, problem.row).start, number: number)
    }
    for entry in placed.sorted(by: { ($0.file, $0.start, $0.number) < ($1.file, $1.start, $1.number) }) {
      let problem = problems[entry.number]
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
      findings.append(finding)
    }
  }

  private func place(_ kind: Int, _ row: Int) -> (file: Int, start: UInt32) {
    guard row < facts.tables[kind].declaredCount else { return (0, 0) }
    return (facts.tables[kind].file(of: row), facts.tables[kind].starts[row])
  }
}
