// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The folder `references` of the pack.
enum PackReferences {
  static var files: [(path: String, text: String)] {
    [
      ("references/causes-itself.yaml", text0),
      ("references/codes-without-release.yaml", text1),
      ("references/condition-names-collide.yaml", text2),
      ("references/condition-stands-apart.yaml", text3),
      ("references/doid-code-malformed.yaml", text4),
      ("references/factor-without-effect.yaml", text5),
      ("references/hpo-code-malformed.yaml", text6),
      ("references/icd-code-malformed.yaml", text7),
      ("references/mistaken-for-itself.yaml", text8),
      ("references/one-code-two-conditions.yaml", text9),
      ("references/snomed-code-malformed.yaml", text10),
      ("references/source-never-cited.yaml", text11),
      ("references/source-without-date.yaml", text12),
      ("references/source-without-standing.yaml", text13),
      ("references/source-without-type.yaml", text14),
      ("references/sources-are-one.yaml", text15),
      ("references/successor-beside-current.yaml", text16),
      ("references/superseded-without-successor.yaml", text17),
      ("references/symptom-names-collide.yaml", text18),
      ("references/symptom-never-mentioned.yaml", text19),
      ("references/test-names-collide.yaml", text20),
      ("references/test-never-mentioned.yaml", text21),
      ("references/treatment-names-collide.yaml", text22),
      ("references/treatment-never-mentioned.yaml", text23),
    ]
  }

  private static let text0 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: causes-itself
category: references
summary: Nothing causes itself
because: The effect was probably meant to be another condition.
for:
  c: causation
where:
  - c.condition is present
  - c.condition == c.effect
message: "{c.condition} is said to cause itself; correct `effect:`"
examples:
  - fires: |
      condition: back-pain
      causes: [{effect: back-pain}]
  - name: a factor is no condition
    quiet: |
      factor: poor-posture
      causes: [{effect: back-pain}]
  - quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]

"""##

  private static let text1 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: codes-without-release
category: references
severity: warning
summary: Codes come with the release of their list
because: Codes are dropped and change their meaning; without the edition nobody can check them.
for:
  k: codes
require: k.release is present
message: "these codes do not say from which edition they are; write `release:`, as in `ICD-10-CM April 2026`"
examples:
  - fires: |
      condition: back-pain
      codes: {hpo: "HP:0003419"}
  - quiet: |
      condition: back-pain
      codes: {hpo: "HP:0003419", release: HPO 2025-01-16}

"""##

  private static let text2 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-names-collide
category: references
summary: One name means one condition
because: Readers, search and references by name would reach the wrong one.
for:
  a: condition
  b: condition
where:
  - some a.names == some b.names
  - not a related-to b
message: "conditions `{a.id}` and `{b.id}` share a name; rename one, merge them, or make one is-a the other"
examples:
  - name: case and blanks make no difference
    fires: |
      - {condition: sprain-a, name: Twisted knee}
      - {condition: sprain-b, also-called: [twisted  knee]}
    finds: 1
  - quiet: |
      - {condition: sprain-a, name: Twisted knee}
      - {condition: sprain-b, name: Twisted ankle}
  - name: a kind of it may share a name with it
    quiet: |
      - {condition: sprain-a, name: Twisted knee}
      - {condition: sprain-b, also-called: [twisted knee], is-a: [sprain-a]}

"""##

  private static let text3 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-stands-apart
category: references
severity: warning
summary: Every condition is connected with something
because: A condition that nothing mentions, that is a kind of nothing and that holds no claim, is a leftover.
for:
  c: condition
require: >-
  c is mentioned or c.is-a is present or c.causes is present or c.symptoms is present or c.tests is present
  or c.treatments is present or c.facts is present or c.referrals is present or c.red-flags is present
  or c.outlook is present or c.effects is present or c.sites is present or c.look-alikes is present
message: "condition `{c}` is mentioned nowhere and says nothing; connect it, or remove it"
examples:
  - fires: |
      condition: scheuermann-disease
      name: Scheuermann disease
  - quiet: |
      - condition: spinal-tumour
      - condition: back-pain
        red-flags: [{sign: weight-loss, suspects: [spinal-tumour], route: urgent-same-day}]
  - quiet: |
      condition: sciatica
      symptoms: [{symptom: leg-pain}]
  - name: how it goes on
    quiet: |
      condition: sciatica
      outlook: [{course: recovery, frequency: usually}]
  - name: where it is
    quiet: |
      condition: sciatica
      sites: [{site: leg}]
  - name: what it is mistaken for
    quiet: |
      - condition: sciatica
        look-alikes: [{other: claudication}]
      - condition: claudication
  - name: what helps
    quiet: |
      - condition: sciatica
        effects: [{treatment: exercise, says: affirms}]
      - treatment: exercise

"""##

  private static let text4 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: doid-code-malformed
