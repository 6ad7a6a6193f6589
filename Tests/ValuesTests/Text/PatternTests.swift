import Findings
import Testing

@testable import Values

@Suite struct PatternTests {
  /// What a pattern must match and what it must not.
  static let samples: [(pattern: String, matched: [String], unmatched: [String])] = [
    ("", ["", "a"], []),
    ("abc", ["abc", "xabcx"], ["", "ab", "ABC"]),
    ("^abc$", ["abc", "abc\n"], ["xabc", "abcx", "abc\n\n"]),
    ("a\n", ["a\n"], ["a"]),
    ("^$", ["", "\n"], ["a", "\n\n"]),
    ("a|bc|", ["", "x"], []),
    ("^(?:a|bc)$", ["a", "bc"], ["", "ab", "abc"]),
    ("a.c", ["abc", "a\u{1F600}c", "aéc"], ["a\nc", "ac"]),
    ("ab*c", ["ac", "abbbc"], ["abb"]),
    ("^ab+c?$", ["ab", "abbc"], ["a", "ac", "abcc"]),
    ("^a{2}$", ["aa"], ["a", "aaa"]),
    ("^a{2,}$", ["aa", "aaaa"], ["a"]),
    ("^a{,2}$", ["", "aa"], ["aaa"]),
    ("^(ab){1,2}?c$", ["abc", "ababc"], ["c", "abababc"]),
    ("^(a*)*$", ["", "aaa"], ["b"]),
    (#"^\d+(\.\d+)? mg$"#, ["5 mg", "2.5 mg"], ["mg", "5. mg", "\u{665} mg"]),
    (#"^\w+$"#, ["naïve", "größe_1", "中文", "e\u{301}"], ["a b", "a-b", "–", ""]),
    (#"^\W$"#, ["-", "–", " "], ["a", "é"]),
    (#"^\s\S\D$"#, ["\u{A0}xx", "\u{3000}xx"], ["xxx", "  x", " x1"]),
    (#"\bfoo\b"#, ["foo", "a foo.", "“foo”", "foo\n"], ["food", "éfoo", "foo_"]),
    (#"foo\B"#, ["food", "fooé"], ["foo", "foo bar"]),
    (#"^\B$"#, ["", "\n"], ["a"]),
    ("[a-cx^]", ["b", "x", "^"], ["d", "-"]),
    ("^[^a-c]$", ["d", "é", "\n"], ["a", "dd"]),
    (#"^[\d\-–.]+$"#, ["5-7", "5–7", "5.7"], ["5 7"]),
    ("^[à-ÿ]$", ["é"], ["e", "É"]),
    ("^[-a]$|^[b-]$", ["-", "a", "b"], ["c"]),
    (#"^\x41\u00e9\u{1F600}\t$"#, ["Aé\u{1F600}\t"], ["A"]),
    (#"^\(\[\{\*\}\]\)$"#, ["([{*}])"], []),
    ("(?i)äß-k[x-z]", ["Äẞ-\u{212A}Y", "äß-kz"], ["ass-kz"]),
    ("(?i)^[^s]$", ["t"], ["s", "S", "ſ"]),
    ("(?i)σ", ["Σ", "ς"], ["s"]),
  ]

  @Test("matches and non-matches, with a table and with a cache that is emptied at once", arguments: samples)
  func sample(pattern: String, matched: [String], unmatched: [String]) throws {
    for limit in [1_000, 1] {
      let compiled = try Pattern(pattern, stateLimit: limit)
      for text in matched { #expect(compiled.matches(text), "\(text)") }
      for text in unmatched { #expect(!compiled.matches(text), "\(text)") }
    }
  }

  @Test("only the slice is looked at")
  func slice() throws {
    let bytes = Array("xabcx".utf8)
    let pattern = try Pattern("^abc$")
    #expect(pattern.matches(bytes[1..<4]))
    #expect(!pattern.matches(bytes[...]))
  }

  static let malformed: [[UInt8]] = [
    [0x80], [0xFF], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xF0, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80],
  ]

  @Test("a byte that is no UTF-8 is read as U+FFFD", arguments: malformed)
  func replaces(bytes: [UInt8]) throws {
    #expect(try Pattern("^a\u{FFFD}{\(bytes.count)}b$").matches(([0x61] + bytes + [0x62])[...]))
  }

  static let errors: [(pattern: String, offset: Int, message: String)] = [
    ("(?i", 0, "`(?i)` may only be the very start of a pattern; it holds for the whole of it"),
    ("a(?i)b", 1, "`(?i)` may only be the very start of a pattern; it holds for the whole of it"),
    ("é(?=a)", 2, "look-ahead `(?=` is not supported, as time must stay linear; write a second condition"),
    ("(?!a)", 0, "look-ahead `(?!` is not supported, as time must stay linear; write a second condition"),
    ("(?<=a)", 0, "look-behind `(?<=` is not supported, as time must stay linear; write a second condition"),
    ("(?<!a)", 0, "look-behind `(?<!` is not supported, as time must stay linear; write a second condition"),
    (
      #"(a)\1"#, 3,
      #"the back-reference `\1` is not supported, as time must stay linear; write out what may be repeated"#
    ),
    (
      "(?P=a)", 0,
      "the back-reference `(?P=` is not supported, as time must stay linear; write out what may be repeated"
    ),
    ("(?P<a>b)", 0, "groups have no names here; write `(?:`"),
    ("(?<a>b)", 0, "groups have no names here; write `(?:`"),
    ("(?>b)", 0, "the atomic group `(?>` is not supported; write `(?:`"),
    ("(?m)b", 0, "`(?m` is not supported; write `(?:` for a group, or `(?i)` at the start to ignore case"),
    ("(a", 0, #"`(` has no `)`; for the character itself write `\(`"#),
    ("a)", 1, #"`)` closes no group; for the character itself write `\)`"#),
    ("[a", 0, #"`[` has no `]`; for the character itself write `\[`"#),
    ("[]a]", 1, #"a class may not be empty; for the character itself write `\]`"#),
    ("[b-a]", 1, "the range `b-a` counts down; write its lower end first"),
    (#"[a-\d]"#, 3, #"a range cannot end with `\d`; write `\-` for a hyphen"#),
    (#"[\d-a]"#, 1, #"a range cannot start with `\d`; write `\-` for a hyphen"#),
    (#"[\b]"#, 1, #"`\b` stands for a place, not for a character; it means nothing in a class"#),
    ("[[:a:]]", 1, #"`[:` is not supported in a class; write `\w`, `\d`, `\s` or the characters"#),
    ("a|*", 2, #"`*` has nothing to repeat; for the character itself write `\*`"#),
    ("{2}", 0, #"`{` has nothing to repeat; for the character itself write `\{`"#),
    ("a{x}", 1, #"`{` needs counts, as in `{3}`, `{2,}` or `{2,4}`; for the character itself write `\{`"#),
    ("a{3,2}", 1, "`{3,2}` counts down; write `{2,3}`"),
    ("a{256}", 2, "a count may be 255 at most; write `*` or `+` for any number"),
    ("a{99999999999999999999}", 2, "a count may be 255 at most; write `*` or `+` for any number"),
    ("a*+", 2, "`*+` repeats a repetition; put `(?:` and `)` around what comes before"),
    (#"a\b+"#, 3, #"`\b` stands for a place, which cannot be repeated; leave out the repetition"#),
    (#"\q"#, 0, #"`\q` means nothing here; for the character itself write `q`"#),
    (#"a\"#, 1, #"nothing follows `\`; for the character itself write `\\`"#),
    (#"\xg0"#, 0, #"`\x` needs the number of a character in hexadecimal digits, as in `\x2D`"#),
    (#"\uD800"#, 0, #"`\u` needs the number of a character in hexadecimal digits, as in `\u2013`"#),
    (#"\p{L}"#, 0, #"`\p` is not supported; write `\w` for letters and digits, or the characters in `[ ]`"#),
    (#"a\Z"#, 1, #"`\Z` is not supported; write `$` for the end of the text"#),
    (
      "(a{100}){100}", 8,
      "the pattern takes 10000 steps, and 1000 is the limit; write lower counts or fewer words"
    ),
    (String(repeating: "(", count: 51), 50, "groups are nested more than 50 deep; write a simpler pattern"),
    (String(repeating: "a", count: 8_193), 0, "the pattern is longer than 8192 bytes; write a shorter one"),
  ]

  @Test("what cannot be read says where and what to write", arguments: errors)
  func error(pattern: String, offset: Int, message: String) {
    #expect(throws: Fault(.badPattern, message, at: offset..<offset + 1)) { try Pattern(pattern) }
  }

  @Test(
    "what takes others exponential time or space is answered",
    arguments: [
      "^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(.*)(.*)(.*)(.*)[^ab]", "(a?){200}a{200}!", "(a|e)[^!]{250}(!|e[^!]{250}!)",
      "(a|e).{30}x.{30}y!",
      "((((){255}){255}){255}){255}!",
    ])
  func hostile(pattern: String) throws {
    #expect(try !Pattern(pattern).matches(String(repeating: "a", count: 5_000) + "b"))
  }

  @Test("a cache that is emptied, or given up, gives the same answers as a table", arguments: [0, 30, 300, 1_000])
  func cache(quietLength: Int) throws {
    let table = try Pattern("a.{7}c$")
    let cache = try Pattern("a.{7}c$", stateLimit: 5)
    let quiet = String(repeating: "b", count: quietLength)
    for length in 0..<60 {
      let lively = String((0..<length).map { $0 &* 7919 % 11 < 5 ? "a" : "b" })
      let text = quiet + lively + "c"
      #expect(cache.matches(text) == table.matches(text), "\(text)")
    }
  }

  @Test(
    "however a text ends, a table and a cache give the same answers",
    arguments: [
      "a$", "é$", "^$", "^.?$", #"\n$"#, #"b\b"#, "\u{FFFD}$", #"^\s*$"#, "[^a]$", "^a.*€", #"a\n"#, "^[^b]*$",
    ])
  func endings(_ pattern: String) throws {
    let table = try Pattern(pattern)
    let cache = try Pattern(pattern, stateLimit: 1)
    let parts: [[UInt8]] = [
      [], [0x61], [0x62], [0x0A], Array("é".utf8), Array("€".utf8), Array("\u{1F600}".utf8), [0xC3], [0xE2, 0x82],
      [0x80],
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          let text = first + second + third
          #expect(table.matches(text[...]) == cache.matches(text[...]), "\(text)")
        }
      }
    }
  }

  @Test("groups nest to the limit")
  func nested() throws {
    let pattern = String(repeating: "(", count: 50) + "a" + String(repeating: ")+", count: 50)
    #expect(try Pattern(pattern).matches("a"))
  }
}
