import Testing

@testable import Engine

/// A mistake in a rule, the words at fault between `⟦` and `⟧`.
struct RuleMistake: CustomTestStringConvertible, Sendable {
  var id: String
  var message: String
  var rule: String

  init(_ id: String, _ rule: String, _ message: String) {
    self.id = id
    self.message = message
    self.rule = rule
  }

  var testDescription: String { "\(id): \(message)" }
}

private func noKey(_ a: String, _ b: String) -> String {
  "`\(a)` and `\(b)` have no joining key: "
    + "compare a field of `\(a)` with a field of `\(b)` by ==, is-a, same-or-is-a or related-to"
}

/// LANGUAGE 4: each row of the catalogue that a rule file can show.
@Suite struct ErrorCatalogueTests {
  static let names = [
    RuleMistake(
      "no-such-kind", rule("require: r.stance == avoid", for: "{r: ⟦recomendation⟧}"),
      "no kind is called `recomendation`; did you mean `recommendation`?"),
    RuleMistake(
      "no-such-field", rule("require: flag.⟦rout⟧ >= urgent-same-day", for: "{flag: red-flag}"),
      "a red-flag has no field `rout`; did you mean `route`?"),
    RuleMistake(
      "no-such-field", rule("require: flag.route >= emergency", message: "\"{flag.⟦sing⟧}\"", for: "{flag: red-flag}"),
      "a red-flag has no field `sing`; did you mean `sign`?"),
    RuleMistake(
      "no-such-word", rule("require: flag.route == ⟦urgentsameday⟧", for: "{flag: red-flag}"),
      "`urgentsameday` is not an urgency; did you mean `urgent-same-day`?"),
    RuleMistake(
      "no-such-operator", rule("require: r.stance ⟦~⟧ avoid"), "`~` is not an operator here"),
    RuleMistake(
      "no-such-unit", rule("require: r.reviewed within 3 ⟦kg⟧ of today"),
      "`kg` is not a unit of time (day, minute, hour, week, month, year, min, second)"),
    RuleMistake(
      "no-such-dimension", rule("require: r.applies-to.⟦aeg⟧ is present"),
      "`aeg` is not a dimension of applies-to; did you mean `age`?"),
    RuleMistake(
      "no-such-adjective", rule("require: r.stance == avoid", for: "{r: ⟦alive⟧ recommendation}"),
      "`alive` is not an adjective of recommendation; did you mean `live`?"),
    RuleMistake(
      "no-such-adjective", rule("require: r is ⟦alive⟧"),
      "`alive` is not an adjective of recommendation; did you mean `live`?"),
    RuleMistake(
      "no-such-variable", rule("require: some e in r.evidence has ⟦f⟧.quote is present"),
      "no variable is called `f`"),
    RuleMistake(
      "no-such-variable", rule("require: ⟦flg⟧.route >= emergency", for: "{flag: red-flag}"),
      "no variable is called `flg`; did you mean `flag`?"),
    RuleMistake(
      "no-such-parameter", rule("require: r.reviewed within parameter.⟦limit⟧ of today"),
      "the rule has no parameter `limit`"),
  ]

