// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The folder `evidence` of the pack.
enum PackEvidence {
  static var files: [(path: String, text: String)] {
    [
      ("evidence/absolute-symptom-on-one-source.yaml", text0),
      ("evidence/advice-without-evidence.yaml", text1),
      ("evidence/cause-denied-in-quote.yaml", text2),
      ("evidence/cause-frequency-beyond-quote.yaml", text3),
      ("evidence/cause-not-in-quote.yaml", text4),
      ("evidence/cause-only-supposed-in-quote.yaml", text5),
      ("evidence/cause-without-evidence.yaml", text6),
      ("evidence/caution-without-evidence.yaml", text7),
      ("evidence/condition-not-near-quote.yaml", text8),
      ("evidence/contested-advice.yaml", text9),
      ("evidence/contested-symptom.yaml", text10),
      ("evidence/copy-not-declared.yaml", text11),
      ("evidence/corrected-since-accessed.yaml", text12),
      ("evidence/disputed-source-alone.yaml", text13),
      ("evidence/effect-affirmed-in-quote.yaml", text14),
      ("evidence/effect-denied-in-quote.yaml", text15),
      ("evidence/effect-not-in-quote.yaml", text16),
      ("evidence/effect-without-evidence.yaml", text17),
      ("evidence/evidence-without-quote-or-locator.yaml", text18),
      ("evidence/fact-without-evidence.yaml", text19),
      ("evidence/grade-outside-its-scheme.yaml", text20),
      ("evidence/grade-without-scheme.yaml", text21),
      ("evidence/harm-without-evidence.yaml", text22),
      ("evidence/listed-standing-ignored.yaml", text23),
      ("evidence/look-alike-without-evidence.yaml", text24),
      ("evidence/only-claim-on-one-source.yaml", text25),
      ("evidence/outlook-without-evidence.yaml", text26),
      ("evidence/quote-found-elsewhere.yaml", text27),
      ("evidence/quote-not-found.yaml", text28),
      ("evidence/quote-not-verbatim.yaml", text29),
      ("evidence/quote-of-one-word.yaml", text30),
      ("evidence/quote-trails-off.yaml", text31),
      ("evidence/quote-vouches-for-many.yaml", text32),
      ("evidence/red-flag-without-evidence.yaml", text33),
      ("evidence/referral-without-evidence.yaml", text34),
      ("evidence/refutation-affirms.yaml", text35),
      ("evidence/retracted-source-cited.yaml", text36),
      ("evidence/sign-not-in-quote.yaml", text37),
      ("evidence/strong-advice-on-weak-evidence.yaml", text38),
      ("evidence/superseded-source-cited.yaml", text39),
      ("evidence/symptom-affirmed-in-quote.yaml", text40),
      ("evidence/symptom-denied-in-quote.yaml", text41),
      ("evidence/symptom-frequency-beyond-quote.yaml", text42),
      ("evidence/symptom-not-in-quote.yaml", text43),
      ("evidence/symptom-only-supposed-in-quote.yaml", text44),
      ("evidence/symptom-without-evidence.yaml", text45),
      ("evidence/test-advice-without-evidence.yaml", text46),
      ("evidence/test-advised-against-in-quote.yaml", text47),
      ("evidence/test-advised-in-quote.yaml", text48),
      ("evidence/test-not-in-quote.yaml", text49),
      ("evidence/treatment-advised-against-in-quote.yaml", text50),
      ("evidence/treatment-advised-in-quote.yaml", text51),
      ("evidence/treatment-not-in-quote.yaml", text52),
      ("evidence/trigger-not-in-quote.yaml", text53),
    ]
  }

  private static let text0 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: absolute-symptom-on-one-source
category: evidence
severity: warning
summary: That a symptom is always or never there rests on two sources that are not copies
because: Medicine has few absolutes; one counter-example undoes them, and readers rule themselves out by them.
for:
  p: presentation
where:
  - p.frequency is present
  - p.hallmark == no
  - p.frequency == always or p.frequency == never
require: count(s in p.evidence.source where s.copy-of is missing) >= 2
message: "`{p.symptom}` is `{p.frequency}` there in {p.condition}, on fewer than two independent sources; find another, or soften the word"
examples:
  - fires: |
      condition: sciatica
      symptoms: [{symptom: leg-pain, frequency: always, evidence: [{source: guideline-a}]}]
  - name: a copy is no second source
    fires: |
      - condition: sciatica
        symptoms: [{symptom: fever, frequency: never, evidence: [{source: guideline-a}, {source: leaflet-b}]}]
      - {source: leaflet-b, copy-of: guideline-a}
  - name: two passages of one source are one source
    fires: |
      condition: sciatica
      symptoms: [{symptom: leg-pain, frequency: always, evidence: [{source: guideline-a, locator: p. 1}, {source: guideline-a, locator: p. 2}]}]
  - name: what defines the condition is always there
    quiet: |
      condition: sciatica
      symptoms: [{symptom: leg-pain, frequency: always, hallmark: yes, evidence: [{source: guideline-a}]}]
  - quiet: |
      condition: sciatica
      symptoms: [{symptom: leg-pain, frequency: always, evidence: [{source: guideline-a}, {source: review-b}]}]
  - name: usually is not absolute
    quiet: |
      condition: sciatica
      symptoms: [{symptom: leg-pain, frequency: usually, evidence: [{source: guideline-a}]}]

"""##

  private static let text1 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: advice-without-evidence
category: evidence
summary: Every piece of advice has evidence
because: Advice that nothing vouches for is the editor's own.
for:
  r: recommendation
require: r.evidence is present
message: "{r.condition}: nothing vouches for `{r.treatment}` being `{r.stance}`; add `evidence:` with a source"
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text2 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: cause-denied-in-quote
category: evidence
severity: warning
summary: No quote denies the effect that it vouches for
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.causation is present
  - e.supports != no
  - e.causation.says == affirms
  - not e.causation is rather-absent
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.causation.effect
require: not e.quote marks e.causation.effect as negated
message: "does this quote deny `{e.causation.effect}`? the claim affirms it"
examples:
  - fires: |
      - condition: sore-wrist
        causes: [{effect: stiff-thumb, evidence: [{source: page, quote: a stiff thumb}]}]
      - {condition: stiff-thumb, name: Stiff thumb}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist does not cause a stiff thumb.\n"}
  - quiet: |
      - condition: sore-wrist
        causes: [{effect: stiff-thumb, evidence: [{source: page, quote: a stiff thumb}]}]
      - {condition: stiff-thumb, name: Stiff thumb}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist may not only hurt but cause a stiff thumb.\n"}

"""##

