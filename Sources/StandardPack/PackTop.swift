// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// The top of the pack.
enum PackTop {
  static var files: [(path: String, text: String)] {
    [
      ("cues.yaml", text0),
      ("vocabulary.yaml", text1),
    ]
  }

  private static let text0 = ##"""
# yaml-language-server: $schema=schema/rules.json
# Words by which a text denies, doubts, supposes or advises against what it mentions.
#
# The method is that of NegEx (Chapman and others, Journal of Biomedical Informatics 2001) and of ConText (Harkema and
# others, the same journal, 2009): a cue marks what stands on its side of it, up to the end of the clause or to a word
# that ends its reach. Their lists were made for clinical notes; this one is worded anew for what readers are told.
#
# `before`: the cue stands before what it marks; `just-before`: so, and no verb or comma comes between; `after`: the cue
# stands behind it; `around`: on both sides, as of a verb. A rule names a
# category: `e.quote marks p.symptom as negated`. Phrases are whole words in any case; longer ones count first.
cues: english
categories:
  # It is said not to be so.
  negated:
    before:
      - "no"
      - never
      - no evidence of
      - no evidence for
      - no evidence that
      - no good evidence that
      - no good evidence for
      - not enough evidence that
      - no proof that
      - no proof of
      - no sign of
      - no signs of
      - no indication of
      - no link with
      - no link between
      - no association with
      - no association between
      - no role for
      - no role of
      - no benefit from
      - no benefit of
      - rules out
      - ruled out
      - rule out
      - excludes
      - excluded
      - denies
      - denied
      - fails to
      - failed to
      - fail to
      - unable to
      - not due to
      - not caused by
      - not a cause of
      - not a sign of
      - not a symptom of
      - unrelated to
      - has nothing to do with
      - a myth that
      - the myth that
      - not true that
      - wrong to think that
    just-before:
      - without
      - absence of
      - absent
      - lack of
      - lacks
      - lacking
      - free of
      - free from
      - neither
      - nor
      - rather than
      - instead of
      - not
      - none of
      - except
      - except for
    after:
      - is absent
      - are absent
      - was absent
      - is ruled out
      - are ruled out
      - was ruled out
      - has been ruled out
      - is excluded
      - are excluded
      - is not present
      - are not present
      - does not occur
      - do not occur
      - is not seen
      - are not seen
      - is not found
      - are not found
      - is not a feature
      - is not a symptom
      - is not a cause
      - is no better than
      - are no better than
      - was no better than
      - were no better than
      - no better than
      - no more effective than
      - unlikely
    around:
      - has no effect
      - have no effect
      - had no effect
      - has no benefit
      - have no benefit
      - is of no benefit
      - are of no benefit
      - is of no use
      - are of no use
      - made no difference
      - makes no difference
      - make no difference
      - made little difference
      - makes little difference
      - make little difference
      - is ineffective
      - are ineffective
      - was ineffective
      - were ineffective
      - is not effective
      - are not effective
      - has no effect on
      - have no effect on
      - had no effect on
      - no change in
      - no difference to
      - no difference in
      - little or no
      - nothing to do with
      - is useless
      - are useless
      - does nothing
      - do nothing
      - did nothing
      - is no use
      - are no use
      - is not true that
      - is a myth that
      - is wrong that
      - is false that
      - no truth in
      - does not
      - do not
      - did not
      - is not
      - are not
      - was not
      - were not
      - has not
      - have not
      - had not
      - cannot
      - can not
      - could not
      - will not
      - would not
      - doesn't
      - don't
      - didn't
      - isn't
      - aren't
      - wasn't
      - weren't
      - hasn't
      - haven't
      - can't
      - couldn't
      - won't
      - wouldn't
      - no longer
      - is unlikely to
      - are unlikely to
  # It is said not to be known, or not to be sure.
  doubted:
    before:
      - unclear whether
      - it is possible that
      - is possible that
      - it is thought that
      - is believed that
      - a possible link between
      - a possible role of
      - suspicion of
      - unclear if
      - uncertain whether
      - uncertain if
      - unknown whether
      - not known whether
      - not known if
      - not clear whether
      - not clear if
      - little evidence for
      - little evidence that
      - little evidence of
      - limited evidence for
      - limited evidence that
      - weak evidence for
      - weak evidence that
      - insufficient evidence for
      - insufficient evidence that
      - inconclusive evidence
      - conflicting evidence
      - mixed evidence
      - questionable
      - doubts about
      - debate about
    after:
      - is unclear
      - are unclear
      - remains unclear
      - remain unclear
      - is uncertain
      - are uncertain
      - remains uncertain
      - is debated
      - are debated
      - is disputed
      - are disputed
      - is controversial
      - are controversial
      - is unproven
      - are unproven
      - is not proven
      - are not proven
      - has not been proven
      - have not been proven
      - needs more research
      - need more research
      - is in doubt
      - is weak
      - are mixed
    around:
      - is thought to
      - are thought to
      - is believed to
      - are believed to
      - is suspected
      - are suspected
      - is suspected of
      - are suspected of
      - cannot be ruled out
      - can't be ruled out
      - could not be ruled out
      - conflicting results
      - conflicting findings
      - mixed results
      - inconclusive
      - needs to be confirmed
  # It belongs to the past.
  past:
    before:
      - history of
      - past history of
      - past medical history
      - medical history includes
      - previously had
      - once thought to
      - formerly
      - years ago
    just-before:
      - previous
      - previously
    after:
      - was once recommended
      - were once recommended
      - was formerly used
      - were formerly used
      - is no longer used
      - are no longer used
    around:
      - used to
      - in the past
  # It is only supposed: what to do, or what to look for, if it comes.
  supposed:
    before:
      - in case of
      - in the event of
      - watch
      - watch for
      - watch out for
      - look out for
      - as if
      - tested for
      - tests for
      - test for
      - screened for
      - screening for
      - checked for
      - check for
      - ask whether
      - ask if
      - asked whether
      - asked about
      - whether there is
      - fear of
      - should you
      - should there be
    just-before:
      - if
      - in case
  # It is said of somebody else: a relative, an animal.
  somebody-else:
    before:
      - family history of
      - family member with
      - a relative with
      - relatives with
      - his mother
      - her mother
      - a mother with
      - his father
      - her father
      - a father with
      - a partner with
      - a partner who has
      - a brother or sister with
      - a parent with
      - parents with
    after:
      - in a brother or sister
      - in a relative
      - in relatives
      - in the family
      - in a parent
    around:
      - in mice
      - in rats
      - in animals
      - in animal studies
      - in the laboratory
      - in a test tube
  # It is advised against.
  advised-against:
    before:
      - avoid
      - avoids
      - avoiding
      - should not have
      - should not use
      - should not take
      - should not be given
      - should not be offered
      - must not have
      - must not use
      - must not take
      - do not use
      - do not take
      - do not offer
      - do not give
      - do not have
      - do not recommend
      - don't use
      - don't take
      - advise against
      - advises against
      - advised against
      - advice against
      - recommend against
      - recommends against
      - recommended against
      - warns against
      - warn against
      - warned against
      - discourages
      - discourage
      - stop taking
      - stay away from
      - against the use of
      - against the routine use of
      - against routine use of
      - not recommend
      - does not recommend
      - no place for
      - too much
      - too many
    around:
      - should be avoided
      - is to be avoided
      - are to be avoided
      - must be avoided
      - is best avoided
      - are best avoided
      - should not be used
      - should not be taken
      - should not be given
      - should not be offered
      - should not be prescribed
      - must not be used
      - must not be taken
      - is not recommended
      - are not recommended
      - was not recommended
      - were not recommended
      - not recommended
      - isn't recommended
      - aren't recommended
      - is not advised
      - are not advised
      - is no longer recommended
      - are no longer recommended
      - is not advisable
      - is discouraged
      - are discouraged
      - is contraindicated
      - are contraindicated
      - contraindicated
      - is not suitable
      - are not suitable
      - is unsuitable
      - are unsuitable
      - is not safe
      - are not safe
      - is unsafe
      - are unsafe
      - does more harm than good
      - do more harm than good
      - should be stopped
      - must be stopped
      - is no longer advised
      - are no longer advised
# Words that end the reach of a cue.
parting:
  - even where
  - even when
  - even if
  - where
  - when
  - until
  - but
  - however
  - although
  - though
  - whereas
  - while
  - yet
  - except
  - except for
  - apart from
  - aside from
  - other than
  - unless
  - because
  - since
  - which
  - who
  - nevertheless
  - still
  - even though
  - despite
# Words that begin a clause about what stands before them: a cue in it does not reach back beyond them.
parting-behind:
  - that
# Verbs at which a cue ends that stands just before what it marks.
verbs:
  - cause
  - causes
  - caused
  - lead
  - leads
  - led
  - raise
  - raises
  - lower
  - lowers
  - bring
  - brings
  - mean
  - means
  - make
  - makes
  - help
  - helps
  - ease
  - eases
  - worsen
  - worsens
  - increase
  - increases
  - reduce
  - reduces
  - prevent
  - prevents
  - result
  - results
  - contribute
  - contributes
  - trigger
  - triggers
  - is
  - are
  - was
  - were
  - can
  - may
  - might
  - will
  - has
  - have
# What looks like a cue and is none.
no-cues:
  - is used to
  - are used to
  - be used to
  - being used to
  - is often used to
  - are often used to
  - can be used to
  - get used to
  - the history of medicine
  - in the past few days
  - in the past week
  - in the past year
  - never without
  - not without
  - nothing without
  - no sooner
  - no reason not to
  - do not hesitate
  - don't hesitate
  - do not wait
  - don't wait
  - not treated
  - if not treated
  - without treatment
  - should not be left out
  - cannot be overstated
  - cannot be said too often
  - if you are not sure
  - if at all possible
  - not only
  - not just
  - not simply
  - not merely
  - not necessarily
  - not always
  - not every
  - not all
  - "not yet"
  - no doubt
  - "no matter"
  - no more than
  - no less than
  - not until
  - not uncommon
  - not unusual
  - not rare
  - does not always
  - do not always
  - is not always
  - are not always
  - does not necessarily
  - do not necessarily
  - is not necessarily
  - are not necessarily
  - does not mean
  - do not mean
  - without delay
  - without waiting
  - do not ignore
  - don't ignore
  - do not delay
  - should not be ignored
  - should not be missed
  - must not be missed
  - not been ruled out
  - if no
  - whether or not
# How often, by the words of a scale.
words:
  frequency:
    never: [never]
    rarely: [rarely, seldom, hardly ever, infrequently]
    rare: [rare, uncommon, unusual, in rare cases, very rare, uncommonly]
    sometimes: [sometimes, occasionally, at times, now and then, in some cases, in some people, some people, occasional]
    can: [can, is able to, are able to]
    may: [may, might, could, possibly, perhaps, potentially]
    may-not: [may not, might not]
    not-always: [not always, is not always, are not always, does not always, do not always, not necessarily, not everyone]
    common: [common, commonly, is common, are common, not uncommon, not unusual, frequent, very common]
    often: [often, frequently, many people, in many cases, very often]
    most: [most, mostly, most people, in most cases, most cases, the majority of, mainly, more than half of]
    usually: [usually, typically, generally, normally, as a rule, almost always, nearly always, predominantly]
    usually-not: [usually not, does not usually, do not usually, is not usually, are not usually, not usually]
    always: [always, invariably, in all cases, in every case, everyone, all people]

"""##

  private static let text1 = ##"""
# yaml-language-server: $schema=schema/vocabulary.json
# What the words of a health knowledge base mean: its kinds of record, their fields, and the words a field may hold.
# How this file is read is set out in LANGUAGE section 1; `means` is what an editor is shown. Two habits run through it:
#   - `!` marks only what a claim cannot be read without: what it is about, and what it says of it. What an editor may
#     not know yet (a route, a date, a quote) is left to a rule, which can say why it matters.
#   - A scalar that is not written was not said. It has a default only where silence has one clear meaning.
vocabulary: health
categories:
  - safety          # somebody could come to harm
  - coverage        # every X has Y; each of these rules is a column of the coverage matrix
  - completeness    # a claim lacks a part that it needs to be understood or used
  - evidence        # what vouches for a claim, and how well
  - freshness       # dates
  - references      # names, codes, and what points where
  - contradiction   # two claims that cannot both hold, or that pull apart

# `least` and `most` stand only where nothing can be beyond: a share of all is 0 to 100 %, and a change may be -20 or 300 %.
dimensions:
  time:
    base: day
    units: {second: 1/86400, minute: 1/1440, min: 1/1440, hour: 1/24, week: 7, month: 1461/48, year: 1461/4}
    conventions: [3 months = 12 weeks, 6 months = 26 weeks]    # how clinicians use these words
  mass: {base: mg, units: {microgram: 1/1000, g: 1000, kg: 1000000, lb: {times: 45359237/100, rounded: yes}}}
  length: {base: cm, units: {mm: 1/10, m: 100, inch: {times: 127/50, rounded: yes}}}
  volume: {base: mL, units: {L: 1000}}
  body-mass-index: {base: kg/m2}
  energy: {base: kcal, units: {kJ: {times: 125/523, rounded: yes}}}
  temperature: {base: degC, units: {degF: {times: 5/9, plus: -160/9, rounded: yes}}, least: -100 degC, most: 150 degC}
  pressure: {base: mmHg, units: {kPa: {times: 15/2, rounded: yes}}}
  share: {base: "%"}
  ratio: {base: "to-1"}                                         # an INR, a ratio of two levels of one unit
  count: {base: "x"}
  score: {base: points}                                         # pain scores and the like

