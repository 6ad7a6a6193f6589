// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The folder `contradiction` of the pack.
enum PackContradiction {
  static var files: [(path: String, text: String)] {
    [
      ("contradiction/advice-of-another-strength.yaml", text0),
      ("contradiction/advised-and-ruled-out.yaml", text1),
      ("contradiction/advised-without-effect.yaml", text2),
      ("contradiction/always-or-never-with-a-counter-example.yaml", text3),
      ("contradiction/body-site-affirmed-and-denied.yaml", text4),
      ("contradiction/body-sites-differ.yaml", text5),
      ("contradiction/cause-affirmed-and-denied.yaml", text6),
      ("contradiction/causes-both-ways.yaml", text7),
      ("contradiction/causes-in-a-loop.yaml", text8),
      ("contradiction/cut-offs-differ.yaml", text9),
      ("contradiction/doctor-here-self-care-there.yaml", text10),
      ("contradiction/effect-affirmed-and-denied.yaml", text11),
      ("contradiction/effect-both-ways.yaml", text12),
      ("contradiction/effect-denied-for-some.yaml", text13),
      ("contradiction/general-route-without-a-red-flag-guard.yaml", text14),
      ("contradiction/general-route-without-its-guard.yaml", text15),
      ("contradiction/grades-share-a-value.yaml", text16),
      ("contradiction/harm-affirmed-and-denied.yaml", text17),
      ("contradiction/harm-frequencies-exclude-each-other.yaml", text18),
      ("contradiction/limits-differ.yaml", text19),
      ("contradiction/line-of-treatment-differs.yaml", text20),
      ("contradiction/neighbouring-routes.yaml", text21),
      ("contradiction/only-cause-and-another.yaml", text22),
      ("contradiction/only-effect-and-another.yaml", text23),
      ("contradiction/only-route-and-another.yaml", text24),
      ("contradiction/only-treatment-and-another.yaml", text25),
      ("contradiction/only-treatment-and-recovery-without-it.yaml", text26),
      ("contradiction/only-value-and-another.yaml", text27),
      ("contradiction/opposed-outlooks-both-expected.yaml", text28),
      ("contradiction/opposites-both-advised.yaml", text29),
      ("contradiction/opposites-both-recommended.yaml", text30),
      ("contradiction/outlook-affirmed-and-denied.yaml", text31),
      ("contradiction/outlooks-exclude-each-other.yaml", text32),
      ("contradiction/outlooks-last-differently.yaml", text33),
      ("contradiction/recommended-and-not-routine.yaml", text34),
      ("contradiction/red-flag-and-route-one-step-apart.yaml", text35),
      ("contradiction/red-flag-here-routine-there.yaml", text36),
      ("contradiction/red-flags-on-two-sides.yaml", text37),
      ("contradiction/red-flags-one-step-apart.yaml", text38),
      ("contradiction/risk-raised-and-lowered.yaml", text39),
      ("contradiction/route-affirmed-and-denied.yaml", text40),
      ("contradiction/ruled-out-by-another-condition.yaml", text41),
      ("contradiction/ruled-out-for-a-narrower-condition.yaml", text42),
      ("contradiction/ruled-out-in-a-condition-not-thought-of.yaml", text43),
      ("contradiction/sufficient-thresholds-differ.yaml", text44),
      ("contradiction/symptom-affirmed-and-denied.yaml", text45),
      ("contradiction/symptom-frequencies-exclude-each-other.yaml", text46),
      ("contradiction/test-advice-of-another-strength.yaml", text47),
      ("contradiction/test-advised-and-ruled-out.yaml", text48),
      ("contradiction/test-recommended-and-not-routine.yaml", text49),
      ("contradiction/treats-what-it-brings-about.yaml", text50),
      ("contradiction/urgent-here-routine-there.yaml", text51),
      ("contradiction/vague-threshold-beside-a-number.yaml", text52),
      ("contradiction/value-affirmed-and-denied.yaml", text53),
      ("contradiction/value-beyond-a-limit.yaml", text54),
      ("contradiction/values-differ.yaml", text55),
    ]
  }

  private static let text0 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: advice-of-another-strength
category: contradiction
severity: warning
summary: One piece of advice is given with one strength
because: A reader takes the stronger or the weaker word, whichever page comes first.
for:
  a: live recommendation
  b: live recommendation
where:
  - a.condition == b.condition and a.treatment == b.treatment and a.purpose == b.purpose
  - a.stance != b.stance
  - (a is advising and b is advising) or (a is warning and b is warning)
overlap: applies-to
grade: tension
message: "{a.condition}: `{a.treatment}` is `{a.stance}` here and `{b.stance}` there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend}, {treatment: walking, stance: may-use}]
    finds: 1
  - name: two strengths of a warning
    fires: |
      condition: back-pain
      treatments: [{treatment: t, stance: avoid}, {treatment: t, stance: contraindicated}]
  - quiet: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend}, {treatment: swimming, stance: may-use}]
  - name: for and against is another rule's finding
    quiet: |
      condition: back-pain
      treatments: [{treatment: walking, stance: recommend}, {treatment: walking, stance: avoid}]
  - name: stronger where it is worse
    quiet: |
      condition: back-pain
      treatments:
        - {treatment: t, stance: recommend, applies-to: {severity: severe}}
        - {treatment: t, stance: consider, applies-to: {severity: mild}}

"""##

  private static let text1 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: advised-and-ruled-out
category: contradiction
summary: What one claim advises, no other claim rules out for the same patient
because: A reader who finds both has to guess, and one of the guesses may harm.
for:
  a: live advising recommendation
  b: live firm ruling-out recommendation
where:
  - a.treatment same-or-is-a b.treatment        # ruling out a class rules out its members, not the other way round
  - a.condition same-or-is-a b.condition
  - a.purpose == b.purpose or b.stance == contraindicated or b.purpose == expose
overlap: applies-to
sweeping: b
message: "{a.condition}: `{a.treatment}` is `{a.stance}` here, and `{b.treatment}` is `{b.stance}` there, for {overlap}"
examples:
  - name: a ban on the class reaches its member, from another file
    fires: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, applies-to: {age: 65..70 years}}]
      - treatment: class-a
        recommendations: [{stance: avoid, applies-to: {age: "> 66 years"}}]
      - {treatment: drug-a, is-a: [class-a]}
  - name: a ban for the wider condition, other words for the same age
    fires: |
      - {condition: acute-back-pain, is-a: [back-pain], treatments: [{treatment: t, stance: recommend, applies-to: {age: adult}}]}
      - {condition: back-pain, treatments: [{treatment: t, stance: contraindicated, applies-to: {age: "216..240 months"}}]}
  - name: a contraindication holds whatever the purpose
    fires: |
      condition: back-pain
      treatments:
        - {treatment: t, stance: consider, purpose: prevent}
        - {treatment: t, stance: contraindicated}
  - name: the ban says for whom, the advice does not
    tension: |
      condition: back-pain
      treatments:
        - {treatment: t, stance: recommend}
        - {treatment: t, stance: avoid, applies-to: {pregnancy: pregnant}}
  - name: two countries
    tension: |
      condition: back-pain
      treatments:
        - {treatment: t, stance: recommend, applies-to: {place: [england]}}
        - {treatment: t, stance: avoid, applies-to: {place: [united-states]}}
  - name: the advice leaves those out whom the ban is about
    quiet: |
      condition: back-pain
      treatments:
        - {treatment: t, stance: recommend, applies-to: {except: {comorbidity: [ulcer]}}}
        - {treatment: t, stance: avoid, applies-to: {comorbidity: [ulcer]}}
  - name: advice for a class does not endorse every member
    quiet: |
      - condition: back-pain
        treatments: [{treatment: class-a, stance: recommend}, {treatment: drug-a, stance: contraindicated}]
      - {treatment: drug-a, is-a: [class-a]}
  - name: to prevent is not to treat
    quiet: |
      condition: back-pain
      treatments:
        - {treatment: t, stance: recommend, purpose: prevent}
        - {treatment: t, stance: avoid}
  - name: ages, phases, routes, settings and severities that nobody shares
    quiet: |
      condition: back-pain
      treatments:
        - {treatment: t, stance: recommend, applies-to: {age: adult}}
        - {treatment: t, stance: avoid, applies-to: {age: "< 216 months"}}
        - {treatment: u, stance: recommend, applies-to: {duration: acute}}
        - {treatment: u, stance: avoid, applies-to: {duration: "> 84 days"}}
        - {treatment: v, stance: recommend, applies-to: {given: [on-the-skin]}}
        - {treatment: v, stance: avoid, applies-to: {given: [by-mouth]}}
        - {treatment: w, stance: recommend, applies-to: {severity: severe, setting: [hospital]}}
        - {treatment: w, stance: avoid, applies-to: {severity: [mild, moderate], setting: [hospital]}}
  - name: alone and combined
    quiet: |
      condition: back-pain
      treatments:
        - {treatment: t, stance: consider, applies-to: {combination: [with-exercise]}}
        - {treatment: t, stance: avoid, applies-to: {combination: [alone]}}
  - name: a retracted source speaks for nothing
    quiet: |
      - condition: back-pain
        treatments:
          - {treatment: t, stance: recommend}
          - {treatment: t, stance: avoid, evidence: [{source: trial-b}]}
      - {source: trial-b, standing: retracted}

"""##

  private static let text2 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: advised-without-effect
category: contradiction
severity: warning
summary: What is advised is not said elsewhere to do nothing
because: There may be another reason for the advice; then the advice should name it.
for:
  a: live advising recommendation
  e: live effect
where:
  - e.says == denies and e.frequency is missing and e.compared-with is missing
  - e.outcome.counts-as is missing or (e.outcome.counts-as == bad and e.direction == lowers) or (e.outcome.counts-as == good and e.direction == raises)
  - a.treatment same-or-is-a e.treatment
  - a.condition related-to e.condition and a.purpose == e.purpose
overlap: applies-to
sweeping: e
grade: tension
message: >-
  {a.condition}: `{a.treatment}` is `{a.stance}`, and in {e.condition} it is said that `{e.treatment}` does not change
  {e.outcome}, for {overlap}
examples:
  - fires: |
      - {condition: back-pain, treatments: [{treatment: drug-a, stance: may-use}]}
      - condition: acute-back-pain
        is-a: [back-pain]
        effects: [{treatment: drug-a, says: denies, direction: lowers, outcome: pain}]
      - {outcome: pain, counts-as: bad}
  - name: that it does no harm speaks for it
    quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: may-use}]
        effects: [{treatment: drug-a, says: denies, direction: raises, outcome: pain}]
      - {outcome: pain, counts-as: bad}
  - name: no better than something else that helps
    quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: may-use}]
        effects: [{treatment: drug-a, says: denies, direction: lowers, outcome: pain, compared-with: drug-b}]
      - {outcome: pain, counts-as: bad}
  - name: to prevent is not to treat
    quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: may-use, purpose: prevent}]
        effects: [{treatment: drug-a, says: denies, direction: lowers, outcome: pain}]
      - {outcome: pain, counts-as: bad}

"""##

  private static let text3 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: always-or-never-with-a-counter-example
category: contradiction
summary: What is always or never there is not otherwise in any kind of the condition
because: '"Always" and "never" are refuted by a single case, and readers rely on them.'
for:
  a: live presentation
  b: live presentation
where:
  - a.says == affirms and b.says == affirms
  - b.frequency inside always or b.frequency inside never
  - a.symptom == b.symptom
  - a.condition same-or-is-a b.condition
  - a.frequency disjoint-from b.frequency
overlap: applies-to
message: >-
  {a.symptom} is `{b.frequency}` there in {b.condition}, and `{a.frequency}` here in {a.condition}, for {overlap}
examples:
  - fires: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: always}, {symptom: numbness, frequency: rare}]
    finds: 1
  - name: always here, never there, is one finding
    fires: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: always}, {symptom: numbness, frequency: never}]
    finds: 1
  - name: in a kind of the condition, as a number
    fires: |
      - {condition: back-pain, symptoms: [{symptom: numbness, frequency: never}]}
      - {condition: slipped-disc, is-a: [back-pain], symptoms: [{symptom: numbness, frequency: 1/10}]}
  - name: the counter-example is about one phase
    tension: |
      condition: back-pain
      symptoms:
        - {symptom: numbness, frequency: always}
        - {symptom: numbness, frequency: rare, applies-to: {duration: acute}}
  - name: usually there bears out that it can be
    quiet: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: always}, {symptom: numbness, frequency: can}]
  - name: what holds of a kind need not hold of the whole
    quiet: |
      - {condition: back-pain, symptoms: [{symptom: numbness, frequency: rare}]}
      - {condition: slipped-disc, is-a: [back-pain], symptoms: [{symptom: numbness, frequency: always}]}
  - name: in another severity
    quiet: |
      condition: back-pain
      symptoms:
        - {symptom: numbness, frequency: always, applies-to: {severity: severe}}
        - {symptom: numbness, frequency: rare, applies-to: {severity: mild}}

"""##

  private static let text4 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: body-site-affirmed-and-denied
category: contradiction
summary: A place in the body that one claim names, no other denies, or excludes by "only"
because: A reader who has it there is told that it is something else.
for:
  a: live location
  b: live location
where:
  - a.says == affirms
  - a.frequency is missing or a.frequency disjoint-from never
  - a.aspect == b.aspect
  - a.condition == b.condition or a.symptom == b.symptom or a.treatment == b.treatment
  - >-
    (b.says == denies and b.frequency is missing and a.site same-or-is-a b.site) or (b.says == affirms and b.only == yes
    and not a.site related-to b.site)
