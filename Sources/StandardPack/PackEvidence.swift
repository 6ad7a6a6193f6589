// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The folder `evidence` of the pack.
enum PackEvidence {
  static var files: [(path: String, text: String)] {
    [
      ("evidence/absolute-symptom-on-one-source.yaml", text0),
      ("evidence/advice-without-evidence.yaml", text1),
      ("evidence/cause-without-evidence.yaml", text2),
      ("evidence/caution-without-evidence.yaml", text3),
      ("evidence/contested-advice.yaml", text4),
      ("evidence/effect-without-evidence.yaml", text5),
      ("evidence/evidence-without-quote-or-locator.yaml", text6),
      ("evidence/fact-without-evidence.yaml", text7),
      ("evidence/grade-without-scheme.yaml", text8),
      ("evidence/harm-without-evidence.yaml", text9),
      ("evidence/look-alike-without-evidence.yaml", text10),
      ("evidence/only-claim-on-one-source.yaml", text11),
      ("evidence/outlook-without-evidence.yaml", text12),
      ("evidence/red-flag-without-evidence.yaml", text13),
      ("evidence/referral-without-evidence.yaml", text14),
      ("evidence/retracted-source-cited.yaml", text15),
      ("evidence/superseded-source-cited.yaml", text16),
      ("evidence/symptom-without-evidence.yaml", text17),
      ("evidence/test-advice-without-evidence.yaml", text18),
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

  private static let text3 = ##"""
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

  private static let text4 = ##"""
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

  private static let text5 = ##"""
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

  private static let text6 = ##"""
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

  private static let text7 = ##"""
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

  private static let text8 = ##"""
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

  private static let text9 = ##"""
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

  private static let text10 = ##"""
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

  private static let text11 = ##"""
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

  private static let text12 = ##"""
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

  private static let text13 = ##"""
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

  private static let text14 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: referral-without-evidence
category: evidence
summary: Every referral has evidence
because: When to see somebody is a promise about safety until then.
for:
  r: referral
require: r.evidence is present
message: "nothing vouches for this referral of {r.condition} to {r.to}; add `evidence:` with a source"
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care, to: general practitioner}]
  - quiet: |
      condition: back-pain
      referrals: [{trigger: [leg-pain], route: routine-primary-care, to: general practitioner, evidence: [{source: guideline-a, locator: p. 2}]}]

"""##

  private static let text15 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: retracted-source-cited
category: evidence
summary: Nothing rests on a source that was retracted or withdrawn
because: Its authors or its publisher no longer stand by it.
for:
  e: evidence
where: 'e.source.standing in [withdrawn, retracted]'
message: "this rests on {e.source}, which was {e.source.standing}; find a source that stands, or drop the claim"
examples:
  - fires: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, evidence: [{source: trial-b, locator: p. 2}]}]
      - {source: trial-b, standing: retracted}
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

"""##

  private static let text16 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: superseded-source-cited
category: evidence
severity: warning
summary: What rests on a superseded source is checked against its successor
because: The new edition may say the opposite, and a claim on the old one counts as unsupported.
for:
  e: evidence
where: e.source.standing == superseded
message: "this rests on {e.source}, which {e.source.superseded-by} supersedes; check the claim there and cite it instead"
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

  private static let text17 = ##"""
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

  private static let text18 = ##"""
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
}