category: references
summary: Codes of the Disease Ontology look like its codes
because: A code that no list holds links to nothing.
source: DOID 2021-11-17
for:
  k: codes
where: k.doid is present
require: 'every code in k.doid has code matches "^DOID:[0-9]+$"'
message: "`{k.doid}` is not the form of a Disease Ontology code; expected `DOID:` and digits, as in `DOID:90`"
examples:
  - fires: |
      condition: disc-degeneration
      codes: {doid: "90"}
  - quiet: |
      condition: disc-degeneration
      codes: {doid: "DOID:90"}

"""##

  private static let text5 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: factor-without-effect
category: references
severity: warning
summary: Every factor is said to bring something about
because: A habit or circumstance that leads to nothing does not belong in the base.
for:
  f: factor
require: f is mentioned or f.causes is present
message: "factor `{f}` leads to nothing; say under `causes:` what it brings about, or remove it"
examples:
  - fires: |
      factor: poor-posture
      name: Poor posture
  - quiet: |
      factor: poor-posture
      causes: [{effect: back-pain, link: contributes}]

"""##

  private static let text6 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: hpo-code-malformed
category: references
summary: Codes of the Human Phenotype Ontology look like its codes
because: A code that no list holds links to nothing.
source: HPO 2025-01-16
for:
  k: codes
where: k.hpo is present
require: 'every code in k.hpo has code matches "^HP:[0-9]{7}$"'
message: "`{k.hpo}` is not the form of an HPO code; expected `HP:` and seven digits, as in `HP:0003419`"
examples:
  - fires: |
      condition: back-pain
      codes: {hpo: "HP:3419"}
  - fires: |
      symptom: fever
      codes: {hpo: "0001945"}
  - quiet: |
      symptom: fever
      codes: {hpo: "HP:0001945"}

"""##

  private static let text7 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: icd-code-malformed
category: references
summary: Codes of ICD-10-CM look like codes of ICD-10-CM
because: A code that no list holds links to nothing.
source: ICD-10-CM April 2026
for:
  k: codes
where: k.icd-10-cm is present
require: 'every code in k.icd-10-cm has code matches "^[A-Z][0-9][0-9A-Z]([.][0-9A-Z]{1,4})?$"'
message: "`{k.icd-10-cm}` is not the form of an ICD-10-CM code; expected a letter, two characters, and up to four after a point, as in `M54.50`"
examples:
  - name: the point is missing
    fires: |
      condition: back-pain
      codes: {icd-10-cm: M5450}
  - name: one of two is wrong
    fires: |
      condition: back-pain
      codes: {icd-10-cm: [M54.50, 54.50]}
  - quiet: |
      condition: back-pain
      codes: {icd-10-cm: M54.50}
  - name: seven characters, with an extension
    quiet: |
      condition: back-strain
      codes: {icd-10-cm: S39.012A}

"""##

  private static let text8 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: mistaken-for-itself
category: references
summary: Nothing is its own look-alike
because: The look-alike was probably meant to be another condition.
for:
  l: look-alike
where: l.condition == l.other
message: "{l.condition} is said to be mistaken for itself; correct `other:`"
examples:
  - fires: |
      condition: sciatica
      look-alikes: [{other: sciatica}]
  - quiet: |
      condition: sciatica
      look-alikes: [{other: muscle-spasm}]

"""##

  private static let text9 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: one-code-two-conditions
category: references
severity: warning
summary: One code means one condition
because: Whoever looks a condition up by its code would reach the wrong one.
for:
  a: condition
  b: condition
where:
  - some a.codes.icd-10-cm == some b.codes.icd-10-cm or some a.codes.hpo == some b.codes.hpo
  - not a related-to b
message: "conditions `{a.id}` and `{b.id}` share a code; correct one, or make one is-a the other"
examples:
  - fires: |
      - {condition: back-pain, codes: {icd-10-cm: M54.50}}
      - {condition: lumbago, codes: {icd-10-cm: [M54.50, M54.51]}}
  - quiet: |
      - {condition: back-pain, codes: {icd-10-cm: M54.50}}
      - {condition: sciatica, codes: {icd-10-cm: M54.30}}
  - name: a kind of it may be coded as it is
    quiet: |
      - {condition: back-pain, codes: {icd-10-cm: M54.50}}
      - {condition: acute-back-pain, is-a: [back-pain], codes: {icd-10-cm: M54.50}}

"""##

  private static let text10 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: snomed-code-malformed
