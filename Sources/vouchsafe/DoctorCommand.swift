internal import ArgumentParser
internal import Engine
import Evidence
import Findings
import Language
internal import Reports
import Values
internal import YAMLSource

/// `vouchsafe doctor`: what was found, where, and why it was taken.
struct DoctorCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Shows which knowledge, rules and configuration are read, and why.")

  @OptionGroup var date: DateOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    var lines = DoctorLines()
    lines.add("version", Main.version)
    lines.add("today", try date.date().description, date.asOf == nil ? "the clock" : "--as-of")
    let place: Root?
    do {
      place = try Root.findForRules(root.choice)
    } catch {
      try Output.print(lines.text)
      throw error
    }
    guard let place else {
      lines.add("root", "none", "no folder from here upwards has a `vouchsafe.yaml` or a `Knowledge/`")
      lines.problem("there is nothing to lint here; `vouchsafe init` sets up a base")
      return try lines.end()
    }
    lines.add("root", place.path, reason(place))
    lines.add(
      "configuration", place.configurationPath ?? "none",
      root.isolated
        ? "--isolated"
        : root.config != nil
          ? "--config"
          : place.configurationPath == nil ? "there is no `\(Root.configurationNames[0])`" : "the one that lies there")
    describe(place, &lines)
    let vocabulary = describeRules(place, &lines)
    if vocabulary?.documents != nil { try await describeReadings(&lines) }
    describeLists(place, vocabulary, &lines)
    describeTolerated(place, &lines)
    await describeGit(place, &lines)
    let failOn = place.configuration?.failOn
    lines.add("fail-on", failOn ?? FailOn.error.rawValue, failOn == nil ? "the default" : "the configuration")
    let format = place.configuration?.format
    lines.add("format", format ?? LintFormat.text.rawValue, format == nil ? "the default" : "the configuration")
    await describeReading(&lines)
    return try lines.end()
  }

  /// Reads the base as `lint` does, without judging it: whether all of it can be read.
  private func describeReading(_ lines: inout DoctorLines) async {
    guard let request = try? AuditRequest(root: root, date: date) else { return }
    var input = request.input
    input.isSelected = { _, _ in false }
    let (audit, _) = await Progress.audit(input)
    guard !audit.hasBrokenPack else { return }
    let records = audit.records
    lines.add(
      "read", "\(counted(records.entities, "record")) of their own, \(counted(records.claims, "claim"))")
    lines.first = UnreadNote(audit)
    if records.total == 0, audit.unread.isEmpty {
      lines.problem("the files hold no record, so nothing would be checked")
    }
  }

  private func reason(_ place: Root) -> String {
    if root.root != nil { return "--root" }
    if root.config != nil { return "the folder of --config" }
    guard let file = place.configurationPath else { return "the nearest folder upwards that has `Knowledge/`" }
    return "the nearest folder upwards that has a `\(Paths.name(of: file))`"
  }

  private func describe(_ place: Root, _ lines: inout DoctorLines) {
    let why = place.configuration?.roots == nil ? "the default" : "`roots` of the configuration"
    for folder in place.knowledge {
      guard case .success(.folder) = System.kind(of: place.absolute(folder)) else {
        lines.add("knowledge", folder, why)
        lines.problem("there is no folder `\(folder)` in `\(place.path)`")
        continue
      }
      let files = FileWalk.files(below: [folder], of: place)
      let bytes = files.reduce(0) { $0 + $1.byteCount }
      lines.add("knowledge", "\(folder): \(counted(files.count, "file")), \((bytes + 512) / 1024) KiB", why)
      if files.isEmpty { lines.problem("`\(folder)` holds no file whose name ends in .yaml or .yml") }
      for file in files { if let problem = file.problem { lines.problem("`\(file.path)`: \(problem)") } }
    }
  }

  /// What each line of a vocabulary reads of a base that others wrote.
  private func describeReadings(_ lines: inout DoctorLines) async throws {
    var input = try AuditRequest(choice: root.choice, asOf: try date.date(), ignoringBaseline: true).input
    input.isSelected = { _, _ in false }
    let audit = await Progress.audit(input).audit
    for count in audit.readCounts { lines.add(count.label, "\(count.text): \(counted(count.count, count.noun))") }
    for finding in audit.findings where finding.rule == FaultID.matchedNothing.rawValue {
      if finding.severity == .notice { lines.note(finding.message) } else { lines.problem(finding.message) }
    }
  }

  /// What may keep findings from counting.
  private func describeTolerated(_ place: Root, _ lines: inout DoctorLines) {
    do {
      let count = try BaselineFile.read(place)?.entries.count
      lines.add("baseline", count.map { "\($0) tolerated" } ?? "none", BaselineFile.name)
    } catch {
      lines.problem(error.message)
    }
    let allows = place.configuration?.allowsIgnores ?? true
    lines.add(
      "comments", allows ? "silence findings" : "silence nothing",
      allows ? "the default" : "`ignore-comments` of the configuration")
  }

  private func describeGit(_ place: Root, _ lines: inout DoctorLines) async {
    let top = try? await Git(folder: place.path).run(["rev-parse", "--show-toplevel"])
    guard let top, top.isSuccess else {
      lines.add("git", "none", "`lint --since` and `diff` need a repository")
      return
    }
    lines.add("git", top.text, "the repository that the root lies in")
  }

  /// What the configuration names beside the knowledge base.
  private func describeLists(_ place: Root, _ vocabulary: Vocabulary?, _ lines: inout DoctorLines) {
    let open = SourceTextFiles.opener(place, limits: place.configuration?.limits ?? YAMLLimits())
    func describe(_ name: String, _ path: String, _ noun: (String, String), _ count: (SourceText) -> ListCensus?) {
      let bytes: [UInt8]
      switch open(path) {
      case .success(let read): bytes = read
      case .failure(let failure):
        lines.add(name, path, "the configuration")
        return lines.problem("`\(path)` cannot be read: \(failure.reason)")
      }
      guard let census = count(SourceText(path: path, bytes: bytes)) else { return }
      let faults = census.faults.isEmpty ? "" : ", \(counted(census.faults.count, "fault"))"
      lines.add(name, "\(path): \(counted(census.count, noun.0, noun.1))\(faults)", "the configuration")
      for fault in census.faults.prefix(Self.mostFaults) { lines.note("\(path):\(fault.line): \(fault.message)") }
      let left = census.faults.count - Self.mostFaults
      if left > 0 {
        lines.note("\(path): and \(counted(left, "more fault", "more faults")), which `vouchsafe lint` lists")
      }
    }
    let bibliographies = Set(place.configuration?.bibliographies ?? []).sorted(by: Paths.precedes)
    for path in bibliographies {
      describe("bibliography", path, ("entry", "entries")) { ListCensus(bibliography: $0) }
    }
    if !bibliographies.isEmpty, let vocabulary, !vocabulary.readsBibliographies {
      lines.note("no kind of the vocabulary is read from bibliographies, so they say nothing")
    }
    for list in place.configuration?.standingLists ?? [] {
      describe("standing list", list.path, ("code", "codes")) { text in vocabulary.map { ListCensus(list, text, $0) } }
    }
  }

  /// Of one file, as notes.
  private static let mostFaults = 3

  /// Returns the vocabulary, where it can be told.
  private func describeRules(_ place: Root, _ lines: inout DoctorLines) -> Vocabulary? {
    let folder: PackFolder
    do {
      folder = try PackFolder(place, overlay: nil)
    } catch {
      lines.problem(error.message)
      return nil
    }
    let contents = PackContents.read(folder.pack)
    let vocabulary = folder.pack.vocabulary.path
    lines.add(
      "vocabulary", contents.vocabulary.name,
      vocabulary.hasPrefix(PackFolder.standardPrefix) ? "built in" : vocabulary)
    let standard = contents.rules.count { $0.path.hasPrefix(PackFolder.standardPrefix) }
    let own = contents.rules.count { $0.path.hasPrefix(Root.rules + "/") }
    let shared = contents.rules.count - standard - own
    lines.add(
      "rules", "\(contents.rules.count)", "\(standard) built in, \(own) of `\(Root.rules)/`, \(shared) of other packs")
    for name in folder.sharedFolders { lines.add("pack", name, "`packs` of the configuration") }
    for (id, override) in (place.configuration?.rules ?? [:]).sorted(by: { $0.key < $1.key }) {
      lines.add("set otherwise", id, override.words)
    }
    let schemas = SchemaFile.all(for: contents)
    let found = schemas.filter { (try? System.kind(of: place.absolute($0.path)).get()) != nil }
    let isCurrent = schemas.allSatisfy { schema in
      guard let wanted = try? Array(schema.text(contents).utf8) else { return false }
      let bytes = System.contents(of: place.absolute(schema.path), limit: wanted.count + 1)
      return (try? bytes.get()) == wanted
    }
    lines.add("schemas", found.isEmpty ? "none" : isCurrent ? "current" : "not current", SchemaFile.folder)
    if !found.isEmpty, !isCurrent { lines.note("`vouchsafe schema --write` writes the schemas anew") }
    for finding in contents.audit.findings where finding.severity == .error {
      let line = finding.operands.first.map { contents.audit.source(of: $0.location).path } ?? ""
      lines.problem("\(line): \(finding.message)")
    }
    return contents.vocabulary
  }
}