  private static let text3 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: cause-frequency-beyond-quote
category: evidence
severity: warning
summary: A claim says no more of how often than its quote does
because: A source that says "may" does not vouch for "always", nor one that says "rare" for "common".
for:
  e: evidence
where:
  - e.causation.frequency is present
  - e.supports != no
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote backs e.causation.frequency of e.causation.effect or not e.quote backs e.causation.frequency of e.causation.effect
# What one quote says more carefully, another may say outright.
require: >-
  e.quote backs e.causation.frequency of e.causation.effect
  or (some o in e.causation.evidence has o.quote backs e.causation.frequency of e.causation.effect)
message: "does this quote say `{e.causation.frequency}` of `{e.causation.effect}`? its own words say something else"
examples:
  - fires: |
      - condition: sore-wrist
        causes: [{effect: stiff-thumb, frequency: common, evidence: [{source: page, quote: cause of a stiff thumb}]}]
      - {condition: stiff-thumb, name: Stiff thumb}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist is a rare cause of a stiff thumb.\n"}
  - quiet: |
      - condition: sore-wrist
        causes: [{effect: stiff-thumb, frequency: rare, evidence: [{source: page, quote: cause of a stiff thumb}]}]
      - {condition: stiff-thumb, name: Stiff thumb}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist is a rare cause of a stiff thumb.\n"}

"""##

  private static let text4 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: cause-not-in-quote
category: evidence
severity: warning
summary: A quote of the claim names the condition that it vouches for
because: True sentences get attached to claims that they say nothing of.
for:
  c: causation
where: some e in c.evidence has e.quote found-in e.source.text
require: some e in c.evidence has e.quote mentions c.effect
message: "do these quotes speak of `{c.effect}`? no sentence of theirs names it"
examples:
  - fires: |
      - condition: sore-wrist
        causes: [{effect: stiff-thumb, evidence: [{source: page, quote: It can bring this about}]}]
      - {condition: stiff-thumb, name: Stiff thumb}
      - {source: page, text: page.md}
    texts: {page.md: "It can bring this about, says Joe.\n"}
  - quiet: |
      - condition: sore-wrist
        causes: [{effect: stiff-thumb, evidence: [{source: page, quote: It can bring this about}]}]
      - {condition: stiff-thumb, name: Stiff thumb}
      - {source: page, text: page.md}
    texts: {page.md: "It can bring this about: a stiff thumb.\n"}

"""##

  private static let text5 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: cause-only-supposed-in-quote
category: evidence
severity: warning
summary: A quote says outright what it vouches for
because: What a source doubts, supposes, tells of the past or of somebody else is not what it says of the condition.
for:
  e: evidence
where:
  - e.causation.says == affirms
  - e.supports == yes
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.causation.effect
require: not e.quote marks e.causation.effect as [doubted, past, supposed, somebody-else]
message: "does this quote say so of `{e.causation.effect}`? it reads as doubt, as a supposition, or of another time or patient"
examples:
  - fires: |
      - condition: sore-wrist
        causes: [{effect: stiff-thumb, evidence: [{source: page, quote: a stiff thumb}]}]
      - {condition: stiff-thumb, name: Stiff thumb}
      - {source: page, text: page.md}
    texts: {page.md: "It is unclear whether a sore wrist brings a stiff thumb.\n"}
  - quiet: |
      - condition: sore-wrist
        causes: [{effect: stiff-thumb, evidence: [{source: page, quote: a stiff thumb}]}]
      - {condition: stiff-thumb, name: Stiff thumb}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist can bring a stiff thumb.\n"}

"""##

  private static let text6 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: cause-without-evidence
category: evidence
summary: Every cause has evidence
because: What causes what is the most copied and least checked of claims.
for:
  c: causation
require: c.evidence is present
message: "nothing vouches for this causing {c.effect}; add `evidence:` with a source"
examples:
  - fires: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
  - quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text7 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: caution-without-evidence
category: evidence
summary: Every caution has evidence
because: Readers leave medicines off because of it.
for:
  c: caution
require: c.evidence is present
message: "nothing vouches for the caution of {c.treatment} about `{c.about}`; add `evidence:` with a source"
examples:
  - fires: |
      treatment: drug-a
      cautions: [{about: dose, advice: the lowest that works}]
  - quiet: |
      treatment: drug-a
      cautions: [{about: dose, advice: the lowest that works, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text8 = ###"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-not-near-quote
category: evidence
severity: warning
summary: A quote, its paragraph or a heading over it names the condition of its claim
because: What a source says of one condition says nothing of another.
for:
  e: evidence
where:
  - e.condition is present
  # Signs of danger are told of a whole part of the body, whatever is behind them.
  - e.red-flag is missing
  - e.supports == yes
  - e.quote is present
  - e.quote found-in e.source.text
# What is said of a kind of thing is said of its members.
require: e.quote mentions-nearby e.condition or e.quote mentions-nearby some e.condition.is-a
message: "does this quote speak of `{e.condition}`? neither its paragraph nor a heading over it names it"
examples:
  - fires: |
      - condition: sore-wrist
        name: Sore wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: It may swell.}]}]
      - {source: page, text: page.md}
    texts: {page.md: "# Knees\n\nThe joint is sore. It may swell.\n"}
  - quiet: |
      - condition: sore-wrist
        name: Sore wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: It may swell.}]}]
      - {source: page, text: page.md}
    texts: {page.md: "# Sore wrists\n\n## Signs\n\nWarmth comes first. It may swell.\n"}
  - quiet: |
      - condition: old-sore-wrist
        is-a: [sore-wrist]
        treatments: [{treatment: splint, stance: consider, evidence: [{source: page, quote: A splint may help.}]}]
      - {condition: sore-wrist, name: Sore wrist}
      - {source: page, text: page.md}
    texts: {page.md: "# Sore wrists\n\nA splint may help.\n"}
    name: what is said of a wider condition

"""###