overlap: applies-to
message: >-
  {a.condition or a.symptom or a.treatment} `{a.aspect}` {a.site} here, which the claim on {b.site} excludes there, for
  {overlap}
examples:
  - fires: |
      - {condition: sciatica, sites: [{site: calf, aspect: felt-in, frequency: can}, {site: leg, aspect: felt-in, says: denies}]}
      - {body-site: calf, is-a: [leg]}
  - name: some elsewhere, and only there
    fires: |
      condition: shingles
      sites: [{site: trunk, only: yes}, {site: face, frequency: sometimes}]
  - name: only in children
    tension: |
      condition: shingles
      sites: [{site: trunk, only: yes, applies-to: {age: child}}, {site: face, frequency: sometimes}]
  - name: a place within the only one
    quiet: |
      - {condition: shingles, sites: [{site: trunk, only: yes}, {site: chest, frequency: sometimes}]}
      - {body-site: chest, is-a: [trunk]}
  - name: a part of it is denied
    quiet: |
      - {condition: sciatica, sites: [{site: leg, aspect: felt-in}, {site: calf, aspect: felt-in, says: denies}]}
      - {body-site: calf, is-a: [leg]}

"""##

  private static let text5 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: body-sites-differ
category: contradiction
summary: One thing is in one place in the body, or in places that do not exclude each other
because: Left is not right, and a reader feels for it.
for:
  a: live firm location
  b: live firm location
where:
  - a.says == affirms and b.says == affirms
  - a.aspect == b.aspect
  - a.condition == b.condition or a.symptom == b.symptom or a.treatment == b.treatment
  - a.site distinct-from b.site
  - a.only == no and b.only == no
overlap: applies-to
message: "{a.condition or a.symptom or a.treatment} `{a.aspect}` {a.site} here and {b.site} there, for {overlap}"
examples:
  - fires: |
      - {condition: appendicitis, sites: [{site: right-lower-abdomen, aspect: felt-in}, {site: left-lower-abdomen, aspect: felt-in}]}
      - {body-site: right-lower-abdomen, distinct-from: [left-lower-abdomen]}
    finds: 1
  - name: parts of sites that are declared apart
    fires: |
      - {condition: tennis-elbow, sites: [{site: outer-elbow}, {site: inner-knee}]}
      - {body-site: outer-elbow, is-a: [arm]}
      - {body-site: inner-knee, is-a: [leg]}
      - {body-site: arm, distinct-from: [leg]}
  - name: one of the two says at which stage
    tension: |
      - condition: appendicitis
        sites:
          - {site: navel, aspect: felt-in, applies-to: {duration: "< 1 day"}}
          - {site: right-lower-abdomen, aspect: felt-in}
      - {body-site: navel, distinct-from: [right-lower-abdomen]}
  - name: a place within the other
    quiet: |
      - {condition: sciatica, sites: [{site: leg, aspect: felt-in}, {site: calf, aspect: felt-in}]}
      - {body-site: calf, is-a: [leg]}
  - name: not declared apart
    undetermined: yes
    quiet: |
      condition: sciatica
      sites: [{site: leg, aspect: felt-in}, {site: buttock, aspect: felt-in}]
  - name: it lies in one place and is felt in another
    quiet: |
      - {condition: sciatica, sites: [{site: lower-back, aspect: starts-in}, {site: leg, aspect: felt-in}]}
      - {body-site: lower-back, distinct-from: [leg]}
  - name: in some elsewhere
    quiet: |
      - {condition: appendicitis, sites: [{site: right-lower-abdomen}, {site: left-lower-abdomen, frequency: rare}]}
      - {body-site: right-lower-abdomen, distinct-from: [left-lower-abdomen]}

"""##

  private static let text6 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: cause-affirmed-and-denied
category: contradiction
summary: A cause that one claim states, no other denies for the same patient
because: Readers act on causes, to avoid them or to stop worrying.
for:
  a: live causation
  b: live causation
where:
  - a.says == affirms and b.says == denies
  - b.frequency is missing
  - a.frequency is missing or a.frequency disjoint-from never
  - a.link == b.link or (a.link == contributes and b.link == causes and b.only == no)
  - a.effect same-or-is-a b.effect
  - a.condition same-or-is-a b.condition or a.factor same-or-is-a b.factor
overlap: applies-to
message: >-
  {a.condition or a.factor} `{a.link}` {a.effect}, one claim says, and another denies that {b.condition or b.factor}
  `{b.link}` {b.effect}, for {overlap}
examples:
  - fires: |
      condition: strain
      causes: [{effect: back-pain, frequency: can}, {effect: back-pain, says: denies}]
  - name: a factor, and a kind of it
    fires: |
      - {factor: posture, causes: [{effect: back-pain, says: denies}]}
      - {factor: slouching, is-a: [posture], causes: [{effect: back-pain}]}
  - name: denied for children
    tension: |
      condition: strain
      causes: [{effect: back-pain}, {effect: back-pain, says: denies, applies-to: {age: child}}]
  - name: it may, and it may not
    quiet: |
      condition: strain
      causes: [{effect: back-pain, frequency: may}, {effect: back-pain, says: denies, frequency: may}]
  - name: another effect
    quiet: |
      condition: strain
      causes: [{effect: back-pain}, {effect: numbness, says: denies}]
  - name: a risk is not a cause
    quiet: |
      condition: strain
      causes: [{effect: back-pain, link: raises-risk}, {effect: back-pain, says: denies}]

"""##

  private static let text7 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: causes-both-ways
category: contradiction
summary: Two conditions cause each other only where that is declared a feedback
because: Mostly one of the two arrows was drawn the wrong way round.
for:
  a: live causation
  b: live causation
where:
  - a.condition is present and b.condition is present
  - a.effect == b.condition and b.effect == a.condition
  - a.says == affirms and b.says == affirms
  - 'a.link in [causes, contributes]'
  - 'b.link in [causes, contributes]'
  - a.feedback == no and b.feedback == no
  - not a.condition == a.effect
overlap: applies-to
message: >-
  {a.condition} causes {a.effect} here, and {b.condition} causes {b.effect} there, for {overlap}; turn one round, or
  declare `feedback: yes`
examples:
  - fires: |
      - {condition: pain, causes: [{effect: poor-sleep}]}
      - {condition: poor-sleep, causes: [{effect: pain, link: contributes}]}
    finds: 1
  - name: a declared feedback
    quiet: |
      - {condition: pain, causes: [{effect: poor-sleep, feedback: yes}]}
      - {condition: poor-sleep, causes: [{effect: pain}]}
  - name: denied in one direction
    quiet: |
      - {condition: pain, causes: [{effect: poor-sleep}]}
      - {condition: poor-sleep, causes: [{effect: pain, says: denies}]}
  - name: a raised risk is no cause
    quiet: |
      - {condition: pain, causes: [{effect: poor-sleep}]}
      - {condition: poor-sleep, causes: [{effect: pain, link: raises-risk}]}
  - name: several causes of one condition
    quiet: |
      - {condition: strain, causes: [{effect: pain}]}
      - {condition: slipped-disc, causes: [{effect: pain}]}

"""##

  private static let text8 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: causes-in-a-loop
category: contradiction
summary: Three conditions cause one another in a ring only where that is declared a feedback
because: Nothing is its own cause by way of two others, unless it feeds back.
for:
  a: live causation
  b: live causation
  c: live causation
where:
  - a.condition is present and b.condition is present and c.condition is present
  - a.effect == b.condition and b.effect == c.condition and c.effect == a.condition
  - a.says == affirms and b.says == affirms and c.says == affirms
  - 'a.link in [causes, contributes]'
  - 'b.link in [causes, contributes]'
  - 'c.link in [causes, contributes]'
  - a.feedback == no and b.feedback == no and c.feedback == no
  - a.condition != b.condition and b.condition != c.condition and c.condition != a.condition
message: >-
  {a.condition} causes {a.effect}, which causes {b.effect}, which causes {c.effect}; turn one round, or declare
  `feedback: yes`
examples:
  - fires: |
      - {condition: pain, causes: [{effect: poor-sleep}]}
      - {condition: poor-sleep, causes: [{effect: low-mood}]}
      - {condition: low-mood, causes: [{effect: pain}]}
    finds: 1
  - name: a declared feedback
    quiet: |
      - {condition: pain, causes: [{effect: poor-sleep}]}
      - {condition: poor-sleep, causes: [{effect: low-mood, feedback: yes}]}
      - {condition: low-mood, causes: [{effect: pain}]}
  - name: a chain that does not come back
    quiet: |
      - {condition: pain, causes: [{effect: poor-sleep}]}
      - {condition: poor-sleep, causes: [{effect: low-mood}]}
      - {condition: low-mood, causes: [{effect: weight-loss}]}
  - name: a ring of two is another rule's finding
    quiet: |
      - {condition: pain, causes: [{effect: poor-sleep}]}
      - {condition: poor-sleep, causes: [{effect: pain}]}

"""##

  private static let text9 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: cut-offs-differ
category: contradiction
summary: One condition is defined by one cut-off
because: Whoever lies between the two is ill on one page and well on the other.
for:
  a: live fact
  b: live fact
where:
  - a.defines == yes and b.defines == yes
  - a.measure == b.measure and a.condition == b.condition
  - a.limit == b.limit
  - a.is != b.is
overlap: applies-to
message: "{a.condition} is defined by {a.measure} {a.is} here and {b.is} there, for {overlap}"
examples:
  - fires: |
      - {condition: diabetes, facts: [{measure: fasting-glucose, is: ">= 7.0 mmol/L", defines: yes}, {measure: fasting-glucose, is: ">= 140 mg/dL", defines: yes}]}
      - {measure: fasting-glucose, dimension: glucose}
    finds: 1
  - name: two countries
    tension: |
      - condition: chronic-pain
        facts:
          - {measure: lasting, is: "> 6 weeks", defines: yes, applies-to: {place: [england]}}
          - {measure: lasting, is: "> 12 weeks", defines: yes, applies-to: {place: [united-states]}}
      - {measure: lasting, dimension: time}
  - name: the same value in other units, and by convention
    quiet: |
      - {condition: diabetes, facts: [{measure: fasting-glucose, is: ">= 7.0 mmol/L", defines: yes}, {measure: fasting-glucose, is: ">= 126 mg/dL", defines: yes}]}
      - {condition: chronic-pain, facts: [{measure: lasting, is: "> 3 months", defines: yes}, {measure: lasting, is: "> 12 weeks", defines: yes}]}
      - {measure: fasting-glucose, dimension: glucose}
      - {measure: lasting, dimension: time}
  - name: in pregnancy and outside it
    quiet: |
      - condition: diabetes
        facts:
          - {measure: fasting-glucose, is: ">= 7.0 mmol/L", defines: yes, applies-to: {pregnancy: not-pregnant}}
          - {measure: fasting-glucose, is: ">= 5.1 mmol/L", defines: yes, applies-to: {pregnancy: pregnant}}
      - {measure: fasting-glucose, dimension: glucose}
  - name: another condition
    quiet: |
      - {condition: diabetes, facts: [{measure: fasting-glucose, is: ">= 7.0 mmol/L", defines: yes}]}
      - {condition: prediabetes, facts: [{measure: fasting-glucose, is: 5.6..<7.0 mmol/L, defines: yes}]}
      - {measure: fasting-glucose, dimension: glucose}

"""##

  private static let text10 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: doctor-here-self-care-there
category: contradiction
summary: What needs an appointment in one place is not left to self-care in another
because: Two steps apart are not a shade; one of the two pages is wrong.
for:
  a: live firm referral
  b: live firm referral
where:
  - a.route == routine-primary-care and b.route == self-care
  - a.says == affirms and b.says == affirms
  - b.condition same-or-is-a a.condition
  - a.trigger is present or a.when is present
  - every x in a.trigger has (some b.trigger same-or-is-a x)
  - >-
    every t in a.when has (some u in b.when has (u.measure == t.measure and u.is overlaps t.is and (u.is inside t.is or
    not t.is inside u.is)))
  - no x in a.without has (no b.without same-or-is-a x)
  - no x in b.without has (some a.trigger same-or-is-a x)
  - a.vague is missing
overlap: applies-to
message: "{b.condition}: what goes to `{a.route}` here is left to `{b.route}` there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [stiffness], route: routine-primary-care}, {trigger: [stiffness], route: self-care}]
  - name: one of the two says how bad
    tension: |
      condition: back-pain
      referrals:
        - {trigger: [stiffness], route: routine-primary-care, applies-to: {severity: severe}}
        - {trigger: [stiffness], route: self-care}
  - name: one step apart is another rule's
    quiet: |
      condition: back-pain
      referrals: [{trigger: [stiffness], route: routine-primary-care}, {trigger: [stiffness], route: pharmacy}]
  - name: before and after six weeks
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: lasting, is: ">= 6 weeks"}], route: routine-primary-care}
          - {when: [{measure: lasting, is: "< 42 days"}], route: self-care}
      - {measure: lasting, dimension: time}

