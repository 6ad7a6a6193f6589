import Foundation

/// Generates knowledge bases, and measures `vouchsafe lint` over them against the floor: libyaml alone.
@main
enum Benchmark {
  static func main() {
    do {
      exit(try run(Options(CommandLine.arguments)))
    } catch Failure.help {
      print(Options.usage)
    } catch Failure.usage(let text) {
      stop("\(text)\n\(Options.usage)", status: 2)
    } catch Failure.cannot(let text) {
      stop(text, status: 2)
    } catch {
      stop("\(error)", status: 2)
    }
  }

  /// Does what is asked for; returns 1 where findings differ from what is expected, else 0.
  private static func run(_ options: Options) throws -> Int32 {
    let tools = options.generateOnly ? nil : try Tools(options)
    try FileManager.default.createDirectory(at: options.out, withIntermediateDirectories: true)
    guard let vocabulary = try? String(contentsOf: options.vocabulary, encoding: .utf8) else {
      throw Failure.cannot("cannot read the vocabulary `\(options.vocabulary.plainPath)`")
    }
    var idle: Double?
    if let tools {
      print("\(ProcessInfo.processInfo.activeProcessorCount) processors; medians, with the least and the most\n")
      if !options.floorOnly, !options.sizes.isEmpty { idle = try measureStart(tools, options) }
    }
    var status: Int32 = 0
    for size in options.sizes {
      let root = options.out.appending(path: "base-\(size)")
      var generator = Generator(conditions: size, root: root, period: options.period)
      let base = try generator.write(extending: vocabulary)
      guard let tools else {
        let size = "\(base.lines.grouped) lines, \(base.claims.grouped) claims, \(base.expected.grouped) findings"
        print("\(root.plainPath): \(size)")
        continue
      }
      let meter = Meter(meter: tools.meter, folder: options.out)
      let measured = try Measurement(base, root: root, tools: tools, meter: meter, options: options)
      print(Report.table(size.grouped, base, measured, idle: idle))
      if !measured.missing.isEmpty || !measured.surplus.isEmpty { status = 1 }
    }
    for quotes in options.quotes {
      let base = try QuoteBase(quotes: quotes, root: options.out.appending(path: "quotes-\(quotes)"))
      guard let tools, !options.floorOnly else { continue }
      let meter = Meter(meter: tools.meter, folder: options.out)
      let measured = try QuoteMeasurement(base, tools: tools, meter: meter, options: options)
      print(measured.table)
      if !measured.isAsExpected { status = 1 }
    }
    return status
  }

  /// Measures what starting costs; returns the peak memory of `--version`, in bytes.
  private static func measureStart(_ tools: Tools, _ options: Options) throws -> Double {
    let meter = Meter(meter: tools.meter, folder: options.out)
    var (version, empty): ([Cost], [Cost]) = ([], [])
    for round in 0...max(20, options.pairs) {
      let costs = (
        try meter.run(tools.empty, [], expected: 0...0),
        try meter.run(tools.vouchsafe, ["--version"], expected: 0...0)
      )
      guard round > 0 else { continue }  // the first warms up
      empty.append(costs.0)
      version.append(costs.1)
    }
    print(Report.start(version: version, empty: empty))
    return Summary(version.map(\.peak)).median
  }

  private static func stop(_ text: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("benchmark: \(text)\n".utf8))
    exit(status)
  }
}
