// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The folder `freshness` of the pack.
enum PackFreshness {
  static var files: [(path: String, text: String)] {
    [
      ("freshness/base-review-overdue.yaml", text0),
      ("freshness/base-without-clinical-review.yaml", text1),
      ("freshness/condition-checked-in-the-future.yaml", text2),
      ("freshness/condition-not-checked-in-time.yaml", text3),
      ("freshness/decision-without-end.yaml", text4),
      ("freshness/medicine-not-checked-in-time.yaml", text5),
      ("freshness/published-without-review.yaml", text6),
      ("freshness/red-flags-not-checked-in-time.yaml", text7),
      ("freshness/review-overdue.yaml", text8),
      ("freshness/review-without-reviewer.yaml", text9),
      ("freshness/source-published-in-the-future.yaml", text10),
    ]
  }

  private static let text0 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: base-review-overdue
category: freshness
severity: warning
summary: The knowledge base was reviewed in time
because: Guidance changes; a review is a promise for a while.
source: PIF TICK, at least every three years
parameters:
  review-every: 3 years
for:
  base: knowledge-base
where: base.reviewed is present
require: base.reviewed within parameter.review-every of today
message: "`{base}` was last reviewed {base.reviewed}; the limit is {parameter.review-every}"
examples:
  - fires: |
      knowledge-base: back
      reviewed: 2019-01-01
    as-of: 2026-01-01
  - quiet: |
      knowledge-base: back
      reviewed: 2025-01-01
    as-of: 2026-01-01

"""##

  private static let text1 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: base-without-clinical-review
category: freshness
severity: warning
summary: The knowledge base has had a clinical review
because: >-
  Checked against its sources is not the same as read by a clinician. That none has read it is said once, of the whole.
source: PIF TICK; NHS content standard
for:
  base: knowledge-base
require: base.reviewed is present
message: "no clinician has reviewed `{base}` yet; until then it is not advice"
examples:
  - fires: |
      knowledge-base: back
      stage: draft
  - quiet: |
      knowledge-base: back
      stage: draft
      reviewed: 2025-01-01

"""##

