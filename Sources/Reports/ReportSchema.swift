/// The JSON Schema (draft 7) of the formats `json` and `jsonl`.
package enum ReportSchema {
  /// Of a whole report; a line of `jsonl` is its `#/definitions/finding`.
  package static let text = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Report of vouchsafe lint --format json",
      "description": "All that an audit says. Keys are never left out: what is not there is null. Keys may be added within a version.",
      "type": "object",
      "required": ["version", "tool", "couldNotJudge", "unread", "counts", "findings", "suppressed", "rules", "checks"],
      "properties": {
        "version": {"const": 1, "description": "Raised when a key changes its meaning or goes."},
        "tool": {"const": "vouchsafe"},
        "couldNotJudge": {"type": "boolean", "description": "A rule is broken, or a file or text was not read: the findings are not all."},
        "unread": {"$ref": "#/definitions/unread"},
        "counts": {"$ref": "#/definitions/counts"},
        "findings": {"description": "What could not be read first, then in order of severity, category, rule, then place.", "type": "array", "items": {"$ref": "#/definitions/finding"}},
        "suppressed": {
          "description": "Findings that are known: decided on, silenced by a comment, or in the baseline. None of them is in `findings`.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["finding", "suppression"],
            "properties": {"finding": {"$ref": "#/definitions/finding"}, "suppression": {"$ref": "#/definitions/suppression"}}
          }
        },
        "rules": {"description": "The rules that ran, by id.", "type": "array", "items": {"$ref": "#/definitions/rule"}},
        "checks": {
          "description": "What findings that no rule made are about, by id: mistakes in files, records, rules and decisions.",
          "type": "array",
          "items": {"$ref": "#/definitions/check"}
        }
      },
      "definitions": {
        "count": {"type": "integer", "minimum": 0},
        "severity": {"enum": ["error", "warning", "notice"]},
        "meeting": {
          "type": "object",
          "required": ["overlap", "patient", "dimensions", "settlements"],
          "properties": {
            "overlap": {"type": "string", "description": "Whom both claims mean, in words."},
            "patient": {"type": ["string", "null"], "description": "One person whom both mean."},
            "dimensions": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name", "reading", "first", "second", "both"],
                "properties": {
                  "name": {"type": "string"},
                  "reading": {"enum": ["meets", "possibly", "apart"]},
                  "first": {"type": ["string", "null"]},
                  "second": {"type": ["string", "null"]},
                  "both": {"type": ["string", "null"]}
                }
              }
            },
            "settlements": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["dimension", "operand", "qualifier"],
                "properties": {
                  "dimension": {"type": "string"},
                  "operand": {"type": "integer", "description": "Which operand would carry the qualifier, from 0."},
                  "qualifier": {"type": "string"}
                }
              }
            }
          }
        },
        "counts": {
          "type": "object",
          "required": ["files", "records", "findings", "suppressed"],
          "properties": {
            "files": {
              "type": "object",
              "required": ["knowledge", "rules"],
              "properties": {"knowledge": {"$ref": "#/definitions/count"}, "rules": {"$ref": "#/definitions/count"}}
            },
            "records": {
              "type": "object",
              "required": ["entities", "claims", "evidence", "parts", "total"],
              "additionalProperties": {"$ref": "#/definitions/count"}
            },
            "findings": {
              "type": "object",
              "required": ["error", "warning", "notice", "total"],
              "additionalProperties": {"$ref": "#/definitions/count"}
            },
            "suppressed": {
              "type": "object",
              "required": ["decision", "ignore", "baseline", "total"],
              "additionalProperties": {"$ref": "#/definitions/count"}
            }
          }
        },
        "finding": {
          "title": "One place where something does not hold",
          "type": "object",
          "required": ["rule", "category", "origin", "severity", "grade", "message", "handle", "fingerprint", "operands", "notes", "fixes"],
          "properties": {
            "rule": {"type": "string", "description": "The rule's id, or that of a check that comes before the rules."},
            "category": {"type": "string"},
            "origin": {"enum": ["syntax", "structure", "rule", "change", "rule-file", "input"]},
            "severity": {"$ref": "#/definitions/severity"},
            "grade": {"enum": ["plain", "contradiction", "tension"]},
            "message": {"type": "string"},
            "handle": {
              "description": "The short form of the fingerprint that people use, unique in the report.",
              "type": ["string", "null"],
              "pattern": "^[0-9a-f]{4}(-[0-9a-f]{4}){1,3}$"
            },
            "fingerprint": {
              "description": "Of the rule and the operands: lines, severity and message do not change it.",
              "type": ["string", "null"],
              "pattern": "^[0-9a-f]{16}$"
            },
            "operands": {
              "description": "The records that the finding involves, the one that it is shown at first.",
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["variable", "identity", "label", "location"],
                "properties": {
                  "variable": {"type": ["string", "null"], "description": "The rule's word for the record."},
                  "identity": {"type": ["string", "null"], "description": "What tells the record from all others."},
                  "label": {"type": ["string", "null"]},
                  "location": {"$ref": "#/definitions/location"}
                }
              }
            },
            "notes": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "text", "location"],
                "properties": {
                  "kind": {"enum": ["because", "settles", "help"]},
                  "text": {"type": "string"},
                  "location": {"oneOf": [{"$ref": "#/definitions/location"}, {"type": "null"}]}
                }
              }
            },
            "meeting": {
              "description": "How the contexts of the first two operands meet; null where the rule does not ask.",
              "oneOf": [{"$ref": "#/definitions/meeting"}, {"type": "null"}]
            },
            "fixes": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["title", "safety", "replacement", "location"],
                "properties": {
                  "title": {"type": "string"},
                  "safety": {"enum": ["safe", "review"], "description": "`safe`: the value means the same afterwards."},
                  "replacement": {"type": "string", "description": "What to write in the place of the location's bytes."},
                  "location": {"$ref": "#/definitions/location"}
                }
              }
            }
          }
        },
        "suppression": {
          "description": "What says that a finding is known.",
          "type": "object",
          "required": ["kind", "verdict", "reason", "by", "until", "location"],
          "properties": {
            "kind": {"enum": ["decision", "ignore", "baseline"]},
            "verdict": {"type": ["string", "null"]},
            "reason": {"type": ["string", "null"]},
            "by": {"type": ["string", "null"]},
            "until": {"type": ["string", "null"], "format": "date"},
            "location": {"oneOf": [{"$ref": "#/definitions/location"}, {"type": "null"}]}
          }
        },
        "unread": {
          "description": "What was there to be read and was not, so that silence says nothing of it. All of it is also among the findings.",
          "type": "object",
          "required": ["files", "texts", "records", "fields", "claims", "misunderstood", "places"],
          "properties": {
            "files": {"type": "integer", "minimum": 0, "description": "Files that were not read, whole or from some place on."},
            "texts": {"type": "integer", "minimum": 0, "description": "Texts that claims quote and that could not be opened."},
            "records": {"type": "integer", "minimum": 0, "description": "Records that were left out of what was read."},
            "fields": {"type": "integer", "minimum": 0, "description": "Values that were left out of what was read."},
            "claims": {"type": "integer", "minimum": 0, "description": "About how many claims were left out with all of it."},
            "misunderstood": {"type": "integer", "minimum": 0, "description": "Ids, words, values and links that were read and mean nothing."},
            "places": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["what", "claims", "rule", "message", "path", "line", "column"],
                "properties": {
                  "what": {"enum": ["file", "text", "record", "field"]},
                  "claims": {"$ref": "#/definitions/count"},
                  "rule": {"type": "string"},
                  "message": {"type": "string"},
                  "path": {"type": "string"},
                  "line": {"type": "integer", "minimum": 1},
                  "column": {"type": "integer", "minimum": 1}
                }
              }
            }
          }
        },
        "location": {
          "description": "A range in a file. Bytes are 0-based, lines and columns 1-based; columns count Unicode scalars; ends lie behind the last byte or scalar.",
          "type": "object",
          "required": ["path", "byteStart", "byteEnd", "line", "column", "endLine", "endColumn"],
          "properties": {
            "path": {"type": "string", "description": "Relative to the folder that holds the knowledge base."},
            "byteStart": {"$ref": "#/definitions/count"},
            "byteEnd": {"$ref": "#/definitions/count"},
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1},
            "endLine": {"type": "integer", "minimum": 1},
            "endColumn": {"type": "integer", "minimum": 1}
          }
        },
        "check": {
          "description": "A mistake that is found without rules.",
          "type": "object",
          "required": ["id", "category", "summary", "because", "section"],
          "properties": {
            "id": {"type": "string", "description": "What its findings have as their rule."},
            "category": {"type": "string", "description": "That of its usual findings; a few mistakes can be made in several places."},
            "summary": {"type": "string"},
            "because": {"type": "string"},
            "section": {"type": ["string", "null"], "description": "Of Rules/LANGUAGE.md, which says what is right."}
          }
        },
        "rule": {
          "description": "A rule, and what became of its cases.",
          "type": "object",
          "required": [
            "id", "category", "severity", "summary", "because", "source", "considered", "searched", "picked", "passed",
            "violated", "undetermined", "notApplicable", "decided", "vacuous"
          ],
          "properties": {
            "id": {"type": "string"},
            "category": {"type": "string"},
            "severity": {"$ref": "#/definitions/severity"},
            "summary": {"type": "string"},
            "because": {"type": ["string", "null"]},
            "source": {"type": ["string", "null"]},
            "considered": {"$ref": "#/definitions/count"},
            "searched": {
              "type": "integer", "minimum": 0,
              "description": "What a rule that only forbids looked through: its records, or of several variables those of the one with the fewest. 0 for other rules."
            },
            "picked": {"$ref": "#/definitions/count"},
            "passed": {"$ref": "#/definitions/count"},
            "violated": {"$ref": "#/definitions/count"},
            "undetermined": {"$ref": "#/definitions/count"},
            "notApplicable": {"$ref": "#/definitions/count"},
            "decided": {"$ref": "#/definitions/count"},
            "vacuous": {"type": "boolean", "description": "The rule was never applied, so that its silence says nothing."}
          }
        }
      }
    }

    """#
}
