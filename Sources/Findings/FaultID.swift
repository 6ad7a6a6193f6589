/// The name of a mistake that a user can make, as findings print it behind `rule:`.
///
/// The target `Catalogue` has an entry for each: what it means, why it matters, and an example. Rules have ids of their
/// own, which are text, for the engine does not know them.
package enum FaultID: String, Hashable, Sendable, CaseIterable {
  // What is wrong with a file as YAML.
  case syntax
  case mergeConflict = "merge-conflict"
  case lfsPointer = "lfs-pointer"
  case tabIndentation = "tab-indentation"
  case duplicateKey = "duplicate-key"
  case twinKey = "twin-key"
  case complexKey = "complex-key"
  case emptyFile = "empty-file"
  case controlCharacter = "control-character"
  case invisibleCharacter = "invisible-character"
  case hiddenLineBreak = "hidden-line-break"
  case notUTF8 = "not-utf-8"
  case longKey = "long-key"
  case directive
  case tooManyDirectives = "too-many-directives"
  case tooDeep = "too-deep"
  case undefinedAlias = "undefined-alias"
  case redefinedAnchor = "redefined-anchor"
  case aliasCycle = "alias-cycle"
  case aliasLimit = "alias-limit"
  case mergeOfNoMapping = "merge-of-no-mapping"
  case mergeLimit = "merge-limit"
  case unknownTag = "unknown-tag"
  case unsafeTag = "unsafe-tag"
  case tagMismatch = "tag-mismatch"
  case fileTooLarge = "file-too-large"
  case textTooLong = "text-too-long"
  case tooManyNodes = "too-many-nodes"
  case tooManyFaults = "too-many-faults"
  case outOfTime = "out-of-time"

  // What is wrong with records, and with what points where.
  case noSuchKind = "no-such-kind"
  case noID = "no-id"
  case twinID = "twin-id"
  case declaredTwice = "declared-twice"
  case noSuchField = "no-such-field"
  case missingField = "missing-field"
  case wrongShape = "wrong-shape"
  case repeatedMember = "repeated-member"
  case unsortedList = "unsorted-list"
  case noSuchReference = "no-such-reference"
  case ambiguousName = "ambiguous-name"
  case cycle
  case distinctAndRelated = "distinct-and-related"
  case hierarchyTooDeep = "hierarchy-too-deep"
  case tooManyAliases = "too-many-aliases"
  case unreadFile = "unread-file"
  case noRecords = "no-records"
  case matchedNothing = "matched-nothing"
  case textUnreadable = "text-unreadable"

  // What is wrong with the value of a field or of a context.
  case noSuchWord = "no-such-word"
  case badDate = "bad-date"
  case badNumber = "bad-number"
  case badQuantity = "bad-quantity"
  case noSuchUnit = "no-such-unit"
  case badInterval = "bad-interval"
  case outOfBounds = "out-of-bounds"
  case overflow
  case noSuchDimension = "no-such-dimension"
  case dimensionUnknown = "dimension-unknown"
  case badDOI = "bad-doi"
  case badISBN = "bad-isbn"
  case badPMID = "bad-pmid"
  case badURL = "bad-url"
  case doesNotMatch = "does-not-match"
  case appliesToNobody = "applies-to-nobody"
  case exceptsEverybody = "excepts-everybody"

  // What is wrong with files that are no records: bibliographies, lists, files that cannot be read.
  case listColumn = "list-column"
  case listMalformed = "list-malformed"
  case listUnreadable = "list-unreadable"
  case bibliographyMalformed = "bibliography-malformed"
  case bibliographyDoubtful = "bibliography-doubtful"
  case unreadableFile = "unreadable-file"

  // What is wrong with decisions and with comments that silence.
  case decisionMalformed = "decision-malformed"
  case decisionTwice = "decision-twice"
  case decisionOneSided = "decision-one-sided"
  case decisionExpired = "decision-expired"
  case decisionReopened = "decision-reopened"
  case decisionOrphaned = "decision-orphaned"
  case decisionUnused = "decision-unused"
  case ignoreMalformed = "ignore-malformed"
  case ignoreWithoutReason = "ignore-without-reason"
  case ignoreForbidden = "ignore-forbidden"
  case ignoreExpired = "ignore-expired"
  case ignoreUnused = "ignore-unused"

  // What a change takes from the base, held against an earlier state.
  case guardRemoved = "guard-removed"
  case guardWeakened = "guard-weakened"
  case guardNarrowed = "guard-narrowed"
  case adviceStrengthened = "advice-strengthened"
  case adviceWidened = "advice-widened"
  case evidenceRemoved = "evidence-removed"
  case saferSideRewritten = "safer-side-rewritten"

  // What is wrong with the vocabulary; some of it can also be wrong with a rule or the configuration.
  case notAVocabulary = "not-a-vocabulary"
  case noSuchKey = "no-such-key"
  case missingKey = "missing-key"
  case badName = "bad-name"
  case reservedWord = "reserved-word"
  case noSuchType = "no-such-type"
  case badType = "bad-type"
  case badDefault = "bad-default"
  case badValue = "bad-value"
  case badPattern = "bad-pattern"
  case badReads = "bad-reads"
  case adjectiveCycle = "adjective-cycle"
  case noSuchContext = "no-such-context"
  case notCues = "not-cues"

  // What is wrong with a rule as a whole.
  case notARule = "not-a-rule"
  case noSummary = "no-summary"
  case noMessage = "no-message"
  case noExamples = "no-examples"
  case badExample = "bad-example"
  case badMessage = "bad-message"
  case badFix = "bad-fix"
  case noSuchVariable = "no-such-variable"
  case noSuchParameter = "no-such-parameter"
  case unusedParameter = "unused-parameter"
  case tooManyVariables = "too-many-variables"
  case noKey = "no-key"
  case neverTrue = "never-true"
  case notTwoClaims = "not-two-claims"
  case contextsDiffer = "contexts-differ"
  case noOverlap = "no-overlap"
  case noRequire = "no-require"
  case tooManyPairs = "too-many-pairs"
  case pairsNotListed = "pairs-not-listed"

  // What is wrong with a condition.
  case endsEarly = "ends-early"
  case openQuote = "open-quote"
  case noSuchOperator = "no-such-operator"
  case mixedAndOr = "mixed-and-or"
  case openNot = "open-not"
  case bodyTooLong = "body-too-long"
  case noBody = "no-body"
  case flowList = "flow-list"
  case noSuchAdjective = "no-such-adjective"
  case severalValues = "several-values"
  case oneValue = "one-value"
  case typesDiffer = "types-differ"
  case noType = "no-type"
  case noOrder = "no-order"
  case noHierarchy = "no-hierarchy"
  case noDistinct = "no-distinct"
  case notAnInterval = "not-an-interval"
  case notText = "not-text"
  case notAQuote = "not-a-quote"
  case saidTwice = "said-twice"
  case nameClash = "name-clash"
  case shadowedName = "shadowed-name"
  case noVariable = "no-variable"
}

extension FaultID {
  /// What a change can take away: found only where an earlier state is there to be held against.
  package static let changes: Set<FaultID> = [
    .guardRemoved, .guardWeakened, .guardNarrowed, .adviceStrengthened, .adviceWidened, .evidenceRemoved,
    .saferSideRewritten,
  ]
}

extension FaultID: CustomStringConvertible {
  package var description: String { rawValue }
}
