import Findings
@testable import Language
import Testing

@testable import Engine
@testable import Values

@Suite struct VocabularyReaderTests {
  /// A small vocabulary with `change` in place of one of its lines.
  private static func vocabulary(_ line: String, _ change: String) -> String {
    let text = """
      vocabulary: small
      categories: [safety]
      dimensions:
        time: {base: day, units: {week: 7, year: 12 month, month: 1461/48}, conventions: [6 months = 26 weeks]}
        share: {base: "%"}
      scales:
        urgency: [later, soon, now]
        often: {of: share, words: {never: "0 %", can: "> 0 %"}}
      choices:
        stance: [advise, avoid]
      contexts:
        applies-to:
          age: interval(time)
          sex: choice(female, male)
          gestation: {is: interval(time), refines: sex}
          with: {is: [thing], unrelated: together}
          measured: {per: measure, is: interval(by dimension)}
      kinds:
        thing:
          role: entity
          fields: {name: text!, is-a: [thing], apart-from: [thing], claims: [claim], code: 'pattern("^[A-Z]")'}
          names: [name]
          hierarchy: is-a
          distinct: apart-from
        measure: {role: entity, open: yes, fields: {dimension: dimension}}
        claim:
          role: claim
          fields: {thing: thing from owner, other: thing by name, stance: stance = advise, is: 'interval(by m.dimension)', m: measure}
          identity: [thing, other]
          context: applies-to
          adjectives:
            kind: 'claim.stance == advise'
            good: '(claim is kind) or claim.other is present'

      """
    guard !line.isEmpty else { return text }
    return text.replacing(line, with: change)
  }

  /// A kind of decisions with three verdicts.
  private static func decisions(_ forPairs: String) -> String {
    """
      decision:
        role: decision
        for-pairs: \(forPairs)
        fields: {rule: text!, finding: text, hub: text, operands: '[text]', says: text, verdict: 'choice(first, second, put-off)', reason: text, by: text, decided: date, until: date, state: text}

    """
  }

