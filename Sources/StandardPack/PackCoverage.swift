// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The folder `coverage` of the pack.
enum PackCoverage {
  static var files: [(path: String, text: String)] {
    [
      ("coverage/causes-without-referral-threshold.yaml", text0),
      ("coverage/causes-without-symptoms.yaml", text1),
      ("coverage/causes-without-treatments.yaml", text2),
      ("coverage/condition-without-definition.yaml", text3),
      ("coverage/condition-without-outlook.yaml", text4),
      ("coverage/condition-without-prevention.yaml", text5),
      ("coverage/condition-without-symptoms.yaml", text6),
      ("coverage/condition-without-tests.yaml", text7),
      ("coverage/covered-without-referral-threshold.yaml", text8),
      ("coverage/covered-without-treatments.yaml", text9),
      ("coverage/factor-without-definition.yaml", text10),
      ("coverage/invasive-treatment-without-harms.yaml", text11),
      ("coverage/medicine-without-contraindications.yaml", text12),
      ("coverage/medicine-without-populations.yaml", text13),
      ("coverage/suspected-without-destination.yaml", text14),
      ("coverage/symptom-without-definition.yaml", text15),
      ("coverage/test-without-definition.yaml", text16),
      ("coverage/treatment-without-definition.yaml", text17),
    ]
  }

  private static let text0 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: causes-without-referral-threshold
category: coverage
title: When to see somebody (of a cause)
weight: 3
summary: Every cause has a referral threshold
because: Self-care is safe only beside the point at which it ends.
for:
  c: causal condition
require: >-
  (some r in c.referrals has r.says == affirms) or (some gap in c.gaps has gap.of == referrals)
message: "{c} causes {c.causes.effect} and does not say when to see somebody; add a referral, or declare a gap of `referrals`"
examples:
  - fires: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
  - name: red flags alone do not say when ordinary trouble needs a visit
    fires: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      red-flags: [{sign: saddle-numbness, route: emergency}]
  - quiet: |
      - condition: slipped-disc
        causes: [{effect: back-pain}]
        referrals:
          - {when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care, to: general practitioner}
      - measure: lasting
        dimension: time
  - name: the gap is declared
    quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      gaps: [{of: referrals, because: the sources give none of its own}]

"""##

  private static let text1 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: causes-without-symptoms
category: coverage
title: Symptoms of a cause
weight: 3
summary: Every cause has symptoms
because: A reader recognises a cause by its symptoms; without them it is only a name.
for:
  c: causal condition
require: >-
  (some p in c.symptoms has p.says == affirms) or (some gap in c.gaps has gap.of == symptoms)
message: "{c} causes {c.causes.effect} and has no symptoms; list them, or declare a gap of `symptoms`"
examples:
  - fires: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
  - name: saying which symptom it does not have is not enough
    fires: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      symptoms: [{symptom: fever, says: denies}]
  - quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      symptoms: [{symptom: leg-pain, frequency: may}]
  - name: the gap is declared
    quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      gaps: [{of: symptoms, because: the sources name it only as a cause}]
  - name: what only raises a risk is not a cause
    quiet: |
      condition: obesity
      causes: [{effect: back-pain, link: raises-risk}]

"""##

