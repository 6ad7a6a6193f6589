internal import ArgumentParser
internal import Engine
import Language
internal import Reports

/// `vouchsafe rules docs`: the pages of rules and vocabulary that lie in `Rules/`.
struct RulesDocsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Prints the pages of rules and vocabulary, as Markdown.",
    discussion: """
      The first page says how a rule is written and lists all rules; beside it are a page of each category and one of the \
      vocabulary. Without options all of them are printed, one after the other.
      """)

  @Flag(help: "Write them into `\(Root.rules)/`, each where it belongs, instead of printing them.")
  var write = false

  @Flag(help: "End with 1 where those in `\(Root.rules)/` are not what would be written.")
  var check = false

  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func validate() throws {
    if write, check { throw ValidationError("`--write` and `--check` exclude each other") }
  }

  func perform() throws -> ExitStatus {
    let place = try Root.findForRules(root.choice)
    let request = try PackRequest(root)
    // Half a catalogue would look like a whole one.
    if request.reportMistakes(style.color) { return .couldNotJudge }
    let folder = Root.rules + "/"
    var hasLanguage = false
    if let place, case .success(.file) = System.kind(of: place.absolute(folder + "LANGUAGE.md")) { hasLanguage = true }
    let pages = RulePages(
      rules: request.contents.rules, vocabulary: VocabularyDocument(request.contents.vocabulary), folder: folder,
      hasLanguage: hasLanguage)
    guard write || check else {
      try Output.print(pages.all.map(\.text).joined(separator: "\n"))
      return .clean
    }
    guard let place else {
      throw Refusal("there is no folder with rules or knowledge here", help: "`--root DIR` names it")
    }
    let files = pages.all.map { GeneratedFile(path: folder + $0.path, text: $0.text) }
    return check
      ? try GeneratedFile.check(files, in: place, by: "rules docs") : try GeneratedFile.write(files, in: place)
  }
}
