/// A vocabulary that has one of everything, and is about nothing.
let smallVocabulary = """
  vocabulary: small
  categories: [safety, contradiction]
  dimensions:
    time: {base: day, units: {hour: 1/24, week: 7, month: 1461/48, year: 1461/4}, conventions: [6 months = 26 weeks]}
    glucose: {base: mmol/L, units: {mg/dL: {times: 500/9008, rounded: yes}}}
    mass: {base: mg, units: {g: 1000}}
    share: {base: "%"}
  scales:
    grade: [low, mid, high, top]
    rate: {of: share, words: {never: "0 %", can: "> 0 %", usually: "> 50 %", usually-not: "< 50 %"}}
  choices:
    mood: [red, green, blue]
  contexts:
    holds:
      age: interval(time)
      state: choice(waking, asleep)
      stage: grade
      place: {is: [tag]}
      beside: {is: [thing], unrelated: together}
      measured: {per: gauge, is: interval(by dim)}
  kinds:
    thing:
      role: entity
      fields:
        name: text
        called: [text]
        is-a: [thing]
        part-of: thing
        tags: [tag]
        notes: [note]
        asides: [note]
        made: date
        dear: yes-no = no
      names: [name, called]
      hierarchy: [is-a, part-of]
      context: holds
      adjectives: {dearest: thing.dear == yes, old: thing.made < 2015-06-01}
    tag: {role: entity, open: yes, fields: {name: text, colour: mood = red, is-a: [tag]}, names: [name], hierarchy: is-a}
    gauge: {role: entity, fields: {name: text, dim: dimension}, names: [name]}
    doc: {role: entity, fields: {standing: grade = mid, copy-of: doc, about: thing = any, home: url}}
    note:
      role: claim
      fields:
        thing: thing from owner
        other: thing by name
        others: "[thing by name]"
        tags: "[tag]"
        grade: grade
        grades: "[grade]"
        mood: mood
        rate: rate
        amount: quantity(mass)
        span: interval(time)
        spans: "[interval(time)]"
        sugar: quantity(glucose)
        sugars: "[quantity(glucose)]"
        made: date
        dates: "[date]"
        n: number
        ns: "[number]"
        flag: yes-no = no
        readings: "[reading]"
        proofs: "[proof]"
        single: proof
        what: text
        whats: "[text]"
      identity: [mood, grade]
      context: holds
      adjectives: {firm: note.grade >= high, proven: some p in note.proofs has p.doc.standing >= high}
    reading: {role: part, fields: {gauge: gauge!, is: interval(by gauge.dim)}}
    proof: {role: evidence, fields: {note: note from owner, thing: thing from owner, doc: doc!, quote: text}}
  """