  static let syntax = [
    RuleMistake(
      "mixed-and-or", rule("require: r.stance == avoid and r.only == no ⟦or⟧ r.purpose == treat"),
      "`and` and `or` side by side: say which goes first with ( )"),
    RuleMistake(
      "body-too-long", rule("require: some e in r.evidence has e.quote is present ⟦and⟧ r.only == no"),
      "`and` after `has ...`: put ( ) around the whole `some ...`, or around what follows `has`"),
    RuleMistake(
      "body-too-long", rule("require: some e in r.evidence where e.quote is present ⟦or⟧ e.locator is present"),
      "`or` after `where ...`: put ( ) around the whole `some ...`, or around what follows `where`"),
    RuleMistake(
      "body-too-long", rule("require: count(e in r.evidence where e.supports == yes ⟦and⟧ e.quote is present) > 1"),
      "`and` after `where ...`: put ( ) around what follows `where`"),
    RuleMistake(
      "open-not", rule("require: ⟦not⟧ r.only == no and r.stance == avoid"),
      "`not` before `and`: say how far it reaches with ( )"),
    RuleMistake("no-body", rule("require: ⟦every⟧ e in r.evidence where e.quote is present"), "`every` needs `has`"),
    RuleMistake(
      "flow-list", rule("where: [r.only == no, r.stance in ⟦[avoid, contraindicated]⟧]"),
      "this list splits at the comma in `[avoid, contraindicated]`: write one condition a line, with `- `"),
    RuleMistake(
      "flow-list", rule("where: [⟦r.text matches \"a⟧, b\"]").replacing(", b\"]", with: "]"),
      "this list splits at the comma after `r.text matches \"a`: write one condition a line, with `- `"),
    RuleMistake(
      "flow-list", rule("because: it's so\nwhere: [\n  r.only == no,\n  r.stance in ⟦[avoid, contraindicated]⟧\n]"),
      "this list splits at the comma in `[avoid, contraindicated]`: write one condition a line, with `- `"),
    RuleMistake(
      "bad-pattern", rule("require: 'r.text matches \"it''s ⟦[⟧a\"'"),
      "`[` has no `]`; for the character itself write `\\[`"),
    RuleMistake("syntax", rule("require: ⟦r.only⟧"), "`r.only` alone is no condition"),
    RuleMistake("ends-early", rule("require: ⟦(⟧r.only == no"), "`(` is never closed"),
    RuleMistake("syntax", rule("require: r.only == no⟦)⟧"), "the condition could end before `)`"),
    RuleMistake(
      "syntax", rule("require: r.only == yes ⟦r.stance⟧ == avoid"), "the condition could end before `r.stance`"),
    RuleMistake("syntax", rule("require: r.only ⟦not⟧ in [yes]"), "`not` stands before the whole condition"),
    RuleMistake("no-such-operator", rule("require: r.only ⟦=⟧ no"), "`=` is not an operator here; did you mean `==`?"),
    RuleMistake(
      "syntax", rule("require: r.applies-to.age inside ⟦4..12⟧ weeks"),
      "`4..12`: an interval in a condition stands in quotes, as in `\"4..12 weeks\"`"),
    RuleMistake("open-quote", rule("require: r.text == ⟦\"abc⟧"), "this quote is never closed"),
  ]