  private static let text9 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: contested-advice
category: evidence
severity: warning
summary: Evidence for and against one piece of advice has been weighed
because: Where sources disagree, readers are owed a decision or the disagreement.
for:
  r: live recommendation
where:
  - some e in r.evidence where not e.source is retired has e.supports == yes
  - some e in r.evidence where not e.source is retired has e.supports == no
message: "{r.condition}: sources support and refute that `{r.treatment}` is `{r.stance}`; record a decision, or narrow the claim until they agree"
examples:
  - fires: |
      condition: back-pain
      treatments:
        - treatment: drug-a
          stance: consider
          evidence:
            - {source: guideline-a, supports: yes}
            - {source: trial-b, supports: no}
  - name: partial support contests nothing
    quiet: |
      condition: back-pain
      treatments:
        - treatment: drug-a
          stance: consider
          evidence:
            - {source: guideline-a, supports: yes}
            - {source: trial-b, supports: partly}
  - name: what a retracted source says no longer counts
    quiet: |
      - condition: back-pain
        treatments:
          - treatment: drug-a
            stance: consider
            evidence:
              - {source: guideline-a, supports: yes}
              - {source: trial-b, supports: no}
      - {source: trial-b, standing: retracted}

"""##

  private static let text10 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: contested-symptom
category: evidence
severity: warning
summary: No symptom is both supported and refuted without a decision
because: Where sources disagree, an editor decides, and readers are told.
for:
  p: presentation
where: p.evidence is present
require: >-
  (no e in p.evidence has (e.supports == no and not e.source is retired))
  or (no e in p.evidence has (e.supports == yes and not e.source is retired))
message: "sources both support and refute `{p.symptom}` in {p.condition}; decide which of them counts"
examples:
  - fires: |
      - condition: x
        symptoms: [{symptom: s, evidence: [{source: p, locator: p. 2}, {source: q, locator: p. 3, supports: no}]}]
      - {source: p, title: P, standing: current}
      - {source: q, title: Q, standing: current}
  - quiet: |
      - condition: x
        symptoms: [{symptom: s, evidence: [{source: p, locator: p. 2}, {source: q, locator: p. 3, supports: no}]}]
      - {source: p, title: P, standing: current}
      - {source: q, title: Q, standing: retracted}

"""##

  private static let text11 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: copy-not-declared
category: evidence
severity: warning
summary: Sources that are copies of one another say so
because: Several articles that copy one review are one source, however many they are.
for:
  s: source
# Whichever of them comes first may be the copy.
require: s.original == s or s.copy-of is present or s.original.copy-of == s
message: "{s.id} shares a DOI, a PMID, a trial registration or a long passage with {s.original.id}: they count once; say `copy-of: {s.original.id}` if it is one"
examples:
  - fires: |
      - {source: a, title: A, trial: ISRCTN12345678}
      - {source: b, title: B, trial: ISRCTN12345678}
    finds: 1
  - fires: |
      - {source: a, title: A, text: a.txt}
      - {source: b, title: B, text: b.txt}
    texts:
      a.txt: >-
        Rest the wrist for a day or two after the strain, then move it gently several times a day as far as the pain
        allows, keep it raised when you sit, cool it for ten minutes at a time, and see somebody if it is not better.
      b.txt: >-
        As others say: Rest the wrist for a day or two after the strain, then move it gently several times a day as far as
        the pain allows, keep it raised when you sit, cool it for ten minutes at a time, and see somebody if it is no better.
  - quiet: |
      - {source: a, title: A, doi: 10.1000/1}
      - {source: b, title: B, doi: 10.1000/1, copy-of: a}
      - {source: c, title: C, doi: 10.1000/2}
  - name: the copy comes before what it copies
    quiet: |
      - {source: a, title: A, copy-of: b}
      - {source: b, title: B}

"""##

  private static let text12 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: corrected-since-accessed
category: evidence
severity: notice
summary: A corrected source was read after its correction
because: What was quoted may be what was corrected.
for:
  s: source
where: s.standing == corrected
require: s.accessed is present
message: "{s.id} has been corrected, and it is not said when it was read; read it again and give the day as `accessed:`"
examples:
  - fires: "{source: p, title: P, standing: corrected}"
  - quiet: "{source: p, title: P, standing: corrected, accessed: 2025-01-01}"

"""##

  private static let text13 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: disputed-source-alone
category: evidence
severity: warning
summary: No advice rests on a disputed source alone
because: A disputed source is not retracted, and is not enough either.
for:
  r: recommendation
where: r.evidence is present
require: some e in r.evidence has (e.source.standing is missing or e.source.standing != disputed)
message: "{r.treatment} for {r.condition} rests on disputed sources only"
examples:
  - fires: |
      - {condition: x, treatments: [{treatment: t, stance: avoid, evidence: [{source: p, locator: p. 2}]}]}
      - {source: p, title: P, standing: disputed}
  - quiet: |
      - {condition: x, treatments: [{treatment: t, stance: avoid, evidence: [{source: p, locator: p. 2}, {source: q, locator: p. 3}]}]}
      - {source: p, title: P, standing: disputed}
      - {source: q, title: Q, standing: current}

"""##

  private static let text14 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: effect-affirmed-in-quote
category: evidence
severity: warning
summary: No quote affirms the effect that its claim denies
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.effect is present
  - e.supports == yes
  - e.effect.says == denies
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.effect.treatment
require: e.quote marks e.effect.treatment as [negated, doubted]
message: "does this quote affirm that `{e.effect.treatment}` works? the claim denies it"
examples:
  - fires: |
      - condition: sore-wrist
        effects: [{treatment: splint, says: denies, outcome: pain, evidence: [{source: page, quote: Splint}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "Splints ease pain.\n"}
  - quiet: |
      - condition: sore-wrist
        effects: [{treatment: splint, says: denies, outcome: pain, evidence: [{source: page, quote: Splint}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "Splints do not ease pain.\n"}

"""##

