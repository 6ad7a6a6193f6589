import Findings
import YAMLSource

extension RecordReader {
  /// Counts a file that could not be read.
  mutating func skip(reason: String) {
    file = segment.firstFile + UInt32(truncatingIfNeeded: segment.fileCount)
    segment.fileCount += 1
    for kind in segment.tables.indices {
      segment.tables[kind].firstRows.append(UInt32(truncatingIfNeeded: segment.tables[kind].count))
    }
    segment.findings.append(
      Finding(
        rule: "unreadable-file", category: "input", origin: .input, severity: .error,
        message: "this file cannot be read: \(reason)",
        operands: [FindingOperand(location: Location(file: FileID(file), range: ByteRange(0, 0)))]))
  }

  /// Reports something about the record at hand.
  mutating func issue(
    _ id: String, _ message: String, at range: ByteRange, severity: Severity = .error, help: String? = nil
  ) {
    let location = Location(file: FileID(file), range: range)
    segment.findings.append(
      Finding(
        rule: id, category: "structure", origin: .structure, severity: severity, message: message,
        operands: [FindingOperand(location: location)], notes: help.map { [Note(.help, $0)] } ?? []))
  }

  /// Reports what the YAML reader found.
  mutating func report(_ issue: YAMLIssue) {
    var operands = [FindingOperand(location: Location(file: FileID(file), range: issue.range))]
    if let related = issue.related {
      operands.append(FindingOperand(location: Location(file: FileID(file), range: related)))
    }
    segment.findings.append(
      Finding(
        rule: issue.id, category: "syntax", origin: .syntax, severity: issue.isError ? .error : .warning,
        message: issue.message, operands: operands, notes: issue.help.map { [Note(.help, $0)] } ?? []))
  }
}
