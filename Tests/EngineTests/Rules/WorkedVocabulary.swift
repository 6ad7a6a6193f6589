// swift-format-ignore-file
/// The health vocabulary on which the language was tried.
let workedVocabulary = #"""
vocabulary: health
categories: [completeness, safety, references, freshness, evidence, contradiction, coverage]
dimensions:
  time:
    base: day
    units: {minute: 1/1440, hour: 1/24, week: 7, month: 1461/48, year: 1461/4, min: 1/1440, second: 1/86400}
    conventions: [3 months = 12 weeks, 6 months = 26 weeks]   # clinical convention
  mass: {base: mg, units: {g: 1000, microgram: 1/1000, kg: 1000000}}
  dose-a-day: {base: mg/day, units: {g/day: 1000, microgram/day: 1/1000}}
  temperature: {base: degC, units: {degF: {times: 5/9, plus: -160/9, rounded: yes}}}
  glucose: {base: mmol/L, units: {mg/dL: {times: 500/9008, rounded: yes}}}
  hba1c: {base: mmol/mol, units: {percent: {times: 1093/100, plus: -47/2, rounded: yes}}}
  pressure: {base: mmHg, units: {kPa: {times: 15/2, rounded: yes}}}
  gfr: {base: mL/min}
  share: {base: "%"}
  count: {base: "x"}
  salt: {base: g-salt, units: {g-sodium: 5/2}}
  vitamin-d: {base: microgram, units: {IU: 1/40}}
  days-a-month: {base: days/month}
  protection: {base: SPF}
  doses: {base: tablet}
  alcohol: {base: units}
scales:
  urgency: [self-care, pharmacy, routine-primary-care, urgent-same-day, emergency]
  strength: [may-use, consider, recommend]
  certainty: [very-low, low, moderate, high]
  frequency:                      # words that stand for an interval; an interval may be written instead
    of: share
    words: {never: "0 %", rarely: ">0 %..5 %", sometimes: "> 0 %", can: "> 0 %", may: "> 0 %", may-not: "< 100 %", not-always: "< 100 %",
            common: "10..100 %", often: "30..100 %", most: "> 50 %", usually: "> 50 %", usually-not: "< 50 %", always: "100 %"}
choices:
  stance: [recommend, consider, may-use, not-routinely, avoid, contraindicated]
  purpose: [treat, prevent, test, expose]
  says: [affirms, denies]
  direction: [raises, lowers]
  standing: [current, superseded, retracted, withdrawn, disputed]
  source-type: [guideline, regulator-notice, systematic-review, trial, observational, textbook, leaflet, consumer-article, expert-opinion]
contexts:
  applies-to:
    age: interval(time)
    sex: choice(female, male)
    pregnancy: choice(pregnant, not-pregnant)
    gestation: {is: interval(time), refines: pregnancy}
    comorbidity: {is: [condition], unrelated: together}
    severity: choice(mild, moderate, severe, life-threatening)
    duration: interval(time)
    onset: choice(sudden, gradual)
    setting: {is: [setting], about: act}
    by-mouth-or: {is: [admin-route], about: act}
    combination: {is: [combination], about: act}
    schedule: {is: [schedule], about: act}
    outcome: {is: [outcome]}
    course: {is: interval(time), about: act}
    intake: {per: measure, is: interval(by dimension), about: act}
    measured: {per: measure, is: interval(by dimension)}
    place: {is: [place], apart: tension}