  private static let text15 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: effect-denied-in-quote
category: evidence
severity: warning
summary: No quote denies the effect that it vouches for
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.effect is present
  - e.supports != no
  - e.effect.says == affirms
  - e.effect.direction is missing
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.effect.treatment
require: not e.quote marks e.effect.treatment as negated
message: "does this quote deny that `{e.effect.treatment}` works? the claim affirms it"
examples:
  - fires: |
      - condition: sore-wrist
        effects: [{treatment: splint, says: affirms, outcome: pain, evidence: [{source: page, quote: Splint}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "Splints do not ease pain.\n"}
  - quiet: |
      - condition: sore-wrist
        effects: [{treatment: splint, says: affirms, outcome: pain, evidence: [{source: page, quote: Splint}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "Splints ease pain.\n"}

"""##

  private static let text16 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: effect-not-in-quote
category: evidence
severity: warning
summary: A quote of the claim names the treatment that it vouches for
because: True sentences get attached to claims that they say nothing of.
for:
  x: effect
where: some e in x.evidence has e.quote found-in e.source.text
require: some e in x.evidence has e.quote mentions x.treatment
message: "do these quotes speak of `{x.treatment}`? no sentence of theirs names it"
examples:
  - fires: |
      - condition: sore-wrist
        effects: [{treatment: wrist-splint, says: affirms, outcome: pain, evidence: [{source: page, quote: it can ease pain}]}]
      - {treatment: wrist-splint, name: Wrist splint}
      - {source: page, text: page.md}
    texts: {page.md: "A ring is cold, but it can ease pain.\n"}
  - quiet: |
      - condition: sore-wrist
        effects: [{treatment: wrist-splint, says: affirms, outcome: pain, evidence: [{source: page, quote: it can ease pain}]}]
      - {treatment: wrist-splint, name: Wrist splint}
      - {source: page, text: page.md}
    texts: {page.md: "As for wrist splints, it can ease pain.\n"}

"""##

  private static let text17 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: effect-without-evidence
category: evidence
summary: Every effect of a treatment has evidence
because: That something works is what evidence is for.
for:
  e: effect
require: e.evidence is present
message: "nothing vouches for this effect of `{e.treatment}` in {e.condition}; add `evidence:` with a source"
examples:
  - fires: |
      condition: back-pain
      effects: [{treatment: walking, says: affirms, outcome: pain, direction: lowers}]
  - quiet: |
      condition: back-pain
      effects: [{treatment: walking, says: affirms, outcome: pain, direction: lowers, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text18 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: evidence-without-quote-or-locator
category: evidence
summary: Evidence can be checked
because: A source alone sends the next editor through the whole of it.
for:
  e: evidence
require: e.quote is present or e.locator is present
message: "nothing says where in {e.source} this is; write `quote:` with its words, or `locator:` with a page, section or table"
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend, evidence: [{source: guideline-a}]}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend, evidence: [{source: guideline-a, locator: p. 2}]}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend, evidence: [{source: guideline-a, quote: Walk.}]}]

"""##

  private static let text19 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: fact-without-evidence
category: evidence
summary: Every number has evidence
because: Numbers look exact whether or not anybody measured them.
for:
  f: fact
require: f.evidence is present
message: "nothing vouches for `{f.measure}` being {f.is}; add `evidence:` with a source"
examples:
  - fires: |
      - condition: back-pain
        facts: [{measure: lasting, is: 6 weeks}]
      - measure: lasting
        dimension: time
  - quiet: |
      - condition: back-pain
        facts: [{measure: lasting, is: 6 weeks, evidence: [{source: guideline-a, locator: p. 2}]}]
      - measure: lasting
        dimension: time

"""##

  private static let text20 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: grade-outside-its-scheme
category: evidence
severity: warning
summary: A grade is a word of its scheme
because: Grades of different schemes do not compare, and a word of none says nothing.
source: "GRADE: high, moderate, low, very low. OCEBM 2011: levels 1 to 5. NHMRC 2009: levels I to IV and grades A to D."
for:
  e: evidence
where:
  - e.grade is present
  - e.grade-scheme is present
  - e.grade-scheme != own
require: >-
  (e.grade-scheme == GRADE and e.grade matches "(?i)^(high|moderate|low|very low|very-low)$")
  or (e.grade-scheme == OCEBM-2011 and e.grade matches "(?i)^(level )?[1-5][ab]?$")
  or (e.grade-scheme == NHMRC-2009 and e.grade matches "(?i)^(level |grade )?(I|II|III-[123]|IV|A|B|C|D)$")
message: "`{e.grade}` is no grade of {e.grade-scheme}"
examples:
  - fires: "{condition: x, symptoms: [{symptom: s, evidence: [{source: p, grade: B, grade-scheme: GRADE}]}]}"
  - quiet: "{condition: x, symptoms: [{symptom: s, evidence: [{source: p, grade: very low, grade-scheme: GRADE}]}]}"
  - quiet: "{condition: x, symptoms: [{symptom: s, evidence: [{source: p, grade: '2', grade-scheme: OCEBM-2011}]}]}"
  - quiet: "{condition: x, symptoms: [{symptom: s, evidence: [{source: p, grade: III-2, grade-scheme: NHMRC-2009}]}]}"

"""##

  private static let text21 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: grade-without-scheme
category: evidence
severity: warning
summary: A grade of evidence says by which scheme it was given
because: Level B of one scheme is not level B of another, and schemes are never averaged.
source: GRADE, OCEBM, NHMRC
for:
  e: evidence
where: e.grade is present
require: e.grade-scheme is present
message: "grade `{e.grade}` of {e.source} means nothing without its scheme; write `grade-scheme:` with GRADE, OCEBM-2011, NHMRC-2009 or own"
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend, evidence: [{source: guideline-a, grade: B}]}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend, evidence: [{source: guideline-a, grade: B, grade-scheme: NHMRC-2009}]}]

"""##

  private static let text22 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: harm-without-evidence
category: evidence
summary: Every harm has evidence
because: A harm needs no trial to be kept, but somebody who reported it.
for:
  h: harm
require: h.evidence is present
message: "nothing vouches for `{h.harm}` as a harm of {h.treatment}; add `evidence:` with a source"
examples:
  - fires: |
      treatment: drug-a
      harms: [{harm: headache}]
  - quiet: |
      treatment: drug-a
      harms: [{harm: headache, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text23 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: listed-standing-ignored
category: evidence
summary: A source has the standing that a standing list gives it
because: A source can be retracted without anyone noticing, and what rests on it stays.
for:
  s: source
where: s.listed is present
require: s.standing is present and s.standing == s.listed
message: "a standing list says that {s.id} is `{s.listed}`, and here it is {s.standing or 'left open'}"
examples:
  - fires: "{source: a, title: A, standing: current, listed: retracted}"
  - fires: "{source: a, title: A, listed: retracted}"
    message: a standing list says that a is `retracted`, and here it is left open
  - quiet: "{source: a, title: A, standing: retracted, listed: retracted}"

"""##

  private static let text24 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: look-alike-without-evidence
category: evidence
summary: Every look-alike has evidence
because: Telling two conditions apart by the wrong sign is worse than not telling them apart.
for:
  l: look-alike
require: l.evidence is present
message: "nothing vouches for {l.condition} being mistaken for {l.other}; add `evidence:` with a source"
examples:
  - fires: |
      condition: sciatica
      look-alikes: [{other: muscle-spasm, told-apart-by: spasm stays in one place}]
  - quiet: |
      condition: sciatica
      look-alikes: [{other: muscle-spasm, told-apart-by: spasm stays in one place, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text25 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: only-claim-on-one-source
category: evidence
severity: warning
summary: That only one thing helps rests on two sources that are not copies
because: '"Only" denies everything else at once, and every exception makes it false.'
for:
  r: recommendation
where: r.only == yes
require: count(s in r.evidence.source where s.copy-of is missing) >= 2
message: "{r.condition}: that only `{r.treatment}` is meant rests on fewer than two independent sources; find another, or leave out `only`"
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: surgery, stance: recommend, only: yes, evidence: [{source: guideline-a}]}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: surgery, stance: recommend, only: yes, evidence: [{source: guideline-a}, {source: review-b}]}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: surgery, stance: recommend, evidence: [{source: guideline-a}]}]

"""##

  private static let text26 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: outlook-without-evidence
category: evidence
summary: Every outlook has evidence
because: Hope and fear both need a source.
for:
  o: outlook
require: o.evidence is present
message: "{o.condition}: nothing vouches for the outlook `{o.course}`; add `evidence:` with a source"
examples:
  - fires: |
      condition: back-pain
      outlook: [{course: recovery, frequency: usually}]
  - quiet: |
      condition: back-pain
      outlook: [{course: recovery, frequency: usually, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text27 = ###"""
# yaml-language-server: $schema=../schema/rules.json
rule: quote-found-elsewhere
category: evidence
severity: warning
summary: A quote stands where its locator says
because: A reader who looks there and does not find it will doubt the rest as well.
for:
  e: evidence
where:
  - e.quote is present
  - e.locator is present
  - e.quote found-in e.source.text
require: e.quote found-in e.source.text at e.locator
message: "this quote does not stand under `{e.locator}` in the text of {e.source.id}"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, locator: Care, quote: The wrist may swell.}]}]
      - {source: page, text: page.md}
    texts: {page.md: "# Wrists\n\n## Signs\n\nThe wrist may swell.\n\n## Care\n\nRest it.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, locator: section Signs, quote: The wrist may swell.}]}]
      - {source: page, text: page.md}
    texts: {page.md: "# Wrists\n\n## Signs\n\nThe wrist may swell.\n\n## Care\n\nRest it.\n"}

"""###

  private static let text28 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: quote-not-found
category: evidence
summary: Every quote stands in its source
because: A quote that is not there vouches for nothing, however true it sounds.
for:
  e: evidence
where:
  - e.quote is present
  - e.source.text is present
require: e.quote found-in e.source.text
message: "this quote does not stand in the text of {e.source.id}"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: The wrist may swell at night.}]}]
      - {source: page, text: page.md}
    texts: {page.md: "The wrist may swell.\n"}
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: The wrist may ... fade.}]}]
      - {source: page, text: page.md}
    texts: {page.md: "The wrist may swell.\n\nThe swelling should fade.\n"}
    name: the parts of a quote stand in one paragraph
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: "the wrist may swell - at night"}]}]
      - {source: page, text: page.md}
    texts: {page.md: "The *wrist* may\nswell — at night.\n"}
    name: typography, markup and the case of the first letter do not count
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: "The wrist may swell ... and go down."}]}]
      - {source: page, text: page.md}
    texts: {page.md: "The wrist may swell at night and go down.\n"}

"""##

  private static let text29 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: quote-not-verbatim
category: evidence
severity: notice
summary: A quote is written as its source writes it
because: Only the very letters can be found again by other tools.
for:
  e: evidence
where:
  - e.quote is present
  - e.quote found-in e.source.text
require: e.quote verbatim-in e.source.text
message: "this quote is written otherwise in the text of {e.source.id}"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: "It's swollen."}]}]
      - {source: page, text: page.md}
    texts: {page.md: "It’s swollen.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: "It’s swollen."}]}]
      - {source: page, text: page.md}
    texts: {page.md: "It’s swollen.\n"}

"""##

  private static let text30 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: quote-of-one-word
category: evidence
severity: warning
summary: A quote says something
because: A single word stands in any text, and says nothing of how the source means it.
for:
  e: evidence
where: e.quote is present
require: not e.quote matches "^\s*\S+\s*$"
message: "this quote is one word, which says nothing; quote the sentence"
examples:
  - fires: "{condition: sore-wrist, symptoms: [{symptom: swelling, evidence: [{source: page, quote: swelling}]}]}"
  - quiet: "{condition: sore-wrist, symptoms: [{symptom: swelling, evidence: [{source: page, quote: it may swell}]}]}"

"""##

  private static let text31 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: quote-trails-off
category: evidence
severity: warning
summary: No quote begins or ends with dots that leave something out
because: What is left out may be what turns the sentence round, and a reader does not see it.
for:
  e: evidence
where:
  - e.quote is present
  - e.quote matches "\w"
require:
  - not (e.quote starts-with "..." or e.quote starts-with "…")
  - not (e.quote ends-with "..." or e.quote ends-with "…")
message: "this quote leaves something out at an end; quote the whole sentence"
examples:
  - fires: "{condition: sore-wrist, symptoms: [{symptom: swelling, evidence: [{source: page, quote: 'it may swell ...'}]}]}"
  - fires: "{condition: sore-wrist, symptoms: [{symptom: swelling, evidence: [{source: page, quote: '… it may swell'}]}]}"
  - quiet: "{condition: sore-wrist, symptoms: [{symptom: swelling, evidence: [{source: page, quote: 'it may ... swell'}]}]}"

"""##

  private static let text32 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: quote-vouches-for-many
category: evidence
severity: warning
summary: One quote does not vouch for many unrelated claims
because: A sentence that fits everything vouches for nothing in particular.
parameters:
  most: 5
for:
  e: evidence
where:
  - e.condition is present
  # A sign of danger is repeated wherever it may turn up, with what vouches for it.
  - e.red-flag is missing
  - e.repeats is present
require: >-
  count(r in e.repeats
  where (r.condition is present and r.red-flag is missing and not r.condition related-to e.condition))
  < parameter.most
message: "the same words vouch for claims of more than {parameter.most} unrelated conditions, first here"
examples:
  - fires: |
      - {condition: c0, symptoms: [{symptom: s0, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c1, symptoms: [{symptom: s1, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c2, symptoms: [{symptom: s2, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c3, symptoms: [{symptom: s3, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c4, symptoms: [{symptom: s4, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c5, symptoms: [{symptom: s5, evidence: [{source: page, quote: it may hurt}]}]}
      - {source: page, text: page.md}
    texts: {page.md: "Then it may hurt.\n"}
    finds: 1
  - quiet: |
      - {condition: c0, symptoms: [{symptom: s0, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c1, symptoms: [{symptom: s1, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c2, symptoms: [{symptom: s2, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c3, symptoms: [{symptom: s3, evidence: [{source: page, quote: it may hurt}]}]}
      - {condition: c4, symptoms: [{symptom: s4, evidence: [{source: page, quote: it may hurt}]}]}
      - {source: page, text: page.md}
    texts: {page.md: "Then it may hurt.\n"}

"""##

  private static let text33 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flag-without-evidence
category: evidence
summary: Every red flag has evidence
because: Lists of warning signs grow by copying; each sign needs somebody who stands for it.
for:
  flag: red-flag
require: flag.evidence is present
message: "nothing vouches for red flag `{flag.sign}` of {flag.condition}; add `evidence:` with a source"
examples:
  - fires: |
      condition: back-pain
      red-flags: [{sign: saddle-numbness, route: emergency}]
  - quiet: |
      condition: back-pain
      red-flags: [{sign: saddle-numbness, route: emergency, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text34 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: referral-without-evidence
category: evidence
summary: Every referral has evidence
because: When to see somebody is a promise about safety until then.
for:
  r: referral
require: r.evidence is present
message: >-
  nothing vouches for this referral of {r.condition} to {r.to or 'a place that is not named'}; add `evidence:` with a
  source
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care, to: general practitioner}]
  - fires: "{condition: back-pain, referrals: [{trigger: [leg-pain], route: routine-primary-care}]}"
    message: nothing vouches for this referral of back-pain to a place that is not named; add `evidence:` with a source
  - quiet: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care, to: general practitioner, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text35 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: refutation-affirms
category: evidence
severity: warning
summary: What is said to refute a claim does not affirm it
because: "A quote under `supports: no` that says the same as the claim is filed under the wrong word."
for:
  e: evidence
where:
  - e.supports == no
  - e.presentation.says == affirms
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.presentation.symptom
require: e.quote marks e.presentation.symptom as [negated, doubted]
message: "does this quote refute `{e.presentation.symptom}`? its words affirm it"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, supports: no, quote: swelling}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist may bring swelling.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, supports: no, quote: swelling}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist brings no swelling.\n"}

