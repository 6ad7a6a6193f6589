package import Findings

/// Findings in the Reviewdog Diagnostic Format, which posts them to a review (format `rdjson`).
///
/// Columns are 1-based and count UTF-8 bytes, ends lie behind the last byte, as that format has it.
package enum RDJSONReport {
  /// Complexity: linear in the findings and in the bytes of the files that their notes and fixes name.
  package static func render(_ audit: Audit, setting: ReportSetting) -> String {
    var lines = SourceLines(audit.files)
    return JSONWriter.document { json in
      json.object("source", inline: true) { $0.member("name", "vouchsafe") }
      json.objects("diagnostics", audit.findings, inline: true) { json, finding in
        json.member("message", finding.wholeText)
        json.member("severity", word(finding.severity))
        json.object("code") { $0.member("value", finding.rule) }
        json.member("location") { append(finding.primary.location, audit, setting, &lines, to: &$0) }
        json.member("suggestions") { json in
          // A suggestion replaces lines of the file that the finding is shown in.
          let own = finding.fixes.filter { $0.location.file == finding.primary.location.file }
          json.array(own) { json, fix in
            json.object { json in
              json.member("range") { append(range: fix.location, &lines, to: &$0) }
              json.member("text", fix.replacement)
            }
          }
        }
        json.objects("related_locations", finding.operands.dropFirst()) { json, operand in
          json.member(
            "message", operand.label ?? lines.lines(of: operand.location.file).firstLine(of: operand.location))
          json.member("location") { append(operand.location, audit, setting, &lines, to: &$0) }
        }
      }
    }
  }

  private static func append(
    _ location: Location, _ audit: Audit, _ setting: ReportSetting, _ lines: inout SourceLines,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("path", setting.path(of: location.file, in: audit))
      json.member("range") { append(range: location, &lines, to: &$0) }
    }
  }

  private static func append(range location: Location, _ lines: inout SourceLines, to json: inout JSONWriter) {
    let file = lines.lines(of: location.file)
    json.object { json in
      json.member("start") { append(file.position(at: location.range.start), to: &$0) }
      json.member("end") { append(file.position(at: location.range.end), to: &$0) }
    }
  }

  private static func append(_ position: Position, to json: inout JSONWriter) {
    json.object { json in
      json.member("line", position.line)
      json.member("column", position.byteColumn)
    }
  }

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .notice: "INFO"
    }
  }
}