  private static let text2 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: causes-without-treatments
category: coverage
title: Treatments of a cause
weight: 3
summary: Every cause has treatments
because: A cause that nothing is said to help leaves its reader with advice for something else.
for:
  c: causal condition
require: >-
  (some r in c.treatments has (r.purpose == treat)) or (some gap in c.gaps has gap.of == treatments)
message: "{c} causes {c.causes.effect} and has no treatments; list them, or declare a gap of `treatments`"
examples:
  - fires: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
  - name: prevention is not treatment
    fires: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      treatments: [{treatment: safe-lifting, purpose: prevent, stance: recommend}]
  - quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      treatments: [{treatment: exercise, stance: recommend}]
  - name: advice against is advice
    quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      treatments: [{treatment: bed-rest, stance: avoid}]
  - name: the gap is declared
    quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      gaps: [{of: treatments, because: the sources treat it only as a cause}]

"""##

  private static let text3 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-without-definition
category: coverage
title: Definition
weight: 3
summary: Every condition is defined
because: A name that is never explained is jargon to most readers.
source: PEMAT-P, terms defined
for:
  c: condition
require: c.definition is present or (some gap in c.gaps has gap.of == definition)
message: "condition `{c}` is not defined; write `definition:` in a sentence or two"
examples:
  - fires: |
      condition: slipped-disc
      name: Slipped disc
  - quiet: |
      condition: slipped-disc
      definition: The soft core of a disc bulges out.
  - quiet: |
      condition: slipped-disc
      gaps: [{of: definition, because: the sources use the name only}]

"""##

  private static let text4 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-without-outlook
category: coverage
severity: notice
title: Outlook
summary: Every condition that is treated says how it usually goes on
because: Whether a treatment is worth its trouble depends on what happens without it.
source: DISCERN, effect of no treatment
for:
  c: condition
where: c.treatments is present
require: >-
  c.outlook is present or (some k in c.is-a has k.outlook is present) or (some gap in c.gaps has gap.of == outlook)
message: "{c} has treatments and no outlook; say how it usually goes on, or declare a gap of `outlook`"
examples:
  - fires: |
      condition: sciatica
      treatments: [{treatment: exercise, stance: recommend}]
  - quiet: |
      condition: sciatica
      treatments: [{treatment: exercise, stance: recommend}]
      outlook: [{course: recovery, frequency: usually}]
  - name: the wider condition has an outlook
    quiet: |
      - condition: acute-back-pain
        is-a: [back-pain]
        treatments: [{treatment: exercise, stance: recommend}]
      - condition: back-pain
        outlook: [{course: recovery, frequency: usually}]

"""##

  private static let text5 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-without-prevention
category: coverage
severity: notice
title: Prevention
summary: Every condition that is treated says how it is prevented, or that this is not known
because: Readers ask how to keep it from coming back.
for:
  c: condition
where: c.treatments is present
require: >-
  (some r in c.treatments has r.purpose == prevent)
  or (some k in c.is-a has (some r in k.treatments has r.purpose == prevent))
  or (some gap in c.gaps has gap.of == prevention)
message: "{c} has treatments and no prevention; add advice with `purpose: prevent`, or declare a gap of `prevention`"
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: exercise, stance: recommend}]
  - quiet: |
      condition: back-pain
      treatments:
        - {treatment: exercise, stance: recommend}
        - {treatment: good-posture, purpose: prevent, stance: recommend}
  - name: the gap is declared
    quiet: |
      condition: back-pain
      treatments: [{treatment: exercise, stance: recommend}]
      gaps: [{of: prevention, because: the sources are silent}]

"""##