"""##

  private static let text36 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: retracted-source-cited
category: evidence
summary: Nothing rests on a source that was retracted or withdrawn
because: Its authors or its publisher no longer stand by it. A withdrawn review may have been merged into another one.
for:
  s: source
  e: evidence
where:
  - e.source == s
  - s.standing in [withdrawn, retracted]
  - e.supports != no
per: s
shows: e is sole
message: >-
  {s} was {s.standing} and is cited (claims that rest on nothing else that holds: {count}); find another source for
  those, or drop them, and elsewhere leave it out
examples:
  - fires: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, evidence: [{source: trial-b, locator: p. 2}]}]
      - {source: trial-b, standing: retracted}
  - name: one source is one finding, however many claims rest on it
    fires: |
      - condition: back-pain
        treatments:
          - {treatment: drug-a, stance: consider, evidence: [{source: trial-b, locator: p. 2}]}
          - {treatment: drug-c, stance: consider, evidence: [{source: trial-b, locator: p. 3}]}
          - {treatment: drug-d, stance: consider, evidence: [{source: trial-b, locator: p. 4}, {source: trial-e, locator: p. 1}]}
      - {source: trial-b, standing: withdrawn}
      - {source: trial-e, standing: current}
    finds: 1
    message: >-
      trial-b was withdrawn and is cited (claims that rest on nothing else that holds: 2); find another source for
      those, or drop them, and elsewhere leave it out
  - name: a newer edition is another rule's matter
    quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, evidence: [{source: trial-b, locator: p. 2}]}]
      - {source: trial-b, standing: superseded}
  - name: disputed is not retracted
    quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, evidence: [{source: trial-b, locator: p. 2}]}]
      - {source: trial-b, standing: disputed}
  - name: what speaks against the claim does not carry it
    quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, evidence: [{source: trial-b, locator: p. 2, supports: no}]}]
      - {source: trial-b, standing: retracted}

"""##

  private static let text37 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: sign-not-in-quote
