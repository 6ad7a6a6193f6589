import Findings

/// Questions about the words of texts.
extension ConditionParser {
  /// What follows a text whose operator comes next: `found-in f [at l]`, `mentions x`, `marks x as [c]`, `backs a of x`.
  mutating func wording(of text: OperandSyntax) throws(Fault) -> WordingSyntax {
    guard let token = peek else { throw endsEarly("an operator") }
    index += 1
    let question: WordingSyntax.Question
    switch token.text {
    case "found-in":
      let file = try operand()
      question = .isFound(file, at: take(word: "at") ? try operand() : nil)
    case "verbatim-in": question = .isVerbatim(try operand())
    case "mentions", "mentions-nearby":
      question = .mentions(try operand(), isNearby: token.text == "mentions-nearby")
    case "marks":
      let subject = try operand()
      try expect(word: "as", after: "marks ...")
      question = .marks(subject, as: try categories())
    default:
      let amount = try operand()
      try expect(word: "of", after: "backs ...")
      question = .backs(amount, of: try operand())
    }
    return WordingSyntax(
      text: text, question: question, op: WordSyntax(text: token.text, range: token.range),
      range: text.range.lowerBound..<tokens[index - 1].range.upperBound)
  }

  /// One category of cues, or a list of them.
  private mutating func categories() throws(Fault) -> [WordSyntax] {
    guard let open = take(sign: "[") else { return [try category()] }
    var words = [try category()]
    while take(sign: ",") != nil { words.append(try category()) }
    try close(open, with: "]")
    return words
  }

  private mutating func category() throws(Fault) -> WordSyntax {
    guard let token = peek, token.kind == .word else { throw endsEarly("a category of cues") }
    index += 1
    return WordSyntax(text: token.text, range: token.range)
  }
}