"""##

  private static let text11 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: effect-affirmed-and-denied
category: contradiction
summary: An effect that one claim states, no other denies for the same patient
because: It cannot help and not help; one of the two sources is misread, or they disagree.
for:
  a: live firm effect
  b: live effect
where:
  - a.says == affirms and b.says == denies
  - b.frequency is missing
  - a.treatment same-or-is-a b.treatment        # what does nothing as a class does nothing as a member
  - a.condition == b.condition
  - a.outcome == b.outcome and a.direction == b.direction
  - >-
    a.compared-with == b.compared-with or (a.compared-with is missing and b.compared-with is missing)
  - a.purpose == b.purpose
overlap: applies-to
sweeping: b
message: >-
  {a.condition}: `{a.treatment}` {a.direction} {a.outcome}, one claim says, and another denies it of `{b.treatment}`, for
  {overlap}
examples:
  - fires: |
      - condition: back-pain
        effects:
          - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain}
          - {treatment: class-a, says: denies, direction: lowers, outcome: pain}
      - {treatment: drug-a, is-a: [class-a]}
  - name: the denial is about some
    tension: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain}
        - {treatment: drug-a, says: denies, direction: lowers, outcome: pain, applies-to: {age: older-adult}}
  - name: that it can help somebody is another rule's matter
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain, frequency: may}
        - {treatment: drug-a, says: denies, direction: lowers, outcome: pain}
  - name: it may help, and it may not
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain}
        - {treatment: drug-a, says: denies, direction: lowers, outcome: pain, frequency: may}
  - name: one member of a class may do nothing
    quiet: |
      - condition: back-pain
        effects:
          - {treatment: class-a, says: affirms, direction: lowers, outcome: pain}
          - {treatment: drug-a, says: denies, direction: lowers, outcome: pain}
      - {treatment: drug-a, is-a: [class-a]}
  - name: another outcome
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain}
        - {treatment: drug-a, says: denies, direction: lowers, outcome: stiffness}
  - name: to prevent is not to treat
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain, purpose: prevent}
        - {treatment: drug-a, says: denies, direction: lowers, outcome: pain}

"""##

  private static let text12 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: effect-both-ways
category: contradiction
summary: A treatment does not raise an outcome here and lower it there, for the same patient
because: Whoever reads both learns nothing, and may act on either.
for:
  a: live firm effect
  b: live firm effect
where:
  - a.says == affirms and b.says == affirms
  - a.direction == raises and b.direction == lowers
  - a.treatment == b.treatment and a.outcome == b.outcome and a.condition == b.condition
  - >-
    a.compared-with == b.compared-with or (a.compared-with is missing and b.compared-with is missing)
  - a.purpose == b.purpose
overlap: applies-to
message: "`{a.treatment}` raises {a.outcome} here and lowers it there, in {a.condition}, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: raises, outcome: pain}
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain, frequency: usually}
  - name: whatever the condition
    fires: |
      treatment: drug-a
      effects:
        - {says: affirms, direction: raises, outcome: pulse}
        - {says: affirms, direction: lowers, outcome: pulse}
  - name: one of the two says in which phase
    tension: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: raises, outcome: pain, applies-to: {duration: acute}}
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain}
  - name: "it can do either: may beside may"
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: raises, outcome: pain, frequency: can}
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain}
  - name: another outcome
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: raises, outcome: stiffness}
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain}
  - name: compared with different things
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: raises, outcome: pain, compared-with: surgery}
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain, compared-with: rest}
  - name: by mouth and on the skin
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: raises, outcome: pain, applies-to: {given: [by-mouth]}}
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain, applies-to: {given: [on-the-skin]}}

"""##

  private static let text13 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: effect-denied-for-some
category: contradiction
severity: warning
summary: An effect that one claim grants to some, another does not deny without a word on them
because: '"Can help" and "does not help" are both true of an average; readers are owed the difference.'
for:
  a: live effect
  b: live effect
where:
  - a.says == affirms and b.says == denies
  - b.frequency is missing
  - a.treatment same-or-is-a b.treatment
  - a.condition related-to b.condition
  - a.condition != b.condition or not a is firm
  - a.frequency is missing or a.frequency disjoint-from never
  - a.outcome == b.outcome and a.direction == b.direction
  - >-
    a.compared-with == b.compared-with or (a.compared-with is missing and b.compared-with is missing)
  - a.purpose == b.purpose
overlap: applies-to
sweeping: b
grade: tension
message: >-
  {a.condition}: `{a.treatment}` is said to do something about {a.outcome}, and in {b.condition} `{b.treatment}` is said
  not to, for {overlap}
examples:
  - name: it can, and it does not
    fires: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain, frequency: can}
        - {treatment: drug-a, says: denies, direction: lowers, outcome: pain}
  - name: not in a kind of it
    fires: |
      - condition: back-pain
        effects: [{treatment: drug-a, says: affirms, direction: lowers, outcome: pain}]
      - condition: acute-back-pain
        is-a: [back-pain]
        effects: [{treatment: drug-a, says: denies, direction: lowers, outcome: pain}]
  - name: it may help, and it may not
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain, frequency: may}
        - {treatment: drug-a, says: denies, direction: lowers, outcome: pain, frequency: may}
  - name: a plain statement and a plain denial are a contradiction, and another rule's
    quiet: |
      condition: back-pain
      effects:
        - {treatment: drug-a, says: affirms, direction: lowers, outcome: pain}
        - {treatment: drug-a, says: denies, direction: lowers, outcome: pain}

"""##

  private static let text14 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: general-route-without-a-red-flag-guard
category: contradiction
severity: warning
summary: A general route says that a red flag in the same place is more urgent
because: Who has the red flag may read the general route only.
for:
  a: live red-flag
  b: live firm referral
where:
  - a.route >= urgent-same-day and b.route < urgent-same-day
  - b.says == affirms
  - some b.trigger related-to a.sign
  - a.condition related-to b.condition
  - every y in b.trigger has (y related-to a.sign or (some a.with related-to y))
  - no t in a.when has (some u in b.when has (u.measure == t.measure and u.is disjoint-from t.is))
  - no x in b.without has (x == a.sign or (some a.with same-or-is-a x))
  - >-
    a.vague is present or (not b.condition same-or-is-a a.condition) or (no b.trigger same-or-is-a a.sign) or (some x in
    a.with has (no b.trigger same-or-is-a x)) or (some t in a.when has (no u in b.when has (u.measure == t.measure
    and u.is overlaps t.is and (u.is inside t.is or not t.is inside u.is)))) or (some x in a.without has (no b.without
    same-or-is-a x))
overlap: applies-to
grade: tension
message: >-
  {b.condition}: the route to `{b.route}` does not say that {a.sign}, a red flag in {a.condition}, goes to `{a.route}`,
  for {overlap}
examples:
  - name: a narrower sign
    fires: |
      - condition: back-pain
        red-flags: [{sign: leg-weakness, route: emergency}]
        referrals: [{trigger: [weakness], route: routine-primary-care}]
      - {symptom: leg-weakness, is-a: [weakness]}
  - name: together with fever
    fires: |
      condition: back-pain
      red-flags: [{sign: weakness, with: [fever], route: emergency}]
      referrals: [{trigger: [weakness], route: routine-primary-care}]
  - name: the general route has its guard
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, with: [fever], route: emergency}]
      referrals: [{trigger: [weakness], without: [fever], route: routine-primary-care}]
  - name: other triggers
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency}]
      referrals: [{trigger: [stiffness], route: routine-primary-care}]
  - name: the very sign is a contradiction and another rule's
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency}]
      referrals: [{trigger: [weakness], route: routine-primary-care}]

"""##

  private static let text15 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: general-route-without-its-guard
category: contradiction
severity: warning
summary: A general route says that a narrower case is more urgent
because: Who has the narrower case may read the general page only.
for:
  a: live firm referral
  b: live firm referral
where:
  - a.route >= urgent-same-day and b.route < urgent-same-day
  - a.says == affirms and b.says == affirms
  - a.condition related-to b.condition
  # Whoever has what a names has what b names, or something close to it ...
  - >-
    (b.trigger is present and (every y in b.trigger has (some a.trigger related-to y))) or (b.trigger is missing and
    a.trigger is missing and (some t in a.when has (some u in b.when has u.measure == t.measure)))
  - no t in a.when has (some u in b.when has (u.measure == t.measure and u.is disjoint-from t.is))
  - no x in b.without has (some a.trigger same-or-is-a x)
  # ... and not the other way round, which is a contradiction.
  - >-
    a.vague is present or (not b.condition same-or-is-a a.condition) or (some x in a.trigger has (no b.trigger
    same-or-is-a x)) or (some t in a.when has (no u in b.when has (u.measure == t.measure and u.is overlaps t.is and
    (u.is inside t.is or not t.is inside u.is)))) or (some x in a.without has (no b.without same-or-is-a x))
overlap: applies-to
grade: tension
message: >-
  {b.condition}: what goes to `{b.route}` there goes to `{a.route}` here in a narrower case; the general route does not
  say so, for {overlap}
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [fever, weakness], route: emergency}, {trigger: [fever], route: pharmacy}]
  - name: from a higher temperature on
    fires: |
      - condition: back-pain
        referrals:
          - {when: [{measure: body-temperature, is: ">= 39 degC"}], route: urgent-same-day}
          - {when: [{measure: body-temperature, is: ">= 38 degC"}], route: self-care}
      - {measure: body-temperature, dimension: temperature}
  - name: in a narrower condition
    fires: |
      - {condition: back-pain, referrals: [{trigger: [fever], route: pharmacy}]}
      - {condition: infection-of-the-spine, is-a: [back-pain], referrals: [{trigger: [fever], route: emergency}]}
  - name: the general route has its guard
    quiet: |
      condition: back-pain
      referrals:
        - {trigger: [rash, stiff-neck], route: emergency}
        - {trigger: [rash], without: [stiff-neck], route: pharmacy}
        - {trigger: [fever, stiffness], route: emergency, applies-to: {age: infant}}
        - {trigger: [fever], route: pharmacy, applies-to: {except: {age: infant}}}
  - name: up to where the narrower case begins
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: body-temperature, is: ">= 39 degC"}], route: urgent-same-day}
          - {when: [{measure: body-temperature, is: "38..<39 degC"}], route: self-care}
      - {measure: body-temperature, dimension: temperature}
  - name: the same trigger on both sides is a contradiction and another rule's
    quiet: |
      condition: back-pain
      referrals: [{trigger: [fever], route: emergency}, {trigger: [fever], route: pharmacy}]
  - name: another trigger
    quiet: |
      condition: back-pain
      referrals: [{trigger: [weakness], route: emergency}, {trigger: [fever], route: pharmacy}]

"""##

  private static let text16 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: grades-share-a-value
category: contradiction
summary: Cut-offs of grades that exclude each other share no value
because: Whoever has that value is graded twice.
for:
  a: live fact
  b: live fact
where:
  - a.defines == yes and b.defines == yes
  - a.measure == b.measure and a.condition == b.condition
  - a.applies-to.severity is present and b.applies-to.severity is present
  - no a.applies-to.severity == some b.applies-to.severity
  - a.is overlaps b.is
overlap: applies-to without severity
message: >-
  {a.condition}: {a.measure} {a.is} is {a.applies-to.severity} here, and {b.is} is {b.applies-to.severity} there, for
  {overlap}
examples:
  - fires: |
      - condition: asthma
        facts:
          - {measure: peak-flow, is: 50..80 %, defines: yes, applies-to: {severity: moderate}}
          - {measure: peak-flow, is: 30..50 %, defines: yes, applies-to: {severity: severe}}
      - {measure: peak-flow, dimension: share}
    finds: 1
  - name: at another age
    quiet: |
      - condition: asthma
        facts:
          - {measure: peak-flow, is: 50..80 %, defines: yes, applies-to: {severity: moderate, age: adult}}
          - {measure: peak-flow, is: 30..50 %, defines: yes, applies-to: {severity: severe, age: child}}
      - {measure: peak-flow, dimension: share}
  - name: the ends are open where they meet
    quiet: |
      - condition: asthma
        facts:
          - {measure: peak-flow, is: 50..80 %, defines: yes, applies-to: {severity: moderate}}
          - {measure: peak-flow, is: 30..<50 %, defines: yes, applies-to: {severity: severe}}
      - {measure: peak-flow, dimension: share}

"""##

  private static let text17 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: harm-affirmed-and-denied
category: contradiction
summary: A harm that one claim states, no other denies for the same patient
because: A reader who is told that nothing can happen does not look out for it.
for:
  a: live harm
  b: live harm
where:
  - a.says == affirms and b.says == denies
  - b.frequency is missing
  - a.frequency is missing or a.frequency disjoint-from never
  - a.treatment same-or-is-a b.treatment        # what is denied of a class is denied of its members
  - a.harm same-or-is-a b.harm
overlap: applies-to
sweeping: b
message: >-
  `{a.treatment}` can do harm, {a.harm}, one claim says, and another denies {b.harm} of `{b.treatment}`, for {overlap}
examples:
  - fires: |
      treatment: drug-a
      harms: [{harm: bleeding, frequency: rare}, {harm: bleeding, says: denies}]
  - name: denied of the class, for one route
    tension: |
      - {treatment: drug-a, is-a: [class-a], harms: [{harm: bleeding, frequency: rare, applies-to: {age: adult}}]}
      - {treatment: class-a, harms: [{harm: bleeding, says: denies}]}
  - name: one member of a class may be free of it
    quiet: |
      - {treatment: class-a, harms: [{harm: bleeding, frequency: common}]}
      - {treatment: drug-a, is-a: [class-a], harms: [{harm: bleeding, says: denies}]}
  - name: by mouth and on the skin
    quiet: |
      treatment: drug-a
      harms:
        - {harm: bleeding, frequency: rare, applies-to: {given: [by-mouth]}}
        - {harm: bleeding, says: denies, applies-to: {given: [on-the-skin]}}
  - name: often free of it
    quiet: |
      treatment: drug-a
      harms: [{harm: bleeding, frequency: sometimes}, {harm: bleeding, says: denies, frequency: usually}]

"""##

  private static let text18 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: harm-frequencies-exclude-each-other