  static let types = [
    RuleMistake(
      "several-values",
      rule("require: ⟦a.evidence.source⟧ == b", for: "{a: recommendation}").replacing("== b", with: "== x"),
      "`a.evidence.source` may hold several values: say `some a.evidence.source`, `every ...` or `no ...`"),
    RuleMistake(
      "one-value", rule("require: ⟦some⟧ a.stance == avoid", for: "{a: recommendation}"),
      "`a.stance` holds one value: leave out `some`"),
    RuleMistake(
      "types-differ", rule("require: ⟦a.treatment == a.condition⟧", for: "{a: recommendation}"),
      "`a.treatment == a.condition` compares a treatment with a condition"),
    RuleMistake(
      "no-type", rule("require: avoid ⟦==⟧ contraindicated"),
      "neither side of `==` is a field, so its words mean nothing"),
    RuleMistake(
      "no-order", rule("require: r.stance ⟦<⟧ avoid"), "stance has no order, so `<` means nothing; make it a scale"),
    RuleMistake(
      "no-hierarchy", rule("require: r.stance ⟦is-a⟧ avoid"), "stance has no hierarchy, so `is-a` means nothing"),
    RuleMistake(
      "not-an-interval", rule("require: r.text ⟦overlaps⟧ \"4 weeks\""), "`overlaps` compares intervals, not text"),
    RuleMistake(
      "not-text", rule("require: r.stance ⟦starts-with⟧ avoid"), "`starts-with` looks into text, not stance"),
    RuleMistake(
      "bad-quantity", rule("require: r.applies-to.duration == \"⟦a couple of days⟧\""),
      "`a couple of days` is not a quantity of time; keep vague words in a text field"),
    RuleMistake(
      "bad-interval", rule("require: r.applies-to.duration == \"⟦12..4 weeks⟧\""), "`12..4 weeks` ends before it begins"
    ),
    RuleMistake(
      "bad-date", rule("require: r.reviewed >= ⟦2026-02-30⟧"),
      "`2026-02-30` is not a date; write year, month and day, as in `2026-01-31`"),
    RuleMistake("bad-number", rule("require: count(r.evidence) >= ⟦two⟧"), "`two` is not a number"),
    RuleMistake(
      "no-such-unit", rule("require: count(r.evidence) >= 2 ⟦sources⟧"),
      "`sources` is no unit here: the other side is a number without one"),
    RuleMistake(
      "no-such-unit", rule("require: f.is < 3 ⟦wekk⟧", for: "{f: fact}"),
      "`wekk` is not a unit of any dimension; did you mean `week`?"),
    RuleMistake(
      "not-text", rule("require: ⟦r.stance⟧ matches \"a\""), "`matches` looks into text, not stance"),
    RuleMistake(
      "no-such-field", rule("require: some n in c.also-called has n.⟦x⟧ == y", for: "{c: condition}"),
      "`n` is text and has no fields"),
    RuleMistake(
      "types-differ", rule("require: some n in c.also-called has ⟦n == c.reviewed⟧", for: "{c: condition}"),
      "`n == c.reviewed` compares text with a date"),
    RuleMistake(
      "shadowed-name", rule("require: some ⟦r⟧ in r.evidence has r.quote is present"),
      "`r` is already a variable here; give this one another name"),
    RuleMistake(
      "name-clash", rule("require: avoid.stance in [⟦avoid⟧]", for: "{avoid: recommendation}"),
      "`avoid` is also the name of a variable: give the variable another name"),
    RuleMistake(
      "no-variable", rule("require: ⟦today⟧ > 2026-01-01"),
      "this compares `today` with a fixed value, so it says nothing of any record"),
    RuleMistake(
      "no-such-dimension", rule("require: r.applies-to.⟦measured⟧ is present"),
      "`measured` has one dimension for each measure, so no path reaches it; `overlap` compares them"),
    RuleMistake(
      "several-values", rule("require: ⟦r.evidence.source⟧ is retired"),
      "`r.evidence.source` may hold several values: say `some x in r.evidence.source has x is retired`"),
    RuleMistake(
      "no-such-adjective", rule("require: r is ⟦mentioned⟧"),
      "only an entity can be mentioned, and `r` is a recommendation"),
    RuleMistake(
      "types-differ", rule("require: r.condition is mentioned by ⟦recommendation.treatment⟧"),
      "`recommendation.treatment` refers to no condition, so it mentions none"),
  ]