category: references
summary: Codes of SNOMED CT look like its codes
because: A code that no list holds links to nothing.
for:
  k: codes
where: k.snomed-ct is present
require: 'every code in k.snomed-ct has code matches "^[1-9][0-9]{5,17}$"'
message: "`{k.snomed-ct}` is not the form of a SNOMED CT code; expected 6 to 18 digits"
examples:
  - fires: |
      condition: back-pain
      codes: {snomed-ct: SCT-279039007}
  - quiet: |
      condition: back-pain
      codes: {snomed-ct: "279039007"}

"""##

  private static let text11 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: source-never-cited
category: references
severity: warning
summary: Every source is cited
because: >-
  A source that vouches for nothing makes the list of sources look better than it is. One that is superseded, disputed or
  retracted may stay on the list so that nobody cites it.
for:
  s: source
where:
  - s.standing is present
  - 's.standing in [current, corrected]'
require: s is mentioned
message: "source `{s}` vouches for nothing; cite it, or remove it"
examples:
  - fires: |
      source: guideline-a
      standing: current
  - quiet: |
      - source: guideline-a
        standing: current
      - condition: back-pain
        treatments: [{treatment: walking, stance: recommend, evidence: [{source: guideline-a, locator: p. 2}]}]
  - name: the successor of another source
    quiet: |
      - source: guideline-a
        standing: current
      - source: guideline-0
        standing: superseded
        superseded-by: guideline-a
      - condition: back-pain
        treatments: [{treatment: walking, stance: recommend, evidence: [{source: guideline-0, locator: p. 2}]}]
  - name: a disputed source that nobody cites
    quiet: |
      source: guideline-a
      standing: disputed

"""##

  private static let text12 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: source-without-date
category: references
severity: warning
summary: Every source says when it was published
because: A missing date is not today's. An old date retires no claim, but readers and editors must see it.
source: JAMA benchmarks, currency
for:
  s: source
require: s.published is present or s.year is present
message: "source `{s}` has no date; write `published:` with the day, or `year:` where only that is known"
examples:
  - fires: |
      source: guideline-a
      title: Guideline A
  - quiet: |
      source: guideline-a
      published: 2024-01-01
  - quiet: |
      source: guideline-a
      year: 2016

"""##

  private static let text13 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: source-without-standing
category: references
summary: Every source says where it stands
because: Current, superseded, disputed and retracted sources are used differently, and silence passes for current.
for:
  s: source
require: s.standing is present
message: "source `{s}` has no standing; write `standing:` with current, corrected, disputed, superseded, withdrawn or retracted"
examples:
  - fires: |
      source: guideline-a
      title: Guideline A
  - quiet: |
      source: guideline-a
      standing: current

"""##

  private static let text14 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: source-without-type
category: references
summary: Every source says what type it is
because: A guideline and a magazine article do not weigh the same.
for:
  s: source
require: s.type is present
message: "source `{s}` has no type; write `type:`, for example guideline, trial or consumer-article"
examples:
  - fires: |
      source: guideline-a
      title: Guideline A
  - quiet: |
      source: guideline-a
      type: guideline

"""##

  private static let text15 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: sources-are-one
category: references
severity: warning
summary: One source is declared once
because: Counted twice, it would look like two sources that agree.
for:
  a: source
  b: source
where:
  - >-
    (a.url is present and b.url is present and a.url == b.url)
    or (a.doi is present and b.doi is present and a.doi == b.doi)
  - a.copy-of is missing
  - b.copy-of is missing
message: "sources `{a.id}` and `{b.id}` have one address; keep one, or say `copy-of:`"
examples:
  - fires: |
      - {source: guideline-a, url: "https://example.org/a"}
      - {source: guideline-b, url: "https://example.org/a"}
  - quiet: |
      - {source: guideline-a, url: "https://example.org/a"}
      - {source: guideline-b, url: "https://example.org/b"}
  - name: a copy says so
    quiet: |
      - {source: guideline-a, url: "https://example.org/a"}
      - {source: guideline-b, url: "https://example.org/a", copy-of: guideline-a}

"""##

  private static let text16 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: successor-beside-current
category: references
severity: warning
summary: A source with a successor is not called current
because: One of the two statements is out of date.
for:
  s: source
where:
  - s.superseded-by is present
  - s.standing is present
require: s.standing != current
message: "source `{s}` is `{s.standing}` and superseded by {s.superseded-by}; write `standing: superseded`, or drop `superseded-by:`"
fix:
  set: {s.standing: superseded}
  safety: review
