internal import Engine
import Findings

/// The findings that no rule makes: the checks of files and records that come before every rule.
///
/// A test compares the list with what the reader and the engine can report.
enum FormatChecks {
  static let categories = [syntax, structure, input, decisions]
  static var ids: [(id: String, category: String)] { all.map { ($0.id, $0.category) } }

  /// What `explain` says of one, in a sentence or two; nil for an id that is none of these.
  static func page(of id: String) -> String? {
    guard let check = all.first(where: { $0.id == id }) else { return nil }
    return "\(check.id)\n\(check.category): a check that comes before the rules\n\n\(check.text)\n"
  }

  /// What is wrong where the check finds something, in a sentence or two; empty for an id that is none of these.
  static func text(of id: String) -> String { all.first { $0.id == id }?.text ?? "" }

  private static let syntax = "syntax"
  private static let structure = "structure"
  private static let input = "input"
  private static let decisions = Finding.decisions

  private static let all: [(id: String, category: String, text: String)] = [
    ("syntax", syntax, "The file is not well-formed YAML. What comes before the mistake is still audited."),
    ("alias-cycle", syntax, "An alias (`*name`) stands inside what it refers to, so that it has no end."),
    ("alias-limit", syntax, "Aliases (`*name`) would make the file far larger than it is written."),
    ("complex-key", syntax, "A key is a list or a mapping; a key has to be one word or text."),
    ("control-character", syntax, "The file holds a character that cannot be seen and that YAML does not allow."),
    ("directive", syntax, "A line that starts with `%` says something that cannot be honoured."),
    ("duplicate-key", syntax, "One mapping has the same key twice, and only one of them could count."),
    ("empty-file", syntax, "The file holds no record at all."),
    ("file-too-large", syntax, "The file has more bytes than are read."),
    ("hidden-line-break", syntax, "A character that some programs take for a line break could hide a key."),
    ("invisible-character", syntax, "An id or a key holds a character that cannot be seen."),
    ("long-key", syntax, "A key is longer than YAML readers take."),
    ("merge-limit", syntax, "Merge keys (`<<`) take keys from too many mappings."),
    ("merge-of-no-mapping", syntax, "A merge key (`<<`) takes keys from something that has none."),
    ("not-utf-8", syntax, "The file is not encoded as UTF-8."),
    ("out-of-time", syntax, "Reading the file takes too long."),
    ("redefined-anchor", syntax, "An anchor (`&name`) is set a second time, so an alias may mean another place."),
    ("tab-indentation", syntax, "A line is indented by a tab, where YAML takes blanks only."),
    ("tag-mismatch", syntax, "A tag such as `!!int` says that a value is what it is not."),
    ("text-too-long", syntax, "One value is longer than values are read."),
    ("too-deep", syntax, "Lists, mappings or records stand inside one another too deep."),
    ("too-many-directives", syntax, "The file starts with too many lines with `%`."),
    ("too-many-faults", syntax, "The file has so many mistakes that the rest of it is not read."),
    ("too-many-nodes", syntax, "The file holds more values than are read."),
    ("twin-key", syntax, "Two keys look the same and are not, for their letters are encoded differently."),
    ("twin-id", structure, "Two ids look the same and are not, for their letters are encoded differently."),
    ("undefined-alias", syntax, "An alias (`*name`) refers to an anchor that does not stand before it."),
    ("unknown-tag", syntax, "A tag such as `!note` means nothing here."),
    ("unsafe-tag", syntax, "A tag asks for an object of some programming language."),
    ("ambiguous-name", structure, "A name means several records; refer to one of them by its id."),
    ("applies-to-nobody", structure, "A claim is limited to patients that its condition or owner leaves out."),
    ("bad-date", structure, "A date is not written as year, month and day, or does not exist."),
    ("bad-doi", structure, "A DOI such as 10.1000/182 is expected here."),
    ("bad-isbn", structure, "An ISBN is expected here, or its last digit does not follow from the others."),
    ("bad-pmid", structure, "A PMID, a number of one to eight digits, is expected here."),
    (
      "bibliography-doubtful", structure,
      "A bibliography can be read and may not say what is meant: a word that no `@string` explains, a field twice, no entry."
    ),
    (
      "bibliography-malformed", structure,
      "A bibliography is no BibTeX or CSL-JSON at this place. What can be read of it is audited."
    ),
    ("list-column", structure, "A standing list lacks a column that the configuration names."),
    ("list-malformed", structure, "A row of a standing list is no CSV, for its quotation marks do not match."),
    ("list-unreadable", structure, "A standing list cannot be read."),
    ("text-unreadable", structure, "A text that a record names cannot be read, so no quote from it is checked."),
    ("bad-interval", structure, "An interval ends before it begins, or holds nothing."),
    ("bad-number", structure, "A number is expected here."),
    ("bad-quantity", structure, "A number with a unit is expected here; vague words belong in a field for text."),
    ("bad-url", structure, "An address such as https://example.org/page is expected here."),
    (
      "distinct-and-related", structure,
      "A record stands in a hierarchy under two that are declared distinct, or under one that it is declared distinct from."
    ),
    ("cycle", structure, "A record comes before itself in a hierarchy: it is-a something that is-a it."),
    ("declared-twice", structure, "Two records of one kind have the same id."),
    ("dimension-unknown", structure, "A quantity cannot be read, for nothing says what it measures."),
    ("does-not-match", structure, "A value does not have the form that the vocabulary asks for."),
    ("hierarchy-too-deep", structure, "A hierarchy has so many levels that it is not followed to its top."),
    ("missing-field", structure, "A record lacks a field without which it says nothing."),
    ("no-records", structure, "A file has nothing where the vocabulary's `documents` says that records lie."),
    ("no-id", structure, "A record has no id."),
    ("no-such-dimension", structure, "A word that should name a dimension names none."),
    ("no-such-field", structure, "A record has a key that its kind does not know."),
    ("no-such-kind", structure, "The first key of a record names no kind of the vocabulary."),
    ("no-such-reference", structure, "A record is referred to that nobody declares."),
    ("no-such-unit", structure, "A number has a unit that does not measure what is meant here."),
    ("no-such-word", structure, "A word is none of those that the field takes."),
    ("too-many-aliases", structure, "Aliases (`*name`) are followed too many times in one file."),
    ("unread-file", structure, "No pattern of the vocabulary's `documents` matches the file."),
    ("wrong-shape", structure, "A list, a mapping or one value stands where another of them is expected."),
    ("repeated-member", structure, "A list has a member twice that the vocabulary wants once."),
    ("unsorted-list", structure, "A list is not in the alphabetical order that the vocabulary asks for."),
    ("out-of-bounds", structure, "A number goes beyond the least or the most that the vocabulary lets it be."),
    ("excepts-everybody", structure, "An exception takes everybody out of a claim, so that it is about nobody."),
    ("overflow", structure, "A number is too large to be reckoned with."),
    ("decision-malformed", decisions, "A decision does not say what finding it is about."),
    ("decision-twice", decisions, "Two decisions are about one finding, so that neither holds."),
    (
      "decision-one-sided", decisions,
      "A decision has a verdict that speaks of two records, such as which of them is preferred, on a finding about one."
    ),
    ("decision-expired", decisions, "A decision was for a time, and that has passed: what it was about counts again."),
    (
      "decision-reopened", decisions,
      "What a decision was about has changed since: one of the claims, the standing of a source, or the rule."
    ),
    ("decision-orphaned", decisions, "A decision is about a record or a rule that is no longer there."),
    ("decision-unused", decisions, "A decision is about a finding that is no longer there."),
    ("ignore-malformed", decisions, "A comment that should silence a finding is not written as it has to be."),
    ("ignore-without-reason", decisions, "A comment should silence a finding and gives no reason, so it does not."),
    ("ignore-forbidden", decisions, "A comment should silence a finding, which the configuration forbids."),
    ("ignore-expired", decisions, "A comment has silenced a finding for a time, and that has passed."),
    ("ignore-unused", decisions, "A comment should silence a finding that is not there."),
    ("unreadable-file", input, "A file of the knowledge base cannot be read, so nothing is known of what it says."),
  ]
}
