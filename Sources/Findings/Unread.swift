/// Something that was there to be read and was not, so that silence says nothing of it (Sources/README.md, Words).
package struct Unread: Hashable, Sendable {
  package enum Extent: String, Sendable, CaseIterable {
    /// A file, whole or from some place on.
    case file
    /// A text that claims quote.
    case text
    /// A record with all that stands in it.
    case record
    /// A value under a key.
    case field

    /// Whether nobody can say what is left out: `lint` then could not judge.
    package var isWhole: Bool { self == .file || self == .text }
  }
  package var extent: Extent
  /// About how many claims are left out with it.
  package var claims = 0

  package init(_ extent: Extent, claims: Int = 0) {
    self.extent = extent
    self.claims = claims
  }
}

extension FaultID {
  /// What a mistake in a base leaves unread; nil where what was written is known, if not understood.
  ///
  /// Of a mistake in YAML only the file's reader knows whether the file broke off at it, which is worse than what is said
  /// here.
  func extent(_ stage: FaultStage) -> Unread.Extent? {
    switch (stage, self) {
    case (.syntax, _): .field
    case (.input, _), (.structure, .listUnreadable), (.structure, .listColumn): .file
    case (.structure, .textUnreadable): .text
    case (.structure, .noSuchKind), (.structure, .noID), (.structure, .tooDeep), (.structure, .tooManyAliases),
      (.structure, .listMalformed), (.structure, .bibliographyMalformed):
      .record
    case (.structure, .noSuchField), (.structure, .wrongShape): .field
    default: nil
    }
  }
}

/// How much of a base an audit could not read, and not understand.
package struct UnreadCount: Hashable, Sendable {
  private var extents: [Unread.Extent: Int] = [:]
  /// About how many claims are left out with all of it.
  package private(set) var claims = 0
  /// Ids, words, values and links that were read and mean nothing: what rests on them is not known.
  package private(set) var misunderstood = 0

  /// How many files, texts, records or fields.
  package subscript(extent: Unread.Extent) -> Int { extents[extent] ?? 0 }

  package var isEmpty: Bool { extents.isEmpty }

  /// Whether a whole file or text is among it.
  package var hasWhole: Bool { extents.keys.contains(where: \.isWhole) }

  /// A file counts once, whatever is wrong with it. Complexity: linear in the findings.
  init(_ audit: Audit) {
    var files: Set<FileID> = []
    for finding in audit.findings {
      guard let unread = finding.unread else {
        if finding.isMisunderstood { misunderstood += finding.caseCount }
        continue
      }
      claims += unread.claims
      if unread.extent == .file, !files.insert(finding.primary.location.file).inserted { continue }
      extents[unread.extent, default: 0] += finding.caseCount
    }
    // What a baseline or a comment tolerates means as little.
    for entry in audit.suppressed where entry.finding.isMisunderstood { misunderstood += entry.finding.caseCount }
  }
}

extension Audit {
  /// What commands and reports say of what was not read. Complexity: linear in the findings.
  package var unread: UnreadCount { UnreadCount(self) }
}

extension Finding {
  /// Whether the audit could not judge because of it. Nothing hides such a finding.
  package var isReasonNotToJudge: Bool {
    unread?.extent.isWhole ?? (origin == .ruleFile && severity == .error)
  }

  /// Whether it is about what was written as such, whichever rules are asked for: `--select` and `--since` do not hide it.
  package var isNoMatterOfRules: Bool { (origin == .syntax || origin == .structure) && category != Self.decisions }

  /// Whether the finding makes a run fail that fails from some severity on; nil for none. What was not read, or not
  /// understood, always does: it is no matter of rules.
  package func counts(from least: Severity?) -> Bool {
    if isReasonNotToJudge || unread != nil || isMisunderstood { return true }
    return least.map { severity >= $0 } ?? false
  }

  /// Whether something was written that no rule can judge: an id, a word or a value that does not exist.
  package var isMisunderstood: Bool {
    origin == .structure && category != Self.decisions && severity == .error && unread == nil
  }

  /// Whether the finding may be known and left: what keeps the audit from judging or from reading may not.
  package var canBeTolerated: Bool {
    switch origin {
    case .rule, .structure, .syntax, .change: unread == nil && category != Self.decisions
    case .ruleFile, .input: false
    }
  }
}
