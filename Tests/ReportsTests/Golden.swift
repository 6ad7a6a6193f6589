import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Compares a report with its file in `Golden/`, byte by byte.
///
/// With `VOUCHSAFE_RECORD=1` in the environment the file is written instead, to be read in review, and the test fails so
/// that no run that records passes for one that compares.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let path = folder() + "/Golden/" + name
  if let flag = unsafe getenv("VOUCHSAFE_RECORD"), unsafe String(cString: flag) == "1" {
    write(text, to: path)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  guard let expected = read(path) else {
    Issue.record("Golden/\(name) is not there; VOUCHSAFE_RECORD=1 writes it", sourceLocation: sourceLocation)
    return
  }
  if expected == Array(text.utf8) { return }
  let old = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).prefix { $0 == $1 }.count
  Issue.record(
    """
    Golden/\(name) differs from line \(line + 1) on:
    - \(line < old.count ? String(old[line]) : "(no line)")
    + \(line < new.count ? String(new[line]) : "(no line)")
    """, sourceLocation: sourceLocation)
}

private func folder(of path: String = #filePath) -> String {
  String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
}

private func read(_ path: String) -> [UInt8]? {
  guard let file = unsafe fopen(path, "r") else { return nil }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  while true {
    let byte = unsafe fgetc(file)
    if byte == EOF { return bytes }
    bytes.append(UInt8(truncatingIfNeeded: byte))
  }
}

private func write(_ text: String, to path: String) {
  guard let file = unsafe fopen(path, "w") else {
    Issue.record("cannot write \(path)")
    return
  }
  defer { unsafe fclose(file) }
  for byte in text.utf8 { unsafe fputc(Int32(byte), file) }
}
