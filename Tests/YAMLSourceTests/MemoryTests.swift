import CYAMLMemory
import Testing
import YAMLSource

/// What libyaml takes from `CYAMLMemory` comes back there, whatever a file looks like.
@Suite struct MemoryTests {
  #if os(Linux)
    // Elsewhere libyaml may keep to its own functions, and reads a little slower.
    @Test func blocksOfLibyamlComeFromHere() { #expect(yaml_memory_is_ours() == 1) }
  #endif

  @Test(arguments: [
    "a: 1\nb: [x, 'y', \"z\\n\", *c]\n", "&x a: &y {b: !t c}\nd: *y\n", "%TAG !e! tag:e,1:\n---\n!e!a b: c\n",
    "a: |\n  one\n  two\nb: >-\n  three\n\n  four\n", "? [a, b]\n: {c: d}\n",
  ])
  func allBlocksComeBack(_ text: String) {
    check(text)
    // Wherever it breaks off, and with some byte in its place that fits nowhere.
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      check(bytes: Array(bytes[..<end]))
      for byte in [UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "\t"), UInt8(ascii: "&"), 0xFF] {
        var broken = bytes
        broken[end] = byte
        check(bytes: broken)
      }
    }
  }

  /// Texts of all sizes around those of the blocks, which grow while they are read.
  @Test func longTextsKeepTheirBytes() {
    for count in [1, 15, 16, 17, 31, 33, 63, 65, 127, 129, 255, 256, 257, 511, 513, 5_000] {
      let text = (0..<count).map { "abcdefghijklmnop"[$0 % 16] }.joined()
      for quoted in [text, "\"\(text)\"", "\"\(text)\\n\""] {
        check("k: \(quoted)\n")
        let sample = Sample("k: \(quoted)\n")
        #expect(sample.outline().contains(text))
      }
    }
  }

  private func check(_ text: String) { check(bytes: Array(text.utf8)) }

  private func check(bytes: [UInt8]) {
    // Where libyaml takes its blocks elsewhere, those that are given back here were never counted.
    guard yaml_memory_is_ours() == 1 else { return }
    let before = yaml_memory_blocks_in_use()
    _ = Sample(bytes: bytes)
    #expect(yaml_memory_blocks_in_use() == before, "\(String(decoding: bytes, as: UTF8.self))")
  }
}

extension String {
  fileprivate subscript(_ offset: Int) -> String { String(self[index(startIndex, offsetBy: offset)]) }
}
