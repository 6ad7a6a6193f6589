internal import ArgumentParser
internal import Engine
import Values

/// Where the knowledge base is.
struct RootOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that has `Knowledge/` (default: the nearest one upwards from here).", valueName: "dir"),
    completion: .directory)
  var root: String?

  @Option(
    help: ArgumentHelp(
      "The configuration (default: the nearest `vouchsafe.yaml` upwards from here).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Flag(help: "Read no configuration.")
  var isolated = false

  /// What was asked for, as a plain value.
  var choice: RootChoice { RootChoice(root: root, config: config, isolated: isolated) }

  func validate() throws {
    if isolated, config != nil { throw ValidationError("`--isolated` and `--config` exclude each other") }
  }
}

/// Which folder and configuration are asked for.
struct RootChoice {
  var root: String?
  var config: String?
  var isolated = false
}

/// What today is.
struct DateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("What `today` means in rules, as 2026-01-31 (default: the date).", valueName: "date"),
    transform: Self.read)
  var asOf: CalendarDate?

  /// The date that was asked for, else that of the clock.
  func date() throws(Refusal) -> CalendarDate {
    if let asOf { return asOf }
    let today = System.today()
    guard let date = CalendarDate(year: today.year, month: today.month, day: today.day) else {
      throw Refusal("the clock says the year \(today.year)", help: "`--as-of DATE` says what today is")
    }
    return date
  }

  static func read(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: text) else {
      throw ValidationError("no such date; write it as 2026-01-31")
    }
    return date
  }
}

/// How what people read is laid out.
struct StyleOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Whether to colour: auto, always or never (default: auto).", valueName: "when"),
    completion: .list(Choice.names(of: ColorChoice.self)), transform: Choice.read)
  var color: ColorChoice = .auto
}

/// Options whose value is one of some words.
enum Choice {
  static func names<Value: CaseIterable & RawRepresentable<String>>(of _: Value.Type) -> [String] {
    Value.allCases.map(\.rawValue)
  }

  static func read<Value: CaseIterable & RawRepresentable<String>>(_ text: String) throws -> Value {
    if let value = Value(rawValue: text) { return value }
    let names = names(of: Value.self)
    let list = "\(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
    throw ValidationError("say \(list)\(didYouMean(text, among: names))")
  }
}
