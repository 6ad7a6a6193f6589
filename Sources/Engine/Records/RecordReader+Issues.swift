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
    let fault = Fault(.unreadableFile, "this file cannot be read: \(reason)", at: ByteRange(0, 0))
    segment.findings.append(Finding(fault, .input, in: FileID(file)))
  }

  /// Reports something about the record at hand.
  mutating func issue(
    _ id: FaultID, _ message: String, at range: ByteRange, severity: Severity = .error, help: String? = nil
  ) {
    report(Fault(id, message, at: range, help: help, severity: severity), .structure)
  }

  /// Reports what a reader found in the file at hand.
  mutating func report(_ fault: Fault, _ stage: FaultStage) {
    segment.findings.append(Finding(fault, stage, in: FileID(file)))
  }
}
