package import Findings
package import YAMLSource

/// What the configuration says of one rule (LANGUAGE 2.1).
package struct RuleOverride: Sendable {
  package var severity: Severity?
  package var category: String?
  /// By name: the value as it is written.
  package var parameters: [String: String]
  package var isDisabled: Bool

  package init(
    severity: Severity? = nil, category: String? = nil, parameters: [String: String] = [:], isDisabled: Bool = false
  ) {
    self.severity = severity
    self.category = category
    self.parameters = parameters
    self.isDisabled = isDisabled
  }
}

/// Reads the rules of packs.
package enum RuleReader {
  /// The rules that are in force and without mistakes, in the order of the packs' files, and the mistakes of all.
  ///
  /// A rule of a later pack stands in for one of an earlier pack with the same id, which is then not looked at; within
  /// a pack the first one counts and the second is a mistake. Disabled rules are left out unread. `overrides` go by id;
  /// ids that no rule has are passed over.
  package static func read(
    _ packs: [[PackFile]], vocabulary: Vocabulary, overrides: [String: RuleOverride] = [:],
    limits: YAMLLimits = YAMLLimits()
  ) -> (rules: [CheckedRule], findings: [Finding]) {
    var log = FaultLog()
    var declared: [DeclaredRule] = []
    for (number, files) in packs.enumerated() {
      for file in files { declared += rules(in: file, pack: number, limits: limits, log: &log) }
    }
    let current = inForce(declared, files: packs.flatMap { $0 }, log: &log)
    var rules: [CheckedRule] = []
    for rule in current {
      let override = overrides[rule.id.text] ?? RuleOverride()
      guard !override.isDisabled else { continue }
      var checker = RuleChecker(rule, vocabulary: vocabulary, override: override)
      if let checked = checker.check() { rules.append(checked) }
      log.append(contentsOf: checker.log.findings)
    }
    return (rules, log.findings)
  }

  /// Whether a rule of that id is written in the packs, with mistakes or without. Complexity: linear in their bytes.
  static func declares(_ id: String, _ packs: [[PackFile]], limits: YAMLLimits) -> Bool {
    var log = FaultLog()
    return packs.joined().contains { file in
      rules(in: file, pack: 0, limits: limits, log: &log).contains { $0.id.text == id }
    }
  }

  private static func rules(in file: PackFile, pack: Int, limits: YAMLLimits, log: inout FaultLog) -> [DeclaredRule] {
    let before = log.findings.count
    let documents = DeclaredFile.read(file, limits: limits, log: &log)
    let written = documents.filter { !$0.root.isMissing }
    if written.isEmpty, log.findings.count == before {
      log.report(.notARule, "this file holds no rule", at: Location(file: file.file, range: ByteRange(0, 0)))
    }
    return written.compactMap { DeclaredRule($0, pack: pack, log: &log) }
  }

  /// Leaves out rules that another one stands in for.
  private static func inForce(
    _ rules: [DeclaredRule], files: [PackFile], log: inout FaultLog
  ) -> [DeclaredRule] {
    var chosen: [String: Int] = [:]
    for (index, rule) in rules.enumerated() {
      guard let other = chosen[rule.id.text] else {
        chosen[rule.id.text] = index
        continue
      }
      if rules[other].pack == rule.pack {
        let first = rules[other].id.wordsLocation
        log.report(
          .declaredTwice, "rule `\(rule.id.text)` is declared here and in \(place(of: first, in: files))",
          at: rule.id.wordsLocation, help: "give one of them another id", seeing: first)
      } else if rules[other].pack < rule.pack {
        chosen[rule.id.text] = index
      }
    }
    return rules.indices.filter { chosen[rules[$0].id.text] == $0 }.map { rules[$0] }
  }

  private static func place(of location: Location, in files: [PackFile]) -> String {
    guard let file = files.first(where: { $0.file == location.file }) else { return "another file" }
    let line = 1 + file.source.bytes.prefix(Int(location.range.start)).count { $0 == 0x0A }
    return "\(file.source.path):\(line)"
  }
}