  private static let text2 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-checked-in-the-future
category: freshness
summary: No condition was checked or reviewed on a day that is still to come
because: A date that cannot be true hides when the work was last done.
for:
  c: condition
# A day's grace: the date changes at different hours around the world.
where: >-
  (c.checked > today and not c.checked within 1 day of today)
  or (c.reviewed > today and not c.reviewed within 1 day of today)
message: >-
  {c} has a date that is still to come (checked {c.checked or 'on no stated day'}, reviewed {c.reviewed or 'on no
  stated day'}); write the day of the work
examples:
  - fires: |
      condition: back-pain
      checked: 2027-01-01
    as-of: 2026-01-01
  - fires: |
      condition: back-pain
      checked: 2025-01-01
      reviewed: 2027-01-01
    as-of: 2026-01-01
  - quiet: |
      condition: back-pain
      checked: 2026-01-01
      reviewed: 2025-01-01
    as-of: 2026-01-01
  - quiet: |
      condition: back-pain
      checked: 2026-01-02
      reviewed: 2025-01-01
    name: it is tomorrow already where the work was done
    as-of: 2026-01-01

"""##

  private static let text3 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: condition-not-checked-in-time
category: freshness
severity: warning
summary: Every condition was checked against its sources in time
because: Sources change without telling those who quote them.
parameters:
  check-every: 2 years
for:
  c: condition
require: c.checked within parameter.check-every of today
message: >-
  {c} was last checked against its sources on {c.checked or 'a day that is not stated'}; the limit is
  {parameter.check-every}
examples:
  - fires: |
      condition: back-pain
      checked: 2022-01-01
    as-of: 2026-01-01
  - name: a missing date is a finding, never today's date
    fires: |
      condition: back-pain
      name: Back pain
    message: Back pain was last checked against its sources on a day that is not stated; the limit is 2 years
    as-of: 2026-01-01
  - quiet: |
      condition: back-pain
      checked: 2025-01-01
    as-of: 2026-01-01

"""##

  private static let text4 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: decision-without-end
category: freshness
severity: warning
summary: What is handed on or put off has a last day
because: A finding that waits for somebody without a day to look again is a finding that nobody looks at.
for: {d: decision}
where: d.verdict in [escalated, deferred]
require: d.until is present
message: "this finding is {d.verdict} without a last day; write `until:` with a date to look at it again"
examples:
  - fires: "{decision: x, rule: r, verdict: deferred, reason: we wait for the new guideline, by: A, state: s}"
  - fires: "{decision: x, rule: r, verdict: escalated, reason: for the board, by: A, state: s}"
  - quiet: "{decision: x, rule: r, verdict: deferred, reason: we wait, by: A, state: s, until: 2027-01-31}"
  - quiet: "{decision: x, rule: r, verdict: first-preferred, reason: it is newer, by: A, state: s}"

"""##

  private static let text5 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: medicine-not-checked-in-time
category: freshness
severity: warning
summary: Every medicine was checked against its sources within a year
because: Cautions for medicines change sooner than advice for conditions.
parameters:
  check-every: 1 year
for:
  t: medicine treatment
require: t.checked within parameter.check-every of today
message: >-
  medicine `{t}` was last checked against its sources on {t.checked or 'a day that is not stated'}; the limit is
  {parameter.check-every}
examples:
  - fires: |
      treatment: drug-a
      type: drug
      checked: 2024-01-01
    as-of: 2026-01-01
  - fires: |
      treatment: drug-a
      type: drug
    as-of: 2026-01-01
  - quiet: |
      treatment: drug-a
      type: drug
      checked: 2025-12-01
    as-of: 2026-01-01
  - name: an exercise is no medicine
    quiet: |
      treatment: walking
      type: exercise
    as-of: 2026-01-01

"""##

  private static let text6 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: published-without-review
category: freshness
summary: Nothing is published without a clinical review
because: Readers take what is published for advice.
source: NHS content standard, clinical approval
for:
  base: knowledge-base
where: base.stage == published
require: base.reviewed is present and base.by is present
message: "`{base}` is published without a clinical review; write `reviewed:` and `by:`, or set `stage: draft`"
examples:
  - fires: |
      knowledge-base: back
      stage: published
  - name: a date without a name is no review
    fires: |
      knowledge-base: back
      stage: published
      reviewed: 2025-01-01
  - quiet: |
      knowledge-base: back
      stage: published
      reviewed: 2025-01-01
      by: dr-a
  - quiet: |
      knowledge-base: back
      stage: example

"""##

  private static let text7 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: red-flags-not-checked-in-time
category: freshness
severity: warning
summary: A condition with red flags is checked against its sources sooner than others
because: What sends people to an emergency department must not lie unread for years.
parameters:
  check-every: 1 years
for:
  c: condition
where:
  - c.red-flags is present
  - c.checked is present
require: c.checked within parameter.check-every of today
message: "the red flags of {c} were last checked on {c.checked}; the limit is {parameter.check-every}"
examples:
  - fires: "{condition: x, checked: 2024-01-01, red-flags: [{sign: s, route: emergency}]}"
  - quiet: "{condition: x, checked: 2025-06-01, red-flags: [{sign: s, route: emergency}]}"

"""##

  private static let text8 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: review-overdue
category: freshness
severity: warning
summary: A condition that was reviewed was reviewed in time
because: Guidance changes; a review is a promise for a while. That there was none at all is said once, of the whole base.
source: PIF TICK, at least every three years
parameters:
  review-every: 3 years
for:
  c: condition
where: c.reviewed is present
require: c.reviewed within parameter.review-every of today
message: "{c} was last reviewed {c.reviewed}; the limit is {parameter.review-every}"
examples:
  - fires: |
      condition: back-pain
      reviewed: 2019-01-01
    as-of: 2026-01-01
  - quiet: |
      condition: back-pain
      reviewed: 2025-01-01
    as-of: 2026-01-01
  - name: a condition without a review is the base's matter
    quiet: |
      condition: back-pain
    as-of: 2026-01-01

"""##

  private static let text9 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: review-without-reviewer
category: freshness
summary: A clinical review says who did it
because: An unsigned review cannot be asked about, and its interests cannot be known.
source: NHS content standard; JAMA benchmarks, authorship
for:
  c: condition
where: c.reviewed is present
require: c.by is present
message: "{c} was reviewed {c.reviewed} by nobody; write `by:` with the reviewer"
examples:
  - fires: |
      condition: back-pain
      reviewed: 2025-01-01
  - quiet: |
      condition: back-pain
      reviewed: 2025-01-01
      by: dr-a

"""##

  private static let text10 = ##"""
# yaml-language-server: $schema=../schema/rules.json
rule: source-published-in-the-future
category: freshness
severity: warning
summary: No source came out on a day that is still to come
because: A date that cannot be true is a slip, and what is newest is judged by it.
for:
  s: source
# A day's grace: the date changes at different hours around the world.
where: s.published > today and not s.published within 1 day of today
message: "{s} is published {s.published}, in the future; write the day on which it came out"
examples:
  - fires: |
      source: leaflet
      title: A leaflet
      published: 2029-03-04
    as-of: 2026-01-01
    message: "A leaflet is published 2029-03-04, in the future; write the day on which it came out"
  - quiet: |
      source: leaflet
      title: A leaflet
      published: 2026-01-02
    name: it is tomorrow already where it came out
    as-of: 2026-01-01

"""##
}