category: contradiction
summary: Two frequencies of one harm can both be true
because: The number is what a reader weighs the benefit against.
for:
  a: live harm
  b: live harm
where:
  - a.treatment == b.treatment and a.harm == b.harm
  - a.says == affirms and b.says == affirms
  - a.frequency disjoint-from b.frequency
overlap: alike applies-to
message: "`{a.treatment}`: {a.harm} is `{a.frequency}` here and `{b.frequency}` there, for {overlap}"
examples:
  - fires: |
      treatment: drug-a
      harms: [{harm: bleeding, frequency: rare}, {harm: bleeding, frequency: common}]
    finds: 1
  - name: a word against a number
    fires: |
      treatment: drug-a
      harms: [{harm: bleeding, frequency: rare}, {harm: bleeding, frequency: 1/4}]
  - name: the share of older people is another share
    tension: |
      treatment: drug-a
      harms: [{harm: bleeding, frequency: rare}, {harm: bleeding, frequency: common, applies-to: {age: older-adult}}]
  - name: common, as leaflets use the word
    quiet: |
      treatment: drug-a
      harms: [{harm: bleeding, frequency: common}, {harm: bleeding, frequency: 3/100}]
  - name: in men and in women
    quiet: |
      treatment: drug-a
      harms:
        - {harm: bleeding, frequency: rare, applies-to: {sex: male}}
        - {harm: bleeding, frequency: common, applies-to: {sex: female}}

"""##

  private static let text19 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: limits-differ
category: contradiction
summary: One maximum and one minimum are given for one thing
because: A maximum dose is what stands between a reader and harm.
for:
  a: live fact
  b: live fact
where:
  - 'a.limit in [at-most, at-least]'
  - a.limit == b.limit
  - a.measure == b.measure
  - a.treatment == b.treatment or (a.treatment is missing and b.treatment is missing and a.condition == b.condition)
  - a.condition == b.condition or (a.condition is missing and b.condition is missing)
  - a.defines == no or b.defines == no
  - a.is != b.is
overlap: applies-to
message: "{a.treatment or a.condition}: {a.measure} is `{a.limit}` {a.is} here and {b.is} there, for {overlap}"
examples:
  - fires: |
      - {treatment: drug-a, facts: [{measure: daily-dose, is: 4 g/day, limit: at-most}, {measure: daily-dose, is: 3000 mg/day, limit: at-most}]}
      - {measure: daily-dose, dimension: dose-a-day}
    finds: 1
  - name: one of the two says at which age
    tension: |
      - treatment: drug-a
        facts:
          - {measure: daily-dose, is: 4 g/day, limit: at-most}
          - {measure: daily-dose, is: 3 g/day, limit: at-most, applies-to: {age: older-adult}}
      - {measure: daily-dose, dimension: dose-a-day}
  - name: the same maximum in other units
    quiet: |
      - {treatment: drug-a, facts: [{measure: daily-dose, is: 4 g/day, limit: at-most}, {measure: daily-dose, is: 4000 mg/day, limit: at-most}]}
      - {measure: daily-dose, dimension: dose-a-day}
  - name: of adults and of children
    quiet: |
      - treatment: drug-a
        facts:
          - {measure: daily-dose, is: 4 g/day, limit: at-most, applies-to: {age: adult}}
          - {measure: daily-dose, is: 2 g/day, limit: at-most, applies-to: {age: child}}
      - {measure: daily-dose, dimension: dose-a-day}
  - name: by mouth and by injection
    quiet: |
      - treatment: drug-a
        facts:
          - {measure: daily-dose, is: 4 g/day, limit: at-most, applies-to: {given: [by-mouth]}}
          - {measure: daily-dose, is: 3 g/day, limit: at-most, applies-to: {given: [injection]}}
      - {measure: daily-dose, dimension: dose-a-day}

"""##

  private static let text20 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: line-of-treatment-differs
category: contradiction
summary: One treatment has one place among the treatments of a condition
because: What one page keeps for last, another would begin with.
for:
  a: live advising recommendation
  b: live advising recommendation
where:
  - a.condition == b.condition and a.treatment == b.treatment and a.purpose == b.purpose
  - some a.applies-to.schedule distinct-from some b.applies-to.schedule
  - no a.applies-to.schedule related-to some b.applies-to.schedule
overlap: applies-to without schedule
message: >-
  {a.condition}: `{a.treatment}` comes `{a.applies-to.schedule}` here and `{b.applies-to.schedule}` there, for {overlap}
examples:
  - fires: |
      - condition: back-pain
        treatments:
          - {treatment: surgery, stance: consider, applies-to: {schedule: [first-line]}}
          - {treatment: surgery, stance: consider, applies-to: {schedule: [last-resort]}}
      - {schedule: first-line, distinct-from: [last-resort]}
  - name: nothing says that the two schedules exclude each other
    undetermined: yes
    quiet: |
      - condition: back-pain
        treatments:
          - {treatment: drug-a, stance: consider, applies-to: {schedule: [first-line]}}
          - {treatment: drug-a, stance: consider, applies-to: {schedule: [at-night]}}
  - name: in another severity
    quiet: |
      - condition: back-pain
        treatments:
          - {treatment: surgery, stance: consider, applies-to: {schedule: [first-line], severity: severe}}
          - {treatment: surgery, stance: consider, applies-to: {schedule: [last-resort], severity: mild}}
      - {schedule: first-line, distinct-from: [last-resort]}

"""##

  private static let text21 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: neighbouring-routes
category: contradiction
severity: warning
summary: One trigger goes one way
because: One step is a matter of judgement, but two pages should judge alike.
for:
  a: live firm referral
  b: live firm referral
where:
  - >-
    (a.route == emergency and b.route == urgent-same-day) or (a.route == routine-primary-care and b.route == pharmacy)
    or (a.route == pharmacy and b.route == self-care)
  - a.says == affirms and b.says == affirms
  - b.condition same-or-is-a a.condition
  - a.trigger is present or a.when is present
  - every x in a.trigger has (some b.trigger same-or-is-a x)
  - >-
    every t in a.when has (some u in b.when has (u.measure == t.measure and u.is overlaps t.is and (u.is inside t.is or
    not t.is inside u.is)))
  - no x in a.without has (no b.without same-or-is-a x)
  - no x in b.without has (some a.trigger same-or-is-a x)
  - a.vague is missing
overlap: applies-to
grade: tension
message: "{b.condition}: what goes to `{a.route}` here goes to `{b.route}` there, one step below, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [fever], route: emergency}, {trigger: [fever], route: urgent-same-day}]
  - fires: |
      condition: back-pain
      referrals: [{trigger: [stiffness], route: routine-primary-care}, {trigger: [stiffness], route: pharmacy}]
  - name: across the line is another rule's
    quiet: |
      condition: back-pain
      referrals: [{trigger: [fever], route: urgent-same-day}, {trigger: [fever], route: routine-primary-care}]
  - name: more together, and more urgent
    quiet: |
      condition: back-pain
      referrals: [{trigger: [fever, weakness], route: emergency}, {trigger: [fever], route: urgent-same-day}]
  - name: at another age
    quiet: |
      condition: back-pain
      referrals:
        - {trigger: [fever], route: emergency, applies-to: {age: infant}}
        - {trigger: [fever], route: urgent-same-day, applies-to: {age: ">= 1 year"}}

"""##

  private static let text22 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: only-cause-and-another
category: contradiction
summary: Where one thing is called the only cause, nothing else is said to cause it
because: '"Only" is refuted by a single other cause.'
for:
  a: live causation
  b: live causation
where:
  - a.only == yes and a.says == affirms and a.link == causes
  - 'b.says == affirms and b.link in [causes, contributes]'
  - b.frequency is missing or b.frequency disjoint-from never
  - b.effect same-or-is-a a.effect
  - not (a.condition is present and b.condition is present and a.condition related-to b.condition)
  - not (a.factor is present and b.factor is present and a.factor related-to b.factor)
  - no c in b.condition.causes has c.effect same-or-is-a a.condition      # by way of the only cause
  - no c in b.factor.causes has c.effect same-or-is-a a.condition
overlap: applies-to
message: >-
  {a.condition or a.factor} is called the only cause of {a.effect}, and {b.condition or b.factor} is said to cause
  {b.effect}, for {overlap}
examples:
  - fires: |
      - {condition: slipped-disc, causes: [{effect: sciatica, only: yes}]}
      - {factor: long-sitting, causes: [{effect: sciatica, link: contributes, frequency: can}]}
  - name: by way of the only cause
    quiet: |
      - {condition: squeezed-nerve, causes: [{effect: sciatica, only: yes}]}
      - {condition: slipped-disc, causes: [{effect: sciatica}, {effect: squeezed-nerve}]}
  - name: a kind of the only cause
    quiet: |
      - {condition: disc-disorder, causes: [{effect: sciatica, only: yes}]}
      - {condition: slipped-disc, is-a: [disc-disorder], causes: [{effect: sciatica}]}
  - name: several causes, none the only one
    quiet: |
      - {condition: slipped-disc, causes: [{effect: sciatica}]}
      - {condition: tumour, causes: [{effect: sciatica}]}
  - name: in children
    quiet: |
      - {condition: slipped-disc, causes: [{effect: sciatica, only: yes, applies-to: {age: adult}}]}
      - {condition: tumour, causes: [{effect: sciatica, applies-to: {age: child}}]}

"""##

  private static let text23 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: only-effect-and-another
category: contradiction
summary: Where one treatment is called the only one that changes an outcome, no other is said to
because: '"Only" is refuted by a single other way.'
for:
  a: live effect
  b: live effect
where:
  - a.only == yes and a.says == affirms
  - b.says == affirms
  - b.frequency is missing or b.frequency disjoint-from never
  - a.condition == b.condition and a.outcome == b.outcome and a.direction == b.direction
  - a.purpose == b.purpose
  - not a.treatment related-to b.treatment
overlap: applies-to without setting, supervision, given, combination, schedule, course, intake
message: >-
  {a.condition}: only `{a.treatment}` {a.direction} {a.outcome}, one claim says, and another says it of
  `{b.treatment}`, for {overlap}
examples:
  - fires: |
      condition: back-pain
      effects:
        - {treatment: surgery, says: affirms, direction: lowers, outcome: pain, only: yes}
        - {treatment: walking, says: affirms, direction: lowers, outcome: pain, frequency: can}
  - name: another outcome
    quiet: |
      condition: back-pain
      effects:
        - {treatment: surgery, says: affirms, direction: lowers, outcome: pain, only: yes}
        - {treatment: walking, says: affirms, direction: lowers, outcome: stiffness}
  - name: a kind of the only one
    quiet: |
      - condition: back-pain
        effects:
          - {treatment: surgery, says: affirms, direction: lowers, outcome: pain, only: yes}
          - {treatment: disc-removal, says: affirms, direction: lowers, outcome: pain}
      - {treatment: disc-removal, is-a: [surgery]}

"""##

  private static let text24 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: only-route-and-another
category: contradiction
summary: Where a route is said to be for one case only, no other case is sent the same way
because: '"Only if" keeps away those whom the other page calls.'
for:
  a: live firm referral
  b: live firm referral
where:
  - a.only == yes and a.says == affirms and b.says == affirms
  - a.route == b.route
  - b.condition same-or-is-a a.condition
  - b.trigger is present or b.when is present
  - a.vague is missing
  - >-
    (some x in a.trigger has (no b.trigger same-or-is-a x)) or (some t in a.when has (no u in b.when has
    (u.measure == t.measure and u.is inside t.is)))
overlap: applies-to
message: >-
  {a.condition}: one case only is said to go to `{a.route}`, and another claim sends another case there, for {overlap}
examples:
  - name: only from six weeks on, and from four weeks on
    fires: |
      - condition: back-pain
        referrals:
          - {when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care, only: yes}
          - {when: [{measure: lasting, is: "> 28 days"}], route: routine-primary-care}
      - {measure: lasting, dimension: time}
  - name: another trigger
    fires: |
      condition: back-pain
      referrals:
        - {trigger: [fever], route: routine-primary-care, only: yes}
        - {trigger: [weakness], route: routine-primary-care}
  - name: only for adults, and nothing said
    tension: |
      condition: back-pain
      referrals:
        - {trigger: [fever], route: routine-primary-care, only: yes, applies-to: {age: adult}}
        - {trigger: [weakness], route: routine-primary-care}
  - name: a case within the one case
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care, only: yes}
          - {when: [{measure: lasting, is: "> 12 weeks"}], trigger: [fever], route: routine-primary-care}
      - {measure: lasting, dimension: time}
  - name: another route
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care, only: yes}
          - {trigger: [weakness], route: emergency}
      - {measure: lasting, dimension: time}