  # Doses, and how often something happens or is done. A maximum a day and a dose at a time are two measures.
  dose-a-day: {base: mg/day, units: {microgram/day: 1/1000, g/day: 1000}}
  dose-a-week: {base: mg/week, units: {microgram/week: 1/1000, g/week: 1000}}
  dose-by-weight: {base: mg/kg, units: {microgram/kg: 1/1000, g/kg: 1000}}
  dose-by-weight-a-day: {base: mg/kg/day, units: {microgram/kg/day: 1/1000, g/kg/day: 1000}}
  doses: {base: tablet, least: 0 tablets}
  doses-a-day: {base: tablet/day, least: 0 tablet/day}
  rate: {base: times/day, units: {times/hour: 24, times/week: 1/7, times/month: 48/1461, times/year: 4/1461}}
  beats: {base: beats/min}
  breaths: {base: breaths/min}
  activity: {base: min/week, units: {min/day: 7, hour/week: 60, hour/day: 420}}
  days-a-month: {base: days/month}
  alcohol: {base: units}
  alcohol-a-week: {base: units/week, units: {units/day: 7}}
  salt: {base: g-salt, units: {g-sodium: 5/2}}
  vitamin-d: {base: microgram, units: {IU: 1/40}}
  vitamin-d-a-day: {base: microgram/day, units: {IU/day: 1/40}}
  fluid-a-day: {base: mL/day, units: {L/day: 1000}}
  fluid-by-weight: {base: mL/kg/day, units: {mL/kg/hour: 24}}
  energy-a-day: {base: kcal/day, units: {kJ/day: {times: 125/523, rounded: yes}}}
  weight-change: {base: kg/week, units: {g/week: 1/1000}}
  smoking: {base: pack-years, least: 0 pack-years}
  sound: {base: dB}
  radiation: {base: mSv}
  protection: {base: SPF, least: 0 SPF}