  static let mistakes = [
    RuleMistake(
      "no-such-key", vocabulary("categories:", "⟦categorys⟧:"),
      "a vocabulary has no key `categorys`; did you mean `categories`?"),
    RuleMistake(
      "no-such-key", vocabulary("{dimension: dimension}", "{dimension: {is: dimension, ⟦meens⟧: what it measures}}"),
      "a field has no key `meens`; did you mean `means`?"),
    RuleMistake(
      "missing-key", vocabulary("{dimension: dimension}", "{⟦dimension⟧: {means: what it measures}}"),
      "`dimension` does not say what it `is`"),
    RuleMistake(
      "bad-value", vocabulary("measure: {role: entity,", "measure: {role: entity, ⟦means⟧: [a, b],"),
      "`means` takes a sentence, not a list"),
    RuleMistake(
      "bad-name", vocabulary("[safety]", "[⟦1st⟧]"),
      "`1st` is no word: write letters, digits, `-`, `_` and `:`, and start with a letter"),
    RuleMistake(
      "no-such-unit", vocabulary("12 month,", "12 ⟦moth⟧,"), "`moth` is not a unit of time; did you mean `month`?"),
    RuleMistake(
      "bad-quantity", vocabulary("week: 7", "week: ⟦seven⟧"),
      "`seven` is not a factor; write a number such as `7` or `1/24`, or a unit such as `12 month`"),
    RuleMistake(
      "no-such-dimension", vocabulary("of: share", "of: ⟦shares⟧"),
      "no dimension is called `shares`; did you mean `share`?"),
    RuleMistake(
      "declared-twice", vocabulary("  stance: [", "  ⟦urgency⟧: [x]\n  stance: ["),
      "`urgency` is declared above, and scales, choices and kinds share their names"),
    RuleMistake(
      "declared-twice", vocabulary("  stance: [", "  ⟦text⟧: [x]\n  stance: ["),
      "`text` is a built-in type, and scales, choices and kinds share their names"),
    RuleMistake(
      "declared-twice", vocabulary("later, soon, now", "later, soon, ⟦later⟧"), "`later` stands in urgency twice"),
    RuleMistake(
      "no-such-dimension", vocabulary("refines: sex", "refines: ⟦sxe⟧"),
      "`sxe` is not a dimension of applies-to; did you mean `sex`?"),
    RuleMistake(
      "no-such-type", vocabulary("name: text!", "name: ⟦txt⟧!"),
      "no type, scale, choice or kind is called `txt`; did you mean `text`?"),
    RuleMistake(
      "bad-type", vocabulary("name: text!", "name: text ⟦optional⟧"),
      "`optional` means nothing in a type; in this order may follow: `by name`, `from owner`, `!`, `= value`"),
    RuleMistake(
      "bad-type", vocabulary("name: text!", "name: ⟦text⟧ by name"), "only a reference can be made `by name`"),
    RuleMistake(
      "bad-type", vocabulary("name: text!", "name: ⟦text⟧ from owner"),
      "only a field that holds one record can be taken `from owner`"),
    RuleMistake(
      "no-such-word", vocabulary("stance = advise", "stance = ⟦advice⟧"),
      "`advice` is not a stance; did you mean `advise`?"),
    RuleMistake(
      "no-such-field", vocabulary("by m.dimension", "by m.⟦dimensoin⟧"),
      "a measure has no field `dimensoin`; did you mean `dimension`?"),
    RuleMistake(
      "bad-type", vocabulary("by m.dimension", "by ⟦m⟧"),
      "`m` is not a field of type `dimension`, so `by` cannot follow it"),
    RuleMistake(
      "no-such-field", vocabulary("names: [name]", "names: [⟦nam⟧]"), "a thing has no field `nam`; did you mean `name`?"
    ),
    RuleMistake(
      "bad-value", vocabulary("hierarchy: is-a", "hierarchy: ⟦name⟧"), "`name` does not refer to its own kind"),
    RuleMistake(
      "no-such-word", vocabulary("role: claim", "role: ⟦clam⟧"), "`clam` is not a role; did you mean `claim`?"),
    RuleMistake(
      "no-such-context", vocabulary("context: applies-to", "context: ⟦aplies-to⟧"),
      "no context is called `aplies-to`; did you mean `applies-to`?"),
    RuleMistake("bad-pattern", vocabulary("^[A-Z]", "^⟦[⟧A-Z"), "`[` has no `]`; for the character itself write `\\[`"),
    RuleMistake(
      "no-such-field", vocabulary("claim.other is", "claim.⟦othr⟧ is"),
      "a claim has no field `othr`; did you mean `other`?"),
    RuleMistake(
      "adjective-cycle", vocabulary("kind: 'claim.stance == advise'", "⟦kind⟧: 'claim is good'"),
      "`kind` needs `good`, which needs `kind`"),
    RuleMistake(
      "no-such-key", vocabulary("open: yes", "⟦opne⟧: yes"), "a kind has no key `opne`; did you mean `open`?"),
    RuleMistake("no-such-word", vocabulary("open: yes", "open: ⟦perhaps⟧"), "`open` is `yes` or `no`"),
    RuleMistake(
      "bad-value", vocabulary("measure: {role: entity,", "measure: {role: entity, ⟦for-pairs⟧: [both],"),
      "only a kind with `role: decision` has verdicts, so only it can say which are `for-pairs`"),
    RuleMistake(
      "no-such-word", vocabulary("  measure: {role", decisions("[first, ⟦secnd⟧]") + "  measure: {role"),
      "`secnd` is no verdict; did you mean `second`?"),
    RuleMistake(
      "declared-twice", vocabulary("  measure: {role", decisions("[first, ⟦first⟧]") + "  measure: {role"),
      "`first` stands in `for-pairs` twice"),
    RuleMistake(
      "declared-twice", vocabulary("fields: {name: text!", "fields: {⟦id⟧: text, name: text!"),
      "`id` already means the id of a thing"),
    RuleMistake(
      "reserved-word", vocabulary("    sex: choice", "    ⟦others⟧: text\n    sex: choice"),
      "`others` is no name for a dimension of a context"),
    RuleMistake(
      "flow-list",
      vocabulary(
        "adjectives:\n      kind: 'claim.stance == advise'\n      good: '(claim is kind) or claim.other is present'",
        "adjectives: {kind: claim.stance in ⟦[advise, avoid]⟧}"),
      "this mapping splits at the comma in `[advise, avoid]`: put the condition in quotes"),
    RuleMistake(
      "bad-default", vocabulary("claims: [claim]", "claims: '[claim] = ⟦x⟧'"),
      "a list has no default: where it is missing there is nothing in it"),
  ]