category: evidence
severity: warning
summary: A quote of the claim names the warning sign that it vouches for
because: A warning sign that its source does not name sends people the wrong way.
for:
  f: red-flag
where: some e in f.evidence has e.quote found-in e.source.text
require: some e in f.evidence has e.quote mentions f.sign
message: "do these quotes speak of `{f.sign}`? no sentence of theirs names it"
examples:
  - fires: |
      - condition: sore-wrist
        red-flags: [{sign: cold-hand, route: emergency, evidence: [{source: page, quote: Go at once}]}]
      - {symptom: cold-hand, name: Cold hand}
      - {source: page, text: page.md}
    texts: {page.md: "Go at once if the hand is blue.\n"}
  - quiet: |
      - condition: sore-wrist
        red-flags: [{sign: cold-hand, route: emergency, evidence: [{source: page, quote: Go at once}]}]
      - {symptom: cold-hand, name: Cold hand}
      - {source: page, text: page.md}
    texts: {page.md: "Go at once if you have a cold hand.\n"}

"""##

  private static let text38 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: strong-advice-on-weak-evidence
category: evidence
severity: warning
summary: Strong advice rests on firm evidence, or says why it is given all the same
because: >-
  The strength of advice and the certainty of evidence are two things, and a gap between them has to be explained. No
  grade is not a low grade.
for:
  r: live recommendation
where:
  - r.stance in [recommend, contraindicated]
  - r.because is missing
  - r.evidence is present
require: some e in r.evidence has (e.source is firm and not e is graded-low)
message: "{r.treatment} is `{r.stance}` for {r.condition} on weak evidence; cite a guideline or review, or say why with `because:`"
examples:
  - fires: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: recommend, evidence: [{source: page, locator: p. 2}]}]
      - {source: page, title: P, type: consumer-article, standing: current}
  - fires: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: recommend, evidence: [{source: g, locator: p. 2, grade: very low, grade-scheme: GRADE}]}]
      - {source: g, title: G, type: guideline, standing: current}
  - quiet: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: recommend, because: it does no harm, evidence: [{source: page, locator: p. 2}]}]
      - {source: page, title: P, type: consumer-article, standing: current}
  - quiet: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: recommend, evidence: [{source: g, locator: p. 2}]}]
      - {source: g, title: G, type: guideline, standing: current}
    name: ungraded is not low

"""##

  private static let text39 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: superseded-source-cited