examples:
  - fires: |
      source: guideline-a
      standing: current
      superseded-by: guideline-b
  - quiet: |
      source: guideline-a
      standing: superseded
      superseded-by: guideline-b

"""##

  private static let text17 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: superseded-without-successor
category: references
summary: A superseded source names its successor
because: Otherwise nobody knows where to check the claims that rest on it.
for:
  s: source
where: s.standing == superseded
require: s.superseded-by is present
message: "source `{s}` is superseded and does not say by what; write `superseded-by:`"
examples:
  - fires: |
      source: guideline-a
      standing: superseded
  - quiet: |
      source: guideline-a
      standing: superseded
      superseded-by: guideline-b
  - quiet: |
      source: guideline-a
      standing: current

"""##

  private static let text18 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-names-collide
category: references
summary: One name means one symptom
because: Claims about one of them would be missing from the other.
for:
  a: symptom
  b: symptom
where:
  - some a.names == some b.names
  - not a related-to b
message: "symptoms `{a.id}` and `{b.id}` share a name; rename one, merge them, or make one is-a the other"
examples:
  - fires: |
      - {symptom: numbness-a, name: Numbness}
      - {symptom: numbness-b, also-called: [numbness]}
  - quiet: |
      - {symptom: numbness-a, name: Numbness}
      - {symptom: tingling, name: Tingling}

"""##

  private static let text19 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-never-mentioned
category: references
severity: warning
summary: Every symptom is mentioned by something
because: A symptom that no condition lists and no referral or red flag uses reaches no reader.
for:
  s: symptom
require: s is mentioned
message: "symptom `{s}` is mentioned nowhere; list it under a condition, or remove it"
examples:
  - fires: |
      symptom: leg-pain
      name: Leg pain
  - name: a condition lists it
    quiet: |
      - symptom: leg-pain
      - condition: sciatica
        symptoms: [{symptom: leg-pain}]
  - name: a narrower symptom is-a it
    quiet: |
      - symptom: leg-pain
      - symptom: radiating-leg-pain
        is-a: [leg-pain]
      - condition: sciatica
        symptoms: [{symptom: radiating-leg-pain}]

"""##

  private static let text20 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-names-collide
category: references
summary: One name means one test
because: Advice against one of them would not reach the other.
for:
  a: test
  b: test
where:
  - some a.names == some b.names
  - not a related-to b
message: "tests `{a.id}` and `{b.id}` share a name; rename one, merge them, or make one is-a the other"
examples:
  - fires: |
      - {test: mri-a, name: MRI}
      - {test: mri-b, also-called: [mri]}
  - quiet: |
      - {test: mri-a, name: MRI}
      - {test: x-ray, name: X-ray}

"""##

  private static let text21 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-never-mentioned
category: references
severity: warning
summary: Every test is mentioned by something, or says itself what it is for
because: A test that no condition is said to need reaches no reader.
for:
  t: test
require: t is mentioned or t.uses is present
message: "test `{t}` is mentioned nowhere; list it under a condition, or remove it"
examples:
  - fires: |
      test: mri-scan
      name: MRI scan
  - quiet: |
      - test: mri-scan
      - condition: sciatica
        tests: [{test: mri-scan, stance: consider}]

"""##

  private static let text22 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: treatment-names-collide
category: references
summary: One name means one treatment
because: A ban on one of them would not reach the other.
for:
  a: treatment
  b: treatment
where:
  - some a.names == some b.names
  - not a related-to b
message: "treatments `{a.id}` and `{b.id}` share a name; rename one, merge them, or make one is-a the other"
examples:
  - fires: |
      - {treatment: heat-a, name: Heat}
      - {treatment: heat-b, also-called: [heat]}
  - quiet: |
      - {treatment: heat-a, name: Heat}
      - {treatment: ice, name: Ice}

"""##

  private static let text23 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: treatment-never-mentioned
category: references
severity: warning
summary: Every treatment is mentioned by something, belongs to a class, or says itself what it is for
because: A treatment that no condition is said to need reaches no reader.
for:
  t: treatment
require: t is mentioned or t.is-a is present or t.recommendations is present
message: "treatment `{t}` is mentioned nowhere; list it under a condition, or remove it"
examples:
  - name: a member of a class is reached through the class
    quiet: |
      - treatment: drug-a
        is-a: [class-a]
      - condition: back-pain
        treatments: [{treatment: class-a, stance: consider}]
  - fires: |
      treatment: traction
      name: Traction
  - quiet: |
      - treatment: traction
      - condition: back-pain
        treatments: [{treatment: traction, stance: not-routinely}]
  - name: it carries its own advice
    quiet: |
      treatment: traction
      recommendations: [{stance: not-routinely}]

"""##
}
