// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The folder `completeness` of the pack.
enum PackCompleteness {
  static var files: [(path: String, text: String)] {
    [
      ("completeness/advice-against-without-reason.yaml", text0),
      ("completeness/declared-gap.yaml", text1),
      ("completeness/declared-lesser-gap.yaml", text2),
      ("completeness/effect-without-outcome.yaml", text3),
      ("completeness/gap-filled.yaml", text4),
      ("completeness/look-alike-without-difference.yaml", text5),
      ("completeness/red-flag-without-reason.yaml", text6),
      ("completeness/referral-without-destination.yaml", text7),
      ("completeness/referral-without-trigger.yaml", text8),
      ("completeness/referral-without-urgency.yaml", text9),
      ("completeness/routine-referral-without-number.yaml", text10),
      ("completeness/symptom-without-frequency.yaml", text11),
      ("completeness/test-against-without-reason.yaml", text12),
      ("completeness/vague-limit-on-advice.yaml", text13),
      ("completeness/vague-limit-on-test.yaml", text14),
      ("completeness/vague-outlook.yaml", text15),
      ("completeness/vague-threshold.yaml", text16),
      ("completeness/vague-warning-sign.yaml", text17),
    ]
  }

  private static let text0 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: advice-against-without-reason
category: completeness
severity: warning
summary: Advice against a treatment says why
because: Readers who hear only "do not" go on, and editors cannot tell whether the reason still holds.
for:
  r: warning recommendation
require: r.because is present
message: "{r.condition}: `{r.treatment}` is `{r.stance}` without a reason; write `because:` in a sentence"
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: traction, stance: not-routinely}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: traction, stance: not-routinely, because: it was no better than nothing}]
  - name: advice in favour need not say why here
    quiet: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend}]

"""##

  private static let text1 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: declared-gap
category: completeness
severity: warning
summary: What is known to be missing is filled in
because: A declared gap is honest, and still a gap. It stays in sight until somebody fills it.
for:
  gap: gap
where: 'not gap.of in [tests, outlook, prevention, codes, harms, dose]'
message: "declared gap: {gap.of} ({gap.because})"
examples:
  - fires: |
      condition: slipped-disc
      gaps: [{of: treatments, because: the sources treat it only as a cause}]
    message: "declared gap: treatments (the sources treat it only as a cause)"
  - name: every gap is one finding
    fires: |
      condition: slipped-disc
      gaps:
        - {of: treatments, because: none stated}
        - {of: symptoms, because: none stated}
    finds: 2
  - name: lesser gaps have a rule of their own
    quiet: |
      condition: slipped-disc
      gaps: [{of: outlook, because: the sources do not say how it goes on}]
  - quiet: |
      condition: slipped-disc
      definition: The soft core of a disc bulges out.

"""##

  private static let text2 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: declared-lesser-gap
category: completeness
severity: notice
summary: What would be good to have is filled in
because: >-
  These are the gaps that a rule reports as a notice when nobody declares them; to declare one must not make it weigh
  more.
for:
  gap: gap
where: 'gap.of in [tests, outlook, prevention, codes, harms, dose]'
message: "declared gap: {gap.of} ({gap.because})"
examples:
  - fires: |
      condition: slipped-disc
      gaps: [{of: outlook, because: the sources do not say how it goes on}]
    message: "declared gap: outlook (the sources do not say how it goes on)"
  - quiet: |
      condition: slipped-disc
      gaps: [{of: treatments, because: the sources treat it only as a cause}]

"""##

  private static let text3 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: effect-without-outcome
category: completeness
severity: warning
summary: The effect of a treatment names the outcome and its direction
because: '"Helps" says neither what gets better nor compared with what; two such claims can never be compared.'
for:
  e: effect
require:
  - e.outcome is present
  - e.direction is present
message: "the effect of `{e.treatment}` in {e.condition} says not what changes or not which way; write `outcome:` and `direction:`"
examples:
  - fires: |
      condition: back-pain
      effects: [{treatment: walking, says: affirms}]
  - name: an outcome without a direction
    fires: |
      condition: back-pain
      effects: [{treatment: walking, says: affirms, outcome: pain}]
  - quiet: |
      condition: back-pain
      effects: [{treatment: walking, says: affirms, outcome: pain, direction: lowers}]

"""##

  private static let text4 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: gap-filled