category: evidence
severity: warning
summary: What rests on a superseded source is checked against its successor
because: The new edition may say the opposite, and a claim on the old one alone counts as unsupported.
for:
  s: source
  e: evidence
where:
  - e.source == s
  - s.standing == superseded
  - e.supports != no
per: s
shows: e is sole
message: >-
  {s} is superseded by {s.superseded-by or 'another source'} and is cited (claims that rest on nothing else that holds:
  {count}); check them there and cite it instead, as wherever else it is cited
examples:
  - fires: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, evidence: [{source: guideline-a, locator: p. 2}]}]
      - {source: guideline-a, standing: superseded, superseded-by: guideline-b}
  - quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, evidence: [{source: guideline-b, locator: p. 2}]}]
      - {source: guideline-b, standing: current}

"""##

  private static let text40 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-affirmed-in-quote
category: evidence
severity: warning
summary: No quote affirms the symptom that its claim denies
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.presentation is present
  - e.supports == yes
  - e.presentation.says == denies
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.presentation.symptom
require: e.quote marks e.presentation.symptom as [negated, doubted]
message: "does this quote affirm `{e.presentation.symptom}`? the claim denies it"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, says: denies, evidence: [{source: page, quote: swelling}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist shows swelling.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, says: denies, evidence: [{source: page, quote: swelling}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist shows no swelling.\n"}

"""##

  private static let text41 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-denied-in-quote
category: evidence
severity: warning
summary: No quote denies the symptom that it vouches for
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.presentation is present
  - e.supports != no
  - e.presentation.says == affirms
  - not e.presentation is rather-absent
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.presentation.symptom
require: not e.quote marks e.presentation.symptom as negated
message: "does this quote deny `{e.presentation.symptom}`? the claim affirms it"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: swelling is common in it}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "There is no evidence that swelling is common in it.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: swelling is common in it}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "There is evidence that swelling is common in it.\n"}

"""##

  private static let text42 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-frequency-beyond-quote
category: evidence
severity: warning
summary: A claim says no more of how often than its quote does
because: A source that says "may" does not vouch for "always", nor one that says "rare" for "common".
for:
  e: evidence
where:
  - e.presentation.frequency is present
  - e.supports != no
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote backs e.presentation.frequency of e.presentation.symptom or not e.quote backs e.presentation.frequency of e.presentation.symptom
# What one quote says more carefully, another may say outright.
require: >-
  e.quote backs e.presentation.frequency of e.presentation.symptom
  or (some o in e.presentation.evidence has o.quote backs e.presentation.frequency of e.presentation.symptom)
message: "does this quote say `{e.presentation.frequency}` of `{e.presentation.symptom}`? its own words say something else"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, frequency: always, evidence: [{source: page, quote: may bring swelling}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist may bring swelling.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, frequency: may, evidence: [{source: page, quote: may bring swelling}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist may bring swelling.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms:
          - symptom: swelling
            frequency: usually
            evidence: [{source: page, quote: may bring swelling}, {source: page, quote: usually brings swelling}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist may bring swelling. A sore wrist usually brings swelling.\n"}
    name: another quote of the claim says it

"""##

  private static let text43 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-not-in-quote
category: evidence
severity: warning
summary: A quote of the claim names the symptom that it vouches for
because: True sentences get attached to claims that they say nothing of.
for:
  p: presentation
where: some e in p.evidence has e.quote found-in e.source.text
require: some e in p.evidence has e.quote mentions p.symptom
message: "do these quotes speak of `{p.symptom}`? no sentence of theirs names it"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: it may get worse}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "Warmth comes first, and it may get worse.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: it may get worse}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "The swellings come first, and it may get worse.\n"}

"""##

  private static let text44 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-only-supposed-in-quote
category: evidence
severity: warning
summary: A quote says outright what it vouches for
because: What a source doubts, supposes, tells of the past or of somebody else is not what it says of the condition.
for:
  e: evidence
where:
  - e.presentation.says == affirms
  - e.supports == yes
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.presentation.symptom
require: not e.quote marks e.presentation.symptom as [doubted, past, supposed, somebody-else]
message: "does this quote say so of `{e.presentation.symptom}`? it reads as doubt, as a supposition, or of another time or patient"
examples:
  - fires: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: swelling}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "Watch a sore wrist for swelling.\n"}
  - quiet: |
      - condition: sore-wrist
        symptoms: [{symptom: swelling, evidence: [{source: page, quote: swelling}]}]
      - {symptom: swelling, name: Swelling}
      - {source: page, text: page.md}
    texts: {page.md: "A sore wrist shows swelling.\n"}

"""##

  private static let text45 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-without-evidence
category: evidence
summary: Every symptom of a condition has evidence
because: Readers recognise themselves by it.
for:
  p: presentation
