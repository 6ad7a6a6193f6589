import Findings

/// Reads texts in place, and keeps the bytes of the file that it read last.
///
/// Long texts stay in their files. Where those are not kept in memory, asking in order of file reads each of them once.
struct TextReader {
  private var file = UInt32.max
  private var bytes: [UInt8] = []

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

  mutating func text(_ value: UInt32, in facts: borrowing Facts) -> String {
    String(decoding: utf8(of: value, in: facts), as: UTF8.self)
  }
}
