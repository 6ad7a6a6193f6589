// swift-format-ignore-file
/// The ten rules of LANGUAGE section 5.
let workedRules = #"""
rule: red-flag-routes-to-urgent-care          # require, scale, fix
category: safety
summary: Every red flag routes to urgent or emergency care
for: {flag: red-flag}
require: flag.route >= urgent-same-day
message: "red flag `{flag.sign}` of {flag.condition} routes to {flag.route}; expected urgent-same-day or emergency"
fix: {set: {flag.route: urgent-same-day}, safety: review}
examples: [{fires: "{condition: x, red-flags: [{sign: s, route: pharmacy}]}"}, {quiet: "{condition: x, red-flags: [{sign: s, route: emergency}]}"}]
---
rule: advice-is-vouched-for                   # long quantifier, adjective
category: evidence
summary: Every recommendation has live evidence that can be checked
for: {r: recommendation}
require: some e in r.evidence where not e.source is retired has (e.quote is present or e.locator is present)
message: "{r.treatment} for {r.condition} has no live evidence that can be checked"
examples: [{fires: "{condition: x, treatments: [{treatment: t, stance: recommend}]}"}, {quiet: "{condition: x, treatments: [{treatment: t, stance: recommend, evidence: [{source: s, locator: p. 2}]}]}"}]
---
rule: reviewed-in-time                        # dates, a parameter
category: freshness
severity: warning
summary: Every condition was reviewed in time
parameters: {review-every: 3 years}
for: {c: condition}
require: c.reviewed within parameter.review-every of today
message: "{c} was last reviewed {c.reviewed}; the limit is {parameter.review-every}"
examples: [{fires: "{condition: x, reviewed: 2019-01-01}", as-of: 2026-01-01}, {quiet: "{condition: x, reviewed: 2025-01-01}", as-of: 2026-01-01}]
---
rule: warning-sign-elsewhere-has-a-route      # two kinds, is-a key, anti-join
category: safety
severity: warning
summary: A symptom that is a red flag somewhere has a route wherever it is listed
for: {p: presentation, flag: red-flag}
where: p.symptom same-or-is-a flag.sign
require: (some r in p.condition.referrals has (some r.trigger == p.symptom)) or (some f in p.condition.red-flags has f.sign == p.symptom)
message: "{p.symptom} is a red flag of {flag.condition}; {p.condition} lists it without a route"
examples: [{fires: "[{condition: x, red-flags: [{sign: s, route: emergency}]}, {condition: y, symptoms: [{symptom: s}]}]"}, {quiet: "[{condition: x, red-flags: [{sign: s, route: emergency}]}, {condition: y, symptoms: [{symptom: s}], red-flags: [{sign: s, route: emergency}]}]"}]
---
rule: names-collide                           # names, negation, unordered pairs
category: references
summary: One name means one condition
for: {a: condition, b: condition}
where: [some a.names == some b.names, not a related-to b]
message: "`{a.id}` and `{b.id}` share a name"
examples: [{fires: "[{condition: x, name: Twisted knee}, {condition: y, also-called: [twisted  knee]}]"}, {quiet: "[{condition: x, name: X}, {condition: y, name: Y}]"}]
---
rule: recommended-here-ruled-out-there        # hierarchies, overlap, sweeping, both grades
category: contradiction
summary: What one claim advises, no other claim rules out for the same patient
for: {a: live advising recommendation, b: live recommendation}
where:
  - b.stance in [avoid, contraindicated]
  - a.condition same-or-is-a b.condition and a.treatment same-or-is-a b.treatment
  - a.purpose == b.purpose or b.stance == contraindicated or b.purpose == expose