  # Levels in blood and urine: what a mole of the substance weighs decides what mg/dL means, so that each substance
  # has a dimension of its own.
  glucose: {base: mmol/L, units: {mg/dL: {times: 500/9008, rounded: yes}}}
  hba1c: {base: mmol/mol, units: {percent: {times: 1093/100, plus: -47/2, rounded: yes}}}
  cholesterol: {base: mmol/L, units: {mg/dL: {times: 1000/38665, rounded: yes}}}
  triglycerides: {base: mmol/L, units: {mg/dL: {times: 100/8857, rounded: yes}}}
  creatinine: {base: micromol/L, units: {mmol/L: 1000, mg/dL: {times: 884/10, rounded: yes}}}
  urea: {base: mmol/L, units: {mg-nitrogen/dL: {times: 357/1000, rounded: yes}}}
  uric-acid: {base: micromol/L, units: {mmol/L: 1000, mg/dL: {times: 5948/100, rounded: yes}}}
  bilirubin: {base: micromol/L, units: {mg/dL: {times: 171/10, rounded: yes}}}
  calcium: {base: mmol/L, units: {mg/dL: {times: 2495/10000, rounded: yes}}}
  sodium-or-potassium: {base: mmol/L, units: {mEq/L: 1}}
  vitamin-d-level: {base: nmol/L, units: {ng/mL: {times: 2496/1000, rounded: yes}}}
  hormone-activity: {base: mIU/L, units: {IU/L: 1000, microIU/mL: 1}}
  fluoride-level: {base: mg/L, units: {ppm: 1}}
  protein-level: {base: g/L, units: {mg/L: 1/1000, mg/dL: 1/100, g/dL: 10, ng/mL: 1/1000000, microgram/L: 1/1000000}}
  albumin-to-creatinine: {base: mg/mmol, units: {mg/g: {times: 113/1000, rounded: yes}}}
  cells: {base: cells/microlitre, units: {cells/L: 1/1000000}}
  gfr: {base: mL/min}

scales:
  # Where to is a separate field, because services differ between countries.
  urgency:
    means: How fast somebody must be seen.
    words: [self-care, pharmacy, routine-primary-care, urgent-same-day, emergency]
  strength: {means: How strongly something is advised., words: [may-use, consider, recommend]}
  certainty: [very-low, low, moderate, high]
  source-type:
    means: What sort of source it is, from the weakest to the strongest; a code list vouches for names only.
    words: [code-list, consumer-article, expert-opinion, leaflet, textbook, observational, trial, systematic-review,
            regulator-notice, guideline]
  # Words that stand for an interval; an interval may be written instead. `may` beside `may-not` is no contradiction.
  frequency:
    of: share
    least: 0 %
    most: 100 %
    words:
      never: "0 %"
      none: "0 %"
      almost-never: "0..5 %"
      rarely: ">0 %..5 %"
      rare: ">0 %..5 %"
      uncommon: ">0 %..<10 %"
      few: ">0 %..<50 %"
      minority: ">0 %..<50 %"
      sometimes: "> 0 %"
      some: "> 0 %"
      can: "> 0 %"
      may: "> 0 %"
      may-not: "< 100 %"
      not-always: "< 100 %"
      many: "> 5 %"
      common: "10..100 %"
      very-common: "10..100 %"
      often: "30..100 %"
      most: "> 50 %"
      majority: "> 50 %"
      usually: "> 50 %"
      usually-not: "< 50 %"
      almost-always: "95..100 %"
      always: "100 %"
      all: "100 %"
  # Leaflets call a harm common from 1 in 100 on, and rare long before other texts do.
  harm-frequency:
    of: share
    least: 0 %
    most: 100 %
    means: How many of those who are treated come to harm.
    words:
      never: "0 %"
      none: "0 %"
      almost-never: "0..5 %"
      very-rare: ">0 %..<1 %"
      rarely: ">0 %..<1 %"
      rare: ">0 %..<1 %"
      uncommon: ">0 %..<10 %"
      few: ">0 %..<50 %"
      minority: ">0 %..<50 %"
      sometimes: "> 0 %"
      some: "> 0 %"
      can: "> 0 %"
      may: "> 0 %"
      may-not: "< 100 %"
      not-always: "< 100 %"
      many: "> 5 %"
      common: "1..100 %"
      very-common: "10..100 %"
      often: "10..100 %"
      most: "> 50 %"
      majority: "> 50 %"
      usually: "> 50 %"
      usually-not: "< 50 %"
      almost-always: "95..100 %"
      always: "100 %"
      all: "100 %"
  # How long the condition has lasted, in the words used of back pain; an interval may be written instead.
  phase:
    of: time
    least: 0 days
    words:
      acute: "< 4 weeks"
      subacute: "4..12 weeks"
      chronic: "> 12 weeks"
  stage-of-pregnancy:
    of: time
    least: 0 days
    means: How far a pregnancy has gone.
    words:
      first-trimester: "< 14 weeks"
      second-trimester: "14..<28 weeks"
      third-trimester: ">= 28 weeks"
  # Where a source draws the line elsewhere, the interval is written out.
  age-group:
    of: time
    least: 0 days
    means: How old somebody is.
    words:
      newborn: "< 28 days"
      infant: "< 1 year"
      child: "< 18 years"
      adult: ">= 18 years"
      older-adult: ">= 65 years"

choices:
  stance: [recommend, consider, may-use, not-routinely, avoid, contraindicated]
  purpose: [treat, prevent, test, expose]
  aim: [diagnose, rule-out, monitor, screen]
  says: [affirms, denies]
  direction: [raises, lowers]
  causal-link: [causes, contributes, raises-risk, lowers-risk, hinders-recovery]
  treatment-type: [drug, drug-class, supplement, procedure, surgery, manual-therapy, exercise, physical-agent,
                   device, psychological, education, self-care, lifestyle, care-plan]
  # What a caution is about. A class of medicines lists in `must-state` those that its members' readers have to be told.
  caution-topic: [pregnancy, breastfeeding, age, kidneys, stomach, heart, liver, nerves, dependence, drowsiness,
                  driving, other-medicines, dose, course-length, supervision]
  standing: [current, corrected, disputed, superseded, withdrawn, retracted]
  grade-scheme: [GRADE, OCEBM-2011, NHMRC-2009, own]
  stage: [example, draft, in-review, published]
  # `first` and `second` are the claims in the order in which the finding shows them. What is escalated or deferred is
  # not settled: it only rests until somebody decides, and so has an end.
  verdict: [not-a-contradiction, first-preferred, second-preferred, both-with-qualifier, accepted, escalated, deferred]
  # What an entity can be known to lack. Each word is the name of the field that the gap leaves empty, or says it plainly.
  topic: [definition, symptoms, causes, tests, treatments, prevention, referrals, thresholds, red-flags, outlook,
          codes, recommendations, contraindications, populations, cautions, harms, dose, uses]

# Whom a claim is about and in what circumstances. `about: act` marks what is done rather than the patient. `example` shows
# how a value is written: Rules/README.md lists them.
contexts:
  applies-to:
    age: {is: age-group, phrase: 'aged {}', means: How old the patient is., example: '"18..<65 years"'}
    sex: {is: 'choice(female, male)', means: Whom of the two it is about., example: female}
    pregnancy:
      is: choice(pregnant, not-pregnant)
      implies: {pregnant: {sex: female}}
      means: Whether the patient is pregnant.
      example: not-pregnant
    gestation:
      is: stage-of-pregnancy
      refines: pregnancy
      implies: pregnant
      phrase: '{} into pregnancy'
      means: How far the pregnancy has gone.
      example: '">= 20 weeks"'
    breastfeeding:
      is: choice(breastfeeding, not-breastfeeding)
      implies: {breastfeeding: {sex: female}}
      means: Whether the patient breastfeeds.
      example: breastfeeding
    population:
      is: [population]
      unrelated: together
      means: A group that no other dimension describes.
      example: '[conservative-care-failed]'
    comorbidity:
      is: [condition]
      unrelated: together
      also: condition             # a claim about a condition is about people who have it
      means: What else the patient has, or has had.
      example: '[kidney-disease]'
    taking:
      is: [treatment]
      unrelated: together
      means: What else the patient takes, or is treated with.
      example: '[anticoagulants]'
    severity:
      is: choice(mild, moderate, severe, life-threatening)
      means: How bad it is.
      example: '[moderate, severe]'
    duration:
      is: phase
      phrase: 'ill for {}'
      means: How long the condition has lasted so far, its phase.
      example: '"< 6 weeks"'
    onset: {is: 'choice(sudden, gradual)', means: How it began., example: sudden}
    trend: {is: 'choice(improving, steady, worsening)', means: Which way it goes., example: worsening}
    setting: {is: [setting], about: act, means: Where care is given., example: '[primary-care]'}
    supervision:
      is: choice(unsupervised, supervised)
      about: act
      means: Whether a health professional guides it.
      example: supervised
    given:
      is: [admin-route]
      about: act
      means: 'The route of administration: by mouth, on the skin, by injection.'
      example: '[by-mouth]'
    combination:
      is: [combination]
      about: act
      means: Whether it is used alone or combined.
      example: '[alone]'
    schedule:
      is: [schedule]
      about: act
      means: Its place among the treatments, or how its doses are spread.
      example: '[first-line]'
    course:
      is: interval(time)
      least: 0 days
      about: act
      means: For how long it is done or taken.
      example: '"<= 5 days"'
    intake:
      per: measure
      is: interval(by dimension)
      about: act
      means: How much of it.
      example: '{daily-dose: "<= 1200 mg/day"}'
    measured:
      per: measure
      is: interval(by dimension)
      means: What was measured in the patient.
      example: '{body-temperature: "> 38 degC"}'
    outcome: {is: [outcome], means: The outcome it is about., example: '[pain]'}
    place: {is: [place], apart: tension, means: The country or region whose guidance it is., example: '[england]'}

kinds:
  # ---- the base itself -----------------------------------------------------------------------------------------
  # That no clinician has reviewed it is said here and reported once,
  # not on every record.
  knowledge-base:
    role: entity
    means: What the base says of itself, once.
    fields:
      name: text!
      purpose: text
      stage: stage!
      disclaimer: text
      checked: date
      reviewed: date
      by: reviewer
      note: text
    names: [name]

