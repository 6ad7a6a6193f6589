import Findings
import Testing

@testable import Engine

struct BibTeXTests {
  private func values(_ text: String, _ name: String) -> [String] {
    (BibTeXReader.read(Array(text.utf8)).entries.first?.all(name) ?? []).map(\.value)
  }

  @Test(arguments: [
    (#"title = {A {B} c}"#, "title", ["A B c"]), (#"title = "A {"}B{"} c""#, "title", [#"A "B" c"#]),
    ("title = acme # { and } # acme", "title", ["Acme and Acme"]), ("year = 1999", "issued", ["1999"]),
    ("year = {1999}, month = mar", "issued", ["1999-03"]),
    ("year = 1999, month = \"5~\" # mar", "issued", ["1999-03-05"]),
    ("year = 1999, month = {March 5}", "issued", ["1999-03-05"]), ("year = 1999, month = {03}", "issued", ["1999-03"]),
    ("year = 1999, month = {Spring}", "issued", ["1999"]), ("date = {2001-02-03/2001-02-05}", "issued", ["2001-02-03"]),
    ("year = {in press}", "issued", ["in press"]),
    ("author = {Berg, Ana and Jos{\\'e} P{\\'e}rez}", "author", ["Ana Berg", "José Pérez"]),
    (
      "author = {van den Berg, Jr, Ana AND {Press and Sons} and others}", "author",
      ["Ana van den Berg Jr", "Press and Sons"]
    ),
    ("keywords = {knots, wet ropes; trial}", "keyword", ["knots", "wet ropes", "trial"]),
    ("type = {Guideline}", "genre", ["Guideline"]),
    ("url = {https://x.org/a_b~c--d}", "url", ["https://x.org/a_b~c--d"]),
    ("doi = {10.1000/a\\_b}", "doi", ["10.1000/a_b"]), ("eprint = {123}, eprinttype = {pubmed}", "pmid", ["123"]),
    ("howpublished = {\\url{https://x.org/a--b}}", "howpublished", ["https://x.org/a--b"]),
    ("howpublished = {Printed -- twice}", "howpublished", ["Printed – twice"]),
    ("title = {A}, title = {B}", "title", ["A"]),
    ("urldate = {2026-01-02}", "accessed", ["2026-01-02"]), ("title = {},", "title", []),
  ])
  func reads(_ fields: String, _ name: String, _ expected: [String]) {
    #expect(values("@string{acme = {Acme}}\n@misc{key, \(fields)}", name) == expected)
    #expect(values("@string(acme = {Acme})\n@misc(key, \(fields),)", name) == expected)
  }

  @Test(arguments: [
    (#"na{\"\i}ve"#, "naïve"), (#"\'{e}\`a\^o\~n\"{u}"#, "éàôñü"),
    (#"\v{C}apek, \c{c}, \H{o}, \r a, \u{g}, \k{a}"#, "Čapek, ç, ő, å, ğ, ą"),
    (#"\O{}ystein {\AA}s"#, "Øystein Ås"), (#"\ss, \ae, \L{}, \o"#, "ß, æ, Ł, ø"), (#"A \& B, 50\,\%"#, "A & B, 50 %"),
    ("a---b 1--2 ``c''", "a—b 1–2 “c”"), (#"\emph{one} \textbf{two} {\it three}"#, "one two three"),
    ("$\\beta$-cell", "β-cell"),
    ("a~b\n  c", "a b c"), (#"\href{https://x.org}{words}"#, "words"), (#"trailing\"#, "trailing"), (#"\'"#, ""),
    (#"{{{"#, ""),
    ("soft\\-hyphen", "softhyphen"), (#"\unknown{x}"#, "x"), ("日本", "日本"),
  ])
  func decodesLaTeX(_ text: String, _ words: String) {
    #expect(LaTeXText.decode(text.utf8) == words)
  }

  @Test(
    "What is wrong is said where it is, and what stands around it is read",
    arguments: [
      ("@misc{a, title = {A}}\n@misc{b, title = {B\n\n@misc{c, title = {C}}", ["a", "b?", "c"], 1),
      ("@misc{a, title = {A}\n@misc{c, title = {C}}", ["a?", "c"], 1),
      ("@misc{a, title = \"A}\n@misc{c}", ["a?", "c"], 1),
      ("@misc{a, title {A}}\n@misc{c}", ["a?", "c"], 1), ("@misc{, title = {A}}\n@misc{c}", ["c"], 1),
      ("@misc{title = {A}}\n@misc{c}", ["c"], 1), ("@misc{a, title = }\n@misc{c}", ["a?", "c"], 1),
      ("@misc{a, title = beta}", ["a"], 1), ("@misc{a, title = {A}, title = {B}}", ["a"], 1), ("@misc{a", ["a?"], 1),
      ("@misc", [], 0), ("@", [], 0), ("", [], 0), ("write to me@example.org", [], 0), ("@{a}", [], 1),
      ("@comment{ @misc{x, title = {X}} }\n@misc{a}", ["a"], 0), ("@comment never mind\n@misc{a}", ["a"], 0),
      ("@preamble{\"\\newcommand{\\x}{y}\"}\n@misc{a}", ["a"], 0), ("@string{x = {y}\n@misc{a}", ["a"], 1),
    ])
  func recovers(_ text: String, _ ids: [String], _ faults: Int) {
    let read = BibTeXReader.read(Array(text.utf8))
    #expect(read.entries.map { $0.id + ($0.isBroken ? "?" : "") } == ids)
    #expect(read.faults.count == faults)
    for fault in read.faults { #expect(Int(fault.range.end) <= text.utf8.count) }
  }

  @Test("Whatever is cut off or changed, reading ends and its places lie in the file")
  func endures() {
    let sample = Array(
      "@string{s = \"x\" # {y}}\n@book{k, title = {A {\\\"o} b}, author = \"A and B, C\", year = 1999, month = jan}\n"
        .utf8)
    for cut in 0...sample.count {
      for byte in [nil, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0xFF] {
        var text = Array(sample[..<cut])
        if let byte {
          text.append(byte)
          text += sample[min(cut + 1, sample.count)...]
        }
        let read = BibTeXReader.read(text)
        for fault in read.faults { #expect(Int(fault.range.end) <= text.count) }
        for entry in read.entries { #expect(entry.start < text.count) }
      }
    }
  }
}

struct CSLTests {
  @Test(arguments: [
    (#""title": "A <i>b</i> <c> d""#, "title", ["A b <c> d"]), (#""DOI": "10.1000/1""#, "doi", ["10.1000/1"]),
    (#""issued": {"date-parts": [[2019, 4, 7]]}"#, "issued", ["2019-04-07"]),
    (#""issued": {"date-parts": [["2019", "4"]]}"#, "issued", ["2019-04"]),
    (#""issued": {"raw": "2019"}"#, "issued", ["2019"]),
    (#""issued": {"season": 1}"#, "issued", []), (#""issued": {"date-parts": [[]]}"#, "issued", []),
    (
      #""author": [{"family": "Berg", "given": "Ana", "non-dropping-particle": "van"}, {"literal": "WHO"}]"#, "author",
      ["Ana van Berg", "WHO"]
    ),
    (#""keyword": "a, b; c""#, "keyword", ["a", "b", "c"]),
    (#""custom": {"standing": "current"}"#, "standing", ["current"]),
    (#""title": "\u0041\ud83d\ude00\/\n\"""#, "title", [#"A😀/ ""#]), (#""title": null, "PMID": 12"#, "pmid", ["12"]),
  ])
  func reads(_ fields: String, _ name: String, _ expected: [String]) {
    for text in [
      "[{\"id\": \"k\", \(fields)}]", "{\"items\":[{\t\"id\":\t\"k\",\(fields)}]}", "{\"id\": \"k\", \(fields)}",
    ] {
      let entry = CSLReader.read(Array(text.utf8)).entries.first
      #expect((entry?.all(name) ?? []).map(\.value) == expected)
    }
  }

  @Test(arguments: [
    (#"[{"id": "a"}, {"id": "b""#, ["a"]), (#"[{"id": "a"} {"id": "b"}]"#, ["a"]),
    (#"[{"title": "x"}, {"id": "b"}]"#, ["b"]),
    (#"[1, {"id": "b"}]"#, ["b"]), (#"["#, []), (#""#, []), (#"[{"id": "a", "title": "\x"}]"#, []), ("[[[", []),
    (#""text""#, []), (#"[{"id": {}}]"#, []), (#"[{"id": "a",}]"#, []), (String(repeating: "[", count: 5000), []),
  ])
  func reportsFaults(_ text: String, _ ids: [String]) {
    let read = CSLReader.read(Array(text.utf8))
    #expect(read.entries.map(\.id) == ids)
    #expect(!read.faults.isEmpty)
    for fault in read.faults { #expect(Int(fault.range.end) <= text.utf8.count) }
  }
}
