/// How a rule is written, for somebody who has seen none: enough to write the first one.
enum RulePrimer {
  static func text(hasLanguage: Bool) -> String {
    introduction + "\n"
      + (hasLanguage
        ? "[LANGUAGE.md](LANGUAGE.md) says all of it exactly: keys, conditions, messages, fixes, two claims, errors.\n"
        : "The specification of the language, `Rules/LANGUAGE.md` of Vouchsafe, says all of it exactly.\n")
  }

  private static let introduction = #"""
    ## How a rule is written

    A rule is a file `CATEGORY/ID.yaml`. This one says that a claim of one kind needs a field:

    ```yaml
    rule: sign-without-reason             # the file's name
    category: safety                      # the folder's name
    severity: warning                     # or error, the default, or notice
    summary: Every sign says why it is one
    because: Without a reason nobody can judge it.
    for: {s: KIND}                        # which records: here all of a kind
    where: s.FIELD is present             # which of them: those of which this is true
    require: s.OTHER is present           # what must hold of these
    message: "{s.FIELD} says no reason"   # what a finding says; a path in braces is filled in
    examples:                             # small knowledge bases that the rule is tried on
      - fires: "..."
      - quiet: "..."
    ```

    `vouchsafe rules new ID --category CATEGORY --for KIND --require FIELD` writes such a file with examples that hold;
    `vouchsafe rules test` checks it and runs them, and reports a mistake at its line and column with what was probably
    meant.

    - **Conditions** compare fields: `==`, `!=`, `<`, `<=`, `>`, `>=`, `in [a, b]`, `is present`, `is missing`; records of a
      hierarchy: `is-a`, `same-or-is-a`, `related-to`; intervals: `overlaps`, `disjoint-from`, `inside`; dates:
      `within 3 years of today`; texts: `starts-with "A"`, `ends-with "z"`, `matches "^[A-Z]"`; quotes: `found-in`, `mentions`,
      `marks`, `backs`. They join by `and`, `or`, `not`, with parentheses where both stand.
    - **Paths** follow fields, lists and references: `s.condition.name`. One that may hold several values stands behind `some`,
      `every` or `no`.
    - **What is not written is unknown.** In `where` it leaves the case out, in `require` it is a finding that says what is
      missing. A list that is not written is empty.
    - **Two records**: `for: {a: KIND, b: KIND}` needs a comparison that ties them, such as `a.thing == b.thing`. With
      `overlap: CONTEXT` a case is one only if both can hold of one patient: a **contradiction** if they surely can, a
      **tension**, one step less grave, if that is open.

    """#
}