  reviewer:
    role: entity
    means: Somebody who reviews records clinically.
    fields: {name: text!, profession: text, interests: text, note: text}
    names: [name]

  # ---- what the claims are about -------------------------------------------------------------------------------
  condition:
    role: entity
    means: A disease, an injury or a state of the body. Claims about it live inside it.
    fields:
      name: text!
      also-called: {is: [text], members: once}
      is-a: {is: [condition], members: once}
      distinct-from: {is: [condition], members: sorted}
      definition: text
      codes: codes
      checked: {is: date, means: When it was last compared with its sources.}
      reviewed: {is: date, means: When it was last reviewed clinically.}
      by: {is: reviewer, means: Who reviewed it.}
      causes: [causation]
      symptoms: [presentation]
      sites: [location]
      look-alikes: [look-alike]
      tests: [testing]
      treatments: [recommendation]
      effects: [effect]
      outlook: [outlook]
      facts: [fact]
      referrals: [referral]
      red-flags: [red-flag]
      gaps: [gap]
      note: text
    names: [name, also-called]
    hierarchy: is-a
    distinct: distinct-from
    context: applies-to
    adjectives:
      causal: 'some c in condition.causes has (c.says == affirms and c.link in [causes, contributes])'
      # The base says of it how it shows, or what to do.
      covered: >-
        condition.symptoms is present or condition.treatments is present or condition.referrals is present
        or condition.red-flags is present

