// swift-format-ignore-file
// Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.

/// What `vouchsafe init` writes, by path.
package enum StarterFiles {
  /// In the order of the paths' bytes.
  package static var files: [(path: String, text: String)] {
    [
      (".github/workflows/vouchsafe.yml", text0),
      (".pre-commit-config.yaml", text1),
      ("Knowledge/articles/example.md", text2),
      ("Knowledge/conditions/example-condition.yaml", text3),
      ("Knowledge/knowledge-base.yaml", text4),
      ("Knowledge/sources.yaml", text5),
      ("Knowledge/symptoms.yaml", text6),
      ("Knowledge/treatments.yaml", text7),
      ("Rules/references/source-without-locatable-text.yaml", text8),
      ("vouchsafe.yaml", text9),
    ]
  }

  private static let text0 = ##"""
# Lints the knowledge base and marks what it finds in the pull request.
# The repository variable VOUCHSAFE_REPOSITORY names the repository that Vouchsafe is taken from: OWNER/NAME.
name: Vouchsafe
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  vouchsafe:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          repository: ${{ vars.VOUCHSAFE_REPOSITORY }}
          path: .vouchsafe
          persist-credentials: false
      - uses: ./.vouchsafe/.github/actions/vouchsafe

"""##

  private static let text1 = ##"""
# `pre-commit install` makes git run these before each commit. They need `vouchsafe` on the PATH.
repos:
  - repo: local
    hooks:
      - id: vouchsafe
        name: vouchsafe
        language: system
        entry: vouchsafe lint
        # The whole base each time: a commit that only deletes a file can break a reference to it.
        always_run: true
        pass_filenames: false
        require_serial: true

"""##

  private static let text2 = ##"""
# The example condition

A made-up text, so that there is something to quote.

The example symptom is common in the example condition. The example condition takes the example course. The example
treatment may be considered for the example condition. The example treatment may also be considered to prevent it. The
example warning sign of the example condition needs an emergency department.

"""##

  private static let text3 = ##"""
# yaml-language-server: $schema=../../Rules/schema/knowledge.json
# A made-up condition that shows the form. Put one of your own in its place.
condition: example-condition
name: Example condition
definition: A made-up condition that stands for a real one.
checked: [TODAY]
symptoms:
  - symptom: example-symptom
    frequency: common
    evidence:
      - source: example-source
        quote: The example symptom is common in the example condition.
outlook:
  - course: example-course
    says: affirms
    evidence:
      - source: example-source
        quote: The example condition takes the example course.
treatments:
  - treatment: example-treatment
    stance: consider
    evidence:
      - source: example-source
        quote: The example treatment may be considered for the example condition.
  - treatment: example-treatment
    purpose: prevent
    stance: consider
    evidence:
      - source: example-source
        quote: The example treatment may also be considered to prevent it.
red-flags:
  - sign: example-warning-sign
    suspects: [example-condition]
    route: emergency
    to: emergency department
    because: It can be the first sign of the example condition at its worst.
    evidence:
      - source: example-source
        quote: The example warning sign of the example condition needs an emergency department.
# What is known to be missing is declared: it stays in sight, and is no error.
gaps:
  - of: tests
    because: this example shows none

"""##

  private static let text4 = ##"""
# yaml-language-server: $schema=../Rules/schema/knowledge.json
# What the knowledge base says of itself, once.
knowledge-base: our-knowledge-base
name: Our knowledge base
stage: draft
disclaimer: A draft for editors. It is not medical advice.
# A warning stays until a clinician has read the base: then write `reviewed:` with a date and `by:` with a reviewer.

"""##

  private static let text5 = ##"""
# yaml-language-server: $schema=../Rules/schema/knowledge.json
- source: example-source
  title: An example source, written for this file
  type: expert-opinion
  published: [TODAY]
  standing: current
  text: Knowledge/articles/example.md

"""##

  private static let text6 = ##"""
# yaml-language-server: $schema=../Rules/schema/knowledge.json
# One file may hold a list of records.
- symptom: example-symptom
  name: Example symptom
  definition: What somebody with the example condition may feel.
- symptom: example-warning-sign
  name: Example warning sign
  definition: What must not be overlooked in the example condition.

"""##

  private static let text7 = ##"""
# yaml-language-server: $schema=../Rules/schema/knowledge.json
- treatment: example-treatment
  name: Example treatment
  type: self-care
  definition: What somebody with the example condition may do.

"""##

  private static let text8 = ##"""
# yaml-language-server: $schema=../schema/rules.json
# A rule of your own, beside those that are built in. `vouchsafe rules test` tries its examples.
rule: source-without-locatable-text
category: references
severity: notice
summary: The text of every source can be opened
because: An editor who cannot open a source cannot check what is quoted from it.
for: {s: source}
require: s.url is present or s.doi is present or s.text is present
message: "`{s}` names neither an address nor a file with its text; write `url:`, `doi:` or `text:`"
examples:
  - fires: "{source: s, title: A leaflet}"
  - quiet: "{source: s, title: A leaflet, url: https://example.org/leaflet}"

"""##

  private static let text9 = ##"""
# yaml-language-server: $schema=Rules/schema/configuration.json
# What Vouchsafe reads and by which rules. `vouchsafe doctor` shows what comes of it.
roots: [Knowledge]
packs: [health]
fail-on: error
# rules:
#   review-overdue: {severity: notice, parameters: {review-every: 2 years}}

"""##
}
