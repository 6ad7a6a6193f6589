/// The catalogue's part about the language of rules, as Markdown: enough to read a rule and to write one like it.
enum RulePrimer {
  static let heading = "How a rule is written"

  static let text = #"""
    ## How a rule is written

    A file holds one rule: `CATEGORY/RULE.yaml`. `vouchsafe rules test` checks it and runs its examples; a mistake is
    reported at its line and column, with what was probably meant.

    | key | what it holds |
    |---|---|
    | `rule`, `category` | its id and its category: the names of its file and of its folder |
    | `severity` | `error`, which is the default, `warning` or `notice` |
    | `summary`, `because`, `source` | what must hold, in a sentence; why; who asks for it |
    | `for` | one to three variables and the kinds of record that they stand for: `{x: KIND}`, or `{x: ADJECTIVE KIND}` |
    | `where` | which cases the rule is about: a condition, or a list of conditions that all hold |
    | `require` | what must hold in each of them, likewise; without it each of them is a finding |
    | `overlap` | of two claims, the context in which both must be able to hold: `applies-to`, `applies-to without age`; \#
    see [below](#when-two-claims-meet) |
    | `sweeping` | of these two, the one whose silence about what is done means all of it, as a ban does |
    | `grade` | `tension`, for a rule that never finds more than one |
    | `possibly` | `quiet`, for a rule about claims that surely meet |
    | `parameters` | values that a team may set otherwise in its `vouchsafe.yaml`; used as `parameter.NAME` |
    | `message` | the finding in words; `{x.field}` is filled in, `{x.field or x.other or 'nothing'}` with the first that is written, \#
    `{overlap}` with whom both claims are about, `{settles}` with what would settle a tension |
    | `title`, `weight` | of a rule of category `coverage`: what stands above its column, and from 1 to 9 how much a gap in it counts |
    | `fix` | what would mend it: `set: {x.field: word}` |
    | `examples` | small knowledge bases, each `fires:`, `tension:` or `quiet:`; at least one that fires and one that is \#
    quiet. `finds: 1` says how often, `undetermined: yes` that something was not known |

    | condition | holds where |
    |---|---|
    | `x.field == word`, `!=` | the value is the word, number, date or record, or is not |
    | `x.field < word`, `<=`, `>`, `>=` | it comes before, or after: numbers, dates, quantities and the words of scales |
    | `x.field in [word, word]` | it is one of them |
    | `x.field is present`, `is missing` | something is written there, or nothing |
    | `x is ADJECTIVE`, `x is mentioned` | the adjective holds for the record; some other record refers to it |
    | `x.field is-a y.field`, `same-or-is-a` | the record lies below the other; or is the same |
    | `x.field related-to y.field` | they are the same, or one lies below the other |
    | `x.field distinct-from y.field` | two records that are declared distinct, or stand below such; of two that are neither distinct nor related it is unknown |
    | `x.field overlaps y.field`, `disjoint-from`, `inside` | the intervals share a value, share none, one lies in the other |
    | `x.field within 3 years of today` | the date is that near |
    | `x.field matches "^[A-Z]"` | a part of the text fits the pattern |
    | `x.quote found-in x.source.text`, `... at x.place` | the quote stands in the text of its file, typography left out of account; and under that heading, or on that page |
    | `x.quote verbatim-in x.source.text` | it stands there letter by letter |
    | `x.quote mentions y.field` | the sentence around it names that record by any of its names, inflected or not |
    | `x.quote mentions-nearby y.field` | the sentence, its paragraph or a heading over it does |
    | `x.quote marks y.field as [negated, doubted]` | wherever it names the record, words of those categories of `cues.yaml` reach it |
    | `x.quote backs y.field of z.field` | what it says of how often, beside a name of `z.field`, lies within the interval that `y.field` stands for |
    | `some x.list == word`, `every ...`, `no ...` | it holds for a member, for each, for none; a path with several values needs one of these |
    | `some m in x.list where ... has ...` | the same, of a member `m` with conditions of its own |
    | `count(x.list) >= 2` | there are that many members |
    | `not ...`, `... and ...`, `... or ...` | as in speech; `and` beside `or` takes parentheses |

    A path such as `x.field.name` follows fields, lists and references to other records. What is not written is unknown:
    in `where` it leaves the case out, in `require` it is a finding that says what is missing. A list that is not written
    is empty. A rule over two variables has to tie them: a field of one to a field of the other by `==`, `is-a`,
    `same-or-is-a` or `related-to`.

    A kind says with `quotes: {field: F, from: PATH, at: G}` that its field `F` holds words of the file at `PATH`, a field of
    type `file`; `G` says where in it. `x.repeats` are then the other records that quote the same words, at the first of
    them. A kind says with `copies: [F, ...]` that records with a common value there are copies; `x.original` is the first.
    In an example `texts: {PATH: TEXT}` gives the files.

    A kind says with `bibliography: {reads: {F: [name, ...]}, words: {F: {theirs: ours}}}` that its records are read from
    bibliographies, too. `name` is a variable of CSL-JSON in lower case or a field of BibTeX; the first that an entry has
    counts, and each is used once, so that `published: [issued]` takes a date with its day and `year: [issued]` any other.
    BibTeX's entry type is `type`, its field `type` is `genre`, `keywords` is `keyword`, and `year`, `month` and `date`
    are `issued`, as in CSL. LaTeX is read as text. `words` are looked up without regard to case and hyphens, with our own
    among them; what is none of them is passed over.

    ### When two claims meet

    A rule with `overlap` asks whether one patient can fall under both claims, dimension by dimension of their context:

    | one claim says | the other says | so they |
    |---|---|---|
    | a value | a value that shares something with it | meet |
    | a value | a value that shares nothing with it | are apart, and there is no finding |
    | a value | `any`, itself or by `others: any` | meet |
    | a value | nothing | possibly meet |
    | nothing | nothing | meet |
    | a value | a value that lies in the other claim's `except` | are apart |

    Intervals share a value, words are the same, records are the same or one lies below the other. Where a claim says
    nothing, what the record around it says counts, but only to set claims apart. If any dimension only possibly meets,
    the finding is a **tension**, reported one step below the rule's severity, and names what would settle it; otherwise it
    is a **contradiction**. With `overlap: alike applies-to`, two values that are not the same are a tension, too: what
    is common among adults can be rare among the old.

    """#
}
