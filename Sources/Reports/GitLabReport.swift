package import Findings

/// Findings as GitLab's merge requests show them: a code quality report (format `gitlab`).
///
/// It is the subset of Code Climate's format that GitLab reads, as its page "Code Quality" gives it; `type` and
/// `categories` are there for other readers of that format.
package enum GitLabReport {
  /// A list, one finding a line; empty where there is none, as GitLab expects it. Complexity: linear in the findings;
  /// reads no file.
  package static func render(_ audit: Audit, setting: ReportSetting) -> String {
    var json = JSONWriter()
    var seen: [String: Int] = [:]
    json.array(audit.findings) { json, finding in
      let place = finding.primary
      json.object(inline: true) { json in
        json.member("type", "issue")
        json.member("check_name", finding.rule)
        json.member("description", announced(finding))
        json.member("categories", ["Bug Risk"])
        json.member("severity", word(finding.severity))
        json.member("fingerprint", fingerprint(of: finding, setting.path(of: place.location.file, in: audit), &seen))
        json.object("location") { json in
          json.member("path", setting.path(of: place.location.file, in: audit))
          json.object("lines") { json in
            json.member("begin", place.start.line)
            json.member("end", max(place.start.line, place.lastLine))
          }
        }
      }
    }
    json.finish()
    return json.text
  }

  /// Each in a report is another one, or GitLab shows one finding for several. A finding without identity is known by
  /// its rule, file and message.
  private static func fingerprint(of finding: Finding, _ path: String, _ seen: inout [String: Int]) -> String {
    let plain =
      finding.hasHandle
      ? finding.fingerprint.digits : Fingerprint(bits: fnv1a("\(finding.rule)\n\(path)\n\(finding.message)\n")).digits
    let count = seen[plain, default: 0] + 1
    seen[plain] = count
    return count == 1 ? plain : "\(plain)-\(count)"
  }

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .notice: "info"
    }
  }
}

extension FindingOperand {
  /// The last line that holds something of the operand: one that ends at the start of a line does not reach into it.
  var lastLine: Int { end.byteColumn == 1 && end.line > start.line ? end.line - 1 : end.line }
}