"""##

  private static let text25 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: only-treatment-and-another
category: contradiction
summary: Where one treatment is called the only one, no other is advised
because: '"Only" is refuted by a single other way.'
for:
  a: live advising recommendation
  b: live advising recommendation
where:
  - a.only == yes
  - b.condition same-or-is-a a.condition and a.purpose == b.purpose
  - not a.treatment related-to b.treatment
overlap: applies-to without setting, supervision, given, combination, schedule, course, intake
message: >-
  {a.condition}: `{a.treatment}` is called the only way to {a.purpose} it, and `{b.treatment}` is `{b.stance}` for
  {b.condition}, for {overlap}
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: surgery, stance: recommend, only: yes}, {treatment: walking, stance: consider}]
  - name: two that are each the only one are one finding
    fires: |
      condition: back-pain
      treatments: [{treatment: surgery, stance: recommend, only: yes}, {treatment: walking, stance: consider, only: yes}]
    finds: 1
  - name: the other is for some
    tension: |
      condition: back-pain
      treatments:
        - {treatment: surgery, stance: recommend, only: yes}
        - {treatment: walking, stance: consider, applies-to: {population: [runners]}}
  - name: a kind of the only one
    quiet: |
      - condition: back-pain
        treatments: [{treatment: surgery, stance: recommend, only: yes}, {treatment: disc-removal, stance: consider}]
      - {treatment: disc-removal, is-a: [surgery]}
  - name: in severe cases only
    quiet: |
      condition: back-pain
      treatments:
        - {treatment: surgery, stance: recommend, only: yes, applies-to: {severity: severe}}
        - {treatment: walking, stance: consider, applies-to: {severity: [mild, moderate]}}
  - name: to prevent is not to treat
    quiet: |
      condition: back-pain
      treatments: [{treatment: surgery, stance: recommend, only: yes}, {treatment: walking, stance: consider, purpose: prevent}]

"""##

  private static let text26 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: only-treatment-and-recovery-without-it
category: contradiction
summary: Where one treatment is called the only one, nobody is said to get better without it
because: The two claims use different words, and deny each other all the same.
for:
  a: live advising recommendation
  o: live outlook
where:
  - a.only == yes and a.purpose == treat
  - o.condition same-or-is-a a.condition
  - some o.without related-to a.treatment
  - o.says == affirms and o.course.counts-as == good
  - o.frequency is missing or o.frequency disjoint-from never
overlap: applies-to without setting, supervision, given, combination, schedule, course, intake
message: >-
  {a.condition}: `{a.treatment}` is called the only treatment here, and there {o.frequency} come to {o.course} without
  it, for {overlap}
examples:
  - fires: |
      - condition: back-pain
        treatments: [{treatment: surgery, stance: recommend, only: yes}]
        outlook: [{course: recovery, frequency: most, without: [surgery]}]
      - {outcome: recovery, counts-as: good}
  - name: the outlook is that of younger people
    tension: |
      - condition: back-pain
        treatments: [{treatment: surgery, stance: recommend, only: yes}]
        outlook: [{course: recovery, frequency: most, without: [surgery], applies-to: {age: "< 40 years"}}]
      - {outcome: recovery, counts-as: good}
  - name: without something else
    quiet: |
      - condition: back-pain
        treatments: [{treatment: surgery, stance: recommend, only: yes}]
        outlook: [{course: recovery, frequency: most, without: [rest]}]
      - {outcome: recovery, counts-as: good}
  - name: getting worse without it bears it out
    quiet: |
      - condition: back-pain
        treatments: [{treatment: surgery, stance: recommend, only: yes}]
        outlook: [{course: lasting-pain, frequency: most, without: [surgery]}]
      - {outcome: lasting-pain, counts-as: bad}
  - name: in mild cases
    quiet: |
      - condition: back-pain
        treatments: [{treatment: surgery, stance: recommend, only: yes, applies-to: {severity: severe}}]
        outlook: [{course: recovery, frequency: most, without: [surgery], applies-to: {severity: mild}}]
      - {outcome: recovery, counts-as: good}

"""##

  private static let text27 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: only-value-and-another
category: contradiction
summary: Where a value is called the only one, no other is given
because: '"Only" is refuted by a single other value.'
for:
  a: live fact
  b: live fact
where:
  - a.only == yes
  - a.limit == value and b.limit == value
  - a.measure == b.measure
  - a.treatment == b.treatment or (a.treatment is missing and b.treatment is missing)
  - a.condition == b.condition or (a.condition is missing and b.condition is missing)
  - a.defines == no or b.defines == no
  - not b.is inside a.is
overlap: applies-to
message: "{a.treatment or a.condition}: {a.measure} is only {a.is} here, and {b.is} there, for {overlap}"
examples:
  - fires: |
      - {treatment: drug-a, facts: [{measure: course-length, is: 5..7 days, only: yes}, {measure: course-length, is: 7..14 days}]}
      - {measure: course-length, dimension: time}
  - name: within what it is only
    quiet: |
      - {treatment: drug-a, facts: [{measure: course-length, is: 5..7 days, only: yes}, {measure: course-length, is: 6 days}]}
      - {measure: course-length, dimension: time}
  - name: in another severity
    quiet: |
      - treatment: drug-a
        facts:
          - {measure: course-length, is: 5..7 days, only: yes, applies-to: {severity: mild}}
          - {measure: course-length, is: 14 days, applies-to: {severity: severe}}
      - {measure: course-length, dimension: time}

"""##

  private static let text28 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: opposed-outlooks-both-expected
category: contradiction
summary: A condition is not expected to take two courses that exclude each other
because: More than half cannot get better while more than half get worse.
for:
  a: live firm outlook
  b: live firm outlook
where:
  - a.condition == b.condition
  - a.says == affirms and b.says == affirms
  - a.course distinct-from b.course
  - a.without is missing and b.without is missing
overlap: alike applies-to
message: "{a.condition}: {a.course} is expected here and {b.course} there, for {overlap}"
examples:
  - fires: |
      - {condition: back-pain, outlook: [{course: recovery, frequency: most}, {course: worsening, frequency: usually}]}
      - {outcome: recovery, opposed-to: [worsening]}
    finds: 1
  - name: some get worse
    quiet: |
      - {condition: back-pain, outlook: [{course: recovery, frequency: most}, {course: worsening, frequency: some}]}
      - {outcome: recovery, opposed-to: [worsening]}
  - name: nothing says that the two exclude each other
    undetermined: yes
    quiet: |
      - {condition: back-pain, outlook: [{course: recovery, frequency: most}, {course: relapse, frequency: most}]}
      - {outcome: recovery, opposed-to: [worsening]}
  - name: mild and severe cases
    quiet: |
      - condition: back-pain
        outlook:
          - {course: recovery, frequency: most, applies-to: {severity: mild}}
          - {course: worsening, frequency: most, applies-to: {severity: severe}}
      - {outcome: recovery, opposed-to: [worsening]}

"""##

  private static let text29 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: opposites-both-advised
category: contradiction
summary: Two things that cannot be done at once are not both advised without saying when which
because: Both can be right for somebody; a reader cannot tell for whom.
for:
  a: live advising recommendation
  b: live advising recommendation
where:
  - a.treatment.opposed-to is present or a.treatment.is-a.opposed-to is present
  - >-
    b.treatment same-or-is-a some a.treatment.opposed-to or b.treatment same-or-is-a some a.treatment.is-a.opposed-to
  - a.stance != recommend or b.stance != recommend
  - a.condition related-to b.condition and a.purpose == b.purpose
overlap: applies-to
grade: tension
message: >-
  `{a.treatment}` is `{a.stance}` for {a.condition} and `{b.treatment}` is `{b.stance}` for {b.condition}; they exclude
  each other, for {overlap}
examples:
  - fires: |
      - {condition: back-pain, treatments: [{treatment: rest, stance: may-use}, {treatment: staying-active, stance: recommend}]}
      - {treatment: staying-active, opposed-to: [rest]}
  - name: both recommended is a contradiction and another rule's
    quiet: |
      - {condition: back-pain, treatments: [{treatment: rest, stance: recommend}, {treatment: staying-active, stance: recommend}]}
      - {treatment: staying-active, opposed-to: [rest]}
  - name: each in its phase
    quiet: |
      - condition: back-pain
        treatments:
          - {treatment: rest, stance: may-use, applies-to: {duration: "< 2 days"}}
          - {treatment: staying-active, stance: recommend, applies-to: {duration: ">= 2 days"}}
      - {treatment: staying-active, opposed-to: [rest]}

"""##

  private static let text30 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: opposites-both-recommended
category: contradiction
summary: Nobody is recommended two things that cannot be done at once
because: Whoever follows the one disobeys the other.
for:
  a: live recommendation
  b: live recommendation
where:
  - a.stance == recommend and b.stance == recommend
  - a.treatment.opposed-to is present or a.treatment.is-a.opposed-to is present
  - >-
    b.treatment same-or-is-a some a.treatment.opposed-to or b.treatment same-or-is-a some a.treatment.is-a.opposed-to
  - a.condition related-to b.condition and a.purpose == b.purpose
overlap: applies-to
message: >-
  `{a.treatment}` is recommended for {a.condition} and `{b.treatment}` for {b.condition}; they exclude each other, for
  {overlap}
examples:
  - name: declared of one of the two classes
    fires: |
      - {condition: back-pain, treatments: [{treatment: bed-rest, stance: recommend}, {treatment: walking, stance: recommend}]}
      - {treatment: bed-rest, is-a: [rest]}
      - {treatment: staying-active, opposed-to: [rest]}
      - {treatment: walking, is-a: [staying-active]}
    finds: 1
  - name: one after the other would do, if both said so
    tension: |
      - condition: back-pain
        treatments:
          - {treatment: rest, stance: recommend, applies-to: {duration: "< 2 days"}}
          - {treatment: staying-active, stance: recommend}
      - {treatment: staying-active, opposed-to: [rest]}
  - name: each in its phase
    quiet: |
      - condition: back-pain
        treatments:
          - {treatment: rest, stance: recommend, applies-to: {duration: "< 2 days"}}
          - {treatment: staying-active, stance: recommend, applies-to: {duration: ">= 2 days"}}
      - {treatment: staying-active, opposed-to: [rest]}
  - name: nothing says that they exclude each other
    quiet: |
      - {condition: back-pain, treatments: [{treatment: heat, stance: recommend}, {treatment: ice, stance: recommend}]}
  - name: for two conditions
    quiet: |
      - {condition: back-pain, treatments: [{treatment: staying-active, stance: recommend}]}
      - {condition: fracture, treatments: [{treatment: rest, stance: recommend}]}
      - {treatment: staying-active, opposed-to: [rest]}

"""##

  private static let text31 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: outlook-affirmed-and-denied
category: contradiction
summary: A course that one claim expects, no other denies for the same patient
because: Hope and warning on one page cancel out.
for:
  a: live outlook
  b: live outlook
where:
  - a.says == affirms and b.says == denies
  - a.course same-or-is-a b.course
  - a.condition same-or-is-a b.condition
  - >-
    (b.frequency is missing and (a.frequency is missing or a.frequency disjoint-from never)) or (a.frequency inside
    most and b.frequency inside most) or (a.frequency inside always and b.frequency disjoint-from never)
overlap: applies-to
message: "{a.condition}: {a.course} is expected here, and {b.course} is denied there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      outlook: [{course: recovery, frequency: most}, {course: recovery, says: denies}]
  - name: one of the two is about old people
    tension: |
      condition: back-pain
      outlook: [{course: recovery, frequency: most}, {course: recovery, says: denies, applies-to: {age: older-adult}}]
  - name: it may get better, and it may not
    quiet: |
      condition: back-pain
      outlook: [{course: recovery, frequency: may}, {course: recovery, says: denies, frequency: may}]
  - name: another course
    quiet: |
      condition: back-pain
      outlook: [{course: recovery, frequency: most}, {course: relapse, says: denies}]

"""##

  private static let text32 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: outlooks-exclude-each-other
category: contradiction
summary: How often a condition takes one course is said once, or so that both can be true
because: It is the first thing that a patient asks.
for:
  a: live outlook
  b: live outlook
where:
  - a.condition == b.condition and a.course == b.course
  - a.says == affirms and b.says == affirms
  - a.frequency disjoint-from b.frequency
  - no w in a.without has (no b.without related-to w)
  - no w in b.without has (no a.without related-to w)
overlap: alike applies-to
message: "{a.condition}: {a.course} is `{a.frequency}` here and `{b.frequency}` there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      outlook: [{course: recovery, frequency: most}, {course: recovery, frequency: few}]
    finds: 1
  - name: one of the two is about old people
    tension: |
      condition: back-pain
      outlook:
        - {course: recovery, frequency: most}
        - {course: recovery, frequency: few, applies-to: {age: older-adult}}
  - name: with the treatment and without it
    quiet: |
      condition: back-pain
      outlook: [{course: recovery, frequency: most}, {course: recovery, frequency: few, without: [surgery]}]
  - name: most with some
    quiet: |
      condition: back-pain
      outlook: [{course: recovery, frequency: most}, {course: recovery, frequency: some}]
  - name: two phases
    quiet: |
      condition: back-pain
      outlook:
        - {course: recovery, frequency: most, applies-to: {duration: acute}}
        - {course: recovery, frequency: few, applies-to: {duration: chronic}}

"""##

  private static let text33 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: outlooks-last-differently
category: contradiction
summary: How long a condition takes for one course is said once, or so that both can be true
because: Whoever is told two weeks goes to the doctor in the third.
for:
  a: live firm outlook
  b: live firm outlook
where:
  - a.condition == b.condition and a.course == b.course
  - a.says == affirms and b.says == affirms
  - a.lasts disjoint-from b.lasts
  - a.without is missing and b.without is missing
overlap: applies-to
message: "{a.condition}: {a.course} takes {a.lasts} here and {b.lasts} there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      outlook: [{course: recovery, lasts: 1..2 weeks}, {course: recovery, frequency: most, lasts: "> 6 weeks"}]
    finds: 1
  - name: one of the two is about old people
    tension: |
      condition: back-pain
      outlook:
        - {course: recovery, lasts: 1..2 weeks}
        - {course: recovery, lasts: "> 6 weeks", applies-to: {age: older-adult}}
  - name: the same time in other units
    quiet: |
      condition: back-pain
      outlook: [{course: recovery, lasts: 3 months}, {course: recovery, lasts: 12 weeks}]
  - name: in some it takes longer
    quiet: |
      condition: back-pain
      outlook: [{course: recovery, lasts: 1..2 weeks}, {course: recovery, frequency: some, lasts: "> 6 weeks"}]
  - name: the times overlap
    quiet: |
      condition: back-pain
      outlook: [{course: recovery, lasts: "< 6 weeks"}, {course: recovery, lasts: 4..12 weeks}]

"""##

  private static let text34 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: recommended-and-not-routine