overlap: applies-to
sweeping: b
message: "{a.condition}: {a.treatment} is `{a.stance}` here and {b.treatment} is `{b.stance}` there, for {overlap}"
examples:
  - fires: |
      - {condition: x, treatments: [{treatment: drug-a, stance: consider, applies-to: {age: 65..70 years}}]}
      - {treatment: class-a, recommendations: [{condition: any, stance: avoid, applies-to: {age: "> 66 years"}}]}
      - {treatment: drug-a, is-a: [class-a]}
  - tension: "{condition: x, treatments: [{treatment: t, stance: recommend}, {treatment: t, stance: avoid, applies-to: {pregnancy: pregnant}}]}"
  - quiet: "{condition: x, treatments: [{treatment: t, stance: recommend, applies-to: {except: {comorbidity: [u]}}}, {treatment: t, stance: avoid, applies-to: {comorbidity: [u]}}]}"
---
rule: one-trigger-two-urgencies               # lists against lists, a nested quantifier
category: contradiction
summary: One trigger does not go both to urgent care and to routine care
for: {a: referral, b: referral}
where:
  - a.route >= urgent-same-day and b.route < urgent-same-day and a.condition related-to b.condition
  - a.trigger is present and b.trigger is present
  - every a.trigger same-or-is-a some b.trigger
  - every b.trigger related-to some a.trigger
  - no x in a.when has (some y in b.when has (x.measure == y.measure and x.is disjoint-from y.is))
overlap: applies-to
message: "{a.trigger} goes to {a.route} here and {b.route} there, for {overlap}"
examples:
  - fires: "{condition: x, referrals: [{trigger: [s], route: emergency}, {trigger: [s], route: pharmacy}]}"
  - tension: "{condition: x, referrals: [{trigger: [s], route: emergency, applies-to: {onset: sudden}}, {trigger: [s], route: pharmacy}]}"
  - quiet: "{condition: x, referrals: [{trigger: [s, u], route: emergency}, {trigger: [v], route: pharmacy}]}"
---
rule: symptom-frequencies-exclude-each-other  # words that stand for intervals
category: contradiction
summary: Two frequencies of one symptom can both be true
for: {a: presentation, b: presentation}
where: [a.condition == b.condition, a.symptom == b.symptom, a.frequency disjoint-from b.frequency]
overlap: applies-to
message: "{a.symptom} in {a.condition}: {a.frequency} here, {b.frequency} there, for {overlap}"
examples: [{fires: "{condition: x, symptoms: [{symptom: s, frequency: usually}, {symptom: s, frequency: usually-not}]}"}, {quiet: "{condition: x, symptoms: [{symptom: s, frequency: may}, {symptom: s, frequency: may-not}]}"}]
---
rule: grades-share-a-value                    # a dimension as a path, `without`, dependent units
category: contradiction
summary: Cut-offs of grades that exclude each other share no value
for: {a: fact, b: fact}
where:
  - a.defines == yes and b.defines == yes and a.measure == b.measure and a.condition == b.condition
  - a.applies-to.severity is present and b.applies-to.severity is present
  - no a.applies-to.severity == some b.applies-to.severity
  - a.is overlaps b.is
overlap: applies-to without severity
message: "{a.measure} {a.is} is {a.applies-to.severity} here and {b.is} is {b.applies-to.severity} there"
examples:
  - fires: |
      - {condition: x, facts: [{measure: m, defines: yes, is: 1..3 days, applies-to: {severity: mild}}, {measure: m, defines: yes, is: 48..96 hours, applies-to: {severity: severe}}]}
      - {measure: m, dimension: time}
  - quiet: |
      - {condition: x, facts: [{measure: m, defines: yes, is: 1..<3 days, applies-to: {severity: mild}}, {measure: m, defines: yes, is: 72..96 hours, applies-to: {severity: severe}}]}
      - {measure: m, dimension: time}
---
rule: ban-has-two-sources                     # count with where
category: evidence
severity: notice
summary: A contraindication rests on two sources that are not copies
for: {r: recommendation}
where: r.stance == contraindicated
require: count(e in r.evidence where e.source.copy-of is missing) >= 2
message: "{r.treatment} is contraindicated in {r.condition} on one source"
examples: [{fires: "{condition: x, treatments: [{treatment: t, stance: contraindicated, evidence: [{source: s}]}]}"}, {quiet: "{condition: x, treatments: [{treatment: t, stance: contraindicated, evidence: [{source: s}, {source: u}]}]}"}]
"""#
