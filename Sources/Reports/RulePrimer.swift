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
    | `parameters` | values that a team may set otherwise in its `vouchsafe.yaml`; used as `parameter.NAME` |
    | `message` | the finding in words; `{x.field}` is filled in |
    | `title`, `weight` | of a rule of category `coverage`: what stands above its column, and from 1 to 9 how much a gap in it counts |
    | `fix` | what would mend it: `set: {x.field: word}` |
    | `examples` | small knowledge bases, each `fires:` or `quiet:`; at least one of either |

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
    | `some x.list == word`, `every ...`, `no ...` | it holds for a member, for each, for none; a path with several values needs one of these |
    | `some m in x.list where ... has ...` | the same, of a member `m` with conditions of its own |
    | `count(x.list) >= 2` | there are that many members |
    | `not ...`, `... and ...`, `... or ...` | as in speech; `and` beside `or` takes parentheses |

    A path such as `x.field.name` follows fields, lists and references to other records. What is not written is unknown:
    in `where` it leaves the case out, in `require` it is a finding that says what is missing. A list that is not written
    is empty. A rule over two variables has to tie them: a field of one to a field of the other by `==`, `is-a`,
    `same-or-is-a` or `related-to`.

    """#
}
