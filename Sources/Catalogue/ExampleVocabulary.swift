extension CatalogueExample {
  /// A small vocabulary about birds, by which examples are read that bring none of their own.
  package static let vocabulary = """
    vocabulary: birds
    categories: [safety, contradiction]
    dimensions:
      time: {base: day, units: {week: 7, year: 1461/4}}
      mass: {base: g, units: {kg: 1000}}
      span: {base: cm, units: {m: 100}}
      share: {base: "%"}
    scales:
      certainty: [doubtful, likely, sure]
      often: {of: share, words: {never: "0 %", sometimes: "> 0 %", mostly: "> 50 %"}}
    choices:
      advice: [feed, try, leave]
      verdict: [accepted, first-preferred]
    contexts:
      holds:
        stage: interval(time)
        season: choice(summer, winter)
        with: {is: [bird], unrelated: together}
        measured: {per: measure, is: interval(by dimension)}
    kinds:
      bird:
        role: entity
        fields:
          name: text!
          called: {is: [text], members: once}
          lives-in: {is: [text], members: sorted}
          is-a: [bird]
          distinct-from: [bird]
          rival: bird by name
          first-seen: date
          eggs: number
          weight: quantity(mass)
          wingspan: {is: interval(span), least: 0 cm, most: 4 m}
          page: url
          ring: 'pattern("^[A-Z]{2}[0-9]+$")'
          sizes: [size]
          feeding: [feeding]
        names: [name, called]
        hierarchy: is-a
        distinct: distinct-from
        context: holds
        adjectives: {heavy: 'bird.weight > "1 kg"'}
      food: {role: entity, open: yes, fields: {name: text}}
      measure: {role: entity, fields: {dimension: dimension}}
      book:
        role: entity
        fields: {title: text, year: number, published: date, doi: doi, isbn: isbn, pmid: pmid, listed: 'choice(retracted)', text: file}
        names: [title]
        listed: {by: [doi], sets: listed}
        bibliography: {reads: {title: [title], year: [issued], doi: [doi]}}
      size: {role: part, fields: {measure: measure!, is: interval(by measure.dimension)!}}
      feeding:
        role: claim
        fields: {bird: bird from owner, food: food!, advice: advice, certainty: certainty, often: often, evidence: [evidence]}
        identity: [bird, food]
        context: holds
        adjectives: {warning: feeding.advice == leave, advising: 'feeding.advice in [feed, try]'}
        safer: {guards: warning, advises: advising, risky: advising, more: [advice]}
      evidence:
        role: evidence
        fields: {feeding: feeding from owner, source: book!, page: text, quote: text}
        identity: [source, quote]
        quotes: {field: quote, from: source.text, at: page}
      decision:
        role: decision
        for-pairs: [first-preferred]
        fields: {rule: text!, finding: text, hub: text, operands: '[text]', says: text, verdict: verdict!, reason: text!, by: text!, decided: date, until: date, state: text!}
    """
}
