package import Evidence
package import Findings
package import Language
package import Values
package import YAMLSource

/// A file that the engine asks its caller to read.
package struct InputFile: Sendable {
  /// Why a file has no bytes, in words: `permission denied`.
  ///
  /// No `Fault` yet, because only who asked for the file knows what names it, and where: `unreadable-file`,
  /// `list-unreadable` and `text-unreadable` are made of it.
  package struct Unreadable: Error, Sendable {
    package var reason: String

    package init(reason: String) { self.reason = reason }
  }

  /// Relative to the root, with `/` between its parts.
  package var path: String
  /// How many bytes it is expected to have, for cutting the work into even parts.
  package var byteCount: Int
  package var load: @Sendable () -> Result<[UInt8], Unreadable>

  package init(path: String, byteCount: Int, load: @escaping @Sendable () -> Result<[UInt8], Unreadable>) {
    self.path = path
    self.byteCount = byteCount
    self.load = load
  }

  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, byteCount: bytes.count) { .success(bytes) }
  }
}

/// What an audit is made from. The engine reads nothing but this.
package struct AuditInput: Sendable {
  package var files: [InputFile]
  package var pack: RulePack
  /// What `today` means in rules.
  package var asOf: CalendarDate
  /// How many files are read at the same time, at least 1.
  package var jobs = 1
  package var limits = YAMLLimits()
  /// A rule that makes more pairs of records than this is refused. Lower in tests alone, like the next.
  package var mostPairs = RulePlan.Choice.mostPairs
  /// Pairs of a record and its ancestor after which a hierarchy is not followed.
  package var mostAncestors = Self.mostAncestors
  /// A real hierarchy has some ten a record.
  package static let mostAncestors = 20_000_000
  /// Which rules run, by id; nil for all.
  package var isSelected: (@Sendable (_ rule: String, _ category: String) -> Bool)?
  /// Findings that are tolerated, each with its state when that was written down; nil for findings without one.
  package var baseline: [Fingerprint: String?] = [:]
  /// Whether comments in files may silence findings.
  package var allowsIgnores = true
  /// Whether every finding has to say its state, not only those that somebody has decided on.
  package var wantsStates = false
  /// Bytes of files are kept up to this total; of a larger base they are read again where a report shows them.
  package var keptBytes = 32 << 20
  /// Nanoseconds of some steady clock, where the caller wants to know how long each stage took.
  package var clock: (@Sendable () -> UInt64)?
  /// Told of each step that is done, from any task; nothing may depend on it.
  package var onStep: (@Sendable (AuditStep) -> Void)?
  /// Reads the texts that records name, when their turn comes; without it no quote is looked up.
  package var openText: TextOpener?
  /// What others say has become of publications; read by `openText`.
  package var lists: [StandingList] = []
  /// The base before a change: what has become less safe since is found as well.
  package var earlier: EarlierBase?
  /// Becomes true when the audit should stop reading.
  package var isExpired: (@Sendable () -> Bool)?

  /// Whether the audit is to hold the matrix of coverage.
  package var asksForCoverage = false
  /// Whether the audit is to hold the base in words.
  package var asksForSurvey = false
  /// The names of two claims that are to be held against every rule: `Audit.proof`.
  package var asksForProof: (first: String, second: String)?
  /// Whether the audit is to hold entities and claims one by one, to be compared with another audit.
  package var asksForEntries = false
  /// Of which source texts, by their paths, the audit is to say what records rest on them: `Audit.textUsers`.
  package var asksForTextUsers: (@Sendable (String) -> Bool)?
  /// Whether the audit is to say what claims quote of each source text.
  package var asksForSources = false

  package init(files: [InputFile], pack: RulePack, asOf: CalendarDate) {
    self.files = files
    self.pack = pack
    self.asOf = asOf
  }
}

/// Reads a text by its path from the root.
package typealias TextOpener = @Sendable (_ path: String) -> Result<[UInt8], InputFile.Unreadable>

/// A step of an audit, for whoever shows how far it has come.
package enum AuditStep: Sendable {
  /// A file has been read.
  case file
  /// A rule has been judged.
  case rule
}

/// How long the stages and rules of an audit took, in nanoseconds.
package struct AuditTimings: Sendable {
  package var stages: [(name: String, nanoseconds: UInt64)] = []
  package var rules: [(id: String, nanoseconds: UInt64)] = []

  package init() {}
}
