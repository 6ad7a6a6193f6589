// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The folder `safety` of the pack.
enum PackSafety {
  static var files: [(path: String, text: String)] {
    [
      ("safety/class-leaves-out-a-caution.yaml", text0),
      ("safety/drug-without-class.yaml", text1),
      ("safety/red-flag-below-urgent.yaml", text2),
      ("safety/red-flag-to-a-place-that-does-not-fit.yaml", text3),
      ("safety/red-flag-without-destination.yaml", text4),
      ("safety/red-flag-without-suspicion.yaml", text5),
      ("safety/referral-to-a-place-that-does-not-fit.yaml", text6),
      ("safety/short-course-advice-without-length.yaml", text7),
      ("safety/suspected-condition-lacks-the-sign.yaml", text8),
      ("safety/treatment-without-type.yaml", text9),
      ("safety/warning-sign-without-route.yaml", text10),
    ]
  }

  private static let text0 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: class-leaves-out-a-caution
category: safety
summary: A class of treatments states every caution that it says it must state
because: >-
  What a class states holds for each of its members. The editors list in `must-state` what no reader may miss; a topic
  without words is a promise that nobody kept.
for:
  t: treatment
where: t.must-state is present
require: >-
  (every subject in t.must-state has (
    (some c in t.cautions has c.about == subject)
    or (some r in t.recommendations where r is warning has (some r.about == subject))
  ))
  or (some gap in t.gaps has gap.of == cautions)
message: >-
  `{t}` must state cautions about {t.must-state}, and not all are there; write one under `cautions:` for each, or a
  recommendation against it with `about:`
examples:
  - name: one of two topics has no words
    fires: |
      treatment: class-a
      must-state: [pregnancy, dose]
      cautions:
        - {about: dose, advice: the lowest that works}
  - name: advice in favour does not count as a caution
    fires: |
      treatment: class-a
      must-state: [pregnancy]
      recommendations:
        - {stance: consider, about: [pregnancy]}
  - name: a caution and a warning between them cover both
    quiet: |
      treatment: class-a
      must-state: [pregnancy, dose]
      cautions:
        - {about: dose, advice: the lowest that works}
      recommendations:
        - {stance: avoid, about: [pregnancy], applies-to: {pregnancy: pregnant}}
  - name: the gap is declared
    quiet: |
      treatment: class-a
      must-state: [pregnancy]
      gaps:
        - {of: cautions, because: the sources are silent}

"""##

  private static let text1 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: drug-without-class
category: safety
severity: warning
summary: Every drug belongs to a class
because: Cautions and bans are stated for classes. A drug that is-a nothing inherits none of them, silently.
for:
  t: treatment
where: t.type == drug
require: t.is-a is present
message: "drug `{t}` belongs to no class, so no caution or ban of a class reaches it; write `is-a:` with its class"
examples:
  - fires: |
      treatment: drug-a
      type: drug
  - quiet: |
      treatment: drug-a
      type: drug
      is-a: [class-a]

"""##

