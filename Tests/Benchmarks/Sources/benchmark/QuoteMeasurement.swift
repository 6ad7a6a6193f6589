import Foundation

/// What looking up the quotes of a base costs, beside `memmem` of each quote in its own text, in alternation.
struct QuoteMeasurement {
  private let base: QuoteBase
  /// Milliseconds: `memmem` alone, without reading; the linter's stage, with reading and indexing.
  private var floor: [Double] = []
  private var stage: [Double] = []
  /// Milliseconds: the whole rule that looks for what was not found; the standing list.
  private var explaining: [Double] = []
  private var list: [Double] = []
  /// How many quotes were not found.
  private(set) var notFound = 0

  init(_ base: QuoteBase, tools: Tools, meter: Meter, options: Options) throws {
    self.base = base
    let output = base.root.appending(path: "findings.txt")
    let arguments = [
      "lint", "--root", base.root.plainPath, "--jobs", "1", "--select", "quote-not-found", "--fail-on", "never",
      "--format", "concise", "--timings", "--as-of", "2026-01-01",
    ]
    for round in 0...options.pairs {
      let searched = base.root.appending(path: "found.txt")
      _ = try meter.run(tools.finder, [base.list.plainPath], output: searched, expected: 0...0)
      let numbers = try String(contentsOf: searched, encoding: .utf8).split(whereSeparator: \.isWhitespace)
      _ = try meter.run(tools.vouchsafe, arguments + options.extra, output: output, expected: 0...0)
      guard round > 0 || options.pairs == 1 else { continue }  // the first warms up
      let errors = try String(contentsOf: meter.standardError, encoding: .utf8)
      guard let time = numbers.last.flatMap({ Double($0) }), let stages = Adapter.times("stages", errors),
        let rules = Adapter.times("rules", errors), let quotes = stages["quotes"], let lists = stages["lists"]
      else { throw Failure.cannot("`--timings` says nothing of quotes") }
      floor.append(time / 1e6)
      stage.append(quotes)
      list.append(lists)
      explaining.append(rules["quote-not-found"] ?? 0)
    }
    notFound = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
      .count { $0.contains("[quote-not-found]") }
  }

  /// Whether what was not found is what was misquoted.
  var isAsExpected: Bool { notFound == base.misquoted }

  var table: String {
    let ratios = Summary(zip(stage, floor).map { $0 / $1 })
    let each = Summary(explaining.map { $0 / Double(max(1, base.misquoted)) })
    return """
      \(base.quotes.grouped) quotes from \(base.texts.grouped) texts, \((Double(base.bytes) / 1e6).text(digits: 1)) MB, \
      \(base.misquoted.grouped) of them misquoted, \(notFound.grouped) not found

      memmem of each in its own text, ms: \(Summary(floor).text(digits: 1))
      the same by vouchsafe, one thread, ms: \(Summary(stage).text(digits: 1))
      ratio: \(ratios.text(digits: 2)) (to reach: 3)
      each that is not found, explained, ms: \(each.text(digits: 2)) (to reach: 5)
      a standing list of \(QuoteBase.rows.grouped) rows, ms: \(Summary(list).text(digits: 1)) (to reach: well under 1,000)

      """
  }
}
