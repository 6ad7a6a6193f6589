package import Findings

/// The audit as SARIF 2.1.0, as GitHub's code scanning reads it (format `sarif`).
///
/// One result a finding. Columns are 1-based, in UTF-16 code units, ends lie behind the last unit. Paths are relative
/// to the top of the repository (`%SRCROOT%`). Identities stand in `fingerprints`; `primaryLocationLineHash` is what
/// GitHub's upload action would compute.
package enum SARIFReport {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// Complexity: linear in the findings and in the bytes of the files that they name.
  package static func render(_ audit: Audit, setting: ReportSetting) -> String {
    let rules = SARIFRules(audit, setting)
    var results = SARIFResults(audit, setting, rules)
    return JSONWriter.document { json in
      json.member("$schema", schema)
      json.member("version", "2.1.0")
      json.objects("runs", [audit]) { json, audit in
        json.object("tool") { json in
          json.object("driver") { json in
            json.member("name", "Vouchsafe")
            json.member("semanticVersion", setting.version)
            json.member("rules") { rules.append(to: &$0) }
          }
        }
        json.array("invocations", [audit.couldNotJudge]) { json, couldNotJudge in
          json.object(inline: true) { $0.member("executionSuccessful", !couldNotJudge) }
        }
        json.member("columnKind", "utf16CodeUnits")
        json.object("originalUriBaseIds", inline: true) { json in
          json.object("%SRCROOT%") { json in
            json.object("description") { $0.member("text", "The top of the repository.") }
          }
        }
        json.member("results") { json in
          let all = audit.findings.map { ($0, nil as Suppression?) }
          json.array(all + audit.suppressed.map { ($0.finding, $0.suppression) }) { json, entry in
            results.append(entry.0, entry.1, to: &json)
          }
        }
      }
    }
  }
}

/// The results of a run, with what they look up in files.
private struct SARIFResults {
  private let audit: Audit
  private let setting: ReportSetting
  private let rules: SARIFRules
  private var lines: SourceLines
  /// By file and line, of the primary operands.
  private var hashes: [FileID: [Int: String]] = [:]

  init(_ audit: Audit, _ setting: ReportSetting, _ rules: SARIFRules) {
    self.audit = audit
    self.setting = setting
    self.rules = rules
    lines = SourceLines(audit.files)
    var wanted: [FileID: Set<Int>] = [:]
    for finding in audit.findings {
      wanted[finding.primary.location.file, default: []].insert(finding.primary.start.line)
    }
    for (file, numbers) in wanted {
      let all = LineHash.all(of: audit.files[file.index].bytes)
      for number in numbers where number >= 1 && number <= all.count {
        hashes[file, default: [:]][number] = all[number - 1]
      }
    }
  }

  mutating func append(_ finding: Finding, _ suppression: Suppression?, to json: inout JSONWriter) {
    let related = relatedPlaces(of: finding)
    let text = Self.message(of: finding, related)
    json.object(inline: true) { json in
      json.member("ruleId", finding.rule)
      if let index = rules.index(of: finding.rule) { json.member("ruleIndex", index) }
      json.member("level", finding.severity.sarifLevel)
      json.object("message") { $0.member("text", text) }
      json.array("locations", [finding.primary.location]) { json, location in
        json.object { json in append(place: location, to: &json) }
      }
      if !related.isEmpty {
        json.objects("relatedLocations", related.enumerated().map { $0 }) { json, entry in
          json.member("id", entry.offset + 1)
          append(place: entry.element.location, to: &json)
          json.object("message") { $0.member("text", entry.element.text) }
        }
      }
      json.object("partialFingerprints") { json in
        let hash = hashes[finding.primary.location.file]?[finding.primary.start.line]
        if let hash { json.member("primaryLocationLineHash", hash) }
      }
      if finding.hasHandle {
        json.object("fingerprints") { $0.member("vouchsafe/v1", finding.fingerprint.digits) }
      }
      if !finding.fixes.isEmpty {
        json.array("fixes", finding.fixes) { append(fix: $1, to: &$0) }
      }
      // Always there: a list without members says that the result is not suppressed (SARIF 3.27.23).
      json.array("suppressions", [suppression].compactMap { $0 }) { append($1, to: &$0) }
      json.object("properties") { json in
        json.member("category", finding.category)
        json.member("grade", finding.grade.rawValue)
        json.member("handle", finding.hasHandle ? finding.handle : nil)
      }
    }
  }

  private mutating func append(_ suppression: Suppression, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", suppression.kind == .ignore ? "inSource" : "external")
      json.member("status", "accepted")
      json.member("justification", suppression.sentence)
      if let location = suppression.location {
        json.object("location") { json in append(place: location, to: &json) }
      }
    }
  }

  /// The other records that a finding involves, then the places that its notes speak of.
  private mutating func relatedPlaces(of finding: Finding) -> [(location: Location, text: String)] {
    let operands = finding.operands.dropFirst().map { operand in
      (operand.location, operand.label ?? lines.lines(of: operand.location.file).firstLine(of: operand.location))
    }
    return operands + finding.notes.compactMap { note in note.location.map { ($0, note.text) } }
  }

  /// The first sentence is what there is room for in a list; links lead to the related places.
  private static func message(of finding: Finding, _ related: [(location: Location, text: String)]) -> String {
    var text = escaped(announced(finding))
    if !text.hasSuffix("?"), !text.hasSuffix(".") { text += "." }
    if finding.operands.count > 1 {
      let links = related.prefix(finding.operands.count - 1).enumerated()
        .map { "[\(escaped($1.text))](\($0 + 1))" }
      text += " See \(links.joined(separator: ", "))."
    }
    var link = finding.operands.count - 1
    for note in finding.notes {
      if note.location != nil {
        link += 1
        text += "\n\(note.kind.label): [\(escaped(note.text))](\(link))"
      } else {
        text += "\n\(note.kind.label): \(escaped(note.text))"
      }
    }
    return text
  }

  /// Brackets and backslashes would be taken for links (SARIF 3.11.6).
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  private mutating func append(place location: Location, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      json.member("artifactLocation") { append(file: location.file, to: &$0) }
      json.member("region") { append(region: location, to: &$0) }
    }
  }

  private func append(file: FileID, to json: inout JSONWriter) {
    json.object { json in
      json.member("uri", setting.path(of: file, in: audit).percentEncodedPath)
      json.member("uriBaseId", "%SRCROOT%")
    }
  }

  private mutating func append(region location: Location, to json: inout JSONWriter) {
    let file = lines.lines(of: location.file)
    json.object { json in
      json.member("startLine", file.index.line(at: location.range.start))
      json.member("startColumn", file.utf16Column(at: location.range.start))
      json.member("endLine", file.index.line(at: location.range.end))
      json.member("endColumn", file.utf16Column(at: location.range.end))
    }
  }

  private mutating func append(fix: Fix, to json: inout JSONWriter) {
    json.object { json in
      json.object("description") { $0.member("text", fix.title) }
      json.objects("artifactChanges", [fix]) { json, fix in
        json.member("artifactLocation") { append(file: fix.location.file, to: &$0) }
        json.objects("replacements", [fix]) { json, fix in
          json.member("deletedRegion") { append(region: fix.location, to: &$0) }
          json.object("insertedContent") { $0.member("text", fix.replacement) }
        }
      }
    }
  }
}

extension Severity {
  /// SARIF's word.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "note"
    }
  }
}

extension String {
  /// As a relative reference (RFC 3986): everything but unreserved characters and `/` is percent-encoded.
  var percentEncodedPath: String {
    var out = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return out
  }
}