  private static let text6 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-without-symptoms
category: coverage
severity: warning
title: Symptoms
weight: 2
summary: Every condition has symptoms, itself or, where the base covers it, through its parent
because: A condition that is mentioned, suspected or ruled out should be recognisable.
for:
  c: condition
where: not c is causal
require: >-
  (some p in c.symptoms has p.says == affirms)
  or (c is covered and (some p in c.is-a.symptoms has p.says == affirms))
  or (c is covered and (some p in c.is-a.is-a.symptoms has p.says == affirms))
  or (some gap in c.gaps has gap.of == symptoms)
message: "condition `{c}` has no symptoms; list them, or declare a gap of `symptoms`"
examples:
  - fires: |
      condition: back-pain
      name: Back pain
  - quiet: |
      condition: back-pain
      symptoms: [{symptom: stiffness}]
  - quiet: |
      condition: back-pain
      gaps: [{of: symptoms, because: it is a grouping}]
  - name: causes have a rule of their own
    quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
  - name: the parent has them
    quiet: |
      - condition: acute-back-pain
        is-a: [back-pain]
        treatments: [{treatment: exercise, stance: recommend}]
      - condition: back-pain
        symptoms: [{symptom: stiffness}]
  - name: nothing is said of it but what it is
    fires: |
      - condition: acute-back-pain
        is-a: [back-pain]
      - condition: back-pain
        symptoms: [{symptom: stiffness}]

"""##

  private static let text7 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-without-tests
category: coverage
severity: notice
title: Tests
summary: Every condition that is treated says how it is found
because: Advice for a condition presumes that somebody has established it.
for:
  c: condition
where: c.treatments is present
require: >-
  c.tests is present or (some k in c.is-a has k.tests is present) or (some gap in c.gaps has gap.of == tests)
message: "{c} has treatments and no tests; list how it is found or ruled out, or declare a gap of `tests`"
examples:
  - fires: |
      condition: sciatica
      treatments: [{treatment: exercise, stance: recommend}]
  - quiet: |
      condition: sciatica
      treatments: [{treatment: exercise, stance: recommend}]
      tests: [{test: physical-examination, stance: recommend}]
  - name: the wider condition has tests
    quiet: |
      - condition: acute-back-pain
        is-a: [back-pain]
        treatments: [{treatment: exercise, stance: recommend}]
      - condition: back-pain
        tests: [{test: physical-examination, stance: recommend}]

"""##

  private static let text8 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: covered-without-referral-threshold
category: coverage
severity: warning
title: When to see somebody (of what is covered)
weight: 2
summary: Every condition that the base covers says when to see somebody, itself or through its parent
because: Self-care is safe only beside the point at which it ends.
for:
  c: covered condition
where: not c is causal
require: >-
  (some r in c.referrals has r.says == affirms)
  or (some r in c.is-a.referrals has r.says == affirms)
  or (some r in c.is-a.is-a.referrals has r.says == affirms)
  or (some gap in c.gaps has gap.of in [referrals, thresholds])
message: >-
  {c} is covered and does not say when to see somebody, nor does its parent; add a referral, or declare a gap of
  `referrals`
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: exercise, stance: recommend}]
  - fires: |
      condition: back-pain
      red-flags: [{sign: saddle-numbness, route: emergency}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: exercise, stance: recommend}]
      referrals: [{trigger: [fever], route: routine-primary-care, to: general practitioner}]
  - quiet: |
      - condition: acute-back-pain
        is-a: [back-pain]
        treatments: [{treatment: exercise, stance: recommend}]
      - condition: back-pain
        referrals: [{trigger: [fever], route: routine-primary-care, to: general practitioner}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: exercise, stance: recommend}]
      gaps: [{of: referrals, because: the sources give none}]

"""##

  private static let text9 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: covered-without-treatments
category: coverage
severity: warning
title: Treatments (of what is covered)
weight: 2
summary: Every condition that the base covers has treatments
because: A reader who finds their condition and nothing that helps will look elsewhere.
for:
  c: covered condition
where: not c is causal
require: >-
  (some r in c.treatments has r.purpose == treat) or (some gap in c.gaps has gap.of == treatments)
message: "{c} is covered and has no treatments; list them, or declare a gap of `treatments`"
examples:
  - fires: |
      condition: back-pain
      symptoms: [{symptom: stiffness}]
  - quiet: |
      condition: back-pain
      symptoms: [{symptom: stiffness}]
      treatments: [{treatment: exercise, stance: recommend}]
  - quiet: |
      condition: back-pain
      symptoms: [{symptom: stiffness}]
      gaps: [{of: treatments, because: the sources name none}]
  - name: a cause has a rule of its own
    quiet: |
      condition: slipped-disc
      causes: [{effect: back-pain}]
      symptoms: [{symptom: stiffness}]

"""##

  private static let text10 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: factor-without-definition