  private static let text2 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flag-below-urgent
category: safety
summary: Every red flag routes to urgent or emergency care
because: A reader with a warning sign must not be told to wait.
source: NHS back pain pages, urgency scale
for:
  flag: red-flag
require: flag.route >= urgent-same-day
message: >-
  red flag `{flag.sign}` of {flag.condition} routes to {flag.route or 'no stated urgency'}; expected urgent-same-day or
  emergency
fix:
  set: {flag.route: urgent-same-day}
  safety: review
examples:
  - name: a warning sign is sent to the general practitioner
    fires: |
      condition: back-pain
      red-flags:
        - sign: saddle-numbness
          route: routine-primary-care
    message: "red flag `saddle-numbness` of back-pain routes to routine-primary-care; expected urgent-same-day or emergency"
  - name: no route at all is no better
    fires: |
      condition: back-pain
      red-flags:
        - sign: saddle-numbness
  - name: the lowest route that is still urgent
    quiet: |
      condition: back-pain
      red-flags:
        - sign: saddle-numbness
          route: urgent-same-day
  - quiet: |
      condition: back-pain
      red-flags:
        - sign: saddle-numbness
          route: emergency

"""##

  private static let text3 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flag-to-a-place-that-does-not-fit
category: safety
severity: warning
summary: Where a red flag sends somebody is as fast as it says
because: A reader follows the address, not the degree; one of the two is a slip.
for:
  r: red-flag
where: r.route is present and r.to is present
# A route that is too slow for a warning sign is a finding of its own.
require:
  - not (r.route == emergency and r is to-routine and (not r is to-emergency) and not r is to-urgent)
  - not (r.route == urgent-same-day and r.to matches "(?i)\b(routine|weeks|months?|waiting list)\b" and (not r is to-urgent) and not r is to-emergency)
message: "red flag `{r.sign}` of {r.condition} has the route {r.route}, and its destination, `{r.to}`, does not fit: it names nothing that is as urgent"
examples:
  - fires: '{condition: x, red-flags: [{sign: s, route: emergency, to: "memory clinic, first free appointment next month"}]}'
  - fires: '{condition: x, red-flags: [{sign: s, route: emergency, to: "routine GP appointment within two weeks"}]}'
  - fires: '{condition: x, red-flags: [{sign: s, route: urgent-same-day, to: "waiting list of the clinic, within six weeks"}]}'
  - quiet: '{condition: x, red-flags: [{sign: s, route: routine-primary-care, to: "ambulance (999)"}]}'
    name: that the route is too slow is said by another rule
  - quiet: '{condition: x, red-flags: [{sign: s, route: emergency, to: "GP or A&E"}]}'
  - quiet: '{condition: x, red-flags: [{sign: s, route: emergency, to: "eye casualty"}]}'
  - quiet: '{condition: x, red-flags: [{sign: s, route: urgent-same-day, to: "GP"}]}'
  - quiet: '{condition: x, red-flags: [{sign: s, route: urgent-same-day, to: "emergency department"}]}'
  - quiet: '{condition: x, red-flags: [{sign: s, route: emergency, to: "spinal surgeon on call"}]}'

"""##

  private static let text4 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flag-without-destination
category: safety
summary: Every red flag says where to go
because: How fast and where to are two things; "urgent" alone leaves a worried reader without an address.
for:
  flag: red-flag
require: flag.to is present
message: "red flag `{flag.sign}` of {flag.condition} names no destination; write `to:` with the service that the reader should reach"
examples:
  - fires: |
      condition: back-pain
      red-flags:
        - sign: saddle-numbness
          route: emergency
  - quiet: |
      condition: back-pain
      red-flags:
        - sign: saddle-numbness
          route: emergency
          to: emergency department

"""##

  private static let text5 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flag-without-suspicion
category: safety
summary: Every red flag names the condition that it makes one suspect
because: A reviewer can only judge a route who knows what it is meant to catch.
for:
  flag: red-flag
require: flag.suspects is present
message: "red flag `{flag.sign}` of {flag.condition} does not say what it points to; write `suspects:` with one or more conditions"
examples:
  - fires: |
      condition: back-pain
      red-flags:
        - sign: saddle-numbness
          route: emergency
  - quiet: |
      condition: back-pain
      red-flags:
        - sign: saddle-numbness
          suspects: cauda-equina-syndrome
  - name: several conditions may be suspected
    quiet: |
      condition: back-pain
      red-flags:
        - sign: weight-loss
          suspects: [spinal-tumour, infection-of-the-spine]

"""##