category: completeness
severity: warning
summary: No gap is declared beside what fills it
because: A gap that is no longer one excuses the next deletion without anybody noticing.
for:
  gap: gap
where: >-
  (gap.of == definition and (gap.condition.definition is present or gap.symptom.definition is present
  or gap.factor.definition is present or gap.treatment.definition is present or gap.test.definition is present))
  or (gap.of == symptoms and gap.condition.symptoms is present)
  or (gap.of == causes and (gap.condition.causes is present or gap.factor.causes is present))
  or (gap.of == tests and gap.condition.tests is present)
  or (gap.of == treatments and (some r in gap.condition.treatments has r.purpose == treat))
  or (gap.of == prevention and (some r in gap.condition.treatments has r.purpose == prevent))
  or (gap.of == referrals and gap.condition.referrals is present)
  or (gap.of == thresholds and gap.condition.referrals.when is present)
  or (gap.of == red-flags and gap.condition.red-flags is present)
  or (gap.of == outlook and gap.condition.outlook is present)
  or (gap.of == codes and (gap.condition.codes is present or gap.symptom.codes is present
  or gap.treatment.codes is present or gap.test.codes is present))
  or (gap.of == recommendations and gap.treatment.recommendations is present)
  or (gap.of == contraindications and (some r in gap.treatment.recommendations has r is ruling-out))
  or (gap.of == populations and gap.treatment is present and gap.treatment is scoped)
  or (gap.of == cautions and gap.treatment.cautions is present and gap.treatment.must-state is missing)
  or (gap.of == harms and gap.treatment.harms is present)
  or (gap.of == uses and gap.test.uses is present)
message: "the gap in {gap.of} is filled; remove it from `gaps:`"
examples:
  - fires: |
      condition: slipped-disc
      symptoms: [{symptom: leg-pain}]
      gaps: [{of: symptoms, because: none stated}]
    finds: 1
  - name: only the filled one is reported
    fires: |
      treatment: drug-a
      harms: [{harm: headache}]
      gaps:
        - {of: harms, because: none stated}
        - {of: contraindications, because: none stated}
    finds: 1
  - name: a definition, whatever it defines
    fires: |
      test: x-ray
      definition: A picture made with rays.
      gaps: [{of: definition, because: none stated}]
  - name: prevention does not fill the gap in treatments
    quiet: |
      condition: slipped-disc
      treatments: [{treatment: safe-lifting, purpose: prevent, stance: recommend}]
      gaps: [{of: treatments, because: none stated}]
  - quiet: |
      condition: slipped-disc
      gaps: [{of: symptoms, because: none stated}]

"""##

  private static let text5 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: look-alike-without-difference
category: completeness
severity: warning
summary: Two conditions that are mistaken for each other are told apart
because: To say that they are confused, and no more, confuses further.
for:
  l: look-alike
require: l.told-apart-by is present
message: "{l.condition} is mistaken for {l.other}, and nothing says how to tell; write `told-apart-by:`"
examples:
  - fires: |
      condition: sciatica
      look-alikes: [{other: muscle-spasm}]
  - quiet: |
      condition: sciatica
      look-alikes: [{other: muscle-spasm, told-apart-by: the pain of a spasm stays in one place}]

"""##

  private static let text6 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flag-without-reason
category: completeness
severity: warning
summary: Every red flag says why it is one
because: Readers act on a reason sooner than on an order, and reviewers can judge it.
for:
  flag: red-flag
require: flag.because is present
message: "red flag `{flag.sign}` of {flag.condition} gives no reason; write `because:` in a sentence"
examples:
  - fires: |
      condition: back-pain
      red-flags: [{sign: saddle-numbness, route: emergency}]
  - quiet: |
      condition: back-pain
      red-flags: [{sign: saddle-numbness, route: emergency, because: nerves may be damaged for good}]

"""##

  private static let text7 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: referral-without-destination
category: completeness
summary: Every referral says whom to see
because: Advice to seek help is only useful with an address.
for:
  r: referral
where: r.says == affirms
require: r.to is present
message: "this referral of {r.condition} names no destination; write `to:` with whom the reader should see"
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care}]
  - quiet: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care, to: general practitioner}]

"""##

  private static let text8 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: referral-without-trigger
