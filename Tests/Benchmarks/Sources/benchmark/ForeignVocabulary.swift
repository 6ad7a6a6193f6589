/// The vocabulary of the generated base: the health vocabulary, told how to read files that are not in our format.
///
/// Kinds and fields keep their names, so the rules of the health pack apply unchanged.
enum ForeignVocabulary {
  /// The text of a vocabulary with `reads` in each kind that needs it, and `documents` at the end.
  static func extended(_ health: String) throws -> String {
    var left = Set(reads.keys)
    var lines: [String] = []
    var isInKinds = false
    for line in health.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let first = line.first, first != " ", first != "#" { isInKinds = line.hasPrefix("kinds:") }
      lines.append(line)
      guard isInKinds, line.hasPrefix("  "), !line.hasPrefix("   "), let colon = line.firstIndex(of: ":"),
        let keys = reads[String(line[..<colon].dropFirst(2))]
      else { continue }
      left.remove(String(line[..<colon].dropFirst(2)))
      if let brace = line.firstIndex(of: "{") {  // a kind in flow style
        lines[lines.count - 1].insert(contentsOf: "reads: {\(keys)}, ", at: line.index(after: brace))
      } else {
        lines.append("    reads: {\(keys)}")
      }
    }
    guard left.isEmpty else {
      throw Failure.cannot("the vocabulary has no kind \(left.sorted().map { "`\($0)`" }.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n") + "\n" + documents
  }

  /// Our field, and the key under which the base keeps it.
  private static let reads = [
    "knowledge-base":
      "name: title, purpose: aim, stage: status, checked: checked_on, reviewed: last_review, by: reviewed_by",
    "condition": """
    name: title, also-called: synonyms, is-a: parents, definition: summary, codes: coding, \
    checked: history.checked, reviewed: history.reviewed, by: history.by, causes: leads_to, symptoms: findings, \
    tests: investigations, treatments: therapies, outlook: course, red-flags: warnings, referrals: escalations, \
    gaps: known_gaps
    """,
    "symptom": "name: label, is-a: broader, definition: meaning, noticed-by: observer",
    "treatment": """
    name: label, also-called: brand_names, is-a: classes, type: sort, definition: meaning, checked: checked_on, \
    recommendations: ruled_out, must-state: to_be_stated, short-courses-only: short_only
    """,
    "caution": "evidence: basis",
    "harm": "evidence: basis",
    "test": "name: label, definition: meaning",
    "measure": "name: label, dimension: unit_of",
    "outcome": "name: label",
    "source": "type: kind, published: issued, accessed: seen, standing: state, url: link",
    "evidence": "source: src, quote: excerpt, locator: where, supports: backs, grade-scheme: scheme",
    "causation": "effect: outcome, link: kind_of_link, evidence: basis",
    "presentation": "symptom: finding, frequency: how_often, evidence: basis",
    "testing": "stance: advice, aim: purpose, evidence: basis",
    "recommendation": """
    purpose: aim, stance: advice, because: why, about: topics, evidence: basis, \
    applies-to: {age: "{age_min}..{age_max} years", course: "<= {max_days} days"}
    """,
    "outlook": "course: towards, frequency: how_often, lasts: duration, evidence: basis",
    "referral":
      "trigger: triggers, when: thresholds, vague: in_words, route: urgency, to: send_to, evidence: basis",
    "threshold": "measure: measured, is: value",
    "red-flag": "suspects: suspect, route: urgency, to: send_to, because: why, evidence: basis",
  ]

  private static let documents = """

    # Where the records of the generated base lie.
    documents:
      - {files: "kb/about.yaml", records: {at: ., kind: knowledge-base, id: id}}
      - {files: "kb/c*.yaml", records: {at: conditions, kind: condition, id: id}}
      - files: "kb/terms.yaml"
        records:
          - {at: symptoms, kind: symptom, id: id}
          - {at: treatment_classes, kind: treatment, id: id}
          - {at: treatments, kind: treatment, id: id}
          - {at: tests, kind: test, id: id}
          - {at: sources, kind: source, id: id}
          - {at: reviewers, kind: reviewer, id: id}
          - {at: measures, kind: measure, id: id}
          - {at: outcomes, kind: outcome, id: id}

    """
}