category: coverage
severity: warning
title: Definition
summary: Every factor is described
because: Readers can only act on a habit or circumstance that they recognise.
for:
  f: factor
require: f.definition is present or (some gap in f.gaps has gap.of == definition)
message: "factor `{f}` is not described; write `definition:` in a sentence"
examples:
  - fires: |
      factor: poor-posture
      name: Poor posture
  - quiet: |
      factor: poor-posture
      definition: Sitting or standing bent for long.

"""##

  private static let text11 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: invasive-treatment-without-harms
category: coverage
severity: notice
title: Harms
summary: Every medicine, procedure and operation states its harms
because: A choice needs both sides.
source: DISCERN, risks of each treatment
for:
  t: treatment
where: 't.type in [drug, drug-class, procedure, surgery]'
require: >-
  t.harms is present
  or t.is-a.harms is present
  or t.is-a.is-a.harms is present
  or (some gap in t.gaps has gap.of == harms)
  or (some gap in t.is-a.gaps has gap.of == harms)
message: "`{t}` states no harms; list them under `harms:`, or declare a gap of `harms`"
examples:
  - fires: |
      treatment: epidural-injection
      type: procedure
  - quiet: |
      treatment: epidural-injection
      type: procedure
      harms: [{harm: headache, frequency: rare}]
  - name: its class states them
    quiet: |
      - treatment: drug-a
        type: drug
        is-a: [class-a]
      - treatment: class-a
        type: drug-class
        harms: [{harm: stomach-bleeding}]

"""##

  private static let text12 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: medicine-without-contraindications
category: coverage
title: Contraindications
weight: 3
summary: Every medicine says who must not have it, itself or through its class
because: Silence about whom a medicine can harm reads as "safe for everybody".
for:
  t: medicine treatment
require: >-
  (some r in t.recommendations has r is ruling-out)
  or (some r in t.is-a.recommendations has r is ruling-out)
  or (some r in t.is-a.is-a.recommendations has r is ruling-out)
  or (some gap in t.gaps has gap.of == contraindications)
  or (some gap in t.is-a.gaps has gap.of == contraindications)
  or (some gap in t.is-a.is-a.gaps has gap.of == contraindications)
message: >-
  medicine `{t}` does not say who must not have it, nor does its class; add a recommendation with stance `avoid` or
  `contraindicated`, or declare a gap of `contraindications`
examples:
  - fires: |
      treatment: drug-a
      type: drug
  - name: not routinely is not a contraindication
    fires: |
      treatment: drug-a
      type: drug
      recommendations: [{stance: not-routinely}]
  - quiet: |
      treatment: drug-a
      type: drug
      recommendations: [{stance: contraindicated, applies-to: {pregnancy: pregnant}}]
  - name: its class says so
    quiet: |
      - treatment: drug-a
        type: drug
        is-a: [class-a]
      - treatment: class-a
        type: drug-class
        recommendations: [{stance: avoid, applies-to: {age: "< 12 years"}}]
  - name: the gap is declared
    quiet: |
      treatment: drug-a
      type: drug
      gaps: [{of: contraindications, because: the sources list none}]
  - name: an exercise is no medicine
    quiet: |
      treatment: walking
      type: exercise