  # Reported and seen are one kind, because many are both.
  symptom:
    role: entity
    means: What a patient reports, or what somebody else sees or measures.
    fields:
      name: text!
      also-called: {is: [text], members: once}
      is-a: {is: [symptom], members: once}
      definition: text
      sites: [location]
      noticed-by: choice(patient, examiner, either) = patient
      codes: codes
      checked: date
      gaps: [gap]
      note: text
    names: [name, also-called]
    hierarchy: is-a

  # A posture, a habit, a way of lifting.
  factor:
    role: entity
    means: What is not a condition and yet brings one about or makes it likelier.
    fields:
      name: text!
      also-called: {is: [text], members: once}
      is-a: {is: [factor], members: once}
      definition: text
      causes: [causation]
      checked: date
      gaps: [gap]
      note: text
    names: [name, also-called]
    hierarchy: is-a

  # Its `applies-to` says whom it is meant for. `scoped`: something in it says for whom, or for whom not.
  treatment:
    role: entity
    means: Whatever is done about a condition, to treat or to prevent it.
    fields:
      name: text!
      also-called: {is: [text], members: once}
      is-a: {is: [treatment], members: once}
      opposed-to:
        is: [treatment]
        members: sorted
        means: "What cannot be done at the same time, as rest and staying active."
      type: treatment-type
      definition: text
      codes: codes
      must-state:
        is: [caution-topic]
        members: sorted
        means: "Of a class: the cautions without which no reader should meet it."
      short-courses-only: {is: yes-no = no, means: "Of a class: advice for it and its members says for how long."}
      cautions: [caution]
      harms: [harm]
      recommendations: [recommendation]
      effects: [effect]
      sites: [location]
      facts: [fact]
      checked: date
      gaps: [gap]
      note: text
    names: [name, also-called]
    hierarchy: is-a
    distinct: opposed-to
    context: applies-to
    adjectives:
      medicine: 'treatment.type in [drug, drug-class]'
      scoped: >-
        treatment.applies-to.age is present or treatment.applies-to.sex is present
        or treatment.applies-to.pregnancy is present or treatment.applies-to.comorbidity is present
        or treatment.applies-to.population is present
        or (some r in treatment.recommendations has r is scoped) or (some c in treatment.cautions has c is scoped)

  test:
    role: entity
    means: An examination, a laboratory test or an image.
    fields:
      name: text!
      also-called: {is: [text], members: once}
      is-a: {is: [test], members: once}
      definition: text
      codes: codes
      uses: [testing]
      checked: date
      gaps: [gap]
      note: text
    names: [name, also-called]
    hierarchy: is-a

  # ---- small word lists: an id that nobody declares is accepted ---------------------------------------------------
  measure:
    role: entity
    means: What is measured. Its dimension decides what a unit means.
    open: yes
    fields: {name: text, dimension: dimension, is-a: {is: [measure], members: once}, note: text}
    names: [name]
    hierarchy: is-a
  outcome:
    role: entity
    means: What an effect, a harm or a course leads to.
    open: yes
    fields:
      name: text
      also-called: {is: [text], members: once}
      is-a: {is: [outcome], members: once}
      opposed-to:
        is: [outcome]
        members: sorted
        means: "What cannot come of the same case, as recovery and getting worse."
      counts-as: {is: 'choice(good, bad)', means: What it is for the patient.}
      note: text
    names: [name, also-called]
    hierarchy: is-a
    distinct: opposed-to
  population:
    role: entity
    means: A group of people that a claim is about.
    open: yes
    fields:
      name: text
      is-a: {is: [population], members: once}
      distinct-from:
        is: [population]
        members: sorted
        means: Whom nobody can belong to as well, as the vaccinated and the unvaccinated.
      note: text
    names: [name]
    hierarchy: is-a
    distinct: distinct-from
  setting:
    role: entity
    means: Where something is done.
    open: yes
    fields: {name: text, is-a: {is: [setting], members: once}, note: text}
    names: [name]
    hierarchy: is-a
  admin-route:
    role: entity
    means: How a treatment is given.
    open: yes
    fields: {name: text, is-a: {is: [admin-route], members: once}, note: text}
    names: [name]
    hierarchy: is-a
  combination:
    role: entity
    means: What a treatment is given with, or that it is given alone.
    open: yes
    fields: {name: text, is-a: {is: [combination], members: once}, note: text}
    names: [name]
    hierarchy: is-a
  schedule:
    role: entity
    means: How often and when something is done.
    open: yes
    fields:
      name: text
      is-a: {is: [schedule], members: once}
      distinct-from: {is: [schedule], members: sorted}
      note: text
    names: [name]
    hierarchy: is-a
    distinct: distinct-from
  # `is-a` also holds for a part: a spinal joint is-a spine. Sites without `distinct-from` may be one and the same.
  body-site:
    role: entity
    means: A place in the body.
    open: yes
    fields:
      name: text
      also-called: {is: [text], members: once}
      is-a: {is: [body-site], members: once}
      distinct-from: {is: [body-site], members: sorted}
      note: text
    names: [name, also-called]
    hierarchy: is-a
    distinct: distinct-from
  place:
    role: entity
    means: A country or a region.
    open: yes
    fields: {name: text, is-a: {is: [place], members: once}, note: text}
    names: [name]
    hierarchy: is-a

