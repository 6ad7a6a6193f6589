@testable import Evidence
import Findings
import Testing

@testable import Values

struct StemmerTests {
  /// From the paper and its published vocabulary.
  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"),
    ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
    ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("falling", "fall"), ("hissing", "hiss"),
    ("failing", "fail"), ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"),
    ("conditional", "condit"), ("digitizer", "digit"), ("radically", "radic"), ("vietnamization", "vietnam"),
    ("operator", "oper"), ("hopefulness", "hope"), ("formality", "formal"), ("triplicate", "triplic"),
    ("electrical", "electr"), ("goodness", "good"), ("revival", "reviv"), ("allowance", "allow"), ("adoption", "adopt"),
    ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controlling", "control"), ("roll", "roll"),
  ])
  func stems(_ word: String, _ stem: String) {
    #expect(String(decoding: Stemmer.stem(Array(word.utf8)), as: UTF8.self) == stem)
  }

  @Test("Forms of one word share a stem, in British and American spelling")
  func joinsForms() {
    let groups = [
      ["radiating", "radiates", "radiated", "radiate"], ["localised", "localized"], ["knots", "knot"],
      ["difficulty", "difficulties", "difficult"], ["artery", "arterial", "arteries"],
      ["injury", "injured", "injuries"],
    ]
    for group in groups { #expect(Set(group.map { Stemmer.stem(Array($0.utf8)) }).count == 1) }
  }
}

struct SpokenNameTests {
  @Test(arguments: [
    ("low back pain", "Low-back pain hurts", 1), ("leg numbness", "numbness in the legs", 1),
    ("leg numbness", "numbness, and legs", 0), ("x-ray", "two X-rays and an xray", 2), ("xray", "an x-ray", 1),
    ("rope", "ropes, the rope’s end", 2), ("rope", "europe", 0), ("reef knot", "a reef. Knot it", 0),
    ("loss of grip", "grip loss", 1), ("grip", "", 0), ("a b", "b a", 0),
    ("wet rope", "wet old and heavy grey rope", 1), ("wet rope", "wet old and heavy grey long rope", 0),
    ("leg numbness", "numbness or tingling to the legs", 1), ("leg numbness", "numbness, from hip to leg", 1),
    ("leg numbness", "numbness, then legs", 0), ("difficulty knotting", "it makes knotting a rope difficult", 1),
  ])
  func finds(_ name: String, _ text: String, _ count: Int) throws {
    var stems = StemTable()
    let spoken = SpokenText(Array(text.utf8)[...], isMarkdown: false, stems: &stems)
    #expect(try #require(SpokenName(name, stems: &stems)).mentions(in: spoken).count == count)
  }
}

struct CodeSchemeTests {
  @Test(arguments: [
    (CodeScheme.doi, "https://doi.org/10.1136/BMJ.1234", "10.1136/bmj.1234"), (.doi, "doi: 10.1000/182", "10.1000/182"),
    (.pmid, "PMID: 0012345", "12345"), (.isbn, "0-306-40615-2", "9780306406157"),
    (.isbn, "978-0-306-40615-7", "9780306406157"), (.isbn, "ISBN 0-8044-2957-X", "9780804429573"),
  ])
  func takes(_ scheme: CodeScheme, _ text: String, _ canonical: String) throws {
    #expect(try scheme.canonical(text) == canonical)
  }

  @Test(arguments: [
    (CodeScheme.doi, "11.1000/182"), (.doi, "10.1000/"), (.doi, "10.12/a b"), (.doi, "10.1000/182."), (.doi, ""),
    (.pmid, "PMC12345"), (.pmid, "123456789"), (.pmid, "0"), (.isbn, "0-306-40615-3"), (.isbn, "978-0-306-40615-8"),
    (.isbn, "12345"), (.isbn, "977-0-306-40615-7"), (.isbn, "x"),
  ])
  func refuses(_ scheme: CodeScheme, _ text: String) {
    #expect(throws: Fault.self) { try scheme.canonical(text) }
  }
}
