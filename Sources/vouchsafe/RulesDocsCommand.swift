internal import ArgumentParser
internal import Engine
internal import Reports

/// `vouchsafe rules docs`: the catalogue of rules and vocabulary, which `Rules/README.md` is made from.
struct RulesDocsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Prints the catalogue of rules and vocabulary, as Markdown.")

  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() throws -> ExitStatus {
    let request = try PackRequest(root)
    // Half a catalogue would look like a whole one.
    if request.reportMistakes(style.color) { return .couldNotJudge }
    let vocabulary = VocabularyDocument(request.contents.vocabulary)
    try Output.print(RuleCatalogue.render(rules: request.documents, vocabulary: vocabulary))
    return .clean
  }
}