category: completeness
summary: Every referral says what sets it off
because: Without a sign or a threshold, a referral is for everybody or for nobody.
for:
  r: referral
require: r.trigger is present or r.when is present or r.vague is present
message: "this referral of {r.condition} does not say what sets it off; write `trigger:` with symptoms, or `when:` with a number and its unit"
examples:
  - fires: |
      condition: back-pain
      referrals: [{route: routine-primary-care, to: general practitioner}]
  - quiet: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care}]
  - quiet: |
      - condition: back-pain
        referrals: [{when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care}]
      - {measure: lasting, dimension: time}
  - name: vague words are another rule's finding
    quiet: |
      condition: back-pain
      referrals: [{vague: before long, route: routine-primary-care}]

"""##

  private static let text9 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: referral-without-urgency
category: completeness
summary: Every referral says how soon
because: Whom to see and how soon are two things; without the second, readers choose for themselves.
for:
  r: referral
where: r.says == affirms
require: r.route is present
message: "this referral of {r.condition} does not say how soon; write `route:` with one of self-care, pharmacy, routine-primary-care, urgent-same-day, emergency"
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], to: general practitioner}]
  - quiet: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care, to: general practitioner}]

"""##

  private static let text10 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: routine-referral-without-number
category: completeness
severity: warning
summary: A referral that is not urgent has a number with its unit
because: >-
  A warning sign is reason enough by itself. What is not urgent needs the point from which it counts: so many weeks, so
  many degrees, so many attacks.
for:
  r: referral
where:
  - r.route < urgent-same-day
  - r.says == affirms
  - r.vague is missing
require: r.when is present or (some gap in r.condition.gaps has gap.of == thresholds)
message: >-
  this referral of {r.condition} to {r.to or 'a place that is not named'} has no number; write `when:` with a measure
  and a quantity, `vague:` with the words of the source, or declare a gap of `thresholds`
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care}]
  - quiet: |
      - condition: back-pain
        referrals: [{trigger: [leg-pain], when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care}]
      - {measure: lasting, dimension: time}
  - name: an urgent sign needs no number
    quiet: |
      condition: back-pain
      referrals: [{trigger: [leg-weakness], route: urgent-same-day}]
  - name: vague words are another rule's finding
    quiet: |
      condition: back-pain
      referrals: [{vague: more than a few weeks, route: routine-primary-care}]
  - name: the gap is declared
    quiet: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care}]
      gaps: [{of: thresholds, because: the sources give no number}]

"""##

  private static let text11 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-without-frequency
category: completeness
severity: notice
summary: Every symptom of a condition keeps the frequency word of its source
because: Without it, "may" turns into a fact. A bare list in the source is `can`.
for:
  p: presentation
where:
  - p.says == affirms
  - p.hallmark == no
require: p.frequency is present
message: "{p.condition} lists `{p.symptom}` without saying how often; write `frequency:` with the word of the source, or `can` where it only lists it"
examples:
  - fires: |
      condition: slipped-disc
      symptoms: [{symptom: leg-pain}]
  - quiet: |
      condition: slipped-disc
      symptoms: [{symptom: leg-pain, frequency: may}]
  - name: a share is as good as a word
    quiet: |
      condition: slipped-disc
      symptoms: [{symptom: leg-pain, frequency: 30..40 %}]
  - name: the hallmark of a condition needs no word
    quiet: |
      condition: sciatica
      symptoms: [{symptom: leg-pain, hallmark: yes}]

"""##

  private static let text12 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-against-without-reason
category: completeness
severity: warning
summary: Advice against a test says why
because: Many readers expect the test, and a bare refusal reads as rationing.
for:
  use: warning testing
require: use.because is present
message: "{use.condition}: `{use.test}` is `{use.stance}` without a reason; write `because:` in a sentence"
examples:
  - fires: |
      condition: back-pain
      tests: [{test: x-ray, stance: not-routinely}]
  - quiet: |
      condition: back-pain
      tests: [{test: x-ray, stance: not-routinely, because: it seldom changes what is done}]
  - quiet: |
      condition: back-pain
      tests: [{test: physical-examination, stance: recommend}]