  @Test(arguments: mistakes)
  func marksTheWord(_ mistake: RuleMistake) {
    let sample = MarkedSample(mistake.rule)
    sample.expect(VocabularyReader.read(sample.file()).findings, mistake.id, mistake.message)
  }

  @Test func readsAllThatIsWritten() throws {
    let (vocabulary, findings) = VocabularyReader.read(MarkedSample(Self.vocabulary("", "")).file())
    #expect(findings.map(\.message) == [])
    #expect(vocabulary.name == "small")
    #expect(vocabulary.dimensions[0].units.count == 4)
    #expect(vocabulary.dimensions[0].conventions.count == 1)
    #expect(vocabulary.wordLists.map(\.name) == ["yes-no", "urgency", "often", "stance", "choice(female, male)"])
    #expect(vocabulary.wordLists[1].isOrdered)
    #expect(vocabulary.wordLists[2].meaning?.intervals.count == 2)
    let context = try #require(vocabulary.contexts.first)
    #expect(context.dimensions.map(\.name) == ["age", "sex", "gestation", "with", "measured"])
    #expect(context.dimensions[2].refines == 1)
    #expect(context.dimensions[3].unrelatedTogether)
    #expect(context.dimensions[4].per == vocabulary.kind(named: "measure"))
    #expect(context.dimensions[4].type == .interval(.by([FieldID(0)])))
    let thing = vocabulary.kinds[0]
    #expect(thing.fields.map(\.name) == ["name", "is-a", "apart-from", "claims", "code"])
    #expect(thing.fields[0].isRequired && thing.fields[1].isList && thing.fields[4].pattern != nil)
    #expect(thing.hierarchy == [FieldID(1)] && thing.distinct == FieldID(2) && thing.names == [FieldID(0)])
    #expect(thing.fields[3].type == .record(KindID(2)))
    let claim = vocabulary.kinds[2]
    #expect(claim.fields[0].isFromOwner && claim.fields[1].isByName)
    #expect(claim.fields[2].defaultText == "advise")
    #expect(claim.fields[3].type == .interval(.by([FieldID(4), FieldID(0)])))
    #expect(claim.context == ContextID(0) && claim.adjectives.map(\.name) == ["kind", "good"])
  }

  @Test func readsForeignBases() throws {
    let sample = MarkedSample(
      """
      vocabulary: foreign
      dimensions: {time: {base: year}}
      contexts: {ages: {age: interval(time)}}
      kinds:
        disorder:
          role: entity
          unknown: ignore
          context: ages
          fields: {term: text}
          reads: {term: disease_term.term.id, ages: {age: "{age_min}..{age_max} years"}}
      documents:
        - {files: "kb/c*.yaml", records: {at: list.items, kind: disorder, id: meta.id}}
        - {files: "**/*.yaml", records: [{at: ., kind: disorder, id: file-name}, {at: terms, kind: disorder, map: yes}]}
      """)
    let (vocabulary, findings) = VocabularyReader.read(sample.file())
    #expect(findings.map(\.message) == [])
    let kind = try #require(vocabulary.kinds.first)
    #expect(kind.unknown == .ignore)
    #expect(kind.reads == [FieldID(0): .path(["disease_term", "term", "id"])])
    #expect(
      kind.contextReads
        == [0: .template([.path(["age_min"]), .literal(".."), .path(["age_max"]), .literal(" years")])])
    let documents = try #require(vocabulary.documents)
    #expect(documents.map(\.records.count) == [1, 2])
    #expect(documents[0].records[0].at == ["list", "items"])
    #expect(documents[0].records[0].identifier == .path(["meta", "id"]))
    #expect(documents[1].records[0].at == [] && documents[1].records[0].identifier == .fileName)
    #expect(documents[1].records[1].isMap)
  }
}