category: contradiction
summary: What one claim recommends, no other advises against as a routine for the same patient
because: Both leave some patients to judgement, but they lean to different sides, and a reader feels it.
for:
  a: live recommendation
  b: live firm recommendation
where:
  - a.stance == recommend and b.stance == not-routinely
  - a.treatment same-or-is-a b.treatment
  - a.condition same-or-is-a b.condition
  - a.purpose == b.purpose
overlap: applies-to
sweeping: b
grade: tension
message: >-
  {a.condition}: `{a.treatment}` is recommended here, and there `{b.treatment}` is advised against as a routine, for
  {overlap}
examples:
  - fires: |
      condition: back-pain
      treatments: [{treatment: belt, stance: recommend}, {treatment: belt, stance: not-routinely}]
  - name: one of the two says where
    tension: |
      condition: back-pain
      treatments:
        - {treatment: belt, stance: recommend, applies-to: {onset: sudden}}
        - {treatment: belt, stance: not-routinely}
  - name: what is worth considering, or may be used, need not be routine
    quiet: |
      condition: back-pain
      treatments:
        - {treatment: belt, stance: consider}
        - {treatment: belt, stance: may-use}
        - {treatment: belt, stance: not-routinely}
  - name: in another severity
    quiet: |
      condition: back-pain
      treatments:
        - {treatment: belt, stance: recommend, applies-to: {severity: severe}}
        - {treatment: belt, stance: not-routinely, applies-to: {severity: mild}}
  - name: to prevent is not to treat
    quiet: |
      condition: back-pain
      treatments: [{treatment: belt, stance: recommend, purpose: prevent}, {treatment: belt, stance: not-routinely}]

"""##

  private static let text35 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flag-and-route-one-step-apart
category: contradiction
severity: warning
summary: A warning sign goes one way, as a red flag and as a trigger
because: '"At once" and "today" are a night apart.'
for:
  a: live red-flag
  b: live firm referral
where:
  - b.says == affirms
  - b.condition related-to a.condition
  - >-
    (a.route == emergency and b.route == urgent-same-day and b.condition same-or-is-a a.condition
    and (some b.trigger same-or-is-a a.sign) and (every x in a.with has (some b.trigger same-or-is-a x)))
    or (a.route == urgent-same-day and b.route == emergency and a.condition same-or-is-a b.condition
    and (some x in b.trigger has a.sign same-or-is-a x)
    and (every x in b.trigger has (a.sign same-or-is-a x or (some a.with same-or-is-a x))))
  - a.when is missing and b.when is missing
  - a.without is missing and b.without is missing
  - a.vague is missing and b.vague is missing
overlap: applies-to
grade: tension
message: "{a.sign} is a red flag in {a.condition} that goes to `{a.route}`, and goes to `{b.route}` there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency}]
      referrals: [{trigger: [weakness], route: urgent-same-day}]
    finds: 1
  - name: the trigger is the more urgent one
    fires: |
      - condition: back-pain
        referrals: [{trigger: [weakness], route: emergency}]
      - condition: slipped-disc
        is-a: [back-pain]
        red-flags: [{sign: leg-weakness, route: urgent-same-day}]
      - {symptom: leg-weakness, is-a: [weakness]}
    finds: 1
  - name: more together, and more urgent
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, with: [fever], route: emergency}]
      referrals: [{trigger: [weakness], route: urgent-same-day}]
  - name: a trigger of two signs is more urgent than one of them
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, route: urgent-same-day}]
      referrals: [{trigger: [weakness, fever], route: emergency}]
  - name: in another condition
    quiet: |
      - {condition: back-pain, red-flags: [{sign: weakness, route: emergency}]}
      - {condition: stroke, referrals: [{trigger: [weakness], route: urgent-same-day}]}
  - name: sudden and gradual
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency, applies-to: {onset: sudden}}]
      referrals: [{trigger: [weakness], route: urgent-same-day, applies-to: {onset: gradual}}]

"""##

  private static let text36 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flag-here-routine-there
category: contradiction
summary: A warning sign does not go to routine care in another place
because: A reader of the second page waits for what cannot wait.
for:
  a: live red-flag
  b: live firm referral
where:
  - a.route >= urgent-same-day and b.route < urgent-same-day
  - b.says == affirms
  - some b.trigger same-or-is-a a.sign
  - b.condition same-or-is-a a.condition
  - every x in a.with has (some b.trigger same-or-is-a x)
  - >-
    every t in a.when has (some u in b.when has (u.measure == t.measure and u.is overlaps t.is and (u.is inside t.is or
    not t.is inside u.is)))
  - no x in a.without has (no b.without same-or-is-a x)
  - no x in b.without has (x == a.sign or (some a.with same-or-is-a x))
  - a.vague is missing
overlap: applies-to
message: "{a.sign} is a red flag in {a.condition} that goes to `{a.route}`, and goes to `{b.route}` there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency}]
      referrals: [{trigger: [weakness], route: routine-primary-care}]
  - name: sudden, or not said
    tension: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency, applies-to: {onset: sudden}}]
      referrals: [{trigger: [weakness], route: routine-primary-care}]
  - name: sudden and gradual
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency, applies-to: {onset: sudden}}]
      referrals: [{trigger: [weakness], route: routine-primary-care, applies-to: {onset: gradual}}]
  - name: urgent both times
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency}]
      referrals: [{trigger: [weakness], route: urgent-same-day}]
  - name: together with fever only, which is a tension and another rule's
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, with: [fever], route: emergency}]
      referrals: [{trigger: [weakness], route: routine-primary-care}]

"""##

  private static let text37 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flags-on-two-sides
category: contradiction
summary: One red flag goes to one side of the urgent line, wherever it is listed
because: Red flags are copied from page to page, and one of the copies was changed.
for:
  a: live red-flag
  b: live red-flag
where:
  - a.route >= urgent-same-day and b.route < urgent-same-day
  - b.sign same-or-is-a a.sign
  - a.condition related-to b.condition
  - every x in a.with has (some b.with same-or-is-a x)
  - >-
    every t in a.when has (some u in b.when has (u.measure == t.measure and u.is overlaps t.is and (u.is inside t.is or
    not t.is inside u.is)))
  - no x in a.without has (no b.without same-or-is-a x)
  - a.vague is missing
overlap: applies-to
message: "red flag {a.sign} goes to `{a.route}` in {a.condition} and to `{b.route}` in {b.condition}, for {overlap}"
examples:
  - fires: |
      - {condition: back-pain, red-flags: [{sign: weakness, route: emergency}]}
      - {condition: slipped-disc, is-a: [back-pain], red-flags: [{sign: weakness, route: routine-primary-care}]}
  - name: one of the two is sudden
    tension: |
      - {condition: back-pain, red-flags: [{sign: weakness, route: emergency, applies-to: {onset: sudden}}]}
      - {condition: slipped-disc, is-a: [back-pain], red-flags: [{sign: weakness, route: routine-primary-care}]}
  - name: both urgent
    quiet: |
      - {condition: back-pain, red-flags: [{sign: weakness, route: emergency}]}
      - {condition: slipped-disc, is-a: [back-pain], red-flags: [{sign: weakness, route: urgent-same-day}]}
  - name: together with fever
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, with: [fever], route: emergency}, {sign: weakness, route: pharmacy}]
  - name: of conditions that have nothing to do with each other
    quiet: |
      - {condition: back-pain, red-flags: [{sign: weakness, route: emergency}]}
      - {condition: anaemia, red-flags: [{sign: weakness, route: routine-primary-care}]}

"""##

  private static let text38 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flags-one-step-apart
category: contradiction
severity: warning
summary: One red flag goes one way, wherever it is listed
because: '"At once" and "today" are a night apart.'
for:
  a: live red-flag
  b: live red-flag
where:
  - a.route == emergency and b.route == urgent-same-day
  - b.sign same-or-is-a a.sign
  - a.condition related-to b.condition
  - every x in a.with has (some b.with same-or-is-a x)
  - >-
    every t in a.when has (some u in b.when has (u.measure == t.measure and u.is overlaps t.is and (u.is inside t.is or
    not t.is inside u.is)))
  - no x in a.without has (no b.without same-or-is-a x)
  - a.vague is missing
overlap: applies-to
grade: tension
message: "red flag {a.sign} goes to `{a.route}` in {a.condition} and to `{b.route}` in {b.condition}, for {overlap}"
examples:
  - fires: |
      - {condition: back-pain, red-flags: [{sign: weakness, route: emergency}]}
      - {condition: slipped-disc, is-a: [back-pain], red-flags: [{sign: weakness, route: urgent-same-day}]}
  - name: more together, and more urgent
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, with: [fever], route: emergency}, {sign: weakness, route: urgent-same-day}]
  - name: another sign
    quiet: |
      condition: back-pain
      red-flags: [{sign: weakness, route: emergency}, {sign: fever, route: urgent-same-day}]
  - name: sudden and gradual
    quiet: |
      condition: back-pain
      red-flags:
        - {sign: weakness, route: emergency, applies-to: {onset: sudden}}
        - {sign: weakness, route: urgent-same-day, applies-to: {onset: gradual}}

"""##

  private static let text39 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: risk-raised-and-lowered
category: contradiction
summary: What brings a condition about is not said elsewhere to protect from it
because: Readers cannot do both.
for:
  a: live firm causation
  b: live firm causation
where:
  - a.says == affirms and b.says == affirms
  - 'a.link in [causes, contributes, raises-risk]'
  - b.link == lowers-risk
  - a.effect == b.effect
  - a.condition == b.condition or a.factor == b.factor
overlap: applies-to
message: "{a.condition or a.factor} `{a.link}` {a.effect} here and `{b.link}` there, for {overlap}"
examples:
  - fires: |
      factor: wine
      causes: [{effect: heart-disease, link: raises-risk}, {effect: heart-disease, link: lowers-risk}]
  - name: one of the two says how much of it
    tension: |
      - factor: wine
        causes:
          - {effect: heart-disease, link: raises-risk, applies-to: {intake: {alcohol-intake: "> 14 units"}}}
          - {effect: heart-disease, link: lowers-risk}
      - {measure: alcohol-intake, dimension: alcohol}
  - name: much and little
    quiet: |
      - factor: wine
        causes:
          - {effect: heart-disease, link: raises-risk, applies-to: {intake: {alcohol-intake: "> 14 units"}}}
          - {effect: heart-disease, link: lowers-risk, applies-to: {intake: {alcohol-intake: "< 5 units"}}}
      - {measure: alcohol-intake, dimension: alcohol}
  - name: another condition
    quiet: |
      factor: wine
      causes: [{effect: heart-disease, link: raises-risk}, {effect: gallstones, link: lowers-risk}]
  - name: it may do either
    quiet: |
      factor: wine
      causes: [{effect: heart-disease, link: raises-risk, frequency: may}, {effect: heart-disease, link: lowers-risk, frequency: may}]

"""##

  private static let text40 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: route-affirmed-and-denied
category: contradiction
summary: A route that one claim asks for, no other claim denies
because: '"Go" and "no need to go" leave the reader where they were.'
for:
  a: live firm referral
  b: live firm referral
where:
  - a.says == affirms and b.says == denies
  - a.route == b.route or (a.route >= urgent-same-day and b.route >= urgent-same-day and a.route >= b.route)
  - b.condition same-or-is-a a.condition
  - a.trigger is present or a.when is present
  - every x in a.trigger has (some b.trigger same-or-is-a x)
  - every t in a.when has (some u in b.when has (u.measure == t.measure and u.is inside t.is))
  - no x in a.without has (no b.without same-or-is-a x)
  - no x in b.without has (some a.trigger same-or-is-a x)
overlap: applies-to
message: "{b.condition}: `{a.route}` is asked for here and `{b.route}` denied there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [fever], route: emergency}, {trigger: [fever], route: emergency, says: denies}]
  - name: one of the two says how bad
    tension: |
      condition: back-pain
      referrals:
        - {trigger: [fever], route: emergency}
        - {trigger: [fever], route: emergency, says: denies, applies-to: {severity: mild}}
  - name: not so high
    quiet: |
      condition: back-pain
      referrals: [{trigger: [fever], route: routine-primary-care}, {trigger: [fever], route: emergency, says: denies}]
  - name: with weakness beside it
    quiet: |
      condition: back-pain
      referrals: [{trigger: [fever, weakness], route: emergency}, {trigger: [fever], route: emergency, says: denies}]

