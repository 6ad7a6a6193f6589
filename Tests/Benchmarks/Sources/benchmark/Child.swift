import Foundation

/// What one run of a program cost.
struct Cost {
  /// Its exit status, or 128 and the signal that ended it.
  let status: Int
  /// From start to end, in milliseconds.
  let wall: Double
  /// User and system time, all threads together, in milliseconds.
  let processor: Double
  /// The most memory that was resident at one time, in bytes.
  let peak: Double
}

/// Runs programs, one at a time, through the meter.
struct Meter {
  private let meter: URL
  private let result: URL
  private let folder: URL

  /// A meter that keeps its results in `folder`.
  init(meter: URL, folder: URL) {
    self.meter = meter
    self.folder = folder
    result = folder.appending(path: "meter.txt")
  }

  /// The file that standard error goes to.
  var standardError: URL { folder.appending(path: "stderr.txt") }

  /// Runs a program to its end. Standard output goes to `output`, or nowhere.
  func run(_ program: URL, _ arguments: [String], output: URL? = nil) throws -> Cost {
    let output = output?.plainPath ?? "/dev/null"
    try execute(meter, [result.plainPath, output, standardError.plainPath, program.plainPath] + arguments)
    let numbers = try String(contentsOf: result, encoding: .utf8).split(whereSeparator: \.isWhitespace).compactMap {
      Double($0)
    }
    guard numbers.count == 5 else { throw Failure.cannot("the meter wrote no result") }
    return Cost(
      status: Int(numbers[0]), wall: numbers[1] / 1e6, processor: (numbers[2] + numbers[3]) / 1e6, peak: numbers[4])
  }

  /// As `run`, but a status that is not in `expected` is a failure that shows what the program said.
  func run(_ program: URL, _ arguments: [String], output: URL? = nil, expected: ClosedRange<Int>) throws -> Cost {
    let cost = try run(program, arguments, output: output)
    guard expected.contains(cost.status) else {
      let said = (try? String(contentsOf: standardError, encoding: .utf8))?.suffix(2000) ?? ""
      let command = ([program.plainPath] + arguments).joined(separator: " ")
      throw Failure.cannot("`\(command)` ended with status \(cost.status)\n\(said)")
    }
    return cost
  }
}

/// Runs a program to its end; its output goes where ours goes, or to standard error. Throws unless it ends with 0.
func execute(_ program: URL, _ arguments: [String], quiet: Bool = true) throws {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  if !quiet { process.standardOutput = FileHandle.standardError }
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    throw Failure.cannot("`\(program.plainPath) \(arguments.joined(separator: " "))` failed")
  }
}

extension URL {
  /// The path as system calls want it.
  var plainPath: String { path(percentEncoded: false) }
}