  static let wholes = [
    RuleMistake(
      "no-key", rule("⟦where⟧: a.stance != b.stance", for: "{a: recommendation, b: recommendation}"),
      noKey("a", "b")
    ),
    RuleMistake(
      "no-key", rule("⟦where⟧: every a.trigger == some b.trigger", for: "{a: referral, b: referral}"),
      noKey("a", "b")
    ),
    RuleMistake(
      "no-key",
      rule(
        "⟦where⟧: [a.condition == b.condition, a.stance != c.stance]",
        for: "{a: recommendation, b: recommendation, c: recommendation}"),
      noKey("a", "c")
    ),
    RuleMistake(
      "no-key",
      rule("⟦where⟧: a.condition == b.condition or a.stance == avoid", for: "{a: recommendation, b: recommendation}"),
      noKey("a", "b")
    ),
    RuleMistake(
      "never-true", rule("where: ⟦count(r.evidence) < 0⟧"),
      "this condition is true of no record, so the rule would never be applied"),
    RuleMistake(
      "never-true", rule("where:\n  - r.stance == avoid\n  - ⟦r.purpose is missing⟧"),
      "this condition is true of no record, so the rule would never be applied"),
    RuleMistake(
      "never-true", rule("where: ⟦flag.route < self-care⟧", for: "{flag: red-flag}"),
      "this condition is true of no record, so the rule would never be applied"),
    RuleMistake(
      "not-two-claims", rule("overlap: ⟦applies-to⟧"), "`overlap` compares two claims, and this rule has 1 variable"),
    RuleMistake(
      "contexts-differ", rule("where: a.source == b\noverlap: ⟦applies-to⟧", for: "{a: evidence, b: source}"),
      "an evidence has no context `applies-to`, so `a` cannot overlap"),
    RuleMistake(
      "no-overlap", rule("⟦sweeping⟧: r"), "`sweeping` says how contexts are compared, so it needs `overlap`"),
    RuleMistake("no-overlap", rule("", message: "\"for {⟦overlap⟧}\""), "`{overlap}` needs `overlap`"),
    RuleMistake(
      "no-require", rule("where: r.only == no", message: "\"{⟦missing⟧}\""),
      "`{missing}` says what `require` lacked, and the rule has none"),
    RuleMistake(
      "bad-message", rule("", message: "\"a ⟦{⟧r\""), "this `{` is never closed; a brace itself is written `{{`"),
    RuleMistake(
      "no-such-key", rule("⟦requires⟧: r.only == no"), "a rule has no key `requires`; did you mean `require`?"),
    RuleMistake(
      "unused-parameter", rule("parameters: {⟦limit⟧: 3 years}"), "nothing in the rule uses the parameter `limit`"),
    RuleMistake(
      "no-such-word", rule("").replacing("safety", with: "⟦saftey⟧"),
      "`saftey` is not a category; did you mean `safety`?"),
    RuleMistake(
      "no-such-word", rule("severity: ⟦fatal⟧"), "`fatal` is not a severity (error, warning, notice)"),
    RuleMistake(
      "reserved-word", rule("", for: "{⟦any⟧: recommendation}"),
      "`any` is a word of the language, so no variable may bear it"),
    RuleMistake(
      "bad-fix", rule("fix: {⟦add⟧: {r.stance: avoid}}"), "`r.stance` holds one value: use `set`"),
    RuleMistake(
      "no-such-word", rule("fix: {set: {r.stance: ⟦avoyd⟧}}"), "`avoyd` is not a stance; did you mean `avoid`?"),
    RuleMistake(
      "bad-fix", rule("fix: {remove: ⟦r.condition.name⟧}"),
      "a fix stays in its record: `condition` leads to another one"),
    RuleMistake(
      "no-summary", rule("").replacing("summary: s\n", with: "").replacing("sample", with: "⟦sample⟧"),
      "the rule does not say what must hold: `summary` is missing"),
    RuleMistake(
      "no-message", rule("").replacing("message: m\n", with: "").replacing("sample", with: "⟦sample⟧"),
      "the rule does not say what is wrong: `message` is missing"),
    RuleMistake(
      "no-examples", rule("").replacing(", {quiet: \"x\"}", with: "").replacing("examples", with: "⟦examples⟧"),
      "the rule has no example that is `quiet`"),
    RuleMistake(
      "bad-example", rule("").replacing("{quiet: \"x\"}", with: "{⟦quiet⟧: {condition: x}}"),
      "the base of an example is a text in YAML, not a mapping"),
    RuleMistake(
      "bad-example", rule("").replacing("{quiet: \"x\"}", with: "{quiet: x, ⟦fires⟧: x}"),
      "an example has exactly one of `fires`, `tension` and `quiet`"),
    RuleMistake(
      "no-such-key", rule("").replacing("summary", with: "⟦sumary⟧"),
      "a rule has no key `sumary`; did you mean `summary`?"),
    RuleMistake(
      "bad-message", rule("", message: "\"a ⟦{ }⟧\""),
      "nothing is named between these braces; a brace itself is written `{{`"),
    RuleMistake(
      "bad-message", rule("", message: "\"{⟦'never'⟧}\""), "words in quotes stand last, behind a path and `or`"),
    RuleMistake(
      "bad-message", rule("", message: "\"{r.condition or ⟦'never' or r.stance⟧}\""),
      "words in quotes stand last, behind a path and `or`"),
    RuleMistake("not-a-rule", "⟦ruel⟧: x", "a rule starts with the key `rule`; did you mean `rule`?"),
  ]

  @Test(arguments: names + syntax + types + wholes)
  func marksTheWord(_ mistake: RuleMistake) {
    let sample = MarkedSample(mistake.rule)
    sample.expect(findings(of: sample), mistake.id, mistake.message)
  }
}
