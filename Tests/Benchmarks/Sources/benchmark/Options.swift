import Foundation

/// What the command line asks for.
struct Options {
  /// How many conditions each base has, one measurement for each.
  var sizes: [Int] = []
  /// How many quotes each base of quotes has, one measurement for each.
  var quotes: [Int] = []
  /// How many pairs of floor and linter, for each number of threads.
  var pairs = 5
  /// The linter; by default the release binary of the repository.
  var binary: URL
  /// Where bases are written; kept afterwards.
  var out: URL
  /// Where what is measured against is built.
  var scratch: URL
  /// One defect of each sort in every so many conditions.
  var period = 500
  /// Whether to write the bases and stop.
  var generateOnly = false
  /// Whether to measure the floor only, and no linter.
  var floorOnly = false
  /// The vocabulary to extend; by default that of the repository.
  var vocabulary: URL
  /// Further arguments for the linter, such as `--packs health`.
  var extra: [String] = []

  /// The repository that this package lies in.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()  // benchmark
    .deletingLastPathComponent().deletingLastPathComponent()  // Sources, Benchmarks
    .deletingLastPathComponent().deletingLastPathComponent()  // Tests, the repository

  /// The folder of this package.
  static let package = repository.appending(path: "Tests/Benchmarks")

  static let usage = """
    usage: benchmark [--conditions N]... [--quotes N]... [--pairs N] [--smallest] [--binary PATH] [--out DIR] [--scratch DIR]
                     [--defect-every N] [--vocabulary PATH] [--generate-only] [--floor-only] [-- ARGUMENT...]

      --conditions N    how large a base, in conditions; may be repeated (default: 1000, 10000 and 100000)
      --quotes N        how many quotes are looked up beside memmem; may be repeated, and alone leaves conditions out
      --pairs N         how many pairs of floor and vouchsafe, for each number of threads (default: 5)
      --smallest        1000 conditions, 20000 quotes and one pair, so that CI keeps this benchmark from going stale
      --binary PATH     the vouchsafe to measure (default: .build/release/vouchsafe of the repository)
      --out DIR         where bases are written (default: a folder in the temporary directory)
      --scratch DIR     where floor, meter and empty are built (default: beside this program)
      --defect-every N  one defect of each sort in every N conditions (default: 500)
      --vocabulary PATH the vocabulary to extend (default: Rules/vocabulary.yaml of the repository)
      --generate-only   write the bases and what is expected of them, then stop
      --floor-only      measure the floor alone
      -- ARGUMENT...    further arguments for `vouchsafe lint`
    """

  /// Reads the arguments of the process; throws `Failure.usage` with what is wrong.
  init(_ arguments: [String]) throws {
    binary = Self.repository.appending(path: ".build/release/vouchsafe")
    vocabulary = Self.repository.appending(path: "Rules/vocabulary.yaml")
    out = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-benchmark")
    // .../SCRATCH/TRIPLE/release/benchmark
    scratch = URL(filePath: arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "measured")
    var rest = arguments.dropFirst()
    func value(of name: String) throws -> String {
      guard let text = rest.popFirst() else { throw Failure.usage("`\(name)` needs a value") }
      return text
    }
    func number(of name: String) throws -> Int {
      let text = try value(of: name)
      guard let number = Int(text), number > 0 else { throw Failure.usage("`\(name) \(text)`: expected a number") }
      return number
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--conditions": sizes.append(try number(of: argument))
      case "--quotes": quotes.append(try number(of: argument))
      case "--pairs": pairs = try number(of: argument)
      case "--smallest": (sizes, quotes, pairs) = ([1000], [20_000], 1)
      case "--binary": binary = URL(filePath: try value(of: argument))
      case "--out": out = URL(filePath: try value(of: argument))
      case "--scratch": scratch = URL(filePath: try value(of: argument))
      case "--defect-every": period = try number(of: argument)
      case "--vocabulary": vocabulary = URL(filePath: try value(of: argument))
      case "--generate-only": generateOnly = true
      case "--floor-only": floorOnly = true
      case "--help", "-h": throw Failure.help
      case "--":
        extra = Array(rest)
        rest = []
      default: throw Failure.usage("`\(argument)` is not an option here")
      }
    }
    if sizes.isEmpty, quotes.isEmpty { sizes = [1000, 10_000, 100_000] }
  }
}

/// Why a benchmark could not be run, or what it found wrong. Timing is never a failure.
enum Failure: Error {
  /// The user asked for help.
  case help
  /// The command line is not understood.
  case usage(String)
  /// Something that the benchmark needs is missing or broken.
  case cannot(String)
}