  private static let text6 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: referral-to-a-place-that-does-not-fit
category: safety
severity: warning
summary: Where a referral sends somebody is as fast as it says
because: A reader follows the address, not the degree; one of the two is a slip.
for:
  r: referral
where: r.route is present and r.to is present
require:
  - not (r.route == emergency and r is to-routine and (not r is to-emergency) and not r is to-urgent)
  - not (r.route == urgent-same-day and r.to matches "(?i)\b(routine|weeks|months?|waiting list)\b" and (not r is to-urgent) and not r is to-emergency)
  - not (r.route < urgent-same-day and r is to-emergency and (not r is to-routine) and not r is to-urgent)
message: "this referral of {r.condition} has the route {r.route}, and its destination, `{r.to}`, does not fit: it names nothing that is as urgent, or only what is more urgent"
examples:
  - fires: '{condition: x, referrals: [{trigger: s, route: emergency, to: "memory clinic, first free appointment next month"}]}'
  - fires: '{condition: x, referrals: [{trigger: s, route: emergency, to: "routine GP appointment within two weeks"}]}'
  - fires: '{condition: x, referrals: [{trigger: s, route: urgent-same-day, to: "waiting list of the clinic, within six weeks"}]}'
  - fires: '{condition: x, referrals: [{trigger: s, route: routine-primary-care, to: "ambulance (999)"}]}'
  - quiet: '{condition: x, referrals: [{trigger: s, route: emergency, to: "GP or A&E"}]}'
  - quiet: '{condition: x, referrals: [{trigger: s, route: emergency, to: "eye casualty"}]}'
  - quiet: '{condition: x, referrals: [{trigger: s, route: urgent-same-day, to: "GP"}]}'
  - quiet: '{condition: x, referrals: [{trigger: s, route: urgent-same-day, to: "emergency department"}]}'
  - quiet: '{condition: x, referrals: [{trigger: s, route: routine-primary-care, to: "GP, or A&E if it gets worse"}]}'
  - quiet: '{condition: x, referrals: [{trigger: s, route: routine-primary-care, to: "physiotherapist"}]}'
  - quiet: '{condition: x, referrals: [{trigger: s, route: emergency, to: "spinal surgeon on call"}]}'

"""##

  private static let text7 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: short-course-advice-without-length
category: safety
summary: Advice for a treatment that is for short courses only says for how long
because: Where harm grows with time, advice without an end reads as advice without a limit.
source: NICE NG59, shortest possible time
for:
  r: advising recommendation
  limited: treatment
where:
  - limited.short-courses-only == yes
  - r.treatment same-or-is-a limited
require: r.applies-to.course is present or r.vague is present
message: >-
  {r.condition}: `{r.treatment}` is `{r.stance}` without a length, and {limited} is for short courses only; write
  `course:` under `applies-to`, or `vague:` with the words of the source
examples:
  - name: a member of the class
    fires: |
      - condition: back-pain
        treatments:
          - {treatment: drug-a, stance: consider}
      - treatment: drug-a
        is-a: [class-a]
      - treatment: class-a
        short-courses-only: yes
  - name: the class itself
    fires: |
      - condition: back-pain
        treatments:
          - {treatment: class-a, stance: may-use}
      - treatment: class-a
        short-courses-only: yes
  - name: a length is stated
    quiet: |
      - condition: back-pain
        treatments:
          - {treatment: class-a, stance: consider, applies-to: {course: "< 5 days"}}
      - treatment: class-a
        short-courses-only: yes
  - name: a length in words only is another rule's finding
    quiet: |
      - condition: back-pain
        treatments:
          - {treatment: class-a, stance: consider, vague: for a short time}
      - treatment: class-a
        short-courses-only: yes
  - name: advice against it needs no length
    quiet: |
      - condition: back-pain
        treatments:
          - {treatment: class-a, stance: avoid}
      - treatment: class-a
        short-courses-only: yes

"""##

  private static let text8 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: suspected-condition-lacks-the-sign
category: safety
severity: warning
summary: What a red flag makes one suspect lists the sign among its symptoms
because: If the two records disagree about the sign, one of them is wrong or unfinished.
for:
  flag: red-flag
where: flag.suspects is present
require: >-
  every c in flag.suspects has (c.symptoms is missing or (some p in c.symptoms has p.symptom related-to flag.sign)
  or (some f in c.red-flags has f.sign related-to flag.sign))
message: >-
  red flag `{flag.sign}` of {flag.condition} makes one suspect {flag.suspects}, whose symptoms do not mention it; list it
  there, or correct `suspects:`
examples:
  - fires: |
      - condition: back-pain
        red-flags:
          - {sign: fever, suspects: [slipped-disc]}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-pain
  - name: a narrower sign will do
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: numbness, suspects: [cauda-equina-syndrome]}
      - condition: cauda-equina-syndrome
        symptoms:
          - symptom: saddle-numbness
      - symptom: saddle-numbness
        is-a: [numbness]
  - name: no symptoms at all is another rule's finding
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: fever, suspects: [infection]}
      - condition: infection
        name: Infection

