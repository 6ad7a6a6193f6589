@testable import Bibliography
import Findings
import Testing

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
    ("year = {in press}", "issued", ["in press"]), ("year = 1999, month = {March 2020}", "issued", ["1999-03"]),
    ("year = 1999, month = 0, day = 0", "issued", ["1999"]), ("date = {1999-21}", "issued", ["1999"]),
    (#"publisher={P}, file={C:\x\}"#, "publisher", ["P"]), (#"file={C:\x\}, title={A}"#, "title", ["A"]),
    (#"title = "A {\"o} B""#, "title", ["A ö B"]), (#"title = "A {\} B", year = 1999"#, "issued", ["1999"]),
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
      ("@misc", [], 1), ("@", [], 1), ("", [], 1), ("write to me@example.org", [], 1), ("@{a}", [], 1),
      ("@string{x = {y}}", [], 1), (#"@misc{a, title = {A \{ B}}"#, ["a?"], 1),
      ("@misc{a, title = beta, note = BETA # gamma}\n@misc{b, title = beta}", ["a", "b"], 2),
      ("@comment{ @misc{x, title = {X}} }\n@misc{a}", ["a"], 0), ("@comment never mind\n@misc{a}", ["a"], 0),
      ("@preamble{\"\\newcommand{\\x}{y}\"}\n@misc{a}", ["a"], 0), ("@string{x = {y}\n@misc{a}", ["a"], 1),
    ])
  func recovers(_ text: String, _ ids: [String], _ faults: Int) {
    let read = BibTeXReader.read(Array(text.utf8))
    #expect(read.entries.map { $0.id + ($0.isBroken ? "?" : "") } == ids)
    #expect(read.faults.count == faults)
    for fault in read.faults { #expect(Int(fault.range.end) <= text.utf8.count) }
  }

  private func faults(_ text: String) -> [String] {
    BibTeXReader.read(Array(text.utf8)).faults.map { "\($0.id.rawValue) \($0.isError ? "error" : "warning")" }
  }

  @Test(
    "What may not be meant is a doubt, and what is no date an error",
    arguments: [
      ("", "bibliography-doubtful warning"), ("no BibTeX", "bibliography-doubtful warning"),
      ("@misc{a, title = beta}", "bibliography-doubtful warning"),
      ("@misc{a, title = {A}, title = {B}}", "bibliography-doubtful warning"),
      ("@misc{a, title = {A}", "bibliography-malformed error"),
      ("@misc{a, year = 2020, month = 13}", "bad-date error"),
      ("@misc{a, year = 2020, month = feb, day = 31}", "bad-date error"),
      ("@misc{a, year = 2020, month = {feb 31}}", "bad-date error"), ("@misc{a, date = {2020-13}}", "bad-date error"),
    ])
  func names(_ text: String, _ fault: String) {
    #expect(faults(text) == [fault])
  }

  @Test("Doubts crowd out no error, and each name is doubted once")
  func keepsErrors() {
    let entries = (1...120).map { "@article{a\($0), title = {T}, title = {T}, journal = jama}\n" }.joined()
    let read = BibTeXReader.read(Array((entries + "@article{broken, title={x, year=2020\n@misc{good}").utf8))
    #expect(read.entries.count == 122)
    #expect(read.entries.last?.id == "good")
    #expect(read.faults.filter(\.isError).map(\.id.rawValue) == ["bibliography-malformed"])
    #expect(read.faults.filter { !$0.isError }.count == 100)
    #expect(read.faults.filter { $0.message.contains("jama") }.count == 1)
  }

  @Test("Where the rest is not read, an error says so", arguments: [(100, false), (101, true), (300, true)])
  func breaksOff(_ count: Int, _ isBrokenOff: Bool) {
    let text = (1...count).map { "@misc{a\($0), title {T}}\n" }.joined()
    #expect(faults(text).count == (isBrokenOff ? 101 : 100))
    #expect(faults(text).last == (isBrokenOff ? "too-many-faults error" : "bibliography-malformed error"))
    let items = "[" + (1...count).map { "{\"note\": \($0)}" }.joined(separator: ",\n") + "]"
    let csl = CSLReader.read(Array(items.utf8)).faults
    #expect(csl.count == (isBrokenOff ? 101 : 100))
    #expect(csl.last?.id == (isBrokenOff ? .tooManyFaults : .noID))
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
    ("[]", []), (#"{"items": []}"#, []), ("[1]\u{0C}", []), (#"[{"id": "a"}]]"#, ["a"]), ("[] []", []),
    (#"[{"id":"one"}] [{"id":"two"}] trailing garbage"#, ["one"]), (#"{"id":"one"} {"id":"two"}"#, ["one"]),
    (#"[{"id": "a"}, {"id": 2020abc}]"#, ["a"]), (#"[{"id": "a", "b": 01}]"#, []), (#"[{"id": "a", "b": 1.}]"#, []),
    (#"[{"id": "a", "b": 1e+}]"#, []), (#"[{"id": "a", "b": -}]"#, []), (#"[{"id": "\u+123"}]"#, []),
    ("[{\"id\": \"a\tb\"}]", []), ("[{\"id\": \"a\nb\"}]", []), ("[{\"id\": \"a\u{0}b\"}]", []),
    (#""text""#, []), (#"[{"id": {}}]"#, []), (#"[{"id": "a",}]"#, []), (String(repeating: "[", count: 5000), []),
  ])
  func reportsFaults(_ text: String, _ ids: [String]) {
    let read = CSLReader.read(Array(text.utf8))
    #expect(read.entries.map(\.id) == ids)
    #expect(!read.faults.isEmpty)
    for fault in read.faults { #expect(Int(fault.range.end) <= text.utf8.count) }
  }

  @Test(
    "A date that does not exist is an error, a season or a part that is not known none",
    arguments: [
      (#"[["2020", 13, 2]]"#, "2020", true), ("[[2020, 2, 31]]", "2020", true), ("[[2020, 17]]", "2020", true),
      ("[[2020, 1, 32]]", "2020", true), ("[[2020, 13]]", "2020", false), ("[[2020, 21]]", "2020", false),
      ("[[2020, 0, 0]]", "2020", false), ("[[2020, 2, 29]]", "2020-02-29", false),
      (#"[[2020, 2, ""]]"#, "2020-02", false),
    ])
  func readsDates(_ parts: String, _ issued: String, _ isImpossible: Bool) {
    let read = CSLReader.read(Array("[{\"id\": \"k\", \"issued\": {\"date-parts\": \(parts)}}]".utf8))
    #expect(read.entries.first?.all("issued").map(\.value) == [issued])
    #expect(read.faults.map(\.id.rawValue) == (isImpossible ? ["bad-date"] : []))
  }

  @Test(
    "What RFC 8259 allows is read",
    arguments: ["0", "-0.5e+10", "12E3", #""\u00e9\uD83D\uDE00\t""#, "1.0", "\"\u{7F}\""])
  func takes(_ value: String) {
    let read = CSLReader.read(Array("\r\n\t[{\"id\": \"k\", \"note\": \(value)}] \n".utf8))
    #expect(read.faults.isEmpty)
    #expect(read.entries.count == 1)
  }
}