require: p.evidence is present
message: "nothing vouches for `{p.symptom}` in {p.condition}; add `evidence:` with a source"
examples:
  - fires: |
      condition: slipped-disc
      symptoms: [{symptom: leg-pain}]
  - quiet: |
      condition: slipped-disc
      symptoms: [{symptom: leg-pain, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text46 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-advice-without-evidence
category: evidence
summary: Every use of a test has evidence
because: Tests have costs and false alarms; somebody must vouch for their use.
for:
  use: testing
require: use.evidence is present
message: "{use.condition}: nothing vouches for `{use.test}` being `{use.stance}`; add `evidence:` with a source"
examples:
  - fires: |
      condition: back-pain
      tests: [{test: x-ray, stance: not-routinely}]
  - quiet: |
      condition: back-pain
      tests: [{test: x-ray, stance: not-routinely, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text47 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-advised-against-in-quote
category: evidence
severity: warning
summary: No quote advises against the test that its claim advises
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.testing is present
  # What supports a claim partly may pull the other way, and its editor has said so.
  - e.supports == yes
  - e.testing is advising
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.testing.test
require: not e.quote marks e.testing.test as [advised-against, negated]
message: "does this quote speak against `{e.testing.test}`? the claim says {e.testing.stance}"
examples:
  - fires: |
      - condition: sore-wrist
        tests: [{test: x-ray, stance: recommend, evidence: [{source: page, quote: X-ray}]}]
      - {test: x-ray, name: X-ray}
      - {source: page, text: page.md}
    texts: {page.md: "Do not offer an X-ray.\n"}
  - quiet: |
      - condition: sore-wrist
        tests: [{test: x-ray, stance: recommend, evidence: [{source: page, quote: X-ray}]}]
      - {test: x-ray, name: X-ray}
      - {source: page, text: page.md}
    texts: {page.md: "Offer an X-ray.\n"}

"""##

  private static let text48 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-advised-in-quote
category: evidence
severity: warning
summary: A quote speaks against the test that its claim warns of
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.testing is present
  - e.supports == yes
  - e.testing is warning
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.testing.test
require: e.quote marks e.testing.test as [advised-against, negated, doubted, past, supposed]
message: "does this quote speak against `{e.testing.test}`? the claim says {e.testing.stance}"
examples:
  - fires: |
      - condition: sore-wrist
        tests: [{test: x-ray, stance: avoid, evidence: [{source: page, quote: X-ray}]}]
      - {test: x-ray, name: X-ray}
      - {source: page, text: page.md}
    texts: {page.md: "Offer an X-ray.\n"}
  - quiet: |
      - condition: sore-wrist
        tests: [{test: x-ray, stance: avoid, evidence: [{source: page, quote: X-ray}]}]
      - {test: x-ray, name: X-ray}
      - {source: page, text: page.md}
    texts: {page.md: "Do not offer an X-ray.\n"}

"""##

  private static let text49 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-not-in-quote
category: evidence
severity: warning
summary: A quote of the claim names the test that it vouches for
because: True sentences get attached to claims that they say nothing of.
for:
  t: testing
where: some e in t.evidence has e.quote found-in e.source.text
require: some e in t.evidence has e.quote mentions t.test
message: "do these quotes speak of `{t.test}`? no sentence of theirs names it"
examples:
  - fires: |
      - condition: sore-wrist
        tests: [{test: x-ray, stance: consider, evidence: [{source: page, quote: it shows the bone}]}]
      - {test: x-ray, name: X-ray}
      - {source: page, text: page.md}
    texts: {page.md: "A scan is quick, and it shows the bone.\n"}
  - quiet: |
      - condition: sore-wrist
        tests: [{test: x-ray, stance: consider, evidence: [{source: page, quote: it shows the bone}]}]
      - {test: x-ray, name: X-ray}
      - {source: page, text: page.md}
    texts: {page.md: "An X-ray is quick, and it shows the bone.\n"}

"""##

  private static let text50 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: treatment-advised-against-in-quote
category: evidence
severity: warning
summary: No quote advises against the treatment that its claim advises
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.recommendation is present
  # What supports a claim partly may pull the other way, and its editor has said so.
  - e.supports == yes
  - e.recommendation is advising
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.recommendation.treatment
require: not e.quote marks e.recommendation.treatment as [advised-against, negated]
message: "does this quote speak against `{e.recommendation.treatment}`? the claim says {e.recommendation.stance}"
examples:
  - fires: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: consider, evidence: [{source: page, quote: splint}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "A splint is not recommended.\n"}
  - quiet: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: consider, evidence: [{source: page, quote: splint}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "A splint is worth a try, but rings are not recommended.\n"}
  - quiet: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: consider, evidence: [{source: page, quote: too many splints, supports: partly}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "Sore wrists are treated with too many splints.\n"}
    name: what supports partly may pull the other way

"""##

  private static let text51 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: treatment-advised-in-quote
category: evidence
severity: warning
summary: A quote speaks against the treatment that its claim warns of
because: A quote that says the opposite of its claim vouches against it.
for:
  e: evidence
where:
  - e.recommendation is present
  - e.supports == yes
  - e.recommendation is warning
  - e.quote is present
  - e.quote found-in e.source.text
  - e.quote mentions e.recommendation.treatment
require: e.quote marks e.recommendation.treatment as [advised-against, negated, doubted, past, supposed]
message: "does this quote speak against `{e.recommendation.treatment}`? the claim says {e.recommendation.stance}"
examples:
  - fires: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: avoid, evidence: [{source: page, quote: splint}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "A splint is worth a try.\n"}
  - quiet: |
      - condition: sore-wrist
        treatments: [{treatment: splint, stance: avoid, evidence: [{source: page, quote: splint}]}]
      - {treatment: splint, name: Splint}
      - {source: page, text: page.md}
    texts: {page.md: "Avoid splints.\n"}

"""##

  private static let text52 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: treatment-not-in-quote
category: evidence
severity: warning
summary: A quote of the claim names the treatment that it vouches for
because: True sentences get attached to claims that they say nothing of.
for:
  r: recommendation
where: some e in r.evidence has e.quote found-in e.source.text
require: some e in r.evidence has e.quote mentions r.treatment
message: "do these quotes speak of `{r.treatment}`? no sentence of theirs names it"
examples:
  - fires: |
      - condition: sore-wrist
        treatments: [{treatment: wrist-splint, stance: consider, evidence: [{source: page, quote: it can be worn at night}]}]
      - {treatment: wrist-splint, name: Wrist splint}
      - {source: page, text: page.md}
    texts: {page.md: "A ring is cold, but it can be worn at night.\n"}
  - quiet: |
      - condition: sore-wrist
        treatments: [{treatment: wrist-splint, stance: consider, evidence: [{source: page, quote: it can be worn at night}]}]
      - {treatment: wrist-splint, name: Wrist splint}
      - {source: page, text: page.md}
    texts: {page.md: "As for a splint for the wrist, it can be worn at night.\n"}

"""##

  private static let text53 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: trigger-not-in-quote
category: evidence
severity: warning
summary: A quote names a trigger of the referral that it vouches for
because: A referral that its source does not speak of sends people the wrong way.
for:
  r: referral
where:
  - r.trigger is present
  - some e in r.evidence has e.quote found-in e.source.text
require: some e in r.evidence has e.quote mentions some r.trigger
message: "do these quotes speak of {r.trigger}? no sentence of theirs names any of it"
examples:
  - fires: |
      - condition: sore-wrist
        referrals: [{trigger: [cold-hand], route: emergency, evidence: [{source: page, quote: Go at once}]}]
      - {symptom: cold-hand, name: Cold hand}
      - {source: page, text: page.md}
    texts: {page.md: "Go at once if the fingers are blue.\n"}
  - quiet: |
      - condition: sore-wrist
        referrals: [{trigger: [cold-hand], route: emergency, evidence: [{source: page, quote: Go at once}]}]
      - {symptom: cold-hand, name: Cold hand}
      - {source: page, text: page.md}
    texts: {page.md: "Go at once if your hands are cold.\n"}

"""##
}