"""##

  private static let text9 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: treatment-without-type
category: safety
summary: Every treatment says what type of treatment it is
because: What medicines must state is asked only of what says that it is a medicine.
for:
  t: treatment
require: t.type is present
message: "treatment `{t}` has no type; write `type:`, so that the rules for medicines know whether it is one"
examples:
  - fires: |
      treatment: drug-a
      name: Drug A
  - quiet: |
      treatment: drug-a
      type: drug

"""##

  private static let text10 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: warning-sign-without-route
category: safety
severity: warning
summary: A sign that is a red flag anywhere has a route, or a qualifier that sets it apart, wherever else it is listed
because: >-
  A reader who finds the sign in a plain list of symptoms cannot know that elsewhere it is a reason to seek help at once.
for:
  p: presentation
  flag: red-flag
where:
  - p.symptom same-or-is-a flag.sign
  - p.says == affirms
  - flag.with is missing
require: >-
  (some f in p.condition.red-flags has p.symptom same-or-is-a f.sign)
  or (some r in p.condition.referrals has (r.route >= routine-primary-care and (some r.trigger == p.symptom)))
  or (some f in p.condition.is-a.red-flags has p.symptom same-or-is-a f.sign)
  or (some r in p.condition.is-a.referrals has (r.route >= routine-primary-care and (some r.trigger == p.symptom)))
  or (p.applies-to.onset is present and no p.applies-to.onset == some flag.applies-to.onset)
  or (p.applies-to.severity is present and no p.applies-to.severity == some flag.applies-to.severity)
  or (p.applies-to.trend is present and no p.applies-to.trend == some flag.applies-to.trend)
  or p.applies-to.duration is present
per: p
message: >-
  `{p.symptom}` is a red flag of {flag.condition}, and {p.condition} lists it without a route; add it to the red flags or
  referrals of {p.condition}, or say in `applies-to` which other onset, severity, trend or duration is meant
examples:
  - name: a plain list of symptoms holds a warning sign
    fires: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-weakness
    finds: 1
  - name: the same onset as that of the red flag does not set it apart
    fires: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency, applies-to: {onset: sudden}}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-weakness
            applies-to: {onset: sudden}
  - name: a referral to self-care is no route
    fires: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-weakness
        referrals:
          - {trigger: [leg-weakness], route: self-care}
  - name: a narrower sign is a warning sign too
    fires: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: slipped-disc
        symptoms:
          - symptom: foot-drop
      - symptom: foot-drop
        is-a: [leg-weakness]
  - name: it is a red flag here as well
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-weakness
        red-flags:
          - {sign: leg-weakness, route: emergency}
  - name: a referral is a route
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-weakness
        referrals:
          - {trigger: [leg-weakness], route: urgent-same-day}
  - name: the wider condition has the route
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: acute-back-pain
        is-a: [back-pain]
        symptoms:
          - symptom: leg-weakness
  - name: the severity says that another degree of it is meant
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: muscle-strain
        symptoms:
          - symptom: leg-weakness
            applies-to: {severity: mild}
  - name: another onset than that of the red flag
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency, applies-to: {onset: sudden}}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-weakness
            applies-to: {onset: gradual}
  - name: a wider sign than the red flag is not the red flag
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: foot-drop, route: emergency}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-weakness
      - symptom: foot-drop
        is-a: [leg-weakness]
  - name: the red flag is a combination, not this sign alone
    quiet: |
      - condition: back-pain
        red-flags:
          - {sign: fever, with: [spine-tenderness], route: emergency}
      - condition: kidney-stone
        symptoms:
          - symptom: fever
  - name: a red flag of several conditions is one finding where it is listed
    fires: |
      - condition: back-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: neck-pain
        red-flags:
          - {sign: leg-weakness, route: emergency}
      - condition: slipped-disc
        symptoms:
          - symptom: leg-weakness
    finds: 1

"""##
}