extension RuleOverride {
  /// What is set, in words.
  fileprivate var words: String {
    var words: [String] = []
    if isDisabled { words.append("disabled") }
    if let severity { words.append("severity \(severity.word)") }
    if let category { words.append("category \(category)") }
    words += parameters.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return words.joined(separator: ", ")
  }
}

/// The page that `doctor` prints.
private struct DoctorLines {
  private(set) var text = ""
  /// What was not read of the base, which is said before all else.
  var first: UnreadNote?
  private var problems: [String] = []
  private var notes: [String] = []

  mutating func add(_ name: String, _ value: String, _ why: String? = nil) {
    let padding = String(repeating: " ", count: max(1, 15 - name.count))
    text += "\(name)\(padding)\(value)\(why.map { "  (\($0))" } ?? "")\n"
  }

  mutating func note(_ text: String) { notes.append(text) }

  mutating func problem(_ text: String) { problems.append(text) }

  /// Prints the page. With problems, nothing could be judged; without them, and with something unread, not all.
  func end() throws(Refusal) -> ExitStatus {
    var problems = problems
    if let unread = first?.unread, !unread.isEmpty { problems.append(unread) }
    let list = problems.map { "problem: \($0)\n" } + notes.map { "note: \($0)\n" }
    let end =
      !problems.isEmpty
      ? ""
      : first?.isEmpty ?? true ? "all is well: `vouchsafe lint` can judge\n" : "`vouchsafe lint` can judge the rest\n"
    try Output.print((first?.text() ?? "") + text + "\n" + list.joined() + end)
    return problems.isEmpty ? .clean : .couldNotJudge
  }
}