"""##

  private static let text13 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: medicine-without-populations
category: coverage
title: Populations
weight: 3
summary: Every medicine says whom its advice is for, itself or through its class
because: Age, pregnancy and other illness decide whether a medicine suits; unknown is not "everybody".
for:
  t: medicine treatment
require: >-
  t is scoped
  or (some k in t.is-a has k is scoped)
  or (some k in t.is-a.is-a has k is scoped)
  or (some gap in t.gaps has gap.of == populations)
  or (some gap in t.is-a.gaps has gap.of == populations)
  or (some gap in t.is-a.is-a.gaps has gap.of == populations)
message: >-
  medicine `{t}` names no population, nor does its class; write `applies-to:` with age, sex, pregnancy, comorbidity or
  population on it, a caution or a recommendation, or declare a gap of `populations`
examples:
  - fires: |
      treatment: drug-a
      type: drug
      recommendations: [{stance: avoid}]
  - quiet: |
      treatment: drug-a
      type: drug
      applies-to: {age: ">= 18 years"}
  - name: a caution for a group names a population
    quiet: |
      treatment: drug-a
      type: drug
      cautions: [{about: pregnancy, advice: ask first, applies-to: {pregnancy: pregnant}}]
  - name: its class names one
    quiet: |
      - treatment: drug-a
        type: drug
        is-a: [class-a]
      - treatment: class-a
        type: drug-class
        recommendations: [{stance: avoid, applies-to: {comorbidity: [kidney-disease]}}]
  - name: the gap of its class is declared
    quiet: |
      - treatment: drug-a
        type: drug
        is-a: [class-a]
      - treatment: class-a
        type: drug-class
        gaps: [{of: populations, because: the sources name none}]

"""##

  private static let text14 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: suspected-without-destination
category: coverage
severity: notice
title: Where to go (of what is suspected)
summary: Every condition that a red flag makes one suspect says where to go with it, itself or through its parent
because: A suspicion without somewhere to take it only frightens.
for:
  c: condition
where:
  - c is mentioned by red-flag.suspects
  - not c is causal
  - not c is covered
require: >-
  (some r in c.is-a.referrals has r.says == affirms)
  or c.is-a.red-flags is present
  or (some gap in c.gaps has gap.of in [referrals, thresholds])
message: >-
  {c} is what a red flag makes one suspect, and does not say where to go with it; add a referral or a red flag, or
  declare a gap of `referrals`
examples:
  - fires: |
      - condition: back-pain
        red-flags: [{sign: fever, suspects: [infection], route: emergency}]
      - condition: infection
  - quiet: |
      - condition: back-pain
        red-flags: [{sign: fever, suspects: [infection], route: emergency}]
      - condition: infection
        is-a: [serious-illness]
      - condition: serious-illness
        referrals: [{trigger: [fever], route: emergency, to: hospital}]
  - quiet: |
      - condition: back-pain
        red-flags: [{sign: fever, suspects: [infection], route: emergency}]
      - condition: infection
        gaps: [{of: referrals, because: the sources name it only}]

"""##

  private static let text15 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-without-definition
category: coverage
severity: warning
title: Definition
summary: Every symptom and sign is described
because: Readers and editors must mean the same by its name.
source: PEMAT-P, terms defined
for:
  s: symptom
require: s.definition is present or (some gap in s.gaps has gap.of == definition)
message: "symptom `{s}` is not described; write `definition:` in a sentence"
examples:
  - fires: |
      symptom: saddle-numbness
      name: Saddle numbness
  - quiet: |
      symptom: saddle-numbness
      definition: Loss of feeling between the legs.

"""##

  private static let text16 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-without-definition
category: coverage
severity: warning
title: Definition
summary: Every test is described
because: Readers want to know what will be done to them.
source: PEMAT-P, terms defined
for:
  t: test
require: t.definition is present or (some gap in t.gaps has gap.of == definition)
message: "test `{t}` is not described; write `definition:` in a sentence or two"
examples:
  - fires: |
      test: mri-scan
      name: MRI scan
  - quiet: |
      test: mri-scan
      definition: Pictures of the inside of the body, made with a magnet.

"""##

  private static let text17 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: treatment-without-definition
category: coverage
severity: warning
title: Definition
summary: Every treatment is described
because: A treatment that is mentioned and never described cannot be chosen or declined.
source: DISCERN, how each treatment works
for:
  t: treatment
require: t.definition is present or (some gap in t.gaps has gap.of == definition)
message: "treatment `{t}` is mentioned and not described; write `definition:` in a sentence or two"
examples:
  - fires: |
      treatment: traction
      name: Traction
  - quiet: |
      treatment: traction
      definition: A pull along the spine.

"""##
}