"""##

  private static let text13 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: vague-limit-on-advice
category: completeness
severity: warning
summary: A limit on advice is exact, not a phrase
because: '"For a short time" and "in severe cases" let every reader decide how short and how severe.'
for:
  r: recommendation
where: r.vague is present
require: r.applies-to.course is present
message: "{r.condition}: `{r.treatment}` is limited only by the words `{r.vague}`; find a source that is exact, and write its limit under `applies-to`"
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: drug-a, stance: consider, vague: for a short time}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: drug-a, stance: consider, applies-to: {course: "< 5 days"}}]
  - name: the words of one source beside the number of another
    quiet: |
      condition: back-pain
      treatments: [{treatment: drug-a, stance: consider, vague: for a short time, applies-to: {course: "< 5 days"}}]

"""##

  private static let text14 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: vague-limit-on-test
category: completeness
severity: notice
summary: When a test is done is exact, not a phrase
because: '"Depending on the case" tells readers neither to expect the test nor to do without it.'
for:
  use: testing
where: use.vague is present
message: "{use.condition}: `{use.test}` is limited only by the words `{use.vague}`; find a source that is exact, and write its limit under `applies-to`"
examples:
  - fires: |
      condition: back-pain
      tests: [{test: x-ray, stance: consider, vague: in some cases}]
  - quiet: |
      condition: back-pain
      tests: [{test: x-ray, stance: consider, applies-to: {severity: severe}}]

"""##

  private static let text15 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: vague-outlook
category: completeness
severity: warning
summary: The time that an outlook gives is a number, not a phrase
because: Readers measure their own recovery against it.
for:
  o: outlook
where: o.vague is present
require: o.lasts is present
message: "{o.condition}: the outlook rests on the words `{o.vague}`; find a source with a number and write it as `lasts:`"
examples:
  - fires: |
      condition: back-pain
      outlook: [{course: recovery, vague: within a few weeks}]
  - quiet: |
      condition: back-pain
      outlook: [{course: recovery, lasts: "< 6 weeks"}]
  - name: the words of one source beside the number of another
    quiet: |
      condition: back-pain
      outlook: [{course: recovery, vague: within a few weeks, lasts: "< 6 weeks"}]

"""##

  private static let text16 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: vague-threshold
category: completeness
severity: warning
summary: A referral's threshold is a number, not a phrase
because: '"Before long" and "a few weeks" mean another day to every reader.'
for:
  r: referral
where: r.vague is present
require: r.when is present
message: "`{r.vague}` is not a number; find a source that gives one and write it as `when:`"
examples:
  - fires: |
      condition: back-pain
      referrals: [{vague: more than a few weeks, route: routine-primary-care}]
    message: "`more than a few weeks` is not a number; find a source that gives one and write it as `when:`"
  - quiet: |
      - condition: back-pain
        referrals: [{when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care}]
      - {measure: lasting, dimension: time}
  - name: the words of one source beside the number of another
    quiet: |
      - condition: back-pain
        referrals: [{vague: more than a few weeks, when: [{measure: lasting, is: "> 6 weeks"}]}]
      - {measure: lasting, dimension: time}

"""##

  private static let text17 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: vague-warning-sign
category: completeness
severity: warning
summary: A red flag's threshold is a number, not a phrase
because: Nobody should have to guess whether a warning sign is meant.
for:
  flag: red-flag
where: flag.vague is present
require: flag.when is present
message: "red flag `{flag.sign}` rests on the words `{flag.vague}`; find a source with a number and write it as `when:`"
examples:
  - fires: |
      condition: back-pain
      red-flags: [{sign: fever, vague: quite high, route: emergency}]
  - quiet: |
      - condition: back-pain
        red-flags: [{sign: fever, when: [{measure: temperature, is: "> 38 degC"}], route: emergency}]
      - {measure: temperature, dimension: temperature}
  - quiet: |
      condition: back-pain
      red-flags: [{sign: saddle-numbness, route: emergency}]
  - name: the words of one source beside the number of another
    quiet: |
      - condition: back-pain
        red-flags: [{sign: fever, vague: quite high, when: [{measure: temperature, is: "> 38 degC"}], route: emergency}]
      - {measure: temperature, dimension: temperature}

"""##
}
