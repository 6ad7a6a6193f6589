/// Prints what was measured: one table for each base.
enum Report {
  /// The table of one base. `idle` is the peak memory of `vouchsafe --version`, in bytes.
  static func table(_ name: String, _ base: Written, _ measured: Measurement, idle: Double?) -> String {
    var lines = [
      "\(name) conditions: \(base.files.grouped) files, \((Double(base.bytes) / 1e6).text(digits: 1)) MB, "
        + "\(base.lines.grouped) lines, \(base.claims.grouped) claims, \(measured.events.grouped) events",
      "",
      row("", "wall, ms", "processor, ms", "peak, MB", "to the floor", "to reach"),
    ]
    let floors = measured.floor.flatMap(\.self)
    lines.append(row("floor", floors, ratio: speed(base, floors), bar: ""))
    for (index, jobs) in Measurement.jobs.enumerated() where !measured.linter[index].isEmpty {
      let ratios = zip(measured.linter[index], measured.floor[index]).map { $0.wall / $1.wall }
      lines.append(
        row(
          "lint --jobs \(jobs)", measured.linter[index], ratio: Summary(ratios).text(digits: 2),
          bar: jobs == 1 ? "1.60" : "0.95"))
    }
    lines.append("")
    for (index, jobs) in Measurement.jobs.enumerated() where !measured.linter[index].isEmpty {
      guard let idle else { continue }
      let each = (Summary(measured.linter[index].map(\.peak)).median - idle) / Double(base.claims)
      lines.append("memory a claim, --jobs \(jobs): \(each.text(digits: 0)) bytes (to reach: \(jobs == 1 ? 400 : 500))")
    }
    if let share = measured.shareOfRules {
      lines.append("the rules' share of the run: \((share * 100).text(digits: 1)) % (to reach: 10)")
    }
    if idle != nil { lines += verdict(base, measured) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What starting costs, beside an empty program.
  static func start(version: [Cost], empty: [Cost]) -> String {
    let ratio = Summary(zip(version, empty).map { $0.wall / $1.wall })
    return """
      vouchsafe --version: \(Summary(version.map(\.wall)).text(digits: 1)) ms, \
      an empty program: \(Summary(empty.map(\.wall)).text(digits: 1)) ms, \
      ratio \(ratio.text(digits: 2)) (to reach: 3)

      """
  }

  private static func verdict(_ base: Written, _ measured: Measurement) -> [String] {
    guard !measured.missing.isEmpty || !measured.surplus.isEmpty else {
      return ["findings: \(base.expected.grouped), as expected"]
    }
    var lines = [
      "findings differ from the \(base.expected.grouped) expected: \(measured.missing.count.grouped) missing, "
        + "\(measured.surplus.count.grouped) not expected"
    ]
    lines += measured.missing.prefix(15).map { "  - " + $0 }
    lines += measured.surplus.prefix(15).map { "  + " + $0 }
    return lines
  }

  private static func speed(_ base: Written, _ costs: [Cost]) -> String {
    (Double(base.bytes) / 1e3 / Summary(costs.map(\.wall)).median).text(digits: 1) + " MB/s"
  }

  private static func row(_ name: String, _ costs: [Cost], ratio: String, bar: String) -> String {
    row(
      name, Summary(costs.map(\.wall)).text(digits: 0), Summary(costs.map(\.processor)).text(digits: 0),
      Summary(costs.map { $0.peak / 1e6 }).text(digits: 1), ratio, bar)
  }

  private static func row(_ cells: String...) -> String {
    cells[0].padded(to: 14) + cells.dropFirst().map { $0.padded(to: 21, leading: true) }.joined()
  }
}