  # ---- what vouches for claims ------------------------------------------------------------------------------------
  # `retired`: it vouches for nothing any more.
  source:
    role: entity
    means: "What claims rest on: a guideline, a study, an article."
    fields:
      title: text!
      also-called: {is: [text], members: once}
      type: source-type
      publisher: text
      authors: [text]
      published: date
      year: {is: number, means: Where the day is not known.}
      accessed: date
      jurisdiction: place
      standing: {is: standing, means: Whether it still holds.}
      listed: {is: standing, means: What a standing list says of it; the list writes this.}
      superseded-by: {is: source, means: What came in its place.}
      copy-of: {is: source, means: "What it takes its words or its evidence from, so that the two count once."}
      url: url
      doi: doi
      pmid: pmid
      isbn: isbn
      trial:
        is: "[pattern('^(NCT[0-9]{8}|ISRCTN[0-9]{6,8}|ACTRN[0-9]{14}|EUCTR[0-9]{4}-[0-9]{6}-[0-9]{2}.*|CTRI/.+|ChiCTR.+|DRKS[0-9]{8}|UMIN[0-9]{9}|JPRN-.+|PACTR[0-9]+|NTR[0-9]+|KCT[0-9]{7})$')]"
        means: Where the trial is registered, such as ISRCTN12345678.
      text: {is: file, means: "The path of the file with its words, where the base holds one."}
      digest: text
      note: text
    names: [title, also-called]
    copies: [copy-of, doi, pmid, trial, text]
    listed: {by: [doi, pmid], sets: listed}
    # Our fields, each with the variables of CSL-JSON and the fields of BibTeX that say the same.
    bibliography:
      reads:
        title: [title]
        type: [genre, keyword, type]
        publisher: [publisher, institution, organization, school]
        authors: [author, editor]
        published: [issued]
        year: [issued]
        accessed: [accessed]
        jurisdiction: [jurisdiction]
        standing: [standing]
        superseded-by: [superseded-by]
        copy-of: [copy-of]
        url: [url, howpublished]
        doi: [doi]
        pmid: [pmid]
        isbn: [isbn]
        trial: [trial]
        text: [text]
      # An article in a journal may be any study; its kind has to be said by a keyword or the genre.
      words:
        type:
          practice guideline: guideline
          clinical guideline: guideline
          clinical practice guideline: guideline
          regulation: regulator-notice
          meta-analysis: systematic-review
          randomized controlled trial: trial
          randomised controlled trial: trial
          clinical trial: trial
          cohort study: observational
          case-control study: observational
          cross-sectional study: observational
          book: textbook
          inbook: textbook
          incollection: textbook
          chapter: textbook
          entry-encyclopedia: textbook
          booklet: leaflet
          pamphlet: leaflet
          article-magazine: consumer-article
          article-newspaper: consumer-article
          editorial: expert-opinion
          interview: expert-opinion
    safer: {lapsed: retired}
    adjectives:
      retired: >-
        (source.standing is present and source.standing in [superseded, withdrawn, retracted])
        or (source.listed is present and source.listed in [superseded, withdrawn, retracted])
      firm: 'source.type is present and source.type in [guideline, regulator-notice, systematic-review]'

  evidence:
    role: evidence
    means: "What vouches for a claim: a source, with a quote or a locator."
    fields:
      source: source!
      quote: {is: text, means: The very words of the source that vouch for the claim.}
      locator: {is: text, means: "Where in the source it says so, such as a section."}
      supports: choice(yes, partly, no) = yes
      grade: {is: text, means: In the words of its own scheme.}
      grade-scheme: grade-scheme
      note: text
      # The claim that it vouches for, and what that claim is about.
      condition: condition from owner
      factor: factor from owner
      treatment: treatment from owner
      causation: causation from owner
      presentation: presentation from owner
      look-alike: look-alike from owner
      testing: testing from owner
      recommendation: recommendation from owner
      effect: effect from owner
      caution: caution from owner
      harm: harm from owner
      outlook: outlook from owner
      referral: referral from owner
      red-flag: red-flag from owner
      fact: fact from owner
    identity: [source, locator, quote]
    quotes: {field: quote, from: source.text, at: locator}
    adjectives:
      # The claim that it vouches for has nothing else that holds.
      sole: >-
        (evidence.causation is present and (not evidence.causation is live))
        or (evidence.presentation is present and (not evidence.presentation is live))
        or (evidence.testing is present and (not evidence.testing is live))
        or (evidence.recommendation is present and (not evidence.recommendation is live))
        or (evidence.effect is present and (not evidence.effect is live))
        or (evidence.harm is present and (not evidence.harm is live))
        or (evidence.outlook is present and (not evidence.outlook is live))
        or (evidence.referral is present and (not evidence.referral is live))
        or (evidence.red-flag is present and (not evidence.red-flag is live))
        or (evidence.fact is present and (not evidence.fact is live))
      # Low in its own scheme. No grade is no low grade.
      graded-low: >-
        evidence.grade is present and evidence.grade-scheme is present
        and ((evidence.grade-scheme == GRADE and evidence.grade matches "(?i)^(low|very low|very-low)$")
        or (evidence.grade-scheme == OCEBM-2011 and evidence.grade matches "[45]")
        or (evidence.grade-scheme == NHMRC-2009 and evidence.grade matches "(IV|D)$"))

  # ---- claims -----------------------------------------------------------------------------------------------------
  causation:
    role: claim
    means: This condition, or this factor, brings about another condition, or makes it likelier.
    fields:
      condition: condition from owner
      factor: factor from owner
      effect: condition!
      link: causal-link = causes
      says: says = affirms
      frequency: frequency
      mechanism: text
      only: {is: yes-no = no, means: "Nothing else brings the effect about."}
      feedback: {is: yes-no = no, means: "The effect is known to act back: both directions are meant."}
      evidence: [evidence]
      note: text
    identity: [condition, factor, effect, link]
    context: applies-to
    adjectives:
      live: '(causation.evidence is missing) or (some e in causation.evidence has not e.source is retired)'
      firm: 'causation.frequency is missing or causation.frequency inside most'
      rather-absent: 'causation.frequency is present and causation.frequency in [never, may-not, usually-not, rare]'

