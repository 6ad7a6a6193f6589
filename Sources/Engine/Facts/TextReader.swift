import Findings

/// Reads texts in place, and keeps the bytes of the file that it read last.
///
/// Long texts stay in their files. Where those are not kept in memory, asking in order of file reads each of them once.
struct TextReader {
  private var file = UInt32.max
  private var bytes: [UInt8] = []
  /// Sums up what `touch` reads, so that the compiler does not leave the reads out.
  private var touched: UInt8 = 0

  /// The bytes of a text value. Complexity: constant, or a reading of its file.
  mutating func utf8(of value: UInt32, in facts: borrowing Facts) -> ArraySlice<UInt8> {
    guard value & RawValue.proseFlag != 0 else { return facts.symbols.utf8(of: value) }
    let index = Int(value & ~RawValue.proseFlag)
    let start = Int(facts.prose.starts[index])
    let end = start + Int(facts.prose.counts[index])
    let home = facts.prose.files[index]
    if home & Prose.decodedFlag != 0 { return facts.decoded[Int(home & ~Prose.decodedFlag)][start..<end] }
    if home != file {
      file = home
      bytes = facts.files[Int(home)].bytes
    }
    // A file that has become shorter since it was read has lost the text.
    guard end <= bytes.count else { return [] }
    return bytes[start..<end]
  }

  /// Looks at the first byte of each text that lies in a file.
  ///
  /// The texts of a large base lie far apart in memory. Waiting for each in turn takes longer than matching it; asked for one
  /// right after the other, they come together.
  mutating func touch(_ values: [UInt32], in facts: borrowing Facts) {
    var sum: UInt8 = 0
    for value in values where value & RawValue.proseFlag != 0 && value < Value.any {
      let index = Int(value & ~RawValue.proseFlag)
      let home = facts.prose.files[index]
      guard home & Prose.decodedFlag == 0 else { continue }
      if home != file {
        guard facts.files[Int(home)].isKept else { continue }
        file = home
        bytes = facts.files[Int(home)].bytes
      }
      let start = Int(facts.prose.starts[index])
      if start < bytes.count { sum ^= bytes[start] }
    }
    touched = sum
  }

  mutating func text(_ value: UInt32, in facts: borrowing Facts) -> String {
    String(decoding: utf8(of: value, in: facts), as: UTF8.self)
  }
}
