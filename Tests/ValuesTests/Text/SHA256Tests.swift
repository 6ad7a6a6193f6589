import Testing

@testable import Values

@Suite struct SHA256Tests {
  static let vectors: [(text: String, hash: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test("the vectors of FIPS 180-4", arguments: vectors)
  func vector(text: String, hash: String) {
    var sha = SHA256()
    sha.update(text)
    #expect(Self.hexadecimal(sha.finalize()) == hash)
    #expect(sha.first64Bits == UInt64(hash.prefix(16), radix: 16))
  }

  @Test("parts of any length hash like the whole", arguments: [1, 3, 55, 56, 63, 64, 65, 127, 128])
  func parts(length: Int) {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var whole = SHA256()
    whole.update(bytes)
    var parts = SHA256()
    var start = 0
    while start < bytes.count {
      parts.update(bytes[start..<min(start + length, bytes.count)])
      start += length
    }
    #expect(parts.finalize() == whole.finalize())
  }

  @Test("more may be added after a hash has been asked for")
  func continues() {
    var sha = SHA256()
    sha.update("ab")
    _ = sha.finalize()
    sha.update("c")
    #expect(Self.hexadecimal(sha.finalize()).hasPrefix("ba7816bf8f01cfea"))
  }
}