kinds:
  condition:
    role: entity
    fields: {name: text!, also-called: [text], is-a: [condition], distinct-from: [condition], definition: text, reviewed: date, suspected-by: [symptom],
             symptoms: [presentation], causes: [cause], treatments: [recommendation], effects: [effect], referrals: [referral],
             red-flags: [red-flag], facts: [fact], outlook: [outlook], risks: [risk]}
    names: [name, also-called]
    hierarchy: is-a
    distinct: distinct-from
    context: applies-to
  symptom: {role: entity, fields: {name: text!, also-called: [text], is-a: [symptom], suggests: [condition], suspicion-of: condition, none-of: yes-no = no}, names: [name, also-called], hierarchy: is-a}
  treatment: {role: entity, fields: {name: text!, also-called: [text], is-a: [treatment], recommendations: [recommendation], facts: [fact], harms: [text], kind: text}, names: [name, also-called], hierarchy: is-a}
  measure: {role: entity, fields: {name: text, dimension: dimension, is-a: [measure]}, names: [name], hierarchy: is-a, open: yes}
  outcome: {role: entity, fields: {name: text, is-a: [outcome]}, names: [name], hierarchy: is-a, open: yes}
  setting: {role: entity, fields: {name: text, is-a: [setting]}, hierarchy: is-a, open: yes}
  admin-route: {role: entity, fields: {name: text, is-a: [admin-route]}, hierarchy: is-a, open: yes}
  combination: {role: entity, fields: {name: text, is-a: [combination]}, hierarchy: is-a, open: yes}
  schedule: {role: entity, fields: {name: text, is-a: [schedule]}, hierarchy: is-a, open: yes}
  place: {role: entity, fields: {name: text, is-a: [place]}, hierarchy: is-a, open: yes}
  source:
    role: entity
    fields: {title: text, type: source-type, published: date, standing: standing = current, superseded-by: source, copy-of: source, url: url, digest: text}
    names: [title]
    adjectives: {retired: 'source.standing == retracted or (source.standing == superseded and source.superseded-by is present)'}
  evidence: {role: evidence, fields: {source: source!, quote: text, locator: text, supports: 'choice(yes, partly, no) = yes', grade: text}}
  recommendation:
    role: claim
    fields: {condition: condition from owner!, treatment: treatment from owner!, purpose: purpose = treat, stance: stance!, only: yes-no = no, frequency: frequency, text: text, reviewed: date, evidence: [evidence]}
    identity: [condition, treatment, purpose]
    context: applies-to
    adjectives:
      live: '(recommendation.evidence is missing) or (some e in recommendation.evidence has not e.source is retired)'
      advising: 'recommendation.stance in [recommend, consider, may-use]'
      warning: 'recommendation.stance in [not-routinely, avoid, contraindicated]'
  effect:
    role: claim
    fields: {condition: condition from owner!, treatment: treatment!, purpose: purpose = treat, says: says!, direction: direction, outcome: outcome, frequency: frequency, evidence: [evidence]}
    identity: [condition, treatment, outcome]
    context: applies-to
    adjectives: {live: '(effect.evidence is missing) or (some e in effect.evidence has not e.source is retired)'}
  presentation: {role: claim, fields: {condition: condition from owner!, symptom: symptom!, says: says = affirms, frequency: frequency = sometimes, evidence: [evidence]}, identity: [condition, symptom], context: applies-to}
  cause: {role: claim, fields: {condition: condition from owner!, cause: condition!, says: says = affirms, frequency: frequency = sometimes, only: yes-no = no, feedback: yes-no = no, evidence: [evidence]}, identity: [condition, cause], context: applies-to}
  risk: {role: claim, fields: {condition: condition from owner!, factor: condition!, direction: direction!, evidence: [evidence]}, identity: [condition, factor], context: applies-to}
  outlook: {role: claim, fields: {condition: condition from owner!, course: outcome!, frequency: frequency, lasts: interval(time), evidence: [evidence]}, identity: [condition, course], context: applies-to}
  referral:
    role: claim
    fields: {condition: condition from owner!, trigger: [symptom], when: [threshold], route: urgency, frequency: frequency, to: text, only: yes-no = no, says: says = affirms, vague: text, evidence: [evidence]}
    identity: [condition, trigger, to]
    context: applies-to
  threshold: {role: part, fields: {measure: measure!, is: 'interval(by measure.dimension)!'}}
  red-flag: {role: claim, fields: {condition: condition from owner!, sign: symptom!, suspects: condition, route: urgency!, to: text, because: text, evidence: [evidence]}, identity: [condition, sign], context: applies-to}
  fact:
    role: claim
    fields: {condition: condition from owner, treatment: treatment from owner, measure: measure!, is: 'interval(by measure.dimension)!', only: yes-no = no, defines: yes-no = no, limit: 'choice(value, at-most, at-least, denied) = value', evidence: [evidence]}
    identity: [condition, treatment, measure]
    context: applies-to
"""#