  presentation:
    role: claim
    means: A symptom or sign of the condition.
    fields:
      condition: condition from owner!
      symptom: symptom!
      says: says = affirms
      frequency: {is: frequency, means: "How often, in the word of the source."}
      hallmark: yes-no = no
      feels-like: text
      evidence: [evidence]
      note: text
    identity: [condition, symptom]
    context: applies-to
    adjectives:
      live: '(presentation.evidence is missing) or (some e in presentation.evidence has not e.source is retired)'
      rather-absent: 'presentation.frequency is present and presentation.frequency in [never, may-not, usually-not, rare]'

  look-alike:
    role: claim
    means: Another condition that this one is mistaken for, and what tells them apart.
    fields:
      condition: condition from owner!
      other: condition!
      told-apart-by: text
      evidence: [evidence]
      note: text
    identity: [condition, other]
    context: applies-to

  # Under a test, `condition` left out means any.
  testing:
    role: claim
    means: A test, for or against its use in a condition.
    fields:
      condition: condition from owner = any
      test: test from owner!
      aim: aim = diagnose
      stance: stance!
      looks-for: text
      frequency: frequency
      vague: text
      because: text
      evidence: [evidence]
      note: text
    identity: [condition, test, aim]
    context: applies-to
    adjectives:
      live: '(testing.evidence is missing) or (some e in testing.evidence has not e.source is retired)'
      advising: 'testing.stance in [recommend, consider, may-use]'
      warning: 'testing.stance in [not-routinely, avoid, contraindicated]'
    safer: {guards: warning, advises: advising, more: [stance], narrows: [vague]}

  # Under a treatment, `condition` left out means any.
  recommendation:
    role: claim
    means: A treatment or prevention, for or against its use.
    fields:
      condition: condition from owner = any
      treatment: treatment from owner!
      purpose: purpose = treat
      stance: stance!
      only: {is: yes-no = no, means: "Nothing else is advised for it."}
      frequency: frequency
      because: text
      about: {is: [caution-topic], means: What a warning is about.}
      vague: {is: text, means: "A limit that the source gives in words only, such as `for a short time`."}
      reviewed: date
      evidence: [evidence]
      note: text
    identity: [condition, treatment, purpose]
    context: applies-to
    adjectives:
      live: '(recommendation.evidence is missing) or (some e in recommendation.evidence has not e.source is retired)'
      advising: 'recommendation.stance in [recommend, consider, may-use]'
      warning: 'recommendation.stance in [not-routinely, avoid, contraindicated]'
      ruling-out: 'recommendation.stance in [avoid, contraindicated]'
      scoped: >-
        recommendation.applies-to.age is present or recommendation.applies-to.sex is present
        or recommendation.applies-to.pregnancy is present or recommendation.applies-to.comorbidity is present
        or recommendation.applies-to.population is present
      firm: 'recommendation.frequency is missing or recommendation.frequency inside most'
      medicinal: recommendation.treatment is medicine
    # The words of a stance stand from the one that urges most to the one that forbids.
    safer: {guards: warning, advises: advising, risky: medicinal, more: [stance], narrows: [vague]}

  effect:
    role: claim
    means: What a treatment does, or does not do, to an outcome.
    fields:
      condition: condition from owner = any
      treatment: treatment from owner!
      purpose: purpose = treat
      says: says!
      direction: direction
      outcome: outcome
      only: {is: yes-no = no, means: Nothing else does.}
      frequency: frequency
      compared-with: treatment
      certainty: certainty
      evidence: [evidence]
      note: text
    identity: [condition, treatment, outcome]
    context: applies-to
    adjectives:
      live: '(effect.evidence is missing) or (some e in effect.evidence has not e.source is retired)'
      firm: 'effect.frequency is missing or effect.frequency inside most'

  # What rules it out is a recommendation.
  caution:
    role: claim
    means: Something a reader must be told before using a treatment, in words.
    fields:
      treatment: treatment from owner!
      about: caution-topic!
      advice: text!
      evidence: [evidence]
      note: text
    identity: [treatment, about]
    context: applies-to
    adjectives:
      scoped: >-
        caution.applies-to.age is present or caution.applies-to.sex is present
        or caution.applies-to.pregnancy is present or caution.applies-to.comorbidity is present
        or caution.applies-to.population is present
    safer: {guards: yes}

  harm:
    role: claim
    means: What a treatment can do to somebody.
    fields:
      treatment: treatment from owner!
      harm: outcome!
      says: says = affirms
      frequency: harm-frequency
      evidence: [evidence]
      note: text
    identity: [treatment, harm]
    context: applies-to
    adjectives:
      live: '(harm.evidence is missing) or (some e in harm.evidence has not e.source is retired)'
      affirmed: harm.says == affirms
    safer: {guards: affirmed}

  location:
    role: claim
    means: Where in the body a condition or a symptom is, or where a treatment goes.
    fields:
      condition: condition from owner
      symptom: symptom from owner
      treatment: treatment from owner
      site: body-site!
      aspect: choice(lies-in, starts-in, spreads-to, felt-in, given-into) = lies-in
      says: says = affirms
      frequency: frequency
      only: {is: yes-no = no, means: "It is nowhere else."}
      evidence: [evidence]
      note: text
    identity: [condition, symptom, treatment, aspect, site]
    context: applies-to
    adjectives:
      live: '(location.evidence is missing) or (some e in location.evidence has not e.source is retired)'
      firm: 'location.frequency is missing or location.frequency inside most'

  outlook:
    role: claim
    means: "How the condition goes on: what course it takes, how often, within what time."
    fields:
      condition: condition from owner!
      course: outcome!
      says: says = affirms
      frequency: frequency
      without: {is: [treatment], means: "What it comes about without: `most recover without surgery`."}
      lasts: {is: interval(time), least: 0 days}
      vague: text
      evidence: [evidence]
      note: text
    identity: [condition, course]
    context: applies-to
    adjectives:
      live: '(outlook.evidence is missing) or (some e in outlook.evidence has not e.source is retired)'
      firm: 'outlook.frequency is missing or outlook.frequency inside most'