"""##

  private static let text41 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: ruled-out-by-another-condition
category: contradiction
summary: What is advised to people who also have a condition is not ruled out by that condition
because: The page on the one condition sends them where the page on the other forbids to go.
for:
  a: live advising recommendation
  b: live recommendation
where:
  - b.stance == contraindicated
  - a.treatment same-or-is-a b.treatment
  - some a.applies-to.comorbidity same-or-is-a b.condition
  - not a.condition related-to b.condition
overlap: applies-to without comorbidity
sweeping: b
message: >-
  {a.condition}: `{a.treatment}` is `{a.stance}` for people who also have {a.applies-to.comorbidity}, and
  `{b.treatment}` is `{b.stance}` in {b.condition}, for {overlap}
examples:
  - name: one condition in two roles
    fires: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, applies-to: {comorbidity: [gastric-ulcer]}}]
      - {condition: ulcer, treatments: [{treatment: class-a, stance: contraindicated}]}
      - {condition: gastric-ulcer, is-a: [ulcer]}
      - {treatment: drug-a, is-a: [class-a]}
  - quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, applies-to: {comorbidity: [asthma]}}]
      - {condition: ulcer, treatments: [{treatment: drug-a, stance: contraindicated}]}
  - name: not a treatment of the ulcer, which does not forbid it
    quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, applies-to: {comorbidity: [ulcer]}}]
      - {condition: ulcer, treatments: [{treatment: drug-a, stance: avoid}]}
  - name: at another age
    quiet: |
      - condition: back-pain
        treatments: [{treatment: t, stance: consider, applies-to: {comorbidity: [ulcer], age: adult}}]
      - {condition: ulcer, treatments: [{treatment: t, stance: contraindicated, applies-to: {age: child}}]}

"""##

  private static let text42 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: ruled-out-for-a-narrower-condition
category: contradiction
summary: Advice for a condition leaves out the kinds of it for which the treatment is ruled out
because: A reader of the general page never learns of the exception.
for:
  a: live advising recommendation
  b: live firm warning recommendation
where:
  - b.condition is-a a.condition
  - a.treatment same-or-is-a b.treatment
  - a.purpose == b.purpose or b.stance == contraindicated or b.purpose == expose
  - b is ruling-out or a.stance == recommend
overlap: applies-to
sweeping: b
grade: tension
message: >-
  {a.condition}: `{a.treatment}` is `{a.stance}`; for {b.condition}, a kind of it, `{b.treatment}` is `{b.stance}`, for
  {overlap}
examples:
  - fires: |
      - {condition: back-pain, treatments: [{treatment: t, stance: may-use}]}
      - {condition: chronic-back-pain, is-a: [back-pain], treatments: [{treatment: t, stance: avoid}]}
  - name: the narrower advises, the wider rules out, which is a contradiction and another rule's
    quiet: |
      - {condition: back-pain, treatments: [{treatment: t, stance: avoid}]}
      - {condition: chronic-back-pain, is-a: [back-pain], treatments: [{treatment: t, stance: may-use}]}
  - name: the advice is for another phase
    quiet: |
      - {condition: back-pain, treatments: [{treatment: t, stance: may-use, applies-to: {duration: acute}}]}
      - condition: chronic-back-pain
        is-a: [back-pain]
        applies-to: {duration: chronic}
        treatments: [{treatment: t, stance: avoid}]
  - name: what may be used need not be used as a routine
    quiet: |
      - {condition: back-pain, treatments: [{treatment: t, stance: may-use}]}
      - {condition: chronic-back-pain, is-a: [back-pain], treatments: [{treatment: t, stance: not-routinely}]}

"""##

  private static let text43 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: ruled-out-in-a-condition-not-thought-of
category: contradiction
severity: warning
summary: Advice says whether it also holds for people with a condition in which the treatment is ruled out
because: Some patients have both conditions, and the page on the one does not know of the other.
for:
  a: live advising recommendation
  b: live recommendation
where:
  - b.stance == contraindicated and b.condition != any
  - a.treatment same-or-is-a b.treatment
  - not a.condition related-to b.condition
  - not (some a.applies-to.comorbidity related-to b.condition)
overlap: applies-to without comorbidity
sweeping: b
grade: tension
message: >-
  {a.condition}: `{a.treatment}` is `{a.stance}`, and `{b.treatment}` is `{b.stance}` in {b.condition}; say under
  `except:` that it is not for people who have both, for {overlap}
examples:
  - fires: |
      - {condition: back-pain, treatments: [{treatment: drug-a, stance: consider}]}
      - {condition: ulcer, treatments: [{treatment: class-a, stance: contraindicated}]}
      - {treatment: drug-a, is-a: [class-a]}
  - name: the advice is for people without it
    quiet: |
      - condition: back-pain
        treatments: [{treatment: drug-a, stance: consider, applies-to: {except: {comorbidity: [ulcer]}}}]
      - {condition: gastric-ulcer, is-a: [ulcer], treatments: [{treatment: drug-a, stance: contraindicated}]}
  - name: of one condition another rule speaks
    quiet: |
      condition: back-pain
      treatments: [{treatment: t, stance: consider}, {treatment: t, stance: contraindicated}]
  - name: not to treat the ulcer with
    quiet: |
      - {condition: back-pain, treatments: [{treatment: drug-a, stance: consider}]}
      - {condition: ulcer, treatments: [{treatment: drug-a, stance: avoid}]}

"""##

  private static let text44 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: sufficient-thresholds-differ
category: contradiction
severity: warning
summary: One route has one threshold
because: Both can be enough, but readers of two pages go on two days.
for:
  a: live firm referral
  b: live firm referral
where:
  - a.condition == b.condition and a.route == b.route
  - a.says == affirms and b.says == affirms and a.only == no and b.only == no
  - some t in a.when has (some u in b.when has (u.measure == t.measure and u.is overlaps t.is and u.is != t.is))
  - every t in a.when has (some u in b.when has u.measure == t.measure)
  - every u in b.when has (some t in a.when has u.measure == t.measure)
  - every x in a.trigger has (some b.trigger same-or-is-a x)
  - every x in b.trigger has (some a.trigger same-or-is-a x)
  - a.to is missing or b.to is missing or a.to == b.to
overlap: applies-to
grade: tension
message: "{a.condition}: two thresholds lead to `{a.route}`, {a.when.is} here and {b.when.is} there, for {overlap}"
examples:
  - fires: |
      - condition: back-pain
        referrals:
          - {when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care}
          - {when: [{measure: lasting, is: "> 4 weeks"}], route: routine-primary-care}
      - {measure: lasting, dimension: time}
    finds: 1
  - name: the same threshold in other units
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: body-temperature, is: ">= 38 degC"}], route: urgent-same-day}
          - {when: [{measure: body-temperature, is: ">= 100.4 degF"}], route: urgent-same-day}
      - {measure: body-temperature, dimension: temperature}
  - name: too hot and too cold
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: body-temperature, is: "> 38 degC"}], route: urgent-same-day}
          - {when: [{measure: body-temperature, is: "< 35 degC"}], route: urgent-same-day}
      - {measure: body-temperature, dimension: temperature}
  - name: earlier with fever beside it
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care}
          - {when: [{measure: lasting, is: "> 4 weeks"}], trigger: [fever], route: routine-primary-care}
      - {measure: lasting, dimension: time}
  - name: two measures
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care}
          - {when: [{measure: pain-score, is: "> 7 points"}], route: routine-primary-care}
      - {measure: lasting, dimension: time}
      - {measure: pain-score, dimension: score}

"""##

  private static let text45 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-affirmed-and-denied
category: contradiction
summary: A symptom that one claim states, no other denies for the same patient
because: Whoever has it, and reads that it does not belong there, looks for the cause elsewhere.
for:
  a: live presentation
  b: live presentation
where:
  - a.says == affirms and b.says == denies
  - a.symptom same-or-is-a b.symptom
  - a.condition same-or-is-a b.condition
  - >-
    (b.frequency is missing and (a.frequency is missing or a.frequency disjoint-from never)) or (a.frequency inside
    most and b.frequency inside most) or (a.frequency inside always and b.frequency disjoint-from never)
overlap: applies-to
message: "{a.symptom} belongs to {a.condition}, one claim says, and another denies {b.symptom} of {b.condition}, for {overlap}"
examples:
  - name: a kind of the symptom that is denied
    fires: |
      - condition: back-pain
        symptoms: [{symptom: leg-numbness, frequency: can}, {symptom: numbness, says: denies}]
      - {symptom: leg-numbness, is-a: [numbness]}
  - name: most have it, most do not
    fires: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: most}, {symptom: numbness, says: denies, frequency: usually}]
  - name: every one, and some not
    fires: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: all}, {symptom: numbness, says: denies, frequency: sometimes}]
  - name: denied of children
    tension: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: can}, {symptom: numbness, says: denies, applies-to: {age: child}}]
  - name: it may be there, and it may not
    quiet: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: may}, {symptom: numbness, says: denies, frequency: may}]
  - name: one kind of it is denied
    quiet: |
      - condition: back-pain
        symptoms: [{symptom: numbness, frequency: can}, {symptom: leg-numbness, says: denies}]
      - {symptom: leg-numbness, is-a: [numbness]}
  - name: denied of one kind of the condition
    quiet: |
      - {condition: back-pain, symptoms: [{symptom: numbness, frequency: can}]}
      - {condition: strain, is-a: [back-pain], symptoms: [{symptom: numbness, says: denies}]}

"""##

  private static let text46 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: symptom-frequencies-exclude-each-other
category: contradiction
summary: Two frequencies of one symptom can both be true
because: '"Rarely" and "in most" are two pictures of one disease.'
for:
  a: live presentation
  b: live presentation
where:
  - a.condition == b.condition and a.symptom == b.symptom
  - a.says == affirms and b.says == affirms
  - a.frequency disjoint-from b.frequency
  - not a.frequency inside always
  - not a.frequency inside never
  - not b.frequency inside always
  - not b.frequency inside never
overlap: alike applies-to
message: "{a.symptom} in {a.condition}: `{a.frequency}` here, `{b.frequency}` there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: usually}, {symptom: numbness, frequency: usually-not}]
    finds: 1
  - name: a word against a number
    fires: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: common}, {symptom: numbness, frequency: 1/50}]
  - name: the share of older people says nothing certain of adults
    tension: |
      condition: back-pain
      symptoms:
        - {symptom: numbness, frequency: rare, applies-to: {age: adult}}
        - {symptom: numbness, frequency: common, applies-to: {age: older-adult}}
  - name: may beside may not
    quiet: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: may}, {symptom: numbness, frequency: may-not}]
  - name: most with some
    quiet: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: most}, {symptom: numbness, frequency: some}]
  - name: always and never are another rule's
    quiet: |
      condition: back-pain
      symptoms: [{symptom: numbness, frequency: always}, {symptom: numbness, frequency: rare}]
  - name: in two phases
    quiet: |
      condition: back-pain
      symptoms:
        - {symptom: numbness, frequency: rare, applies-to: {duration: acute}}
        - {symptom: numbness, frequency: most, applies-to: {duration: chronic}}

"""##

  private static let text47 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-advice-of-another-strength
category: contradiction
severity: warning
summary: One piece of advice on a test is given with one strength
because: A reader takes the stronger or the weaker word, whichever page comes first.
for:
  a: live testing
  b: live testing
where:
  - a.condition == b.condition and a.test == b.test and a.aim == b.aim
  - a.stance != b.stance
  - (a is advising and b is advising) or (a is warning and b is warning)
overlap: applies-to
grade: tension
message: "{a.condition}: the test `{a.test}` is `{a.stance}` here and `{b.stance}` there, for {overlap}"
examples:
  - fires: |
      condition: back-pain
      tests: [{test: x-ray, stance: recommend}, {test: x-ray, stance: may-use}]
    finds: 1
  - name: for and against is another rule's finding
    quiet: |
      condition: back-pain
      tests: [{test: x-ray, stance: recommend}, {test: x-ray, stance: not-routinely}]
  - name: stronger at another age
    quiet: |
      condition: back-pain
      tests:
        - {test: x-ray, stance: recommend, applies-to: {age: older-adult}}
        - {test: x-ray, stance: may-use, applies-to: {age: "18..<65 years"}}

"""##

  private static let text48 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-advised-and-ruled-out
category: contradiction
summary: What test one claim advises, no other claim rules out for the same patient
because: A needless test can harm, and a missing one can too.
for:
  a: live advising testing
  b: live testing
where:
  - 'b.stance in [avoid, contraindicated]'
  - a.test same-or-is-a b.test
  - a.condition same-or-is-a b.condition
  - a.aim == b.aim or b.stance == contraindicated
overlap: applies-to
sweeping: b
message: "{a.condition}: the test `{a.test}` is `{a.stance}` here, and `{b.test}` is `{b.stance}` there, for {overlap}"
examples:
  - fires: |
      - {condition: back-pain, tests: [{test: x-ray, stance: recommend}, {test: imaging, stance: avoid}]}
      - {test: x-ray, is-a: [imaging]}
  - name: the ban says for whom
    tension: |
      condition: back-pain
      tests: [{test: x-ray, stance: recommend}, {test: x-ray, stance: avoid, applies-to: {pregnancy: pregnant}}]
  - name: to diagnose is not to screen
    quiet: |
      condition: back-pain
      tests: [{test: x-ray, stance: recommend}, {test: x-ray, stance: avoid, aim: screen}]
  - name: advice for a class does not endorse every member
    quiet: |
      - {condition: back-pain, tests: [{test: imaging, stance: recommend}, {test: x-ray, stance: avoid}]}
      - {test: x-ray, is-a: [imaging]}
  - name: after six weeks
    quiet: |
      condition: back-pain
      tests:
        - {test: x-ray, stance: consider, applies-to: {duration: "> 6 weeks"}}
        - {test: x-ray, stance: avoid, applies-to: {duration: "<= 42 days"}}

