import Foundation

/// A knowledge base of any size, made up from numbers: what it says means nothing.
///
/// Every tenth pair of conditions contradicts itself, every fifth red flag is routed too low, much is missing, and a few
/// names are as hostile as names can be.
struct GeneratedBase {
  let root: URL

  /// Names and quotes that a page must show as they are, and never obey.
  static let hostile = [
    "<script>document.title = 'owned'</script>", "\"><img src=x onerror=alert(1)>", "]]></style></script><!--",
    "\u{202B}שלום עולם\u{202C} مرحبا", "\u{1F469}\u{200D}\u{2695}\u{FE0F} and \u{1F9D1}\u{1F3FD}", "{{7*7}} ${7*7} %n",
    String(repeating: "w", count: 10_000), "javascript:alert(1)", "=HYPERLINK(\"http://x\")", "a&amp;b &lt; 'c'",
  ]

  init(conditions: Int, isHostile: Bool) throws {
    let manager = FileManager.default
    root = manager.temporaryDirectory.resolvingSymlinksInPath().appending(path: "vouchsafe-\(UUID().uuidString)")
    try manager.createDirectory(at: root.appending(path: "Knowledge"), withIntermediateDirectories: true)
    try manager.copyItem(at: Repository.rules, to: root.appending(path: "Rules"))
    for start in stride(from: 0, to: conditions, by: 50) {
      let text = (start..<min(start + 50, conditions)).map { Self.condition($0, isHostile: isHostile) }.joined()
      try write(text, "conditions-\(start).yaml")
    }
    try write(Self.words(conditions, isHostile: isHostile), "words.yaml")
  }

  func remove() { try? FileManager.default.removeItem(at: root) }

  private enum Repository {
    static var rules: URL { Checkout.root.appending(path: "Rules") }
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: root.appending(path: "Knowledge/\(name)"))
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func condition(_ number: Int, isHostile: Bool) -> String {
    let name = isHostile && number < hostile.count ? hostile[number] : "Condition number \(number)"
    let second = number % 10 == 0 ? "consider" : "avoid"
    let route = number % 5 == 0 ? "routine-primary-care" : "emergency"
    return """
      ---
      condition: c\(number)
      name: \(quoted(name))
      checked: 20\(20 + number % 7)-0\(1 + number % 9)-11
      causes:
        - effect: c\(number / 50 * 50)
          evidence: [{source: book-\(number % 7), \(isHostile ? "quote: \(quoted(hostile[number % 6]))" : "locator: p. 2")}]
      symptoms:
        - {symptom: s\(number / 4), frequency: may, evidence: [{source: book-1, locator: p. 1}]}
      treatments:
        - treatment: t\(number)
          stance: recommend
          applies-to: {age: "\(10 + number % 40)..\(60 + number % 20) years"}
          evidence: [{source: book-\(number % 7), locator: "p. \(number)"}]
        - treatment: t\(number + (number % 10 == 1 ? 0 : 1))
          stance: \(second)
          applies-to: {age: "> 50 years"}
          evidence: [{source: book-\(number % 7), locator: "p. \(number)"}]
      referrals:
        - {trigger: [s\(number / 4 + 3)], route: pharmacy, to: pharmacist, when: [{measure: lasting, is: "> \(1 + number % 6) weeks"}]}
      red-flags:
        - {sign: s\(number / 4), route: \(route), to: hospital, because: it is, evidence: [{source: book-1, locator: p. 1}]}

      """
  }

  private static func words(_ conditions: Int, isHostile: Bool) -> String {
    var out = "measure: lasting\ndimension: time\n"
    for number in 0...conditions / 4 + 7 { out += "---\nsymptom: s\(number)\nname: Symptom \(number)\n" }
    for number in 0...conditions { out += "---\ntreatment: t\(number)\nname: Treatment \(number)\n" }
    for number in 0..<7 {
      let title = isHostile ? hostile[number % 6] : "Book \(number)"
      out += "---\nsource: book-\(number)\ntitle: \(quoted(title))\ntype: textbook\nstanding: current\nyear: 2020\n"
    }
    return out
  }
}
