/// How grave a finding is.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
  case notice
  case warning
  case error

  /// The word that rules, options and formats use.
  package var word: String {
    switch self {
    case .notice: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package init?(word: some StringProtocol) {
    switch word {
    case "notice": self = .notice
    case "warning": self = .warning
    case "error": self = .error
    default: return nil
    }
  }

  /// One step less grave; a notice stays a notice.
  package var lowered: Severity { Severity(rawValue: rawValue - 1) ?? .notice }

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// How sure a finding is that something is wrong (LANGUAGE 2.6).
package enum Grade: String, Sendable {
  case plain
  case contradiction
  case tension
}

/// What kind of check a finding comes from.
package enum Origin: String, Sendable {
  /// The file is not well-formed, or is unsafe to read.
  case syntax
  /// A record does not fit the vocabulary.
  case structure
  /// A rule of the pack does not hold.
  case rule
  /// A change has made the base less safe.
  case change
  /// A rule or the vocabulary is itself wrong: the audit could not judge (exit 2).
  case ruleFile = "rule-file"
  /// A file could not be read: the audit could not judge (exit 2).
  case input
}

/// The first 64 bits of the SHA-256 of what a finding is about (LANGUAGE 6).
package struct Fingerprint: Hashable, Sendable, Comparable {
  package var bits: UInt64

  package init(bits: UInt64) { self.bits = bits }

  /// The leading `digits` hexadecimal digits in groups of four: `7f3a-19c2` for 8.
  package func short(digits: Int = 8) -> String {
    let unpadded = String(bits, radix: 16)
    let all = Array(String(repeating: "0", count: 16 - unpadded.count) + unpadded)
    var out = ""
    for (index, character) in all.prefix(digits).enumerated() {
      if index > 0, index % 4 == 0 { out.append("-") }
      out.append(character)
    }
    return out
  }

  package static func < (a: Fingerprint, b: Fingerprint) -> Bool { a.bits < b.bits }
}

/// One record that a finding involves.
package struct FindingOperand: Sendable {
  /// The rule's variable that is bound to the record; empty for syntax and structure findings.
  package var variable: String
  /// The record's identity (LANGUAGE 6), which moving lines does not change; empty where there is no record.
  package var identity: String
  package var location: Location
  /// Where `location` starts and ends, in lines and columns; set when the audit is finished.
  package var start: Position
  package var end: Position
  /// What to print beside the marked text: `recommended from 20 weeks (fda-2020)`.
  package var label: String?

  package init(variable: String = "", identity: String = "", location: Location, label: String? = nil) {
    self.variable = variable
    self.identity = identity
    self.location = location
    self.label = label
    start = .unknown
    end = .unknown
  }
}

/// A line under a finding: why it holds, what would settle it, what to write instead.
package struct Note: Hashable, Sendable {
  /// What the line is for.
  package enum Kind: String, Sendable {
    case because
    case settles
    case help
  }
  package var kind: Kind
  package var text: String
  /// The place that the note speaks of, shown behind it.
  package var location: Location?

  package init(_ kind: Kind, _ text: String, at location: Location? = nil) {
    self.kind = kind
    self.text = text
    self.location = location
  }
}

/// An edit that would resolve a finding.
package struct Fix: Hashable, Sendable {
  /// Whether an edit may be made without asking.
  package enum Safety: String, Sendable {
    /// The value means the same afterwards.
    case safe
    /// A person must agree.
    case review
  }
  package var location: Location
  package var replacement: String
  package var safety: Safety
  /// What the edit does, in words.
  package var title: String

  package init(location: Location, replacement: String, safety: Safety, title: String) {
    self.location = location
    self.replacement = replacement
    self.safety = safety
    self.title = title
  }
}

/// One place where something does not hold, with every record that it involves.
package struct Finding: Sendable {
  /// The rule's id, or for the other origins the id of the error (LANGUAGE 4).
  package var rule: String
  package var category: String
  package var origin: Origin
  package var severity: Severity
  package var grade: Grade
  /// One sentence in lower case without a final period; the user's text stands in backticks.
  package var message: String
  /// The first is the primary one: the place that one-line formats name. Never empty.
  package var operands: [FindingOperand]
  package var notes: [Note]
  package var fixes: [Fix]
  /// How the contexts of the first two operands meet, where the rule asks for an `overlap`.
  package var meeting: Meeting?
  package var fingerprint: Fingerprint
  /// The short form of the fingerprint, long enough to be unique in its audit; set when the audit is finished.
  package var handle: String
  /// What the finding rests on, in hashes by part (`a=1f3c9a02 rule=77e0c1d4 grade=plain`): a decision on it holds as long
  /// as this stays the same (LANGUAGE 6). Nil where nobody asked for it, and of findings that no rule made.
  package var state: String?
  /// What is not read because of it; nil where everything is.
  package var unread: Unread?
  /// How many cases it stands for, whichever of them it names: more than one where several are told as one.
  package var caseCount = 1

  package init(
    rule: String, category: String, origin: Origin, severity: Severity, grade: Grade = .plain, message: String,
    operands: [FindingOperand], notes: [Note] = [], fixes: [Fix] = [], fingerprint: Fingerprint = Fingerprint(bits: 0)
  ) {
    self.rule = rule
    self.category = category
    self.origin = origin
    self.severity = severity
    self.grade = grade
    self.message = message
    self.operands = operands
    self.notes = notes
    self.fixes = fixes
    self.fingerprint = fingerprint
    self.handle = fingerprint.short()
  }

  /// The place that one-line formats name.
  package var primary: FindingOperand { operands[0] }
}