"""##

  private static let text49 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: test-recommended-and-not-routine
category: contradiction
summary: What test one claim recommends, no other advises against as a routine for the same patient
because: Both leave some patients to judgement, but they lean to different sides, and a reader feels it.
for:
  a: live testing
  b: live testing
where:
  - a.stance == recommend and b.stance == not-routinely
  - a.test same-or-is-a b.test
  - a.condition same-or-is-a b.condition
  - a.aim == b.aim
overlap: applies-to
sweeping: b
grade: tension
message: >-
  {a.condition}: the test `{a.test}` is recommended here, and there `{b.test}` is advised against as a routine, for
  {overlap}
examples:
  - fires: |
      condition: back-pain
      tests: [{test: x-ray, stance: recommend}, {test: x-ray, stance: not-routinely}]
  - name: one of the two says for whom
    tension: |
      condition: back-pain
      tests: [{test: x-ray, stance: recommend, applies-to: {age: older-adult}}, {test: x-ray, stance: not-routinely}]
  - name: what is worth considering, or may be ordered, need not be routine
    quiet: |
      condition: back-pain
      tests: [{test: x-ray, stance: consider}, {test: x-ray, stance: may-use}, {test: x-ray, stance: not-routinely}]
  - name: in another setting
    quiet: |
      condition: back-pain
      tests:
        - {test: x-ray, stance: recommend, applies-to: {setting: [hospital]}}
        - {test: x-ray, stance: not-routinely, applies-to: {setting: [primary-care]}}
  - name: to monitor is not to diagnose
    quiet: |
      condition: back-pain
      tests: [{test: x-ray, stance: recommend, aim: monitor}, {test: x-ray, stance: not-routinely}]

"""##

  private static let text50 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: treats-what-it-brings-about
category: contradiction
severity: warning
summary: What is advised for a complaint is not listed as bringing it about, without a word on it
because: It can be true, as with painkillers and headache, and then it is what a reader most needs to know.
for:
  a: live advising recommendation
  h: live harm
where:
  - some a.condition.names == some h.harm.names
  - a.treatment same-or-is-a h.treatment
  - h.says == affirms
  - a.purpose == treat or a.purpose == prevent
overlap: applies-to
grade: tension
message: >-
  `{a.treatment}` is `{a.stance}` to {a.purpose} {a.condition}, and {h.harm} is listed as a harm of `{h.treatment}`, for
  {overlap}
examples:
  - name: a condition and an outcome are two kinds, so names are compared
    fires: |
      - {condition: headache, name: Headache, treatments: [{treatment: drug-a, stance: consider}]}
      - {treatment: class-a, harms: [{harm: more-headache, frequency: can}]}
      - {treatment: drug-a, is-a: [class-a]}
      - {outcome: more-headache, name: headache}
  - name: the advice says for how long at most, the harm comes later
    quiet: |
      - condition: headache
        name: Headache
        treatments: [{treatment: drug-a, stance: consider, applies-to: {course: "<= 10 days"}}]
      - {treatment: drug-a, harms: [{harm: more-headache, applies-to: {course: "> 10 days"}}]}
      - {outcome: more-headache, name: headache}
  - name: another harm
    quiet: |
      - {condition: headache, name: Headache, treatments: [{treatment: drug-a, stance: consider}]}
      - {treatment: drug-a, harms: [{harm: rash}]}
      - {outcome: rash, name: rash}

"""##

  private static let text51 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: urgent-here-routine-there
category: contradiction
summary: What is urgent in one place is not sent to routine care in another
because: A reader of the second page waits for what cannot wait.
for:
  a: live firm referral
  b: live firm referral
where:
  - a.route >= urgent-same-day and b.route < urgent-same-day
  - a.says == affirms and b.says == affirms
  - b.condition same-or-is-a a.condition
  - a.trigger is present or a.when is present
  # Whoever has what b names has what a names: b's triggers and thresholds are the same or narrower. Thresholds that
  # merely cut into each other send those in between both ways.
  - every x in a.trigger has (some b.trigger same-or-is-a x)
  - >-
    every t in a.when has (some u in b.when has (u.measure == t.measure and u.is overlaps t.is and (u.is inside t.is or
    not t.is inside u.is)))
  - no x in a.without has (no b.without same-or-is-a x)
  - no x in b.without has (some a.trigger same-or-is-a x)
  - a.vague is missing
overlap: applies-to
message: >-
  {b.condition}: what goes to `{a.route}` here goes to `{b.route}` there, for {overlap}
examples:
  - fires: |
      condition: back-pain
      referrals: [{trigger: [fever], route: emergency}, {trigger: [fever], route: pharmacy}]
  - name: the routine one is narrower, and the urgent one covers it
    fires: |
      - {condition: back-pain, referrals: [{trigger: [weakness], route: emergency}]}
      - {condition: slipped-disc, is-a: [back-pain], referrals: [{trigger: [leg-weakness, stiffness], route: routine-primary-care}]}
      - {symptom: leg-weakness, is-a: [weakness]}
  - name: a fever that is high for both
    fires: |
      - condition: back-pain
        referrals:
          - {when: [{measure: body-temperature, is: ">= 38 degC"}], route: urgent-same-day}
          - {when: [{measure: body-temperature, is: ">= 104 degF"}], route: self-care}
      - {measure: body-temperature, dimension: temperature}
  - name: temperatures that cut into each other
    fires: |
      - condition: back-pain
        referrals:
          - {when: [{measure: body-temperature, is: ">= 38 degC"}], route: urgent-same-day}
          - {when: [{measure: body-temperature, is: "< 104 degF"}], route: self-care}
      - {measure: body-temperature, dimension: temperature}
  - name: one of the two says how it began
    tension: |
      condition: back-pain
      referrals: [{trigger: [fever], route: emergency, applies-to: {onset: sudden}}, {trigger: [fever], route: pharmacy}]
  - name: sudden and gradual
    quiet: |
      condition: back-pain
      referrals:
        - {trigger: [weakness], route: emergency, applies-to: {onset: sudden}}
        - {trigger: [weakness], route: routine-primary-care, applies-to: {onset: gradual}}
  - name: other triggers
    quiet: |
      condition: back-pain
      referrals: [{trigger: [fever], route: emergency}, {trigger: [stiffness], route: pharmacy}]
  - name: the general route leaves out the urgent sign
    quiet: |
      condition: back-pain
      referrals:
        - {trigger: [rash, stiff-neck], route: emergency}
        - {trigger: [rash], without: [stiff-neck], route: pharmacy}
  - name: more together, and more urgent, is a tension and another rule's
    quiet: |
      condition: back-pain
      referrals: [{trigger: [fever, weakness], route: emergency}, {trigger: [fever], route: pharmacy}]
  - name: temperatures that nobody has at once
    quiet: |
      - condition: back-pain
        referrals:
          - {when: [{measure: body-temperature, is: ">= 39 degC"}], route: urgent-same-day}
          - {when: [{measure: body-temperature, is: "< 102.2 degF"}], route: self-care}
      - {measure: body-temperature, dimension: temperature}

"""##

  private static let text52 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: vague-threshold-beside-a-number
category: contradiction
severity: warning
summary: A threshold in words agrees with the number that stands beside it
because: '"A few weeks" beside "12 weeks": a reader takes the nearer one.'
for:
  a: live firm referral
  b: live firm referral
where:
  - a.condition == b.condition and a.route == b.route
  - a.says == affirms and b.says == affirms
  - a.vague is present and a.when is missing
  - b.vague is missing and b.when is present
  - every x in a.trigger has (some b.trigger same-or-is-a x)
  - every x in b.trigger has (some a.trigger same-or-is-a x)
overlap: applies-to
grade: tension
message: "{a.condition}: `{a.vague}` here and {b.when.is} there lead to `{a.route}`; give both one number, for {overlap}"
examples:
  - fires: |
      - condition: back-pain
        referrals:
          - {vague: a few weeks, route: routine-primary-care}
          - {when: [{measure: lasting, is: "> 12 weeks"}], route: routine-primary-care}
      - {measure: lasting, dimension: time}
  - name: another trigger
    quiet: |
      - condition: back-pain
        referrals:
          - {trigger: [fever], vague: high, route: routine-primary-care}
          - {when: [{measure: lasting, is: "> 12 weeks"}], route: routine-primary-care}
      - {measure: lasting, dimension: time}
  - name: the words beside their own number
    quiet: |
      - condition: back-pain
        referrals:
          - {vague: a few weeks, when: [{measure: lasting, is: "> 6 weeks"}], route: routine-primary-care}
          - {when: [{measure: lasting, is: "> 6 weeks"}], trigger: [fever], route: routine-primary-care}
      - {measure: lasting, dimension: time}

"""##

  private static let text53 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: value-affirmed-and-denied
category: contradiction
summary: A value that one claim gives, no other denies
because: A myth that is refuted on one page lives on, on another.
for:
  a: live fact
  b: live fact
where:
  - a.limit != denied and b.limit == denied
  - a.measure == b.measure
  - a.treatment == b.treatment or (a.treatment is missing and b.treatment is missing)
  - a.condition == b.condition or (a.condition is missing and b.condition is missing)
  - a.is inside b.is
overlap: applies-to
message: "{a.treatment or a.condition}: {a.measure} is {a.is} here, and {b.is} is denied there, for {overlap}"
examples:
  - fires: |
      - {condition: chronic-pain, facts: [{measure: lasting, is: 6..8 weeks}, {measure: lasting, is: "< 3 months", limit: denied}]}
      - {measure: lasting, dimension: time}
  - name: denied of children
    tension: |
      - {condition: chronic-pain, facts: [{measure: lasting, is: 6 weeks}, {measure: lasting, is: "< 3 months", limit: denied, applies-to: {age: child}}]}
      - {measure: lasting, dimension: time}
  - name: what is denied is another value
    quiet: |
      - {condition: chronic-pain, facts: [{measure: lasting, is: "> 12 weeks"}, {measure: lasting, is: "< 6 weeks", limit: denied}]}
      - {measure: lasting, dimension: time}

"""##

  private static let text54 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: value-beyond-a-limit
category: contradiction
summary: No value lies beyond the limit that is given for it
because: Whoever follows the one breaks the other.
for:
  a: live fact
  b: live fact
where:
  - a.measure == b.measure
  - a.treatment same-or-is-a b.treatment or (a.treatment is missing and b.treatment is missing and a.condition == b.condition)
  - a.condition == b.condition or a.condition is missing or b.condition is missing
  - >-
    (a.limit == value and b.limit == at-most) or (a.limit == at-least and b.limit == at-most) or (a.limit == value and
    b.limit == at-least)
  - (b.limit == at-most and a.is > b.is) or (b.limit == at-least and a.is < b.is)
overlap: applies-to
message: "{a.treatment or a.condition}: {a.measure} is {a.is} here, beyond the limit there, `{b.limit}` {b.is}, for {overlap}"
examples:
  - fires: |
      - {treatment: drug-a, facts: [{measure: daily-dose, is: 5 g/day}, {measure: daily-dose, is: 4000 mg/day, limit: at-most}]}
      - {measure: daily-dose, dimension: dose-a-day}
  - name: the least is more than the most
    fires: |
      - {treatment: drug-a, facts: [{measure: course-length, is: 10 days, limit: at-least}, {measure: course-length, is: 1 week, limit: at-most}]}
      - {measure: course-length, dimension: time}
  - name: the limit is that of old people
    tension: |
      - {treatment: drug-a, facts: [{measure: daily-dose, is: 5 g/day}, {measure: daily-dose, is: 4 g/day, limit: at-most, applies-to: {age: older-adult}}]}
      - {measure: daily-dose, dimension: dose-a-day}
  - name: below the limit
    quiet: |
      - {treatment: drug-a, facts: [{measure: daily-dose, is: 3 g/day}, {measure: daily-dose, is: 4 g/day, limit: at-most}]}
      - {measure: daily-dose, dimension: dose-a-day}
  - name: at another age
    quiet: |
      - {treatment: drug-a, facts: [{measure: daily-dose, is: 5 g/day, applies-to: {age: adult}}, {measure: daily-dose, is: 4 g/day, limit: at-most, applies-to: {age: child}}]}
      - {measure: daily-dose, dimension: dose-a-day}

"""##

  private static let text55 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: values-differ
category: contradiction
summary: One value is given for one thing, or values that can both be true
because: Only one of them can be right.
for:
  a: live fact
  b: live fact
where:
  - a.limit == value and b.limit == value
  - a.measure == b.measure
  - a.treatment == b.treatment or (a.treatment is missing and b.treatment is missing)
  - a.condition == b.condition or (a.condition is missing and b.condition is missing)
  - a.defines == no or b.defines == no
  - a.only == no and b.only == no
  - a.is disjoint-from b.is
overlap: applies-to
message: "{a.treatment or a.condition}: {a.measure} is {a.is} here and {b.is} there, for {overlap}"
examples:
  - fires: |
      - {treatment: drug-a, facts: [{measure: course-length, is: 5 days}, {measure: course-length, is: 1..2 weeks}]}
      - {measure: course-length, dimension: time}
    finds: 1
  - name: one of the two says how severe
    tension: |
      - {treatment: drug-a, facts: [{measure: course-length, is: 5 days}, {measure: course-length, is: 10 days, applies-to: {severity: severe}}]}
      - {measure: course-length, dimension: time}
  - name: the same length in other units, and an overlap
    quiet: |
      - {treatment: drug-a, facts: [{measure: course-length, is: 7 days}, {measure: course-length, is: 1 week}, {measure: course-length, is: 5..10 days}]}
      - {measure: course-length, dimension: time}
  - name: in two conditions
    quiet: |
      - {condition: back-pain, facts: [{treatment: drug-a, measure: course-length, is: 5 days}]}
      - {condition: gout, facts: [{treatment: drug-a, measure: course-length, is: 10 days}]}
      - {measure: course-length, dimension: time}

"""##
}