  # Several triggers, and several thresholds, mean all of them together.
  # `vague` keeps a threshold that the source gives in words only ("more than a few weeks"): reported, never guessed.
  referral:
    role: claim
    means: When to see whom, and how fast.
    fields:
      condition: condition from owner!
      trigger: {is: [symptom], means: Several mean all of them together.}
      without: {is: [symptom], means: Only where these are absent.}
      when: [threshold]
      vague: {is: text, means: A threshold that the source gives in words only.}
      route: urgency
      to: text
      meanwhile: text
      only: {is: yes-no = no, means: "Nothing else leads there."}
      says: says = affirms
      frequency: frequency
      because: text
      evidence: [evidence]
      note: text
    identity: [condition, trigger, to]
    context: applies-to
    adjectives:
      # What its `to` names, by how fast it sees people.
      to-emergency: 'referral.to is present and referral.to matches "(?i)(\b(999|112|911|995|000|ambulance|emergency|emergencies|casualty|hospital|ER|ED|A *(&|and) *E)\b)"'
      to-urgent: 'referral.to is present and referral.to matches "(?i)\b(urgent|urgently|same.day|today|24 hours|111|811|out.of.hours|walk.in|on.call|at once|immediately|straight away|now|as soon as possible)\b"'
      to-routine: 'referral.to is present and referral.to matches "(?i)\b(routine|weeks?|months?|first free|next free|next available|waiting list|GP|general practi[a-z]+|family doctor|primary care|pharmac[a-z]+|self.care)\b"'
      live: '(referral.evidence is missing) or (some e in referral.evidence has not e.source is retired)'
      firm: 'referral.frequency is missing or referral.frequency inside most'
      affirmed: referral.says == affirms
    safer: {guards: affirmed, more: [route], narrows: [without, when, vague]}

  threshold:
    role: part
    means: "A number with its unit: what is measured, and the interval in which it lies."
    fields: {measure: measure!, is: interval(by measure.dimension)!}
    identity: [measure]

  red-flag:
    role: claim
    means: "A warning sign: what it makes one suspect, how fast somebody must look, and who."
    fields:
      condition: condition from owner!
      sign: symptom!
      with: {is: [symptom], means: Only together with these.}
      without: {is: [symptom], means: Only where these are absent.}
      when: [threshold]
      vague: text
      suspects: [condition]
      route: urgency
      to: text
      because: text
      evidence: [evidence]
      note: text
    identity: [condition, sign]
    context: applies-to
    adjectives:
      # What its `to` names, by how fast it sees people.
      to-emergency: 'red-flag.to is present and red-flag.to matches "(?i)(\b(999|112|911|995|000|ambulance|emergency|emergencies|casualty|hospital|ER|ED|A *(&|and) *E)\b)"'
      to-urgent: 'red-flag.to is present and red-flag.to matches "(?i)\b(urgent|urgently|same.day|today|24 hours|111|811|out.of.hours|walk.in|on.call|at once|immediately|straight away|now|as soon as possible)\b"'
      to-routine: 'red-flag.to is present and red-flag.to matches "(?i)\b(routine|weeks?|months?|first free|next free|next available|waiting list|GP|general practi[a-z]+|family doctor|primary care|pharmac[a-z]+|self.care)\b"'
      live: '(red-flag.evidence is missing) or (some e in red-flag.evidence has not e.source is retired)'
    safer: {guards: yes, more: [route], narrows: [with, without, when, vague]}

  fact:
    role: claim
    means: "A value: a cut-off, a duration, a maximum dose, a number of cases."
    fields:
      condition: condition from owner
      treatment: treatment from owner
      measure: measure!
      is: interval(by measure.dimension)!
      only: {is: yes-no = no, means: "No other value counts."}
      defines: {is: yes-no = no, means: "The value is what makes it the condition, or its grade."}
      limit: choice(value, at-most, at-least, denied) = value
      evidence: [evidence]
      note: text
    identity: [condition, treatment, measure]
    context: applies-to
    adjectives:
      live: '(fact.evidence is missing) or (some e in fact.evidence has not e.source is retired)'
      limiting: fact.limit == at-most
    # A greatest dose, a longest course: what lies above it is warned of.
    safer: {guards: limiting, less: [is]}

  # ---- parts ------------------------------------------------------------------------------------------------------
  # `label` is what the code list calls it, `release` the edition that was looked at.
  codes:
    role: part
    means: Codes in public code systems.
    fields:
      icd-10-cm: {is: [text], members: once}
      hpo: {is: [text], members: once}
      snomed-ct: {is: [text], members: once}
      doid: {is: [text], members: once}
      mondo: {is: [text], members: once}
      label: text
      release: text
      note: text

  gap:
    role: part
    means: What is known to be missing, and why. It turns an error into a warning.
    fields:
      condition: condition from owner
      symptom: symptom from owner
      factor: factor from owner
      treatment: treatment from owner
      test: test from owner
      of: topic!
      because: text!
    identity: [of]

  # ---- decisions --------------------------------------------------------------------------------------------------
  # Written by `vouchsafe decide`, one file each below `Knowledge/decisions/`, and reviewed like any other record. The
  # linter knows these fields by their names: a decision holds until what it rests on (`state`) changes.
  decision:
    role: decision
    means: What an editor has decided about a finding, and why.
    # Verdicts that a finding about one record cannot have.
    for-pairs: [not-a-contradiction, first-preferred, second-preferred, both-with-qualifier]
    fields:
      rule: text!
      finding: {is: text, means: The finding that is decided. Missing where all of one record are.}
      hub: {is: text, means: A record all of whose findings under the rule are decided.}
      operands: {is: "[text]", means: The records that the finding involves.}
      says: {is: text, means: What the finding said when it was decided.}
      verdict: verdict!
      reason: text!
      by: {is: text!, means: Who decided.}
      decided: date
      until: {is: date, means: The last day on which the decision holds.}
      state: {is: text!, means: "What the decision rests on, in hashes. When a part changes, the finding is open again."}

# What reports show beside records and rules: the kinds that have a page each, and the fields, as `kind.field`, that say
# where a reader is sent, who answers for a record, and what vouches for it. Without a line of these, a report leaves its
# part out.
report:
  pages: [condition]
  about: [knowledge-base]
  unsafe: [safety]                      # categories whose findings are what is unsafe now
  gaps: [gap.of]
  triggers: [red-flag.sign, red-flag.with, referral.trigger]
  routes: [red-flag.route, referral.route]
  destinations: [red-flag.to, referral.to]
  owners: [condition.by, knowledge-base.by]
  quotes: [evidence.quote]
  classes: [source.type]
  coarse:                               # few classes to count claims by, the strongest first
    guideline or systematic-review: [guideline, regulator-notice, systematic-review]
    trial: [trial]
    observational study: [observational]
    expert text: [textbook, leaflet, expert-opinion]
    consumer text: [consumer-article]
    codes only: [code-list]
  dates: [source.published, source.year]
  standings: [source.standing]

"""##
}
