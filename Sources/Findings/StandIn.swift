/// What git leaves in the place of a file: found by its bytes, so that it is called by its name wherever it is read.
package enum StandIn {
  /// How the file begins that Git LFS keeps in a repository instead of a large one (git-lfs, docs/spec.md).
  private static let pointer = Array("version https://git-lfs.github.com/spec/".utf8)

  /// Whether a file is such a pointer.
  package static func isPointer(_ bytes: [UInt8]) -> Bool { bytes.starts(with: pointer) }

  /// Where the first line stands that marks a conflict with `mark`, seven times and then a blank or nothing, as git writes
  /// it. Complexity: linear, a look at every seventh byte.
  package static func conflictMark(_ mark: Unicode.Scalar, in bytes: [UInt8]) -> Range<Int>? {
    let byte = UInt8(truncatingIfNeeded: mark.value)
    var index = 6
    while index < bytes.count {
      guard bytes[index] == byte else {
        index += 7
        continue
      }
      var start = index
      while start > 0, bytes[start - 1] == byte { start -= 1 }
      var end = index + 1
      while end < bytes.count, bytes[end] == byte { end += 1 }
      let isLine = start == 0 || bytes[start - 1] == 0x0A
      if isLine, end - start == 7, end == bytes.count || [0x20, 0x0A, 0x0D].contains(bytes[end]) {
        return start..<(bytes[end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count)
      }
      index = max(end, index) + 6
    }
    return nil
  }

  /// Why a file that is no YAML has nothing to read; nil where it is what it should be. In a text, lines of `=` underline a
  /// heading, so that one mark alone means nothing.
  package static func reason(_ bytes: [UInt8]) -> String? {
    if isPointer(bytes) { return "it is a pointer of Git LFS and not the file itself, which `git lfs pull` brings" }
    guard let start = conflictMark("<", in: bytes), conflictMark(">", in: bytes) != nil else { return nil }
    let line = 1 + bytes[..<start.lowerBound].count { $0 == 0x0A }
    return "a merge conflict in line \(line) is not resolved"
  }
}
